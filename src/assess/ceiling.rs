//! How high a fine can be: the fixed amount or, for an undertaking, the share of its turnover if that is higher.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Outcome;
use super::{Applied, Explained, Rule, Step, Value};
use crate::{
    facts::{Addressee, AppliedRate, ExchangeRate, Fault, Turnover, Year},
    law::{Basis, Citation, Regime, Size, Tier, gdpr},
    money::{Currency, Money, serialize_decimal},
};

/// The highest fine that the law allows for an infringement, or for the linked infringements of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Ceiling {
    /// The amount.
    #[serde(serialize_with = "serialize_decimal")]
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
    /// Which part of the rule decides it.
    pub leg: Leg,
    /// Whether it can still move.
    pub bound: Bound,
    /// The share of the turnover in the turnover's own currency, if no rate into that of the amount was stated: in that currency the
    /// ceiling is not lower than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub share: Option<UnconvertedShare>,
    /// The lowest possible fine, in whole units of the currency, if national law states a minimum.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_floor")]
    #[cfg_attr(feature = "js", tsify(optional, type = "Decimal"))]
    pub floor: Option<u32>,
}

/// A share of a turnover that cannot be compared with the fixed amount, as it is in another currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct UnconvertedShare {
    /// The amount.
    #[serde(serialize_with = "serialize_decimal")]
    pub amount: Decimal,
    /// Its currency, which is that of the turnover.
    pub currency: Currency,
}

impl From<Money> for UnconvertedShare {
    fn from(Money { amount, currency }: Money) -> Self {
        Self { amount, currency }
    }
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn serialize_floor<S: serde::Serializer>(floor: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&floor.unwrap_or_default())
}

/// The ceiling of a decision: the sum of the separate maxima of its operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Sum {
    /// The amount.
    #[serde(serialize_with = "serialize_decimal")]
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
    /// Whether it can still move.
    pub bound: Bound,
}

impl From<Ceiling> for Sum {
    fn from(Ceiling { amount, currency, bound, .. }: Ceiling) -> Self {
        Self { amount, currency, bound }
    }
}

/// The part of "whichever is higher" that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Leg {
    /// The fixed amount, also if both are equal.
    Fixed,
    /// The share of turnover.
    Turnover,
    /// An amount of national law that replaces both.
    National,
}

impl Leg {
    /// The word for it in an assessment.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Turnover => "turnover",
            Self::National => "national",
        }
    }
}

/// How sure a ceiling is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Nothing that was left open can move it.
    Exact,
    /// A missing fact can only raise it: the turnover of an undertaking.
    AtLeast,
    /// A missing fact can only lower it: the budget of a public body.
    AtMost,
}

impl Bound {
    /// The word for it in an assessment.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
        }
    }
}

impl Ceiling {
    /// The amount in its currency.
    #[must_use]
    pub const fn money(self) -> Money {
        Money { amount: self.amount, currency: self.currency }
    }
}

impl Sum {
    /// The amount in its currency.
    #[must_use]
    pub const fn money(self) -> Money {
        Money { amount: self.amount, currency: self.currency }
    }
}

/// The turnover at which the share of a tier equals its fixed amount.
#[must_use]
pub fn turning_point(regime: &Regime, tier: Tier) -> Option<Money> {
    regime.fixed(tier).over(tier.share())
}

