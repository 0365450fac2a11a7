//! Amounts, shares and dates on the pages, as the language writes them.

use anyhow::anyhow;
use article83::{
    app::{Calendar, date, short_money, speak},
    money::Money,
};
use rust_decimal::Decimal;

use crate::words::Words;

impl Words<'_> {
    /// A number with grouped digits.
    pub(crate) fn number(&self, number: Decimal) -> String {
        self.written(|formats| formats.number(number))
    }

    /// An amount in a currency.
    pub(crate) fn money(&self, amount: Decimal, currency: &str) -> String {
        self.written(|formats| formats.money(amount, currency))
    }

    /// An amount in euros.
    pub(crate) fn euros(&self, amount: Decimal) -> String {
        self.money(amount, "EUR")
    }

    /// An amount with three digits that matter, and with the words "million" or "billion".
    pub(crate) fn short_money(&self, amount: Decimal, currency: &str) -> String {
        match currency.parse() {
            Ok(currency) => speak(self.language, || short_money(Money { amount, currency })),
            Err(_) => self.money(amount, currency),
        }
    }

    /// A fraction of one as a percentage.
    pub(crate) fn percent(&self, share: Decimal) -> String {
        self.written(|formats| formats.percent(share))
    }

    /// A day, a month or a year, given as ISO 8601.
    pub(crate) fn day(&self, iso: &str) -> String {
        date(self, iso).unwrap_or_else(|| self.blank(anyhow!("{iso} is not a day")))
    }
}

impl Calendar for Words<'_> {
    fn day(&self, day: &str, month: &str, year: &str) -> String {
        self.say_with("language.date.day", &[("day", day), ("month", month), ("year", year)])
    }

    fn first(&self) -> String {
        self.say("language.date.first")
    }

    fn months(&self) -> String {
        self.say("language.date.months")
    }

    fn month(&self, month: &str, year: &str) -> String {
        self.say_with("language.date.month", &[("month", month), ("year", year)])
    }

    fn months_alone(&self) -> String {
        self.say("language.date.months_alone")
    }
}
