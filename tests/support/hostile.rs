//! Properties of every input, whoever sent it. The fuzz targets search for inputs that break them, and a test replays the corpus.
//!
//! This module uses only `invariants` from `support`, so that `fuzz/` can include both.

use std::fmt::Display;

use article83::{
    assess,
    carry::link::{LARGEST, LinkError, MOST_INFRINGEMENTS, from_fragment, to_fragment, without_particulars},
    facts::{
        Case, CaseFile, FactError, Infringement, MOST_VARIANTS, Problem, Provision, SavedFile, Segment,
        list::{COLUMNS, List},
        typed::amount::{AmountError, Beside, Convention, Reading, Typed, read},
        typed::{Reference, references},
    },
    money::{AMOUNT, Digits, parse_decimal, plain},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use super::invariants;

/// A target of `fuzz/` and its assertions.
type Target = (&'static str, fn(&[u8]));

/// Every target. Each panics if a property does not hold.
pub(crate) const TARGETS: [Target; 5] =
    [("amounts", amounts), ("case_files", case_files), ("links", links), ("lists", lists), ("provisions", provisions)];

/// The longest text that is read as an amount.
const LONGEST_AMOUNT: usize = 80;

/// How many times as long as a case its answer may be, in bytes of JSON: a reason is longer than the fact behind it.
const REASONS: usize = 250;

/// How deeply lists and objects may be nested.
const DEEPEST: usize = 64;

/// The text of an amount field.
pub(crate) fn amounts(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for convention in [Convention::POINT, Convention::COMMA] {
        let typed = read(&text, convention, Beside::NOTHING);
        assert_eq!(read(text.trim(), convention, Beside::NOTHING), typed, "{text:?} with white space around it");
        assert!(typed.is_err() || text.trim().chars().count() <= LONGEST_AMOUNT, "{text:?} is read in part");
        match typed {
            Ok(Typed::Nothing) => assert_eq!(text.trim(), "", "this is not nothing"),
            Ok(Typed::Amount(reading)) => understood(&text, reading, convention),
            Ok(Typed::Ambiguous(readings)) => {
                assert!(readings.len() > 1, "{text:?}: there is nothing to choose");
                for pair in readings.windows(2) {
                    let [smaller, larger] = [pair[0], pair[1]];
                    assert!(smaller.amount.abs() <= larger.amount.abs(), "{text:?}: not sorted by size");
                    assert!(smaller != larger, "{text:?}: a reading occurs twice");
                    assert!(
                        smaller.amount.is_zero()
                            || smaller.amount.is_sign_negative() == larger.amount.is_sign_negative()
                    );
                    assert_eq!(smaller.currency.is_some(), larger.currency.is_some(), "{text:?}");
                }
                for reading in readings {
                    understood(&text, reading, convention);
                }
            }
            Err(error) => {
                says_something(&error);
                if let AmountError::Character(c) = error {
                    assert!(!c.is_ascii_digit(), "{text:?}: a digit is refused as a character");
                }
            }
        }
    }
}

/// An amount that was understood can be written in a case file, and is understood the same when typed in that form.
fn understood(text: &str, reading: Reading, convention: Convention) {
    let written = plain(reading.amount);
    assert_eq!(parse_decimal(&written, AMOUNT), Ok(reading.amount), "{text:?}");
    let currency = reading.currency.map_or(String::new(), |currency| format!(" {currency}"));
    let again = read(&format!("{written}{currency}"), convention, Beside::NOTHING);
    // "1.234" with three decimals has another reading too.
    let same = again.as_ref().is_ok_and(|again| again.clone().readings().contains(&reading));
    assert!(same, "{text:?} is read as {written}{currency}, and that as {again:?}");
}

/// The text of a provision, alone and in a case file.
pub(crate) fn provisions(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let read = text.parse::<Provision>();
    match read {
        Ok(provision) => {
            assert_eq!(provision.to_string(), text, "is not written as it was read");
            assert_eq!(serde_json::to_value(provision).unwrap(), json!(text));
            assert!(provision.is_complete(), "{text:?}");
            match provision {
                Provision::Gdpr { article, .. } => {
                    assert!(Provision::within(article).contains(&provision), "{text:?} is in no list");
                    assert_eq!(provision.article_number(), Some(article));
                }
                Provision::National(duty) => {
                    assert_eq!(text, format!("{}:{}", duty.country.code(), duty.name()));
                    assert!((1..=16).contains(&duty.name().len()), "{text:?}");
                }
            }
        }
        Err(error) => says_something(&error),
    }
    let cited = references(&text);
    for one in &cited {
        assert!(!one.text.is_empty() && text.contains(&one.text), "{text:?} does not contain {one:?}");
        match one.provision {
            Ok(provision) => assert!(provision.is_complete(), "{text:?}"),
            Err(error) => says_something(&error),
        }
    }
    if let Ok(Provision::Gdpr { .. }) = read {
        assert_eq!(
            cited,
            [Reference { text: text.clone().into_owned(), provision: read }],
            "the strict form is also read as a citation"
        );
    }
    let file = json!({ "version": 1, "addressee": {}, "operations": [{ "infringements": [{ "provision": text }] }] });
    let file = file.to_string();
    let case = Case::from_json(file.as_bytes()).map(|case| case.infringements().map(stated).collect::<Vec<_>>());
    let expected = read.map(|provision| vec![provision]);
    let case = case.map_err(|FactError { field, problem }| (field.to_string(), problem));
    let field = "operations[0].infringements[0].provision".to_owned();
    assert_eq!(case, expected.map_err(|error| (field, Problem::Provision(error))), "{text:?}");
}

fn stated(infringement: &Infringement) -> Provision {
    infringement.provision
}

/// The fragment of an address, as it is and as the case file that a link carries.
pub(crate) fn links(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    opened(&text);
    let fragment = format!("case1={}", BASE64_URL_SAFE_NO_PAD.encode(input));
    let read = CaseFile::from_json(input);
    match from_fragment(&fragment) {
        Ok(file) => assert_eq!(Ok(file), read),
        Err(LinkError::File(error)) => assert_eq!(Err(error), read),
        Err(LinkError::TooLarge) => assert!(input.len() >= LARGEST || read.is_ok_and(|file| has_too_many(&file))),
        Err(error) => panic!("{error}"),
    }
    opened(&fragment);
}

fn has_too_many(file: &CaseFile) -> bool {
    file.infringements().count() > MOST_INFRINGEMENTS || file.operations.len() > MOST_INFRINGEMENTS
}

fn opened(fragment: &str) {
    let read = from_fragment(fragment);
    if !fragment.starts_with('#') {
        assert_eq!(from_fragment(&format!("#{fragment}")), read);
    }
    let file = match read {
        Ok(file) => file,
        Err(error) => return says_something(&error),
    };
    assert!(!has_too_many(&file));
    carried(&file);
    let bare = without_particulars(file.clone());
    carried(&bare);
    assert_eq!(without_particulars(bare.clone()), bare, "there is nothing left to leave out");
    if Case::check(file).is_ok() {
        assert!(Case::check(bare).is_ok(), "a valid case is valid without its particulars");
    }
}

/// A case survives being put into a link and read back.
fn carried(file: &CaseFile) {
    let fragment = to_fragment(file);
    assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"=-_".contains(&b)), "{fragment}");
    let read = from_fragment(&fragment);
    // A control character may be longer when written than when read.
    let grown = file.to_json().len() >= LARGEST && read == Err(LinkError::TooLarge);
    assert!(grown || read.as_ref() == Ok(file), "{read:?} is not {file:?}");
}

