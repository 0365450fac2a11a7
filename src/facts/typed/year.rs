//! The year in brackets next to an amount: `549.4m (2023)`, `(FY 2023/24) 549.4m`.

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
