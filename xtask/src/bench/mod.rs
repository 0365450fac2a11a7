//! `cargo xtask bench`: measures the engine, or the page, next to others that do the same. Times are only compared with times of the same
//! run, so no machine is too slow for it (`docs/adr/0015-bench.md`).

mod assess;
mod list;
mod page;

use std::{fmt, path::Path};

use anyhow::Result;
use clap::ValueEnum;

/// What is built only to be measured, in the project's folder.
const BUILT: &str = "target/bench";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// What to measure
    #[arg(value_name = "WHAT", default_value = "assess")]
    what: What,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The engine, next to publicodes
    Assess,
    /// A list of a million cases on the command line, next to `OpenFisca`
    List,
    /// The page in dist/, next to a hand-written page and one with React and publicodes
    Page,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    match options.what {
        What::Assess => assess::measure(root),
        What::List => list::measure(root),
        What::Page => page::measure(root),
    }
}

/// The median of an odd number of numbers.
fn median(numbers: impl IntoIterator<Item = u64>) -> u64 {
    let mut numbers: Vec<_> = numbers.into_iter().collect();
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

/// A ratio, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hundredths(u64);

impl Hundredths {
    /// How many times as much a number is as another one.
    fn of(number: u64, other: u64) -> Self {
        Self(number * 100 / other.max(1))
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{:02}", self.0 / 100, self.0 % 100))
    }
}
