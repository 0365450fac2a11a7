//! What a cell states, as people and spreadsheet programs write it.

use time::Date;

use super::columns::{RATE_FROM, RATE_TO, words};
use crate::facts::{
    Json, Problem, day, iso,
    typed::amount::{Beside, Reading, Typed, read_in_any_language},
    typed::one_spelling,
    typed::{country, folded},
};

/// An amount as people type it; `None` if there is none.
pub(super) fn amount(cell: &str, beside: Beside) -> Result<Option<Reading>, Problem> {
    match read_in_any_language(cell, beside).map_err(Problem::Amount)? {
        Typed::Nothing => Ok(None),
        Typed::Amount(reading) => Ok(Some(reading)),
        Typed::Ambiguous(readings) => Err(Problem::Amounts(readings)),
    }
}

/// A cell as it would be in a case file. If it would be invalid there, it is refused when it is read as one.
pub(super) fn json(column: &str, cell: &str, month_first: bool) -> Result<Json, Problem> {
    let lower = cell.to_ascii_lowercase();
    Ok(match column {
        "name" => Json::Text(cell.to_owned()),
        "seriousness" => Json::List(words(&lower).split_whitespace().map(|word| Json::Text(word.to_owned())).collect()),
        "country" => Json::Text(country(cell).map_or_else(|| cell.to_owned(), |country| country.code().to_owned())),
        "currency" => Json::Text(cell.to_ascii_uppercase()),
        "year" => Json::Number(Some(financial_year(cell).ok_or(Problem::Year)?)),
        "fault" => Json::Text(
            FAULTS.iter().find(|(word, _)| *word == folded(cell)).map_or(lower, |(_, key)| (*key).to_owned()),
        ),
        "undertaking" if ["true", "yes", "1", "vrai", "oui"].contains(&&*lower) => Json::Bool(true),
        "undertaking" if ["false", "no", "0", "faux", "non"].contains(&&*lower) => Json::Bool(false),
        RATE_TO | RATE_FROM => Json::Text(one_spelling(cell)),
        "date" | "from" | "to" => Json::Text(iso_day(cell, month_first)?),
        _ => Json::Text(lower),
    })
}

/// The words for fault in decisions, and in the case file.
const FAULTS: [(&str, &str); 10] = [
    ("negligent", "negligence"),
    ("negligently", "negligence"),
    ("intentional", "intent"),
    ("intentionally", "intent"),
    ("deliberate", "intent"),
    ("intention", "intent"),
    ("intentionnel", "intent"),
    ("intentionnelle", "intent"),
    ("delibere", "intent"),
    ("deliberee", "intent"),
];

/// The year in which a financial year ended: for `2023/24` and `2023-2024`, the second one.
fn financial_year(cell: &str) -> Option<u32> {
    let Some((first, second)) = cell.split_once(['/', '-', '–']) else { return cell.parse().ok() };
    let [first, second] = [first.trim(), second.trim()];
    let year: u32 = first.parse().ok().filter(|_| first.len() == 4)?;
    let next = (year + 1).to_string();
    let follows = next == second || (second.len() == 2 && next.ends_with(second));
    follows.then_some(year + 1)
}

/// The days that a date with slashes or points can mean: with the day first, and with the month first. `None` if it is written otherwise.
pub(super) fn readings(cell: &str) -> Option<(Option<Date>, Option<Date>)> {
    let between_slashes = cell.replace('.', "/");
    let mut parts = between_slashes.split('/');
    let (Some(first), Some(second), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let of = |month: &str, of_month: &str| {
        let zero = |part: &str| if part.len() == 1 { "0" } else { "" };
        day(&[year, "-", zero(month), month, "-", zero(of_month), of_month].concat())
    };
    // Only dates with slashes are written with the month first anywhere.
    Some((of(second, first), of(first, second).filter(|_| cell.contains('/'))))
}

/// A day as spreadsheet programs write it, if it can be only one: 31/12/2025, 31.12.2025.
fn iso_day(cell: &str, month_first: bool) -> Result<String, Problem> {
    match readings(cell) {
        None => Ok(cell.to_owned()),
        Some((Some(one), Some(other))) if one != other && !month_first => Err(Problem::TwoDays(one, other)),
        Some((_, Some(one)) | (Some(one), None)) => Ok(iso(one)),
        Some((None, None)) => Err(Problem::Date),
    }
}
