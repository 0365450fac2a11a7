//! `decisions.toml`: what authorities imposed, and the ceilings that they stated themselves.

use article83::{
    Assessment, assess,
    assess::{Bound, Leg},
};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, de::Error};
use serde_json::{Value, json};

use super::{case, invariants, table};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    decision: Vec<Decision>,
    incomparable: Vec<Incomparable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    id: String,
    name: String,
    authority: String,
    country: String,
    date: String,
    provisions: Vec<String>,
    natural: Option<bool>,
    undertaking: Option<bool>,
    turnover: Option<Value>,
    rate: Option<Rate>,
    fine: Amount,
    fine_rate: Option<Rate>,
    ceiling: Option<Stated>,
    confidence: String,
    source: String,
    status: String,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Incomparable {
    id: String,
    reason: String,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rate {
    #[serde(deserialize_with = "decimal")]
    value: Decimal,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Amount {
    #[serde(deserialize_with = "decimal")]
    amount: Decimal,
    currency: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    #[serde(deserialize_with = "decimal")]
    amount: Decimal,
    currency: String,
    #[serde(deserialize_with = "decimal")]
    unit: Decimal,
}

/// Why a decision cannot be compared with the ceiling of the Regulation, as the file explains it.
const REASONS: &[&str] = &[
    "not-art-83",
    "several-conducts",
    "two-addressees",
    "national-cap",
    "turnover-unknown-and-above-the-fixed-amount",
    "uk-amounts",
    "no-fine-stated",
    "provisions-without-tier",
];

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
    let Table { decision: decisions, incomparable } = table("decisions.toml");
    let mut checked = Checked { fines: 0, stated_ceilings: 0, by_turnover: 0, incomparable: 0 };
    let mut wrong = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for row in &decisions {
        let mut say = |what: String| wrong.push(format!("{} ({}, {}): {what}", row.id, row.authority, row.date));
        if ids.contains(&row.id.as_str()) {
            say("is there twice".to_owned());
        }
        ids.push(&row.id);
        if [&row.name, &row.country, &row.status, &row.source].iter().any(|text| text.is_empty()) {
            say("is not complete".to_owned());
        }
        if !["decision", "secondary", "unconfirmed"].contains(&row.confidence.as_str()) {
            say(format!("is of no known confidence: {}", row.confidence));
        }
        let assessment = match assessment(row) {
            Ok(assessment) => assessment,
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
        match fine_in_euros(row) {
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
    for Incomparable { id, reason, note } in &incomparable {
        if ids.contains(&id.as_str()) || note.is_empty() {
            wrong.push(format!("{id}: is there twice, or says nothing"));
        }
        ids.push(id);
        if REASONS.contains(&reason.as_str()) {
            checked.incomparable += 1;
        } else {
            wrong.push(format!("{id}: no known reason: {reason}"));
        }
    }
    (checked, wrong)
}

/// The answer of the Regulation alone: one operation in which all the provisions were infringed.
fn assessment(row: &Decision) -> Result<Assessment, article83::facts::FactError> {
    let natural = row.natural == Some(true);
    let mut addressee = json!({
        "person": if natural { "natural" } else { "legal" },
        "undertaking": row.undertaking.unwrap_or(true),
    });
    let infringements: Vec<_> = row.provisions.iter().map(|provision| json!({ "provision": provision })).collect();
    let mut rates = Vec::new();
    if let Some(turnover) = &row.turnover {
        addressee["turnover"] = turnover.clone();
        if let (Some(rate), false) = (&row.rate, turnover["currency"] == "EUR") {
            rates.push(json!({
                "from": turnover["currency"], "to": "EUR", "value": rate.value.normalize().to_string(), "source": rate.note,
            }));
        }
    }
    let facts = json!({ "addressee": addressee, "rates": rates, "operations": [{ "infringements": infringements }] });
    case(&facts).map(|case| assess(&case))
}

fn fine_in_euros(row: &Decision) -> Option<Decimal> {
    if row.fine.currency == "EUR" {
        return Some(row.fine.amount);
    }
    Some(row.fine.amount * row.fine_rate.as_ref().or(row.rate.as_ref())?.value)
}

/// The share of a turnover in another currency comes back in that currency.
fn in_currency(row: &Decision, euros: Decimal, currency: &str) -> Decimal {
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

fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    Decimal::from_str_exact(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}
