//! Periodic penalty payments: what has accrued at the most. It comes beside the fine, and never counts into its ceiling.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    explain::{Explained, Rule, Step, Value},
    facts::{Case, PenaltyPayment},
    money::{Currency, Money, serialize_figure},
};

/// What a penalty payment comes to, if no less is called in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct PenaltyAssessment {
    /// The units that count.
    pub units: u32,
    /// What has accrued.
    #[serde(serialize_with = "serialize_figure")]
    pub amount: Decimal,
    /// In what.
    pub currency: Currency,
    /// Why.
    pub why: Step,
}

/// What each penalty payment of the case comes to. One of which the amount cannot be kept is no part of a case.
pub(super) fn penalties(case: &Case) -> Vec<PenaltyAssessment> {
    let assessed = case.penalties.iter().filter_map(|stated| Some((stated.units(), penalty(case, stated)?)));
    assessed
        .map(|(units, Explained { value: Money { amount, currency }, why })| PenaltyAssessment {
            units,
            amount,
            currency,
            why,
        })
        .collect()
}

fn penalty(case: &Case, stated: &PenaltyPayment) -> Option<Explained<Money>> {
    let value = stated.accrued()?;
    let units = Value::Units { units: stated.units(), every: stated.every, counted: stated.counted };
    let country = stated.country.map(|country| Step::fact(Rule::StatedPenaltyCountry, Value::Country { country }));
    let mut because: Vec<_> = country.into_iter().collect();
    because.push(Step::fact(Rule::StatedPenalty, Value::from(stated.amount)));
    because.push(Step::fact(Rule::StatedUnits, units));
    because.extend(stated.lid.map(|lid| Step::fact(Rule::StatedLid, Value::from(lid))));
    let sources = case.route(stated).map_or(&[][..], |route| route.sources);
    because.extend(case.penalty_limit(stated).map(|most| Step::law(Rule::PenaltyLimit, Value::from(most), sources)));
    Some(Explained { value, why: Step::new(Rule::PenaltyAccrued, Value::from(value), sources, because) })
}
