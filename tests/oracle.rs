//! A second implementation of Article 83, in integers and sharing nothing with the engine, compared with it on random cases.
//!
//! Amounts are integers in units of the eighteenth decimal of a euro, so that a share of a converted turnover needs no rounding.

use crate::support::{
    any,
    file::{AdjustmentFile, CaseFile, InfringementFile, OperationFile},
};
use article83::{assess, law};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One euro.
const EURO: i128 = 1_000_000_000_000_000_000;

/// The limb that names a provision, according to the text of Article 83(4) to (6).
fn limb(provision: &str, duty_of: Option<&str>) -> Option<&'static str> {
    let (article, rest) = provision.split_at(provision.find('(').unwrap_or(provision.len()));
    // "the certification body pursuant to Articles 42 and 43" is (b), "the controller and the processor" is (a).
    let certifies = match duty_of {
        Some("certification-body") => true,
        Some("controller" | "processor") => false,
        _ => article == "43",
    };
    match article.parse::<u32>().ok()? {
        // (4)(a): "the controller and the processor pursuant to Articles 8, 11, 25 to 39 and 42 and 43"
        8 | 11 | 25..=39 => Some("83(4)(a)"),
        42 | 43 => Some(if certifies { "83(4)(b)" } else { "83(4)(a)" }),
        // (4)(c): "the monitoring body pursuant to Article 41(4)"
        41 => (rest == "(4)").then_some("83(4)(c)"),
        // (5)(a): "the basic principles for processing, including conditions for consent, pursuant to Articles 5, 6, 7 and 9"
        5 | 6 | 7 | 9 => Some("83(5)(a)"),
        // (5)(b): "the data subjects' rights pursuant to Articles 12 to 22"
        12..=22 => Some("83(5)(b)"),
        // (5)(c): "the transfers of personal data ... pursuant to Articles 44 to 49"
        44..=49 => Some("83(5)(c)"),
        // (5)(d): "any obligations pursuant to Member State law adopted under Chapter IX"
        85..=91 => Some("83(5)(d)"),
        // (5)(e): "failure to provide access in violation of Article 58(1)"; (6): "an order ... as referred to in Article 58(2)"
        58 if rest.starts_with("(2)") => Some("83(6)"),
        58 => ["(1)", "(1)(a)", "(1)(e)", "(1)(f)"].contains(&rest).then_some("83(5)(e)"),
        _ => None,
    }
}

/// A decimal string as an integer with `places` decimals.
fn whole(figure: &str, places: usize) -> i128 {
    let (before, after) = figure.split_once('.').unwrap_or((figure, ""));
    format!("{before}{after:0<places$}").parse().unwrap()
}

/// An integer with eighteen decimals as a decimal string.
fn written(amount: i128) -> String {
    any::decimal(amount, 18)
}

/// The day on which an operation ended, or else that of the decision.
fn ended<'a>(file: &'a CaseFile, operation: &'a OperationFile) -> &'a str {
    let ended = operation.period.as_ref().and_then(|period| period.to.as_deref());
    ended.or(file.date.as_deref()).unwrap_or(law::VERSION)
}

/// Whether the law of the United Kingdom applies, as it does since the Regulation no longer applies there.
fn british(file: &CaseFile, operation: &OperationFile) -> bool {
    file.country.as_deref() == Some("GB") && ended(file, operation) >= "2021-01-01"
}

fn currency(file: &CaseFile, operation: &OperationFile) -> &'static str {
    if british(file, operation) { "GBP" } else { "EUR" }
}

/// The turnover that the percentage applies to.
#[derive(Clone, Copy)]
enum Turnover {
    NoUndertaking,
    NotKnown,
    Of(i128),
}

fn turnover(file: &CaseFile, operation: &OperationFile) -> Turnover {
    let natural = file.addressee.person.as_deref() == Some("natural");
    if !file.addressee.undertaking.unwrap_or(!natural) {
        return Turnover::NoUndertaking;
    }
    let Some(turnover) = &file.addressee.turnover else { return Turnover::NotKnown };
    let amount = whole(&turnover.amount, 4);
    if turnover.currency == currency(file, operation) {
        return Turnover::Of(amount * (EURO / 10_000));
    }
    let rate = |from: &str, to: &str| file.rates.iter().find(|rate| rate.from == from && rate.to == to);
    let (from, to) = (turnover.currency.as_str(), currency(file, operation));
    if let Some(rate) = rate(from, to) {
        return Turnover::Of(amount * whole(&rate.value, 10) * 10_000);
    }
    // The other way round, to ten decimals; every rate of the generator has an inverse that ends before.
    let inverse = rate(to, from).map(|rate| 10_i128.pow(20) / whole(&rate.value, 10));
    inverse.map_or(Turnover::NotKnown, |inverse| Turnover::Of(amount * inverse * 10_000))
}

