//! The Data Protection Fining Guidance of the Information Commissioner of the United Kingdom (18 March 2024): its ranges of starting amounts.
//!
//! Its bands touch and do not overlap as the EDPB's do. They were read in the draft of October 2023, which the final text was said not to
//! change; a penalty notice of 2025 confirms the first.

use super::{Citation, Confidence, Document, edpb::Band};

const fn ico(pinpoint: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::IcoGuidance, pinpoint, confidence)
}

const DRAFT: &[Citation] = &[ico("", Confidence::Secondary)];

/// The bands, in pounds. The last ends where the share overtakes the standard maximum; for the higher maximum, whose table was not read, that
/// would be 437.5 million.
pub const BANDS: [Band; 6] = [
    Band::of(2, 20, 40, &[ico("", Confidence::Decision)]),
    Band::of(10, 40, 200, DRAFT),
    Band::of(50, 200, 1_000, DRAFT),
    Band::of(100, 1_000, 2_000, DRAFT),
    Band::of(250, 2_000, 5_000, DRAFT),
    Band::of(435, 5_000, 10_000, DRAFT),
];

/// Where the shares of the three levels are stated: step 1, as a penalty notice applies it.
pub const SERIOUSNESS: &[Citation] = &[ico("109-115", Confidence::Decision)];
/// Above the last band the share of turnover is taken, and nothing off for size.
pub const SIZE_REFLECTED: &[Citation] = DRAFT;
/// For others than undertakings, assets, funding or the budget may show the size.
pub const OF_UNDERTAKINGS: &[Citation] = &[ico("119", Confidence::Decision)];
/// The adjustment for size is at the authority's discretion, and further steps follow.
pub const STARTING_POINT: &[Citation] = &[ico("128", Confidence::Decision)];
