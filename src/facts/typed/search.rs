//! Finds entries by plain words: "a breach we did not notify". It knows words, not law.

use std::cmp::Reverse;

use super::{folded, likeness::Likeness};

/// What is particular to a language.
pub struct Language<'a> {
    /// Words that say nothing about what is sought, separated by spaces.
    pub empty: &'a str,
    /// The endings that make no difference, such as those of the plural, separated by spaces.
    pub endings: &'a str,
}

/// The words by which entries can be found.
pub struct Words {
    known: Vec<Known>,
    /// Words that say nothing about what is sought.
    empty: Vec<String>,
    endings: Vec<String>,
    entries: usize,
}

/// A word of at least one entry.
struct Known {
    word: String,
    stem: String,
    /// In ascending order.
    entries: Vec<usize>,
}

/// The most words of a query that count.
const MOST_WORDS: usize = 12;

/// The fewest letters of a word that counts.
const FEWEST_LETTERS: usize = 2;

/// The fewest letters that remain of a word without its ending.
const FEWEST_OF_A_STEM: usize = 3;

impl Words {
    /// The words of each entry.
    pub fn of(entries: impl Iterator<Item = String>, language: &Language<'_>) -> Self {
        let mut endings: Vec<_> = language.endings.split(' ').map(str::to_owned).collect();
        endings.sort_by_key(|ending| Reverse(ending.len()));
        let empty = words_of(language.empty);
        let mut words = Self { known: Vec::new(), empty, endings, entries: 0 };
        let mut found: Vec<(String, usize)> = Vec::new();
        for (at, entry) in entries.enumerate() {
            words.entries = at + 1;
            let (parts, joined) = (words_of(&entry), compounds(&entry));
            found.extend(parts.into_iter().chain(joined).filter(|word| words.tells(word)).map(|word| (word, at)));
        }
        found.sort();
        found.dedup();
        for (word, at) in found {
            match words.known.last_mut() {
                Some(known) if known.word == word => known.entries.push(at),
                _ => words.known.push(Known { stem: words.stem(&word).to_owned(), word, entries: vec![at] }),
            }
        }
        words
    }

    /// The indices of the entries that the query's words find, the best first.
    ///
    /// The rarer a word, the more it tells; the order of the words is of no account, and a word that is in no entry tells nothing. Nothing is
    /// found if fewer than a third of the words are known.
    #[must_use]
    pub fn best(&self, query: &str) -> Vec<usize> {
        let words = self.sought(query);
        let mut scores = vec![0; self.entries];
        let mut known = 0;
        for word in &words {
            let found = self.entries_with(word);
            if found.is_empty() {
                continue;
            }
            known += 1;
            let weight = self.weight(found.len());
            for (entry, likeness) in found {
                if let Some(score) = scores.get_mut(entry) {
                    *score += weight * likeness.weight();
                }
            }
        }
        let best = scores.iter().copied().max().unwrap_or(0);
        if best == 0 || known * 3 < words.len() {
            return Vec::new();
        }
        let mut found: Vec<_> = scores.into_iter().enumerate().filter(|(_, score)| *score * 2 >= best).collect();
        // Stable: of two equally good entries, the earlier one stays first.
        found.sort_by_key(|(_, score)| Reverse(*score));
        found.into_iter().map(|(entry, _)| entry).collect()
    }

    /// The words of a query that tell something, compounds written as the entries write them.
    fn sought(&self, query: &str) -> Vec<String> {
        let pieces = pieces(query);
        let mut words = Vec::new();
        let mut rest = pieces.as_slice();
        while let Some((first, others)) = rest.split_first() {
            rest = others;
            // "news letter", where the entries have "newsletter".
            if let Some((second, others)) = others.split_first() {
                let joined = format!("{first}{second}");
                if self.has(&joined) && (self.tells(first) || self.tells(second)) {
                    words.push(joined);
                    rest = others;
                    continue;
                }
            }
            match self.halves(first) {
                Some((left, right)) => words.extend([left.to_owned(), right.to_owned()]),
                None => words.push(first.clone()),
            }
        }
        words.retain(|word| self.tells(word));
        let mut unique: Vec<String> = Vec::new();
        for word in words {
            if !unique.iter().any(|other| self.stem(other) == self.stem(&word)) {
                unique.push(word);
            }
        }
        unique.truncate(MOST_WORDS);
        unique
    }

