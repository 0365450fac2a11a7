//! What people write by hand: read as they mean it if that can be only one thing, and handed back if it cannot.

pub mod amount;
mod amount_error;
mod citation;
mod country;
pub mod currency_signs;
mod fold;
mod index;
mod likeness;
mod names;
mod number;
pub mod number_words;
mod provision;
mod rate;
mod scan;
mod search;
mod share;
mod words_beside;
mod year;

pub use country::country;
pub use fold::folded;
pub use index::{Index, Offer, Results};
pub use names::{decisions_on, named};
pub use provision::{Reference, references};
pub(super) use rate::is_plausible;
pub use search::Language;
pub use share::{one_spelling, share};
pub use year::financial_year;
