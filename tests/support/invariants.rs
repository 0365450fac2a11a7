//! Properties of every answer, whatever the facts: the outcome is never ambiguous, and the tree of reasons is the computation.

use article83::{
    Assessment,
    assess::{Outcome, Rule, StartRange, Step, StepKind, Value},
    law,
};
use rust_decimal::Decimal;

/// The properties that this answer breaks.
pub(crate) fn broken(assessment: &Assessment) -> Vec<String> {
    let mut broken = Vec::new();
    outcomes(assessment, &mut broken);
    root(assessment, &mut broken);
    walk(&assessment.why, &mut broken);
    for penalty in &assessment.penalties {
        walk(&penalty.why, &mut broken);
        if amount(&penalty.why) != Some(penalty.amount) {
            broken.push("a penalty payment differs from its reasons".to_owned());
        }
    }
    let json = serde_json::to_value(assessment).unwrap();
    figures(&json, &mut broken);
    broken
}

/// There is a ceiling exactly if the outcome says so.
fn outcomes(assessment: &Assessment, broken: &mut Vec<String>) {
    let mut must = |holds: bool, what: &str| {
        if !holds {
            broken.push(what.to_owned());
        }
    };
    let goes_with = |outcome, ceiling: bool| matches!(outcome, Outcome::Ceiling | Outcome::WarningFirst) == ceiling;
    must(
        goes_with(assessment.outcome, assessment.ceiling.is_some()),
        "the outcome of the case does not match its ceiling",
    );
    for operation in &assessment.operations {
        must(
            goes_with(operation.outcome, operation.ceiling.is_some()),
            "the outcome of an operation does not match its ceiling",
        );
        must(
            operation.gravest.is_some() == operation.ceiling.is_some(),
            "an operation has a ceiling without a gravest infringement, or the reverse",
        );
        for infringement in &operation.infringements {
            let ceiling = infringement.ceiling.is_some();
            must(goes_with(infringement.outcome, ceiling), "the outcome of an infringement does not match its ceiling");
            must(infringement.tier.is_none() || infringement.basis.is_some(), "a tier without a limb");
            must(
                infringement.outcome != Outcome::NoTier || infringement.tier.is_none(),
                "a tier, although the outcome says there is none",
            );
            if let Some(start) = infringement.start {
                let maximum = infringement.ceiling.map(|ceiling| ceiling.amount);
                let inside = |range: StartRange| range.low <= range.high && Some(range.high) <= maximum;
                must(inside(start.range), "a range of starting amounts beyond the maximum, or without one");
                must(start.chosen.is_none_or(inside), "points beyond the maximum");
                must(start.adjusted.is_none_or(inside), "an assumption leads beyond the maximum");
            }
        }
    }
}

/// The first three levels of the tree are the case, its operations and their infringements.
fn root(assessment: &Assessment, broken: &mut Vec<String>) {
    let why = &assessment.why;
    let mut same = |holds: bool, step: &Step| {
        if !holds {
            broken.push(format!("{:?}: the tree gives {:?}, but the answer differs", step.rule, step.result));
        }
    };
    same(why.result == Value::Sum { outcome: assessment.outcome, ceiling: assessment.ceiling }, why);
    // A procedure's limit is a step above the sum.
    let why = if why.rule == Rule::WithinProcedure { &why.because[0] } else { why };
    same(why.because.len() == assessment.operations.len(), why);
    for (operation, step) in assessment.operations.iter().zip(&why.because) {
        same(step.result == Value::Ceiling { outcome: operation.outcome, ceiling: operation.ceiling }, step);
        same(step.because.len() == operation.infringements.len(), step);
        for (infringement, step) in operation.infringements.iter().zip(&step.because) {
            same(step.result == Value::Ceiling { outcome: infringement.outcome, ceiling: infringement.ceiling }, step);
        }
    }
}

