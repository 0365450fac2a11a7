//! `cargo xtask build`: the site in `dist/`.

use std::path::Path;

use anyhow::Result;
use site::{
    Address, Inputs, Minifier,
    files::{files, read},
};
use xshell::{Shell, cmd};

use crate::{
    compress::compress,
    remap::Remap,
    shell::shell,
    size,
    tools::{self, TARGET},
};

/// Where the site is made, in the project's folder.
pub(crate) const DIST: &str = "dist";

/// Where `Trunk.toml` has Trunk write.
const BUILT: &str = "target/trunk";

/// Has cargo build the standard library for size with the page. The compiler lets no stable toolchain do so unless it is told.
pub(crate) const STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Leaves out what only a message of a panic needs: a panic is a trap, which `boot.js` reports.
pub(crate) const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

#[derive(clap::Args)]
#[group(skip)]
pub(crate) struct Options {
    /// Where the site will stand
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
}

/// The verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    build(root, options.address.as_deref())
}

/// Downloads the crates, with those of the standard library, and those of what runs on this machine while the others are compiled.
pub(crate) fn fetch(root: &Path) -> Result<()> {
    println!("# crates: downloading those that are missing");
    let shell = shell(root)?;
    let host = cmd!(shell, "rustc --print host-tuple").read()?;
    Ok(cmd!(shell, "cargo fetch --locked --target {TARGET} --target {host}").envs(STANDARD_LIBRARY).run()?)
}

/// Builds the site, compresses it and reports its size. What needs the address at which it will stand is made if that is given.
pub(crate) fn build(root: &Path, address: Option<&str>) -> Result<()> {
    let address = address.map(Address::of).transpose()?;
    let tools = tools::set_up(root)?;
    // `Trunk.toml` has Trunk work offline, so the crates must be here before.
    fetch(root)?;

    println!("# application: compiling it with Trunk into {BUILT}/");
    let remap = Remap::new(root)?;
    cmd!(tools, "trunk build --release")
        .envs(STANDARD_LIBRARY)
        .env("CARGO_ENCODED_RUSTFLAGS", remap.encoded_flags(&SMALL))
        // Trunk takes it for its own option, and refuses the value 1 that others set.
        .env_remove("NO_COLOR")
        .run()?;

    println!("# site: composing the pages in {DIST}/");
    let dist = root.join(DIST);
    let (built, minifier) = (root.join(BUILT), minifier(&tools));
    let inputs = Inputs { root, built: &built, dist: &dist, address: address.as_ref(), minifier: &minifier };
    let loads = site::build(&inputs)?;
    for file in files(&dist)? {
        remap.refuse_in(&file, &read(&file)?)?;
    }
    println!("# size: compressing every file");
    size::report(&dist, &compress(&dist)?, &loads)
}

/// esbuild among the tools, whose warnings are shown.
pub(crate) fn minifier(tools: &Shell) -> Minifier<'_> {
    Minifier::new(|arguments| Ok(cmd!(tools, "esbuild {arguments...}").read()?.into_bytes()))
}
