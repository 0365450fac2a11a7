//! Exchange rates: which of the stated ones applies, and the averages of a year that can be stated.

use time::{Date, Month};

use super::{CaseFile, ExchangeRate, Year};
use crate::{
    law::exchange::{self, Derived},
    money::{Currency, Rate},
};

impl CaseFile {
    /// The stated rate from one currency into another.
    #[must_use]
    pub fn rate(&self, from: Currency, to: Currency) -> Option<&ExchangeRate> {
        self.rates.iter().find(|rate| (rate.from, rate.to) == (from, to))
    }

    /// What one unit of a currency was worth in another: at the stated rate or, if only the opposite one was stated, at its inverse.
    #[must_use]
    pub fn rate_either_way(&self, from: Currency, to: Currency) -> Option<AppliedRate> {
        if let Some(ExchangeRate { value, .. }) = self.rate(from, to) {
            return Some(AppliedRate { from, to, value: *value, inverse_of: None });
        }
        let stated = self.rate(to, from)?.value;
        Some(AppliedRate { from, to, value: stated.inverse()?, inverse_of: Some(stated) })
    }
}

/// A rate at which an amount is converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppliedRate {
    /// The currency that is converted.
    pub from: Currency,
    /// The currency into which it is converted.
    pub to: Currency,
    /// How much one unit of `from` is worth in `to`.
    pub value: Rate,
    /// The rate from `to` into `from`, if that is what was stated: `value` is then its inverse, to ten decimals.
    pub inverse_of: Option<Rate>,
}

impl ExchangeRate {
    /// The average rate of a year, as it can be stated in a case: on the last day of the year, with its source. `None` if there is none.
    #[must_use]
    pub fn average(from: Currency, to: Currency, year: Year) -> Option<Self> {
        let exchange::Average { value, derived, year, .. } = exchange::average(from, to, year.number())?;
        let derived = match derived {
            Derived::Published => "",
            Derived::Inverted => ", inverted",
            Derived::Crossed => ", crossed through the euro",
        };
        let source = Some(format!("{}, average of {year}{derived}", exchange::SOURCE));
        let date = Date::from_calendar_date(year.into(), Month::December, 31).ok();
        Some(Self { from, to, value, date, source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Json, fact::Fact};

    #[test]
    fn an_average_rate_is_stated_with_its_day_and_its_source() {
        let stated = |from, to, year| ExchangeRate::average(from, to, Year::of(year)?)?.json();
        let written = |json: Option<Json>| serde_json::to_string(&json.unwrap_or(Json::Null)).unwrap_or_default();
        assert_eq!(
            written(stated(Currency::USD, Currency::EUR, 2023)),
            r#"{"from":"USD","to":"EUR","value":"0.9248127254","date":"2023-12-31","source":"ECB euro foreign exchange reference rates, average of 2023, inverted"}"#
        );
        assert_eq!(
            written(stated(Currency::EUR, Currency::PLN, 2022)),
            r#"{"from":"EUR","to":"PLN","value":"4.6861","date":"2022-12-31","source":"ECB euro foreign exchange reference rates, average of 2022"}"#
        );
        assert_eq!(stated(Currency::USD, Currency::EUR, 2016), None);
    }
}
