//! National methods that the Guidelines 04/2022 have replaced. Other calculators still use them; nothing here computes with
//! them. They are kept so that a reader can tell where another figure comes from.

use rust_decimal::Decimal;

use super::{Citation, Confidence, Document};

/// The day on which the EDPB adopted its Guidelines (ISO 8601).
pub const SINCE: &str = "2023-05-24";

/// The German concept of 14 October 2019: a daily rate, which is the mean turnover of a size class divided by the days of a year, times a
/// factor by gravity. It was to end with the final Guidelines.
pub const GERMAN: &[Citation] = &[Citation::graded(Document::Dsk2019, "", Confidence::Secondary)];
/// The number of days by which the mean turnover was divided.
pub const GERMAN_DAYS: u32 = 360;
/// The range of factors, by gravity, under Art. 83(5) and (6); half of it under Art. 83(4).
pub const GERMAN_FACTORS: [Factors; 4] = [
    Factors { low: tenths(10), high: tenths(40), confidence: Confidence::Secondary },
    Factors { low: tenths(40), high: tenths(80), confidence: Confidence::Secondary },
    Factors { low: tenths(80), high: tenths(120), confidence: Confidence::Secondary },
    // The upper end is what commentators derive from 4 % of turnover; the concept itself is said to leave it open.
    Factors { low: tenths(120), high: tenths(144), confidence: Confidence::Unconfirmed },
];

/// The Dutch rules of 2019: four categories of provisions, each with a range and a base amount, whatever the turnover.
pub const DUTCH: &[Citation] = &[Citation::graded(Document::Ap2019, "", Confidence::Secondary)];
/// The categories, in their order.
pub const DUTCH_CATEGORIES: [Category; 4] = [
    Category { low: 0, high: 200_000, base: 100_000 },
    Category { low: 120_000, high: 500_000, base: 310_000 },
    Category { low: 300_000, high: 750_000, base: 525_000 },
    Category { low: 450_000, high: 1_000_000, base: 725_000 },
];

/// Times the daily rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factors {
    /// The lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
    /// How it was established.
    pub confidence: Confidence,
}

/// Amounts in whole euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Category {
    /// The lower end of the range.
    pub low: u32,
    /// The upper end of the range.
    pub high: u32,
    /// Where the authority began.
    pub base: u32,
}

const fn tenths(tenths: u32) -> Decimal {
    Decimal::from_parts(tenths, 0, 0, false, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_amount_is_the_middle_of_its_range() {
        for Category { low, high, base } in DUTCH_CATEGORIES {
            assert_eq!(low + high, 2 * base);
        }
    }

    #[test]
    fn the_german_factors_join_and_end_at_the_share_of_turnover() {
        for pair in GERMAN_FACTORS.windows(2) {
            let [one, next] = pair else { continue };
            assert_eq!(one.high, next.low);
        }
        let last = GERMAN_FACTORS.last().map(|factors| factors.high);
        assert_eq!(last, Decimal::from(GERMAN_DAYS).checked_mul(crate::law::Tier::Higher.share()));
    }
}
