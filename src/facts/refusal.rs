//! A refused fact for programs: a code, the place, the message, and what the message is made of, so that it can be said in other languages.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use time::Date;

use super::{
    FactError, Problem, ProvisionError,
    error::Kind,
    iso,
    list::{RATE_FROM, RATE_TO},
    typed::amount::{AmountError, Reading, told_apart},
};
use crate::money::{Currency, DecimalError, Digits, Money, ShareRange, Withdrawn, plain, serialize_decimal};

/// A fact that was refused, as the command line prints it and the JavaScript package throws it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Refusal {
    /// What is wrong, as a code that stays the same.
    pub code: &'static str,
    /// Where, such as `operations[0].infringements[1].provision`; empty for the file as a whole.
    pub field: String,
    /// What is wrong, for people, in English; the wording may change.
    pub message: String,
    /// Which message it is, for whoever says it in another language. One code can have several.
    pub reason: &'static str,
    /// The values in the message, by name.
    #[cfg_attr(feature = "js", tsify(type = "Record<string, Detail>"))]
    pub values: Details,
}

/// The values in a message, by name: in JSON an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details(Vec<(&'static str, Detail)>);

impl Serialize for Details {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, detail)| (name, detail)))
    }
}

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(untagged)]
#[allow(clippy::use_self, reason = "the types of the package name it")]
pub enum Detail {
    /// A text that is the same in every language: a key, a code, a year, or what was stated.
    Text(String),
    /// A whole number.
    Count(usize),
    /// A day.
    Day {
        /// In ISO 8601.
        day: String,
    },
    /// A number, or an amount of money.
    Amount {
        /// Exact, in units of the currency.
        #[serde(serialize_with = "serialize_decimal")]
        amount: Decimal,
        /// `null` if it is not known, or not in doubt.
        currency: Option<Currency>,
    },
    /// Several of them.
    Several(Vec<Detail>),
}

impl Refusal {
    /// Why a typed text is not an amount.
    #[must_use]
    pub fn of_amount(error: &AmountError) -> Self {
        let (reason, values) = amount(error);
        Self {
            code: error.code(),
            field: "text".to_owned(),
            message: error.to_string(),
            reason,
            values: Details(values),
        }
    }
}

impl From<FactError> for Refusal {
    fn from(FactError { field, problem }: FactError) -> Self {
        let (reason, values) = told(&problem);
        Self {
            code: problem.code(),
            field: field.to_string(),
            message: problem.to_string(),
            reason,
            values: Details(values),
        }
    }
}

/// Which message, and its values.
type Told = (&'static str, Vec<(&'static str, Detail)>);

fn told(problem: &Problem) -> Told {
    let code = problem.code();
    match problem {
        Problem::Syntax(at) => (code, vec![("byte", Detail::Count(*at))]),
        Problem::UnknownKey(known) => (code, vec![("known", words(known))]),
        Problem::Kind(kind) => (of_kind(*kind), vec![]),
        Problem::Version(version) => (code, vec![("version", text(version)), ("known", text(&super::VERSION))]),
        Problem::TooMany(most) => (code, vec![("most", Detail::Count(*most))]),
        Problem::BelowLow => ("below-low", vec![]),
        Problem::Route(known) if known.is_empty() => ("no-route", vec![]),
        Problem::Word(known) => (code, vec![("known", words(known))]),
        Problem::Circumstance(known) | Problem::Body(known) | Problem::Route(known) => {
            ("word", vec![("known", words(known))])
        }
        Problem::Provision(error) => provision(*error),
        Problem::Figure(error) => figure(*error),
        Problem::Outside(ShareRange { low, high }) => {
            (code, vec![("low", text(&plain(*low))), ("high", text(&plain(*high)))])
        }
        Problem::NotYet(from) => (code, vec![("from", day(*from))]),
        Problem::NoLonger(until) => (code, vec![("until", day(*until))]),
        Problem::AboveLimit(Money { amount, currency }) => {
            (code, vec![("most", Detail::Amount { amount: *amount, currency: Some(*currency) })])
        }
        Problem::OtherCurrency(currency) => (code, vec![("currency", text(currency))]),
        Problem::Withdrawn(Withdrawn { currency, until }) => {
            (code, vec![("currency", text(currency)), ("until", text(until))])
        }
        Problem::Amount(error) => amount(error),
        Problem::Amounts(readings) => several(readings_of(readings)),
        Problem::TwoDays(a, b) => several(vec![day(*a), day(*b)]),
        Problem::RateDirection => (code, vec![("to", text(&RATE_TO)), ("from", text(&RATE_FROM))]),
        Problem::ImplausibleRate(from, to) => (code, vec![("from", text(from)), ("to", text(to))]),
        Problem::Missing
        | Problem::Empty
        | Problem::Currency
        | Problem::Country
        | Problem::Date
        | Problem::Order
        | Problem::NotPositive
        | Problem::Year
        | Problem::Twice
        | Problem::Inexact
        | Problem::NoProcedures
        | Problem::BelongsToSeriousness
        | Problem::NeverMitigating
        | Problem::NeverAggravating
        | Problem::OrderTwice
        | Problem::PrevailingNotThere
        | Problem::Name
        | Problem::NotAgainst
        | Problem::Times
        | Problem::NotEach
        | Problem::Encoding
        | Problem::Quotation
        | Problem::NoColumn
        | Problem::TooLarge
        | Problem::NotRead => (code, vec![]),
    }
}

