//! Exchange rates: which of the stated ones applies, and the averages of a year that can be stated.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{CaseFile, Country, ExchangeRate, Year, typed::is_plausible};
use crate::{
    law::{exchange, national},
    money::{Currency, RATE_DECIMALS, Rate},
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

    /// The average of a year that serves where a rate is wanted for a turnover and none is stated: of the financial year or, if that is not
    /// stated, of the last full year before the decision. It is as published, which is of a euro, where that comes to the same.
    ///
    /// `None` if one of the currencies was not quoted then, and for a rate that a law names itself. But a turnover in the currency of that
    /// law is converted, while its amounts stay in euros.
    #[must_use]
    pub fn average_rate(
        &self,
        wanted: (Currency, Currency),
        turnover: Currency,
        year: Option<Year>,
    ) -> Option<ExchangeRate> {
        let (from, to) = wanted;
        let (from, to) = match (is_named_by_law(from, to), is_named_by_law(to, from)) {
            (true, _) => (turnover == to).then_some((to, from))?,
            (false, false) if to == Currency::EUR => (to, from),
            _ => (from, to),
        };
        ExchangeRate::average(from, to, year.or_else(|| self.last_full_year())?)
    }

    /// The last full calendar year before the decision.
    fn last_full_year(&self) -> Option<Year> {
        u16::try_from(self.decided().year()).ok()?.checked_sub(1).and_then(Year::of)
    }
}

/// Whether the law of a country names a rate of its own from one currency into another, at which it converts its amounts.
#[must_use]
pub fn is_named_by_law(from: Currency, to: Currency) -> bool {
    let mut laws = Country::all().filter_map(national::of);
    laws.any(|law| law.regime().currency == from && law.conversion.is_some_and(|rule| rule.currency == to))
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
    /// The average rate of a year, as it can be stated in a case: on the last day of the year, with its source. `None` if one of the
    /// currencies was not quoted throughout that year, or if too few of the ten decimals of a rate would be left.
    #[must_use]
    pub fn average(from: Currency, to: Currency, year: Year) -> Option<Self> {
        let of_a_euro = |currency| exchange::average(currency, year.number());
        let (value, derived) = match (from == Currency::EUR, to == Currency::EUR) {
            _ if from == to => return None,
            (true, _) => (of_a_euro(to)?, ""),
            (_, true) => (of_a_euro(from)?.inverse()?, ", inverted"),
            _ => (crossed(of_a_euro(from)?, of_a_euro(to)?)?, ", crossed through the euro"),
        };
        let year = year.number();
        let source = Some(format!("{}, average of {year}{derived}", exchange::SOURCE));
        let date = Date::from_calendar_date(year.into(), Month::December, 31).ok();
        Some(Self { from, to, value, date, source })
    }

    /// The year of its day.
    #[must_use]
    pub fn year(&self) -> Option<Year> {
        u16::try_from(self.date?.year()).ok().and_then(Year::of)
    }

    /// Whether it looks like the rate in the opposite direction: it is on the other side of one than the average of that year and far from
    /// it, or, where there is no average, only the opposite direction is plausible.
    #[must_use]
    pub fn looks_inverted(&self, year: Option<Year>) -> bool {
        let (from, to, value) = (self.from, self.to, self.value);
        match year.and_then(|year| Self::average(from, to, year)) {
            Some(average) => {
                let across = (value.0 > Decimal::ONE) != (average.value.0 > Decimal::ONE);
                across && !is_near(value, average.value)
            }
            None => !is_plausible(from, to, value) && is_plausible(to, from, value),
        }
    }
}

/// What one currency was worth in another, by what a euro was worth in each.
fn crossed(of_a_euro_from: Rate, of_a_euro_to: Rate) -> Option<Rate> {
    Some(Rate(of_a_euro_to.0.checked_div(of_a_euro_from.0)?.round_dp(RATE_DECIMALS).normalize()))
}

