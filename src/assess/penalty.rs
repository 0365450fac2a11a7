//! Periodic penalty payments: how many units have passed, how much the law allows for one, and how much has accrued at most. A payment
//! comes on top of the fine, and never counts towards its ceiling.

use rust_decimal::Decimal;
use serde::Serialize;
use time::Date;

use super::{Applied, Explained, Rule, Step, Value};
use crate::{
    facts::{Case, CaseFile, Counted, Every, PenaltyPayment},
    law::{Tier, national::PenaltyLimit},
    money::{Currency, Money, divided_down, product, serialize_decimal},
};

/// What a penalty payment comes to, unless less is called in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct PenaltyAssessment {
    /// The units that count.
    pub units: u32,
    /// What has accrued.
    #[serde(serialize_with = "serialize_decimal")]
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
    /// Why.
    pub why: Step,
}

/// What each penalty payment of the case comes to. A case has none whose amount cannot be represented exactly.
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
    because.extend(stated.cap.map(|cap| Step::fact(Rule::StatedCap, Value::from(cap))));
    let sources = case.route(stated).map_or(&[][..], |route| route.sources);
    because.extend(case.penalty_limit(stated).map(|most| Step::law(Rule::PenaltyLimit, Value::from(most), sources)));
    Some(Explained { value, why: Step::new(Rule::PenaltyAccrued, Value::from(value), sources, because) })
}

/// The days of a year that is not a leap year; also taken if the year was not stated.
const DAYS: u32 = 365;

impl PenaltyPayment {
    /// The units that count: those that have passed in full or, if the order says so, those that have begun.
    #[must_use]
    pub fn units(&self) -> u32 {
        let (Some(from), Some(to)) = (self.from, self.to) else { return self.times.unwrap_or_default() };
        // After the last one that has passed, another has always begun.
        self.passed(from, to).saturating_add(self.counts_begun().into())
    }

    /// Whether a unit counts once it has begun.
    #[must_use]
    pub fn counts_begun(&self) -> bool {
        self.counted == Some(Counted::Begun)
    }

    /// The whole units that have passed. The day from which delay counts does not count itself.
    fn passed(&self, from: Date, to: Date) -> u32 {
        let days = u32::try_from(to.to_julian_day().saturating_sub(from.to_julian_day())).unwrap_or_default();
        match self.every {
            Every::Day => days,
            Every::Week => days / 7,
            Every::TwoWeeks => days / 14,
            Every::Month => {
                let months = |day: Date| day.year().saturating_mul(12).saturating_add(i32::from(u8::from(day.month())));
                let whole = months(to).saturating_sub(months(from)).saturating_sub(i32::from(to.day() < from.day()));
                u32::try_from(whole).unwrap_or_default()
            }
            Every::Time => self.times.unwrap_or_default(),
        }
    }

    /// What has accrued, up to the cap; `None` if it cannot be represented exactly, or if the cap is in another currency.
    #[must_use]
    pub fn accrued(&self) -> Option<Money> {
        let all = self.amount.times(Decimal::from(self.units()))?;
        match self.cap {
            None => Some(all),
            Some(cap) if cap.currency == all.currency => Some(if cap.amount < all.amount { cap } else { all }),
            Some(_) => None,
        }
    }
}

impl CaseFile {
    /// The most that the law allows for one unit of a penalty payment; `None` if it states no limit, if none is known, or if a fact that it
    /// depends on was not stated.
    #[must_use]
    pub fn penalty_limit(&self, penalty: &PenaltyPayment) -> Option<Money> {
        let days = match penalty.every {
            Every::Day => 1,
            Every::Week => 7,
            Every::TwoWeeks => 14,
            // No month has fewer days.
            Every::Month => 28,
            Every::Time => 0,
        };
        let applied = self.applied_to(penalty);
        match self.route(penalty)?.limit {
            PenaltyLimit::EachDay(amount) if days > 0 => amount.times(Decimal::from(days)),
            PenaltyLimit::OfDailyTurnover(thousandths) if days > 0 => {
                self.of_daily_turnover(applied, thousandths)?.times(Decimal::from(days))
            }
            PenaltyLimit::EachTime(amount) => Some(amount),
            PenaltyLimit::EachTimeAsTier(tier) => as_a_fine(applied, tier),
            _ => None,
        }
    }

    /// A share of the average daily turnover, rounded down to the cent, as the division need not terminate.
    fn of_daily_turnover(&self, applied: Applied<'_>, thousandths: u32) -> Option<Money> {
        let turnover = applied.undertaking_turnover().filter(|turnover| turnover.amount > Decimal::ZERO)?;
        let year = self.addressee.turnover.and_then(|turnover| turnover.year);
        let days = DAYS + u32::from(year.is_some_and(|year| time::util::is_leap_year(year.number().into())));
        let share = product(turnover.amount, Decimal::from_parts(thousandths, 0, 0, false, 3))?;
        Some(Money { amount: divided_down(share, days)?, ..turnover })
    }
}