/// A maximum: the amount, the leg and the bound.
type Maximum = (i128, &'static str, &'static str);

fn maximum(british: bool, limb: &str, turnover: Turnover) -> Maximum {
    let (fixed, percent) = match (limb.starts_with("83(4)") || [FRENCH, BRITISH_LOWER].contains(&limb), british) {
        (true, false) => (10_000_000 * EURO, 2),
        (false, false) => (20_000_000 * EURO, 4),
        (true, true) => (8_700_000 * EURO, 2),
        (false, true) => (17_500_000 * EURO, 4),
    };
    match turnover {
        Turnover::NotKnown => (fixed, "fixed", "at-least"),
        Turnover::Of(turnover) if turnover * percent > fixed * 100 => (turnover / 100 * percent, "turnover", "exact"),
        Turnover::NoUndertaking | Turnover::Of(_) => (fixed, "fixed", "exact"),
    }
}

/// The French rule that puts every other breach in the lower tier.
const FRENCH: &str = "loi n° 78-17 art. 20 IV 7°";

/// Whether Article 83 does not name a provision, but it puts duties on controllers or processors, for which national law may set a maximum.
fn is_unlisted_duty(provision: &str) -> bool {
    let article = provision.split('(').next().unwrap();
    ["10", "24", "40", "41"].contains(&article) && provision != "41(4)"
}

/// The British rule for an article that the United Kingdom has changed, by the day on which the infringement ended.
fn british_rule(file: &CaseFile, operation: &OperationFile, provision: &str) -> Option<&'static str> {
    let ended = ended(file, operation);
    let country = file.country.as_deref();
    match provision.split('(').next().unwrap() {
        "10" if country == Some("GB") && ended >= "2018-05-25" => Some(BRITISH_LOWER),
        _ if !british(file, operation) => None,
        "22" if ended < "2026-02-05" => Some("Data (Use and Access) Act 2025 Sch. 6 para. 9"),
        "44" | "45" if ended < "2026-02-05" => Some("Data (Use and Access) Act 2025 Sch. 9 para. 10"),
        _ => None,
    }
}

/// The rule that the lower amount applies if the British Article 83 states none.
const BRITISH_LOWER: &str = "DPA 2018 s. 157(1)(b)";

/// The limb of Article 83 or the rule of national law; an error if there is none or it is not known.
fn basis(file: &CaseFile, operation: &OperationFile, stated: &InfringementFile) -> Result<&'static str, &'static str> {
    let country = file.country.as_deref();
    if let Some(rule) = british_rule(file, operation, &stated.provision) {
        return Ok(rule);
    }
    let limb = limb(&stated.provision, stated.duty_of.as_deref());
    let national = stated.provision.contains(':');
    if let Some(limb) = limb {
        return Ok(limb);
    }
    match country {
        Some("FR") if stated.provision.starts_with("FR:") || is_unlisted_duty(&stated.provision) => Ok(FRENCH),
        Some(other) if is_unlisted_duty(&stated.provision) && other != "FR" => Err("unknown"),
        _ if national => Err("unknown"),
        _ => Err("no-tier"),
    }
}

/// What a public body pays: the same as anyone else (`None`), up to one million, nothing, or an unknown amount.
fn public(file: &CaseFile) -> Result<Option<Maximum>, &'static str> {
    match (file.country.as_deref(), file.addressee.public_body.as_deref()) {
        (Some("FR"), Some("state")) => Err("exempt"),
        (Some("FR"), Some("public")) => Err("unknown"),
        (Some("IE"), Some(_)) if file.addressee.undertaking != Some(true) => {
            Ok(Some((1_000_000 * EURO, "national", "exact")))
        }
        _ => Ok(None),
    }
}

/// The maximum of a fine, or why there can be none.
fn answer(file: &CaseFile, operation: &OperationFile, stated: &InfringementFile) -> Result<Maximum, &'static str> {
    // All others the United Kingdom has changed, or moved to its Act.
    let article: u32 = stated.provision.split('(').next().unwrap().parse().unwrap_or(0);
    let kept = matches!(article, 5..=9 | 11..=21 | 25..=39 | 42 | 43 | 46 | 47 | 49);
    let settled = british_rule(file, operation, &stated.provision).is_some();
    let national = stated.provision.contains(':');
    let decided = file.date.as_deref().unwrap_or(law::VERSION);
    let early = ended(file, operation).min(decided) < "2018-05-25";
    if (british(file, operation) && !kept && !settled && !national) || early {
        return Err("unknown");
    }
    let limb = basis(file, operation, stated)?;
    let public = public(file)?;
    if stated.displaced_by.is_some() {
        return Err("displaced");
    }
    if !british(file, operation) && stated.fault.as_ref().or(file.fault.as_ref()).is_some_and(|fault| fault == "none") {
        return Err("no-fault");
    }
    Ok(public.unwrap_or_else(|| maximum(british(file, operation), limb, turnover(file, operation))))
}