/// Whether two rates differ by less than a twentieth, as those of one year may.
fn is_near(one: Rate, other: Rate) -> bool {
    let (low, high) = (one.min(other), one.max(other));
    let times = |rate: Rate, by: i64| rate.0.checked_mul(Decimal::from(by)).unwrap_or(Decimal::MAX);
    times(high, 20) < times(low, 21)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::{Json, fact::Fact},
        money::{RATE, parse_decimal, plain, product},
    };

    fn currency(code: &str) -> Option<Currency> {
        code.parse().ok()
    }

    fn value(from: &str, to: &str, year: u16) -> Option<String> {
        Some(plain(ExchangeRate::average(currency(from)?, currency(to)?, Year::of(year)?)?.value.0))
    }

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

    #[test]
    fn the_other_way_round_and_between_two_others_an_average_has_ten_decimals() {
        assert_eq!(value("USD", "EUR", 2023).as_deref(), Some("0.9248127254"));
        assert_eq!(value("USD", "GBP", 2023).as_deref(), Some("0.8043928604"));
        assert_eq!(value("KRW", "EUR", 2023).as_deref(), Some("0.0007077742"));
        for (from, to, year) in [
            ("USD", "EUR", 2016),
            ("HRK", "EUR", 2023),
            ("EUR", "EUR", 2023),
            ("USD", "USD", 2023),
            ("EUR", "VND", 2023),
            ("VND", "USD", 2023),
        ] {
            assert_eq!(value(from, to, year), None, "{from} {to} {year}");
        }
    }

    #[test]
    fn an_average_and_its_inverse_agree() {
        for other in Currency::all() {
            for year in exchange::FIRST..2026 {
                let (Some(there), Some(back)) = (value("EUR", other.code(), year), value(other.code(), "EUR", year))
                else {
                    continue;
                };
                let [there, back] = [there, back].map(|text| parse_decimal(&text, RATE));
                let both = there.ok().zip(back.ok()).and_then(|(there, back)| product(there, back));
                let off = both.map(|both| (both - Decimal::ONE).abs());
                assert!(off.is_some_and(|off| off < Decimal::new(1, 5)), "{other} {year}: {off:?}");
            }
        }
    }

    #[test]
    fn a_wanted_rate_has_the_average_of_the_year_of_the_turnover_or_of_the_year_before_the_decision() {
        let mut file = CaseFile::default();
        let average = |file: &CaseFile, from: &str, to: &str, turnover: &str, year: Option<u16>| {
            let rate =
                file.average_rate((currency(from)?, currency(to)?), currency(turnover)?, year.and_then(Year::of))?;
            Some(format!("{} {} {} {:?}", rate.from, plain(rate.value.0), rate.to, rate.date.map(Date::year)))
        };
        let dollars = |file: &CaseFile, year| average(file, "USD", "EUR", "USD", year);
        assert_eq!(dollars(&file, Some(2024)).as_deref(), Some("EUR 1.0824 USD Some(2024)"));
        assert_eq!(dollars(&file, Some(2016)), None);
        assert_eq!(dollars(&file, None).as_deref(), Some("EUR 1.13 USD Some(2025)"));
        file.date = crate::facts::day("2024-03-01");
        assert_eq!(dollars(&file, None).as_deref(), Some("EUR 1.0813 USD Some(2023)"));
        assert_eq!(average(&file, "EUR", "GBP", "EUR", None).as_deref(), Some("EUR 0.86979 GBP Some(2023)"));
        assert_eq!(average(&file, "USD", "GBP", "USD", None).as_deref(), Some("USD 0.8043928604 GBP Some(2023)"));
        // Poland converts its amounts at a rate that its law names, so no average may lead out of the euro into its currency.
        assert_eq!(average(&file, "EUR", "PLN", "EUR", None), None);
        let zloty = "PLN 0.2201673272 EUR Some(2023)";
        assert_eq!(average(&file, "EUR", "PLN", "PLN", None).as_deref(), Some(zloty));
        assert_eq!(average(&file, "PLN", "EUR", "PLN", None).as_deref(), Some(zloty));
    }

    #[test]
    fn a_rate_the_wrong_way_round_is_noticed_even_between_currencies_that_are_close() {
        let inverted = |from: &str, to: &str, value: &str, year: u16| {
            let value = Rate(parse_decimal(value, RATE).ok()?);
            let rate = ExchangeRate { from: currency(from)?, to: currency(to)?, value, date: None, source: None };
            Some(rate.looks_inverted(Year::of(year)))
        };
        for (from, to, value, year, expected) in [
            ("USD", "EUR", "1.1", 2024, true),
            ("USD", "EUR", "0.92", 2024, false),
            ("USD", "EUR", "0.8", 2024, false),
            ("EUR", "USD", "0.92", 2024, true),
            ("EUR", "USD", "1.08", 2024, false),
            // On some days of 2022 a euro was worth less than a dollar.
            ("CHF", "EUR", "0.98", 2022, false),
            ("USD", "GBP", "1.25", 2023, true),
            ("SEK", "EUR", "11.2", 2023, true),
            ("VND", "EUR", "27000", 2023, true),
            ("VND", "EUR", "0.00004", 2023, false),
        ] {
            assert_eq!(inverted(from, to, value, year), Some(expected), "{from} {to} {value} {year}");
        }
    }
}
