//! Several infringements: linked ones share the maximum of the gravest (Art. 83(3)), separate operations each have their own.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Ceiling, Explained, InfringementAssessment, Outcome, Rule, Step, Sum, Value,
    ceiling::{Bound, Payer},
    infringement::infringement,
    national::{Allowed, DecisivePeriod, per_infringement, procedure},
};
use crate::{
    facts::{Case, Operation, Provision},
    law::gdpr,
    money::Money,
};

/// The answer to one set of the same or linked processing operations.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OperationAssessment {
    /// The user's name for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What kind of answer it is: a ceiling as soon as one of its infringements has one.
    pub outcome: Outcome,
    /// One for each infringement, in their order.
    pub infringements: Vec<InfringementAssessment>,
    /// The infringement with the highest maximum; if several have it, the first one stated.
    pub gravest: Option<Provision>,
    /// The maximum of the gravest infringement.
    pub ceiling: Option<Ceiling>,
}

impl OperationAssessment {
    /// The index of the gravest infringement: its provision may occur more than once.
    #[must_use]
    pub fn gravest_place(&self) -> Option<usize> {
        gravest(&self.infringements)
    }
}

/// Assesses one operation. The total over its infringements stays within the maximum of the gravest.
pub(super) fn operation(case: &Case, operation: &Operation, payer: &Payer<'_>) -> (OperationAssessment, Step) {
    let (infringements, steps): (Vec<_>, Vec<_>) = operation
        .infringements
        .iter()
        .map(|stated| infringement(case, operation, stated, payer))
        .map(|explained| (explained.value, explained.why))
        .unzip();
    let gravest = gravest(&infringements).and_then(|place| infringements.get(place));
    let each = infringements.len() > 1 && per_infringement(case, DecisivePeriod::of(case, operation));
    let ceiling = gravest.and_then(|gravest| gravest.ceiling);
    let ceiling = if each { ceiling.and_then(|ceiling| of_each(ceiling, &infringements)) } else { ceiling };
    let outcome = Outcome::of_all(infringements.iter().map(|infringement| infringement.outcome));
    let (rule, sources) = match infringements.len() {
        1 => (Rule::OneInfringement, [].as_slice()),
        _ if each => (Rule::EachInfringement, [].as_slice()),
        _ => (Rule::GravestInfringement, gdpr::GRAVEST),
    };
    let why = Step::new(rule, Value::Ceiling { outcome, ceiling }, sources, steps);
    let gravest = gravest.map(|gravest| gravest.provision);
    (OperationAssessment { name: operation.name.clone(), outcome, infringements, gravest, ceiling }, why)
}

/// The sum of all amounts, if national law counts them for each infringement.
fn of_each(gravest: Ceiling, infringements: &[InfringementAssessment]) -> Option<Ceiling> {
    let ceilings = infringements.iter().filter_map(|one| one.ceiling);
    let none = Money { amount: Decimal::ZERO, currency: gravest.currency };
    let all = ceilings.map(Ceiling::money).try_fold(none, Money::plus)?;
    Some(Ceiling { amount: all.amount, ..gravest })
}

/// The index of the first infringement with the highest maximum. `max_by` would take the last.
fn gravest(infringements: &[InfringementAssessment]) -> Option<usize> {
    let amounts = infringements.iter().map(|one| one.ceiling.map(|ceiling| ceiling.amount)).enumerate();
    let with_ceiling = amounts.filter(|(_, amount)| amount.is_some());
    with_ceiling.reduce(|first, next| if next.1 > first.1 { next } else { first }).map(|(place, _)| place)
}

/// The answer to the case: the separate maxima of its operations, side by side and summed. Nothing caps their sum.
pub(super) fn decision(
    case: &Case,
    operations: &[OperationAssessment],
    steps: Vec<Step>,
) -> Explained<(Outcome, Option<Sum>)> {
    let unknown = operations.iter().any(|operation| operation.outcome == Outcome::Unknown);
    let sum = if unknown { None } else { total(operations) };
    let all = sum;
    let is_less = |most: Money| sum.is_some_and(|sum| sum.currency == most.currency && sum.amount > most.amount);
    let allowed = procedure(case).filter(|allowed| is_less(allowed.at_most));
    let sum = match (sum, &allowed) {
        (Some(sum), Some(Allowed { at_most, .. })) => Some(Sum { amount: at_most.amount, ..sum }),
        _ => sum,
    };
    let outcome = match sum {
        Some(_) => Outcome::of_all(operations.iter().map(|operation| operation.outcome)),
        // There are maxima but no sum: an answer is not known, there are two currencies, or there are too many digits.
        None if operations.iter().any(|operation| operation.ceiling.is_some()) => Outcome::Unknown,
        None => Outcome::of_all(operations.iter().map(|operation| operation.outcome)),
    };
    let (rule, sources) = match operations.len() {
        1 => (Rule::OneOperation, [].as_slice()),
        _ => (Rule::SeparateOperations, gdpr::SEPARATE),
    };
    let why = Step::new(rule, Value::Sum { outcome, ceiling: all }, sources, steps);
    let why = match allowed {
        None => why,
        Some(Allowed { at_most, sources, .. }) => {
            let allowed = Step::law(Rule::FixedAmount, Value::from(at_most), sources);
            Step::new(Rule::WithinProcedure, Value::Sum { outcome, ceiling: sum }, sources, vec![why, allowed])
        }
    };
    Explained { value: (outcome, sum), why }
}

fn total(operations: &[OperationAssessment]) -> Option<Sum> {
    let mut ceilings = operations.iter().filter_map(|operation| operation.ceiling);
    let first = ceilings.next()?;
    let start = (first.money(), first.bound);
    let (Money { amount, currency }, bound) =
        ceilings.try_fold(start, |(sum, bound), next| Some((sum.plus(next.money())?, bound.max(next.bound))))?;
    Some(Sum { amount, currency, bound })
}

const _: () =
    assert!((Bound::Exact as u8) < (Bound::AtLeast as u8), "a sum is as uncertain as its most uncertain part");
