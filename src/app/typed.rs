//! Amounts and penalty payments as they are typed, before they are facts.

use article83::{
    facts::{
        self, Every, Keyword, PenaltyPayment,
        amount_input::{self, Beside, Convention, Reading, Typed},
    },
    money::{Currency, Money, plain},
};

/// A penalty payment as typed.
#[derive(Clone)]
pub(crate) struct TypedPenalty {
    /// The way to it, or nothing.
    pub(crate) route: String,
    /// For each unit.
    pub(crate) amount: String,
    /// The unit.
    pub(crate) every: Every,
    /// ISO 8601.
    pub(crate) from: String,
    /// ISO 8601.
    pub(crate) to: String,
    /// How many times.
    pub(crate) times: String,
    /// The most that can accrue.
    pub(crate) lid: String,
}

impl Default for TypedPenalty {
    fn default() -> Self {
        let empty = String::new;
        Self {
            route: empty(),
            amount: empty(),
            every: Every::Day,
            from: empty(),
            to: empty(),
            times: empty(),
            lid: empty(),
        }
    }
}

impl TypedPenalty {
    /// As a case that was opened states it.
    pub(crate) fn of(stated: &PenaltyPayment) -> Self {
        let day = |day: Option<_>| day.map_or_else(String::new, facts::iso);
        Self {
            route: stated.route.as_ref().map_or_else(String::new, |route| route.as_str().to_owned()),
            amount: typed(stated.amount),
            every: stated.every,
            from: day(stated.from),
            to: day(stated.to),
            times: stated.times.map_or_else(String::new, |times| times.to_string()),
            lid: stated.lid.map_or_else(String::new, typed),
        }
    }

    /// Its fields as lines.
    pub(crate) fn lines(&self) -> [&str; 7] {
        let Self { route, amount, every, from, to, times, lid } = self;
        [route, amount, every.key(), from, to, times, lid]
    }

    /// What such lines say; nothing where they have ended.
    pub(crate) fn of_lines(lines: &mut impl Iterator<Item = String>) -> Option<Self> {
        let (route, amount, every) = (lines.next()?, lines.next()?, lines.next()?);
        let mut next = || lines.next().unwrap_or_default();
        let (from, to, times, lid) = (next(), next(), next(), next());
        Some(Self { route, amount, every: Every::of(&every)?, from, to, times, lid })
    }

    /// The fact that it states, once it is complete.
    pub(crate) fn stated(&self, convention: Convention, beside: Beside) -> Option<PenaltyPayment> {
        let Figure::Amount(amount) = Figure::of(&self.amount, convention, beside) else { return None };
        let beside = Beside { currency: Some(amount.currency), ..beside };
        let lid = match Figure::of(&self.lid, convention, beside) {
            Figure::Nothing => None,
            Figure::Amount(lid) => Some(lid),
            Figure::Wrong => return None,
        };
        let (from, to, times) = match self.every {
            Every::Time => (None, None, Some(self.times.trim().parse().ok()?)),
            _ => (Some(facts::day(&self.from)?), Some(facts::day(&self.to)?), None),
        };
        Some(PenaltyPayment { route: Keyword::new(&self.route), amount, every: self.every, from, to, times, lid })
    }
}

/// An amount with its currency, as it can be read again with either separator.
pub(crate) fn typed(Money { amount, currency }: Money) -> String {
    let written = plain(amount);
    // Three decimals could be taken for a group of digits.
    let group = written.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    format!("{written}{} {currency}", if group { "0" } else { "" })
}

/// What an amount that was typed comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    /// Nothing was typed.
    Nothing,
    /// An amount.
    Amount(Money),
    /// No amount, or one that can be read in several ways.
    Wrong,
}

impl Figure {
    /// Reads it, in the currency that is stated beside it where none is typed.
    pub(crate) fn of(text: &str, convention: Convention, beside: Beside) -> Self {
        match amount_input::read(text, convention, beside) {
            Ok(Typed::Nothing) => Self::Nothing,
            Ok(Typed::Amount(Reading { amount, currency: typed })) => {
                Self::Amount(Money { amount, currency: typed.or(beside.currency).unwrap_or(Currency::EUR) })
            }
            Ok(Typed::Ambiguous(_)) | Err(_) => Self::Wrong,
        }
    }
}
