//! `cargo xtask package`: the engine as a JavaScript package, in `target/package/`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;
use site::files::{files, read, write};
use text::{Catalog, Message, catalogs};
use xshell::{Shell, cmd};

use crate::{
    build::{SMALL, STANDARD_LIBRARY, fetch, minifier},
    compress::brotli,
    parts::OPTIMISE,
    remap::Remap,
    shell::shell,
    tools::{self, TARGET, target_folder},
};

/// The most that a caller may load, in bytes of brotli: the module, its script, and the heavier of the two entry points
/// (`docs/adr/0028-weight.md`).
const BUDGET: usize = 135_000;

/// The entry points, of which a caller loads one.
const ENTRIES: [&str; 2] = ["index.js", "node.js"];

/// The output folder, in the project's folder.
const PACKAGE: &str = "target/package";

/// The folder of the package in it.
const FOLDER: &str = "article83";

/// The folder of the messages in each language, of which a caller loads the one that it shows, if any.
const MESSAGES: &str = "messages";

/// Files that go into the archive unchanged, from the folder `package`.
const AS_THEY_ARE: [&str; 6] = ["README.md", "index.js", "index.d.ts", "load.d.ts", "messages.d.ts", "node.js"];

/// Files that go into the archive unchanged, from the project's folder.
const OF_THE_PROJECT: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "docs/case-file.md"];

/// Runs the verb: builds the package and packs it.
pub(crate) fn package(root: &Path) -> Result<()> {
    make(root)?;
    let made = root.join(PACKAGE);
    let shell = shell(&made.join(FOLDER))?;
    Ok(cmd!(shell, "npm pack --silent --ignore-scripts --pack-destination {made}").run()?)
}

/// Builds the package. Returns its folder, and how much of it a caller loads, in bytes of brotli.
pub(crate) fn make(root: &Path) -> Result<(PathBuf, usize)> {
    let tools = tools::set_up(root)?;
    fetch(root)?;
    let remap = Remap::new(root)?;
    let made = root.join(PACKAGE);
    if made.exists() {
        fs::remove_dir_all(&made).with_context(|| format!("{} cannot be removed", made.display()))?;
    }
    println!("# module: compiling the engine with its JavaScript interface");
    compile(&tools, &remap, root, &made.join("bindgen"))?;
    println!("# package: composing it in {PACKAGE}/{FOLDER}/");
    let folder = made.join(FOLDER);
    compose(root, &tools, &made.join("bindgen"), &folder)?;
    for file in files(&folder)? {
        remap.refuse_in(&file, &read(&file)?)?;
    }
    let weight = weigh(&folder)?;
    Ok((folder, weight))
}

/// Compiles the module and runs wasm-bindgen on it. The crate type is given here, not in the manifest, where a second one would switch
/// off link-time optimisation for the page.
fn compile(tools: &Shell, remap: &Remap, root: &Path, bindgen: &Path) -> Result<()> {
    cmd!(tools, "cargo rustc --locked --release --lib --crate-type cdylib --features js --target {TARGET}")
        .envs(STANDARD_LIBRARY)
        .env("CARGO_ENCODED_RUSTFLAGS", remap.encoded_flags(&SMALL))
        .run()?;
    let compiled = target_folder(root).join(TARGET).join("release/article83.wasm");
    // `--omit-default-module-path`: whoever loads the module says where it is.
    let glue = cmd!(tools, "wasm-bindgen --target web --omit-default-module-path --out-name article83");
    Ok(glue.arg("--out-dir").args([bindgen, &compiled]).run()?)
}

/// Writes the files of the package, which has the engine's version.
fn compose(root: &Path, tools: &Shell, bindgen: &Path, folder: &Path) -> Result<()> {
    let source = root.join("package");
    for name in AS_THEY_ARE {
        write(&folder.join(name), &read(&source.join(name))?)?;
    }
    for name in OF_THE_PROJECT {
        let file = root.join(name);
        write(&folder.join(file.file_name().unwrap_or_default()), &read(&file)?)?;
    }
    let engine = minifier(tools).with_glue(&source.join("engine.js"), &bindgen.join("article83.js"))?;
    write(&folder.join("engine.js"), &engine)?;
    write(&folder.join("types.d.ts"), types(&text(&bindgen.join("article83.d.ts"))?)?.as_bytes())?;
    for language in catalogs(&root.join("locales"))? {
        write(&folder.join(MESSAGES).join(format!("{}.js", language.code)), messages(&language)?.as_bytes())?;
    }
    let manifest: toml::Table = text(&root.join("Cargo.toml"))?.parse()?;
    let version = manifest.get("package").and_then(|package| package.get("version")).and_then(toml::Value::as_str);
    let version = version.context("Cargo.toml states no version")?;
    let package = with_version(&text(&source.join("package.json"))?, version)?;
    write(&folder.join("package.json"), package.as_bytes())?;
    let module = bindgen.join("article83_bg.wasm");
    let opt = cmd!(tools, "wasm-opt {OPTIMISE...} --strip-producers --strip-target-features");
    Ok(opt.arg("--output").args([folder.join("article83.wasm"), module]).run()?)
}

