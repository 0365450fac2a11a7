//! From where an authority that follows the EDPB's Guidelines 04/2022 starts: a share of the maximum by seriousness, and of that a share
//! by size. A range, never an expected fine.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Ceiling, ceiling::Payer};
use crate::{
    explain::{Explained, Rule, Step, Value},
    facts::{Infringement, Position},
    law::edpb::{self, Band, Span},
    money::{Currency, Money, serialize_figure},
};

/// The range of starting amounts of one infringement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Start {
    /// What the Guidelines give.
    #[serde(flatten)]
    pub range: StartRange,
    /// What is left of it by the points that the person chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<StartRange>,
}

/// From one amount to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StartRange {
    /// The lower end.
    #[serde(serialize_with = "serialize_figure")]
    pub low: Decimal,
    /// The upper end.
    #[serde(serialize_with = "serialize_figure")]
    pub high: Decimal,
    /// In what.
    pub currency: Currency,
}

impl From<StartRange> for Value {
    fn from(StartRange { low, high, currency }: StartRange) -> Self {
        Self::Range { low, high, currency }
    }
}

/// The range for an infringement that has a ceiling. None without a level of seriousness, for an undertaking of unknown turnover, and for
/// a natural person who is no undertaking: for them the Guidelines give none.
pub(super) fn start(
    infringement: &Infringement,
    ceiling: &Explained<Ceiling>,
    payer: &Payer<'_>,
) -> Option<Explained<Start>> {
    let level = infringement.seriousness?;
    let band: Option<&Band> = match payer {
        Payer::UnknownTurnover(_) => return None,
        Payer::NotAnUndertaking(addressee) if addressee.is_natural() => return None,
        Payer::NotAnUndertaking(_) => None,
        Payer::Known { euros, .. } => edpb::band(euros.amount),
    };
    let size = edpb::of_size(band);
    let seriousness = level.span();
    let maximum = ceiling.value.money();
    let range = part_of(maximum, seriousness, size)?;

    let mut because = vec![
        ceiling.why.clone(),
        Step::fact(Rule::StatedSeriousness, Value::Seriousness { level }),
        Step::law(Rule::SeriousnessRange, Value::from(seriousness), edpb::SERIOUSNESS),
    ];
    match (payer, band) {
        (Payer::Known { .. }, Some(band)) => {
            because.push(payer.turnover());
            because.push(Step::law(Rule::SizeRange, Value::from(size), band.sources));
        }
        (Payer::Known { .. }, None) => {
            because.push(payer.turnover());
            because.push(Step::law(Rule::SizeReflected, Value::from(size), edpb::SIZE_REFLECTED));
        }
        _ => because.push(payer.undertaking()),
    }
    let why = Step::new(Rule::StartingAmount, Value::from(range), edpb::STARTING_POINT, because);
    let Some(Position { seriousness: point, size: size_point }) = infringement.position else {
        return Some(Explained { value: Start { range, chosen: None }, why });
    };
    let at = |point: Option<crate::money::Rate>, span| point.map_or(span, |point| Span { low: point.0, high: point.0 });
    let chosen = part_of(maximum, at(point, seriousness), at(size_point, size))?;
    let stated = |rule, point: crate::money::Rate| Step::fact(rule, Value::Share { share: point.0 });
    let mut because = vec![why];
    because.extend(point.map(|point| stated(Rule::StatedPoint, point)));
    because.extend(size_point.map(|point| stated(Rule::StatedSizePoint, point)));
    let why = Step::new(Rule::ChosenStart, Value::from(chosen), edpb::STARTING_POINT, because);
    Some(Explained { value: Start { range, chosen: Some(chosen) }, why })
}

/// From the lower shares of an amount to the upper ones. Facts are bounded so that the products always fit.
fn part_of(maximum: Money, seriousness: Span, size: Span) -> Option<StartRange> {
    let end = |share, size| Some(maximum.times(share)?.times(size)?.amount);
    let (low, high) = (end(seriousness.low, size.low)?, end(seriousness.high, size.high)?);
    Some(StartRange { low, high, currency: maximum.currency })
}
