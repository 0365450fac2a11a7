//! EDPB Guidelines 04/2022 on the calculation of administrative fines, version 2.1: ranges of starting amounts, by seriousness and size.
//!
//! Guidance, not law: authorities and courts may depart from it with reasons. It gives ranges and no formula.

use super::{Band, Guidance, Issuer, Levels};
use crate::law::{Citation, Confidence, Document, factors};
use crate::money::{Currency, ShareRange};

const fn edpb(pinpoint: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::Edpb042022, pinpoint, confidence)
}

/// What it says about starting amounts. The shares of neighbouring bands overlap.
pub const GUIDANCE: Guidance = Guidance {
    issuer: Issuer::Edpb,
    currency: Currency::EUR,
    bands: &[
        Band::of(2, 20, 40, &[edpb("65", Confidence::Decision)]),
        // No source that was read states this band: the upper end is the British one; the lower end follows the pattern of the others.
        Band::of(10, 30, 200, &[edpb("65", Confidence::Unconfirmed)]),
        Band::of(50, 150, 1_000, &[edpb("65", Confidence::Decision)]),
        Band::of(100, 800, 2_000, &[edpb("65", Confidence::Decision)]),
        Band::of(250, 1_500, 5_000, &[edpb("65", Confidence::Decision)]),
        Band::of(500, 4_000, 10_000, &[edpb("65", Confidence::Decision)]),
    ],
    levels: Levels {
        low: ShareRange::of(0, 1_000),
        medium: ShareRange::of(1_000, 2_000),
        high: ShareRange::of(2_000, 10_000),
    },
    seriousness: &[edpb("60", Confidence::Decision)],
    size_reflected: &[edpb("66", Confidence::Decision)],
    // The method is written for undertakings; it does not say what it gives for others.
    for_others: true,
    of_undertakings: &[edpb("65", Confidence::Secondary)],
    // And an authority need not follow it.
    starting_point: &[edpb("60, 65, 66", Confidence::Decision), Citation::primary(Document::DeutscheWohnen, "58")],
    circumstances: Some(factors::CIRCUMSTANCES),
    no_figures: factors::NO_FIGURES,
};

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn a_turnover_in_another_currency_meets_the_edges_in_that_currency() {
        let up_to = |turnover: u32, unit| GUIDANCE.size(Decimal::from(turnover), unit).band().map(|band| band.up_to);
        let dollars = Decimal::new(11, 1);
        assert_eq!(up_to(100_000_000, Decimal::ONE), Some(100_000_000));
        assert_eq!(up_to(100_000_001, Decimal::ONE), Some(250_000_000));
        assert_eq!(up_to(110_000_000, dollars), Some(100_000_000));
        assert_eq!(up_to(110_000_001, dollars), Some(250_000_000));
    }

    #[test]
    fn spans_are_in_order_and_bands_overlap_or_touch() {
        let Levels { low, medium, high } = GUIDANCE.levels;
        for span in [low, medium, high].into_iter().chain(GUIDANCE.bands.iter().map(|band| band.span)) {
            assert!(span.low < span.high && span.high <= Decimal::ONE);
        }
        for pair in GUIDANCE.bands.windows(2) {
            let [one, next] = pair else { continue };
            assert!(one.up_to < next.up_to && one.span.low < next.span.low && next.span.low <= one.span.high);
        }
    }
}