fn text(file: &Path) -> Result<String> {
    String::from_utf8(read(file)?).with_context(|| format!("{} is not UTF-8", file.display()))
}

/// The types that come from Rust, without those of wasm-bindgen's own script.
fn types(written: &str) -> Result<String> {
    let (types, _) =
        written.split_once("export type InitInput").context("wasm-bindgen wrote its types in an unknown form")?;
    ensure!(types.contains("export interface Assessment {"), "wasm-bindgen wrote no type for the assessment");
    Ok(format!("{}\n", types.trim_end()))
}

/// What the package says of input that it refuses, in a language, as a module of JavaScript: `explain` reads it.
fn messages(language: &Catalog) -> Result<String> {
    let mut texts = serde_json::Map::new();
    for (reason, text) in language.refused() {
        let Message::Text(text) = text else { bail!("locales/{}.toml: {reason} has plural forms", language.code) };
        texts.insert(reason.to_owned(), text.as_str().into());
    }
    let months: Vec<_> = language.text("language.date.months")?.split(", ").collect();
    let content = json!({
        "language": language.code,
        "numbers": language.text("language.numbers")?,
        "date": { "day": language.text("language.date.day")?, "first": language.text("language.date.first")?, "months": months },
        "texts": texts,
    });
    Ok(format!("export default {content};\n"))
}

/// `package.json` with the version of the engine.
fn with_version(package: &str, version: &str) -> Result<String> {
    ensure!(!package.contains("\"version\""), "package/package.json has a version, which belongs only in Cargo.toml");
    let rest = package.strip_prefix('{').context("package/package.json is not an object")?;
    Ok(format!("{{\n  \"version\": \"{version}\",{rest}"))
}

/// Prints the size of the code, and returns it; an error if it is over the budget.
fn weigh(folder: &Path) -> Result<usize> {
    println!("{:<40} {:>9} {:>9}", "file", "raw", "brotli");
    let (mut total, mut entry) = (0, 0);
    for file in files(folder)? {
        let is_loaded = !file.starts_with(folder.join(MESSAGES));
        if is_loaded && file.extension().is_some_and(|extension| extension == "js" || extension == "wasm") {
            let content = read(&file)?;
            let compressed = brotli(&content)?.len();
            let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
            if ENTRIES.contains(&name.as_str()) {
                entry = compressed.max(entry);
            } else {
                total += compressed;
            }
            println!("{name:<40} {:>9} {compressed:>9}", content.len());
        }
    }
    total += entry;
    println!("a caller loads {total} of {BUDGET} bytes of brotli");
    ensure!(total <= BUDGET, "the package is over {BUDGET} bytes");
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_engine() -> Result<()> {
        assert_eq!(
            with_version("{\n  \"name\": \"a\"\n}\n", "1.2.3")?,
            "{\n  \"version\": \"1.2.3\",\n  \"name\": \"a\"\n}\n"
        );
        assert!(with_version("{ \"version\": \"1.2.3\" }", "1.2.3").is_err());
        Ok(())
    }

    #[test]
    fn only_types_of_the_engine_are_kept() -> Result<()> {
        let written = "export interface Assessment {\n}\n\nexport type InitInput = URL;\n";
        assert_eq!(types(written)?, "export interface Assessment {\n}\n");
        assert!(types("export type InitInput = URL;").is_err());
        assert!(types("export interface Assessment {\n}\n").is_err());
        Ok(())
    }

    #[test]
    fn what_is_too_heavy_is_refused() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("article83-package-{}", std::process::id()));
        // Hexadecimal digits of hashes do not compress below half their size.
        let noise: String = (0..2 * BUDGET / 64 + 200).map(|i: usize| site::hexadecimal(&i.to_le_bytes())).collect();
        write(&folder.join("a.js"), noise.as_bytes())?;
        assert!(weigh(&folder).is_err());
        fs::rename(folder.join("a.js"), folder.join("a.md"))?;
        assert!(weigh(&folder).is_ok());
        fs::rename(folder.join("a.md"), folder.join("node.js"))?;
        assert!(weigh(&folder).is_err());
        Ok(fs::remove_dir_all(&folder)?)
    }
}
