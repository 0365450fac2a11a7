//! What is known of published fines at large, to show how far the decisions of this page are from typical ones.

use rust_decimal::Decimal;

use crate::law::{Confidence, Country};

/// A sample of published fines; amounts in whole euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// How many decisions it holds.
    pub decisions: u32,
    /// How many countries they are from.
    pub countries: u32,
    /// The median fine.
    pub median: u32,
    /// The country with the lowest median, of those named in the source.
    pub lowest: OfCountry,
    /// The country with the highest one.
    pub highest: OfCountry,
    /// The number of largest fines.
    pub large: u32,
    /// Their share of the total.
    pub large_share: Decimal,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: &'static str,
}

/// The median of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfCountry {
    /// The country.
    pub country: Country,
    /// Its median fine.
    pub median: u32,
}

/// A sample of decisions from a public list of fines, coded by machine.
pub const SAMPLE: Sample = Sample {
    decisions: 528,
    countries: 18,
    median: 20_982,
    lowest: OfCountry { country: Country::new(*b"HU"), median: 8_616 },
    highest: OfCountry { country: Country::new(*b"FR"), median: 497_603 },
    large: 15,
    large_share: Decimal::from_parts(93, 0, 0, false, 2),
    confidence: Confidence::Secondary,
    source: "https://github.com/mnov88/enforcement/blob/main/outputs/paper/RESEARCH_REPORT.md",
};
