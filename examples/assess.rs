//! Reads cases, one per line, from a file or standard input, and prints the assessment of each on a line of its own.
//!
//! `cargo run --release --example assess -- cases.ndjson`, or `cases.csv`: a table with one case per row.
//!
//! A line may hold a saved file of several variants: then there is an assessment for each, on a line of its own.
//!
//! For a line or row that is not a valid case, it prints what is wrong instead, and the exit status is 1.
//!
//! With `--table` it prints one table in place of the assessments: a row for each case with its outcome and ceiling, without reasons. It is
//! the table that the page saves for a list.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    path::Path,
    process::ExitCode,
};

use article83::{
    Assessment, assess,
    carry::csv,
    facts::{Case, FactError, Refusal, SavedFile, list::List},
};
use serde::Serialize;
use serde_json::json;

fn main() -> io::Result<ExitCode> {
    let mut output = BufWriter::new(io::stdout().lock());
    let mut all_valid = true;
    let mut print =
        |cases: Result<Vec<(Option<String>, Case)>, FactError>, row: Option<usize>, stated: String| -> io::Result<()> {
            match cases {
                Ok(cases) => {
                    for (variant, case) in cases {
                        let assessment = assess(&case).with_alternatives(&case);
                        serde_json::to_writer(&mut output, &Answer { variant, assessment })?;
                        writeln!(output)?;
                    }
                    Ok(())
                }
                Err(error) => {
                    all_valid = false;
                    let refused = Refused { refusal: Refusal::from(error), row, stated };
                    serde_json::to_writer(&mut output, &json!({ "error": refused }))?;
                    writeln!(output)
                }
            }
        };
    let (options, paths): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|argument| argument == "--table");
    let path = paths.into_iter().next();
    if !options.is_empty() {
        return table(path.as_deref());
    }
    match path.as_deref() {
        Some(path) if is_table(path) => match List::open(text(Some(path))?, Case::check) {
            Ok(list) => {
                let one = |case| vec![(None, case)];
                list.rows().try_for_each(|(place, row)| print(row.case.map(one), Some(place.row), row.refused))?;
            }
            Err(error) => print(Err(error), None, String::new())?,
        },
        path => {
            let input: Box<dyn BufRead> = match path {
                None | Some("-") => Box::new(io::stdin().lock()),
                Some(path) => Box::new(BufReader::new(fs::File::open(path)?)),
            };
            let cases = |line: &[u8]| SavedFile::from_json(line)?.check();
            input.split(b'\n').try_for_each(|line| print(cases(&line?), None, String::new()))?;
        }
    }
    output.flush()?;
    Ok(status(all_valid))
}

/// Prints the table of a list.
fn table(path: Option<&str>) -> io::Result<ExitCode> {
    let list = match List::open(text(path)?, Case::check) {
        Ok(list) => list,
        Err(error) => {
            eprintln!("{error}");
            return Ok(status(false));
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let mut all_valid = true;
    let mut lines = csv::LIST_HEAD.to_owned();
    for (place, row) in list.rows() {
        match &row.case {
            Ok(case) => csv::push_row(&mut lines, place.row, &row.name, Ok(&assess(case))),
            Err(error) => {
                all_valid = false;
                csv::push_row(&mut lines, place.row, &row.name, Err((error, &error.to_string())));
            }
        }
        output.write_all(lines.as_bytes())?;
        lines.clear();
    }
    output.write_all(lines.as_bytes())?;
    output.flush()?;
    Ok(status(all_valid))
}

fn status(all_valid: bool) -> ExitCode {
    ExitCode::from(u8::from(!all_valid))
}

/// The text of a file, or of standard input.
fn text(path: Option<&str>) -> io::Result<String> {
    let mut bytes = Vec::new();
    match path {
        None | Some("-") => io::stdin().lock().read_to_end(&mut bytes)?,
        Some(path) => fs::File::open(path)?.read_to_end(&mut bytes)?,
    };
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn is_table(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// An assessment; and of which variant, if a line holds several.
#[derive(Serialize)]
struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<String>,
    #[serde(flatten)]
    assessment: Assessment,
}

/// What is wrong; and in a table, in which row, and what is stated there.
#[derive(Serialize)]
struct Refused {
    #[serde(flatten)]
    refusal: Refusal,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "String::is_empty")]
    stated: String,
}
