//! What people write by hand: read as they mean it, where that can be only one thing, and handed back where it cannot.

mod citation;
mod country;
mod fold;
mod provision;
mod rate;

pub use country::country;
pub use fold::folded;
pub use provision::{Reference, references};
pub(super) use rate::is_plausible;
