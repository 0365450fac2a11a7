//! Scripts and style sheets as short as esbuild writes them: for visitors, not for readers.

use std::{ffi::OsString, path::Path};

use anyhow::{Result, ensure};

/// By what a style sheet has another file loaded, as esbuild writes it.
const LOADS: [&str; 3] = ["@import", "url(", "image-set("];

/// Runs esbuild with these arguments in the project's folder, and returns what it prints.
type Esbuild<'a> = dyn Fn(&[OsString]) -> Result<Vec<u8>> + 'a;

/// esbuild, however it is called.
pub struct Minifier<'a>(Box<Esbuild<'a>>);

impl<'a> Minifier<'a> {
    /// A minifier that calls esbuild so.
    pub fn new(esbuild: impl Fn(&[OsString]) -> Result<Vec<u8>> + 'a) -> Self {
        Self(Box::new(esbuild))
    }

    /// A script, minified, as one with those of `web/` that it imports by their names; what it exports stays as it is.
    pub(crate) fn script(&self, file: &Path) -> Result<Vec<u8>> {
        self.minify(file, &["--bundle", "--format=esm"])
    }

    /// A script, minified, that runs where it stands and leaves no name behind.
    pub(crate) fn classic_script(&self, file: &Path) -> Result<Vec<u8>> {
        self.minify(file, &["--bundle", "--format=iife"])
    }

    /// The script of the calculator in one file, as one with the glue that wasm-bindgen wrote.
    pub(crate) fn one_file(&self, file: &Path, glue: &Path) -> Result<Vec<u8>> {
        // The module is in the page; where the glue would look for it is never asked.
        let options = ["--bundle", "--format=esm", "--define:import.meta.url=location.href"];
        self.minify(file, &[&options[..], &[&glue_of(glue)]].concat())
    }

    /// A script of the package, as one with those that it imports and with the glue.
    ///
    /// # Errors
    ///
    /// Where esbuild fails.
    pub fn with_glue(&self, file: &Path, glue: &Path) -> Result<Vec<u8>> {
        // wasm-bindgen's script would warn of ways of calling it that are not used.
        self.minify(file, &["--bundle", "--format=esm", "--drop:console", &glue_of(glue)])
    }

    /// A style sheet and those that it imports, minified, as one that loads nothing.
    pub(crate) fn style_sheet(&self, file: &Path) -> Result<Vec<u8>> {
        let css = self.minify(file, &["--bundle", "--log-override:css-syntax-error=error"])?;
        refuse_loads(&css)?;
        Ok(css)
    }

    /// What esbuild makes of a file of the project.
    fn minify(&self, file: &Path, options: &[&str]) -> Result<Vec<u8>> {
        // For the newest browsers: what an older one lacks is left as it was written.
        let options = ["--minify", "--target=esnext"].iter().chain(options).map(OsString::from);
        (self.0)(&options.chain([file.into()]).collect::<Vec<_>>())
    }
}

/// Where a script finds what it imports as `article83`.
fn glue_of(glue: &Path) -> String {
    format!("--alias:article83={}", glue.display())
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
