//! Finds decisions by the name of the addressee: "tiktok", "h&m", also with a slip of the key.

use std::cmp::Reverse;

use super::{folded, likeness::edits};
use crate::law::decisions::Decision;

/// The values whose name a query contains, those that share the most with it first; of equals, the first given. Words that are in `empty`,
/// separated by spaces and in lower case, are not a part of a name: `über` is not Uber, while `uber` is.
///
/// A name may list several, separated by commas: each is known by its first word that tells something. The other words of a name only make
/// it nearer. Case and accents make no difference, nor do spaces and signs within a word: `tik tok`, `H & M`, `1&1`. A long word may be
/// mistyped, and the last word of the query may be unfinished.
#[must_use]
pub fn named<'a, T>(query: &str, empty: &str, names: impl IntoIterator<Item = (&'a str, T)>) -> Vec<T> {
    let tells = |word: &&str| !is_among(empty, &word.to_lowercase());
    let sought = words(&query.split(' ').filter(tells).collect::<Vec<_>>().join(" "));
    let mut found: Vec<_> =
        names.into_iter().filter_map(|(name, value)| Some((nearness(&sought, name)?, value))).collect();
    // Stable: equals stay in the order in which they were given.
    found.sort_by_key(|(nearness, _)| Reverse(*nearness));
    found.into_iter().map(|(_, value)| value).collect()
}

/// The decisions against an addressee whose name a query contains; of those that fit equally well, the highest fine first.
#[must_use]
pub fn decisions_on<'a>(query: &str, empty: &str, decisions: &'a [Decision]) -> Vec<&'a Decision> {
    let mut by_fine: Vec<&Decision> = decisions.iter().collect();
    by_fine.sort_by_key(|decision| Reverse(decision.fine));
    let names: Vec<_> =
        by_fine.iter().map(|decision| format!("{},{}", decision.name, decision.also.join(","))).collect();
    named(query, empty, names.iter().map(String::as_str).zip(by_fine))
}

/// Words before the one by which an addressee is known, as `groupe` is before `canal+`.
const BEFORE: &str = "de der die group groupe la le les municipio the";

/// Words by which an addressee is known but which mean something else as well: they need another word of the name, or stand alone.
const ORDINARY: &str = "american facile free health orange phone";

/// Words that say nothing about a name: whoever types them beside "free" means Free.
const OF_A_FINE: &str = "affaire amende case cnil decision fine gdpr rgpd sanction";

/// The fewest letters of a word that may be mistyped.
const FEWEST_MISTYPED: usize = 5;

/// The fewest letters of a word that may be unfinished.
const FEWEST_UNFINISHED: usize = 3;

/// What a name has in common with a query: a point for the word by which it is known, one more if that is not mistyped or unfinished, and one
/// for each other word. `None` if the query does not contain it.
fn nearness(sought: &[String], name: &str) -> Option<usize> {
    name.split(',').filter_map(|one| nearness_of_one(sought, &words(one))).max()
}

fn nearness_of_one(sought: &[String], name: &[String]) -> Option<usize> {
    let known_by = name.iter().find(|word| word.len() > 1 && !is_among(BEFORE, word))?;
    let others = name.iter().filter(|word| *word != known_by && sought.contains(word)).count();
    let is_alone = || sought.iter().filter(|word| !is_among(OF_A_FINE, word)).count() == 1;
    if is_among(ORDINARY, known_by) && others == 0 && !is_alone() {
        return None;
    }
    let joined = |at: usize| sought.iter().skip(at).take(2).map(String::as_str).collect::<String>();
    let is_same = |(at, word): (usize, &String)| is_written(word, known_by) || joined(at) == *known_by;
    let is_like = |(at, word): (usize, &String)| {
        let is_last = at.saturating_add(1) == sought.len();
        (is_last && is_unfinished(word, known_by)) || is_mistyped(word, known_by)
    };
    if sought.iter().enumerate().any(is_same) {
        Some(others.saturating_add(2))
    } else {
        sought.iter().enumerate().any(is_like).then(|| others.saturating_add(1))
    }
}

