//! Published decisions, in `law.json`.

use anyhow::{Context as _, Result};
use article83::law::Confidence;
use schemars::JsonSchema;
use serde::Serialize;

use super::values::{Day, Factor, Money, Names, names};
use crate::{
    decisions::{self, File, Outcome, Published, Rate},
    text::Language,
};

/// The published decisions that the site lists. They were chosen because they are instructive, and are far from typical.
#[derive(Serialize, JsonSchema)]
pub(super) struct Decisions {
    /// All figures were last compared with their sources on or after this day: the earliest `checked` among the rows.
    checked: Day,
    rows: Vec<Decision>,
}

/// A published decision.
#[derive(Serialize, JsonSchema)]
struct Decision {
    /// The anchor of its row on the page of decisions.
    id: String,
    /// The addressee, or the reference of the decision if the addressee is not named.
    name: String,
    /// What it was about.
    about: Names,
    /// The authority that decided, by its short name in its own country.
    authority: String,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// A month or a year if the day is not known.
    date: Day,
    /// The law applied: `gdpr`, `eprivacy`, `uk`, `penalty-payment` or `foreign`.
    kind: String,
    /// Every provision found infringed.
    provisions: Vec<String>,
    /// Provisions of national law that the same amount covers.
    national: Vec<String>,
    /// Whether the addressee is a natural person; null: not stated.
    natural: Option<bool>,
    /// Whether the addressee is an undertaking; null: not stated, and taken to be one.
    undertaking: Option<bool>,
    /// Which kind of public body the addressee is, as in `countries`; null: it is none, or the law let it ask for an exemption.
    public_body: Option<String>,
    /// The turnover behind the ceiling; null: not published.
    turnover: Option<Turnover>,
    /// Euros for one unit of the turnover's currency; null: not needed, or not known.
    rate: Option<Exchange>,
    /// The fine as imposed; null: the decision states none for this conduct.
    fine: Option<Money>,
    /// Euros for one unit of the fine's currency, if that is another one; null: not needed, or not known.
    fine_rate: Option<Exchange>,
    /// The ceiling that the authority stated; null: none was found.
    ceiling: Option<Stated>,
    /// How sure the fine is; null: there is no fine.
    fine_confidence: Option<Confidence>,
    /// How sure the turnover and the stated ceiling are; null: there is neither.
    turnover_confidence: Option<Confidence>,
    /// Other facts that no text that was read states: `date`, `provisions`, `year`, `status`.
    unconfirmed: Vec<String>,
    status: Status,
    /// Why the fine cannot be compared with the ceiling of the Regulation; null: it can.
    incomparable: Option<String>,
    /// Where it was read.
    source: String,
    /// The day on which its figures, its provisions and its date were last compared with the source.
    checked: Day,
}

#[derive(Serialize, JsonSchema)]
struct Turnover {
    amount: Money,
    /// The year in which the financial year ended.
    year: u16,
    /// Whether the authority used the turnover of the addressee alone, not of its group.
    own: bool,
}

#[derive(Serialize, JsonSchema)]
struct Exchange {
    value: Factor,
    /// Where the rate comes from.
    note: String,
}

#[derive(Serialize, JsonSchema)]
struct Stated {
    amount: Money,
    /// The unit to which it was rounded.
    unit: Money,
}

/// What became of a decision.
#[derive(Serialize, JsonSchema)]
struct Status {
    /// `not-known`, `proposed`, `appealed`, `final`, `upheld`, `reduced` or `annulled`.
    kind: &'static str,
    /// Who decided on it; null: nobody did, or it is not known.
    by: Option<String>,
    /// A day, a month or a year; null: not known.
    on: Option<Day>,
    /// The amount to which the fine was reduced; null: it was not reduced, or it is not known.
    to: Option<Money>,
    /// A note; null: there is none.
    note: Option<Names>,
    /// The day on which the status was last looked up. Anything later is not included.
    read: Day,
}

/// All published decisions.
pub(super) fn decisions(languages: &[Language], file: &File) -> Result<Decisions> {
    let rows = file.decisions.iter().map(|published| decision(languages, published)).collect::<Result<_>>()?;
    let figures = decisions::looked_at(&file.decisions).filter(|(_, what, _)| *what == decisions::FIGURES);
    let checked = figures.map(|(_, _, day)| day).min().context("there are no decisions")?;
    Ok(Decisions { checked: Day::of(&checked), rows })
}

fn decision(languages: &[Language], published: &Published) -> Result<Decision> {
    let became = published.became();
    let more = languages.iter().any(|language| language.messages.contains_key(&became));
    let note = more.then(|| names(languages, &became)).transpose()?;
    let Published { fine, ceiling, turnover, confidence, .. } = published;
    Ok(Decision {
        id: published.id.clone(),
        name: published.name.clone(),
        about: names(languages, &published.about())?,
        authority: published.authority.clone(),
        country: published.country.clone(),
        date: Day::of(&published.date),
        kind: word(published.kind)?,
        provisions: published.provisions.clone(),
        national: published.national.clone(),
        natural: published.natural,
        undertaking: published.undertaking,
        public_body: published.public_body.clone(),
        turnover: turnover.as_ref().map(|turnover| Turnover {
            amount: Money::of(turnover.amount, &turnover.currency),
            year: turnover.year,
            own: turnover.own,
        }),
        rate: published.rate.as_ref().map(exchange),
        fine: fine.as_ref().map(amount),
        fine_rate: published.fine_rate.as_ref().map(exchange),
        ceiling: ceiling.as_ref().map(|stated| Stated {
            amount: Money::of(stated.amount, &stated.currency),
            unit: Money::of(stated.unit, &stated.currency),
        }),
        fine_confidence: confidence.fine,
        turnover_confidence: confidence.turnover,
        unconfirmed: published.unconfirmed.iter().map(|fact| word(*fact)).collect::<Result<_>>()?,
        status: status(&published.status, note),
        incomparable: published.incomparable.map(word).transpose()?,
        source: published.source.clone(),
        checked: Day::of(&published.checked),
    })
}

fn status(outcome: &Outcome, note: Option<Names>) -> Status {
    Status {
        kind: outcome.kind.key(),
        by: outcome.by.clone(),
        on: outcome.on.as_ref().map(Day::of),
        to: outcome.to.as_ref().map(amount),
        note,
        read: Day::of(&outcome.read),
    }
}

fn amount(amount: &decisions::Amount) -> Money {
    Money::of(amount.amount, &amount.currency)
}

fn exchange(rate: &Rate) -> Exchange {
    Exchange { value: Factor::of(rate.value), note: rate.note.clone() }
}

/// A word as written in `decisions.toml`.
fn word(value: impl Serialize) -> Result<String> {
    let value = serde_json::to_value(value)?;
    Ok(value.as_str().context("not a word")?.to_owned())
}
