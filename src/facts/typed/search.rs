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

/// What can be found by its words.
pub(super) struct Entry {
    /// What it is called. A word of it tells more than one that is not.
    pub(super) title: String,
    /// What else it can be found by.
    pub(super) others: String,
}

/// The words by which entries can be found.
pub(super) struct Words {
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
    /// The entries that have it, in ascending order, and whether it is in their title.
    entries: Vec<(usize, bool)>,
}

/// The most words of a query that count.
const MOST_WORDS: usize = 12;

/// The fewest letters of a word that counts.
const FEWEST_LETTERS: usize = 2;

/// The fewest letters that remain of a word without its ending.
const FEWEST_OF_A_STEM: usize = 3;

impl Words {
    /// The words of each entry.
    pub(super) fn of(entries: impl Iterator<Item = Entry>, language: &Language<'_>) -> Self {
        let mut endings: Vec<_> = language.endings.split(' ').map(str::to_owned).collect();
        endings.sort_by_key(|ending| Reverse(ending.len()));
        let empty = words_of(language.empty);
        let mut words = Self { known: Vec::new(), empty, endings, entries: 0 };
        let mut found: Vec<(String, usize, bool)> = Vec::new();
        for (at, Entry { title, others }) in entries.enumerate() {
            words.entries = at + 1;
            for (text, is_title) in [(title, true), (others, false)] {
                let all = words_of(&text).into_iter().chain(compounds(&text));
                found.extend(all.filter(|word| words.tells(word)).map(|word| (word, at, is_title)));
            }
        }
        found.sort();
        found.dedup();
        for (word, at, is_title) in found {
            match words.known.last_mut() {
                Some(known) if known.word == word => known.entries.push((at, is_title)),
                _ => {
                    let stem = words.stem(&word).to_owned();
                    words.known.push(Known { stem, word, entries: vec![(at, is_title)] });
                }
            }
        }
        words
    }

    /// The indices of the entries that the query's words find, the best first.
    ///
    /// The rarer a word, the more it tells; the order of the words is of no account, and a word that is in no entry tells nothing. Nothing is
    /// found if fewer than a third of the words are known.
    pub(super) fn best(&self, query: &str) -> Vec<usize> {
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
                    *score += weight * likeness;
                }
            }
        }
        let best = scores.iter().copied().max().unwrap_or(0);
        if best == 0 || known * 3 < words.len() {
            return Vec::new();
        }
        let mut found: Vec<_> = scores.into_iter().enumerate().filter(|(_, score)| *score * 5 >= best * 2).collect();
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
        // A number is sought only where an entry has it, such as the 72 hours of a notification.
        let is_number = |word: &str| word.chars().all(|sign| sign.is_ascii_digit());
        words.retain(|word| self.tells(word) && (!is_number(word) || self.has(word)));
        let mut unique: Vec<String> = Vec::new();
        for word in words {
            if !unique.iter().any(|other| self.stem(other) == self.stem(&word)) {
                unique.push(word);
            }
        }
        unique.truncate(MOST_WORDS);
        unique
    }

    /// The two known words that an unknown one is made of: `coldcalling`.
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

    /// The entries with a word like this one, and how much that counts. A word that is known is not taken for a mistyped one.
    fn entries_with(&self, word: &str) -> Vec<(usize, u32)> {
        let typed = (word, self.stem(word));
        let like = |known: &Known| Likeness::of(typed, (&known.word, &known.stem));
        let mut likes: Vec<_> = self.known.iter().filter_map(|known| Some((like(known)?, known))).collect();
        if likes.is_empty() {
            let mistyped = |known: &Known| Likeness::of_mistyped(typed, (&known.word, &known.stem));
            likes = self.known.iter().filter_map(|known| Some((mistyped(known)?, known))).collect();
        }
        let mut counts = vec![0; self.entries];
        for (likeness, known) in likes {
            for (entry, is_title) in &known.entries {
                if let Some(count) = counts.get_mut(*entry) {
                    *count = likeness.weight(*is_title).max(*count);
                }
            }
        }
        counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let entries = [
            ("Advertising by e-mail", "newsletter cold calling policy"),
            ("A breach was not notified", "data 72 hours wasnot"),
            ("Data was deleted", "erasure tax news letters"),
            ("Data on screening", "secure-by-design"),
        ];
        let entries = entries.map(|(title, others)| Entry { title: title.to_owned(), others: others.to_owned() });
        let language = Language { empty: "a by was not on", endings: "ing ed e y ies s es" };
        Words::of(entries.into_iter(), &language)
    }

    /// What each query finds among these entries.
    fn found(queries: &[&str]) -> Vec<Vec<usize>> {
        let words = words();
        queries.iter().map(|query| words.best(query)).collect()
    }

    #[test]
    fn words_that_tell_something_are_sought_as_the_entries_write_them() {
        let words = words();
        for (query, sought) in [
            ("news letters", "newsletters"),
            ("e mail", "email"),
            ("by e-mail", "email"),
            ("coldcalling", "cold calling"),
            ("coldplay", "coldplay"),
            // A word that is known is one.
            ("newsletters", "newsletters"),
            // Each half has four letters at least.
            ("taxdata", "taxdata"),
            // What begins like a known word may be unfinished.
            ("advert", "advert"),
            ("was not", ""),
            ("the 72 hours, not 404", "the 72 hours"),
            ("deleted deletes deleting", "deleted"),
            ("ab ac ad ae af ag ah ai aj ak al am an", "ab ac ad ae af ag ah ai aj ak al am"),
        ] {
            assert_eq!(words.sought(query).join(" "), sought, "{query}");
        }
    }

    #[test]
    fn a_word_without_its_ending_has_three_letters_left() {
        let words = words();
        for (word, stem) in [
            ("boxing", "box"),
            ("using", "using"),
            ("scanned", "scan"),
            ("scan", "scan"),
            ("policies", "polic"),
            ("boxes", "box"),
            ("tax", "tax"),
        ] {
            assert_eq!(words.stem(word), stem);
        }
    }

    #[test]
    fn a_word_tells_more_the_fewer_entries_have_it() {
        let words = Words { known: Vec::new(), empty: Vec::new(), endings: Vec::new(), entries: 100 };
        let weights = [0, 1, 2, 10, 49, 50, 51, 100, 101].map(|entries| words.weight(entries));
        assert_eq!(weights, [14, 14, 12, 7, 3, 3, 1, 1, 1]);
    }

    #[test]
    fn endings_make_no_difference() {
        assert_eq!(found(&["deleting", "deletes", "policies", "screens", "notifying"]), [[2], [2], [0], [3], [1]]);
    }

    #[test]
    fn compounds_are_found_in_each_spelling() {
        assert_eq!(found(&["e-mails", "email", "e mail", "news letters", "coldcalling"]), [[0]; 5]);
    }

    #[test]
    fn a_rare_word_tells_more_and_the_order_nothing() {
        assert_eq!(found(&["data breach", "breach of data"]), [[1], [1]]);
        assert_eq!(found(&["data"]), [[2, 3, 1]]);
        // What is found by the common word alone is far behind.
        assert_eq!(found(&["hours data"]), [[1]]);
    }

    #[test]
    fn nothing_is_found_for_words_that_nobody_uses() {
        assert_eq!(found(&["", "was not", "zebra", "one two three erasure", "404"]), [[0; 0]; 5]);
        // A third of the words is enough.
        assert_eq!(found(&["one two erasure"]), [[2]]);
    }
}
