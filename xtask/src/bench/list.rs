//! `cargo xtask bench list`: the ceilings of a million cases on the command line, next to `OpenFisca`, which computes many cases in vectors of
//! floats. Both read the same table from the disk and write one.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader, BufWriter, Write as _},
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use super::{BUILT, Hundredths, median};
use crate::shell::shell;

/// The folder of the model, in the project's folder.
const MODEL: &str = "benches/list";

/// The cases of the list.
const ROWS: u64 = 1_000_000;

/// How often each is run.
const ROUNDS: usize = 3;

/// The command may take at most this many times as long.
const MOST: u64 = 20;

/// Of a float of 32 bits, about so many digits are right.
const PRECISION: u64 = 4_000_000;

/// Measures, and fails if the answers differ by more than a float can hold, or if it is too slow.
pub(super) fn measure(root: &Path) -> Result<()> {
    let folder = root.join(BUILT).join("list");
    fs::create_dir_all(&folder)?;
    let list = folder.join("list.csv");
    write_list(&list)?;

    println!("# command: compiling it");
    let built = root.join(BUILT).join("shipped");
    let shell = shell(root)?;
    cmd!(shell, "cargo build --locked --release --example assess --target-dir {built}").run()?;
    let command = built.join("release/examples/assess");
    println!("# OpenFisca: looking for the pinned version, installing it if it is missing");
    let python = folder.join("python/bin/python");
    if !python.is_file() {
        let place = folder.join("python");
        cmd!(shell, "python3 -m venv {place}").run()?;
    }
    let (needed, model) = (root.join(MODEL).join("requirements.txt"), root.join(MODEL).join("ceiling.py"));
    cmd!(shell, "{python} -m pip install --quiet --requirement {needed}").run()?;

    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let outputs = ["ours.csv", "theirs.csv"].map(|name| folder.join(name));
    let [our_output, their_output] = &outputs;
    for round in 1..=ROUNDS {
        println!("round {round} of {ROUNDS}");
        ours.push(run(Command::new(&command).arg("--table").arg(&list), our_output)?);
        theirs.push(run(Command::new(&python).arg(&model).arg(&list), their_output)?);
    }
    let exact = compare(our_output, their_output)?;

    println!("| {ROWS} cases | seconds | bytes of memory a case | exact to the cent |");
    println!("| --- | ---: | ---: | ---: |");
    for (name, runs, exact) in [("article83", &ours, ROWS), ("OpenFisca", &theirs, exact)] {
        let seconds = Hundredths(median(runs.iter().map(|run| run.millis)) / 10);
        let memory = median(runs.iter().map(|run| run.memory)) / ROWS;
        println!("| {name} | {seconds} | {memory} | {exact} |");
    }
    let ratio =
        Hundredths(median(ours.iter().zip(&theirs).map(|(our, their)| Hundredths::of(our.millis, their.millis).0)));
    println!("article83 takes {ratio} times as long");
    ensure!(ratio.0 <= MOST * 100, "the command takes {ratio} times as long, not at most {MOST}");
    Ok(())
}

/// How long a program ran, and the most memory that it held, in bytes.
struct Run {
    millis: u64,
    memory: u64,
}

/// Runs a program and keeps what it prints.
fn run(command: &mut Command, output: &Path) -> Result<Run> {
    let start = Instant::now();
    let mut process = command.stdout(File::create(output)?).spawn()?;
    let status = PathBuf::from(format!("/proc/{}/status", process.id()));
    let mut memory = 0;
    let ended = loop {
        // The system keeps the highest value until the program has ended.
        memory = memory.max(fs::read_to_string(&status).ok().as_deref().and_then(highest).unwrap_or_default());
        if let Some(ended) = process.try_wait()? {
            break ended;
        }
        thread::sleep(Duration::from_millis(5));
    };
    ensure!(ended.success(), "{command:?} failed");
    Ok(Run { millis: u64::try_from(start.elapsed().as_millis())?, memory })
}

/// The most memory that a program held, from its status.
fn highest(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// Writes a list of cases that is the same each time: every tier, with and without a share of the turnover, on both sides of the fixed amounts.
fn write_list(file: &Path) -> Result<()> {
    let mut list = BufWriter::new(File::create(file)?);
    writeln!(list, "name,provisions,undertaking,turnover,currency")?;
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for row in 1..=ROWS {
        let provisions = match next(3) {
            0 => "5(1)(f)",
            1 => "32",
            _ => "5(1)(f) 32",
        };
        let is_undertaking = next(3) > 0;
        writeln!(list, "Case {row},{provisions},{is_undertaking},{},EUR", next(2_000_000_000))?;
    }
    Ok(list.flush()?)
}

/// Compares both tables row by row. Returns how many of the floats are right to the cent.
fn compare(ours: &Path, theirs: &Path) -> Result<u64> {
    let open = |file: &Path| anyhow::Ok(BufReader::new(File::open(file)?).lines().skip(1));
    let (mut rows, mut exact) = (0, 0);
    for (our, their) in open(ours)?.zip(open(theirs)?) {
        let (our, their) = (our?, their?);
        let ceiling = our.split(',').nth(4).and_then(cents).with_context(|| format!("no ceiling in {our:?}"))?;
        let float = cents(&their).with_context(|| format!("no ceiling in {their:?}"))?;
        ensure!(ceiling.abs_diff(float) <= ceiling / PRECISION, "{our:?}, but OpenFisca says {their:?}");
        rows += 1;
        exact += u64::from(ceiling == float);
    }
    ensure!(rows == ROWS, "{rows} rows were compared, not {ROWS}");
    Ok(exact)
}

/// An amount in cents.
fn cents(amount: &str) -> Option<u64> {
    let (whole, decimals) = amount.split_once('.').unwrap_or((amount, ""));
    format!("{whole}{decimals:0<2}").parse().ok().filter(|_| !whole.is_empty() && decimals.len() <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_cents() {
        for (amount, expected) in
            [("20000000", Some(2_000_000_000)), ("1.5", Some(150)), ("0.07", Some(7)), ("1.234", None), ("", None)]
        {
            assert_eq!(cents(amount), expected, "{amount:?}");
        }
    }

    #[test]
    fn the_most_memory_is_read_from_the_status_of_a_program() {
        assert_eq!(highest("Name:\ta\nVmHWM:\t    1024 kB\nVmRSS:\t 512 kB\n"), Some(1_048_576));
        assert_eq!(highest("Name:\ta\n"), None);
    }
}