fn of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "not-a-text",
        Kind::List => "not-a-list",
        Kind::Object => "not-an-object",
        Kind::Texts => "not-texts",
        Kind::Truth => "not-true-or-false",
        Kind::WholeNumber => "not-a-whole-number",
    }
}

fn provision(error: ProvisionError) -> Told {
    match error {
        ProvisionError::Form => ("not-a-provision", vec![]),
        ProvisionError::NoArticle => ("no-article", vec![]),
        ProvisionError::NoParagraphs { article } => ("no-paragraphs", vec![("article", text(&article))]),
        ProvisionError::NoParagraph { article, last } => {
            ("no-paragraph", vec![("article", text(&article)), ("last", text(&last))])
        }
        ProvisionError::NoPoint { article, paragraph, last } => {
            let reason = match (paragraph, last) {
                (None, None) => "no-points",
                (None, Some(_)) => "no-point",
                (Some(_), None) => "no-points-in-paragraph",
                (Some(_), Some(_)) => "no-point-in-paragraph",
            };
            let others =
                [paragraph.map(|number| ("paragraph", text(&number))), last.map(|letter| ("last", text(&letter)))];
            (reason, [("article", text(&article))].into_iter().chain(others.into_iter().flatten()).collect())
        }
        ProvisionError::ParagraphNeeded => ("paragraph-needed", vec![]),
        ProvisionError::NoCountry => ("no-country", vec![]),
        ProvisionError::OtherLaw => ("other-law", vec![]),
    }
}

fn figure(error: DecimalError) -> Told {
    match error {
        DecimalError::NotAFigure => ("not-a-figure", vec![]),
        DecimalError::TrailingZero => ("trailing-zero", vec![]),
        DecimalError::TooManyDigits(Digits { before, after }) => {
            ("too-many-digits", vec![("before", Detail::Count(before)), ("after", Detail::Count(after))])
        }
    }
}

fn amount(error: &AmountError) -> Told {
    match error {
        AmountError::Character(sign) => (error.code(), vec![("character", text(sign))]),
        AmountError::Word(word) => ("unknown-word", vec![("word", text(word))]),
        AmountError::TooLong => ("amount-too-long", vec![]),
        AmountError::NoNumber
        | AmountError::SeveralNumbers
        | AmountError::SeveralSigns
        | AmountError::SeveralUnits
        | AmountError::SeveralCurrencies
        | AmountError::Exponent
        | AmountError::MixedSeparators
        | AmountError::Grouping => (error.code(), vec![]),
    }
}

fn several(mut readings: Vec<Detail>) -> Told {
    match (readings.pop(), readings.as_slice()) {
        (Some(other), [one]) => ("two-readings", vec![("one", one.clone()), ("other", other)]),
        (last, _) => {
            ("several-readings", vec![("readings", Detail::Several(readings.into_iter().chain(last).collect()))])
        }
    }
}

