//! Random cases that somebody could state, for the property tests.

use article83::{facts::Provision, law::national};
use proptest::{
    collection::{btree_map, vec},
    option::{of, weighted},
    prelude::*,
    sample::{select, subsequence},
    test_runner::{Config, FileFailurePersistence},
};

use super::file::{
    AddresseeFile, AdjustmentFile, CaseFile, DisplacementFile, FactorFile, InfringementFile, MoneyFile, OperationFile,
    PenaltyFile, PeriodFile, PositionFile, RateFile, Reasons, TurnoverFile,
};

/// The configuration of the property tests, which says where failing cases are kept.
pub(crate) fn config() -> Config {
    let persistence = FileFailurePersistence::Direct("proptest-regressions/cases.txt");
    Config { failure_persistence: Some(Box::new(persistence)), ..Config::default() }
}

/// A number of ten-thousandths as a figure in a case file.
pub(crate) fn figure(ten_thousandths: i128) -> String {
    decimal(ten_thousandths, 4)
}

/// An integer with the decimal point moved left by `places`, without trailing zeros.
pub(crate) fn decimal(number: i128, places: usize) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", number.unsigned_abs(), width = places + 1);
    let (whole, decimals) = digits.split_at(digits.len() - places);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{decimals}")
}

/// EUR 500 million in ten-thousandths: the turnover at which the two amounts of a tier are equal.
pub(crate) const BOUNDARY: i128 = 500_000_000 * 10_000;

/// Any amount that can be stated, in ten-thousandths: around the boundary, ordinary, zero, negative, and of 18 digits.
pub(crate) fn ten_thousandths() -> impl Strategy<Value = i128> {
    prop_oneof![
        1 => Just(BOUNDARY),
        4 => (-30_000..=30_000_i128).prop_map(|difference| BOUNDARY + difference),
        4 => (0..=1_000_000_000_000_i128).prop_map(|euros| euros * 10_000),
        2 => 0..10_000_000_000_000_000_i128,
        1 => Just(0),
        1 => -10_000_000_000_000_000..0_i128,
        1 => 0..10_000_000_000_000_000_000_000_i128,
    ]
}

/// A provision of each kind that Article 83 distinguishes.
const KINDS: &[&str] = &[
    "5(1)(a)", "5(2)", "6", "7", "8", "9(1)", "10", "11", "12", "22", "24", "25", "32", "33(2)", "39", "40", "41",
    "41(4)", "42", "43", "44", "49", "50", "58(1)", "58(1)(a)", "58(1)(b)", "58(2)", "58(2)(b)", "58(2)(i)", "58(3)",
    "85", "91", "99",
];

/// A provision of the Regulation, or occasionally a duty of national law.
pub(crate) fn provision() -> impl Strategy<Value = String> {
    let all: Vec<String> = (1..=99)
        .flat_map(Provision::within)
        .map(|provision| provision.to_string())
        .filter(|provision| provision != "58")
        .collect();
    prop_oneof![
        10 => select(KINDS).prop_map(str::to_owned),
        10 => select(all),
        1 => select(&["FR:82", "GB:22A"][..]).prop_map(str::to_owned),
    ]
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(words).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), word(&["loyalty programme", "", "\"\\\u{0}\u{7f}", "é€😀\u{202e}"])]
}

