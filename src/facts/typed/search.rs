//! What is meant by plain words: "a breach we did not notify". It knows words, and no law.

use super::folded;

/// The words by which each entry of a list can be found.
pub struct Words {
    entries: Vec<Vec<String>>,
    /// Words that say nothing of what is sought.
    empty: Vec<String>,
}

/// The most words of a query that count.
const MOST_WORDS: usize = 12;

impl Words {
    /// Entries, each with its words, and the words that say nothing.
    pub fn of(entries: impl Iterator<Item = String>, empty: &str) -> Self {
        Self { entries: entries.map(|entry| words_of(&entry)).collect(), empty: words_of(empty) }
    }

    /// The places of the entries in which most of the telling words stand, those with more of them first.
    ///
    /// A word that no entry has tells nothing, and one that every other entry has tells little: neither keeps an entry from being found
    /// by the rest. Where no word is left, or fewer than half of those that were typed, nothing is found.
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
        // Stable: of two that are as good, the one that stands first.
        found.sort_by_key(|(telling, others, _)| std::cmp::Reverse((*telling, *others)));
        found.into_iter().map(|(.., entry)| entry).collect()
    }

    /// How well each entry has a word.
    fn scores(&self, word: &str) -> Vec<usize> {
        let of = |entry: &Vec<String>| entry.iter().map(|other| likeness(word, other)).max().unwrap_or(0);
        self.entries.iter().map(of).collect()
    }
}

/// A word that more than one in so many entries have tells little.
const COMMON: usize = 5;

/// The words of a text of three letters or more, in small letters and without accents.
fn words_of(text: &str) -> Vec<String> {
    let is_gap = |c: char| (c.is_ascii() && !c.is_ascii_alphanumeric()) || c == '’';
    folded(text).split(is_gap).filter(|word| word.len() > 2).map(str::to_owned).collect()
}

/// 2 for the same word, or the beginning of one; 1 for words that begin alike, as "notify" and "notified".
fn likeness(typed: &str, word: &str) -> usize {
    if word.starts_with(typed) {
        return 2;
    }
    let common = typed.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let shorter = typed.chars().count().min(word.chars().count());
    usize::from(common >= 4 && common + 3 > shorter)
}
