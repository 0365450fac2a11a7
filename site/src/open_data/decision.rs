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

/// The published decisions that the site lists. They were chosen because something can be learnt from them, and are far from typical.
#[derive(Serialize, JsonSchema)]
pub(super) struct Decisions {
    /// The day since which the figures of all have been compared with their sources: the earliest `checked` among the rows.
    checked: Day,
    rows: Vec<Decision>,
}

/// A published decision.
#[derive(Serialize, JsonSchema)]
struct Decision {
    /// The anchor of its row on the page of the decisions.
    id: String,
    /// The addressee, or the reference of the decision where it is not named.
    name: String,
    /// What it was about.
    about: Names,
    /// Who decided, by the short name that it has in its own country.
    authority: String,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// A month, where the day is not known.
    date: Day,
    /// Under which law: `gdpr`, `eprivacy`, `uk`, `penalty-payment` or `foreign`.
    kind: String,
    /// Every provision found infringed.
    provisions: Vec<String>,
    /// Provisions of national law that the same amount covers.
    national: Vec<String>,
    /// Whether the addressee is a natural person; null: not stated.
    natural: Option<bool>,
    /// Whether the addressee is an undertaking; null: not stated, and taken as one.
    undertaking: Option<bool>,
    /// What the ceiling rests on; null: not published.
    turnover: Option<Turnover>,
    /// Euros for one unit of the currency of the turnover; null: none is needed, or none is known.
    rate: Option<Exchange>,
    /// The fine as it was imposed; null: the decision prints none for this conduct.
    fine: Option<Money>,
    /// Euros for one unit of the currency of the fine, where that is another one; null: none is needed, or none is known.
    fine_rate: Option<Exchange>,
    /// The ceiling that the authority stated; null: none was found.
    ceiling: Option<Stated>,
    /// How sure the fine is; null: there is none.
    fine_confidence: Option<Confidence>,
    /// How sure the turnover and the stated ceiling are; null: there is neither.
    turnover_confidence: Option<Confidence>,
    /// What else no text that was read states: `date`, `provisions`, `year`, `status`.
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
    /// Whether it is that of the addressee alone, as the authority took it, and not of its group.
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
    /// The place to which it was rounded.
    unit: Money,
}

/// What became of a decision.
#[derive(Serialize, JsonSchema)]
struct Status {
    /// `not-known`, `proposed`, `appealed`, `final`, `upheld`, `reduced` or `annulled`.
    kind: &'static str,
    /// Who decided so; null: nobody did, or it is not known.
    by: Option<String>,
    /// When, to the day, the month or the year; null: not known.
    on: Option<Day>,
    /// To what the fine was lowered; null: it was not, or it is not known.
    to: Option<Money>,
    /// More about it; null: nothing.
    note: Option<Names>,
    /// The day on which it was last looked for. What came later is not in it.
    read: Day,
}

/// The decisions of the law room.
pub(super) fn decisions(languages: &[Language], file: &File) -> Result<Decisions> {
    let rows = file.decisions.iter().map(|published| decision(languages, published)).collect::<Result<_>>()?;
    let figures = decisions::looked_at(&file.decisions).filter(|(_, what, _)| *what == decisions::FIGURES);
    let checked = figures.map(|(_, _, day)| day).min().context("there is no decision")?;
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

/// A word as `decisions.toml` has it.
fn word(value: impl Serialize) -> Result<String> {
    let value = serde_json::to_value(value)?;
    Ok(value.as_str().context("what is no word")?.to_owned())
}
