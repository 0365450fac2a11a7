//! The figure and the sentences under it, made from the assessment and its steps.

use article83::{
    Assessment,
    assess::{Bound, Ceiling, InfringementAssessment, Leg, OperationAssessment, Outcome},
    explain::{Rule, Step, Value},
    law::gdpr::Tier,
    money::Money,
};

use crate::app::{format, text::Text};

/// The one big figure.
pub(crate) fn figure(text: Text, assessment: &Assessment) -> String {
    match (assessment.ceiling, assessment.outcome) {
        (Some(ceiling), _) => bounded(text, ceiling.money(), ceiling.bound),
        (None, outcome) => short(text, outcome),
    }
}

/// An amount with "at most" or "at least".
pub(super) fn bounded(text: Text, money: Money, bound: Bound) -> String {
    let amount = format::money(text, money);
    match bound {
        Bound::Exact | Bound::AtMost => text.result_at_most(&amount),
        Bound::AtLeast => text.result_at_least(&amount),
    }
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

/// What the figure means, in one sentence and the ones that it needs.
pub(super) fn sentences(text: Text, assessment: &Assessment) -> Vec<String> {
    let with_ceiling: Vec<_> = assessment.operations.iter().filter(|operation| operation.ceiling.is_some()).collect();
    match (assessment.ceiling, with_ceiling.as_slice()) {
        (Some(_), [operation]) => of_operation(text, operation, &assessment.why),
        (Some(sum), _) if assessment.why.rule == Rule::WithinProcedure => {
            vec![text.result_procedure(&format::money(text, sum.money()))]
        }
        (Some(sum), several) => {
            let (amount, count) = (format::money(text, sum.money()), several.len().to_string());
            vec![match sum.bound {
                Bound::Exact | Bound::AtMost => text.result_sum(&amount, &count),
                Bound::AtLeast => text.result_sum_at_least(&count, &amount),
            }]
        }
        (None, _) => vec![match assessment.outcome {
            Outcome::NoTier => text.result_no_tier_long(),
            Outcome::NoFault => text.result_no_fault_long(),
            Outcome::Displaced => text.result_displaced_long(),
            Outcome::Exempt => text.result_exempt_long(),
            Outcome::Unknown | Outcome::Ceiling | Outcome::WarningFirst => text.result_unknown_long(),
        }],
    }
}

fn of_operation(text: Text, operation: &OperationAssessment, why: &Step) -> Vec<String> {
    let gravest =
        operation.infringements.iter().find(|one| Some(one.provision) == operation.gravest && one.ceiling.is_some());
    let Some((infringement, ceiling)) = gravest.and_then(|one| Some((one, one.ceiling?))) else { return Vec::new() };
    let mut sentences = vec![of_infringement(text, infringement, ceiling, why)];
    if infringement.outcome == Outcome::WarningFirst {
        sentences.push(text.result_warning_first());
    }
    if let Some(floor) = ceiling.floor {
        sentences.push(text.result_floor(&format::money(text, Money::whole(floor, ceiling.currency))));
    }
    let count = operation.infringements.iter().filter(|one| one.ceiling.is_some()).count();
    if count > 1 {
        sentences.push(text.result_gravest(&count.to_string(), &infringement.provision.to_string()));
    }
    if ceiling.leg != Leg::National
        && let Some(Value::Money { amount, currency, .. }) = find(why, Rule::TurningPoint)
    {
        sentences.push(text.result_turns(&format::money(text, Money { amount, currency })));
    }
    sentences
}

fn of_infringement(text: Text, infringement: &InfringementAssessment, ceiling: Ceiling, why: &Step) -> String {
    let tier = infringement.tier.unwrap_or(Tier::Lower);
    let step = step_of(why, infringement);
    let fixed = match step.and_then(|step| find(step, Rule::FixedAmount)) {
        Some(Value::Money { amount, currency, .. }) => format::money(text, Money { amount, currency }),
        _ => String::new(),
    };
    let (amount, share) = (format::money(text, ceiling.money()), format::share(text, tier.share()));
    let of_turnover = step.and_then(|step| find(step, Rule::ShareOfTurnover));
    match (ceiling.bound, ceiling.leg, of_turnover) {
        (Bound::AtMost, ..) => text.result_budget_unknown(&amount),
        (_, Leg::National, _) if step.and_then(|step| find(step, Rule::WithinProcedure)).is_some() => {
            text.result_procedure(&amount)
        }
        (_, Leg::National, _) => match step.and_then(|step| find(step, Rule::ShareOfBudget)) {
            Some(_) => text.result_budget(&amount),
            None => text.result_national(&amount),
        },
        (Bound::AtLeast, ..) => text.result_fixed_at_least(&amount, &share),
        (_, Leg::Turnover, _) => text.result_turnover_binds(&amount, &share, &fixed),
        (_, Leg::Fixed, Some(Value::Money { amount: part, currency, .. }))
            if part == ceiling.amount && currency == ceiling.currency =>
        {
            text.result_fixed_tie(&amount, &share)
        }
        (_, Leg::Fixed, Some(Value::Money { amount: part, currency, .. })) => {
            text.result_fixed_binds(&amount, &share, &format::money(text, Money { amount: part, currency }))
        }
        (_, Leg::Fixed, _) => text.result_fixed_alone(&amount),
    }
}

/// The step of an infringement: the one that rests on its provision.
fn step_of<'a>(why: &'a Step, infringement: &InfringementAssessment) -> Option<&'a Step> {
    let stated = Value::Provision { provision: infringement.provision };
    let about = |step: &Step| {
        step.rule == Rule::Infringement
            && step.because.iter().any(|inner| inner.because.iter().any(|leaf| leaf.result == stated))
    };
    if about(why) { Some(why) } else { why.because.iter().find_map(|inner| step_of(inner, infringement)) }
}

/// The result of the first step of that rule.
fn find(step: &Step, rule: Rule) -> Option<Value> {
    if step.rule == rule { Some(step.result) } else { step.because.iter().find_map(|inner| find(inner, rule)) }
}
