//! What is wrong with a stated fact, and where it was stated.

use std::fmt;

use time::Date;

use super::{
    Path, ProvisionError, iso,
    list::{RATE_FROM, RATE_TO},
    typed::amount::{AmountError, Reading, told_apart},
};
use crate::money::{Currency, DecimalError, Money, ShareRange, Withdrawn, plain};

/// A fact that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactError {
    /// Where it was stated.
    pub field: Path,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// Not JSON from this byte on, or cut off there.
    Syntax(usize),
    /// There is no such key here; these are the known ones.
    UnknownKey(Vec<&'static str>),
    /// The key is required.
    Missing,
    /// Another kind of value is required.
    Kind(Kind),
    /// Another version of the format.
    Version(u32),
    /// At least one entry is required.
    Empty,
    /// At most this many entries are allowed.
    TooMany(usize),
    /// Not one of the words that are possible here.
    Word(&'static [&'static str]),
    /// There is no such provision.
    Provision(ProvisionError),
    /// Not written as a figure should be.
    Figure(DecimalError),
    /// Not a currency in use.
    Currency,
    /// Not a country whose authority decides under the Regulation.
    Country,
    /// Not a day such as 2026-11-22.
    Date,
    /// Ends before it begins.
    Order,
    /// The higher of two percentages is below the lower one.
    BelowLow,
    /// Must be greater than zero.
    NotPositive,
    /// Not a year from 1900 to 2200.
    Year,
    /// Outside the range that the Guidelines give.
    Outside(ShareRange),
    /// Given twice.
    Twice,
    /// With this figure, an amount in euros has more digits than can be kept exactly.
    Inexact,
    /// None of the countries named has several procedures.
    NoProcedures,
    /// The point of Art. 83(2) belongs to seriousness and is not weighed a second time.
    BelongsToSeriousness,
    /// Not a circumstance of this point of Art. 83(2); these are.
    Circumstance(Vec<&'static str>),
    /// The Guidelines rule out that this lowers an amount.
    NeverMitigating,
    /// The Guidelines rule out that this raises an amount.
    NeverAggravating,
    /// The order that was not followed is an infringement in its own right in this case, and is not weighed a second time.
    OrderTwice,
    /// The provision that is said to prevail is not in the same operation, or is the same one.
    PrevailingNotThere,
    /// Something other than lower-case letters, digits and hyphens.
    Name,
    /// Not a kind of public body in the law of the country; these are.
    Body(Vec<&'static str>),
    /// Not a route to a penalty payment there; these are.
    Route(Vec<&'static str>),
    /// A penalty payment cannot be ordered against this kind of public body by this route.
    NotAgainst,
    /// The procedure, or the route to a penalty payment, exists only from this day on, and the decision is earlier.
    NotYet(Date),
    /// It existed until this day, and the decision is later.
    NoLonger(Date),
    /// More than the law allows for one unit; this is the most.
    AboveLimit(Money),
    /// Must be in this currency.
    OtherCurrency(Currency),
    /// For a year in which the currency was no longer in use.
    Withdrawn(Withdrawn),
    /// The number of times is missing, or what goes with a time is mixed with what goes with the calendar.
    Times,
    /// In a list: not an amount.
    Amount(AmountError),
    /// In a list: an amount that can be read in two or more ways.
    Amounts(Vec<Reading>),
    /// In a list: a day that can be read in two ways.
    TwoDays(Date, Date),
    /// In a list: a rate that does not say from which currency into which it converts.
    RateDirection,
    /// In a list: one unit of the first currency was hardly worth that much of the second.
    ImplausibleRate(Currency, Currency),
    /// In a list: neither one word for all provisions nor one for each of them.
    NotEach,
    /// In a list: not UTF-8.
    Encoding,
    /// In a list: a quotation mark is missing.
    Quotation,
    /// In a list: a cell that is not in any named column.
    NoColumn,
    /// In a list: too large.
    TooLarge,
    /// In a list: not read from here on.
    NotRead,
}

/// A kind of value that a case file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
    /// An object whose values are texts.
    Texts,
    /// True or false.
    Truth,
    /// A whole number.
    WholeNumber,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::List => "a list",
            Self::Object => "an object",
            Self::Texts => "texts by topic",
            Self::Truth => "true or false",
            Self::WholeNumber => "a whole number",
        })
    }
}

impl Problem {
    /// A code for programs, which stays the same.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "syntax",
            Self::UnknownKey(_) => "unknown-key",
            Self::Missing => "missing",
            Self::Kind(_) => "kind",
            Self::Version(_) => "version",
            Self::Empty => "empty",
            Self::TooMany(_) => "too-many",
            Self::Word(_) => "word",
            Self::Provision(_) => "provision",
            Self::Figure(_) => "figure",
            Self::Currency => "currency",
            Self::Country => "country",
            Self::Date => "date",
            Self::Order | Self::BelowLow => "order",
            Self::NotPositive => "not-positive",
            Self::Year => "year",
            Self::Outside(_) => "outside",
            Self::Twice => "twice",
            Self::Inexact => "inexact",
            Self::NoProcedures => "no-procedures",
            Self::BelongsToSeriousness => "belongs-to-seriousness",
            Self::Circumstance(_) => "circumstance",
            Self::NeverMitigating => "never-mitigating",
            Self::NeverAggravating => "never-aggravating",
            Self::OrderTwice => "order-twice",
            Self::PrevailingNotThere => "prevailing-not-there",
            Self::Name => "name",
            Self::Body(_) => "public-body",
            Self::Route(_) => "route",
            Self::NotAgainst => "not-against",
            Self::NotYet(_) => "not-yet",
            Self::NoLonger(_) => "no-longer",
            Self::AboveLimit(_) => "above-limit",
            Self::OtherCurrency(_) => "other-currency",
            Self::Withdrawn(_) => "withdrawn",
            Self::Times => "times",
            Self::Amount(_) => "amount",
            Self::Amounts(_) | Self::TwoDays(..) => "two-readings",
            Self::RateDirection => "rate-direction",
            Self::ImplausibleRate(..) => "implausible-rate",
            Self::NotEach => "not-each",
            Self::Encoding => "encoding",
            Self::Quotation => "quotation",
            Self::NoColumn => "no-column",
            Self::TooLarge => "too-large",
            Self::NotRead => "not-read",
        }
    }
}

