//! Finds entries by plain words: "a breach we did not notify". It knows words, not law.

use super::folded;

/// What is particular to a language.
pub struct Language<'a> {
    /// Words that say nothing about what is sought, separated by spaces.
    pub empty: &'a str,
}

/// The words by which each entry can be found.
pub struct Words {
    entries: Vec<Vec<String>>,
    /// Words that say nothing about what is sought.
    empty: Vec<String>,
}

/// The most words of a query that count.
const MOST_WORDS: usize = 12;

impl Words {
    /// The words of each entry, and the words that say nothing.
    pub fn of(entries: impl Iterator<Item = String>, language: &Language<'_>) -> Self {
        Self { entries: entries.map(|entry| words_of(&entry)).collect(), empty: words_of(language.empty) }
    }

    /// The indices of the entries that contain the most telling words, those with more of them first.
    ///
    /// A word that is in no entry tells nothing, and one that is in many tells little: neither keeps an entry from being found by the rest.
    /// Nothing is found if no word is left, or fewer than half of those typed.
    #[must_use]
    pub fn best(&self, query: &str) -> Vec<usize> {
        let mut words: Vec<String> = words_of(query).into_iter().filter(|word| !self.empty.contains(word)).collect();
        words.dedup();
        words.truncate(MOST_WORDS);
        let known: Vec<_> =
            words.iter().map(|word| self.scores(word)).filter(|scores| scores.iter().any(|one| *one > 0)).collect();
        if known.len() * 2 < words.len() {
            return Vec::new();
        }
        let is_common =
            |scores: &&Vec<usize>| scores.iter().filter(|one| **one == 2).count() * COMMON > self.entries.len();
        let rare = known.iter().filter(|scores| !is_common(scores)).count();
        let score = |entry: usize, common: bool| -> usize {
            let of = |scores: &&Vec<usize>| is_common(scores) == common;
            known.iter().filter(of).filter_map(|scores| scores.get(entry)).sum()
        };
        let mut found: Vec<(usize, usize, usize)> = (0..self.entries.len())
            .map(|entry| (score(entry, false), score(entry, true), entry))
            .filter(|(telling, others, _)| if rare > 0 { *telling >= rare.max(2) } else { *others > known.len() })
            .collect();
        // Stable: of two equally good entries, the earlier one stays first.
        found.sort_by_key(|(telling, others, _)| std::cmp::Reverse((*telling, *others)));
        found.into_iter().map(|(.., entry)| entry).collect()
    }

    /// How well a word matches each entry.
    fn scores(&self, word: &str) -> Vec<usize> {
        let of = |entry: &Vec<String>| entry.iter().map(|other| likeness(word, other)).max().unwrap_or(0);
        self.entries.iter().map(of).collect()
    }
}

/// A word tells little if it is in more than one of this many entries.
const COMMON: usize = 5;

/// The words of a text with three letters or more, in lower case and without accents.
fn words_of(text: &str) -> Vec<String> {
    let is_gap = |c: char| (c.is_ascii() && !c.is_ascii_alphanumeric()) || c == '’';
    folded(text).split(is_gap).filter(|word| word.len() > 2).map(str::to_owned).collect()
}

/// 2 for the same word, or the beginning of one; 1 for words that begin alike, such as "notify" and "notified".
fn likeness(typed: &str, word: &str) -> usize {
    if word.starts_with(typed) {
        return 2;
    }
    let common = typed.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let shorter = typed.chars().count().min(word.chars().count());
    usize::from(common >= 4 && common + 3 > shorter)
}
