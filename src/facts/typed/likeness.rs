//! How alike two words are.

/// How like a known word a typed one is.
#[derive(Clone, Copy)]
pub(super) enum Likeness {
    /// A part of the same compound, such as `Trojaner` of `Erpressungstrojaner`.
    Part,
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
    /// How much it counts; more in a title.
    pub(super) fn weight(self, in_title: bool) -> u32 {
        let weight = match self {
            Self::Part | Self::Akin => 6,
            Self::Mistyped => 12,
            Self::Begun => 14,
            Self::Same => 20,
        };
        if in_title { weight + weight / 4 } else { weight }
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
        let (typed, word) = (typed.chars().count(), word.chars().count());
        if common >= 4 && common + 3 > typed.min(word) && common * 2 > typed.max(word) {
            return Some(Self::Akin);
        }
        is_part(stem, its_stem).then_some(Self::Part)
    }

    /// Of a typed word that is like no known one, each with its stem. Its first letter is taken to be right.
    pub(super) fn of_mistyped((typed, stem): (&str, &str), (word, its_stem): (&str, &str)) -> Option<Self> {
        let allowed = match typed.len() {
            ..5 => return None,
            5..9 => 1,
            _ => 2,
        };
        let is_like = typed.chars().next() == word.chars().next()
            && word.len() + allowed >= typed.len()
            && (edits(typed, word, typed.len() > 5) <= allowed || edits(stem, its_stem, false) <= 1);
        is_like.then_some(Self::Mistyped)
    }
}

/// Whether one stem is the last part of the other, as the noun of a compound is in Germanic languages.
fn is_part(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.len() >= FEWEST_OF_A_PART && long.len() >= short.len() + FEWEST_BEFORE_IT && long.ends_with(short)
}

/// The fewest letters of the last part of a compound.
const FEWEST_OF_A_PART: usize = 5;

/// The fewest letters before it, which are more than those of a prefix.
const FEWEST_BEFORE_IT: usize = 3;

/// How many letters are to be added, left out, replaced or exchanged with their neighbour to make one word of the other, or a beginning of it.
pub(super) fn edits(typed: &str, word: &str, or_beginning: bool) -> usize {
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
            let is_exchanged =
                at > 0 && column > 0 && typed.get(at - 1) == Some(other) && word.get(column - 1) == Some(letter);
            let exchanged = if is_exchanged { of(&above, column - 1) + 1 } else { replaced };
            next.push(replaced.min(added).min(left_out).min(exchanged));
        }
        above = std::mem::replace(&mut row, next);
    }
    let least = if or_beginning { row.iter().min() } else { row.last() };
    least.copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_of_the_key_is_one_edit() {
        for (typed, word, whole, beginning) in [
            ("security", "security", 0, 0),
            ("securty", "security", 1, 1),
            ("securityy", "security", 1, 1),
            ("consnet", "consent", 1, 1),
            ("breech", "breaches", 3, 1),
            ("secrui", "security", 3, 1),
            ("ransomwear", "ransomware", 2, 1),
            ("survailance", "surveillance", 2, 2),
        ] {
            assert_eq!((edits(typed, word, false), edits(typed, word, true)), (whole, beginning), "{typed}");
        }
    }

    #[test]
    fn a_short_word_is_not_taken_for_another() {
        let is_mistyped = |typed, word| Likeness::of_mistyped((typed, typed), (word, word)).is_some();
        assert!(is_mistyped("leeks", "leaks"));
        assert!(!is_mistyped("leek", "leak"));
        assert!(!is_mistyped("prize", "priest"));
        assert!(!is_mistyped("kecurity", "security"));
    }
}
