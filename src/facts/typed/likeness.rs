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

    /// By definition, without a table of what was computed before.
    fn fewest(typed: &[char], word: &[char]) -> usize {
        let ([typed_before @ .., last], [word_before @ .., its_last]) = (typed, word) else {
            return typed.len().max(word.len());
        };
        let replaced = fewest(typed_before, word_before) + usize::from(last != its_last);
        let one_more = 1 + fewest(typed_before, word).min(fewest(typed, word_before));
        let exchanged = match (typed_before, word_before) {
            ([typed_before @ .., last_but_one], [word_before @ .., its_last_but_one])
                if last == its_last_but_one && last_but_one == its_last =>
            {
                1 + fewest(typed_before, word_before)
            }
            _ => usize::MAX,
        };
        replaced.min(one_more).min(exchanged)
    }

    #[test]
    fn the_edits_are_the_fewest() {
        let mut words = vec![String::new()];
        for length in 0..4 {
            let longest: Vec<_> = words.iter().filter(|word| word.len() == length).cloned().collect();
            words.extend(longest.iter().flat_map(|word| ["a", "b", "c"].map(|letter| format!("{word}{letter}"))));
        }
        for typed in &words {
            for word in &words {
                let (typed_letters, letters): (Vec<_>, Vec<_>) = (typed.chars().collect(), word.chars().collect());
                let whole = fewest(&typed_letters, &letters);
                let beginnings =
                    (0..=letters.len()).filter_map(|end| Some(fewest(&typed_letters, letters.get(..end)?)));
                let expected = (whole, beginnings.min().unwrap_or(whole));
                assert_eq!((edits(typed, word, false), edits(typed, word, true)), expected, "{typed} {word}");
            }
        }
    }

    #[test]
    fn a_word_is_like_another_by_its_stem_its_beginning_or_its_last_part() {
        let likeness = |typed, word| match Likeness::of((typed, typed), (word, word)) {
            None => "",
            Some(Likeness::Part) => "part",
            Some(Likeness::Akin) => "akin",
            Some(Likeness::Mistyped) => "mistyped",
            Some(Likeness::Begun) => "begun",
            Some(Likeness::Same) => "same",
        };
        for (typed, word, expected) in [
            ("data", "data", "same"),
            ("dat", "data", "begun"),
            ("da", "data", ""),
            ("notify", "notified", "akin"),
            // Four letters alike are enough, three are not.
            ("finer", "finel", "akin"),
            ("finxr", "finel", ""),
            // Three letters may differ in the shorter, and not as many as are alike in the longer.
            ("signals", "signify", ""),
            ("signal", "signify", "akin"),
            ("signal", "signifyi", ""),
            // The last part has five letters at least, and as many as three are before it.
            ("trojaner", "erpressungstrojaner", "part"),
            ("erpressungstrojaner", "trojaner", "part"),
            ("daten", "altdaten", "part"),
            ("daten", "vodaten", ""),
            ("date", "kundate", ""),
            ("daten", "datenbank", "begun"),
            ("daten", "altdatei", ""),
        ] {
            assert_eq!(likeness(typed, word), expected, "{typed} {word}");
        }
        let by_stem = Likeness::of(("fined", "fin"), ("fines", "fin"));
        assert!(matches!(by_stem, Some(Likeness::Same)));
        let by_word = Likeness::of(("data", "data"), ("data", "dat"));
        assert!(matches!(by_word, Some(Likeness::Same)));
    }

    #[test]
    fn the_more_alike_the_more_it_counts_and_more_in_a_title() {
        let all = [Likeness::Part, Likeness::Akin, Likeness::Mistyped, Likeness::Begun, Likeness::Same];
        assert_eq!(all.map(|likeness| likeness.weight(false)), [6, 6, 12, 14, 20]);
        assert_eq!(all.map(|likeness| likeness.weight(true)), [7, 7, 15, 17, 25]);
    }

    #[test]
    fn a_short_word_is_not_taken_for_another() {
        let is_mistyped = |typed, word| Likeness::of_mistyped((typed, typed), (word, word)).is_some();
        assert!(is_mistyped("leeks", "leaks"));
        assert!(!is_mistyped("leek", "leak"));
        assert!(!is_mistyped("prize", "priest"));
        assert!(!is_mistyped("kecurity", "security"));
        // One edit in up to eight letters, two in more.
        assert!(is_mistyped("securiti", "security"));
        assert!(!is_mistyped("securoti", "security"));
        assert!(is_mistyped("securotis", "securitys"));
        assert!(!is_mistyped("secorotis", "securitys"));
        // The beginning of a word counts from six letters.
        assert!(is_mistyped("secrur", "security"));
        assert!(!is_mistyped("secru", "security"));
        // A word may be shorter than what was typed by as much as may be wrong.
        assert!(is_mistyped("leaksx", "leaks"));
        assert!(!is_mistyped("leaksxy", "leaks"));
        // Or the stems differ by one letter.
        assert!(Likeness::of_mistyped(("breeching", "breech"), ("breaches", "breach")).is_some());
        assert!(Likeness::of_mistyped(("breeching", "breoch"), ("breaches", "broach")).is_none());
    }
}
