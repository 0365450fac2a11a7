//! What somebody states: the case file, read and checked. After this room nothing can be invalid.

mod case;
mod change;
mod check;
mod decided;
mod error;
mod fact;
mod factor;
mod field;
mod json;
pub mod list;
mod lookup;
mod path;
mod penalty;
mod provision;
mod rate;
mod refusal;
mod saved;
#[cfg(feature = "schema")]
mod schema;
pub mod typed;
mod value;
mod words;

pub use crate::law::{Country, factors::Letter, national::Procedure};
pub use case::{
    Addressee, Adjustment, Case, CaseFile, Displacement, DisplacementTest, DutyHolder, ExchangeRate, Factor, Fault,
    Infringement, Operation, Period, Person, Position, Seriousness, Turnover, UnusedFact,
};
pub(crate) use check::{Bounds, Measure};
pub use error::{FactError, Kind, Problem};
pub use fact::{day, iso};
pub use factor::Direction;
pub use json::Json;
pub(crate) use list::FORMULA;
pub use path::{Path, Segment};
pub use penalty::{Counted, Every, PenaltyPayment};
pub use provision::{NationalDuty, Provision, ProvisionError};
pub use rate::{AppliedRate, is_named_by_law};
pub use refusal::{Detail, Details, Refusal};
pub use saved::{FirstOf, MOST_VARIANTS, SavedFile, Variant};
pub use value::{Keyword, Reasons, VERSION, Version, Year};
