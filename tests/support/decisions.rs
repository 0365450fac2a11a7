//! `src/law/decisions.toml`: what authorities imposed, and the ceilings that they stated themselves.

use article83::{
    assess,
    assess::{Bound, Leg},
    law::Confidence,
};
use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    case,
    decisions_file::{Fact, File, Kind, Published, Reason, Words},
    invariants,
};

const TOML: &str = include_str!("../../src/law/decisions.toml");

/// What was checked: so many rows, and what was wrong in them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Checked {
    /// Decisions whose fine was compared with our ceiling.
    pub(crate) fines: usize,
    /// Of these, how many were compared with the ceiling that the authority stated.
    pub(crate) stated_ceilings: usize,
    /// Of these, how many were decided by the share of turnover.
    pub(crate) by_turnover: usize,
    /// Decisions that cannot be compared, for a reason that the file explains.
    pub(crate) incomparable: usize,
}

/// How many rows there are.
pub(crate) const ROWS: Checked = Checked { fines: 113, stated_ceilings: 31, by_turnover: 30, incomparable: 45 };

/// Runs every row.
pub(crate) fn run() -> (Checked, Vec<String>) {
    let File { checked: day, decisions, .. } = toml::from_str(TOML).unwrap_or_else(|error| panic!("{error}"));
    let mut checked = Checked { fines: 0, stated_ceilings: 0, by_turnover: 0, incomparable: 0 };
    let mut wrong = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    assert!(is_day(&day), "{day} is no day");
    for row in &decisions {
        let mut say = |what: String| wrong.push(format!("{} ({}, {}): {what}", row.id, row.authority, row.date));
        if ids.contains(&row.id.as_str()) {
            say("is there twice".to_owned());
        }
        ids.push(&row.id);
        for what in incomplete(row) {
            say(what.to_owned());
        }
        if let Some(reason) = row.incomparable {
            if row.note.as_ref().is_none_or(String::is_empty) {
                say("does not say why it cannot be compared".to_owned());
            }
            let of_that_law = match reason {
                Reason::UkAmounts => row.kind == Kind::Uk,
                Reason::NotArt83 => ![Kind::Gdpr, Kind::Uk].contains(&row.kind),
                _ => row.kind == Kind::Gdpr,
            };
            if !of_that_law {
                say(format!("is {:?}, which does not go with {reason:?}", row.kind));
            }
            checked.incomparable += 1;
            continue;
        }
        if row.kind != Kind::Gdpr {
            say("is compared with the Regulation, under which it does not stand".to_owned());
        }
        let assessment = match case(&row.facts()) {
            Ok(case) => assess(&case),
            Err(refused) => {
                say(format!("refused: {refused}"));
                continue;
            }
        };
        invariants::broken(&assessment).into_iter().for_each(&mut say);
        let Some(ceiling) = assessment.operations[0].ceiling else {
            say("has no ceiling".to_owned());
            continue;
        };
        let known = row.turnover.is_some() || row.undertaking == Some(false);
        if (ceiling.bound == Bound::Exact) != known {
            say(format!("is {:?}", ceiling.bound));
        }
        checked.by_turnover += usize::from(ceiling.leg == Leg::Turnover);
        match row.fine_in_euros() {
            Some(fine) if fine <= ceiling.amount => checked.fines += 1,
            Some(fine) => say(format!("the fine of {fine} is above the ceiling of {}", ceiling.amount)),
            None => say("the fine cannot be compared".to_owned()),
        }
        if let Some(stated) = &row.ceiling {
            let ours = rounded(in_currency(row, ceiling.amount, &stated.currency), stated.unit);
            if ours == stated.amount {
                checked.stated_ceilings += 1;
            } else {
                say(format!("our ceiling is {ours}, the authority's {}", stated.amount));
            }
        }
    }
    (checked, wrong)
}

/// What is missing in a row, whether it can be compared or not.
fn incomplete(row: &Published) -> Vec<&'static str> {
    let status = &row.status;
    let sizes = row.turnover.is_some() || row.ceiling.is_some();
    let grades = [row.confidence.fine, row.confidence.turnover];
    [
        ([&row.name, &row.country, &row.authority].iter().any(|text| text.is_empty()), "is not complete"),
        (!row.source.starts_with("https://") && !row.source.starts_with("http://"), "has no address as its source"),
        (!in_both_languages(&row.about), "does not say in each language what it was about"),
        (status.note.as_ref().is_some_and(|note| !in_both_languages(note)), "has a status in one language only"),
        (!is_day(&row.date), "has no day"),
        (status.on.as_deref().is_some_and(|day| !is_day(day)), "has a status without a day"),
        (row.checked.as_deref().is_some_and(|day| !is_day(day)), "was checked on no day"),
        (row.confidence.fine.is_some() != row.fine.is_some(), "grades a fine that is not there, or none that is"),
        (row.confidence.turnover.is_some() != sizes, "grades a turnover that is not there, or none that is"),
        (grades.contains(&Some(Confidence::Primary)), "grades a figure as if the law stated it"),
        (!row.is_confirmed(Fact::Year) && row.turnover.is_none(), "doubts the year of a turnover that is not there"),
        (row.provisions.is_empty() && row.incomparable.is_none(), "names no provision"),
        (row.fine.is_none() && row.incomparable != Some(Reason::NoFineStated), "has no fine"),
    ]
    .into_iter()
    .filter_map(|(is_wrong, what)| is_wrong.then_some(what))
    .collect()
}

fn in_both_languages(words: &Words) -> bool {
    words.keys().eq(["en", "fr"]) && words.values().all(|text| !text.is_empty())
}

/// A day, or the month or the year where it is not known.
fn is_day(iso: &str) -> bool {
    let form = |text: &str| text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
    ["0000", "0000-00", "0000-00-00"].contains(&form(iso).as_str())
}

/// The share of a turnover in another currency comes back in that currency.
fn in_currency(row: &Published, euros: Decimal, currency: &str) -> Decimal {
    match (currency, &row.rate) {
        ("EUR", _) => euros,
        (_, Some(rate)) => euros / rate.value,
        (_, None) => panic!("{}: a ceiling in {currency} without a rate", row.id),
    }
}

/// To the place to which the authority rounded, half up.
fn rounded(amount: Decimal, unit: Decimal) -> Decimal {
    (amount / unit).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero) * unit
}
