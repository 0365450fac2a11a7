//! Where an authority that follows the guidance of its regime starts: a share of the maximum by seriousness, and a share of that by size. A
//! range, never an expected fine.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Ceiling, Explained, Rule, Step, Value, ceiling::Payer};
use crate::{
    facts::{Case, CaseFile, Infringement, Operation, Position, Seriousness},
    law::{Band, Regime, Size, Tier},
    money::{Currency, Money, Rate, ShareRange, product, serialize_decimal, sum},
};

/// The range of starting amounts of one infringement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Start {
    /// What the Guidelines give.
    #[serde(flatten)]
    pub range: StartRange,
    /// What the points that the user chose leave of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<StartRange>,
    /// What the user's own assumptions about the factors make of that, or of the whole range, within the legal maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<StartRange>,
}

/// From one amount to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct StartRange {
    /// The lower end.
    #[serde(serialize_with = "serialize_decimal")]
    pub low: Decimal,
    /// The upper end.
    #[serde(serialize_with = "serialize_decimal")]
    pub high: Decimal,
    /// Their currency.
    pub currency: Currency,
}

impl StartRange {
    /// The lower end times the lower factor, the upper end times the upper one.
    fn moved(self, by: ShareRange) -> Option<Self> {
        let of = |amount, factor| Some(Money { amount, currency: self.currency }.times(factor)?.amount);
        Some(Self { low: of(self.low, by.low)?, high: of(self.high, by.high)?, ..self })
    }

    /// The part of it that is not above a maximum.
    fn within(self, maximum: Money) -> Self {
        Self { low: self.low.min(maximum.amount), high: self.high.min(maximum.amount), ..self }
    }
}

impl From<StartRange> for Value {
    fn from(StartRange { low, high, currency }: StartRange) -> Self {
        Self::Range { low, high, currency }
    }
}

/// The same range, cut off at a ceiling that is lower than the legal maximum.
pub(super) fn within(start: Explained<Start>, ceiling: &Explained<Ceiling>) -> Explained<Start> {
    let Explained { value: Start { range, chosen, adjusted }, why } = start;
    let within = |range: StartRange| range.within(ceiling.value.money());
    let value = Start { range: within(range), chosen: chosen.map(within), adjusted: adjusted.map(within) };
    if value == (Start { range, chosen, adjusted }) {
        return Explained { value, why };
    }
    let result = value.adjusted.or(value.chosen).unwrap_or(value.range);
    let because = vec![why, ceiling.why.clone()];
    Explained { value, why: Step::new(Rule::WithinMaximum, Value::from(result), ceiling.why.sources, because) }
}

/// The range for an infringement that has a ceiling. `None` without a level of seriousness, for an undertaking of unknown turnover, and for
/// anyone who is not an undertaking if the guidance gives them none.
pub(super) fn start(
    case: &Case,
    operation: &Operation,
    infringement: &Infringement,
    ceiling: &Explained<Ceiling>,
    payer: Option<&Payer<'_>>,
) -> Option<Explained<Start>> {
    let level = infringement.seriousness?;
    let guidance = case.regime_of(operation).guidance;
    let size = match payer {
        Some(Payer::UnknownTurnover(_) | Payer::Unconverted { .. }) => return None,
        Some(Payer::NotAnUndertaking(addressee)) if addressee.is_natural() || !guidance.for_others => return None,
        None if !guidance.for_others => return None,
        Some(Payer::NotAnUndertaking(_)) | None => None,
        Some(Payer::Known { size, .. }) => Some((*size)?),
    };
    let share = Size::span_of(size);
    let seriousness = level.span(guidance);
    let maximum = ceiling.value.money();
    let range = part_of(maximum, seriousness, share)?;

    let mut because = vec![
        ceiling.why.clone(),
        Step::fact(Rule::StatedSeriousness, Value::Seriousness { level }),
        Step::law(Rule::SeriousnessRange, Value::from(seriousness), guidance.seriousness),
    ];
    match (payer, size) {
        (Some(payer @ Payer::Known { .. }), Some(Size::Band(band))) => {
            because.push(payer.turnover());
            because.push(Step::law(Rule::SizeRange, Value::from(share), band.sources));
        }
        (Some(payer @ Payer::Known { .. }), Some(Size::Above)) => {
            because.push(payer.turnover());
            because.push(Step::law(Rule::SizeReflected, Value::from(share), guidance.size_reflected));
        }
        (Some(payer), _) => because.push(payer.undertaking()),
        // The cap of a public body does not depend on size.
        (None, _) => {}
    }
    let why = Step::new(Rule::StartingAmount, Value::from(range), guidance.starting_point, because);
    let mut answer = Explained { value: Start { range, chosen: None, adjusted: None }, why };
    if let Some(Position { seriousness: point, size: size_point }) = infringement.position {
        let chosen = part_of(maximum, seriousness.at(point), share.at(size_point))?;
        let stated = |rule, point: Rate| Step::fact(rule, Value::Share { share: point.0 });
        let mut because = vec![answer.why];
        because.extend(point.map(|point| stated(Rule::StatedPoint, point)));
        because.extend(size_point.map(|point| stated(Rule::StatedSizePoint, point)));
        answer.why = Step::new(Rule::ChosenStart, Value::from(chosen), guidance.starting_point, because);
        answer.value.chosen = Some(chosen);
    }
    let Some(adjustment) = operation.adjustment() else { return Some(answer) };
    let moved = answer.value.chosen.unwrap_or(range).moved(adjustment.factors()?)?;
    let because = vec![answer.why, Step::fact(Rule::StatedAdjustment, Value::from(adjustment))];
    let why = Step::new(Rule::AdjustedStart, Value::from(moved), guidance.starting_point, because);
    let adjusted = moved.within(maximum);
    let because = vec![why, ceiling.why.clone()];
    answer.why = Step::new(Rule::WithinMaximum, Value::from(adjusted), ceiling.why.sources, because);
    answer.value.adjusted = Some(adjusted);
    Some(answer)
}

