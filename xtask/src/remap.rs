//! Keeps the paths of this machine out of what it compiles, so that every machine compiles the same bytes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use xshell::{Shell, cmd};

use crate::shell::shell;

/// Folders of this machine, each with the name that replaces it.
pub(crate) struct Remap(Vec<(PathBuf, String)>);

impl Remap {
    /// The folders that a compiled file could name: those of the project, the crates and the standard library.
    pub(crate) fn new(root: &Path) -> Result<Self> {
        let home = cargo_home()?;
        // The compiler uses the last match, so inner folders come after outer ones.
        let mut folders = vec![(root.to_path_buf(), "/article83".to_owned())];
        if let Some(target) = std::env::var_os("CARGO_TARGET_DIR") {
            folders.push((root.join(target), "/article83/target".to_owned()));
        }
        // The folder's name reveals which registry the crates came from.
        let registries: Vec<_> =
            fs::read_dir(home.join("registry/src")).into_iter().flatten().filter_map(Result::ok).collect();
        folders.push((home, "/cargo".to_owned()));
        folders.extend(registries.iter().map(|entry| (entry.path(), "/crates".to_owned())));

        let shell = shell(root)?;
        let sysroot = PathBuf::from(cmd!(shell, "rustc --print sysroot").read()?);
        // The compiler's own name for the library's source, used if that is not installed.
        let library = format!("/rustc/{}", commit(&shell)?);
        let source = sysroot.join("lib/rustlib/src/rust");
        folders.push((sysroot, "/sysroot".to_owned()));
        folders.push((source, library));
        Ok(Self(folders))
    }

    /// The value of `CARGO_ENCODED_RUSTFLAGS`: unlike `RUSTFLAGS`, it can hold paths with spaces.
    pub(crate) fn encoded_flags(&self, others: &[&str]) -> String {
        let flags = self.0.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
        let others = others.iter().map(|flag| (*flag).to_owned());
        flags.chain(others).collect::<Vec<_>>().join("\u{1f}")
    }

    /// An error if a file names one of the folders.
    pub(crate) fn refuse_in(&self, file: &Path, content: &[u8]) -> Result<()> {
        for (folder, _) in &self.0 {
            let name = folder.as_os_str().as_encoded_bytes();
            let is_in = content.windows(name.len()).any(|window| window == name);
            ensure!(!is_in, "{} names the folder {} of this machine", file.display(), folder.display());
        }
        Ok(())
    }
}

fn cargo_home() -> Result<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("CARGO_HOME")
        .or_else(|| Some(variable("HOME")?.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set, so cargo's crates cannot be found")
}

/// The commit that the compiler was built from.
fn commit(shell: &Shell) -> Result<String> {
    let version = cmd!(shell, "rustc -vV").read()?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    Ok(commit.context("rustc does not report its commit")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_folders_in_a_file() {
        let remap = Remap(vec![(PathBuf::from("/home/a b"), "/x".to_owned())]);
        assert!(remap.refuse_in(Path::new("f"), b"..\0/home/a b/src/lib.rs").is_err());
        assert!(remap.refuse_in(Path::new("f"), b"/x/src/lib.rs").is_ok());
        assert!(remap.refuse_in(Path::new("f"), b"").is_ok());
        assert_eq!(remap.encoded_flags(&["-Cx"]), "--remap-path-prefix=/home/a b=/x\u{1f}-Cx");
    }
}