/// A case file and, if it is valid, its answer.
pub(crate) fn case_files(input: &[u8]) {
    saved(input);
    let theirs = serde_json::from_slice::<Value>(input);
    let read = CaseFile::from_json(input);
    syntax(&theirs, &read);
    let checked = Case::from_json(input);
    let (file, stated) = match (read, theirs) {
        (Ok(file), Ok(stated)) => (file, stated),
        (Err(error), theirs) => {
            refused(&error, input, theirs.ok().as_ref());
            return assert_eq!(checked, Err(error));
        }
        (Ok(file), Err(error)) => panic!("another parser says {error}, but ours reads {file:?}"),
    };
    written(&file, &stated);
    assert_eq!(checked, Case::check(file));
    match checked {
        Ok(case) => answered(&case, input.len()),
        Err(error) => refused(&error, input, Some(&stated)),
    }
}

/// A saved file: whatever is a case is one, and variants survive being saved and opened.
fn saved(input: &[u8]) {
    let case = CaseFile::from_json(input);
    let saved = match SavedFile::from_json(input) {
        Ok(saved) => saved,
        Err(error) => {
            refused(&error, input, serde_json::from_slice(input).ok().as_ref());
            return assert!(case.is_err(), "a case is a saved file");
        }
    };
    if let SavedFile::Case(file) = &saved {
        assert_eq!(Ok(&**file), case.as_ref());
    } else {
        assert!(case.is_err() && (1..=MOST_VARIANTS).contains(&saved.cases().count()));
    }
    let json = saved.to_json();
    assert!(!json.contains(|c: char| c < ' '), "one line");
    assert_eq!(SavedFile::from_json(json.as_bytes()).as_ref(), Ok(&saved));
    match saved.clone().check() {
        Ok(cases) => assert!(cases.iter().map(|(_, case)| &**case).eq(saved.cases().map(|(_, file)| file))),
        Err(error) => refused(&error, input, serde_json::from_slice(input).ok().as_ref()),
    }
}

