//! Malicious input: the corpus of the fuzz targets, replayed, and very large inputs.

use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use article83::{
    assess,
    carry::link::{self, LARGEST, LinkError, MOST_INFRINGEMENTS},
    facts::{Case, CaseFile, SavedFile, list::List},
    money::Currency,
};

use crate::support::hostile;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(name)
}

/// The contents of a folder, sorted by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

fn stems(folder: &Path) -> Vec<String> {
    entries(folder).iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn every_target_has_its_program_and_its_inputs() {
    let targets = hostile::TARGETS.map(|(name, _)| name);
    let manifest: toml::Table = fs::read_to_string(folder("Cargo.toml")).unwrap().parse().unwrap();
    let mut programs: Vec<_> =
        manifest["bin"].as_array().unwrap().iter().map(|bin| bin["name"].as_str().unwrap()).collect();
    programs.sort_unstable();
    assert_eq!(programs, targets);
    assert_eq!(stems(&folder("fuzz_targets")), targets);
    assert_eq!(stems(&folder("corpus")), targets);
    for target in targets {
        assert!(!entries(&folder("corpus").join(target)).is_empty(), "{target} has no inputs");
    }
}

#[test]
fn the_properties_hold_for_the_whole_corpus() {
    for (target, holds) in hostile::TARGETS {
        for file in entries(&folder("corpus").join(target)) {
            // The last file printed is the one that fails.
            println!("{}", file.display());
            holds(&fs::read(&file).unwrap());
        }
    }
}

fn kept(file: &str) -> Vec<u8> {
    fs::read(folder("corpus/case_files").join(file)).unwrap()
}

#[test]
fn a_hostile_file_is_refused_for_what_is_wrong_with_it() {
    for (file, code, field) in [
        ("lone-surrogate.json", "syntax", ""),
        ("low-surrogate-first.json", "syntax", ""),
        ("surrogate-in-utf-8.json", "syntax", ""),
        ("overlong-utf-8.json", "syntax", ""),
        ("byte-order-mark.json", "syntax", ""),
        ("nesting-65.json", "syntax", ""),
        ("nesting-65-in-a-key.json", "syntax", ""),
        ("nesting-of-objects.json", "syntax", ""),
        ("unclosed-lists.json", "syntax", ""),
        ("two-cases.json", "syntax", ""),
        ("duplicate-key.json", "twice", "fault"),
        ("duplicate-key-by-an-escape.json", "twice", "fault"),
        ("duplicate-version.json", "twice", "version"),
        ("duplicate-topic.json", "twice", "operations[0].reasons.a"),
        ("__proto__-key.json", "unknown-key", "__proto__"),
        ("constructor-key.json", "unknown-key", "addressee.constructor"),
        ("prototype-name-as-a-word.json", "word", "fault"),
        ("prototype-name-as-a-circumstance.json", "name", "operations[0].factors[0].circumstance"),
        ("html-as-a-key.json", "unknown-key", "<img src=x onerror=alert(1)>"),
        ("html-as-a-provision.json", "provision", "operations[0].infringements[0].provision"),
        ("amount-of-30-digits.json", "figure", "addressee.turnover.amount"),
        ("version-2-to-the-32-and-1.json", "kind", "version"),
    ] {
        let refused = Case::from_json(&kept(file)).map_err(|error| (error.problem.code(), error.field.to_string()));
        assert_eq!(refused, Err((code, field.to_owned())), "{file}");
    }
}

#[test]
fn a_hostile_file_of_variants_is_refused_for_what_is_wrong_with_it() {
    for (file, code, field) in [
        ("variants-9.json", "too-many", "variants"),
        ("variants-none.json", "empty", "variants"),
        ("variants-in-variants.json", "unknown-key", "variants[0].case.variants"),
        ("variants-that-do-not-fit.json", "no-procedures", "variants[1].case.procedure"),
        ("variants-and-a-case.json", "unknown-key", "addressee"),
    ] {
        let refused = SavedFile::from_json(&kept(file)).and_then(SavedFile::check);
        let refused = refused.map_err(|error| (error.problem.code(), error.field.to_string()));
        assert_eq!(refused.err(), Some((code, field.to_owned())), "{file}");
    }
    assert_eq!(SavedFile::from_json(&kept("variants.json")).and_then(SavedFile::check).unwrap().len(), 2);
}

#[test]
fn a_hostile_text_is_kept_as_it_is_and_means_nothing() {
    let case = Case::from_json(&kept("html-in-a-name.json")).unwrap();
    let html = Some("<img src=x onerror=alert(1)>".to_owned());
    assert_eq!(case.operations[0].name, html);
    let named = assess(&case);
    assert_eq!(named.operations[0].name, html);
    let unnamed = assess(&Case::from_json(&kept("smallest.json")).unwrap());
    assert_eq!((named.ceiling, named.notes, named.why), (unnamed.ceiling, unnamed.notes, unnamed.why));

    let case = Case::from_json(&kept("prototype-names-as-topics.json")).unwrap();
    let topics: Vec<_> = case.operations[0].reasons.iter().map(|(topic, _)| topic).collect();
    assert_eq!(topics, ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]);
}

