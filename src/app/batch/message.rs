//! What is wrong with a list or one of its rows, in the page's language.

use crate::{
    app::{
        format,
        text::{Text, say},
        wrong::{amount_message, fact_error, problem, provision_message},
    },
    carry::link::{LARGEST, MOST_INFRINGEMENTS},
    facts::{
        FactError, Path, Problem, ProvisionError,
        list::{NEEDED, RATE_FROM, RATE_TO, Row},
        typed::amount::{Reading, told_apart},
    },
    law::national::PUBLIC,
    money::Money,
};

/// The most characters shown of a name or a cell.
const SHOWN: usize = 100;

/// Why a file is not a list.
pub(super) fn not_a_list(text: Text, error: &FactError) -> String {
    let column = short(&error.field.to_string());
    match &error.problem {
        Problem::UnknownKey(known) => say!(text, many_unknown_column, column, known = known.join(", ")),
        Problem::Twice => say!(text, many_column_twice, column),
        Problem::Missing => say!(text, many_column_missing, column),
        other => reason(text, other).unwrap_or_else(|| fact_error(text, error)),
    }
}

/// Why a row is refused: its column, what it contains, and what it could contain.
pub(super) fn refused(text: Text, row: &Row, error: &FactError) -> String {
    let FactError { field: column, problem: wrong } = error;
    let stated = short(&row.refused);
    let known: &[&str] = match wrong {
        Problem::Missing if *column == Path::key(NEEDED) => return say!(text, many_column_missing, column),
        // An error in a case file: the sentence names the place.
        _ if stated.is_empty() => &[],
        Problem::Word(words) => words,
        Problem::Body(words) => words,
        Problem::Name => &[PUBLIC],
        Problem::NoProcedures => &["–"],
        Problem::Kind(_) => &["true, false"],
        Problem::Provision(ProvisionError::Form | ProvisionError::OtherLaw | ProvisionError::NoCountry) => {
            &["Art. 32, 33(1), 5(1)(f), FR:82"]
        }
        Problem::Country => &["AT, BE, BG … GB, IS, LI, NO"],
        Problem::Currency => &["EUR, USD, GBP …"],
        Problem::Date => &["2026-11-22"],
        Problem::Year => &["1900–2200"],
        Problem::Figure(_) => &["0.9241"],
        _ => &[],
    };
    let why = if known.is_empty() {
        reason(text, wrong).unwrap_or_else(|| problem(text, error))
    } else {
        say!(text, many_known, known = known.join(", "))
    };
    if stated.is_empty() { why } else { say!(text, many_refused, column, stated, reason = why).trim_start().to_owned() }
}

/// Errors that only a list can have.
fn reason(text: Text, problem: &Problem) -> Option<String> {
    Some(match problem {
        Problem::Amount(error) => amount_message(text, error),
        Problem::Amounts(readings) => several(text, readings),
        Problem::TwoDays(a, b) => {
            say!(text, many_two_readings, one = format::day(*a), other = format::day(*b))
        }
        Problem::NotEach => text.many_not_each(),
        Problem::Provision(error) => provision_message(text, "", *error),
        Problem::RateDirection => say!(text, many_rate_direction, to = RATE_TO, from = RATE_FROM),
        Problem::ImplausibleRate(from, to) => say!(text, many_rate_implausible, from = from.code(), to = to.code()),
        Problem::Encoding => text.many_encoding(),
        Problem::Quotation => text.many_quotation(),
        Problem::NoColumn => text.many_no_column(),
        Problem::TooLarge => say!(text, error_too_large, bytes = LARGEST, count = MOST_INFRINGEMENTS),
        _ => return None,
    })
}

/// The amounts that a cell can mean.
fn several(text: Text, readings: &[Reading]) -> String {
    let shown = |Reading { amount, currency }| match currency {
        Some(currency) => format::money_with_cents(Money { amount, currency }),
        None => format::with_cents(amount),
    };
    let shown: Vec<_> = told_apart(readings).into_iter().map(shown).collect();
    match shown.as_slice() {
        [one, other] => say!(text, many_two_readings, one, other),
        _ => say!(text, many_several_readings, readings = shown.join(" · ")),
    }
}

/// What is shown of a text of any length.
pub(super) fn short(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