fn walk(step: &Step, broken: &mut Vec<String>) {
    let kind = step.rule.kind();
    let mut say = |what: &str| broken.push(format!("{:?}: {what}", step.rule));
    match (kind, step.because.is_empty()) {
        (StepKind::Conclusion, true) => say("a leaf that is neither a fact nor a figure of the law"),
        (StepKind::Law | StepKind::Guidance | StepKind::Fact, false) => {
            say("a fact or a figure of the law that has reasons");
        }
        _ => {}
    }
    let is_figure =
        matches!(step.result, Value::Money { .. } | Value::Share { .. } | Value::Range { .. } | Value::Span { .. });
    // Exchange rates are for the user to state: no law has a rule for them.
    let is_arithmetic = matches!(step.rule, Rule::Converted | Rule::PenaltyAccrued);
    let needs_source = matches!(kind, StepKind::Law | StepKind::Guidance)
        || (kind == StepKind::Conclusion && is_figure && !is_arithmetic);
    if needs_source && step.sources.is_empty() {
        say("no source");
    }
    for citation in step.sources {
        if citation.document.reference().is_empty() || !citation.document.address().starts_with("https://") {
            say("a source that nobody can find");
        }
        if citation.checked.to_string().as_str() > law::VERSION {
            say("a source that was checked after the date of the rule set");
        }
    }
    if !follows(step) {
        say("does not follow from its reasons");
    }
    step.because.iter().for_each(|step| walk(step, broken));
}

/// Recomputes a step from its reasons.
fn follows(step: &Step) -> bool {
    let amounts = || step.because.iter().filter_map(amount);
    let child = |rule| step.because.iter().find(|child| child.rule == rule);
    let of = |rule| child(rule).and_then(amount);
    let result = amount(step);
    match step.rule {
        Rule::SeparateOperations | Rule::OneOperation => result.is_none_or(|sum| sum == amounts().sum()),
        Rule::EachInfringement => result.is_none_or(|sum| sum == amounts().sum()),
        Rule::NationalCap | Rule::WarningFirst => {
            let cap = of(Rule::FixedAmount).or(of(Rule::HalfForNegligence));
            result.is_some() && result == of(Rule::ShareOfBudget).into_iter().chain(cap).min()
        }
        Rule::HalfForNegligence => {
            of(Rule::FixedAmount).is_some_and(|whole| Some(whole) == times(2.into(), result.unwrap_or_default()))
        }
        Rule::WithinProcedure => result.is_some() && result == amounts().min(),
        Rule::ShareOfBudget => {
            let both = child(Rule::Share).and_then(share).zip(of(Rule::StatedBudget).or(of(Rule::Converted)));
            both.is_some_and(|(share, budget)| times(share, budget.max(Decimal::ZERO)) == result)
        }
        Rule::PenaltyAccrued => {
            let units = child(Rule::StatedUnits).and_then(|step| match step.result {
                Value::Units { units, .. } => Some(Decimal::from(units)),
                _ => None,
            });
            let all = units.zip(of(Rule::StatedPenalty)).and_then(|(units, amount)| times(units, amount));
            result.is_some() && result == all.into_iter().chain(of(Rule::StatedCap)).min()
        }
        Rule::GravestInfringement | Rule::OneInfringement => result == amounts().max(),
        Rule::Infringement => amounts().next_back() == result,
        Rule::WhicheverIsHigher => {
            let both = of(Rule::FixedAmount).or(of(Rule::Converted)).zip(of(Rule::ShareOfTurnover));
            both.is_some_and(|(fixed, share)| result == Some(fixed.max(share)))
        }
        Rule::FixedAmountAlone | Rule::FixedAmountAtLeast => {
            result.is_some() && result == of(Rule::FixedAmount).or(of(Rule::Converted))
        }
        Rule::ShareOfTurnover => {
            let turnover = of(Rule::StatedTurnover).or(of(Rule::Converted));
            let both = child(Rule::Share).and_then(share).zip(turnover);
            both.is_some_and(|(share, turnover)| times(share, turnover) == result)
        }
        Rule::TurningPoint => {
            let both = child(Rule::Share).and_then(share).zip(result);
            both.is_some_and(|(share, point)| times(share, point) == of(Rule::FixedAmount).or(of(Rule::Converted)))
        }
        Rule::Converted => {
            let rate = child(Rule::StatedRate).or(child(Rule::InvertedRate)).and_then(rate);
            let amount = of(Rule::StatedTurnover).or(of(Rule::FixedAmount)).or(of(Rule::StatedBudget));
            rate.zip(amount).is_some_and(|(rate, turnover)| times(rate, turnover) == result)
        }
        Rule::InvertedRate => {
            let both = rate(step).zip(child(Rule::StatedRate).and_then(rate));
            let off = both.map(|(inverse, stated)| (stated * inverse - Decimal::ONE, stated));
            // Half a unit of the tenth decimal, times the rate.
            off.is_some_and(|(off, stated)| off.abs() <= stated * Decimal::new(5, 11))
        }
        Rule::StartingAmount => {
            let maximum = step.because.first().and_then(amount);
            let spans = [&[Rule::SeriousnessRange][..], &[Rule::SizeRange, Rule::SizeReflected]]
                .map(|rules| rules.iter().find_map(|rule| child(*rule)).and_then(span).unwrap_or(WHOLE));
            maximum.is_some_and(|maximum| range(step) == part_of(maximum, spans))
        }
        Rule::ChosenStart => {
            let whole = step.because.first().and_then(range);
            let both = whole.zip(range(step));
            both.is_some_and(|(whole, chosen)| whole.0 <= chosen.0 && chosen.0 <= chosen.1 && chosen.1 <= whole.1)
        }
        Rule::AdjustedStart => {
            let by = child(Rule::StatedAdjustment).and_then(span);
            let part = |amount, by: Decimal| times(amount, (Decimal::ONE + by).max(Decimal::ZERO));
            let moved = step.because.first().and_then(range).zip(by);
            moved.is_some_and(|((low, high), by)| range(step) == part(low, by.0).zip(part(high, by.1)))
        }
        Rule::WithinMaximum => {
            let both = step.because.first().and_then(range).zip(step.because.last().and_then(amount));
            let within = |((low, high), maximum): ((Decimal, Decimal), Decimal)| (low.min(maximum), high.min(maximum));
            both.is_some_and(|both| range(step) == Some(within(both)))
        }
        _ => true,
    }
}