/// How close to an edge a converted turnover counts as near: a twentieth of it, about as much as rates move in a year.
const NEAR: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// The edge of a band that a turnover is near, if it was converted at a stated rate and another rate could put it on the other side; in the
/// currency of the bands.
#[must_use]
pub(super) fn near_edge(file: &CaseFile) -> Option<Money> {
    let applied = file.applied();
    let guidance = applied.law.regime.guidance;
    let stated = applied.counted_turnover()?.amount;
    if stated.currency == guidance.currency || !applied.has_share() || applied.currency() != guidance.currency {
        return None;
    }
    let turnover = file.converted(stated, guidance.currency)?.amount;
    let is_near = |edge: &Money| {
        edge.times(NEAR).is_some_and(|room| {
            let between = |low: Option<Decimal>, high: Option<Decimal>| low <= Some(turnover) && Some(turnover) <= high;
            between(sum(edge.amount, -room.amount), sum(edge.amount, room.amount))
        })
    };
    guidance.bands.iter().map(|band| Money::whole(band.up_to, guidance.currency)).find(is_near)
}

/// A cell of the tables in the guidance: what a level of seriousness and a band of size leave of the fixed amount of a tier.
#[must_use]
pub fn annex(regime: &Regime, tier: Tier, level: Seriousness, band: &Band) -> Option<StartRange> {
    part_of(regime.fixed(tier), level.span(regime.guidance), band.span)
}

/// Above the last band, a cell runs from one share of the turnover to another.
#[must_use]
pub fn annex_above(regime: &Regime, tier: Tier, level: Seriousness) -> Option<ShareRange> {
    let ShareRange { low, high } = level.span(regime.guidance);
    let of = |end: Decimal| product(end, tier.share());
    Some(ShareRange { low: of(low)?, high: of(high)? })
}

/// From the lower shares of an amount to the upper ones. Facts are bounded so that the products always fit.
fn part_of(maximum: Money, seriousness: ShareRange, size: ShareRange) -> Option<StartRange> {
    let end = |share, size| Some(maximum.times(share)?.times(size)?.amount);
    let (low, high) = (end(seriousness.low, size.low)?, end(seriousness.high, size.high)?);
    Some(StartRange { low, high, currency: maximum.currency })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assess, facts::FactError};

    #[test]
    fn the_tables_hold_what_the_annex_of_the_guidelines_holds() {
        let cell = Regime::REGULATION
            .guidance
            .size(75_000_000.into(), Decimal::ONE)
            .band()
            .and_then(|band| annex(&Regime::REGULATION, Tier::Higher, Seriousness::Medium, band));
        assert_eq!(cell.map(|cell| (cell.low, cell.high)), Some((160_000.into(), 800_000.into())));
        let above = annex_above(&Regime::REGULATION, Tier::Lower, Seriousness::High);
        assert_eq!(above, Some(ShareRange { low: Decimal::new(4, 3), high: Decimal::new(2, 2) }));
    }

    fn file(more: &str, addressee: &str) -> Result<CaseFile, FactError> {
        let json = format!(
            r#"{{"version":1,{more}"addressee":{{{addressee}}},"operations":[{{"infringements":[{{"provision":"6","seriousness":"high"}}]}}]}}"#
        );
        CaseFile::from_json(json.as_bytes())
    }

    #[test]
    fn an_edge_is_near_only_where_a_rate_decides_and_a_share_of_the_turnover_can_apply() -> Result<(), FactError> {
        const DOLLARS: &str = r#""rates":[{"from":"USD","to":"EUR","value":"0.9"}],"#;
        let near = |more: &str, addressee: &str| Ok(near_edge(&file(more, addressee)?));
        let stated =
            |amount: &str, currency: &str| format!(r#""turnover":{{"amount":"{amount}","currency":"{currency}"}}"#);
        assert_eq!(near(DOLLARS, &stated("11000000", "USD"))?, Some(Money::euros(10_000_000)));
        assert_eq!(near(DOLLARS, &stated("20000000", "USD"))?, None, "between two edges");
        assert_eq!(near("", &stated("10000000", "EUR"))?, None, "no rate decides");
        let association = format!(r#""undertaking":false,{}"#, stated("11000000", "USD"));
        assert_eq!(near(DOLLARS, &association)?, None, "no share of the turnover can apply");
        Ok(())
    }

    #[test]
    fn a_range_is_cut_off_at_a_lower_ceiling_and_a_public_body_has_one() -> Result<(), FactError> {
        let start = |more: &str, addressee: &str| {
            let assessment = assess(&Case::check(file(more, addressee)?)?);
            let within = serde_json::to_string(&assessment).unwrap_or_default().matches("within-maximum").count();
            let ranges: Vec<_> = assessment.infringements().filter_map(|one| one.start).collect();
            Ok((ranges.first().map(|start| (start.range.low, start.range.high)), within))
        };
        let euros = |low: i64, high: i64| Some((low.into(), high.into()));
        let firm = r#""undertaking":true,"turnover":{"amount":"1000000000","currency":"EUR"}"#;
        assert_eq!(start("", firm)?, (euros(8_000_000, 40_000_000), 0));
        assert_eq!(start(r#""country":"FR","procedure":"simplified","#, firm)?, (euros(20_000, 20_000), 1));
        let body = r#""undertaking":false,"public_body":"public""#;
        assert_eq!(start(r#""country":"LT","#, body)?, (euros(12_000, 60_000), 0));
        Ok(())
    }
}
