//! `starting_amounts.toml`: the annex of the Guidelines, the arithmetic of decisions, and refused inputs.

use article83::{Assessment, assess, assess::StartRange, money::plain};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{case, invariants, table};

/// The numbers of cells, decisions and refusals.
pub(crate) const ROWS: (usize, usize, usize) = (72, 26, 14);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    cell: Vec<Row>,
    decision: Vec<Decision>,
    refusal: Vec<Refusal>,
}

/// A row of the annex.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    tier: String,
    /// Whether it is from the British guidance, in pounds.
    #[serde(default)]
    british: bool,
    above: Option<i64>,
    up_to: i64,
    low: [i64; 2],
    medium: [i64; 2],
    high: [i64; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    name: String,
    source: String,
    facts: Value,
    /// For each infringement, both ends of the range, or an empty list.
    start: Vec<Vec<String>>,
    #[serde(default)]
    chosen: Vec<Vec<String>>,
    #[serde(default)]
    adjusted: Vec<Vec<String>>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    no_notes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    name: String,
    facts: Value,
    field: String,
    code: String,
}

/// Checks every row; returns the numbers of rows and what is wrong.
pub(crate) fn run() -> ((usize, usize, usize), Vec<String>) {
    let Table { cell, decision, refusal } = table("starting_amounts.toml");
    let mut wrong = Vec::new();
    let mut cells = 0;
    for row in &cell {
        for (level, [low, high]) in [("low", row.low), ("medium", row.medium), ("high", row.high)] {
            cells += 1;
            // A cent above the band before, and the last euro of this band.
            let first = row.above.map_or("-5".to_owned(), |above| format!("{above}.01"));
            for turnover in [first, row.up_to.to_string()] {
                let provision = if row.tier == "lower" { "32" } else { "5(1)(a)" };
                let (country, currency) = if row.british { ("GB", "GBP") } else { ("FR", "EUR") };
                let facts = json!({
                    "country": country,
                    "addressee": { "turnover": { "amount": turnover, "currency": currency } },
                    "operations": [{ "infringements": [{ "provision": provision, "seriousness": level }] }],
                });
                let expected = [vec![low.to_string(), high.to_string()]];
                match case(&facts).map(|case| assess(&case)) {
                    Ok(answer) if starts(&answer, |start| Some(start.range)) == expected => {
                        wrong.extend(invariants::broken(&answer));
                    }
                    Ok(answer) => {
                        let given = starts(&answer, |start| Some(start.range));
                        wrong.push(format!("{} {level} at {turnover}: {given:?} instead of {expected:?}", row.tier));
                    }
                    Err(error) => wrong.push(format!("{} {level} at {turnover}: {error}", row.tier)),
                }
            }
        }
    }
    for row in &decision {
        wrong.extend(differences(row).into_iter().map(|difference| format!("{}: {difference}", row.name)));
    }
    for Refusal { name, facts, field, code } in &refusal {
        match case(facts) {
            Ok(_) => wrong.push(format!("{name}: not refused")),
            Err(error) if error.field.to_string() == *field && error.problem.code() == code => {}
            Err(error) => wrong.push(format!("{name}: refused for another reason: {error}")),
        }
    }
    ((cells, decision.len(), refusal.len()), wrong)
}

fn differences(row: &Decision) -> Vec<String> {
    let answer = match case(&row.facts) {
        Ok(case) => assess(&case),
        Err(error) => return vec![format!("refused: {error}")],
    };
    let mut wrong = invariants::broken(&answer);
    let mut must = |holds: bool, what: String| {
        if !holds {
            wrong.push(what);
        }
    };
    must(!row.source.is_empty(), "no source".to_owned());
    let start = starts(&answer, |start| Some(start.range));
    must(start == row.start, format!("{start:?} instead of {:?}", row.start));
    let none = vec![Vec::new(); row.start.len()];
    let chosen = starts(&answer, |start| start.chosen);
    let adjusted = starts(&answer, |start| start.adjusted);
    for (which, given, expected) in [("chosen", chosen, &row.chosen), ("adjusted", adjusted, &row.adjusted)] {
        let expected = if expected.is_empty() { &none } else { expected };
        must(given == *expected, format!("{which}: {given:?} instead of {expected:?}"));
    }
    let notes = serde_json::to_value(&answer.notes).unwrap();
    let there = |code: &String| notes.as_array().unwrap().iter().any(|note| note["code"] == **code);
    for code in &row.notes {
        must(there(code), format!("no note {code}"));
    }
    for code in &row.no_notes {
        must(!there(code), format!("a note {code}"));
    }
    wrong
}

/// For each infringement, both ends of a range, or an empty list.
fn starts(answer: &Assessment, which: fn(article83::assess::Start) -> Option<StartRange>) -> Vec<Vec<String>> {
    let infringements = answer.operations.iter().flat_map(|operation| &operation.infringements);
    let ends = |range: StartRange| vec![plain(range.low), plain(range.high)];
    infringements.map(|one| one.start.and_then(which).map_or_else(Vec::new, ends)).collect()
}
