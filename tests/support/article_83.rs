//! `article_83.toml`, `in_time.toml`, `national.toml` and `real.toml`: facts and the expected answer.

use article83::assess;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{case, invariants, table};

/// The tables.
pub(crate) const TABLES: [&str; 4] = ["article_83.toml", "in_time.toml", "national.toml", "real.toml"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// The expected number of rows, so that none can vanish unnoticed.
    rows: usize,
    case: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    source: String,
    facts: Value,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    outcome: Option<String>,
    ceiling: Option<Value>,
    operations: Option<Value>,
    infringements: Option<Value>,
    penalties: Option<Value>,
    #[serde(default)]
    notes: Vec<Value>,
    #[serde(default)]
    no_notes: Vec<String>,
    #[serde(default)]
    why: Vec<Value>,
    #[serde(default)]
    no_why: Vec<String>,
    error: Option<Refusal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    field: String,
    code: String,
}

/// Checks every row of a table; returns the number of rows and what is wrong.
pub(crate) fn run(name: &str) -> (usize, Vec<String>) {
    let Table { rows: expected, case: rows } = table::<Table>(name);
    let mut wrong = Vec::new();
    if rows.len() != expected {
        wrong.push(format!("{name} has {} rows, but says {expected}", rows.len()));
    }
    for (i, row) in rows.iter().enumerate() {
        if rows.iter().take(i).any(|other| other.name == row.name) || row.source.is_empty() {
            wrong.push(format!("{}: occurs twice or has no source", row.name));
        }
        wrong.extend(differences(row).into_iter().map(|difference| format!("{}: {difference}", row.name)));
    }
    (rows.len(), wrong)
}

fn differences(row: &Row) -> Vec<String> {
    let Expect { outcome, ceiling, operations, infringements, penalties, notes, no_notes, why, no_why, error } =
        &row.expect;
    let assessment = match (case(&row.facts), error) {
        (Err(refused), Some(Refusal { field, code })) => {
            let same = refused.field.to_string() == *field && refused.problem.code() == code;
            return if same { Vec::new() } else { vec![format!("refused for another reason: {refused}")] };
        }
        (Err(refused), None) => return vec![format!("refused: {refused}")],
        (Ok(_), Some(_)) => return vec!["not refused".to_owned()],
        (Ok(case), None) => assess(&case),
    };
    let mut wrong = invariants::broken(&assessment);
    let answer = serde_json::to_value(&assessment).unwrap();
    let (Some(outcome), Some(operations)) = (outcome, operations) else {
        wrong.push("expects too little".to_owned());
        return wrong;
    };
    if let Some(penalties) = penalties {
        compare(penalties, &answer["penalties"], "penalties", &mut wrong);
    }
    let mut top = Map::new();
    top.insert("outcome".to_owned(), outcome.as_str().into());
    top.extend(ceiling.clone().map(|ceiling| ("ceiling".to_owned(), ceiling)));
    compare(&top.into(), &answer, "the case", &mut wrong);
    compare(operations, &answer["operations"], "operations", &mut wrong);
    let all: Vec<Value> = answer["operations"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|operation| operation["infringements"].as_array().unwrap().clone())
        .collect();
    if let Some(infringements) = infringements {
        compare(infringements, &all.into(), "infringements", &mut wrong);
    }
    let given: Vec<_> = answer["notes"].as_array().unwrap().iter().collect();
    some_of("note", "code", (notes, no_notes), &given, &mut wrong);
    let mut steps = Vec::new();
    all_steps(&answer["why"], &mut steps);
    some_of("step", "rule", (why, no_why), &steps, &mut wrong);
    wrong
}

/// Every step of the tree of reasons.
fn all_steps<'a>(step: &'a Value, found: &mut Vec<&'a Value>) {
    found.push(step);
    step["because"].as_array().into_iter().flatten().for_each(|step| all_steps(step, found));
}

/// Every expected item, stated by its name or with details, must be among those given; excluded names must not.
fn some_of(
    kind: &str,
    name: &str,
    (expected, excluded): (&[Value], &[String]),
    given: &[&Value],
    wrong: &mut Vec<String>,
) {
    for expected in expected {
        let is_it = |given: &&&Value| match expected {
            Value::String(expected) => given[name] == **expected,
            other => {
                let mut different = Vec::new();
                compare(other, given, "", &mut different);
                different.is_empty()
            }
        };
        if !given.iter().any(|given| is_it(&given)) {
            wrong.push(format!("no {kind} {expected}"));
        }
    }
    for excluded in excluded {
        if given.iter().any(|given| given[name] == **excluded) {
            wrong.push(format!("a {kind} {excluded}"));
        }
    }
}

/// What is expected must be there. With an outcome, a ceiling must not be there unless it is expected. `""` means absent.
fn compare(expected: &Value, given: &Value, place: &str, wrong: &mut Vec<String>) {
    match expected {
        Value::Object(entries) => {
            if entries.contains_key("outcome") && !entries.contains_key("ceiling") && !given["ceiling"].is_null() {
                wrong.push(format!("{place}: a ceiling of {}", given["ceiling"]));
            }
            for (key, value) in entries {
                compare(value, given.get(key).unwrap_or(&Value::Null), &format!("{place}.{key}"), wrong);
            }
        }
        Value::Array(list) => {
            let given = given.as_array().map_or(&[][..], Vec::as_slice);
            if given.len() != list.len() {
                wrong.push(format!("{place}: {} instead of {}", given.len(), list.len()));
            }
            for (i, (value, given)) in list.iter().zip(given).enumerate() {
                compare(value, given, &format!("{place}[{i}]"), wrong);
            }
        }
        Value::String(text) if text.is_empty() => {
            if !given.is_null() {
                wrong.push(format!("{place}: {given} instead of nothing"));
            }
        }
        _ if expected == given => {}
        _ => wrong.push(format!("{place}: {given} instead of {expected}")),
    }
}