/// Our parser accepts the same JSON as another one, except for the depth and the size of numbers.
fn syntax(theirs: &serde_json::Result<Value>, ours: &Result<CaseFile, FactError>) {
    let ours = !matches!(ours, Err(FactError { problem: Problem::Syntax(_), .. }));
    match theirs {
        Ok(value) => assert_eq!(ours, depth(value) <= DEEPEST, "another parser reads it"),
        Err(error) => assert!(!ours || error.to_string().starts_with("number out of range"), "not JSON: {error}"),
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Object(entries) => 1 + entries.values().map(depth).max().unwrap_or_default(),
        Value::Array(list) => 1 + list.iter().map(depth).max().unwrap_or_default(),
        _ => 0,
    }
}

/// A refused fact is in the file, and the message says what is wrong with it.
fn refused(error: &FactError, input: &[u8], stated: Option<&Value>) {
    says_something(error);
    assert!(!error.problem.code().is_empty());
    if let Problem::Syntax(at) = error.problem {
        assert!(error.field.is_whole() && at <= input.len(), "{error}");
        return;
    }
    // If a number is too large for the other parser, there is no tree to look at.
    let Some(stated) = stated else { return };
    let may_be_absent = matches!(error.problem, Problem::Missing | Problem::Empty | Problem::Times);
    let path = error.field.segments();
    let around = &path[..path.len().saturating_sub(1)];
    let there = is_place(stated, &path) || (may_be_absent && is_place(stated, around));
    assert!(there, "there is no such place: {error}");
    assert!(error.problem != Problem::Missing || !is_place(stated, &path), "it is there: {error}");
}

/// Whether a value has this place, in the form that errors use.
fn is_place(value: &Value, path: &[Segment<'_>]) -> bool {
    let mut inside = Some(value);
    for segment in path {
        inside = inside.and_then(|value| match *segment {
            Segment::Key(key) => value.get(key),
            Segment::Entry(place) => value.get(place),
        });
    }
    inside.is_some()
}

/// What was read is written on one line, and reads back the same.
fn written(file: &CaseFile, stated: &Value) {
    let json = file.to_json();
    assert!(!json.contains(|c: char| c < ' '), "one line");
    assert_eq!(CaseFile::from_json(json.as_bytes()).as_ref(), Ok(file));
    let again = serde_json::from_str(&json).unwrap();
    assert!(is_kept("", stated, &again), "{stated} is written {again}");
}

/// Whether nothing is lost or added, apart from the spelling of figures and empty values.
fn is_kept(key: &str, stated: &Value, written: &Value) -> bool {
    /// Enough for amounts and rates.
    const LONGEST: Digits = Digits { before: 18, after: 10 };
    let is_empty = |key: &str, value: &Value| match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(entries) => key == "reasons" && entries.is_empty(),
        _ => false,
    };
    match (stated, written) {
        (Value::Object(stated), Value::Object(written)) => {
            written.keys().all(|key| stated.contains_key(key))
                && stated.iter().all(|(key, value)| match written.get(key) {
                    Some(written) => is_kept(key, value, written),
                    None => is_empty(key, value),
                })
        }
        (Value::Array(stated), Value::Array(written)) => {
            stated.len() == written.len() && stated.iter().zip(written).all(|(one, other)| is_kept("", one, other))
        }
        (Value::String(stated), Value::String(written)) if is_figure(key) && stated != written => {
            let (stated, written) = (parse_decimal(stated, LONGEST), parse_decimal(written, LONGEST));
            stated.is_ok() && stated == written
        }
        _ => stated == written,
    }
}

