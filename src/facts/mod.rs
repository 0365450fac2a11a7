//! What somebody states: the case file, read and checked. After this room nothing can be invalid.

pub mod amount_input;
mod case;
mod case_file;
mod check;
mod country;
mod error;
mod factor;
mod field;
mod json;
mod keyed;
mod provision;

pub use case::{
    Addressee, Adjustment, Case, Displacement, DisplacementTest, DutyHolder, Every, ExchangeRate, Factor, Fault,
    Infringement, Operation, PenaltyPayment, Period, Person, Position, Seriousness, Turnover, UnusedFact,
};
pub use case_file::{
    AddresseeFile, AdjustmentFile, CaseFile, DisplacementFile, FactorFile, InfringementFile, MoneyFile, OperationFile,
    PenaltyFile, PeriodFile, PositionFile, RateFile, TurnoverFile, VERSION,
};
pub use check::iso;
pub use country::Country;
pub use error::{FactError, Problem};
pub use factor::{Direction, Letter};
pub use provision::{NationalDuty, Provision, ProvisionError};