/// Who would pay, as the ceiling rule sees it.
pub(super) enum Payer<'a> {
    /// No economic activity: the percentage never applies.
    NotAnUndertaking(&'a Addressee),
    /// Its turnover is not known.
    UnknownTurnover(&'a Addressee),
    /// Its turnover is in another currency than the amounts that apply, and there is no rate.
    Unconverted {
        /// Whose turnover it is.
        addressee: &'a Addressee,
        /// As stated.
        stated: Turnover,
    },
    /// Its turnover.
    Known {
        /// Whose turnover it is.
        addressee: &'a Addressee,
        /// As stated.
        stated: Turnover,
        /// The rate at which it was converted, if it was in another currency.
        rate: Option<AppliedRate>,
        /// In the currency of the amounts that apply.
        turnover: Money,
        /// Its size; `None` if the bands are in a currency for which there is no rate.
        size: Option<Size>,
    },
}

impl<'a> Payer<'a> {
    pub(super) fn of(applied: Applied<'a>) -> Self {
        let (case, addressee) = (applied.file, &applied.file.addressee);
        if !applied.has_share() {
            return Self::NotAnUndertaking(addressee);
        }
        match (applied.counted_turnover(), applied.converted_turnover()) {
            (Some(stated), Some(turnover)) => {
                let rate = case.rate_either_way(stated.amount.currency, turnover.currency);
                let rate = rate.filter(|_| stated.amount.currency != turnover.currency);
                Self::Known { addressee, stated, rate, turnover, size: applied.size() }
            }
            (Some(stated), None) => Self::Unconverted { addressee, stated },
            (None, _) => Self::UnknownTurnover(addressee),
        }
    }

    pub(super) fn undertaking(&self) -> Step {
        let (Self::NotAnUndertaking(addressee)
        | Self::UnknownTurnover(addressee)
        | Self::Unconverted { addressee, .. }
        | Self::Known { addressee, .. }) = self;
        let rule = if addressee.undertaking.is_some() { Rule::StatedUndertaking } else { Rule::AssumedUndertaking };
        Step { sources: gdpr::UNDERTAKING, ..Step::fact(rule, Value::Flag { yes: addressee.is_undertaking() }) }
    }

    /// The turnover, back to what was stated.
    pub(super) fn turnover(&self) -> Step {
        match self {
            Self::NotAnUndertaking(_) | Self::UnknownTurnover(_) => Step::fact(Rule::UnknownTurnover, Value::Unknown),
            Self::Unconverted { stated, .. } => turnover_step(*stated),
            Self::Known { stated, rate, turnover, .. } => match rate {
                None => turnover_step(*stated),
                Some(rate) => {
                    let because = vec![turnover_step(*stated), rate_step(*rate)];
                    Step::new(Rule::Converted, Value::from(*turnover), &[], because)
                }
            },
        }
    }
}

fn turnover_step(Turnover { amount: Money { amount, currency }, year }: Turnover) -> Step {
    Step::fact(Rule::StatedTurnover, Value::Money { amount, currency, year: year.map(Year::number) })
}

/// A rate, back to what was stated.
pub(super) fn rate_step(AppliedRate { from, to, value, inverse_of }: AppliedRate) -> Step {
    match inverse_of {
        None => Step::fact(Rule::StatedRate, Value::Rate { from, to, value: value.0 }),
        Some(stated) => {
            let because = vec![Step::fact(Rule::StatedRate, Value::Rate { from: to, to: from, value: stated.0 })];
            Step::new(Rule::InvertedRate, Value::Rate { from, to, value: value.0 }, &[], because)
        }
    }
}

/// The ceiling of one infringement to which the maximum of a tier applies.
pub(super) fn ceiling(applied: Applied<'_>, basis: Basis, tier: Tier, payer: &Payer<'_>) -> Explained<Ceiling> {
    let regime = applied.law.regime;
    let sources = regime.amounts(basis);
    let (maximum, fixed) = fixed(applied, tier, sources);
    let share = Step::law(Rule::Share, Value::Share { share: tier.share() }, sources);
    let mut because = vec![payer.undertaking(), fixed.clone()];
    let mut unconverted = None;
    let of_turnover = |part: Money| {
        Step::new(Rule::ShareOfTurnover, Value::from(part), gdpr::TURNOVER, vec![share.clone(), payer.turnover()])
    };
    let (rule, amount, leg, bound) = match payer {
        Payer::NotAnUndertaking(_) => (Rule::FixedAmountAlone, maximum, Leg::Fixed, Bound::Exact),
        Payer::UnknownTurnover(_) => {
            because.push(payer.turnover());
            (Rule::FixedAmountAtLeast, maximum, Leg::Fixed, Bound::AtLeast)
        }
        Payer::Unconverted { stated, .. } => {
            // How the share compares with the fixed amount depends on the rate.
            let part = stated.amount.times(tier.share());
            because.extend(part.map(of_turnover));
            because.push(Step::fact(Rule::UnknownRate, Value::Unknown));
            unconverted = part.filter(|part| part.amount > Decimal::ZERO).map(UnconvertedShare::from);
            (Rule::FixedAmountAtLeast, maximum, Leg::Fixed, Bound::AtLeast)
        }
        // Facts are bounded so that this product always fits; if it did not, the fixed amount would still be a lower bound.
        Payer::Known { turnover, .. } => match turnover.times(tier.share()) {
            None => (Rule::FixedAmountAtLeast, maximum, Leg::Fixed, Bound::AtLeast),
            Some(part) => {
                because.push(of_turnover(part));
                let higher = part.amount > maximum.amount;
                let (amount, leg) = if higher { (part, Leg::Turnover) } else { (maximum, Leg::Fixed) };
                (Rule::WhicheverIsHigher, amount, leg, Bound::Exact)
            }
        },
    };
    // If the percentage can apply, people want to know from which turnover on.
    if rule != Rule::FixedAmountAlone
        && let Some(point) = maximum.over(tier.share())
    {
        because.push(Step::new(Rule::TurningPoint, Value::from(point), sources, vec![fixed, share]));
    }
    let Money { amount, currency } = amount;
    let value = Ceiling { amount, currency, leg, bound, share: unconverted, floor: regime.floor };
    let result = Value::Ceiling { outcome: Outcome::Ceiling, ceiling: Some(value) };
    Explained { value, why: Step::new(rule, result, sources, because) }
}

/// The fixed amount of a tier, converted if the law of the country says how and the rate was stated.
fn fixed(applied: Applied<'_>, tier: Tier, sources: &'static [Citation]) -> (Money, Step) {
    let stated = applied.law.regime.fixed(tier);
    let step = Step::law(Rule::FixedAmount, Value::from(stated), sources);
    match (applied.conversion(), applied.fixed(tier), applied.law.conversion()) {
        (Some(ExchangeRate { from, to, value, .. }), Some(converted), Some(rule)) => {
            let rate = Step::fact(Rule::StatedRate, Value::Rate { from: *from, to: *to, value: value.0 });
            (converted, Step::new(Rule::Converted, Value::from(converted), rule.sources, vec![step, rate]))
        }
        _ => (stated, step),
    }
}

/// What is left of an amount where negligence is fined up to half of it.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// The ceiling of a duty with an amount of its own, which applies whoever pays. `halved`: where it is stated that it is half of that, as the
/// infringement was negligent.
pub(super) fn of_its_own(
    amount: Money,
    sources: &'static [Citation],
    halved: &'static [Citation],
) -> Explained<Ceiling> {
    let mut because = Step::law(Rule::FixedAmount, Value::from(amount), sources);
    let half = amount.times(HALF).filter(|_| !halved.is_empty());
    if let Some(half) = half {
        let negligent = Step::fact(Rule::StatedFault, Value::Fault { fault: Fault::Negligence });
        because = Step::new(Rule::HalfForNegligence, Value::from(half), halved, vec![because, negligent]);
    }
    let amount = half.unwrap_or(amount);
    let value = Ceiling {
        amount: amount.amount,
        currency: amount.currency,
        leg: Leg::National,
        bound: Bound::Exact,
        share: None,
        floor: None,
    };
    let result = Value::Ceiling { outcome: Outcome::Ceiling, ceiling: Some(value) };
    Explained { value, why: Step::new(Rule::NationalCap, result, sources, vec![because]) }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        assess,
        facts::{Case, FactError},
    };

    fn assessed(turnover: &str, rates: &str) -> Result<Value, FactError> {
        let json = format!(
            r#"{{"version":1,"addressee":{{"turnover":{{"amount":"{turnover}","currency":"USD","year":2025}}}},"rates":[{rates}],
            "operations":[{{"infringements":[{{"provision":"6"}},{{"provision":"32"}}]}}]}}"#
        );
        Ok(serde_json::to_value(assess(&Case::from_json(json.as_bytes())?)).unwrap_or_default())
    }

    /// The steps under the ceiling of the first infringement.
    fn reasons(assessment: &Value) -> Vec<Value> {
        let ceiling = assessment.pointer("/why/because/0/because/0/because/2/because").and_then(Value::as_array);
        ceiling.cloned().unwrap_or_default()
    }

    #[test]
    fn without_a_rate_the_share_of_a_known_turnover_is_in_its_own_currency() -> Result<(), FactError> {
        let assessment = assessed("155000000000", "")?;
        let of = |place: usize| assessment.pointer(&format!("/operations/0/infringements/{place}/ceiling")).cloned();
        assert_eq!(
            of(0),
            Some(json!({ "amount": "20000000", "currency": "EUR", "leg": "fixed", "bound": "at-least",
                "share": { "amount": "6200000000", "currency": "USD" } }))
        );
        assert_eq!(of(1).and_then(|one| one.pointer("/share/amount").cloned()), Some(json!("3100000000")));
        let rules: Vec<_> = reasons(&assessment).iter().filter_map(|step| step.get("rule").cloned()).collect();
        assert_eq!(
            rules,
            ["assumed-undertaking", "fixed-amount", "share-of-turnover", "unknown-rate", "turning-point"]
        );
        let stated = reasons(&assessment).get(2).and_then(|step| step.pointer("/because/1").cloned());
        let result = json!({ "type": "money", "amount": "155000000000", "currency": "USD", "year": 2025 });
        assert_eq!(stated, Some(json!({ "rule": "stated-turnover", "result": result })));
        Ok(())
    }

    #[test]
    fn with_a_rate_or_without_a_positive_turnover_there_is_no_such_share() -> Result<(), FactError> {
        const RATE: &str = r#"{"from":"EUR","to":"USD","value":"1.25"}"#;
        for (turnover, rates) in [("155000000000", RATE), ("0", ""), ("-5", "")] {
            let assessment = assessed(turnover, rates)?;
            let ceiling = assessment.pointer("/operations/0/ceiling").cloned().unwrap_or_default();
            assert!(ceiling.is_object() && ceiling.get("share").is_none(), "{turnover} {rates}");
        }
        Ok(())
    }

    #[test]
    fn from_a_turnover_of_500_million_the_percentage_is_higher_in_both_tiers() {
        for tier in Tier::ALL {
            assert_eq!(turning_point(&Regime::REGULATION, tier), Some(Money::euros(500_000_000)));
        }
    }
}
