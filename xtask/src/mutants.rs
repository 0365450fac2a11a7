//! `cargo xtask mutants`: breaks the engine in every small way that cargo-mutants knows, and runs the tests on each. One that no
//! test notices is a test that is missing, or code that changes nothing.

use std::path::Path;

use anyhow::Result;

use crate::{run::run, tools};

/// The version of cargo-mutants. What it breaks, and which tests look, stands in `.cargo/mutants.toml`.
const VERSION: &str = "27.1.0";

/// How the properties are tried: on fewer cases, the same ones each time, of which none is kept when it fails.
const PROPERTIES: [(&str, &str); 4] = [
    ("PROPTEST_CASES", "64"),
    ("PROPTEST_RNG_SEED", "83"),
    ("PROPTEST_MAX_SHRINK_ITERS", "0"),
    ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1"),
];

/// The verb. Options are passed on: `--list`, `--file src/money.rs`, `--shard 0/8`, `--iterate`.
pub(crate) fn verb(root: &Path, arguments: &[String]) -> Result<()> {
    let mut mutants = tools::set_up_one(root, "cargo-mutants", VERSION)?.command("cargo mutants");
    // Nobody debugs a mutant, and it is compiled sooner without what a debugger needs.
    mutants.args(arguments).envs(PROPERTIES).env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(&mut mutants)
}
