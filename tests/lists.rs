//! Tests that a list of cases gives what each of its cases gives alone, in the engine and on the command line.

use std::{env, fs, process::Command};

use crate::support::{any, file::CaseFile};
use article83::{
    assess,
    carry::csv::template,
    facts::{Case, list::List},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The cells of a row, and the case file that they mean.
#[derive(Clone, Debug)]
struct Stated {
    cells: Vec<(&'static str, String)>,
    case: Value,
}

prop_compose! {
    /// A row with these facts, each of which may be left out.
    fn row()(
        name in prop::option::of("[a-z\"\n;,'=é ]{1,12}x"),
        provisions in prop::collection::vec(any::provision(), 1..4),
        turnover in prop::option::of(-1_000_000_000_i64..1_000_000_000_000),
        currency in prop::option::of(prop::sample::select(&["EUR", "USD", "GBP"][..])),
        year in prop::option::of(1900..=2200_u16),
        country in prop::option::of(prop::sample::select(&["FR", "GB", "DK", "LI", "PL"][..])),
        fault in prop::option::of(prop::sample::select(&["intent", "negligence", "none"][..])),
        person in prop::option::of(prop::sample::select(&["legal", "natural"][..])),
        undertaking in prop::option::of(any::<bool>()),
        date in prop::option::of(prop::sample::select(&["2026-01-31", "2024-02-29"][..])),
        level in prop::option::of(prop::sample::select(&["low", "medium", "high"][..])),
    ) -> Stated {
        let amounts = match country { Some("GB") => "GBP", Some("LI") => "CHF", _ => "EUR" };
        let mut cells = vec![("provisions", provisions.join(" "))];
        let infringements: Vec<_> = provisions.iter().map(|provision| match level {
            Some(level) => json!({ "provision": provision, "seriousness": level }),
            None => json!({ "provision": provision }),
        }).collect();
        let mut operation = json!({ "infringements": infringements });
        let mut addressee = json!({});
        let mut case = json!({ "version": 1 });
        if let Some(name) = &name {
            // White space around a cell is dropped, as is an apostrophe before a formula.
            let plain = name.trim();
            let plain = plain.strip_prefix('\'').filter(|rest| rest.trim_start_matches(' ').starts_with(['=', '\n'])).unwrap_or(plain);
            operation["name"] = plain.into();
            cells.push(("name", name.clone()));
        }
        if let Some(turnover) = turnover {
            let mut stated = json!({ "amount": turnover.to_string(), "currency": currency.unwrap_or(amounts) });
            if let Some(year) = year {
                stated["year"] = year.into();
            }
            addressee["turnover"] = stated;
            cells.push(("turnover", turnover.to_string()));
        }
        let mut state = |column, cell: Option<&str>, place: &mut Value| {
            if let Some(cell) = cell {
                place[column] = cell.into();
                cells.push((column, cell.to_owned()));
            }
        };
        state("country", country, &mut case);
        state("date", date, &mut case);
        state("fault", fault, &mut case);
        state("person", person, &mut addressee);
        cells.extend(currency.map(|code| ("currency", code.to_owned())));
        cells.extend(year.map(|year| ("year", year.to_string())));
        cells.extend(level.map(|level| ("seriousness", level.to_owned())));
        if let Some(undertaking) = undertaking {
            addressee["undertaking"] = undertaking.into();
            cells.push(("undertaking", if undertaking { "VRAI" } else { "no" }.to_owned()));
        }
        case["addressee"] = addressee;
        case["operations"] = json!([operation]);
        Stated { cells, case }
    }
}

/// A table of these rows, with every cell in quotation marks.
fn table(rows: &[Stated], separator: char) -> String {
    let mut columns: Vec<_> = rows.iter().flat_map(|row| row.cells.iter().map(|(column, _)| *column)).collect();
    columns.sort_unstable();
    columns.dedup();
    let line = |cells: Vec<&str>| {
        let quoted: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        quoted.join(&separator.to_string())
    };
    let of = |row: &Stated, column| {
        row.cells.iter().find(|(known, _)| *known == column).map_or(String::new(), |(_, cell)| cell.clone())
    };
    let mut lines = vec![line(columns.clone())];
    for row in rows {
        let cells: Vec<_> = columns.iter().map(|column| of(row, *column)).collect();
        lines.push(line(cells.iter().map(String::as_str).collect()));
    }
    lines.join("\r\n")
}

proptest! {
    #[test]
    fn a_row_gives_what_its_case_gives_alone(
        rows in prop::collection::vec(row(), 1..6),
        separator in prop::sample::select(&[',', ';', '\t'][..]),
    ) {
        let list = List::open(table(&rows, separator), Case::check).unwrap();
        let read: Vec<_> = list.rows().map(|(place, row)| (place.row, row.case)).collect();
        prop_assert_eq!(read.len(), rows.len());
        for ((number, read), (i, row)) in read.into_iter().zip(rows.iter().enumerate()) {
            prop_assert_eq!(number, i + 2);
            let alone = Case::from_json(row.case.to_string().as_bytes());
            prop_assert_eq!(read.as_ref().map(assess).ok(), alone.as_ref().map(assess).ok());
            prop_assert_eq!(read.ok(), alone.ok());
        }
    }

    #[test]
    fn a_line_gives_what_its_case_gives_alone(files in prop::collection::vec(any::case(), 1..4)) {
        let lines: Vec<_> = files.iter().map(CaseFile::to_json).collect();
        let list = List::open(lines.join("\n"), Case::check).unwrap();
        let read: Vec<_> = list.rows().map(|(_, row)| row.case).collect();
        let alone: Vec<_> = lines.iter().map(|line| Case::from_json(line.as_bytes())).collect();
        prop_assert_eq!(read, alone);
    }
}

#[test]
fn a_remark_says_what_leaves_an_answer_open_and_the_others_do_not() {
    let text = "provisions,turnover,currency,year,country,public_body,to\n\
        32,5,EUR,2025,,,\n32,,,,,,\n32,5,USD,,,,\n32,5,EUR,2020,,,\n24,,,,,,\nFR:99,,,,,,\n32,,,,DK,public,\n6,5,EUR,2025,,,2018-01-01\n";
    let list = List::open(text.to_owned(), Case::check).unwrap();
    let open = |case: Case| {
        let answer = serde_json::to_value(assess(&case)).unwrap();
        let notes = assess(&case).notes.iter().map(|note| note.code.leaves_open()).collect::<Vec<_>>();
        let codes = answer["notes"].as_array().unwrap().iter().zip(notes).filter(|(_, open)| *open);
        codes.map(|(note, _)| note["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let remarks: Vec<_> = list.rows().map(|(_, row)| open(row.case.unwrap())).collect();
    assert_eq!(
        remarks,
        [
            "",
            "turnover-unknown",
            "rate-missing",
            "preceding-year",
            "no-tier",
            "national-duty",
            "budget-unknown",
            "before-application"
        ]
    );
}

/// The lines that the command line prints for a file, and whether it reports that all cases were valid.
fn printed(file: &str, content: &str) -> (Vec<Value>, bool) {
    let path = env::temp_dir().join(file);
    fs::write(&path, content).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--locked", "--example", "assess", "--"])
        .arg(&path)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    fs::remove_file(path).unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    (lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output.status.success())
}

#[test]
fn the_command_line_reads_the_same_list() {
    let text = format!("{}Gamma;5(9);;;;;;;;;;;;;;;;;\r\n", template(';'));
    let (printed_table, all_valid) = printed("article83-list.CSV", &text);
    assert!(!all_valid);
    let list = List::open(text, Case::check).unwrap();
    let cases: Vec<_> = list.rows().filter_map(|(_, row)| row.case.ok()).collect();
    let alone: String = cases.iter().map(|case| case.to_json() + "\n").collect();
    let (printed_lines, all_valid) = printed("article83-list.ndjson", &alone);
    assert!(all_valid);
    assert_eq!(printed_table[..2], printed_lines);
    let message = "Article 5 has paragraphs 1 to 2";
    let values = json!({ "article": "5", "last": "2" });
    let refused = json!({ "error": {
        "code": "provision", "field": "provisions", "message": message, "reason": "no-paragraph", "values": values,
        "row": 4, "stated": "5(9)"
    } });
    assert_eq!(printed_table[2..], [refused]);
    let (printed_head, all_valid) = printed("article83-head.csv", "provisions,revenue\n6,5\n");
    assert!(!all_valid && printed_head[0]["error"]["field"] == "revenue");
}
