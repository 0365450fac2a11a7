//! A step as a sentence. A single table maps rules to messages; the number in a message is the step's own.

use crate::{
    app::{
        format,
        names::{body_name, cited, holder, limb},
        result::{bounded, outcome},
        text::{Text, say},
    },
    assess::{Ceiling, Outcome, Rule, Step, Value},
    facts::{Counted, Fault, Provision, Seriousness},
    law::{Basis, Tier},
    money::Money,
};

/// The sentence of a step.
#[allow(clippy::too_many_lines, reason = "a row for each rule")]
pub(super) fn sentence(text: Text, step: &Step) -> String {
    let result = shown(text, step.result);
    let (low, high) = ends(step.result);
    let provision = || stated_provision(step).map(|provision| cited(text, provision)).unwrap_or_default();
    if let Some(nothing) = without_ceiling(text, step) {
        return nothing;
    }
    match step.rule {
        Rule::OneOperation => say!(text, why_one_operation, result),
        Rule::SeparateOperations => say!(text, why_separate_operations, result),
        Rule::GravestInfringement => say!(text, why_gravest, result),
        Rule::OneInfringement => say!(text, why_one_infringement, result),
        Rule::Infringement => say!(text, why_infringement, provision = provision(), result),
        Rule::Tier => match step.result {
            Value::Tier { tier, basis } => of_tier(text, tier, &provision(), basis),
            _ => result,
        },
        Rule::NoTier => say!(text, why_no_tier, provision = provision()),
        Rule::Displaced => say!(text, why_displaced, provision = provision(), by = result),
        Rule::NoFault => text.why_no_fault(),
        Rule::BeforeApplication => match step.because.first().map(|reason| reason.rule) {
            Some(Rule::StatedDecision) => text.why_decided_before_application(),
            _ => text.why_before_application(),
        },
        Rule::NationalLawNotComputed => text.why_national(),
        Rule::WhicheverIsHigher => say!(text, why_whichever, amount = result),
        Rule::FixedAmountAlone => say!(text, why_fixed_alone, amount = result),
        Rule::FixedAmountAtLeast => say!(text, why_fixed_at_least, amount = amount(text, step.result)),
        Rule::ShareOfTurnover => say!(text, why_share_of_turnover, amount = result),
        Rule::TurningPoint => say!(text, why_turning_point, amount = result),
        Rule::Converted => say!(text, why_converted, amount = result),
        Rule::StartingAmount => say!(text, why_starting_amount, low, high),
        Rule::ChosenStart if low == high => say!(text, why_chosen_point, amount = low),
        Rule::ChosenStart => say!(text, why_chosen_start, low, high),
        Rule::AdjustedStart => say!(text, why_adjusted_start, low, high),
        Rule::WithinMaximum => say!(text, why_within_maximum, low, high),
        Rule::StatedAdjustment => say!(text, why_adjustment, low, high),
        Rule::SeriousnessRange => say!(text, why_seriousness_range, low, high),
        Rule::SizeRange => say!(text, why_size_range, low, high),
        Rule::SizeReflected => text.why_size_reflected(),
        Rule::StatedSeriousness => match step.result {
            Value::Seriousness { level: Seriousness::Low } => text.why_seriousness_low(),
            Value::Seriousness { level: Seriousness::Medium } => text.why_seriousness_medium(),
            _ => text.why_seriousness_high(),
        },
        Rule::StatedPoint => say!(text, why_point, share = result),
        Rule::StatedSizePoint => say!(text, why_size_point, share = result),
        Rule::FixedAmount => say!(text, why_fixed_amount, amount = result),
        Rule::Share => say!(text, why_share, share = result),
        Rule::Listed => match step.result {
            Value::Tier { basis, .. } => say!(text, why_listed, basis = named(text, basis)),
            _ => text.why_not_listed(),
        },
        Rule::AppliesFrom => say!(text, why_applies_from, day = result),
        Rule::StatedProvision => say!(text, why_provision, provision = result),
        Rule::StatedDuty => say!(text, why_duty, holder = result),
        Rule::StatedUndertaking | Rule::AssumedUndertaking => {
            if step.result == (Value::Flag { yes: true }) {
                text.why_undertaking_yes()
            } else {
                text.why_undertaking_no()
            }
        }
        Rule::StatedTurnover => match step.result {
            Value::Money { year: Some(year), .. } => say!(text, why_turnover_year, year, amount = result),
            _ => say!(text, why_turnover, amount = result),
        },
        Rule::UnknownTurnover => text.why_turnover_unknown(),
        Rule::StatedRate => match step.result {
            Value::Rate { from, to, value } => {
                say!(text, why_rate, from = from.code(), value = format::plain_number(value), to = to.code())
            }
            _ => result,
        },
        Rule::InvertedRate => match step.result {
            Value::Rate { from, to, value } => {
                say!(text, why_rate_inverted, from = from.code(), value = format::plain_number(value), to = to.code())
            }
            _ => result,
        },
        Rule::UnknownRate => text.why_rate_unknown(),
        Rule::StatedFault => match step.result {
            Value::Fault { fault: Fault::Intent } => text.why_fault_intent(),
            Value::Fault { fault: Fault::Negligence } => text.why_fault_negligence(),
            _ => text.why_fault_none(),
        },
        Rule::UnknownFault => text.why_fault_unknown(),
        Rule::StatedDisplacement => match step.result {
            Value::Displacement { by, test } => {
                say!(text, why_displacement, by = cited(text, by), test = text.word("test", test.key()))
            }
            _ => result,
        },
        Rule::StatedEnd => say!(text, why_ended, day = result),
        Rule::StatedDecision => say!(text, why_decided, day = result),
        Rule::StatedCountry => say!(text, why_country, country = result),
        Rule::StatedPublicBody => say!(text, why_public_body, kind = result),
        Rule::EachInfringement => say!(text, why_each_infringement, result),
        Rule::NationalCap => say!(text, why_national_cap, amount = result),
        Rule::HalfForNegligence => say!(text, why_half_for_negligence, amount = result),
        Rule::WarningFirst => say!(text, why_warning_first, amount = result),
        Rule::Exempt => text.why_exempt(),
        Rule::ShareOfBudget => say!(text, why_share_of_budget, amount = result),
        Rule::WithinProcedure => say!(text, why_within_procedure, result),
        Rule::PenaltyAccrued => say!(text, why_penalty_accrued, amount = result),
        Rule::PenaltyLimit => say!(text, why_penalty_limit, amount = result),
        Rule::StatedBudget => say!(text, why_budget, amount = result),
        Rule::UnknownBudget => text.why_budget_unknown(),
        Rule::StatedProcedure => say!(text, why_procedure, procedure = result),
        Rule::StatedPenaltyCountry => say!(text, why_penalty_country, country = result),
        Rule::StatedPenalty => say!(text, why_penalty, amount = result),
        Rule::StatedUnits => say!(text, why_units, units = result),
        Rule::StatedCap => say!(text, why_cap, amount = result),
    }
}

