//! `cargo xtask mutants`: breaks the engine in every small way that cargo-mutants knows, and runs the tests each time. A mutant that no
//! test notices means a missing test, or code without effect.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::tools;

/// The version of cargo-mutants. `.cargo/mutants.toml` says what it breaks and which tests run.
const VERSION: &str = "27.1.0";

/// Makes the property tests try fewer cases, the same ones each time, and record no failures.
const PROPERTIES: [(&str, &str); 4] = [
    ("PROPTEST_CASES", "64"),
    ("PROPTEST_RNG_SEED", "83"),
    ("PROPTEST_MAX_SHRINK_ITERS", "0"),
    ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1"),
];

/// A mutant that never ends may also take all of the memory, and the machine with it: 12 GB of addresses are what a compiler needs.
const LIMITED: &str = "ulimit -v 12000000 && exec cargo mutants \"$@\"";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Options of cargo-mutants, such as --list, --file src/money.rs, --shard 0/8, --iterate
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    options: Vec<String>,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, Options { options }: &Options) -> Result<()> {
    let tools = tools::set_up_one(root, "cargo-mutants", VERSION)?;
    let mutants = cmd!(tools, "sh -c {LIMITED} sh {options...}").envs(PROPERTIES);
    // Nobody debugs a mutant, and it compiles faster without debug information.
    Ok(mutants.env("CARGO_PROFILE_DEV_DEBUG", "0").run()?)
}
