//! `cargo xtask fuzz`: searches for an input that breaks what `tests/support/hostile.rs` asserts.

use std::{
    fmt::Write as _,
    fs,
    io::{BufRead as _, BufReader},
    num::NonZeroU32,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use clap::builder::PossibleValuesParser;
use xshell::{Shell, cmd};

use crate::{shell::shell, tools};

const CARGO_FUZZ: &str = "0.13.2";

/// The time limit for one input. None should need a hundredth of it.
const SECONDS_PER_INPUT: u32 = 10;

/// A program in `fuzz/fuzz_targets`, with the longest input worth trying, in bytes.
struct Target {
    name: &'static str,
    longest: u32,
}

const TARGETS: &[Target] = &[
    Target { name: "amounts", longest: 256 },
    Target { name: "provisions", longest: 64 },
    Target { name: "links", longest: 32_768 },
    Target { name: "case_files", longest: 65_536 },
    Target { name: "lists", longest: 16_384 },
];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Run only this one
    #[arg(value_parser = PossibleValuesParser::new(TARGETS.iter().map(|target| target.name)))]
    target: Option<String>,
    /// How long to run each target
    #[arg(long, value_name = "N", default_value = "60")]
    seconds: NonZeroU32,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    let shell = shell(root)?;
    let nightly = cmd!(shell, "cargo +nightly --version").read();
    println!("# {}", nightly.context("fuzzing needs a nightly compiler: `rustup toolchain install nightly`")?);
    let tools = tools::set_up_one(root, "cargo-fuzz", CARGO_FUZZ)?;

    let mut runs = Vec::new();
    for target in TARGETS.iter().filter(|target| options.target.as_ref().is_none_or(|name| name == target.name)) {
        runs.push((target.name, target.run(root, &tools, options.seconds)?));
    }
    println!("{}", table(&runs));
    let broken: Vec<_> = runs.iter().filter(|(_, run)| run.broken).map(|(name, _)| *name).collect();
    ensure!(broken.is_empty(), "a property does not hold: {}; the input is in fuzz/artifacts", broken.join(", "));
    Ok(())
}

impl Target {
    /// Tries inputs for this long, or until one breaks a property.
    fn run(&self, root: &Path, tools: &Shell, seconds: NonZeroU32) -> Result<Run> {
        // Each run continues from the inputs that earlier ones found. The corpus itself is only read.
        let found = root.join("fuzz/target/found").join(self.name);
        fs::create_dir_all(&found).with_context(|| format!("{} cannot be created", found.display()))?;
        // Without unsafe code a sanitizer would find nothing, and only slow the engine down.
        let mut fuzz = Command::from(cmd!(tools, "cargo +nightly fuzz run --sanitizer none").arg(self.name));
        fuzz.args([&found, &root.join("fuzz/corpus").join(self.name)]).arg("--");
        fuzz.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={}", self.longest));
        fuzz.arg(format!("-timeout={SECONDS_PER_INPUT}")).arg("-print_final_stats=1");
        let dictionary = root.join("fuzz/dictionaries").join(self.name).with_extension("txt");
        if dictionary.is_file() {
            fuzz.arg(format!("-dict={}", dictionary.display()));
        }

        println!("# {}: {seconds} seconds", self.name);
        let mut child = fuzz.stderr(Stdio::piped()).spawn().context("cargo fuzz could not be started")?;
        let mut run = Run::default();
        for line in BufReader::new(child.stderr.take().context("cargo fuzz has no output")?).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            run.learn(&line);
            if !is_chatter(&line) {
                eprintln!("{line}");
            }
        }
        run.broken = !child.wait()?.success();
        ensure!(run.inputs > 0, "{} was not run", self.name);
        Ok(run)
    }
}

/// Whether a line of libFuzzer's is only progress: inputs that it keeps, and its suggestions for the dictionary.
fn is_chatter(line: &str) -> bool {
    let event = line.split_whitespace().nth(1);
    matches!(event, Some("NEW" | "REDUCE")) || line.starts_with('"') || line.starts_with("\tNEW_FUNC")
}

/// The results of a run, from libFuzzer's output.
#[derive(Debug, Default, PartialEq)]
struct Run {
    /// The number of inputs tried.
    inputs: u64,
    per_second: u64,
    /// The number of inputs that reached something new.
    kept: u64,
    /// The code edges covered at the start and at the end.
    coverage: (u64, u64),
    /// Whether an input broke a property, or took too long or too much memory.
    broken: bool,
}

impl Run {
    /// Reads a line such as `#42 INITED cov: 7 ft: 9` or `stat::new_units_added: 3`.
    fn learn(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        match words.next() {
            Some(key) if key.starts_with("stat::") => {
                let number = words.next().and_then(|number| number.parse().ok()).unwrap_or_default();
                match key {
                    "stat::number_of_executed_units:" => self.inputs = number,
                    "stat::average_exec_per_sec:" => self.per_second = number,
                    "stat::new_units_added:" => self.kept = number,
                    _ => {}
                }
            }
            Some(count) if count.starts_with('#') => {
                let event = words.next();
                if words.next() == Some("cov:")
                    && let Some(coverage) = words.next().and_then(|number| number.parse().ok())
                {
                    self.coverage.1 = coverage;
                    if event == Some("INITED") {
                        self.coverage.0 = coverage;
                    }
                }
            }
            _ => {}
        }
    }
}

fn table(runs: &[(&str, Run)]) -> String {
    let mut table = format!(
        "{:<12}{:>12}{:>8}{:>8}{:>10}{:>7}  {}",
        "target", "inputs", "per s", "kept", "coverage", "new", "result"
    );
    for (name, run) in runs {
        let Run { inputs, per_second, kept, coverage: (before, after), broken } = run;
        let result = if *broken { "broken" } else { "holds" };
        let new = after.saturating_sub(*before);
        // Writing to a string cannot fail.
        let _ = write!(table, "\n{name:<12}{inputs:>12}{per_second:>8}{kept:>8}{after:>10}{new:>7}  {result}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_of_the_folder_is_known() -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/fuzz_targets");
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            files.push(entry?.file_name().to_string_lossy().into_owned());
        }
        files.sort();
        let mut names: Vec<_> = TARGETS.iter().map(|target| format!("{}.rs", target.name)).collect();
        names.sort();
        assert_eq!(names, files);
        Ok(())
    }

    #[test]
    fn reads_what_libfuzzer_says() {
        let mut run = Run::default();
        for line in [
            "INFO: Seed: 1478452",
            "#2\tINITED cov: 409 ft: 1063 corp: 40/957b exec/s: 0 rss: 33Mb",
            "#33\tNEW    cov: 411 ft: 1065 corp: 41/959b lim: 4 exec/s: 0 rss: 33Mb L: 2/2 MS: 1 InsertByte-",
            "#170111\tDONE   cov: 512 ft: 4063 corp: 900/12Kb lim: 256 exec/s: 10631 rss: 28Mb",
            "Done 170111 runs in 16 second(s)",
            "stat::number_of_executed_units: 170111",
            "stat::average_exec_per_sec:     10631",
            "stat::new_units_added:          1595",
            "stat::peak_rss_mb:              28",
        ] {
            run.learn(line);
        }
        let expected = Run { inputs: 170_111, per_second: 10_631, kept: 1_595, coverage: (409, 512), broken: false };
        assert_eq!(run, expected);
        assert!(
            table(&[("amounts", run)]).ends_with("amounts           170111   10631    1595       512    103  holds")
        );
    }
}
