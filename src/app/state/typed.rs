//! Amounts and penalty payments as typed, before they become facts.

use crate::{
    facts::{
        self, Counted, Country, Every, ExchangeRate, Keyword, PenaltyPayment,
        typed::amount::{self, Beside, Convention, Reading, Typed},
    },
    money::{Currency, Money, RATE, Rate, parse_decimal, plain},
};
use rust_decimal::Decimal;

/// A penalty payment as typed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TypedPenalty {
    /// The country whose authority ordered it, or empty.
    pub(crate) country: String,
    /// The legal route to it, or empty.
    pub(crate) route: String,
    /// The amount for each unit.
    pub(crate) amount: String,
    /// The unit.
    pub(crate) every: Every,
    /// When a unit counts.
    pub(crate) counted: Counted,
    /// ISO 8601.
    pub(crate) from: String,
    /// ISO 8601.
    pub(crate) to: String,
    /// How many times.
    pub(crate) times: String,
    /// The most that can accrue.
    pub(crate) cap: String,
}

impl Default for TypedPenalty {
    fn default() -> Self {
        let empty = String::new;
        Self {
            country: empty(),
            route: empty(),
            amount: empty(),
            every: Every::Day,
            counted: Counted::Passed,
            from: empty(),
            to: empty(),
            times: empty(),
            cap: empty(),
        }
    }
}

impl TypedPenalty {
    /// A penalty payment as stated in a case that was opened.
    pub(crate) fn of(stated: &PenaltyPayment) -> Self {
        let day = |day: Option<_>| day.map_or_else(String::new, facts::iso);
        Self {
            country: stated.country.map_or_else(String::new, |country| country.code().to_owned()),
            route: stated.route.as_ref().map_or_else(String::new, |route| route.as_str().to_owned()),
            amount: typed(stated.amount),
            every: stated.every,
            counted: stated.counted.unwrap_or(Counted::Passed),
            from: day(stated.from),
            to: day(stated.to),
            times: stated.times.map_or_else(String::new, |times| times.to_string()),
            cap: stated.cap.map_or_else(String::new, typed),
        }
    }

    /// Its fields as lines.
    pub(crate) fn lines(&self) -> [&str; 9] {
        let Self { country, route, amount, every, counted, from, to, times, cap } = self;
        [country, route, amount, every.key(), counted.key(), from, to, times, cap]
    }

    /// Reads such lines back; `None` once they have run out.
    pub(crate) fn of_lines(lines: &mut impl Iterator<Item = String>) -> Option<Self> {
        let (country, route, amount, every) = (lines.next()?, lines.next()?, lines.next()?, lines.next()?);
        let mut next = || lines.next().unwrap_or_default();
        let (counted, from, to, times, cap) = (next(), next(), next(), next(), next());
        let (every, counted) = (Every::of(&every)?, Counted::of(&counted)?);
        Some(Self { country, route, amount, every, counted, from, to, times, cap })
    }

    /// The fact that it states, once it is complete.
    pub(crate) fn stated(&self, convention: Convention, beside: Beside) -> Option<PenaltyPayment> {
        let EnteredAmount::Amount(amount) = EnteredAmount::of(&self.amount, convention, beside) else { return None };
        let beside = Beside { currency: Some(amount.currency), ..beside };
        let cap = match EnteredAmount::of(&self.cap, convention, beside) {
            EnteredAmount::Nothing => None,
            EnteredAmount::Amount(cap) => Some(cap),
            EnteredAmount::Wrong => return None,
        };
        let (from, to, times) = match self.every {
            Every::Time => (None, None, Some(self.times.trim().parse().ok()?)),
            _ => (Some(facts::day(&self.from)?), Some(facts::day(&self.to)?), None),
        };
        let country = Country::of(&self.country);
        // What is the same as in most orders is not stated.
        let counted = Some(self.counted).filter(|counted| self.every != Every::Time && *counted != Counted::Passed);
        let (route, every) = (Keyword::new(&self.route), self.every);
        Some(PenaltyPayment { country, route, amount, every, counted, from, to, times, cap })
    }
}

/// A pair of currencies, from and to.
pub(crate) type Pair = (Currency, Currency);

/// An exchange rate as typed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TypedRate {
    /// The currency to convert from.
    pub(crate) from: Currency,
    /// The currency to convert to.
    pub(crate) to: Currency,
    /// What one unit is worth.
    pub(crate) value: String,
    /// ISO 8601.
    pub(crate) date: String,
    /// Who published it.
    pub(crate) source: String,
    /// Whether it came with a case that was opened, which makes it a fact even if no field asks for it.
    pub(crate) came: bool,
}

impl TypedRate {
    /// A rate for a pair of currencies, with nothing typed yet.
    pub(crate) const fn between((from, to): Pair) -> Self {
        Self { from, to, value: String::new(), date: String::new(), source: String::new(), came: false }
    }

    /// A rate as stated in a case that was opened.
    pub(crate) fn of(stated: &ExchangeRate) -> Self {
        Self {
            value: plain(stated.value.0),
            date: stated.date.map_or_else(String::new, facts::iso),
            source: stated.source.clone().unwrap_or_default(),
            came: true,
            ..Self::between((stated.from, stated.to))
        }
    }

    /// Its pair of currencies.
    pub(crate) fn pair(&self) -> Pair {
        (self.from, self.to)
    }

    /// Its fields as lines.
    pub(crate) fn lines(&self) -> [&str; 5] {
        [self.from.code(), self.to.code(), &self.value, &self.date, &self.source]
    }

    /// Reads such lines back.
    pub(crate) fn of_lines(lines: &mut impl Iterator<Item = String>) -> Option<Self> {
        let (from, to) = (lines.next()?, lines.next()?);
        let (value, date, source) = (lines.next()?, lines.next()?, lines.next()?);
        Some(Self { value, date, source, ..Self::between((from.parse().ok()?, to.parse().ok()?)) })
    }

    /// The fact that it states, if it is valid.
    pub(crate) fn stated(&self) -> Option<ExchangeRate> {
        let value =
            parse_decimal(&facts::typed::one_spelling(&self.value), RATE).ok().filter(|rate| *rate > Decimal::ZERO)?;
        let source = Some(self.source.trim().to_owned()).filter(|source| !source.is_empty());
        Some(ExchangeRate { from: self.from, to: self.to, value: Rate(value), date: facts::day(&self.date), source })
    }

    /// Whether something was typed that is not a rate.
    pub(crate) fn is_wrong(&self) -> bool {
        !self.value.trim().is_empty() && self.stated().is_none()
    }
}

/// An amount with its currency, written so that it can be read back with either separator.
pub(crate) fn typed(Money { amount, currency }: Money) -> String {
    let written = plain(amount);
    // Three decimals could be mistaken for a group of digits.
    let group = written.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    format!("{written}{} {currency}", if group { "0" } else { "" })
}

/// What a typed amount comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EnteredAmount {
    /// Nothing was typed.
    Nothing,
    /// An amount.
    Amount(Money),
    /// Not an amount, or one that can be read in several ways.
    Wrong,
}

impl EnteredAmount {
    /// Reads it, in the currency given by `beside` if none is typed.
    pub(crate) fn of(text: &str, convention: Convention, beside: Beside) -> Self {
        match amount::read(text, convention, beside) {
            Ok(Typed::Nothing) => Self::Nothing,
            Ok(Typed::Amount(Reading { amount, currency: typed })) => {
                Self::Amount(Money { amount, currency: typed.or(beside.currency).unwrap_or(Currency::EUR) })
            }
            Ok(Typed::Ambiguous(_)) | Err(_) => Self::Wrong,
        }
    }
}