fn is_among(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// Whether a word is the other one, perhaps without its ampersand: `hm`, but not `11` for `1&1`.
fn is_written(word: &str, whole: &str) -> bool {
    let has_letters = || word.chars().any(char::is_alphabetic);
    word == whole || (whole.contains('&') && has_letters() && whole.replace('&', "") == word)
}

fn is_unfinished(word: &str, whole: &str) -> bool {
    word.len() >= FEWEST_UNFINISHED && whole.starts_with(word)
}

/// Whether a word has one slip, not in its first letter.
fn is_mistyped(word: &str, whole: &str) -> bool {
    let is_long = !is_among(ORDINARY, whole) && word.len() >= FEWEST_MISTYPED && whole.len() > FEWEST_MISTYPED;
    is_long && word.chars().next() == whole.chars().next() && edits(word, whole, false) == 1
}

/// The words of a name or a query. An apostrophe is left out, and an ampersand joins what is around it.
fn words(text: &str) -> Vec<String> {
    let text = folded(text).replace(" & ", "&").replace(['\'', '’'], "");
    let pieces = text.split(|sign: char| !sign.is_alphanumeric() && sign != '&');
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 18] = [
        "Meta Platforms Ireland",
        "TikTok Technology",
        "Uber B.V., Uber Technologies",
        "H&M Online Shop",
        "Clearview AI",
        "Google LLC",
        "Google Belgium",
        "Österreichische Post,Austrian Post",
        "McDonald’s Polska",
        "1&1 Telecom",
        "Groupe Canal+",
        "Meta Platforms Ireland,Instagram",
        "notebooksbilliger.de",
        "Free",
        "Free Mobile",
        "Município de Lisboa,Lisbon",
        "Facile.Energy",
        "A.S. Watson",
    ];

    fn found(query: &str) -> Vec<usize> {
        named(query, "über aus the", NAMES.into_iter().zip(0..))
    }

    #[test]
    fn a_name_is_found_as_people_type_it() {
        for (query, expected) in [
            ("tiktok", vec![1]),
            ("tik tok", vec![1]),
            ("TikTok fine china", vec![1]),
            ("amende tiktok", vec![1]),
            ("tikt", vec![1]),
            ("tiktak", vec![1]),
            ("meta", vec![0, 11]),
            ("instagram 405 million", vec![11]),
            ("h&m", vec![3]),
            ("H & M", vec![3]),
            ("hm", vec![3]),
            ("clearview", vec![4]),
            ("uber", vec![2]),
            ("Über mich im Netz", vec![]),
            ("wo kommt das aus", vec![]),
            ("clear view ai", vec![4]),
            ("Clearveiw", vec![4]),
            ("google belgium", vec![6, 5]),
            ("google analytics", vec![5, 6]),
            ("mcdonalds", vec![8]),
            ("1&1", vec![9]),
            ("canal plus", vec![10]),
            ("notebooksbilliger", vec![12]),
            ("free mobile", vec![14]),
            ("amende free", vec![13, 14]),
            ("amende cnil free", vec![13, 14]),
            ("watson", vec![17]),
            ("österreichische post", vec![7]),
            ("austrian post", vec![7]),
            ("lisbon", vec![15]),
            ("uber pays-bas", vec![2]),
        ] {
            assert_eq!(found(query), expected, "{query}");
        }
    }

    #[test]
    fn of_decisions_on_one_addressee_the_highest_fine_comes_first() {
        let row = |id, name, also, fine| {
            let of =
                ["DPC", "", "IE", "2023", fine, "", "", "", "higher", "46(1)", "", "final", "decision", "2026-11-29"];
            Decision::from_row(&[&[id, name, also][..], &of].concat())
        };
        let rows = [
            row("A", "Meta Platforms Ireland", "", "390000000"),
            row("B", "Meta Platforms Ireland", "Facebook", "1200000000"),
            row("C", "TikTok Technology", "", "530000000"),
        ];
        let decisions: Vec<_> = rows.into_iter().flatten().collect();
        assert_eq!(decisions.len(), 3);
        let found = |query| decisions_on(query, "", &decisions).iter().map(|one| one.id.as_str()).collect::<String>();
        assert_eq!((found("meta"), found("facebook"), found("the")), ("BA".to_owned(), "B".to_owned(), String::new()));
    }

    #[test]
    fn other_words_are_no_names() {
        for query in [
            "",
            " ",
            "&",
            "11",
            "faciale",
            "canel",
            "ireland",
            "technology",
            "online shop",
            "metal",
            "me",
            "ai",
            "free newsletter",
        ] {
            assert!(found(query).is_empty(), "{query}: {:?}", found(query));
        }
    }
}
