//! The figure and the sentences under it, made from the assessment and its steps.

use crate::{
    Assessment,
    app::{
        format,
        text::{Text, say},
    },
    assess::{Bound, Ceiling, InfringementAssessment, Leg, OperationAssessment, Outcome, Rule, Step, Value},
    law::Tier,
    money::Money,
};

/// The one big figure.
pub(crate) fn short_answer(text: Text, assessment: &Assessment) -> String {
    match (assessment.ceiling, assessment.outcome) {
        (Some(ceiling), _) => bounded(text, ceiling.money(), ceiling.bound),
        (None, outcome) => short(text, outcome),
    }
}

/// An amount with "at most" or "at least".
pub(super) fn bounded(text: Text, money: Money, bound: Bound) -> String {
    let amount = format::money(money);
    match bound {
        Bound::Exact | Bound::AtMost => say!(text, result_at_most, amount),
        Bound::AtLeast => say!(text, result_at_least, amount),
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

/// What the figure means: one sentence, and any others that it needs.
pub(super) fn sentences(text: Text, assessment: &Assessment) -> Vec<String> {
    let operations = assessment.operations.iter().enumerate();
    let with_ceiling: Vec<_> = operations.filter(|(_, operation)| operation.ceiling.is_some()).collect();
    match (assessment.ceiling, with_ceiling.as_slice()) {
        (Some(_), [(place, operation)]) => of_operation(text, assessment, *place, operation),
        (Some(sum), _) if assessment.why.rule == Rule::WithinProcedure => {
            vec![say!(text, result_procedure, amount = format::money(sum.money()))]
        }
        (Some(sum), several) => {
            let (amount, count) = (format::money(sum.money()), several.len());
            vec![match sum.bound {
                Bound::Exact | Bound::AtMost => say!(text, result_sum, amount, count),
                Bound::AtLeast => say!(text, result_sum_at_least, count, amount),
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

fn of_operation(text: Text, assessment: &Assessment, place: usize, operation: &OperationAssessment) -> Vec<String> {
    let gravest = operation.gravest_place().and_then(|gravest| {
        let infringement = operation.infringements.get(gravest)?;
        Some((infringement, infringement.ceiling?, assessment.step_of(place, gravest)?))
    });
    let Some((infringement, ceiling, step)) = gravest else { return Vec::new() };
    let mut sentences = vec![of_infringement(text, infringement, ceiling, step)];
    if infringement.outcome == Outcome::WarningFirst {
        sentences.push(text.result_warning_first());
    }
    if let Some(floor) = ceiling.floor {
        sentences.push(say!(text, result_floor, amount = format::money(Money::whole(floor, ceiling.currency))));
    }
    let count = operation.infringements.iter().filter(|one| one.ceiling.is_some()).count();
    if count > 1 {
        sentences.push(say!(text, result_gravest, count, provision = infringement.provision));
    }
    if ceiling.leg != Leg::National
        && let Some(Value::Money { amount, currency, .. }) = find(step, Rule::TurningPoint)
    {
        sentences.push(say!(text, result_turns, amount = format::money(Money { amount, currency })));
    }
    sentences
}

fn of_infringement(text: Text, infringement: &InfringementAssessment, ceiling: Ceiling, step: &Step) -> String {
    let tier = infringement.tier.unwrap_or(Tier::Lower);
    let fixed = match find(step, Rule::FixedAmount) {
        Some(Value::Money { amount, currency, .. }) => format::money(Money { amount, currency }),
        _ => String::new(),
    };
    let (amount, share) = (format::money(ceiling.money()), format::share(tier.share()));
    let of_turnover = find(step, Rule::ShareOfTurnover);
    match (ceiling.bound, ceiling.leg, of_turnover) {
        (Bound::AtMost, ..) => say!(text, result_budget_unknown, amount),
        (_, Leg::National, _) if find(step, Rule::WithinProcedure).is_some() => say!(text, result_procedure, amount),
        (_, Leg::National, _) => match find(step, Rule::ShareOfBudget) {
            Some(_) => say!(text, result_budget, amount),
            None => say!(text, result_national, amount),
        },
        (Bound::AtLeast, ..) => say!(text, result_fixed_at_least, amount, share),
        (_, Leg::Turnover, _) => say!(text, result_turnover_binds, amount, share, fixed),
        (_, Leg::Fixed, Some(Value::Money { amount: part, currency, .. }))
            if part == ceiling.amount && currency == ceiling.currency =>
        {
            say!(text, result_fixed_tie, amount, share)
        }
        (_, Leg::Fixed, Some(Value::Money { amount: part, currency, .. })) => {
            say!(text, result_fixed_binds, amount, share, part = format::money(Money { amount: part, currency }))
        }
        (_, Leg::Fixed, _) => say!(text, result_fixed_alone, amount),
    }
}

/// The result of the first step with that rule.
fn find(step: &Step, rule: Rule) -> Option<Value> {
    if step.rule == rule { Some(step.result) } else { step.because.iter().find_map(|inner| find(inner, rule)) }
}
