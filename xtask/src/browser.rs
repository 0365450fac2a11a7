//! The browser that the tests drive.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::run::{command, output, run, which};

const PACKAGES: &str = "chromium chromium-driver fonts-liberation2";

/// Chromium and the program that drives it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser on `PATH`; installs it where that is possible.
pub(crate) fn set_up(root: &Path) -> Result<Browser> {
    println!("# browser: looking for chromium and chromedriver, installing them where they are missing");
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if which("apt-get").is_none() || output(&mut command(root, "id -u"))? != "0" {
        bail!("the tests need chromium and chromedriver on PATH (packages of Debian: {PACKAGES})");
    }
    run(&mut command(root, "apt-get update"))?;
    let install = format!("apt-get install -y --no-install-recommends {PACKAGES}");
    run(command(root, &install).env("DEBIAN_FRONTEND", "noninteractive"))?;
    find().context("chromium was installed, but is not on PATH")
}

fn find() -> Option<Browser> {
    Some(Browser { chromium: which("chromium")?, driver: which("chromedriver")? })
}
