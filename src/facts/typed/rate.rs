//! Roughly how much a unit of each currency has been worth: enough to notice a rate that is the wrong way round.
//!
//! No rate is ever taken from here. Each range is from half the lowest to twice the highest worth since 2018, both rough, so that no true
//! rate of those years is refused. The direction cannot be checked for a currency that is close to the euro, and nothing is checked for one
//! that is not listed.

use rust_decimal::Decimal;

use crate::money::{Currency, Rate};

/// The lowest and the highest worth, in millionths of a euro.
const WORTH: [(&str, u32, u32); 44] = [
    ("AED", 110_000, 560_000),
    ("ARS", 250, 80_000),
    ("AUD", 280_000, 1_400_000),
    ("BGN", 250_000, 1_030_000),
    ("BRL", 70_000, 560_000),
    ("CAD", 300_000, 1_500_000),
    ("CHF", 410_000, 2_200_000),
    ("CLP", 450, 2_800),
    ("CNY", 58_000, 300_000),
    ("COP", 90, 620),
    ("CZK", 18_000, 87_000),
    ("DKK", 66_000, 270_000),
    ("EUR", 1_000_000, 1_000_000),
    ("GBP", 530_000, 2_400_000),
    ("HKD", 52_000, 270_000),
    ("HRK", 66_000, 270_000),
    ("HUF", 1_150, 6_500),
    ("IDR", 24, 140),
    ("ILS", 115_000, 640_000),
    ("INR", 4_700, 26_500),
    ("ISK", 3_000, 16_500),
    ("JPY", 2_600, 17_500),
    ("KRW", 270, 1_700),
    ("KZT", 700, 6_000),
    ("MXN", 19_000, 120_000),
    ("MYR", 90_000, 460_000),
    ("NOK", 40_000, 215_000),
    ("NZD", 230_000, 1_300_000),
    ("PHP", 6_900, 39_000),
    ("PLN", 100_000, 490_000),
    ("RON", 95_000, 440_000),
    ("RSD", 4_200, 17_200),
    ("RUB", 4_300, 40_000),
    ("SAR", 110_000, 560_000),
    ("SEK", 42_000, 210_000),
    ("SGD", 300_000, 1_500_000),
    ("THB", 11_500, 62_000),
    ("TRY", 8_000, 450_000),
    ("TWD", 13_000, 70_000),
    ("UAH", 8_000, 82_000),
    ("USD", 400_000, 2_100_000),
    ("VND", 16, 92),
    ("XOF", 760, 3_100),
    ("ZAR", 21_000, 150_000),
];

/// Whether one unit of a currency may have been worth that much of another; `true` if nothing is known about either.
pub(in crate::facts) fn is_plausible(from: Currency, to: Currency, rate: Rate) -> bool {
    let worth = |currency: Currency| WORTH.iter().find(|(code, ..)| *code == currency.code());
    let (Some((_, low, high)), Some((_, low_to, high_to))) = (worth(from), worth(to)) else { return true };
    // Without a division: at least the lowest worth over the highest of the other, at most the highest over the lowest.
    let times = |worth: u32| rate.0.checked_mul(Decimal::from(worth)).unwrap_or(Decimal::MAX);
    times(*high_to) >= Decimal::from(*low) && times(*low_to) <= Decimal::from(*high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Digits, parse_decimal};

    const RATE: Digits = Digits { before: 8, after: 10 };

    fn plausible(from: &str, to: &str, rate: &str) -> Option<bool> {
        Some(is_plausible(from.parse().ok()?, to.parse().ok()?, Rate(parse_decimal(rate, RATE).ok()?)))
    }

    #[test]
    fn a_rate_the_wrong_way_round_is_noticed_where_the_currencies_are_far_apart() {
        for (from, to, right, wrong) in [
            ("SEK", "EUR", "0.0899", Some("11.1218")),
            ("EUR", "SEK", "11.1218", Some("0.0899")),
            ("EUR", "PLN", "4.2605", Some("0.2347")),
            ("USD", "SEK", "10.5", Some("0.095")),
            ("HUF", "EUR", "0.0025", Some("400")),
            ("JPY", "GBP", "0.0052", Some("192")),
            // Close to one, so that either way may be right.
            ("USD", "EUR", "0.9241", None),
            ("EUR", "USD", "1.0821", None),
            // Nothing is known.
            ("MNT", "EUR", "1", None),
        ] {
            assert_eq!(plausible(from, to, right), Some(true), "{from} {to}");
            if let Some(wrong) = wrong {
                assert_eq!(plausible(from, to, wrong), Some(false), "{from} {to}");
            }
        }
        assert_eq!(plausible("SEK", "EUR", "0"), Some(false));
    }

    #[test]
    fn every_listed_currency_is_one_and_has_a_range() {
        for (code, low, high) in WORTH {
            let is_euro = code == "EUR";
            assert!((code.parse::<Currency>().is_ok() || code == "HRK") && (low < high || is_euro), "{code}");
        }
        assert!(WORTH.is_sorted());
    }
}
