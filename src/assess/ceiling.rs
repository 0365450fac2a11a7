//! How high a fine can be: the fixed amount or, for an undertaking, the share of its turnover if that is higher.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Outcome;
use super::{Applied, Explained, Rule, Step, Value};
use crate::{
    facts::{Addressee, ExchangeRate, Turnover, Year},
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
    /// The lowest possible fine, in whole units of the currency, if national law states a minimum.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_floor")]
    #[cfg_attr(feature = "js", tsify(optional, type = "Decimal"))]
    pub floor: Option<u32>,
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
    /// Its turnover in the currency of the amounts is not known.
    UnknownTurnover(&'a Addressee),
    /// Its turnover.
    Known {
        /// Whose turnover it is.
        addressee: &'a Addressee,
        /// As stated.
        stated: Turnover,
        /// The rate at which it was converted, if it was in another currency.
        rate: Option<&'a ExchangeRate>,
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
        match applied.counted_turnover().zip(applied.converted_turnover()) {
            Some((stated, turnover)) => {
                let rate = case.rate(stated.amount.currency, turnover.currency);
                let rate = rate.filter(|_| stated.amount.currency != turnover.currency);
                Self::Known { addressee, stated, rate, turnover, size: applied.size() }
            }
            None => Self::UnknownTurnover(addressee),
        }
    }

    pub(super) fn undertaking(&self) -> Step {
        let (Self::NotAnUndertaking(addressee) | Self::UnknownTurnover(addressee) | Self::Known { addressee, .. }) =
            self;
        let rule = if addressee.undertaking.is_some() { Rule::StatedUndertaking } else { Rule::AssumedUndertaking };
        Step { sources: gdpr::UNDERTAKING, ..Step::fact(rule, Value::Flag { yes: addressee.is_undertaking() }) }
    }

    /// The turnover, back to what was stated.
    pub(super) fn turnover(&self) -> Step {
        match self {
            Self::NotAnUndertaking(_) | Self::UnknownTurnover(_) => Step::fact(Rule::UnknownTurnover, Value::Unknown),
            Self::Known { stated, rate, turnover, .. } => {
                let Money { amount, currency } = stated.amount;
                let stated = Step::fact(
                    Rule::StatedTurnover,
                    Value::Money { amount, currency, year: stated.year.map(Year::number) },
                );
                match rate {
                    None => stated,
                    Some(ExchangeRate { from, to, value, .. }) => {
                        let rate = Step::fact(Rule::StatedRate, Value::Rate { from: *from, to: *to, value: value.0 });
                        Step::new(Rule::Converted, Value::from(*turnover), &[], vec![stated, rate])
                    }
                }
            }
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
    let (rule, amount, leg, bound) = match payer {
        Payer::NotAnUndertaking(_) => (Rule::FixedAmountAlone, maximum, Leg::Fixed, Bound::Exact),
        Payer::UnknownTurnover(_) => {
            because.push(payer.turnover());
            (Rule::FixedAmountAtLeast, maximum, Leg::Fixed, Bound::AtLeast)
        }
        // Facts are bounded so that this product always fits; if it did not, the fixed amount would still be a lower bound.
        Payer::Known { turnover, .. } => match turnover.times(tier.share()) {
            None => (Rule::FixedAmountAtLeast, maximum, Leg::Fixed, Bound::AtLeast),
            Some(part) => {
                let inner = vec![share.clone(), payer.turnover()];
                because.push(Step::new(Rule::ShareOfTurnover, Value::from(part), gdpr::TURNOVER, inner));
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
    let value = Ceiling { amount, currency, leg, bound, floor: regime.floor };
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

/// The ceiling of a duty with an amount of its own, which applies whoever pays.
pub(super) fn of_its_own(amount: Money, sources: &'static [Citation]) -> Explained<Ceiling> {
    let value = Ceiling {
        amount: amount.amount,
        currency: amount.currency,
        leg: Leg::National,
        bound: Bound::Exact,
        floor: None,
    };
    let because = vec![Step::law(Rule::FixedAmount, Value::from(amount), sources)];
    let result = Value::Ceiling { outcome: Outcome::Ceiling, ceiling: Some(value) };
    Explained { value, why: Step::new(Rule::NationalCap, result, sources, because) }
}
