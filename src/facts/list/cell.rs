//! What a cell states, as people and spreadsheet programs write it.

use time::Date;

use super::columns::{RATE_FROM, RATE_TO, words};
use crate::facts::{
    Json, Problem, day, iso,
    typed::amount::{Beside, Reading, Typed, read_in_any_language},
    typed::{country, financial_year, folded, one_spelling},
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
        "seriousness" => {
            Json::List(words(&lower).split_whitespace().map(|word| Json::Text(said(column, word))).collect())
        }
        "country" => Json::Text(country(cell).map_or_else(|| cell.to_owned(), |country| country.code().to_owned())),
        "currency" => Json::Text(cell.to_ascii_uppercase()),
        "year" => Json::Number(Some(financial_year(cell).ok_or(Problem::Year)?.number().into())),
        "undertaking" => match &*said(column, &lower) {
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            other => Json::Text(other.to_owned()),
        },
        "fault" | "person" | "procedure" => Json::Text(said(column, &lower)),
        RATE_TO | RATE_FROM => Json::Text(one_spelling(cell)),
        "date" | "from" | "to" => Json::Text(iso_day(cell, month_first)?),
        _ => Json::Text(lower),
    })
}

/// The word of the case file for what people write in a column; what is not among them, as it is.
fn said(column: &str, word: &str) -> String {
    let word_folded = folded(word);
    let rows = WORDS.iter().filter(|(own, ..)| *own == column);
    let mut keys = rows.filter(|(.., words)| words.split(' ').any(|one| one == word_folded)).map(|(_, key, _)| *key);
    keys.next().unwrap_or(word).to_owned()
}

/// A column, a word of the case file, and other words for it, without accents: in English, then in French, then in German.
const WORDS: [(&str, &str, &str); 12] = [
    ("undertaking", "true", "yes 1 vrai oui wahr ja"),
    ("undertaking", "false", "no 0 faux non falsch nein"),
    ("person", "legal", "morale juristisch juristische"),
    ("person", "natural", "physique naturlich naturliche"),
    ("seriousness", "low", "faible gering leicht"),
    ("seriousness", "medium", "moyenne moyen mittel"),
    ("seriousness", "high", "elevee eleve hoch schwer"),
    (
        "fault",
        "intent",
        "intentional intentionally deliberate intention intentionnel intentionnelle delibere deliberee vorsatz vorsatzlich",
    ),
    ("fault", "negligence", "negligent negligently fahrlassigkeit fahrlassig"),
    ("fault", "unknown", "inconnu inconnue unbekannt"),
    ("procedure", "ordinary", "ordinaire ordentlich"),
    ("procedure", "simplified", "simplifiee vereinfacht"),
];

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
