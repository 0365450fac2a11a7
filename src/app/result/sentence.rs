//! The figure and the sentences under it, made from the assessment and its steps.

use super::remark::left_open;
use crate::{
    Assessment,
    app::{
        cite::reference,
        format,
        names::cited,
        text::{Text, say},
        why::named,
    },
    assess::{Bound, Ceiling, InfringementAssessment, Leg, OperationAssessment, Outcome, Rule, Step, Value},
    law::Tier,
    money::Money,
};

/// The one big figure, in few characters.
pub(super) fn figure(text: Text, assessment: &Assessment) -> String {
    match (assessment.ceiling, assessment.outcome) {
        (Some(ceiling), _) => format::short(ceiling.money()),
        (None, outcome) => short(text, outcome),
    }
}

/// The answer exactly, in a few words.
pub(crate) fn short_answer(text: Text, assessment: &Assessment) -> String {
    match (assessment.ceiling, assessment.outcome) {
        (Some(ceiling), _) => bounded(text, ceiling.money(), ceiling.bound),
        (None, outcome) => short(text, outcome),
    }
}

/// An amount, and whether what was not stated can still move it. Never "at least": that reads as a minimum fine.
pub(crate) fn bounded(text: Text, money: Money, bound: Bound) -> String {
    let amount = format::to_the_cent(money);
    match bound {
        Bound::Exact => amount,
        Bound::AtMost => say!(text, result_at_most, amount),
        Bound::AtLeast => say!(text, result_at_least, amount),
    }
}

/// From where on more than the figure is possible, if the turnover is not known.
pub(super) fn more(text: Text, assessment: &Assessment) -> Option<String> {
    assessment.ceiling.filter(|ceiling| ceiling.bound == Bound::AtLeast)?;
    let turns = decisive(assessment).and_then(|(.., step)| money(step, Rule::TurningPoint));
    Some(match turns {
        Some(turns) => say!(text, result_more_above, turns = format::concise(turns)),
        None => text.result_more(),
    })
}

fn short(text: Text, outcome: Outcome) -> String {
    match outcome {
        Outcome::NoTier => text.result_no_tier(),
        Outcome::NoFault => text.result_no_fault(),
        Outcome::Displaced => text.result_displaced(),
        Outcome::Exempt => text.result_exempt(),
        Outcome::Unknown | Outcome::Ceiling | Outcome::WarningFirst => text.result_unknown(),
    }
}

/// The infringement that sets the ceiling, with its step; `None` if several conducts do.
pub(super) fn decisive(
    assessment: &Assessment,
) -> Option<(&OperationAssessment, &InfringementAssessment, Ceiling, &Step)> {
    assessment.ceiling?;
    let operations = assessment.operations.iter().enumerate();
    let mut with_ceiling = operations.filter(|(_, operation)| operation.ceiling.is_some());
    let (place, operation) = with_ceiling.next()?;
    if with_ceiling.next().is_some() {
        return None;
    }
    let gravest = operation.gravest_place()?;
    let infringement = operation.infringements.get(gravest)?;
    Some((operation, infringement, infringement.ceiling?, assessment.step_of(place, gravest)?))
}

/// Whether more than one operation has a ceiling, so that the figure is a sum.
pub(super) fn is_sum(assessment: &Assessment) -> bool {
    assessment.operations.iter().filter(|operation| operation.ceiling.is_some()).count() > 1
}

/// The rule that sets the amount: that of national law, if it has its own, and otherwise the limb of Article 83; `None` for a sum.
pub(super) fn rule(text: Text, assessment: &Assessment) -> Option<String> {
    let (_, infringement, _, step) = decisive(assessment)?;
    let own =
        [Rule::WithinProcedure, Rule::WarningFirst, Rule::NationalCap].into_iter().find_map(|rule| step_of(step, rule));
    let source = own.and_then(|step| step.sources.first());
    source
        .map(|source| reference(text, source.document, source.pinpoint))
        .or_else(|| Some(named(text, infringement.basis?)))
}

/// What the figure means: one sentence, and any others that it needs.
pub(crate) fn sentences(text: Text, assessment: &Assessment) -> Vec<String> {
    if let Some((operation, infringement, ceiling, step)) = decisive(assessment) {
        return of_operation(text, operation, infringement, ceiling, step);
    }
    let count = assessment.operations.iter().filter(|operation| operation.ceiling.is_some()).count();
    match assessment.ceiling {
        Some(_) if assessment.why.rule == Rule::WithinProcedure => vec![text.result_procedure()],
        Some(sum) => vec![match sum.bound {
            Bound::Exact | Bound::AtMost => say!(text, result_sum, count),
            Bound::AtLeast => say!(text, result_sum_at_least, count),
        }],
        None => without_a_ceiling(text, assessment),
    }
}