fn several_readings(f: &mut fmt::Formatter<'_>, readings: &[String]) -> fmt::Result {
    f.write_str(if readings.len() == 2 { "can be read in two ways: " } else { "can be read in several ways: " })?;
    f.write_str(&readings.join(" or "))
}

/// The amounts that a text can mean.
fn amounts(readings: &[Reading]) -> Vec<String> {
    let shown = |Reading { amount, currency }| {
        currency.map_or_else(|| plain(amount), |currency| Money { amount, currency }.to_string())
    };
    told_apart(readings).into_iter().map(shown).collect()
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(at) => write!(f, "not JSON from byte {at}"),
            Self::UnknownKey(known) => write!(f, "no such key; known here: {}", known.join(", ")),
            Self::Missing => f.write_str("is missing"),
            Self::Kind(kind) => write!(f, "must be {kind}"),
            Self::Version(version) => {
                write!(f, "version {version} is not known; this program reads version {}", super::VERSION)
            }
            Self::Empty => f.write_str("at least one entry is needed"),
            Self::TooMany(most) => write!(f, "at most {most} entries are allowed"),
            Self::Word(words) => write!(f, "must be one of: {}", words.join(", ")),
            Self::Provision(error) => error.fmt(f),
            Self::Figure(error) => error.fmt(f),
            Self::Currency => crate::money::UnknownCurrency.fmt(f),
            Self::Country => f.write_str("must be the code of an EU state, IS, LI, NO or GB"),
            Self::Date => f.write_str("not a day such as 2026-11-22"),
            Self::Order => f.write_str("ends before it begins"),
            Self::BelowLow => f.write_str("must not be below `low`"),
            Self::NotPositive => f.write_str("must be greater than zero"),
            Self::Year => f.write_str("must be a year from 1900 to 2200"),
            Self::Outside(ShareRange { low, high }) => write!(f, "must be from {} to {}", plain(*low), plain(*high)),
            Self::Twice => f.write_str("is given twice"),
            Self::Inexact => f.write_str("with this figure an amount has more digits than can be kept exactly"),
            Self::NoProcedures => f.write_str("only France has several procedures"),
            Self::BelongsToSeriousness => {
                f.write_str("points (a), (b) and (g) of Art. 83(2) weigh in seriousness and are not counted again")
            }
            Self::Route(words) if words.is_empty() => f.write_str("no way to a penalty payment is known there"),
            Self::Circumstance(words) | Self::Body(words) | Self::Route(words) => {
                write!(f, "must be one of: {}", words.join(", "))
            }
            Self::NotAgainst => f.write_str("cannot be ordered against this kind of public body there"),
            Self::NotYet(from) => write!(f, "holds only from {}; the decision is earlier", iso(*from)),
            Self::NoLonger(until) => write!(f, "held until {}; the decision is later", iso(*until)),
            Self::AboveLimit(most) => write!(f, "the law allows at most {most} for one unit"),
            Self::OtherCurrency(currency) => write!(f, "must be in {currency}"),
            Self::Withdrawn(Withdrawn { currency, until }) => {
                write!(f, "{currency} was money until the end of {until}: accounts of later years are in euros")
            }
            Self::NeverMitigating => f.write_str(
                "under the Guidelines this never lowers an amount: no earlier infringements, no profit, and what the law requires anyway are neutral at best",
            ),
            Self::NeverAggravating => f.write_str("under the Guidelines this never raises an amount"),
            Self::OrderTwice => {
                f.write_str("the order is an infringement of its own in this case, and is not counted again")
            }
            Self::Name => f.write_str("must be a word of small letters, digits and hyphens"),
            Self::PrevailingNotThere => f.write_str("another provision of the same operation must be named"),
            Self::Amount(error) => error.fmt(f),
            Self::Amounts(readings) => several_readings(f, &amounts(readings)),
            Self::TwoDays(a, b) => several_readings(f, &[iso(*a), iso(*b)]),
            Self::RateDirection => write!(
                f,
                "does not say its direction: {RATE_TO} holds what one unit of the turnover's currency was worth in that of the amounts, {RATE_FROM} the other way round"
            ),
            Self::ImplausibleRate(from, to) => {
                write!(f, "1 {from} was hardly worth that much in {to}; is it the other way round?")
            }
            Self::NotEach => f.write_str("must be one word for all provisions, or one for each"),
            Self::Encoding => f.write_str("not UTF-8"),
            Self::Quotation => f.write_str("a quotation mark is missing"),
            Self::NoColumn => f.write_str("not in any named column"),
            Self::TooLarge => f.write_str("too large"),
            Self::NotRead => f.write_str("was not read from here on"),
            Self::Times => {
                f.write_str(
                    "\"times\" goes with \"every\": \"time\", and \"counted\", \"from\" and \"to\" with the calendar",
                )
            }
        }
    }
}

impl fmt::Display for FactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_whole() { self.problem.fmt(f) } else { write!(f, "{}: {}", self.field, self.problem) }
    }
}

impl std::error::Error for FactError {}