/// The amounts that a text can mean.
fn readings_of(readings: &[Reading]) -> Vec<Detail> {
    let shown = |Reading { amount, currency }| Detail::Amount { amount, currency };
    told_apart(readings).into_iter().map(shown).collect()
}

fn words(known: &[&str]) -> Detail {
    Detail::Several(known.iter().map(|word| text(word)).collect())
}

fn text(value: &dyn fmt::Display) -> Detail {
    Detail::Text(value.to_string())
}

fn day(day: Date) -> Detail {
    Detail::Day { day: iso(day) }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, error::Error, fs};

    use super::*;
    use crate::{facts::Path, money::Currency};

    /// One of each; those of amounts are in a list.
    fn each() -> Result<Vec<Problem>, Box<dyn Error>> {
        let provisions = [
            ProvisionError::Form,
            ProvisionError::NoArticle,
            ProvisionError::NoParagraphs { article: 34 },
            ProvisionError::NoParagraph { article: 33, last: 5 },
            ProvisionError::NoPoint { article: 50, paragraph: None, last: Some('d') },
            ProvisionError::NoPoint { article: 51, paragraph: None, last: None },
            ProvisionError::NoPoint { article: 5, paragraph: Some(1), last: Some('f') },
            ProvisionError::NoPoint { article: 33, paragraph: Some(1), last: None },
            ProvisionError::ParagraphNeeded,
            ProvisionError::NoCountry,
            ProvisionError::OtherLaw,
        ];
        let figures =
            [DecimalError::NotAFigure, DecimalError::TrailingZero, DecimalError::TooManyDigits(crate::money::AMOUNT)];
        let kinds = [Kind::Text, Kind::List, Kind::Object, Kind::Texts, Kind::Truth, Kind::WholeNumber];
        let amounts = [
            AmountError::NoNumber,
            AmountError::SeveralNumbers,
            AmountError::Character('#'),
            AmountError::Word("apples".to_owned()),
            AmountError::SeveralSigns,
            AmountError::SeveralUnits,
            AmountError::SeveralCurrencies,
            AmountError::Exponent,
            AmountError::MixedSeparators,
            AmountError::Grouping,
            AmountError::TooLong,
        ];
        let reading = |number: i64, currency| Reading { amount: Decimal::from(number), currency };
        let day = |iso| crate::facts::day(iso).ok_or("not a day");
        let first = day("2024-01-01")?;
        let mut all = vec![
            Problem::Syntax(12),
            Problem::UnknownKey(vec!["version", "law"]),
            Problem::Missing,
            Problem::Version(2),
            Problem::Empty,
            Problem::TooMany(8),
            Problem::Word(&["intent", "negligence"]),
            Problem::Currency,
            Problem::Country,
            Problem::Date,
            Problem::Order,
            Problem::BelowLow,
            Problem::NotPositive,
            Problem::Year,
            Problem::Outside(ShareRange { low: Decimal::ZERO, high: Decimal::ONE }),
            Problem::Twice,
            Problem::Inexact,
            Problem::NoProcedures,
            Problem::BelongsToSeriousness,
            Problem::Circumstance(vec!["prompt-remedy"]),
            Problem::NeverMitigating,
            Problem::NeverAggravating,
            Problem::OrderTwice,
            Problem::PrevailingNotThere,
            Problem::Name,
            Problem::Body(vec!["hospital", "state"]),
            Problem::Route(vec!["injunction"]),
            Problem::Route(vec![]),
            Problem::NotAgainst,
            Problem::NotYet(first),
            Problem::NoLonger(first),
            Problem::AboveLimit(Money::euros(100_000)),
            Problem::OtherCurrency(Currency::EUR),
            Problem::Withdrawn(Withdrawn { currency: Currency::EUR, until: 2022 }),
            Problem::Times,
            Problem::Amounts(vec![reading(1, None), reading(1000, None)]),
            Problem::Amounts(vec![reading(1, None), reading(10, None), reading(1000, None)]),
            Problem::Amounts(vec![reading(5, Some(Currency::EUR)), reading(5, Some(Currency::PLN))]),
            Problem::TwoDays(day("2025-03-04")?, day("2025-04-03")?),
            Problem::RateDirection,
            Problem::ImplausibleRate(Currency::EUR, Currency::PLN),
            Problem::NotEach,
            Problem::Encoding,
            Problem::Quotation,
            Problem::NoColumn,
            Problem::TooLarge,
            Problem::NotRead,
        ];
        all.extend(provisions.map(Problem::Provision));
        all.extend(figures.map(Problem::Figure));
        all.extend(kinds.map(Problem::Kind));
        all.extend(amounts.map(Problem::Amount));
        Ok(all)
    }

    fn refusal(problem: Problem) -> Refusal {
        FactError { field: Path::key("a"), problem }.into()
    }

    fn texts() -> Result<toml::Table, Box<dyn Error>> {
        let english: toml::Table = fs::read_to_string("locales/en.toml")?.parse()?;
        Ok(english.get("refused").and_then(toml::Value::as_table).cloned().ok_or("there are no texts")?)
    }

    /// As `Display` writes it.
    fn plainly(detail: &Detail) -> String {
        match detail {
            Detail::Text(text) => text.clone(),
            Detail::Count(number) => number.to_string(),
            Detail::Day { day } => day.clone(),
            Detail::Amount { amount, currency: None } => plain(*amount),
            Detail::Amount { amount, currency: Some(currency) } => {
                Money { amount: *amount, currency: *currency }.to_string()
            }
            Detail::Several(several) => {
                let between = if several.iter().all(|one| matches!(one, Detail::Text(_))) { ", " } else { " or " };
                several.iter().map(plainly).collect::<Vec<_>>().join(between)
            }
        }
    }

    #[test]
    fn the_english_text_with_its_values_is_the_message() -> Result<(), Box<dyn Error>> {
        let texts = texts()?;
        for problem in each()? {
            let Refusal { message, reason, values, .. } = refusal(problem);
            let mut text = texts.get(reason).and_then(toml::Value::as_str).ok_or(reason)?.to_owned();
            for (name, detail) in values.0 {
                let named = format!("{{{name}}}");
                assert!(text.contains(&named), "{reason} does not say {name}");
                text = text.replace(&named, &plainly(&detail));
            }
            assert_eq!(text, message, "{reason}");
        }
        Ok(())
    }

    #[test]
    fn no_text_is_without_use() -> Result<(), Box<dyn Error>> {
        // What the scripts of the package refuse before the engine sees it.
        const OF_SCRIPTS: [&str; 5] = ["nested", "not-json", "not-whole-characters", "too-many-bytes", "unreadable"];
        let said: BTreeSet<_> = each()?.into_iter().map(|problem| refusal(problem).reason).chain(OF_SCRIPTS).collect();
        assert_eq!(texts()?.keys().map(String::as_str).collect::<BTreeSet<_>>(), said);
        Ok(())
    }

    #[test]
    fn values_are_data() -> serde_json::Result<()> {
        let written = |problem| serde_json::to_string(&refusal(problem).values);
        let provision = Problem::Provision(ProvisionError::NoPoint { article: 5, paragraph: Some(1), last: Some('f') });
        assert_eq!(written(provision)?, r#"{"article":"5","paragraph":"1","last":"f"}"#);
        let from = crate::facts::day("2024-01-01").map(|day| written(Problem::NotYet(day))).transpose()?;
        assert_eq!(from.as_deref(), Some(r#"{"from":{"day":"2024-01-01"}}"#));
        let most = Problem::AboveLimit(Money::euros(100_000));
        assert_eq!(written(most)?, r#"{"most":{"amount":"100000","currency":"EUR"}}"#);
        assert_eq!(written(Problem::TooMany(8))?, r#"{"most":8}"#);
        assert_eq!(written(Problem::Word(&["a", "b"]))?, r#"{"known":["a","b"]}"#);
        Ok(())
    }
}
