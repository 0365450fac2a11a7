//! EDPB Guidelines 04/2022 on the calculation of administrative fines, version 2.1: ranges of starting amounts, by seriousness and size.
//!
//! Guidance, not law: authorities and courts may depart from it with reasons. It gives ranges and no formula.

use rust_decimal::Decimal;

use super::{Citation, Confidence, Document};
use crate::money::{Rate, sum};

const fn edpb(pinpoint: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::Edpb042022, pinpoint, confidence)
}

/// From one fraction to another; both belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
}

impl Span {
    /// The whole.
    pub const WHOLE: Self = Self { low: Decimal::ONE, high: Decimal::ONE };

    /// From so many to so many hundredths of a percent.
    const fn of(low: u32, high: u32) -> Self {
        Self { low: Decimal::from_parts(low, 0, 0, false, 4), high: Decimal::from_parts(high, 0, 0, false, 4) }
    }

    /// Whether a fraction lies in it.
    #[must_use]
    pub fn contains(self, part: Decimal) -> bool {
        self.low <= part && part <= self.high
    }
}

/// Of a low level of seriousness: shares of the legal maximum that applies.
pub const LOW: Span = Span::of(0, 1_000);
/// Of a medium level.
pub const MEDIUM: Span = Span::of(1_000, 2_000);
/// Of a high level.
pub const HIGH: Span = Span::of(2_000, 10_000);
/// Where the shares of the three levels are stated.
pub const SERIOUSNESS: &[Citation] = &[edpb("60", Confidence::Decision)];

/// An undertaking up to a turnover, and the shares of the starting amount that may be taken on account of its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The highest turnover in it, in whole units of the currency of the amounts. The lowest is just above that of the band before; the first has none.
    pub up_to: u32,
    /// Of the starting amount that seriousness gives.
    pub span: Span,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl Band {
    /// Up to so many millions; from so many to so many hundredths of a percent.
    pub(super) const fn of(millions: u32, low: u32, high: u32, sources: &'static [Citation]) -> Self {
        Self { up_to: millions * 1_000_000, span: Span::of(low, high), sources }
    }
}

/// The bands, by size. Their shares overlap. Above the last, the turnover is reflected in the legal maximum itself.
pub const BANDS: [Band; 6] = [
    Band::of(2, 20, 40, &[edpb("65", Confidence::Decision)]),
    // No source that was read states this band: the upper end is the British one, the lower end follows the pattern of the others.
    Band::of(10, 30, 200, &[edpb("65", Confidence::Unconfirmed)]),
    Band::of(50, 150, 1_000, &[edpb("65", Confidence::Decision)]),
    Band::of(100, 800, 2_000, &[edpb("65", Confidence::Decision)]),
    Band::of(250, 1_500, 5_000, &[edpb("65", Confidence::Decision)]),
    Band::of(500, 4_000, 10_000, &[edpb("65", Confidence::Decision)]),
];

/// Above the last band there is no adjustment.
pub const SIZE_REFLECTED: &[Citation] = &[edpb("66", Confidence::Decision)];
/// The method is written for undertakings; what it gives for others is not stated.
pub const OF_UNDERTAKINGS: &[Citation] = &[edpb("65", Confidence::Secondary)];
/// The ranges are where an authority begins, not where it ends, and it need not follow them.
pub const STARTING_POINT: &[Citation] =
    &[edpb("60, 65, 66", Confidence::Decision), Citation::primary(Document::DeutscheWohnen, "58")];

/// What may be taken on account of size: the shares of the band, or the whole where there is none.
#[must_use]
pub fn of_size(band: Option<&Band>) -> Span {
    band.map_or(Span::WHOLE, |band| band.span)
}

/// What is left of a range by a point that was chosen inside it.
#[must_use]
pub fn at(point: Option<Rate>, span: Span) -> Span {
    point.map_or(span, |Rate(point)| Span { low: point, high: point })
}

/// What an amount is multiplied by that is moved by these fractions of it, never below zero; `None` beyond what can be kept exactly.
#[must_use]
pub fn moved_by(Span { low, high }: Span) -> Option<Span> {
    let of = |fraction: Decimal| Some(sum(Decimal::ONE, fraction)?.max(Decimal::ZERO));
    Some(Span { low: of(low)?, high: of(high)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_in_order_and_bands_overlap_or_touch() {
        for span in [LOW, MEDIUM, HIGH].into_iter().chain(BANDS.map(|band| band.span)) {
            assert!(span.low < span.high && span.high <= Decimal::ONE);
        }
        for pair in BANDS.windows(2) {
            let [one, next] = pair else { continue };
            assert!(one.up_to < next.up_to && one.span.low < next.span.low && next.span.low <= one.span.high);
        }
    }
}
