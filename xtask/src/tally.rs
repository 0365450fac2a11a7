//! Counts the tests that ran, from the output of the test runners.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    ops::Add,
    path::Path,
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use xshell::Cmd;

/// The numbers of tests. At least one ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u64,
    failed: u64,
    skipped: u64,
}

/// Runs `cargo test`.
pub(crate) fn cargo(test: Cmd<'_>) -> Result<Tally> {
    watched(test, Tally::of_cargo)
}

/// Runs tests with Node.js and its reporter `spec` or `tap`.
pub(crate) fn node(test: Cmd<'_>) -> Result<Tally> {
    // It checks whether standard error is a terminal, and would then colour the output that we read.
    watched(test.env("FORCE_COLOR", "0"), Tally::of_node)
}

/// Runs tests with Playwright, which writes its report to a file.
pub(crate) fn playwright(test: Cmd<'_>, report: &Path) -> Result<Tally> {
    // Otherwise an old report could be taken for this run's.
    if report.exists() {
        fs::remove_file(report).with_context(|| format!("{} cannot be removed", report.display()))?;
    }
    let test = test.arg("--reporter=list,json").env("PLAYWRIGHT_JSON_OUTPUT_FILE", report);
    let shown = test.to_string();
    eprintln!("$ {shown}");
    let status = Command::from(test).status().with_context(|| format!("`{shown}` cannot be started"))?;
    let read = || Tally::of_playwright(&fs::read_to_string(report)?);
    settled(&shown, status, read())
}

/// Prints the totals as a last line; an error if a test failed.
pub(crate) fn close(tallies: Vec<Tally>) -> Result<()> {
    let sum = tallies.into_iter().reduce(Tally::add).context("no test was run")?;
    if sum.skipped > 0 {
        println!("{} tests were skipped", sum.skipped);
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    ensure!(sum.is_passed(), "{} tests failed", sum.failed);
    Ok(())
}

/// Runs a command, passing on its output, and counts the tests in that.
fn watched(test: Cmd<'_>, count: fn(&str) -> Result<Tally>) -> Result<Tally> {
    let shown = test.to_string();
    eprintln!("$ {shown}");
    let mut command = Command::from(test);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("`{shown}` cannot be started"))?;
    let mut printed = String::new();
    for line in BufReader::new(child.stdout.take().context("a command without output")?).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned() + "\n";
        print!("{line}");
        printed += &line;
    }
    settled(&shown, child.wait()?, count(&printed))
}

/// The tally, or an error if the command failed for another reason than a failed test.
fn settled(shown: &str, status: ExitStatus, tally: Result<Tally>) -> Result<Tally> {
    let is_by_test = tally.as_ref().is_ok_and(|tally| tally.failed > 0);
    ensure!(status.success() || is_by_test, "`{shown}` failed: {status}");
    tally.with_context(|| format!("`{shown}`"))
}

impl Tally {
    fn new(passed: u64, failed: u64, skipped: u64) -> Result<Self> {
        ensure!(passed + failed > 0, "no test was run");
        Ok(Self { passed, failed, skipped })
    }

    pub(crate) fn is_passed(&self) -> bool {
        self.failed == 0
    }

    /// Reads the summaries of `cargo test`, one for each program that announced its tests.
    fn of_cargo(printed: &str) -> Result<Self> {
        let (mut begun, mut ended) = (0, 0);
        let (mut passed, mut failed, mut ignored) = (0, 0, 0);
        for line in printed.lines().map(str::trim) {
            if line.starts_with("running ") && line.ends_with(" tests") || line == "running 1 test" {
                begun += 1;
            }
            let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else {
                continue;
            };
            ended += 1;
            for (number, word) in counts.split("; ").filter_map(|count| count.split_once(' ')) {
                let sum = match word {
                    "passed" => &mut passed,
                    "failed" => &mut failed,
                    "ignored" => &mut ignored,
                    _ => continue,
                };
                *sum += number.parse::<u64>().with_context(|| format!("a summary says {line}"))?;
            }
        }
        ensure!(begun == ended, "{begun} programs started tests, but {ended} reported results");
        Self::new(passed, failed, ignored)
    }

    /// Reads the summary at the end of the output of `node --test`.
    fn of_node(printed: &str) -> Result<Self> {
        let count = |word: &str| -> Result<u64> {
            let mut lines = printed.lines().rev().filter_map(|line| line.strip_prefix(['ℹ', '#']));
            let found = lines.find_map(|line| line.trim_start().strip_prefix(word)?.strip_prefix(' ')?.parse().ok());
            found.with_context(|| format!("there is no summary of `{word}`"))
        };
        Self::new(count("pass")?, count("fail")? + count("cancelled")?, count("skipped")? + count("todo")?)
    }

