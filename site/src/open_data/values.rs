//! The values in `law.json`: amounts, days, names and sources.

use std::collections::BTreeMap;

use anyhow::Result;
use article83::{
    law::{Citation, Confidence, national::Time},
    money::{self, Currency},
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Language;

/// Where a rule or a figure is stated.
#[derive(Serialize, JsonSchema)]
pub(super) struct Source {
    /// The whole citation, as a person would write it.
    cited: String,
    /// The short reference of the text; for national law, in its own language.
    document: String,
    /// The article, section, recital or paragraph; null: the whole text.
    pinpoint: Option<String>,
    /// Where to read the text.
    address: String,
    /// How sure it is.
    confidence: Confidence,
    /// The day on which it was last compared with the text.
    checked: Day,
}

pub(super) fn sources(citations: &[Citation]) -> Vec<Source> {
    let source = |citation: &Citation| Source {
        cited: citation.to_string(),
        document: citation.document.reference().to_owned(),
        pinpoint: Some(citation.pinpoint).filter(|pinpoint| !pinpoint.is_empty()).map(str::to_owned),
        address: citation.document.address().to_owned(),
        confidence: citation.confidence,
        checked: Day::of(&citation.checked),
    };
    citations.iter().map(source).collect()
}

/// An amount in units of its currency, not in cents.
#[derive(Serialize, JsonSchema)]
pub(super) struct Money {
    /// A string, so that no program reads it as a binary fraction.
    #[schemars(extend("pattern" = r"^-?\d{1,18}(\.\d{0,3}[1-9])?$"))]
    amount: String,
    /// ISO 4217.
    #[schemars(extend("pattern" = "^[A-Z]{3}$"))]
    currency: String,
}

impl Money {
    pub(super) fn of(amount: Decimal, currency: &str) -> Self {
        Self { amount: plain(amount), currency: currency.to_owned() }
    }

    /// A whole number of units.
    pub(super) fn whole(amount: u32, currency: Currency) -> Self {
        money::Money::whole(amount, currency).into()
    }
}

impl From<money::Money> for Money {
    fn from(money: money::Money) -> Self {
        Self::of(money.amount, money.currency.code())
    }
}

/// A fraction, as a string: "0.02" is 2 %.
#[derive(Serialize, JsonSchema)]
pub(super) struct Share(#[schemars(extend("pattern" = r"^\d(\.\d{0,9}[1-9])?$"))] String);

impl Share {
    pub(super) fn of(share: Decimal) -> Self {
        Self(plain(share))
    }
}

/// A rate of exchange, as a string.
#[derive(Serialize, JsonSchema)]
pub(super) struct Factor(#[schemars(extend("pattern" = r"^\d{1,8}(\.\d{0,9}[1-9])?$"))] String);

impl Factor {
    pub(super) fn of(factor: Decimal) -> Self {
        Self(plain(factor))
    }
}

fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

/// A day (ISO 8601). For a published decision it may be a month or a year if the day is not known.
#[derive(Serialize, JsonSchema)]
pub(super) struct Day(#[schemars(extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?$"))] String);

impl Day {
    pub(super) fn of(iso: &impl ToString) -> Self {
        Self(iso.to_string())
    }
}

/// The period in which a rule applies.
#[derive(Serialize, JsonSchema)]
pub(super) struct Holds {
    /// The first day; null: since the act has applied.
    from: Option<Day>,
    /// The last day; null: it still applies.
    until: Option<Day>,
}

impl From<Time> for Holds {
    fn from(time: Time) -> Self {
        Self { from: time.from.as_ref().map(Day::of), until: time.until.as_ref().map(Day::of) }
    }
}

/// A text in each language of the site, by language code.
pub(super) type Names = BTreeMap<String, String>;

/// The text of a key in each language.
pub(super) fn names(languages: &[Language], key: &str) -> Result<Names> {
    languages.iter().map(|language| Ok((language.code.clone(), language.text(key)?.to_owned()))).collect()
}

/// What was found, and whether it is all there is.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{T}Rows")]
pub(super) struct Rows<T> {
    /// `true`: nothing is known beyond these rows, so a missing row means nothing. `false`: the law was read, and these rows are complete.
    unknown: bool,
    rows: Vec<T>,
}

impl<T> Rows<T> {
    /// Everything there is.
    pub(super) const fn all(rows: Vec<T>) -> Self {
        Self { unknown: false, rows }
    }

    /// What was found; there may be more.
    pub(super) const fn found(rows: Vec<T>) -> Self {
        Self { unknown: true, rows }
    }

    /// What was found; if that is nothing, nothing is known.
    pub(super) const fn if_any(rows: Vec<T>) -> Self {
        Self { unknown: rows.is_empty(), rows }
    }
}
