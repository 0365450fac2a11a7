//! The browser that the tests drive.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::shell::{shell, which};

const PACKAGES: &str = "chromium chromium-driver fonts-liberation2";

/// Chromium and the program that drives it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser on `PATH`, or installs it if possible.
pub(crate) fn set_up(root: &Path) -> Result<Browser> {
    println!("# browser: looking for chromium and chromedriver, installing them if they are missing");
    install(root, PACKAGES, || Some(Browser { chromium: which("chromium")?, driver: which("chromedriver")? }))
}

/// What `find` finds, installing these Debian packages first if it finds nothing.
pub(crate) fn install<T>(root: &Path, packages: &str, find: impl Fn() -> Option<T>) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let shell = shell(root)?;
    if which("apt-get").is_none() || cmd!(shell, "id -u").read()? != "0" {
        bail!("a program is not on PATH (Debian packages: {packages})");
    }
    cmd!(shell, "apt-get update").run()?;
    let names = packages.split(' ');
    let install = cmd!(shell, "apt-get install -y --no-install-recommends {names...}");
    install.env("DEBIAN_FRONTEND", "noninteractive").run()?;
    find().with_context(|| format!("{packages} were installed, but a program is not on PATH"))
}
