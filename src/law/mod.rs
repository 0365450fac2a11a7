//! What the law says: data with its citation, the day it was checked and how sure we are. Computes nothing.

pub mod acts;
mod applicable;
mod citation;
mod country;
mod day;
pub mod decisions;
pub mod edpb;
pub mod factors;
pub mod gdpr;
mod guidance;
pub mod ico;
pub mod national;
mod regime;
mod structure;
pub mod superseded;

pub use applicable::Applicable;
pub use citation::{Citation, Confidence, Document};
pub use country::Country;
pub use guidance::{Band, Guidance, Size};
pub use regime::Regime;
pub use structure::{Article, article};

/// The day of the rule set: what the law was when it was last checked as a whole (ISO 8601).
pub const VERSION: &str = "2026-11-29";
