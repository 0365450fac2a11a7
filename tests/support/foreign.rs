//! `foreign.toml`: results of other calculators, compared with what Article 83 gives.

use article83::{
    assess,
    facts::typed::amount::{Beside, Convention, Typed, read},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{case, invariants, table};

/// The numbers of rows on ceilings where another source agrees, where it differs, and where there is no other source.
pub(crate) const CEILINGS: [usize; 3] = [18, 6, 3];
/// The same numbers for tiers.
pub(crate) const TIERS: [usize; 3] = [20, 3, 3];
/// The same numbers for amounts as typed.
pub(crate) const AMOUNTS: [usize; 3] = [5, 10, 1];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    ceiling: Vec<CeilingRow>,
    tier: Vec<TierRow>,
    amount: Vec<AmountRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CeilingRow {
    id: String,
    src: String,
    how: String,
    tier: String,
    turnover: Option<String>,
    peer: Option<String>,
    statute: Option<String>,
    agree: Option<bool>,
    error: Option<String>,
    #[expect(dead_code, reason = "for readers of the table")]
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TierRow {
    id: String,
    src: String,
    how: String,
    provisions: Vec<String>,
    #[expect(dead_code, reason = "for readers of the table")]
    facts: Option<String>,
    peer: Option<String>,
    statute: String,
    agree: Option<bool>,
    error: Option<String>,
    #[expect(dead_code, reason = "for readers of the table")]
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AmountRow {
    id: String,
    src: String,
    how: String,
    typed: String,
    peer: Option<String>,
    want: String,
    agree: Option<bool>,
    #[expect(dead_code, reason = "for readers of the table")]
    note: Option<String>,
}

const HOW: &[&str] = &["asserted", "derived", "measured", "design", "text"];

/// Checks the ceilings: the numbers of rows that agree with another source, that differ, and that have none; and what is wrong.
pub(crate) fn ceilings() -> ([usize; 3], Vec<String>) {
    let mut counts = [0; 3];
    let mut wrong = Vec::new();
    for row in table::<Table>("foreign.toml").ceiling {
        let provision = provision_of(&row.tier);
        let linked = json!([{ "infringements": [{ "provision": provision }, { "provision": provision }] }]);
        let one = json!([{ "infringements": [{ "provision": provision }] }]);
        let separate = json!([one[0], one[0]]);
        let [ours, linked, separate] = [one, linked, separate].map(|operations| top(&row, &operations, &mut wrong));
        let mut say = |what: String| wrong.push(format!("{} ({}): {what}", row.id, row.src));
        if let Some(statute) = &row.statute
            && ours != *statute
        {
            say(format!("ours is {ours}, the statute {statute}"));
        }
        if linked != ours {
            say(format!("linked infringements give {linked}, one of them {ours}"));
        }
        compare(&row.how, row.agree, row.error.as_ref(), &mut counts, &mut say);
        match (row.agree, &row.peer) {
            (Some(true), Some(peer)) if *peer == ours && row.statute.as_ref() == Some(peer) => {}
            (Some(false), Some(peer)) if *peer != ours && *peer != separate => {}
            (None, None) if row.statute.is_some() => {}
            (agree, peer) => say(format!("ours is {ours}, the other gives {peer:?}, but the row says {agree:?}")),
        }
    }
    (counts, wrong)
}

fn provision_of(tier: &str) -> &'static str {
    match tier {
        "lower" => "32",
        "higher" => "6",
        other => panic!("no such tier: {other}"),
    }
}

fn top(row: &CeilingRow, operations: &Value, wrong: &mut Vec<String>) -> String {
    let addressee = match &row.turnover {
        Some(amount) => json!({ "turnover": { "amount": amount, "currency": "EUR" } }),
        None => json!({}),
    };
    let assessment = assess(&case(&json!({ "addressee": addressee, "operations": operations })).unwrap());
    wrong.extend(invariants::broken(&assessment));
    let answer = serde_json::to_value(&assessment).unwrap();
    let bound = if row.turnover.is_some() { "exact" } else { "at-least" };
    if answer["ceiling"]["bound"] != bound {
        wrong.push(format!("{}: is {} instead of {bound}", row.id, answer["ceiling"]["bound"]));
    }
    answer["ceiling"]["amount"].as_str().unwrap_or_default().to_owned()
}

/// Checks the tiers in the same way.
pub(crate) fn tiers() -> ([usize; 3], Vec<String>) {
    let mut counts = [0; 3];
    let mut wrong = Vec::new();
    for row in table::<Table>("foreign.toml").tier {
        let mut say = |what: String| wrong.push(format!("{} ({}): {what}", row.id, row.src));
        for provision in &row.provisions {
            // Neither the kind of data nor the degree of fault moves a provision to another tier.
            for fault in ["intent", "negligence"] {
                let operations = json!([{ "infringements": [{ "provision": provision, "fault": fault }] }]);
                let case = case(&json!({ "addressee": {}, "operations": operations })).unwrap();
                let answer = serde_json::to_value(assess(&case)).unwrap();
                let ours = answer["operations"][0]["infringements"][0]["tier"].as_str().unwrap_or("none").to_owned();
                if ours != row.statute {
                    say(format!("{provision} is {ours}, by the statute {}", row.statute));
                }
            }
        }
        compare(&row.how, row.agree, row.error.as_ref(), &mut counts, &mut say);
        match (row.agree, &row.peer) {
            (Some(true), Some(peer)) if *peer == row.statute => {}
            (Some(false), Some(peer)) if *peer != row.statute => {}
            (None, None) => {}
            (agree, peer) => say(format!("the other gives {peer:?}, but the row says {agree:?}")),
        }
    }
    (counts, wrong)
}

/// Checks amounts as typed in the same way; each must be read the same in both conventions.
pub(crate) fn amounts() -> ([usize; 3], Vec<String>) {
    let mut counts = [0; 3];
    let mut wrong = Vec::new();
    for row in table::<Table>("foreign.toml").amount {
        let mut say = |what: String| wrong.push(format!("{} ({}): {what}", row.id, row.src));
        for convention in [Convention::POINT, Convention::COMMA] {
            let ours = match read(&row.typed, convention, Beside::NOTHING) {
                Ok(Typed::Amount(reading)) => article83::money::plain(reading.amount),
                Ok(Typed::Ambiguous(_)) => "ambiguous".to_owned(),
                Ok(Typed::Nothing) => "nothing".to_owned(),
                Err(_) => "error".to_owned(),
            };
            if ours != row.want {
                say(format!("{:?} is read as {ours} instead of {}", row.typed, row.want));
            }
        }
        compare(&row.how, row.agree, None, &mut counts, &mut say);
        let same = row.peer.as_ref() == Some(&row.want);
        if row.agree.is_some_and(|agree| agree != same) || (row.agree.is_none() && row.peer.is_some()) {
            say(format!("the other gives {:?}, but the row says {:?}", row.peer, row.agree));
        }
    }
    (counts, wrong)
}

/// Counts a row, and checks how it was established.
fn compare(
    how: &str,
    agree: Option<bool>,
    error: Option<&String>,
    counts: &mut [usize; 3],
    say: &mut impl FnMut(String),
) {
    counts[match agree {
        Some(true) => 0,
        Some(false) => 1,
        None => 2,
    }] += 1;
    if !HOW.contains(&how) {
        say(format!("established in no known way: {how}"));
    }
    if error.is_some() && agree != Some(false) {
        say("names a mistake of the other source, but does not differ from it".to_owned());
    }
}
