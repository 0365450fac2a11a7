//! `cargo xtask build`: the site in `dist/`.

use std::{path::Path, process::Stdio};

use anyhow::Result;

use site::{
    Address, Inputs, Minifier,
    files::{files, read},
};

use crate::{
    args,
    compress::compress,
    remap::Remap,
    run::{command, output, run},
    size,
    tools::{self, Tools},
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

/// The verb.
pub(crate) fn verb(root: &Path, arguments: &[String]) -> Result<()> {
    let mut arguments = arguments.to_vec();
    let address = args::take_value(&mut arguments, "--address")?;
    args::finish(&arguments)?;
    build(root, address.as_deref())
}

/// Downloads the crates, with those of the standard library, and those of what runs on this machine while the others are compiled.
pub(crate) fn fetch(root: &Path) -> Result<()> {
    println!("# crates: downloading those that are missing");
    let host = output(&mut command(root, "rustc --print host-tuple"))?;
    let fetch = format!("cargo fetch --locked --target {} --target {host}", tools::TARGET);
    run(command(root, &fetch).envs(STANDARD_LIBRARY))
}

/// Builds the site, compresses it and reports its size. What needs the address at which it will stand is made if that is given.
pub(crate) fn build(root: &Path, address: Option<&str>) -> Result<()> {
    let address = address.map(Address::of).transpose()?;
    let tools = tools::set_up(root)?;
    // `Trunk.toml` has Trunk work offline, so the crates must be here before.
    fetch(root)?;

    println!("# application: compiling it with Trunk into {BUILT}/");
    let remap = Remap::new(root)?;
    let mut trunk = tools.command("trunk build --release");
    // Trunk takes `NO_COLOR` for its own option, and refuses the value 1 that others set.
    trunk.envs(STANDARD_LIBRARY).env("CARGO_ENCODED_RUSTFLAGS", remap.encoded_flags(&SMALL)).env_remove("NO_COLOR");
    run(&mut trunk)?;

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
pub(crate) fn minifier(tools: &Tools) -> Minifier<'_> {
    Minifier::new(|arguments| {
        Ok(output(tools.command("esbuild").args(arguments).stderr(Stdio::inherit()))?.into_bytes())
    })
}
