//! A step as a sentence. One table from rules to messages: the number in it is the step's own.

use article83::{
    assess::{Bound, Ceiling, Outcome, Rule, Step, Value},
    facts::{Counted, Fault, Provision, Seriousness},
    law::gdpr::{Basis, Tier},
    money::Money,
};

use crate::app::{
    dom,
    form::body_name,
    format,
    result::{holder, outcome},
    text::Text,
};

/// The sentence of a step.
pub(super) fn sentence(text: Text, step: &Step) -> String {
    let result = shown(text, step.result);
    let (low, high) = ends(text, step.result);
    let provision = || stated_provision(step).map(|provision| provision.to_string()).unwrap_or_default();
    match step.rule {
        Rule::OneOperation => text.why_one_operation(&result),
        Rule::SeparateOperations => text.why_separate_operations(&result),
        Rule::GravestInfringement => text.why_gravest(&result),
        Rule::OneInfringement => text.why_one_infringement(&result),
        Rule::Infringement => text.why_infringement(&provision(), &result),
        Rule::Tier => match step.result {
            Value::Tier { tier: Some(Tier::Lower), basis } => text.why_tier_lower(&provision(), &named(text, basis)),
            Value::Tier { tier: Some(Tier::Higher), basis } => text.why_tier_higher(&provision(), &named(text, basis)),
            Value::Tier { tier: None, basis } => text.why_tier_own(&provision(), &named(text, basis)),
            _ => result,
        },
        Rule::NoTier => text.why_no_tier(&provision()),
        Rule::Displaced => text.why_displaced(&provision(), &result),
        Rule::NoFault => text.why_no_fault(),
        Rule::BeforeApplication => text.why_before_application(),
        Rule::NationalLawNotComputed => text.why_national(),
        Rule::WhicheverIsHigher => text.why_whichever(&result),
        Rule::FixedAmountAlone => text.why_fixed_alone(&result),
        Rule::FixedAmountAtLeast => text.why_fixed_at_least(&amount(text, step.result)),
        Rule::ShareOfTurnover => text.why_share_of_turnover(&result),
        Rule::TurningPoint => text.why_turning_point(&result),
        Rule::Converted => text.why_converted(&result),
        Rule::StartingAmount => text.why_starting_amount(&low, &high),
        Rule::ChosenStart if low == high => text.why_chosen_point(&low),
        Rule::ChosenStart => text.why_chosen_start(&low, &high),
        Rule::AdjustedStart => text.why_adjusted_start(&low, &high),
        Rule::WithinMaximum => text.why_within_maximum(&low, &high),
        Rule::StatedAdjustment => text.why_adjustment(&low, &high),
        Rule::SeriousnessRange => text.why_seriousness_range(&low, &high),
        Rule::SizeRange => text.why_size_range(&low, &high),
        Rule::SizeReflected => text.why_size_reflected(),
        Rule::StatedSeriousness => match step.result {
            Value::Seriousness { level: Seriousness::Low } => text.why_seriousness_low(),
            Value::Seriousness { level: Seriousness::Medium } => text.why_seriousness_medium(),
            _ => text.why_seriousness_high(),
        },
        Rule::StatedPoint => text.why_point(&result),
        Rule::StatedSizePoint => text.why_size_point(&result),
        Rule::FixedAmount => text.why_fixed_amount(&result),
        Rule::Share => text.why_share(&result),
        Rule::Listed => match step.result {
            Value::Tier { basis, .. } => text.why_listed(&named(text, basis)),
            _ => text.why_not_listed(),
        },
        Rule::AppliesFrom => text.why_applies_from(&result),
        Rule::StatedProvision => text.why_provision(&result),
        Rule::StatedDuty => text.why_duty(&result),
        Rule::StatedUndertaking | Rule::AssumedUndertaking => {
            if step.result == (Value::Flag { yes: true }) {
                text.why_undertaking_yes()
            } else {
                text.why_undertaking_no()
            }
        }
        Rule::StatedTurnover => match step.result {
            Value::Money { year: Some(year), .. } => text.why_turnover_year(&year.to_string(), &result),
            _ => text.why_turnover(&result),
        },
        Rule::UnknownTurnover => text.why_turnover_unknown(),
        Rule::StatedRate => match step.result {
            Value::Rate { from, to, value } => {
                text.why_rate(from.code(), &format::plain_number(text, value), to.code())
            }
            _ => result,
        },
        Rule::StatedFault => match step.result {
            Value::Fault { fault: Fault::Intent } => text.why_fault_intent(),
            Value::Fault { fault: Fault::Negligence } => text.why_fault_negligence(),
            _ => text.why_fault_none(),
        },
        Rule::UnknownFault => text.why_fault_unknown(),
        Rule::StatedDisplacement => match step.result {
            Value::Displacement { by, test } => text.why_displacement(&by.to_string(), &text.word("test", test.key())),
            _ => result,
        },
        Rule::StatedEnd => text.why_ended(&result),
        Rule::StatedCountry => text.why_country(&result),
        Rule::StatedPublicBody => text.why_public_body(&result),
        Rule::EachInfringement => text.why_each_infringement(&result),
        Rule::NationalCap => text.why_national_cap(&result),
        Rule::WarningFirst => text.why_warning_first(&result),
        Rule::Exempt => text.why_exempt(),
        Rule::ShareOfBudget => text.why_share_of_budget(&result),
        Rule::WithinProcedure => text.why_within_procedure(&result),
        Rule::PenaltyAccrued => text.why_penalty_accrued(&result),
        Rule::PenaltyLimit => text.why_penalty_limit(&result),
        Rule::StatedBudget => text.why_budget(&result),
        Rule::UnknownBudget => text.why_budget_unknown(),
        Rule::StatedProcedure => text.why_procedure(&result),
        Rule::StatedPenaltyCountry => text.why_penalty_country(&result),
        Rule::StatedPenalty => text.why_penalty(&result),
        Rule::StatedUnits => text.why_units(&result),
        Rule::StatedLid => text.why_lid(&result),
    }
}

