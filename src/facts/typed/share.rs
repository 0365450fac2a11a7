//! A percentage as people write it: "15", "12,5 %", "−30".

use rust_decimal::Decimal;

use crate::money::{Digits, Rate, parse_decimal, product};

/// The digits of a percentage: the point moves by two places, and a [`Rate`] holds 8 before it and 10 after it.
const PERCENT: Digits = Digits { before: 8, after: 8 };

/// The fraction of one that is meant; `None` if it is not a percentage, or is too long.
#[must_use]
pub fn share(typed: &str) -> Option<Rate> {
    let digits: String = typed.replace('\u{2212}', "-").replace('%', "").split_whitespace().collect();
    let percent = parse_decimal(&one_spelling(&digits), PERCENT).ok()?;
    product(percent, Decimal::new(1, 2)).map(Rate)
}

/// A number in the only spelling that the case file has for it: with a point, and without zeros at the end of the decimals.
#[must_use]
pub fn one_spelling(typed: &str) -> String {
    let written = typed.trim().replace(',', ".");
    if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.').to_owned() } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::plain;

    #[test]
    fn a_percentage_is_read_as_a_fraction_of_one() {
        for (typed, fraction) in [
            ("15", "0.15"),
            (" 12,5 % ", "0.125"),
            ("12.50", "0.125"),
            ("1.85%", "0.0185"),
            ("\u{2212}30", "-0.3"),
            ("-10 %", "-0.1"),
            ("100", "1"),
            ("0", "0"),
            ("0.00000001", "0.0000000001"),
        ] {
            assert_eq!(share(typed).map(|rate| plain(rate.0)).as_deref(), Some(fraction), "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_percentage_is_refused() {
        for typed in ["", "%", "-", "a", "1,2,3", "1e2", "--1", "+5", "123456789", "0.000000001"] {
            assert_eq!(share(typed), None, "{typed}");
        }
    }
}