/// A case with these operations and these other facts.
fn case(facts: &str, operations: &str) -> String {
    format!(r#"{{"version":1,"addressee":{{}}{facts},"operations":[{operations}]}}"#)
}

/// A case of one operation with an infringement and these other facts.
fn operation(facts: &str) -> String {
    case("", &format!(r#"{{"infringements":[{{"provision":"6"}}],{facts}}}"#))
}

/// This many entries, separated by commas.
fn list(count: usize, entry: impl Fn(usize) -> String) -> String {
    (0..count).map(entry).collect::<Vec<_>>().join(",")
}

fn operations(count: usize) -> String {
    case("", &list(count, |_| r#"{"infringements":[{"provision":"6"}]}"#.to_owned()))
}

fn infringements(count: usize) -> String {
    let infringements = list(count, |_| r#"{"provision":"6"}"#.to_owned());
    case("", &format!(r#"{{"infringements":[{infringements}]}}"#))
}

fn displaced(count: usize) -> String {
    let one = r#"{"provision":"6","displaced_by":{"provision":"32","test":"specialty"}}"#;
    let displaced = list(count, |_| one.to_owned());
    case("", &format!(r#"{{"infringements":[{displaced},{{"provision":"32"}}]}}"#))
}

fn topics(count: usize) -> String {
    operation(&format!(r#""reasons":{{{}}}"#, list(count, |i| format!(r#""{i}":"because""#))))
}

fn factors(count: usize) -> String {
    let factor = |i| format!(r#"{{"factor":"k","direction":"neutral","circumstance":"k-{i}"}}"#);
    // The only authority whose list of circumstances is not known.
    case(
        r#","country":"GB""#,
        &format!(r#"{{"infringements":[{{"provision":"6"}}],"factors":[{}]}}"#, list(count, factor)),
    )
}

/// A rate for each pair of currencies, starting over if there are not enough pairs.
fn rates(count: usize) -> String {
    case(&rates_alone(count), r#"{"infringements":[{"provision":"6"}]}"#)
}

/// As many points inside the ranges as rates, none of which is for the turnover.
fn positions(count: usize) -> String {
    let positions = list(count, |_| r#"{"provision":"6","position":{"size":"1"}}"#.to_owned());
    let rates = rates_alone(count).replacen(r#"{"from":"EUR","to":"ZWG","value":"0.5"},"#, "", 1);
    let json = case(&rates, &format!(r#"{{"infringements":[{positions}]}}"#));
    json.replacen("{}", r#"{"turnover":{"amount":"1000000","currency":"ZWG"}}"#, 1)
}

fn rates_alone(count: usize) -> String {
    let codes: Vec<_> = Currency::all().collect();
    let pairs: Vec<_> = codes.iter().flat_map(|from| codes.iter().map(move |to| (from, to))).collect();
    let rate = |i: usize| {
        let (from, to) = pairs[i % pairs.len()];
        format!(r#"{{"from":"{from}","to":"{to}","value":"0.5"}}"#)
    };
    format!(r#","rates":[{}]"#, list(count, rate))
}

/// A case with an operation of this name.
fn named(text: &str) -> String {
    operation(&format!(r#""name":"{text}""#))
}

/// Reads a valid case.
fn read(json: &str) -> Case {
    Case::from_json(json.as_bytes()).unwrap_or_else(|error| panic!("refused: {error}"))
}

/// The error from reading an invalid case.
fn refusal(json: &str) -> String {
    Case::from_json(json.as_bytes()).map_or_else(|error| error.to_string(), |_| panic!("accepted"))
}

#[test]
fn ten_thousand_operations_have_their_sum_and_are_too_many_for_the_page() {
    let json = operations(10_000);
    let case = read(&json);
    let sum = assess(&case).ceiling.map(|sum| sum.money().to_string());
    assert_eq!(sum.as_deref(), Some("200000000000 EUR"));
    assert_eq!(link::from_fragment(&link::to_fragment(&case)), Err(LinkError::TooLarge));
    hostile::case_files(operations(1_000).as_bytes());
}

#[test]
fn ten_thousand_linked_infringements_share_one_ceiling() {
    for json in [infringements(10_000), displaced(10_000)] {
        let answer = assess(&read(&json));
        let expected = if json.contains("displaced_by") { "10000000 EUR" } else { "20000000 EUR" };
        assert_eq!(answer.ceiling.map(|sum| sum.money().to_string()).as_deref(), Some(expected));
    }
}

#[test]
fn a_hundred_thousand_topics_are_kept_and_none_may_occur_twice() {
    let json = topics(100_000);
    assert_eq!(read(&json).operations[0].reasons.iter().count(), 100_000);
    hostile::case_files(json.as_bytes());
    let twice = json.replace(r#""99999":"#, r#""0":"#);
    assert_eq!(refusal(&twice), "operations[0].reasons.0: is given twice");
}

#[test]
fn every_pair_of_currencies_may_have_a_rate_and_none_may_have_two() {
    let pairs = Currency::all().count().pow(2);
    let json = rates(pairs);
    assert_eq!(read(&json).rates.len(), pairs);
    hostile::case_files(json.as_bytes());
    assert!(pairs < 25_000);
    assert_eq!(refusal(&rates(25_000)), format!("rates[{pairs}]: is given twice"));
}

#[test]
fn twenty_thousand_factors_are_kept_and_no_circumstance_may_occur_twice() {
    let json = factors(20_000);
    assert_eq!(read(&json).operations[0].factors.len(), 20_000);
    hostile::case_files(json.as_bytes());
    let twice = json.replace("\"k-19999\"", "\"k-7\"").replace("\"k-15000\"", "\"k-14999\"");
    assert_eq!(refusal(&twice), "operations[0].factors[15000].circumstance: is given twice");
}

#[test]
fn a_megabyte_of_text_is_kept_where_a_text_is_free_and_refused_elsewhere() {
    let text = "a".repeat(1_000_000);
    let json = named(&text);
    assert_eq!(read(&json).operations[0].name.as_deref(), Some(text.as_str()));
    hostile::case_files(json.as_bytes());
    for (json, refused) in [
        (text.clone(), "not JSON from byte 0"),
        (format!("\"{text}\""), "must be an object"),
        (case(&format!(r#","fault":"{text}""#), ""), "fault: must be one of: intent, negligence, none"),
        (case(&format!(r#","date":"{text}""#), ""), "date: not a day such as 2026-11-22"),
        (case(&format!(r#","country":"{text}""#), ""), "country: must be the code of an EU state, IS, LI, NO or GB"),
        (
            case("", &format!(r#"{{"infringements":[{{"provision":"{text}"}}]}}"#)),
            "operations[0].infringements[0].provision: not of the form 32, 33(1) or 5(1)(f), nor of the form FR:82",
        ),
        (
            case(&format!(r#","rates":[{{"from":"{text}","to":"EUR","value":"1"}}]"#), ""),
            "rates[0].from: not the ISO 4217 code of a currency, such as EUR",
        ),
    ] {
        assert_eq!(refusal(&json), refused);
    }
    assert!(
        refusal(&case(&format!(r#","{text}":1"#), ""))
            .ends_with("rates, fault, procedure, operations, penalties, other_authorities, reasons")
    );
}

#[test]
fn a_megabyte_of_nothing_is_refused() {
    for (json, refused) in [
        (format!("[{}]", list(250_000, |_| "null".to_owned())), "must be an object"),
        (case("", &list(250_000, |_| "null".to_owned())), "operations[0]: must be an object"),
        ("[".repeat(1_000_000), "not JSON from byte 64"),
        ("{\"a\":".repeat(200_000), "not JSON from byte 320"),
        (" ".repeat(1_000_000), "not JSON from byte 1000000"),
        ("1".repeat(1_000_000), "not JSON from byte 999999"),
        ("\0".repeat(1_000_000), "not JSON from byte 0"),
        (format!("\"{}", "\\\\".repeat(500_000)), "not JSON from byte 1000001"),
    ] {
        assert_eq!(refusal(&json), refused);
    }
}

#[test]
fn a_link_is_as_long_as_the_page_takes() {
    let around = named("").len();
    for (length, taken) in [(LARGEST, true), (LARGEST + 1, false), (4 * LARGEST, false)] {
        let file = CaseFile::from_json(named(&"a".repeat(length - around)).as_bytes()).unwrap();
        assert_eq!(file.to_json().len(), length);
        let read = link::from_fragment(&link::to_fragment(&file));
        assert_eq!(read, if taken { Ok(file) } else { Err(LinkError::TooLarge) });
    }
}

/// A table with this many rows.
fn rows(count: usize) -> String {
    let rows: Vec<_> = (0..count).map(|i| format!("case {i},5(1)(f) 32,{i}")).collect();
    format!("name,provisions,turnover\n{}", rows.join("\n"))
}

/// Reads and assesses every row; returns the number of valid ones.
fn listed(text: String) -> usize {
    let list = List::within(text, LARGEST, MOST_INFRINGEMENTS, Case::check).unwrap();
    list.rows()
        .map(|(_, row)| black_box(row.case.as_ref().map(assess).is_ok()))
        .filter(|is_answered| *is_answered)
        .count()
}

#[test]
fn a_hundred_thousand_rows_are_each_read_on_their_own() {
    assert_eq!(listed(rows(100_000)), 100_000);
    // Each row opens a quotation mark, which the next one closes, so none is valid.
    assert_eq!(listed(format!("name,provisions\n{}", "\"a,6\n".repeat(100_000))), 0);
    assert_eq!(listed(format!("name,provisions\n\"a,6\n{}", "b,7\n".repeat(100_000))), 100_000);
}

#[test]
fn a_megabyte_in_a_row_is_refused_and_the_next_row_is_read() {
    let long = "x".repeat(1_000_001);
    for text in [
        format!("provisions,name\n6,{long}\n7,b\n"),
        format!("provisions,name\n6,\"{long}\"\n7,b\n"),
        format!("provisions,name\n6,\"{long}\n7,b\n"),
        format!("provisions,name\n{}\n7,b\n", ";".repeat(2_000_000)),
        format!("provisions\n{}\n7\n", "6 ".repeat(600_000)),
        format!("{{{long}}}\n{}\n", infringements(1)),
        format!("{{\"a\":{}\n{}\n", "[".repeat(1_000_000), infringements(1)),
    ] {
        assert_eq!(listed(text.clone()), 1, "{}", &text[..40]);
    }
    let error = List::within(long, LARGEST, MOST_INFRINGEMENTS, Case::check).map_err(|error| error.problem.code());
    assert_eq!(error.err(), Some("too-large"));
}

/// How many small inputs make a large one.
const PARTS: usize = 16;

/// How many times as long a large input may take as its parts one after another. In quadratic time it would be sixteen times.
const MOST: u32 = 4;

/// What is large, how large it is, and how to make it.
type Shape = (&'static str, usize, fn(usize) -> String);

/// Both sides take about as long, so that a busy machine delays both alike.
#[test]
fn what_is_large_takes_as_long_as_its_parts() {
    let shapes: [Shape; 7] = [
        ("operations", 10_000, operations),
        ("infringements", 10_000, infringements),
        ("displaced infringements", 14_000, displaced),
        ("topics", 50_000, topics),
        ("factors", 20_000, factors),
        ("rates", 24_000, rates),
        ("positions", 8_000, positions),
    ];
    for (shape, count, make) in shapes {
        let (part, whole) = (make(count / PARTS), make(count));
        let (parts, whole) = (0..3)
            .map(|_| (taken(&part, PARTS), taken(&whole, 1)))
            .reduce(|(parts, whole), (again, whole_again)| (parts.min(again), whole.min(whole_again)))
            .unwrap();
        println!("{shape}: {parts:?} in parts, {whole:?} whole");
        assert!(whole < parts * MOST, "{shape}: {parts:?} in {PARTS} parts, {whole:?} at once");
    }
}

#[test]
fn a_long_list_takes_as_long_as_its_parts() {
    let rows: fn(usize) -> String = rows;
    let unclosed: fn(usize) -> String = |count| format!("name,provisions\n{}", "\"\"\"a,6\n".repeat(count));
    let empty: fn(usize) -> String = |count| format!("name,provisions\n{}6", "\n".repeat(count));
    for (shape, count, make) in [("rows", 8_000, rows), ("unclosed", 40_000, unclosed), ("empty rows", 800_000, empty)]
    {
        let taken = |count, times| {
            let start = Instant::now();
            for _ in 0..times {
                black_box(listed(make(count)));
            }
            start.elapsed()
        };
        let (parts, whole) = (0..3)
            .map(|_| (taken(count / PARTS, PARTS), taken(count, 1)))
            .reduce(|(parts, whole), (again, whole_again)| (parts.min(again), whole.min(whole_again)))
            .unwrap();
        println!("{shape}: {parts:?} in parts, {whole:?} whole");
        assert!(whole < parts * MOST, "{shape}: {parts:?} in {PARTS} parts, {whole:?} at once");
    }
}

/// How long it takes to read and assess a case this many times.
fn taken(json: &str, times: usize) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        black_box(assess(&read(json)));
    }
    start.elapsed()
}
