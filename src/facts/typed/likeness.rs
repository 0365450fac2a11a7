//! How alike two words are.

/// How like a known word a typed one is, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Both begin alike, such as "notify" and "notified".
    Akin,
    /// Mistyped, or the beginning of it mistyped.
    Mistyped,
    /// The beginning of it.
    Begun,
    /// The same, perhaps with another ending.
    Same,
}

impl Likeness {
    /// How much it counts.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Akin => 3,
            Self::Mistyped => 6,
            Self::Begun => 7,
            Self::Same => 10,
        }
    }

    /// Of a typed word and a known one, each with its stem.
    pub(super) fn of((typed, stem): (&str, &str), (word, its_stem): (&str, &str)) -> Option<Self> {
        if stem == its_stem || typed == word {
            return Some(Self::Same);
        }
        if typed.len() > 2 && word.starts_with(typed) {
            return Some(Self::Begun);
        }
        let common = typed.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
        let shorter = typed.chars().count().min(word.chars().count());
        (common >= 4 && common + 3 > shorter).then_some(Self::Akin)
    }

    /// Of a typed word that is like no known one. Its first letter is taken to be right.
    pub(super) fn of_mistyped(typed: &str, word: &str) -> Option<Self> {
        let allowed = match typed.len() {
            ..5 => return None,
            5..9 => 1,
            _ => 2,
        };
        let is_like = typed.chars().next() == word.chars().next()
            && word.len() + allowed >= typed.len()
            && edits_to_a_beginning(typed, word) <= allowed;
        is_like.then_some(Self::Mistyped)
    }
}

/// How many letters of a word are to be added, left out, replaced or exchanged with their neighbour to get the other word or a beginning
/// of it.
fn edits_to_a_beginning(typed: &str, word: &str) -> usize {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (at, letter) in typed.iter().enumerate() {
        let mut next = vec![at + 1];
        for (column, other) in word.iter().enumerate() {
            let of = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(typed.len());
            let replaced = of(&row, column) + usize::from(letter != other);
            let added = of(&next, column) + 1;
            let left_out = of(&row, column + 1) + 1;
            let mut least = replaced.min(added).min(left_out);
            let is_exchanged =
                at > 0 && column > 0 && typed.get(at - 1) == Some(other) && word.get(column - 1) == Some(letter);
            if is_exchanged {
                least = least.min(of(&above, column - 1) + 1);
            }
            next.push(least);
        }
        above = std::mem::replace(&mut row, next);
    }
    row.into_iter().min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_word_is_recognised_while_it_is_typed() {
        for (typed, word, edits) in [
            ("securty", "security", 1),
            ("secrui", "security", 1),
            ("breech", "breaches", 1),
            ("consnt", "consent", 1),
            ("securityy", "security", 1),
            ("ransomwear", "ransomware", 2),
            ("survailance", "surveillance", 2),
            ("security", "security", 0),
        ] {
            assert_eq!(edits_to_a_beginning(typed, word), edits, "{typed}");
        }
    }

    #[test]
    fn a_short_word_is_not_taken_for_another() {
        assert!(Likeness::of_mistyped("leek", "leak").is_none());
        assert!(Likeness::of_mistyped("leeks", "leaks").is_some());
        assert!(Likeness::of_mistyped("kecurity", "security").is_none());
        assert!(Likeness::of_mistyped("zebras", "sector").is_none());
    }
}