    /// The two known words that an unknown one is made of: "coldcalling".
    fn halves<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        if self.known.iter().any(|known| known.word.starts_with(word)) || self.has(word) {
            return None;
        }
        let splits = word.char_indices().map(|(at, _)| word.split_at(at));
        splits
            .filter(|(left, right)| left.len().min(right.len()) > 3)
            .find(|(left, right)| self.has(left) && self.has(right))
    }

    /// Whether an entry has this word, with any ending.
    fn has(&self, word: &str) -> bool {
        let stem = self.stem(word);
        self.known.iter().any(|known| known.stem == stem)
    }

    fn tells(&self, word: &str) -> bool {
        word.len() >= FEWEST_LETTERS && !self.empty.iter().any(|empty| empty == word)
    }

    /// A word without its ending.
    fn stem<'a>(&self, word: &'a str) -> &'a str {
        let long_enough = |stem: &&str| stem.len() >= FEWEST_OF_A_STEM;
        let stem = self.endings.iter().find_map(|ending| word.strip_suffix(ending.as_str()).filter(long_enough));
        let stem = stem.unwrap_or(word);
        // "scan" and "scanned".
        let mut letters = stem.chars().rev();
        match letters.next() {
            Some(last) if letters.next() == Some(last) => stem.strip_suffix(last).unwrap_or(stem),
            _ => stem,
        }
    }

    /// The entries with a word like this one, and how like it is. A word that is known is not taken for a mistyped one.
    fn entries_with(&self, word: &str) -> Vec<(usize, Likeness)> {
        let stem = self.stem(word);
        let mut best: Vec<Option<Likeness>> = vec![None; self.entries];
        let like = |known: &Known| Likeness::of((word, stem), (&known.word, &known.stem));
        let mut likes: Vec<_> = self.known.iter().filter_map(|known| Some((like(known)?, known))).collect();
        if likes.is_empty() {
            let mistyped = |known: &Known| Likeness::of_mistyped(word, &known.word);
            likes = self.known.iter().filter_map(|known| Some((mistyped(known)?, known))).collect();
        }
        for (likeness, known) in likes {
            for entry in &known.entries {
                if let Some(best) = best.get_mut(*entry) {
                    *best = (*best).max(Some(likeness));
                }
            }
        }
        best.into_iter().enumerate().filter_map(|(entry, likeness)| Some((entry, likeness?))).collect()
    }

    /// What a word tells that is in so many entries: the more, the fewer they are.
    fn weight(&self, entries: usize) -> u32 {
        let rarity = self.entries / entries.max(1);
        1 + (rarity * rarity).max(1).ilog2()
    }
}

/// Signs between two words.
fn is_gap(c: char) -> bool {
    (c.is_ascii() && !c.is_ascii_alphanumeric()) || "’‘“”«»–—…\u{a0}\u{202f}".contains(c)
}

/// What is between gaps, in lower case and without accents.
fn pieces(text: &str) -> Vec<String> {
    folded(text).split(is_gap).filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// The words of a text.
fn words_of(text: &str) -> Vec<String> {
    let mut words = pieces(text);
    words.retain(|word| word.len() >= FEWEST_LETTERS);
    words
}

/// The words of a text that have a hyphen, without it.
fn compounds(text: &str) -> Vec<String> {
    let hyphenated = |word: &str| word.contains('-').then(|| pieces(word).concat());
    text.split(' ').filter_map(hyphenated).collect()
}
