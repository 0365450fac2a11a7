//! What people write by hand: read as they mean it, where that can be only one thing, and handed back where it cannot.

mod citation;
mod fold;
mod provision;

pub use fold::folded;
pub use provision::{Reference, references};