/// The simplified procedure of France.
const SIMPLIFIED: i128 = 20_000 * EURO;

/// A maximum, limited to what the procedure allows.
fn within_procedure(file: &CaseFile, (amount, leg, bound): Maximum) -> Maximum {
    if file.procedure.is_some() && amount > SIMPLIFIED {
        (SIMPLIFIED, "national", "exact")
    } else {
        (amount, leg, bound)
    }
}

/// The bands of paragraph 65: the upper end in millions, and the two ends of the share in hundredths of a percent.
const BANDS: [(i128, i128, i128); 6] =
    [(2, 20, 40), (10, 30, 200), (50, 150, 1_000), (100, 800, 2_000), (250, 1_500, 5_000), (500, 4_000, 10_000)];

/// The bands of the British guidance, in pounds.
const BRITISH_BANDS: [(i128, i128, i128); 6] =
    [(2, 20, 40), (10, 40, 200), (50, 200, 1_000), (100, 1_000, 2_000), (250, 2_000, 5_000), (435, 5_000, 10_000)];

/// The range of starting amounts, with the chosen points and the assumptions about the factors.
fn start(
    file: &CaseFile,
    operation: &OperationFile,
    stated: &InfringementFile,
    (maximum, leg, _): Maximum,
) -> Option<Value> {
    let level = match stated.seriousness.as_deref()? {
        "low" => (0, 10),
        "medium" => (10, 20),
        _ => (20, 100),
    };
    let capped = leg == "national";
    let size = match turnover(file, operation) {
        // The cap of a public body does not depend on size.
        _ if capped && british(file, operation) => return None,
        _ if capped => (10_000, 10_000),
        Turnover::NotKnown => return None,
        Turnover::NoUndertaking if british(file, operation) => return None,
        Turnover::NoUndertaking if file.addressee.person.as_deref() == Some("natural") => return None,
        Turnover::NoUndertaking => (10_000, 10_000),
        Turnover::Of(turnover) => {
            let bands = if british(file, operation) { BRITISH_BANDS } else { BANDS };
            let band = bands.iter().find(|(millions, ..)| turnover <= millions * 1_000_000 * EURO);
            band.map_or((10_000, 10_000), |(_, low, high)| (*low, *high))
        }
    };
    let ends = |level: (i128, i128)| {
        let end = |share: i128, size: i128| {
            let part = maximum * share / 100;
            if size == 10_000 { part } else { part * size / 10_000 }
        };
        (end(level.0, size.0), end(level.1, size.1))
    };
    let (most, ..) = within_procedure(file, (maximum, leg, "exact"));
    let range = |(low, high): (i128, i128)| {
        let (low, high) = (low.min(most), high.min(most));
        json!({ "low": written(low), "high": written(high), "currency": currency(file, operation) })
    };
    let mut left = ends(level);
    let mut start = range(left);
    if let Some(position) = &stated.position {
        let point = position.seriousness.as_deref().map(|point| whole(point, 2));
        left = ends(point.map_or(level, |point| (point, point)));
        start["chosen"] = range(left);
    }
    if !operation.adjustments.is_empty() {
        let by = |end: fn(&AdjustmentFile) -> &String| {
            operation.adjustments.iter().map(|adjustment| whole(end(adjustment), 2)).sum::<i128>()
        };
        let moved = |amount: i128, by: i128| (amount * (100 + by) / 100).clamp(0, maximum);
        start["adjusted"] = range((moved(left.0, by(|one| &one.low)), moved(left.1, by(|one| &one.high))));
    }
    Some(start)
}

