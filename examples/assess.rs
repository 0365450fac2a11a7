//! Reads cases, one a line, from a file or standard input, and prints the assessment of each on a line of its own.
//!
//! `cargo run --release --example assess -- cases.ndjson`
//!
//! A line that is not a valid case prints what is wrong with it in its place, and makes the exit status 1.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, BufWriter, Write},
    process::ExitCode,
};

use article83::{
    assess,
    facts::{Case, Refusal},
};
use serde_json::json;

fn main() -> io::Result<ExitCode> {
    let input: Box<dyn BufRead> = match env::args().nth(1).as_deref() {
        None | Some("-") => Box::new(io::stdin().lock()),
        Some(path) => Box::new(BufReader::new(fs::File::open(path)?)),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let mut all_valid = true;
    for line in input.split(b'\n') {
        match Case::from_json(&line?) {
            Ok(case) => serde_json::to_writer(&mut output, &assess(&case))?,
            Err(error) => {
                all_valid = false;
                serde_json::to_writer(&mut output, &json!({ "error": Refusal::from(error) }))?;
            }
        }
        writeln!(output)?;
    }
    output.flush()?;
    Ok(if all_valid { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
