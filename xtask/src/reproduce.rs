//! `cargo xtask reproduce`: checks that the same commit, built elsewhere, gives the same bytes.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use site::{SUMS, files::read};
use xshell::cmd;

use crate::{
    build::{self, DIST},
    shell::shell,
    tools,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Compare with a list of hashes, such as that of a published site, instead of building again
    #[arg(value_name = "SHA256SUMS")]
    list: Option<PathBuf>,
    #[command(flatten)]
    build: build::Options,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, Options { list, build }: &Options) -> Result<()> {
    build::verb(root, build)?;
    let here = sums(&root.join(DIST).join(SUMS))?;
    let there = match list {
        Some(list) => sums(list)?,
        None => elsewhere(root, build.address.as_deref())?,
    };
    let differing = differing(&here, &there);
    ensure!(differing.is_empty(), "different: {}", differing.join(", "));
    println!("{} files, all the same", here.len());
    Ok(())
}

/// Builds the commit again: in another folder, with another `HOME` and another `CARGO_HOME`, which starts empty.
fn elsewhere(root: &Path, address: Option<&str>) -> Result<BTreeMap<String, String>> {
    let shell = shell(root)?;
    let changed = cmd!(shell, "git status --porcelain").read()?;
    ensure!(changed.is_empty(), "only a commit can be built again; there are changes:\n{changed}");
    let folder = shell.create_temp_dir()?;
    let home = shell.create_dir(folder.path().join("home"))?;
    let copy = shell.create_dir(folder.path().join("another folder"))?.join("copy");
    println!("# elsewhere: building the commit in {}", copy.display());
    let commit = cmd!(shell, "git rev-parse HEAD").read()?;
    // The other `HOME` must not hide the compilers.
    let toolchains = cmd!(shell, "rustup show home").read()?;
    cmd!(shell, "git clone --quiet --no-checkout {root} {copy}").run()?;
    shell.change_dir(&copy);
    cmd!(shell, "git checkout --quiet --detach {commit}").run()?;
    let address = address.into_iter().flat_map(|address| ["--address", address]);
    cmd!(shell, "cargo run --quiet --package xtask -- build {address...}")
        .env("HOME", home)
        .env("CARGO_HOME", folder.path().join("cargo"))
        .env_remove("CARGO_TARGET_DIR")
        // The compiler and the tools are the same, as their versions are pinned.
        .env("RUSTUP_HOME", toolchains)
        .env("ARTICLE83_CACHE", tools::cache_folder()?)
        .run()?;
    sums(&copy.join(DIST).join(SUMS))
}

/// Reads a list of hashes, by file name.
fn sums(file: &Path) -> Result<BTreeMap<String, String>> {
    let text = String::from_utf8(read(file)?)?;
    let lines = text.lines().map(|line| {
        let (hash, name) =
            line.split_once("  ").with_context(|| format!("{}: not a hash and a name: {line}", file.display()))?;
        Ok((name.to_owned(), hash.to_owned()))
    });
    lines.collect()
}

/// The names of the files that are not in both lists with the same hash.
fn differing<'a>(here: &'a BTreeMap<String, String>, there: &'a BTreeMap<String, String>) -> Vec<&'a str> {
    let names = here.keys().chain(there.keys().filter(|name| !here.contains_key(*name)));
    names.filter(|name| here.get(*name) != there.get(*name)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_missing_or_changed_is_named() {
        let list = |files: &[(&str, &str)]| -> BTreeMap<String, String> {
            files.iter().map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned())).collect()
        };
        let here = list(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differing(&here, &here).is_empty());
        assert_eq!(differing(&here, &list(&[("a", "1"), ("b", "4"), ("d", "5")])), ["b", "c", "d"]);
    }

    #[test]
    fn reads_a_list_of_hashes() -> Result<()> {
        let file = std::env::temp_dir().join(format!("article83-list-{}", std::process::id()));
        fs::write(&file, "ab  en/index.html\ncd  a b.js\n")?;
        assert_eq!(sums(&file)?.get("a b.js").map(String::as_str), Some("cd"));
        fs::write(&file, "ab en/index.html\n")?;
        assert!(sums(&file).is_err());
        Ok(())
    }
}