fn is_figure(key: &str) -> bool {
    ["amount", "value", "low", "high", "seriousness", "size"].contains(&key)
}

/// Every case has an answer, which follows from its reasons and is not much longer than the case.
fn answered(case: &Case, length: usize) {
    assert_eq!(Case::check(CaseFile::clone(case)).as_ref(), Ok(case), "a case is valid");
    let answer = assess(case);
    assert_eq!(assess(case), answer, "the same case has the same answer");
    let broken = invariants::broken(&answer);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    let names = case.operations.iter().map(|operation| &operation.name);
    assert!(names.eq(answer.operations.iter().map(|operation| &operation.name)), "each operation is answered");
    let provisions = answer.operations.iter().flat_map(|operation| &operation.infringements).map(|i| i.provision);
    assert!(case.infringements().map(stated).eq(provisions), "each infringement is answered");

    let json = serde_json::to_string(&answer).unwrap();
    assert!(json.len() <= length * REASONS, "{length} bytes make {}", json.len());
    assert!(!json.contains(|c: char| c < ' '), "one line");
    let json: Value = serde_json::from_str(&json).unwrap();
    let result = &json["why"]["result"];
    assert_eq!((&result["outcome"], &result["ceiling"]), (&json["outcome"], &json["ceiling"]));
}

/// A list of cases, as the page opens it.
pub(crate) fn lists(input: &[u8]) {
    let text = String::from_utf8_lossy(input).into_owned();
    let list = match List::within(text.clone(), LARGEST, MOST_INFRINGEMENTS, Case::check) {
        Ok(list) => list,
        Err(error) => return says_something(&error),
    };
    let lines = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    let (mut place, mut rows, mut numbers) = (list.first(), Vec::new(), list.first().row);
    while let Some((row, next)) = list.read(place) {
        assert!(next.at > place.at && next.at <= list.length(), "every row takes a part of the list");
        assert_eq!((place.row, next.row), (numbers, numbers + 1), "rows are counted, whatever is in them");
        numbers += 1;
        assert_eq!(list.read(place), Some((row.clone(), next)), "a row reads the same again");
        if lines {
            let line = text.get(place.at..next.at).unwrap().trim();
            let alone = SavedFile::from_json(line.as_bytes()).and_then(SavedFile::check);
            let alone = alone.map(|cases| cases.into_iter().next().unwrap().1);
            match &row {
                None => assert_eq!(line, ""),
                Some(row) if row.case.as_ref().is_err_and(|error| error.problem == Problem::TooLarge) => {}
                // Of variants only the first is checked.
                Some(row) => assert!(row.case == alone || (row.variants.is_some() && alone.is_err()), "{line}"),
            }
        }
        rows.extend(row.map(|row| (place, row)));
        place = next;
    }
    assert_eq!(place.at, list.length(), "the list is read to its end");
    assert!(list.rows().eq(rows.iter().cloned()));
    for (_, row) in &rows {
        match &row.case {
            Ok(case) => {
                assert!(!has_too_many(case));
                // A cell may be longer when written than when read.
                answered(case, case.to_json().len());
            }
            Err(error) => {
                says_something(error);
                assert!(lines || error.field.is_whole() || COLUMNS.contains(&&*error.field.to_string()), "{error}");
            }
        }
    }
}

fn says_something(error: &impl Display) {
    assert!(!error.to_string().trim().is_empty(), "an error without a message");
}
