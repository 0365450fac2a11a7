//! `cargo xtask mutants`: breaks the engine in every small way that cargo-mutants knows, and runs the tests on each. One that no
//! test notices is a test that is missing, or code that changes nothing.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::tools;

/// The version of cargo-mutants. What it breaks, and which tests look, stands in `.cargo/mutants.toml`.
const VERSION: &str = "27.1.0";

/// How the properties are tried: on fewer cases, the same ones each time, of which none is kept when it fails.
const PROPERTIES: [(&str, &str); 4] = [
    ("PROPTEST_CASES", "64"),
    ("PROPTEST_RNG_SEED", "83"),
    ("PROPTEST_MAX_SHRINK_ITERS", "0"),
    ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1"),
];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Options of cargo-mutants, such as --list, --file src/money.rs, --shard 0/8, --iterate
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    options: Vec<String>,
}

/// The verb.
pub(crate) fn verb(root: &Path, Options { options }: &Options) -> Result<()> {
    let tools = tools::set_up_one(root, "cargo-mutants", VERSION)?;
    let mutants = cmd!(tools, "cargo mutants {options...}").envs(PROPERTIES);
    // Nobody debugs a mutant, and it is compiled sooner without what a debugger needs.
    Ok(mutants.env("CARGO_PROFILE_DEV_DEBUG", "0").run()?)
}