/// What to say of several infringements, or of one alone, that come to no ceiling.
fn without_ceiling(text: Text, step: &Step) -> Option<String> {
    let of_all = matches!(
        step.rule,
        Rule::OneOperation
            | Rule::SeparateOperations
            | Rule::GravestInfringement
            | Rule::OneInfringement
            | Rule::EachInfringement
            | Rule::WithinProcedure
    );
    let (Value::Ceiling { ceiling: None, outcome } | Value::Sum { ceiling: None, outcome }) = step.result else {
        return None;
    };
    of_all.then(|| match outcome {
        Outcome::NoFault => text.why_none_no_fault(),
        Outcome::NoTier => text.why_none_no_tier(),
        Outcome::Displaced => text.why_none_displaced(),
        Outcome::Exempt => text.why_none_exempt(),
        Outcome::Unknown | Outcome::Ceiling | Outcome::WarningFirst => text.why_none_known(),
    })
}

/// Which maximum a provision carries, and under which limb.
fn of_tier(text: Text, tier: Option<Tier>, provision: &str, basis: Basis) -> String {
    let basis = named(text, basis);
    match tier {
        Some(Tier::Lower) => say!(text, why_tier_lower, provision, basis),
        Some(Tier::Higher) => say!(text, why_tier_higher, provision, basis),
        None => say!(text, why_tier_own, provision, basis),
    }
}

/// A limb as cited in the page's language.
pub(crate) fn named(text: Text, basis: Basis) -> String {
    match basis {
        Basis::National(_) => basis.to_string(),
        of_regulation => say!(text, why_limb, basis = limb(text, of_regulation)),
    }
}

/// The two ends of a range.
fn ends(value: Value) -> (String, String) {
    match value {
        Value::Range { low, high, currency } => {
            let shown = |amount| format::money(Money { amount, currency });
            (shown(low), shown(high))
        }
        Value::Span { low, high } => (format::share(low), format::share(high)),
        _ => Default::default(),
    }
}

/// A result in a few words.
fn shown(text: Text, value: Value) -> String {
    match value {
        Value::Ceiling { ceiling: Some(Ceiling { amount, currency, bound, .. }), .. } => {
            bounded(text, Money { amount, currency }, bound)
        }
        Value::Sum { ceiling: Some(sum), .. } => bounded(text, sum.money(), sum.bound),
        Value::Ceiling { outcome: kind, .. } | Value::Sum { outcome: kind, .. } => outcome(text, kind),
        Value::Money { amount, currency, .. } => format::money(Money { amount, currency }),
        Value::Share { share } => format::share(share),
        Value::Rate { value, .. } => format::plain_number(value),
        Value::Provision { provision } | Value::Displacement { by: provision, .. } => cited(text, provision),
        Value::Duty { holder: who } => holder(text, who),
        Value::Day { day } => format::day(day),
        Value::Country { country } => text.country(country),
        Value::Body { country, kind } => body_name(text, Some(country), kind.key()),
        Value::Procedure { procedure } => text.word("procedure", procedure.key()),
        Value::Units { units, every, counted } => {
            let (units, every) = (units.to_string(), text.word("every", every.key()));
            let begun = counted == Some(Counted::Begun);
            if begun {
                say!(text, why_units_begun, count = units, unit = every)
            } else {
                say!(text, why_units_of, count = units, unit = every)
            }
        }
        Value::Tier { basis, .. } => limb(text, basis),
        Value::Range { .. } | Value::Span { .. } => ends(value).0,
        Value::Seriousness { level } => level.key().to_owned(),
        Value::Fault { .. } | Value::Flag { .. } | Value::Unknown => outcome(text, Outcome::Unknown),
    }
}

/// The amount of a ceiling without "at least".
fn amount(text: Text, value: Value) -> String {
    match value {
        Value::Ceiling { ceiling: Some(ceiling), .. } => format::money(ceiling.money()),
        other => shown(text, other),
    }
}

/// The provision that a step is about: the first one stated below it.
fn stated_provision(step: &Step) -> Option<Provision> {
    match (step.rule, step.result) {
        (Rule::StatedProvision, Value::Provision { provision }) => Some(provision),
        _ => step.because.iter().find_map(stated_provision),
    }
}