fn day() -> impl Strategy<Value = String> {
    prop_oneof![
        word(&["2018-05-24", "2018-05-25", "2024-02-29"]),
        (2015..2027_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ]
}

fn period() -> impl Strategy<Value = PeriodFile> {
    (of(day()), of(day())).prop_map(|(from, to)| match (from, to) {
        (Some(from), Some(to)) if to < from => PeriodFile { from: Some(to), to: Some(from) },
        (from, to) => PeriodFile { from, to },
    })
}

fn reasons() -> impl Strategy<Value = Reasons> {
    let in_any_order = btree_map(text(), text(), 1..4).prop_map(Reasons::from_iter).prop_shuffle();
    prop_oneof![3 => Just(Reasons::new()), 1 => in_any_order]
}

const FAULTS: &[&str] = &["intent", "negligence", "none"];
const TESTS: &[&str] = &["specialty", "subsidiarity", "consumption"];
/// Some statements on the points of Art. 83(2) that weigh after the starting amount.
const FACTORS: &[&str] = &[
    "c mitigating prompt-remedy",
    "c aggravating",
    "d aggravating measures-lacking",
    "d mitigating beyond-duty",
    "e neutral no-previous",
    "e aggravating same-subject",
    "f neutral",
    "h mitigating own-notice",
    "h neutral required-notice",
    "h neutral notified-late",
    "i neutral order-followed",
    "j mitigating code-followed",
    "k aggravating profit",
    "k mitigating exceptional-change",
    "k neutral",
];

prop_compose! {
    /// One infringement, not displaced.
    pub(crate) fn infringement()(
        provision in provision(),
        duty_of in weighted(0.3, word(&["controller", "processor", "certification-body", "monitoring-body"])),
        fault in weighted(0.2, word(FAULTS)),
        seriousness in weighted(0.2, word(&["low", "medium", "high"])),
        point in weighted(0.3, of(0..=10_i128)),
        reasons in reasons(),
    ) -> InfringementFile {
        // Some tenths of the way from one end of the level to the other, in whole hundredths.
        let from = |low: i128, width: i128| point.map(|point| PositionFile {
            seriousness: point.map(|tenths| decimal(low + width * tenths / 10, 2)),
            size: None,
        });
        let position = match seriousness.as_deref() {
            Some("low") => from(0, 10),
            Some("medium") => from(10, 10),
            Some(_) => from(20, 80),
            None => None,
        };
        InfringementFile { provision, duty_of, fault, seriousness, position, displaced_by: None, reasons }
    }
}

prop_compose! {
    /// One operation. Its first infringement may displace later ones.
    pub(crate) fn operation()(
        name in of(text()),
        period in weighted(0.3, period()),
        stated in vec((infringement(), weighted(0.1, word(TESTS))), 1..6),
        factors in subsequence(FACTORS.to_vec(), 0..3).prop_shuffle(),
        reason in of(text()),
        adjustments in vec((-150..=0_i128, 0..=100_i128, of(text())), 0..3),
        reasons in reasons(),
    ) -> OperationFile {
        let first = stated[0].0.provision.clone();
        let infringements = stated.into_iter().map(|(mut infringement, test)| {
            infringement.displaced_by = test
                .filter(|_| infringement.provision != first)
                .map(|test| DisplacementFile { provision: first.clone(), test });
            infringement
        }).collect();
        let factors = factors.into_iter().map(|words| {
            let mut words = words.split(' ').map(str::to_owned);
            let mut next = || words.next();
            FactorFile {
                factor: next().unwrap(), direction: next().unwrap(), circumstance: next(), reason: reason.clone(),
            }
        }).collect();
        let adjustments = adjustments.into_iter()
            .map(|(low, high, reason)| AdjustmentFile { low: decimal(low, 2), high: decimal(high, 2), reason })
            .collect();
        OperationFile { name, period, infringements, factors, adjustments, reasons }
    }
}

fn year() -> impl Strategy<Value = Option<u16>> {
    of(1900..=2200_u16)
}

/// A turnover in euros, or a smaller one in dollars, with or without rates.
fn turnover() -> impl Strategy<Value = (Option<TurnoverFile>, Vec<RateFile>)> {
    let of_currency = |amount: i128, currency: &str, year| {
        Some(TurnoverFile { amount: figure(amount), currency: currency.to_owned(), year })
    };
    let rate = |from: &str, to: &str, value: i128, date, source| RateFile {
        from: from.to_owned(),
        to: to.to_owned(),
        value: decimal(value, 10),
        date,
        source,
    };
    let dollars = (
        (-1_000_000_000_000..10_000_000_000_000_000_i128, year()),
        (of(1..1_000_000_i128), any::<bool>(), any::<bool>(), any::<bool>()),
        (of(day()), of(text())),
    );
    prop_oneof![
        2 => Just((None, Vec::new())),
        5 => (ten_thousandths(), year()).prop_map(move |(amount, year)| (of_currency(amount, "EUR", year), Vec::new())),
        2 => dollars.prop_map(move |((amount, year), (value, pounds, krona, back), (date, source))| {
            // A dollar is worth up to ten euros, so that the products can be represented exactly.
            let mut rates: Vec<RateFile> = value.into_iter().map(|v| rate("USD", "EUR", v * 100_000, date.clone(), source.clone())).collect();
            rates.extend(pounds.then(|| rate("USD", "GBP", 7_900_000_000, None, None)));
            rates.extend(krona.then(|| rate("USD", "SEK", 105_000_000_000, None, None)));
            rates.extend(back.then(|| rate("EUR", "USD", 12_500_000_000, None, None)));
            (of_currency(amount, "USD", year), rates)
        }),
    ]
}

fn euros() -> impl Strategy<Value = TurnoverFile> {
    (ten_thousandths(), year()).prop_map(|(amount, year)| TurnoverFile {
        amount: figure(amount),
        currency: "EUR".to_owned(),
        year,
    })
}

/// A penalty payment of up to one hundred euros for each unit, which every law allows.
fn penalty() -> impl Strategy<Value = PenaltyFile> {
    let money =
        |amount: u32| MoneyFile { amount: figure(i128::from(amount % 1_000_000) + 1), currency: "EUR".to_owned() };
    let calendar = word(&["day", "week", "two-weeks", "month"]);
    let counted = weighted(0.3, word(&["passed", "begun"]));
    // Countries whose laws allow such payments against anyone, without a limit or with an unknown one.
    let country = weighted(0.3, word(&["NL", "BE"]));
    let penalty = prop_oneof![
        (any::<u32>(), calendar, counted, day(), day(), of(any::<u32>())).prop_map(
            move |(amount, every, counted, a, b, cap)| {
                let (from, to) = if b < a { (b, a) } else { (a, b) };
                PenaltyFile {
                    country: None,
                    route: None,
                    amount: money(amount),
                    every,
                    counted,
                    from: Some(from),
                    to: Some(to),
                    times: None,
                    cap: cap.map(money),
                }
            }
        ),
        (any::<u32>(), any::<u32>()).prop_map(move |(amount, times)| PenaltyFile {
            amount: money(amount),
            every: "time".to_owned(),
            times: Some(times),
            ..PenaltyFile::default()
        }),
    ];
    (penalty, country).prop_map(|(penalty, country)| PenaltyFile { country, ..penalty })
}

prop_compose! {
    fn addressee()(
        person in of(word(&["legal", "natural"])),
        undertaking in of(any::<bool>()),
        public_body in weighted(0.1, word(&["public", "state", "local-authority"])),
        own_turnover in weighted(0.1, euros()),
        budget in weighted(0.1, euros()),
        jointly_liable in weighted(0.1, any::<bool>()),
    ) -> AddresseeFile {
        AddresseeFile { person, undertaking, public_body, turnover: None, own_turnover, budget, jointly_liable }
    }
}

/// A country, and possibly one of its kinds of public bodies.
pub(crate) fn country_and_body() -> impl Strategy<Value = (String, Option<String>)> {
    let pairs: Vec<_> = national::ALL
        .iter()
        .flat_map(|national| {
            let kinds = national.bodies.iter().map(|body| Some(body.kind.key().to_owned()));
            let code = national.country.code().to_owned();
            kinds.chain([None, Some(national::PUBLIC.to_owned())]).map(move |kind| (code.clone(), kind))
        })
        .collect();
    select(pairs)
}

prop_compose! {
    /// Any valid case: it may have several operations, different kinds of countries, and facts that no step uses.
    pub(crate) fn case()(
        country in weighted(0.4, word(&["FR", "FR", "GB", "GB", "IE"])),
        simplified in any::<bool>(),
        (law, date) in (weighted(0.2, day()), of(day())),
        addressee in addressee(),
        (turnover, rates) in turnover(),
        fault in weighted(0.3, word(FAULTS)),
        operations in vec(operation(), 1..4),
        penalties in vec(penalty(), 0..2),
        other_authorities in subsequence(["BE", "IT", "NL"].map(str::to_owned).to_vec(), 0..3),
        reasons in reasons(),
    ) -> CaseFile {
        let french = country.as_deref() == Some("FR");
        // The kinds of public bodies are those of France, against whose State no penalty payment can be ordered.
        let public_body = addressee.public_body.map(|kind| if french || country.is_none() { kind } else { "public".to_owned() });
        let penalties = if french && public_body.as_deref() == Some("state") { Vec::new() } else { penalties };
        // The simplified procedure is newer than the Regulation.
        let then = date.as_deref().is_none_or(|date| date > "2022-04-11");
        let procedure = (simplified && french && then).then(|| "simplified".to_owned());
        let addressee = AddresseeFile { public_body, turnover, ..addressee };
        CaseFile {
            version: 1, law, country, date, addressee, rates, fault, procedure, operations, penalties, other_authorities, reasons,
        }
    }
}

/// A text that is seldom valid as a word, a code, a figure, a day or a provision.
fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => text(),
        1 => word(&["Legal", "legal ", "Intent", "eur", "EURO", "US", "UK", "Art. 5", "5(1)f", "58", "100", "FR:"]),
        1 => word(&["+1", "1e6", "1,5", ".5", "5.", "1.50", "1.00001", "1000000000000000000", "2026-02-29", "2026-1-31"]),
        1 => word(&["legal", "intent", "none", "FR", "USD", "EUR", "32", "6", "1234.5", "-1", "0", "2024-02-29"]),
    ]
}

