//! `cargo xtask reproduce`: the same commit, built elsewhere, gives the same bytes.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use site::{SUMS, files::read};

use crate::{
    args,
    build::{self, DIST},
    run::{command, output, run},
    tools,
};

/// The verb. With a list of hashes, such as that of a site, it compares with the list; else it builds the commit a second time.
pub(crate) fn verb(root: &Path, arguments: &[String]) -> Result<()> {
    let mut arguments = arguments.to_vec();
    let address = args::take_value(&mut arguments, "--address")?;
    let (list, rest) = arguments.split_first().map_or((None, &arguments[..]), |(list, rest)| (Some(list), rest));
    args::finish(rest)?;
    build::build(root, address.as_deref())?;
    let here = sums(&root.join(DIST).join(SUMS))?;
    let there = match list {
        Some(list) => sums(Path::new(list))?,
        None => elsewhere(root, address.as_deref())?,
    };
    let differing = differing(&here, &there);
    ensure!(differing.is_empty(), "not the same: {}", differing.join(", "));
    println!("{} files, all the same", here.len());
    Ok(())
}

/// Builds the commit again: in another folder, with another `HOME` and another `CARGO_HOME`, which starts empty.
fn elsewhere(root: &Path, address: Option<&str>) -> Result<BTreeMap<String, String>> {
    let changed = output(&mut command(root, "git status --porcelain"))?;
    ensure!(changed.is_empty(), "what is built must be a commit; changed since:\n{changed}");
    let folder = std::env::temp_dir().join(format!("article83-reproduce-{}", std::process::id()));
    let copy = folder.join("another folder/copy");
    for made in ["home", "another folder"] {
        fs::create_dir_all(folder.join(made)).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    println!("# elsewhere: building the commit in {}", copy.display());
    let (toolchains, cache) = (toolchains(root)?, tools::cache_folder()?);
    let commit = output(&mut command(root, "git rev-parse HEAD"))?;
    run(command(root, "git clone --quiet --no-checkout").arg(root).arg(&copy))?;
    run(command(&copy, "git checkout --quiet --detach").arg(commit))?;
    let mut build = command(&copy, "cargo run --quiet --package xtask -- build");
    build.args(address.into_iter().flat_map(|address| ["--address", address]));
    build.env("HOME", folder.join("home")).env("CARGO_HOME", folder.join("cargo")).env_remove("CARGO_TARGET_DIR");
    // The compiler and the tools are the same, as their versions are pinned.
    run(build.env("RUSTUP_HOME", toolchains).env("ARTICLE83_CACHE", cache))?;
    let sums = sums(&copy.join(DIST).join(SUMS))?;
    fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    Ok(sums)
}

/// Where rustup keeps the compilers; another `HOME` must not hide them.
fn toolchains(root: &Path) -> Result<PathBuf> {
    Ok(PathBuf::from(output(&mut command(root, "rustup show home"))?))
}

/// A list of hashes: the hash of each file, by its name.
fn sums(file: &Path) -> Result<BTreeMap<String, String>> {
    let text = String::from_utf8(read(file)?)?;
    let lines = text.lines().map(|line| {
        let (hash, name) = line.split_once("  ").with_context(|| format!("{} holds {line}", file.display()))?;
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