/// Why there is no amount: the remark that says so, if there is one.
fn without_a_ceiling(text: Text, assessment: &Assessment) -> Vec<String> {
    let remarks = left_open(text, assessment);
    match assessment.outcome {
        Outcome::NoTier => [text.result_no_tier_long()].into_iter().chain(remarks.into_iter().take(1)).collect(),
        Outcome::NoFault => vec![text.result_no_fault_long()],
        Outcome::Displaced => vec![text.result_displaced_long()],
        Outcome::Exempt => vec![text.result_exempt_long()],
        Outcome::Unknown | Outcome::Ceiling | Outcome::WarningFirst => {
            vec![remarks.into_iter().next().unwrap_or_else(|| text.result_unknown_long())]
        }
    }
}

fn of_operation(
    text: Text,
    operation: &OperationAssessment,
    infringement: &InfringementAssessment,
    ceiling: Ceiling,
    step: &Step,
) -> Vec<String> {
    let mut sentences = vec![of_infringement(text, infringement, ceiling, step)];
    if infringement.outcome == Outcome::WarningFirst {
        sentences.push(text.result_warning_first());
    }
    if let Some(floor) = ceiling.floor {
        sentences.push(say!(text, result_floor, amount = format::money(Money::whole(floor, ceiling.currency))));
    }
    let count = operation.infringements.iter().filter(|one| one.ceiling.is_some()).count();
    if count > 1 {
        sentences.push(say!(text, result_gravest, count, provision = cited(text, infringement.provision)));
    }
    if ceiling.leg == Leg::Fixed
        && ceiling.bound == Bound::Exact
        && let Some(turns) = money(step, Rule::TurningPoint)
    {
        sentences.push(say!(text, result_turns, amount = format::money(turns)));
    }
    sentences
}

fn of_infringement(text: Text, infringement: &InfringementAssessment, ceiling: Ceiling, step: &Step) -> String {
    let tier = infringement.tier.unwrap_or(Tier::Lower);
    let fixed = money(step, Rule::FixedAmount).map(format::money).unwrap_or_default();
    let share = format::share(tier.share());
    match (ceiling.bound, ceiling.leg, money(step, Rule::ShareOfTurnover)) {
        (Bound::AtMost, ..) => text.result_budget_unknown(),
        (_, Leg::National, _) if find(step, Rule::WithinProcedure).is_some() => text.result_procedure(),
        (_, Leg::National, _) => match find(step, Rule::ShareOfBudget) {
            Some(_) => text.result_budget(),
            None => text.result_national(),
        },
        (Bound::AtLeast, ..) => at_least(text, ceiling, &share, step),
        (_, Leg::Turnover, _) => say!(text, result_turnover_binds, share, fixed),
        (_, Leg::Fixed, Some(part)) if part == ceiling.money() => say!(text, result_fixed_tie, share),
        (_, Leg::Fixed, Some(part)) => say!(text, result_fixed_binds, share, part = format::to_the_cent(part)),
        (_, Leg::Fixed, None) => text.result_fixed_alone(),
    }
}

/// The turnover is missing, or the rate that it needs.
fn at_least(text: Text, ceiling: Ceiling, share: &str, step: &Step) -> String {
    if let Some(part) = ceiling.share {
        let part = format::short(Money { amount: part.amount, currency: part.currency });
        return say!(text, result_fixed_unconverted, share, part, currency = ceiling.currency.code());
    }
    let amount = format::short(ceiling.money());
    match money(step, Rule::TurningPoint) {
        Some(turns) => say!(text, result_fixed_at_least, amount, share, turns = format::short(turns)),
        None => text.result_more(),
    }
}

/// The amount of the first step with that rule.
pub(super) fn money(step: &Step, rule: Rule) -> Option<Money> {
    match find(step, rule)? {
        Value::Money { amount, currency, .. } => Some(Money { amount, currency }),
        _ => None,
    }
}

/// The result of the first step with that rule.
fn find(step: &Step, rule: Rule) -> Option<Value> {
    step_of(step, rule).map(|step| step.result)
}

/// The first step of a rule among the reasons.
fn step_of(step: &Step, rule: Rule) -> Option<&Step> {
    if step.rule == rule { Some(step) } else { step.because.iter().find_map(|inner| step_of(inner, rule)) }
}
