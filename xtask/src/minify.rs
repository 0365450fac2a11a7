//! Scripts and style sheets as short as esbuild writes them: for visitors, not for readers.

use std::path::Path;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::tools::Tools;

/// By what a style sheet has another file loaded, as esbuild writes it.
const LOADS: [&str; 3] = ["@import", "url(", "image-set("];

/// A script, minified, as one with those of `web/` that it imports by their names; what it exports stays as it is.
pub(crate) fn script(tools: &Tools, file: &Path) -> Result<Vec<u8>> {
    esbuild(tools, file, &["--bundle", "--format=esm"])
}

/// A script, minified, that runs where it stands and leaves no name behind.
pub(crate) fn classic_script(tools: &Tools, file: &Path) -> Result<Vec<u8>> {
    esbuild(tools, file, &["--bundle", "--format=iife"])
}

/// The script of the calculator in one file, as one with the glue that wasm-bindgen wrote.
pub(crate) fn one_file(tools: &Tools, file: &Path, glue: &Path) -> Result<Vec<u8>> {
    // The module is in the page; where the glue would look for it is never asked.
    let options = ["--bundle", "--format=esm", "--define:import.meta.url=location.href"];
    let glue = format!("--alias:article83={}", glue.display());
    esbuild(tools, file, &[&options[..], &[&glue]].concat())
}

/// A script of the package, as one with those that it imports and with the glue.
pub(crate) fn with_glue(tools: &Tools, file: &Path, glue: &Path) -> Result<Vec<u8>> {
    let glue = format!("--alias:article83={}", glue.display());
    // wasm-bindgen's script would warn of ways of calling it that are not used.
    esbuild(tools, file, &["--bundle", "--format=esm", "--drop:console", &glue])
}

/// A style sheet and those that it imports, minified, as one that loads nothing.
pub(crate) fn style_sheet(tools: &Tools, file: &Path) -> Result<Vec<u8>> {
    let css = esbuild(tools, file, &["--bundle", "--log-override:css-syntax-error=error"])?;
    refuse_loads(&css)?;
    Ok(css)
}

/// What esbuild makes of a file of the project; its warnings are shown.
fn esbuild(tools: &Tools, file: &Path, options: &[&str]) -> Result<Vec<u8>> {
    // For the newest browsers: what an older one lacks is left as it was written.
    Ok(cmd!(tools, "esbuild --minify --target=esnext {options...} {file}").read()?.into_bytes())
}

/// Refuses a style sheet that has something else loaded: no hash in the page would hold it.
fn refuse_loads(css: &[u8]) -> Result<()> {
    let css = String::from_utf8_lossy(css).to_ascii_lowercase();
    for load in LOADS {
        ensure!(!css.contains(load), "a style sheet has another file loaded, by {load}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_a_style_sheet_that_loads_something() {
        for css in [
            r#"@import"https://example.org/a.css";"#,
            "@import url(a.css) print;",
            "a{background:url(https://example.org/a.png)}",
            "a{--b:URL(data:,)}",
            r#"a{background:image-set("a.png" 1x)}"#,
        ] {
            assert!(refuse_loads(css.as_bytes()).is_err(), "{css}");
        }
        assert!(refuse_loads(b"@layer a;@media print{.curl{color:light-dark(#fff,#000)}}").is_ok());
    }
}