    /// Reads a report by Playwright.
    fn of_playwright(report: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Report {
            stats: Stats,
        }
        #[derive(Deserialize)]
        struct Stats {
            expected: u64,
            unexpected: u64,
            flaky: u64,
            skipped: u64,
        }
        let Report { stats } = serde_json::from_str(report).context("the report of Playwright cannot be read")?;
        // A test that passes only on a retry counts as failed.
        Self::new(stats.expected, stats.unexpected + stats.flaky, stats.skipped)
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARGO: &str = "
running 2 tests
..
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 98 filtered out; finished in 0.08s

running 0 tests

test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

   Doc-tests article83

running 1 test
test src/lib.rs - (line 3) ... ok

test result: ok. 1 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.00s

all doctests ran in 0.36s; merged doctests compilation took 0.22s
";

    const FAILED: &str = "
running 3 tests
test a ... ok
test b ... FAILED
test c ... FAILED

failures:
    b
    c

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 10.32s

error: test failed, to rerun pass `-p xtask --bin xtask`
";

    const WEB: &str = "
running 1 test
test every_table_holds ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.03s
";

    const NODE: &str = "ℹ pass 99
✔ a (1.0124ms)
﹣ b (0.210213ms) # SKIP
✖ c (0.22073ms)

ℹ tests 3
ℹ suites 0
ℹ pass 1
ℹ fail 1
ℹ cancelled 0
ℹ skipped 1
ℹ todo 0
ℹ duration_ms 335.842805

✖ failing tests:

test at a.test.js:1:84
✖ c (0.22073ms)
";

    const TAP: &str = "# Subtest: a
ok 1 - a
1..1
# tests 1
# suites 0
# pass 1
# fail 0
# cancelled 0
# skipped 0
# todo 0
# duration_ms 271.12508
";

    fn says(tally: Result<Tally>, passed: u64, failed: u64, skipped: u64) -> Result<()> {
        assert_eq!(tally?, Tally { passed, failed, skipped });
        Ok(())
    }

    fn playwright(expected: u64, skipped: u64, unexpected: u64, flaky: u64) -> String {
        let stats = format!(
            r#"{{"startTime":"2026-11-29T21:36:10.745Z","duration":1749.667,"expected":{expected},"skipped":{skipped},"#
        );
        format!(
            r#"{{"config":{{}},"suites":[],"errors":[],"stats":{stats}"unexpected":{unexpected},"flaky":{flaky}}}}}"#
        )
    }

    #[test]
    fn every_program_is_counted() -> Result<()> {
        says(Tally::of_cargo(CARGO), 3, 0, 3)?;
        says(Tally::of_cargo(FAILED), 1, 2, 0)?;
        says(Tally::of_cargo(WEB), 1, 0, 0)?;
        says(Tally::of_node(NODE), 1, 1, 1)?;
        says(Tally::of_node(TAP), 1, 0, 0)?;
        says(Tally::of_playwright(&playwright(5, 2, 1, 1)), 5, 2, 2)
    }

    #[test]
    fn no_test_and_no_summary_are_errors() {
        let none = "running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 9 filtered out\n";
        let stopped = CARGO.rsplit_once("test result").map_or("", |(before, _)| before);
        for printed in ["", none, stopped, "test result: ok. many passed; 0 failed"] {
            assert!(Tally::of_cargo(printed).is_err(), "{printed}");
        }
        for printed in ["", "✔ a (1.0124ms)\n", "ℹ pass 1\n", &TAP.replace("# pass 1", "# pass 0")] {
            assert!(Tally::of_node(printed).is_err(), "{printed}");
        }
        for report in ["", "{}", &playwright(0, 0, 0, 0), &playwright(0, 4, 0, 0)] {
            assert!(Tally::of_playwright(report).is_err(), "{report}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_command_that_fails_without_a_failed_test_is_an_error() -> Result<()> {
        let shell = crate::shell::shell(Path::new("."))?;
        let run = |printed: &str, status: &str| {
            cargo(shell.cmd("sh").args(["-c", r#"printf '%s' "$0"; exit $1"#, printed, status]))
        };
        says(run(CARGO, "0"), 3, 0, 3)?;
        says(run(FAILED, "101"), 1, 2, 0)?;
        assert!(run(CARGO, "101").is_err());
        assert!(run("", "101").is_err());
        assert!(run("", "0").is_err());
        Ok(())
    }
}