/// A limb as the language of the page cites it.
fn named(text: Text, basis: Basis) -> String {
    match basis {
        Basis::National(_) => basis.to_string(),
        limb => text.why_limb(&limb.to_string()),
    }
}

/// The two ends of a range.
fn ends(text: Text, value: Value) -> (String, String) {
    match value {
        Value::Range { low, high, currency } => {
            let shown = |amount| format::money(text, Money { amount, currency });
            (shown(low), shown(high))
        }
        Value::Span { low, high } => (format::share(text, low), format::share(text, high)),
        _ => Default::default(),
    }
}

/// A result in a few words.
fn shown(text: Text, value: Value) -> String {
    let bounded = |money, bound| match bound {
        Bound::Exact => format::money(text, money),
        Bound::AtLeast => text.result_at_least(&format::money(text, money)),
        Bound::AtMost => text.result_at_most(&format::money(text, money)),
    };
    match value {
        Value::Ceiling { ceiling: Some(Ceiling { amount, currency, bound, .. }), .. } => {
            bounded(Money { amount, currency }, bound)
        }
        Value::Sum { ceiling: Some(sum), .. } => bounded(sum.money(), sum.bound),
        Value::Ceiling { outcome: kind, .. } | Value::Sum { outcome: kind, .. } => outcome(text, kind),
        Value::Money { amount, currency, .. } => format::money(text, Money { amount, currency }),
        Value::Share { share } => format::share(text, share),
        Value::Rate { value, .. } => format::plain_number(text, value),
        Value::Provision { provision } | Value::Displacement { by: provision, .. } => provision.to_string(),
        Value::Duty { holder: who } => holder(text, who),
        Value::Day { day } => format::day(text, &article83::facts::iso(day)),
        Value::Country { country } => dom::country_name(country),
        Value::Body { country, kind } => body_name(text, Some(country), kind.key()),
        Value::Procedure { procedure } => text.word("procedure", procedure.key()),
        Value::Units { units, every, counted } => {
            let (units, every) = (units.to_string(), text.word("every", every.key()));
            let begun = counted == Some(Counted::Begun);
            if begun { text.why_units_begun(&units, &every) } else { text.why_units_of(&units, &every) }
        }
        Value::Tier { basis, .. } => basis.to_string(),
        Value::Range { .. } | Value::Span { .. } => ends(text, value).0,
        Value::Seriousness { level } => level.key().to_owned(),
        Value::Fault { .. } | Value::Flag { .. } | Value::Unknown => outcome(text, Outcome::Unknown),
    }
}

/// The amount of a ceiling without "at least".
fn amount(text: Text, value: Value) -> String {
    match value {
        Value::Ceiling { ceiling: Some(ceiling), .. } => format::money(text, ceiling.money()),
        other => shown(text, other),
    }
}

/// The provision that a step is about: the first one stated under it.
fn stated_provision(step: &Step) -> Option<Provision> {
    match (step.rule, step.result) {
        (Rule::StatedProvision, Value::Provision { provision }) => Some(provision),
        _ => step.because.iter().find_map(stated_provision),
    }
}