/// Any file of the right shape, in which a few texts and numbers may be wrong.
pub(crate) fn file() -> impl Strategy<Value = CaseFile> {
    let numbers = (weighted(0.1, any::<u32>()), weighted(0.1, any::<u16>()));
    (case(), vec((0..PLACES, odd()), 0..3), numbers).prop_map(|(mut file, odd, (version, year))| {
        file.version = version.unwrap_or(file.version);
        if let Some(turnover) = &mut file.addressee.turnover {
            turnover.year = year.or(turnover.year);
        }
        for (place, text) in odd {
            misstate(&mut file, place, text);
        }
        file
    })
}

/// The number of places that [`misstate`] knows.
const PLACES: usize = 27;

/// Puts a text in one of the places of the file.
fn misstate(file: &mut CaseFile, place: usize, text: String) {
    let euros = TurnoverFile { amount: "1".to_owned(), currency: "EUR".to_owned(), year: None };
    let operation = file.operations.last_mut().unwrap();
    let infringement = operation.infringements.last_mut().unwrap();
    match place {
        0 => file.country = Some(text),
        1 => file.date = Some(text),
        2 => file.fault = Some(text),
        3 => file.procedure = Some(text),
        4 => file.addressee.person = Some(text),
        5 => file.addressee.public_body = Some(text),
        6 => file.addressee.turnover = Some(TurnoverFile { amount: text, ..euros }),
        7 => file.addressee.budget = Some(TurnoverFile { currency: text, ..euros }),
        8 => file.rates.extend(file.rates.first().cloned().map(|rate| RateFile { from: text, ..rate })),
        9 => file.rates.iter_mut().for_each(|rate| rate.value.clone_from(&text)),
        10 => operation.period = Some(PeriodFile { from: Some(text), to: Some("2024-02-29".to_owned()) }),
        11 => operation.factors.iter_mut().for_each(|factor| factor.factor.clone_from(&text)),
        12 => operation.factors.iter_mut().for_each(|factor| factor.direction.clone_from(&text)),
        13 => operation.factors.iter_mut().for_each(|factor| factor.circumstance = Some(text.clone())),
        14 => operation.adjustments.iter_mut().for_each(|adjustment| adjustment.high.clone_from(&text)),
        15 => operation.reasons.push((text, String::new())),
        16 => infringement.provision = text,
        17 => infringement.duty_of = Some(text),
        18 => infringement.seriousness = Some(text),
        19 => infringement.position = Some(PositionFile { seriousness: None, size: Some(text) }),
        20 => file.law = Some(text),
        22 => file.other_authorities.push(text),
        23 => file.penalties.iter_mut().for_each(|penalty| penalty.route = Some(text.clone())),
        24 => file.penalties.iter_mut().for_each(|penalty| penalty.country = Some(text.clone())),
        25 => file.penalties.iter_mut().for_each(|penalty| penalty.counted = Some(text.clone())),
        21 => infringement.displaced_by = Some(DisplacementFile { provision: text, test: "specialty".to_owned() }),
        _ => file.penalties.iter_mut().for_each(|penalty| penalty.every.clone_from(&text)),
    }
}