/// As much as a fine of a tier.
fn as_a_fine(applied: Applied<'_>, tier: Tier) -> Option<Money> {
    let fixed = applied.fixed(tier)?;
    if !applied.has_share() {
        return Some(fixed);
    }
    let share = applied.undertaking_turnover()?.times(tier.share())?;
    Some(if share.amount > fixed.amount { share } else { fixed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{FactError, day};

    fn units(every: Every, from: &str, to: &str) -> u32 {
        PenaltyPayment { from: day(from), to: day(to), ..PenaltyPayment::of(Money::euros(1), every) }.units()
    }

    #[test]
    fn whole_units_count_and_the_first_day_does_not() {
        for (every, from, to, expected) in [
            (Every::Day, "2022-12-19", "2023-02-09", 52),
            (Every::Day, "2024-02-28", "2024-03-01", 2),
            (Every::Day, "2026-11-22", "2026-11-22", 0),
            (Every::Week, "2026-01-01", "2026-01-07", 0),
            (Every::Week, "2026-01-01", "2026-01-08", 1),
            (Every::TwoWeeks, "2026-01-01", "2026-01-28", 1),
            (Every::TwoWeeks, "2026-01-01", "2026-01-29", 2),
            (Every::Month, "2026-01-15", "2026-02-14", 0),
            (Every::Month, "2026-01-15", "2026-02-15", 1),
            (Every::Month, "2025-11-30", "2026-11-29", 11),
            (Every::Month, "2025-11-30", "2026-11-30", 12),
        ] {
            assert_eq!(units(every, from, to), expected, "{every:?} from {from} to {to}");
        }
    }

    #[test]
    fn where_the_order_says_so_a_unit_counts_once_it_has_begun() {
        for (every, from, to, expected) in [
            (Every::Day, "2026-11-22", "2026-11-22", 1),
            (Every::Day, "2024-02-28", "2024-03-01", 3),
            (Every::Week, "2026-01-01", "2026-01-07", 1),
            (Every::Week, "2026-01-01", "2026-01-08", 2),
            (Every::Month, "2026-01-15", "2026-02-14", 1),
            (Every::Month, "2026-01-15", "2026-02-15", 2),
        ] {
            let (from, to) = (day(from), day(to));
            let penalty = PenaltyPayment {
                from,
                to,
                counted: Some(Counted::Begun),
                ..PenaltyPayment::of(Money::euros(1), every)
            };
            assert_eq!(penalty.units(), expected, "{every:?} from {from:?} to {to:?}");
        }
    }

    #[test]
    fn what_accrues_ends_at_a_cap_in_its_currency() {
        let accrued = |cap: Option<Money>| {
            PenaltyPayment { times: Some(3), cap, ..PenaltyPayment::of(Money::euros(100), Every::Time) }.accrued()
        };
        let kronor = Money { amount: 50.into(), currency: Currency::SEK };
        for (cap, expected) in [(None, 300), (Some(299), 299), (Some(300), 300), (Some(301), 300)] {
            assert_eq!(accrued(cap.map(Money::euros)), Some(Money::euros(expected)));
        }
        assert_eq!(accrued(Some(kronor)), None);
    }

    /// The most for one unit of a penalty payment.
    fn limit(country: &str, every: Every, addressee: &str) -> Result<Option<Money>, FactError> {
        let json = format!(
            r#"{{"version":1,"country":"{country}","addressee":{{{addressee}}},"operations":[{{"infringements":[{{"provision":"58(2)"}}]}}]}}"#
        );
        let file = CaseFile::from_json(json.as_bytes())?;
        Ok(file.penalty_limit(&PenaltyPayment::of(Money::euros(1), every)))
    }

    #[test]
    fn a_payment_as_high_as_a_fine_follows_the_turnover() -> Result<(), FactError> {
        let limit = |addressee: &str| limit("EE", Every::Time, addressee);
        let turnover = |amount: &str| format!(r#""turnover":{{"amount":"{amount}","currency":"EUR"}}"#);
        assert_eq!(limit(r#""undertaking":false"#)?, Some(Money::euros(20_000_000)));
        assert_eq!(limit(&turnover("100000000"))?, Some(Money::euros(20_000_000)));
        assert_eq!(limit(&turnover("1000000000"))?, Some(Money::euros(40_000_000)));
        assert_eq!(limit("")?, None);
        Ok(())
    }

    #[test]
    fn a_share_of_the_daily_turnover_is_that_of_the_days_of_its_year() -> Result<(), FactError> {
        let limit = |every: Every, amount: u32, year: &str| {
            limit("LU", every, &format!(r#""turnover":{{"amount":"{amount}","currency":"EUR"{year}}}"#))
        };
        let of_2024 = r#","year":2024"#;
        assert_eq!(limit(Every::Day, 365_000_000, "")?, Some(Money::euros(50_000)));
        assert_eq!(limit(Every::Day, 365_000_000, r#","year":2023"#)?, Some(Money::euros(50_000)));
        assert_eq!(limit(Every::Day, 366_000_000, of_2024)?, Some(Money::euros(50_000)));
        assert_eq!(limit(Every::Week, 366_000_000, of_2024)?, Some(Money::euros(350_000)));
        assert_eq!(limit(Every::Time, 366_000_000, of_2024)?, None, "the act knows only days");
        assert_eq!(limit(Every::Day, 0, of_2024)?, None);
        Ok(())
    }
}
