//! How high a fine can be: the fixed amount, or for an undertaking the share of its turnover where that is higher.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Outcome;
use crate::{
    explain::{Explained, Rule, Step, Value},
    facts::{Addressee, Case, ExchangeRate, Turnover, Year},
    law::{
        Regime,
        gdpr::{self, Basis, Tier},
    },
    money::{Currency, Money, serialize_figure},
};

/// The highest fine that the law allows for an infringement, or for the linked infringements of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ceiling {
    /// How much.
    #[serde(serialize_with = "serialize_figure")]
    pub amount: Decimal,
    /// In what.
    pub currency: Currency,
    /// Which part of the rule decides it.
    pub leg: Leg,
    /// Whether it can still move.
    pub bound: Bound,
}

/// The ceiling of a decision: the sum of the separate maxima of its operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// How much.
    #[serde(serialize_with = "serialize_figure")]
    pub amount: Decimal,
    /// In what.
    pub currency: Currency,
    /// Whether it can still move.
    pub bound: Bound,
}

/// The part of "whichever is higher" that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leg {
    /// The fixed amount; at a tie as well.
    Fixed,
    /// The share of turnover.
    Turnover,
}

impl Leg {
    /// Its word in an assessment.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Turnover => "turnover",
        }
    }
}

/// How sure a ceiling is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Nothing that was left open can move it.
    Exact,
    /// A missing fact can only raise it: the turnover of an undertaking.
    AtLeast,
}

impl Bound {
    /// Its word in an assessment.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at-least",
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
pub fn turning_point(regime: Regime, tier: Tier) -> Option<Money> {
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
        /// Of whom.
        addressee: &'a Addressee,
        /// As stated.
        stated: Turnover,
        /// With what it was converted, where it was in another currency.
        rate: Option<&'a ExchangeRate>,
        /// In the currency of the amounts that apply.
        turnover: Money,
    },
}

impl<'a> Payer<'a> {
    pub(super) fn of(case: &'a Case) -> Self {
        let addressee = &case.addressee;
        if !addressee.is_undertaking() {
            return Self::NotAnUndertaking(addressee);
        }
        match addressee.turnover.zip(case.converted_turnover()) {
            Some((stated, turnover)) => {
                let rate = case.rate(stated.amount.currency, turnover.currency);
                let rate = rate.filter(|_| stated.amount.currency != turnover.currency);
                Self::Known { addressee, stated, rate, turnover }
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

    /// The turnover, down to what was stated.
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

/// The ceiling of one infringement whose limb is known.
pub(super) fn ceiling(regime: Regime, basis: Basis, payer: &Payer<'_>) -> Explained<Ceiling> {
    let tier = basis.tier();
    let sources = regime.amounts(basis);
    let maximum = regime.fixed(tier);
    let fixed = Step::law(Rule::FixedAmount, Value::from(maximum), sources);
    let share = Step::law(Rule::Share, Value::Share { share: tier.share() }, sources);
    let mut because = vec![payer.undertaking(), fixed.clone()];
    let (rule, amount, leg, bound) = match payer {
        Payer::NotAnUndertaking(_) => (Rule::FixedAmountAlone, maximum, Leg::Fixed, Bound::Exact),
        Payer::UnknownTurnover(_) => {
            because.push(payer.turnover());
            (Rule::FixedAmountAtLeast, maximum, Leg::Fixed, Bound::AtLeast)
        }
        // Facts are bounded so that this product always fits; were it not so, the fixed amount would still be a lower bound.
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
    // Where the percentage can apply, a person wants to know from when on.
    if rule != Rule::FixedAmountAlone
        && let Some(point) = turning_point(regime, tier)
    {
        because.push(Step::new(Rule::TurningPoint, Value::from(point), sources, vec![fixed, share]));
    }
    let Money { amount, currency } = amount;
    let value = Ceiling { amount, currency, leg, bound };
    let result = Value::Ceiling { outcome: Outcome::Ceiling, ceiling: Some(value) };
    Explained { value, why: Step::new(rule, result, sources, because) }
}
