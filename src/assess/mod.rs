//! What follows from the law and the facts. [`assess`] reads like the method: each infringement has its maximum, linked infringements
//! share that of the gravest, and the maxima of separate operations stand side by side.

mod ceiling;
mod concurrence;
mod infringement;
mod national;
mod note;
mod outcome;
mod penalty;
mod start;
mod tier;

use serde::Serialize;

pub use ceiling::{Bound, Ceiling, Leg, Sum, turning_point};
pub use concurrence::OperationAssessment;
pub use infringement::InfringementAssessment;
pub use note::{Note, NoteCode};
pub use outcome::Outcome;
pub use penalty::PenaltyAssessment;
pub use start::{Start, StartRange, annex, annex_above, near_edge};
pub use tier::{listing_of, unlisted};

use crate::{
    explain::Step,
    facts::{ByLaw, Case},
    law,
};

/// The answer to a case: the number, what kind of answer it is, and the tree that produced it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Assessment {
    /// The version of the format, always 1.
    pub version: u32,
    /// The day of the rule set (ISO 8601).
    pub law: &'static str,
    /// One for each operation of the case, in its order.
    pub operations: Vec<OperationAssessment>,
    /// What kind of answer the whole case has.
    pub outcome: Outcome,
    /// The sum of the separate maxima, where there is one.
    pub ceiling: Option<Sum>,
    /// What each penalty payment comes to, in the order of the case; never part of the ceiling.
    pub penalties: Vec<PenaltyAssessment>,
    /// What a reader must know besides.
    pub notes: Vec<Note>,
    /// Why; its root is the outcome and the ceiling.
    pub why: Step,
}

/// Applies the law to the facts. Every valid case has an answer, and the answer says of what kind it is.
#[must_use]
pub fn assess(case: &Case) -> Assessment {
    let payers = ByLaw::of(case, ceiling::Payer::of);
    let of = |operation| concurrence::operation(case, operation, payers.under(case.regime_of(operation)));
    let (operations, steps): (Vec<_>, Vec<_>) = case.operations.iter().map(of).unzip();
    let decision = concurrence::decision(case, &operations, steps);
    Assessment {
        version: crate::facts::VERSION,
        law: law::VERSION,
        outcome: decision.value.0,
        ceiling: decision.value.1,
        penalties: penalty::penalties(case),
        notes: note::notes(case, &operations, &payers),
        why: decision.why,
        operations,
    }
}
