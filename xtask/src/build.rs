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
    parts::{RELOCATIONS, divide},
    remap::Remap,
    shell::shell,
    size,
    tools::{self, TARGET},
};

/// The folder of the site, in the project's folder.
pub(crate) const DIST: &str = "dist";

/// Trunk's output folder, as set in `Trunk.toml`.
const BUILT: &str = "target/trunk";

/// Makes cargo build the standard library for size along with the page, which a stable toolchain allows only with `RUSTC_BOOTSTRAP`.
pub(crate) const STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Leaves out what only the message of a panic needs, as a panic is a trap, which the page's script reports; and has Leptos erase the types
/// of views, as one type of each would be compiled otherwise.
pub(crate) const SMALL: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "--cfg=erase_components",
];

#[derive(clap::Args)]
#[group(skip)]
pub(crate) struct Options {
    /// The address at which the site will be published
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    build(root, options.address.as_deref())
}

/// Downloads the crates, including those of the standard library and those that run on this machine during the build.
pub(crate) fn fetch(root: &Path) -> Result<()> {
    println!("# crates: downloading what is missing");
    let shell = shell(root)?;
    let host = cmd!(shell, "rustc --print host-tuple").read()?;
    Ok(cmd!(shell, "cargo fetch --locked --target {TARGET} --target {host}").envs(STANDARD_LIBRARY).run()?)
}

/// Builds the site, compresses it and reports its size. Files that need the site's address are only made if it is given.
pub(crate) fn build(root: &Path, address: Option<&str>) -> Result<()> {
    let address = address.map(Address::of).transpose()?;
    let tools = tools::set_up(root)?;
    // Trunk works offline (`Trunk.toml`), so the crates must already be here.
    fetch(root)?;

    println!("# application: compiling it with Trunk into {BUILT}/");
    let remap = Remap::new(root)?;
    cmd!(tools, "trunk build --release")
        .envs(STANDARD_LIBRARY)
        .env("CARGO_ENCODED_RUSTFLAGS", remap.encoded_flags(&[&SMALL[..], &[RELOCATIONS]].concat()))
        // Trunk takes this for its own option, and rejects the usual value 1.
        .env_remove("NO_COLOR")
        .run()?;

    println!("# parts: dividing the module");
    let parts = divide(root, &tools)?;

    println!("# site: composing the pages in {DIST}/");
    let dist = root.join(DIST);
    let (built, minifier) = (root.join(BUILT), minifier(&tools));
    let inputs =
        Inputs { root, built: &built, parts: &parts, dist: &dist, address: address.as_ref(), minifier: &minifier };
    let loads = site::build(&inputs)?;
    for file in files(&dist)? {
        remap.refuse_in(&file, &read(&file)?)?;
    }
    println!("# size: compressing every file");
    size::report(&dist, &compress(&dist)?, &loads)
}

/// esbuild from the tools; its warnings are shown.
pub(crate) fn minifier(tools: &Shell) -> Minifier<'_> {
    Minifier::new(|arguments| Ok(cmd!(tools, "esbuild {arguments...}").read()?.into_bytes()))
}