const WHOLE: (Decimal, Decimal) = (Decimal::ONE, Decimal::ONE);

/// The two ends of a range of amounts.
fn range(step: &Step) -> Option<(Decimal, Decimal)> {
    if let Value::Range { low, high, .. } = step.result { Some((low, high)) } else { None }
}

/// The two ends of a range of fractions.
fn span(step: &Step) -> Option<(Decimal, Decimal)> {
    if let Value::Span { low, high } = step.result { Some((low, high)) } else { None }
}

fn part_of(maximum: Decimal, [seriousness, size]: [(Decimal, Decimal); 2]) -> Option<(Decimal, Decimal)> {
    let low = times(maximum, seriousness.0).and_then(|part| times(part, size.0))?;
    let high = times(maximum, seriousness.1).and_then(|part| times(part, size.1))?;
    Some((low, high))
}

fn amount(step: &Step) -> Option<Decimal> {
    match step.result {
        Value::Money { amount, .. } => Some(amount),
        Value::Ceiling { ceiling, .. } => ceiling.map(|ceiling| ceiling.amount),
        Value::Sum { ceiling, .. } => ceiling.map(|sum| sum.amount),
        _ => None,
    }
}

fn rate(step: &Step) -> Option<Decimal> {
    if let Value::Rate { value, .. } = step.result { Some(value) } else { None }
}

fn share(step: &Step) -> Option<Decimal> {
    if let Value::Share { share } = step.result { Some(share) } else { None }
}

/// The exact product of two figures; `None` if it does not fit into 128 bits.
fn times(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let product = a.mantissa().checked_mul(b.mantissa())?;
    let mut scale = a.scale() + b.scale();
    let mut mantissa = product;
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

/// Every figure is a decimal string, never a number: an optional minus, no exponent, no grouping, no trailing zeros.
fn figures(json: &serde_json::Value, broken: &mut Vec<String>) {
    match json {
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                if ["amount", "share", "value", "low", "high"].contains(&key.as_str())
                    && value.is_object() == value.as_str().is_some_and(is_figure)
                {
                    broken.push(format!("{key} is written {value}"));
                }
                figures(value, broken);
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| figures(value, broken)),
        _ => {}
    }
}

/// Whether a text has the form of a figure in a case file.
pub(crate) fn is_figure(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = unsigned.split_once('.').map_or((unsigned, "1"), |(before, after)| (before, after));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(before) && digits(after) && !after.ends_with('0') && (before == "0" || !before.starts_with('0'))
}