/// The outcome that represents several outcomes without a ceiling.
fn outcome_of(outcomes: &[&'static str]) -> &'static str {
    ["unknown", "exempt", "no-fault", "no-tier", "displaced"]
        .into_iter()
        .find(|outcome| outcomes.contains(outcome))
        .unwrap()
}

fn with_leg(file: &CaseFile, operation: &OperationFile, (amount, leg, bound): Maximum) -> Value {
    let mut ceiling =
        json!({ "amount": written(amount), "currency": currency(file, operation), "leg": leg, "bound": bound });
    // Of a turnover without a rate, the share is in its own currency.
    if let (Some(turnover), "at-least") = (&file.addressee.turnover, bound) {
        let percent = if [10_000_000 * EURO, 8_700_000 * EURO].contains(&amount) { 2 } else { 4 };
        let share = whole(&turnover.amount, 4) * (EURO / 10_000) / 100 * percent;
        if share > 0 {
            ceiling["share"] = json!({ "amount": written(share), "currency": turnover.currency });
        }
    }
    ceiling
}

/// The whole answer, without names, notes and reasons.
fn expected(file: &CaseFile) -> Value {
    let mut outcomes = Vec::new();
    let mut maxima: Vec<(Maximum, &str)> = Vec::new();
    let mut operations = Vec::new();
    for operation in &file.operations {
        let answers: Vec<_> = operation.infringements.iter().map(|stated| answer(file, operation, stated)).collect();
        let mut gravest: Option<(&str, Maximum)> = None;
        let within: Vec<_> =
            answers.iter().map(|answer| answer.map(|maximum| within_procedure(file, maximum))).collect();
        for (stated, answer) in operation.infringements.iter().zip(&within) {
            if let Ok(maximum) = answer
                && gravest.is_none_or(|(_, (most, ..))| maximum.0 > most)
            {
                gravest = Some((&stated.provision, *maximum));
            }
        }
        let reasons: Vec<_> = answers.iter().filter_map(|answer| answer.err()).collect();
        let outcome = if gravest.is_some() { "ceiling" } else { outcome_of(&reasons) };
        outcomes.push(outcome);
        maxima.extend(gravest.map(|(_, maximum)| (maximum, currency(file, operation))));
        let infringements: Vec<_> = (operation.infringements.iter().zip(answers))
            .map(|(stated, answer)| {
                let limb = basis(file, operation, stated).ok();
                let lower = |limb: &str| limb.starts_with("83(4)") || [FRENCH, BRITISH_LOWER].contains(&limb);
                let tier = limb.map(|limb| if lower(limb) { "lower" } else { "higher" });
                json!({
                    "provision": stated.provision,
                    "basis": limb,
                    "tier": tier,
                    "outcome": answer.err().unwrap_or("ceiling"),
                    "ceiling": answer.ok().map(|maximum| with_leg(file, operation, within_procedure(file, maximum))),
                    "start": answer.ok().and_then(|maximum| start(file, operation, stated, maximum)),
                })
            })
            .collect();
        let mut operation_answer = json!({
            "outcome": outcome,
            "infringements": infringements,
            "gravest": gravest.map(|(provision, _)| provision),
            "ceiling": gravest.map(|(_, maximum)| with_leg(file, operation, maximum)),
        });
        if let Some(name) = &operation.name {
            operation_answer["name"] = name.as_str().into();
        }
        operations.push(operation_answer);
    }
    let unknown = outcomes.contains(&"unknown");
    let one_currency = maxima.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let sum = (!unknown && one_currency && !maxima.is_empty()).then(|| {
        let bound = if maxima.iter().any(|((.., bound), _)| *bound == "at-least") { "at-least" } else { "exact" };
        let amount = maxima.iter().map(|((amount, ..), _)| amount).sum();
        let amount = if file.procedure.is_some() { SIMPLIFIED.min(amount) } else { amount };
        json!({ "amount": written(amount), "currency": maxima[0].1, "bound": bound })
    });
    let outcome = match &sum {
        Some(_) => "ceiling",
        None if !maxima.is_empty() => "unknown",
        None => outcome_of(&outcomes),
    };
    json!({ "operations": operations, "outcome": outcome, "ceiling": sum })
}

proptest! {
    #![proptest_config(any::config())]

    #[test]
    fn the_engine_agrees_with_a_second_implementation_of_article_83(file in any::case()) {
        let expected = expected(&file);
        let case = file.check().map_err(|error| TestCaseError::fail(format!("refused: {error}")))?;
        let mut answer = serde_json::to_value(assess(&case)).unwrap();
        for key in ["version", "law", "penalties", "notes", "why"] {
            prop_assert!(answer.as_object_mut().unwrap().remove(key).is_some(), "no {key}");
        }
        prop_assert_eq!(answer, expected);
    }
}

/// Tests the second implementation itself, on figures that anyone can check.
#[test]
fn the_second_implementation_has_the_boundary_where_the_statute_has_it() {
    let of = |euros: i128, limb| written(maximum(false, limb, Turnover::Of(euros * EURO)).0);
    assert_eq!(of(499_999_999, "83(4)(a)"), "10000000");
    assert_eq!(of(500_000_001, "83(4)(a)"), "10000000.02");
    assert_eq!(of(549_360_000, "83(5)(a)"), "21974400");
    assert_eq!(of(-2_369, "83(6)"), "20000000");
    assert_eq!(written(whole("10000000.045", 18)), "10000000.045");
}
