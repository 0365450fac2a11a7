//! Scripts and style sheets, minified and bundled by esbuild.

use std::{ffi::OsString, path::Path};

use anyhow::{Result, ensure};

/// What loads another file from a style sheet, as esbuild writes it.
const LOADS: [&str; 3] = ["@import", "url(", "image-set("];

/// Runs esbuild with these arguments in the project's folder and returns its output.
type Esbuild<'a> = dyn Fn(&[OsString]) -> Result<Vec<u8>> + 'a;

/// esbuild, however it is called.
pub struct Minifier<'a>(Box<Esbuild<'a>>);

impl<'a> Minifier<'a> {
    /// A minifier that calls esbuild through this function.
    pub fn new(esbuild: impl Fn(&[OsString]) -> Result<Vec<u8>> + 'a) -> Self {
        Self(Box::new(esbuild))
    }

    /// A script, minified and bundled with its imports from `web/`, keeping its exports.
    pub(crate) fn script(&self, file: &Path) -> Result<Vec<u8>> {
        self.minify(file, &["--bundle", "--format=esm"])
    }

    /// A script for a plain `<script>`, minified; it defines no global names.
    pub(crate) fn classic_script(&self, file: &Path) -> Result<Vec<u8>> {
        self.minify(file, &["--bundle", "--format=iife"])
    }

    /// The script of the one-file calculator, bundled with the glue that wasm-bindgen wrote.
    pub(crate) fn one_file(&self, file: &Path, glue: &Path) -> Result<Vec<u8>> {
        // The module is in the page, so the address from which the glue would load it is never used.
        let options = ["--bundle", "--format=esm", "--define:import.meta.url=location.href"];
        self.minify(file, &[&options[..], &[&glue_of(glue)]].concat())
    }

    /// A script of the package, bundled with its imports and the glue.
    ///
    /// # Errors
    ///
    /// esbuild fails.
    pub fn with_glue(&self, file: &Path, glue: &Path) -> Result<Vec<u8>> {
        // wasm-bindgen's script holds warnings about calling conventions that we do not use.
        self.minify(file, &["--bundle", "--format=esm", "--drop:console", &glue_of(glue)])
    }

    /// A style sheet, minified and bundled with its imports, so that it loads nothing.
    pub(crate) fn style_sheet(&self, file: &Path) -> Result<Vec<u8>> {
        let css = self.minify(file, &["--bundle", "--log-override:css-syntax-error=error"])?;
        refuse_loads(&css)?;
        Ok(css)
    }

    /// Runs esbuild on a file of the project.
    fn minify(&self, file: &Path, options: &[&str]) -> Result<Vec<u8>> {
        // `esnext`: esbuild rewrites nothing for older browsers.
        let options = ["--minify", "--target=esnext"].iter().chain(options).map(OsString::from);
        (self.0)(&options.chain([file.into()]).collect::<Vec<_>>())
    }
}

/// The option that resolves a script's import of `article83`.
fn glue_of(glue: &Path) -> String {
    format!("--alias:article83={}", glue.display())
}

/// An error if a style sheet loads another file, which no hash in the page would check.
fn refuse_loads(css: &[u8]) -> Result<()> {
    let css = String::from_utf8_lossy(css).to_ascii_lowercase();
    for load in LOADS {
        ensure!(!css.contains(load), "a style sheet loads another file with {load}");
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
