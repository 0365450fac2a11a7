//! A financial year, and the one in brackets next to an amount: `549.4m (2023)`, `(FY 2023/24) 549.4m`.

use crate::{facts::Year, money::whole};

/// The year in which a financial year ended: for `2023/24` and `2023-2024`, the second one. `None` if it is not one from 1900 to 2200.
#[must_use]
pub fn financial_year(text: &str) -> Option<Year> {
    let year = |digits: &str| Year::of(whole(digits)?.try_into().ok()?).filter(|_| digits.len() == 4);
    let Some((first, second)) = text.split_once(['/', '-', '–']) else { return year(text.trim()) };
    let [first, second] = [first.trim(), second.trim()];
    let next = (year(first)?.number() + 1).to_string();
    let follows = next == second || (second.len() == 2 && next.ends_with(second));
    if follows { year(&next) } else { None }
}

/// The text without such a year, if a number is left in it; otherwise the text as it is.
///
/// "(2023)" alone is a loss, as accounts write it.
pub(super) fn without_year(text: &str) -> String {
    let mut from = 0;
    while let Some((open, close)) = brackets(text, from) {
        let [before, inside, after] = [text.get(..open), text.get(open + 1..close), text.get(close + 1..)];
        let [before, inside, after] = [before, inside, after].map(Option::unwrap_or_default);
        if is_year(inside.trim()) && [before, after].iter().any(|part| part.contains(|c: char| c.is_ascii_digit())) {
            return [before, " ", after].concat();
        }
        from = close + 1;
    }
    text.to_owned()
}

/// The next pair of brackets after a position that has no others inside.
fn brackets(text: &str, from: usize) -> Option<(usize, usize)> {
    let close = from + text.get(from..)?.find(')')?;
    let open = text.get(..close)?.rfind('(')?;
    Some((open, close))
}

/// A year, or a financial year that ends in the next.
fn is_year(inside: &str) -> bool {
    let digits = inside.strip_prefix("FY").map_or(inside, str::trim_start);
    let (first, second) = digits.split_once(['/', '-']).map_or((digits, None), |(first, second)| (first, Some(second)));
    let is = |part: &str, lengths: &[usize]| lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    is(first, &[4]) && ("1900"..="2200").contains(&first) && second.is_none_or(|second| is(second, &[2, 4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_financial_year_over_two_is_the_one_in_which_it_ended() {
        for (text, year) in [
            ("2024", Some(2024)),
            (" 2024 ", Some(2024)),
            ("2023/24", Some(2024)),
            ("2023 – 2024", Some(2024)),
            ("1999/00", Some(2000)),
            ("2023/99", None),
            ("2023/2", None),
            ("23/24", None),
            ("2200/2201", None),
            ("1899", None),
            ("02024", None),
            ("+2024", None),
            ("", None),
        ] {
            assert_eq!(financial_year(text).map(Year::number), year, "{text:?}");
        }
    }

    #[test]
    fn a_year_in_brackets_goes_where_a_number_is_left() {
        for (text, left) in [
            ("5 M (2023)", "5 M  "),
            ("(2023) 5 M", "  5 M"),
            ("(FY 2023/24) 5", "  5"),
            ("(FY2023-2024) 5", "  5"),
            ("(549) (2023)", "(549)  "),
            ("(2023)", "(2023)"),
            ("€ (2023) M", "€ (2023) M"),
            ("€5 (2023)", "€5  "),
            ("5 (1899)", "5 (1899)"),
            ("5 (2201)", "5 (2201)"),
            ("5 (20231)", "5 (20231)"),
            ("5 (2023/2)", "5 (2023/2)"),
            ("5 (2023", "5 (2023"),
            ("5 2023)", "5 2023)"),
            ("5 (2,023)", "5 (2,023)"),
            (")(", ")("),
            ("", ""),
        ] {
            assert_eq!(without_year(text), left, "{text:?}");
        }
    }
}
