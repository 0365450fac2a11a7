//! The npm packages of a folder.

use std::{fs, path::Path, time::SystemTime};

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::shell::shell;

/// Installs the packages of a folder, unless they already match its lock file. Their scripts are not run.
pub(crate) fn install(root: &Path, folder: &str) -> Result<()> {
    let path = root.join(folder);
    if is_newer(&path.join("package-lock.json"), &path.join("node_modules/.package-lock.json"))? {
        println!("# packages of {folder}: installing them");
        let shell = shell(&path)?;
        cmd!(shell, "npm ci --no-audit --no-fund --ignore-scripts").run()?;
    }
    Ok(())
}

/// Whether a file was changed after another one, or the other one is missing.
fn is_newer(file: &Path, other: &Path) -> Result<bool> {
    let changed = |file: &Path| -> Result<SystemTime> { Ok(fs::metadata(file)?.modified()?) };
    let time = changed(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(changed(other).map_or(true, |other| time > other))
}
