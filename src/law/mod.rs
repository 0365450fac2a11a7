//! What the law says: data with its citation, the day it was checked and how sure we are. Computes nothing.

mod applicable;
mod basis;
mod citation;
mod country;
pub mod decisions;
mod duty;
pub mod exchange;
pub mod factors;
pub mod gdpr;
pub mod guidance;
pub mod national;
mod regime;
mod structure;
pub mod superseded;
mod tier;
mod time;

use ::time::Date;

pub use applicable::Applicable;
pub use basis::Basis;
pub use citation::{Citation, Confidence, Document, Statute};
pub use country::Country;
pub use duty::{Duty, Maximum};
pub use guidance::{Band, Guidance, Issuer, Levels, Size};
pub use regime::Regime;
pub use structure::{Article, article};
pub use tier::Tier;

/// The day of the rule set: what the law was when it was last checked as a whole (ISO 8601).
pub const VERSION: &str = "2026-11-29";
/// The same day.
pub const VERSION_DAY: Date = time::of_iso(VERSION);
