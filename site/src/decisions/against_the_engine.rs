//! Compares the fines that authorities imposed, and the ceilings that they stated, with the engine's ceilings.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

use anyhow::Result;
use article83::{
    assess::{Bound, Leg},
    law::{Confidence, VERSION, decisions::Status},
};
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Fact, File, Kind, Published, Reason, read, tests::root};

#[test]
fn no_fine_is_above_the_ceiling_and_every_stated_ceiling_is_ours() -> Result<()> {
    let (checked, wrong) = run()?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(checked, ROWS, "when rows are added, adjust their number here; none may vanish");
    Ok(())
}

#[test]
fn what_was_wrong_or_outdated_in_a_decision_is_as_its_source_says() -> Result<()> {
    let wrong = not_corrected()?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// How many rows were checked, by kind of check.
#[derive(Debug, PartialEq, Eq)]
struct Checked {
    /// Decisions whose fine was compared with our ceiling.
    fines: usize,
    /// Those for which the authority stated the same ceiling.
    stated_ceilings: usize,
    /// Those whose ceiling is the share of turnover.
    by_turnover: usize,
    /// Decisions that cannot be compared, for a reason given in the file.
    incomparable: usize,
}

/// The numbers of rows in the file.
const ROWS: Checked = Checked { fines: 115, stated_ceilings: 33, by_turnover: 30, incomparable: 53 };

/// Checks every row; returns the numbers and what is wrong.
fn run() -> Result<(Checked, Vec<String>)> {
    let File { decisions, .. } = read(root()?)?;
    let mut checked = Checked { fines: 0, stated_ceilings: 0, by_turnover: 0, incomparable: 0 };
    let mut wrong = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for row in &decisions {
        let mut say = |what: String| wrong.push(format!("{} ({}, {}): {what}", row.id, row.authority, row.date));
        if ids.contains(&row.id.as_str()) {
            say("occurs twice".to_owned());
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
            say("is compared with the Regulation, but is not under it".to_owned());
        }
        let Some(assessment) = row.assessment()? else { continue };
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
    Ok((checked, wrong))
}

/// What is missing or inconsistent in a row, whether or not it can be compared.
fn incomplete(row: &Published) -> Vec<&'static str> {
    let status = &row.status;
    let sizes = row.turnover.is_some() || row.ceiling.is_some();
    let grades = [row.confidence.fine, row.confidence.turnover];
    [
        ([&row.name, &row.country, &row.authority].iter().any(|text| text.is_empty()), "is not complete"),
        (
            !row.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)),
            "has an id that is not an address",
        ),
        (!row.source.starts_with("https://") && !row.source.starts_with("http://"), "has no address as its source"),
        (!is_day(&row.date), "has no date"),
        (status.on.as_deref().is_some_and(|day| !is_day(day)), "has a status without a day"),
        (
            !is_whole_day(&row.checked) || row.checked.as_str() > VERSION,
            "has no day of its check, or one after the rule set",
        ),
        (
            !is_whole_day(&status.read) || status.read.as_str() > VERSION,
            "has a status without the day it was read, or read after the rule set",
        ),
        // A month or a year sorts before its days.
        (status.read < row.date || row.checked < row.date, "was checked before it was decided"),
        (
            status.on.as_ref().is_some_and(|on| status.read < *on || *on < year(&row.date)),
            "has a status from before the decision or after it was read",
        ),
        (row.confidence.fine.is_some() != row.fine.is_some(), "has a fine without a grade, or a grade without a fine"),
        (row.confidence.turnover.is_some() != sizes, "has a turnover without a grade, or a grade without a turnover"),
        (grades.contains(&Some(Confidence::Primary)), "grades a figure as if the law stated it"),
        (!row.is_confirmed(Fact::Year) && row.turnover.is_none(), "doubts the year of a turnover that is missing"),
        (row.provisions.is_empty() && row.incomparable.is_none(), "names no provision"),
        (row.fine.is_none() && row.incomparable != Some(Reason::NoFineStated), "has no fine"),
    ]
    .into_iter()
    .filter_map(|(is_wrong, what)| is_wrong.then_some(what))
    .collect()
}

