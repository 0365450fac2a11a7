//! The Data Protection Fining Guidance of the Information Commissioner of the United Kingdom (18 March 2024): its ranges of starting amounts.
//!
//! The shares of its bands touch and, unlike the EDPB's, do not overlap. They were read in the draft of October 2023, which
//! the final text was said not to change; a penalty notice of 2025 confirms the first.

use super::{Band, Guidance, Issuer, Levels};
use crate::law::{Citation, Confidence, Document};
use crate::money::{Currency, ShareRange};

const fn ico(pinpoint: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::IcoGuidance, pinpoint, confidence)
}

const DRAFT: &[Citation] = &[ico("", Confidence::Secondary)];

/// What it says about starting amounts, in pounds. The last band ends where the share exceeds the standard maximum; for the higher
/// maximum, whose table was not read, that would be 437.5 million.
pub const GUIDANCE: Guidance = Guidance {
    issuer: Issuer::Ico,
    currency: Currency::GBP,
    bands: &[
        Band::of(2, 20, 40, &[ico("", Confidence::Decision)]),
        Band::of(10, 40, 200, DRAFT),
        Band::of(50, 200, 1_000, DRAFT),
        Band::of(100, 1_000, 2_000, DRAFT),
        Band::of(250, 2_000, 5_000, DRAFT),
        Band::of(435, 5_000, 10_000, DRAFT),
    ],
    levels: Levels {
        low: ShareRange::of(0, 1_000),
        medium: ShareRange::of(1_000, 2_000),
        high: ShareRange::of(2_000, 10_000),
    },
    // Step 1, as a penalty notice applies it.
    seriousness: &[ico("109-115", Confidence::Decision)],
    size_reflected: DRAFT,
    // Assets, funding or the budget may show their size instead.
    for_others: false,
    of_undertakings: &[ico("119", Confidence::Decision)],
    // The adjustment for size is at the authority's discretion, and further steps follow.
    starting_point: &[ico("128", Confidence::Decision)],
    circumstances: None,
    no_figures: &[],
};