/// What the legal check of November 2026 corrected, in the order of its list, with where each was read: the id, the outcome, its day or
/// `""`, and the fine, or what it was reduced to, if that was wrong.
const CORRECTED: &[(&str, Status, &str, &str)] = &[
    // The `Tribunal Supremo`, 1792/2024, allowed the appeal of the authority (`laadministracionaldia.inap.es`, id 1253578).
    ("ES-BBVA-5", Status::Upheld, "2024-11-11", ""),
    // `rp.pl`, art43912141, and `fakt.pl`, both of 5 March 2026.
    ("PL-POCZTA-27m", Status::Annulled, "2026-03", ""),
    // `lupa.cz` of 3 October 2025: the amount alone.
    ("CZ-AVAST-351", Status::Annulled, "2025", ""),
    // `tweakers.net` 236158, `security.nl` 892197: by the authority itself, on objection.
    ("NL-ASWATSON-0.6", Status::Reduced, "2025-05-27", "50000"),
    // Conseil d'État, no 482872; the outcome by `noyb`, 13 March 2026.
    ("FR-CRITEO-40", Status::Upheld, "2026-03-04", ""),
    // Conseil d'État, no 494300; the outcome by two firms.
    ("FR-YAHOO-10", Status::Upheld, "2025-10-07", ""),
    // The court of cassation, 18583/2025, rejected the reasons for which the court of Rome had annulled it.
    ("IT-ENEL-26.5", Status::Appealed, "", ""),
    // The High Court in June 2026: findings upheld, the amount still to be heard (`acompli.ie`, Reuters).
    ("IE-TIKTOK-530", Status::Appealed, "", ""),
    // IGS Data Protection News, 28 September 2026: the appeal was dropped.
    ("UK-TIKTOK-12.7", Status::Final, "", ""),
    // DSB 2024-0.641.771: 5 500 is the fine and ten per cent of costs.
    ("AT-641-5k", Status::NotKnown, "", "5000"),
    // `juve.de` and `derboersianer.com`, autumn 2021.
    ("AT-POST-9.5", Status::Appealed, "", ""),
    // The Irish Times of 18 February 2026: of fifteen decisions on large firms, all but two are under appeal. Which two is inferred.
    ("IE-LINKEDIN-310", Status::Appealed, "", ""),
    ("IE-META-91", Status::Appealed, "", ""),
    ("IE-WHATSAPP-5.5", Status::Appealed, "", ""),
    // GDPRhub on 2023-0.789.858 ("not appealed") and on 2023-0.583.644 (the fine was not, the finding on the complaint was).
    ("AT-789-9.5k", Status::Final, "", ""),
    ("AT-583-20k", Status::Final, "", ""),
    // GDPRhub on the `Deliberação` 2021/1569, as edited on 7 August 2025.
    ("PT-LISBON-1.25", Status::Reduced, "2024-07-21", "1027500"),
    // Cour administrative, 52757C, of 12 March 2026; Court of Appeal, `[2025] IECA 60`.
    ("LU-AMAZON-746", Status::Annulled, "2026-03-12", ""),
    ("IE-META-265", Status::Appealed, "", ""),
];

/// The corrections that are missing from the file.
fn not_corrected() -> Result<Vec<String>> {
    let File { decisions, .. } = read(root()?)?;
    let mut wrong = Vec::new();
    for &(id, kind, on, amount) in CORRECTED {
        let Some(row) = decisions.iter().find(|row| row.id == id) else {
            wrong.push(format!("{id} is missing"));
            continue;
        };
        let status = &row.status;
        let found = status.to.as_ref().or(row.fine.as_ref()).map(|found| found.amount.to_string());
        let is_right = status.kind == kind && status.on.as_deref().unwrap_or_default() == on;
        if !is_right || !(amount.is_empty() || found.as_deref() == Some(amount)) {
            wrong.push(format!("{id} is {:?} on {:?}, {found:?}", status.kind, status.on));
        }
        if status.read.as_str() < "2026-11-29" {
            wrong.push(format!("{id} was read again on 29 November 2026, but the file says {}", status.read));
        }
    }
    // Articles missing from the lists, according to GDPRhub's page on each decision; the one on Lisbon has no Art. 6.
    for (id, provisions) in [
        ("FI-POSTI-2.4", "5(1)(a) 6 12(1) 13(1)(c) 25(1)"),
        ("IT-TIM-27.8", "5 6 7 12 13 17 21 24 25 28 32 33"),
        ("NL-TAX-3.7", "5(1)(a) 5(1)(b) 5(1)(d) 5(1)(e) 6(1) 32(1) 35(2) 38(1)"),
        ("SE-SPOTIFY-58", "12(1) 12(3) 15(1) 15(2) 15(3)"),
        ("PT-LISBON-1.25", "5(1)(a) 5(1)(c) 5(1)(e) 9(1) 13 35(3)(b)"),
        ("AT-583-20k", "5(1)(a) 5(1)(c) 6 30"),
    ] {
        let found = decisions.iter().find(|row| row.id == id).map(|row| row.provisions.join(" "));
        if found.as_deref() != Some(provisions) {
            wrong.push(format!("{id} infringed {found:?}, not {provisions}"));
        }
    }
    // The decision on 2023-0.789.858 states about EUR 98 million.
    let sized = decisions.iter().find(|row| row.id == "AT-789-9.5k").and_then(Published::turnover_in_euros);
    if sized != Some(Decimal::from(98_000_000)) {
        wrong.push(format!("AT-789-9.5k has a turnover of {sized:?}"));
    }
    Ok(wrong)
}

/// Whether this is a full date of the calendar.
fn is_whole_day(iso: &str) -> bool {
    article83::facts::day(iso).is_some()
}

fn year(iso: &str) -> String {
    iso.chars().take(4).collect()
}

/// Whether this has the form of a day, or of a month or year.
fn is_day(iso: &str) -> bool {
    let form = |text: &str| text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
    ["0000", "0000-00", "0000-00-00"].contains(&form(iso).as_str())
}

/// Converts an amount in euros back into a currency, at the row's rate.
fn in_currency(row: &Published, euros: Decimal, currency: &str) -> Decimal {
    match (currency, &row.rate) {
        ("EUR", _) => euros,
        (_, Some(rate)) => euros / rate.value,
        (_, None) => panic!("{}: a ceiling in {currency} without a rate", row.id),
    }
}

/// Rounds to the unit that the authority used, half up.
fn rounded(amount: Decimal, unit: Decimal) -> Decimal {
    (amount / unit).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero) * unit
}
