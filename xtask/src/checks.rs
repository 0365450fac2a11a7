//! `cargo xtask test`: all that must hold before a change is taken.

use std::{fs, path::Path, process::Command, time::SystemTime};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    browser, build, package,
    run::{command, output, run},
    serve, tools,
};

/// What a build of the bare library must not depend on.
const BROWSER_CRATES: [&str; 5] = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "tsify"];

/// Where the site that the tests see would stand; they look for it in `oembed.json`.
const ADDRESS: &str = "https://article83.example/";

/// The version of cargo-deny. What it allows stands in `deny.toml`.
const DENY: &str = "0.20.2";

/// Something that must succeed.
#[derive(Clone, Copy)]
struct Step {
    title: &'static str,
    run: fn(&Path) -> Result<()>,
}

const NATIVE: &[Step] = &[
    Step { title: "format", run: |root| cargo(root, "fmt --all --check") },
    Step {
        title: "lints",
        run: |root| cargo(root, "clippy --workspace --all-targets --features schema -- -D warnings"),
    },
    Step {
        title: "lints of the page",
        run: |root| {
            tools::wasm_target(root)?;
            cargo(root, "clippy --target wasm32-unknown-unknown --features app --bin page -- -D warnings")
        },
    },
    Step {
        title: "lints of the package",
        run: |root| cargo(root, "clippy --target wasm32-unknown-unknown --features js --lib -- -D warnings"),
    },
    Step { title: "documentation", run: documentation },
    Step { title: "tests", run: |root| cargo(root, "test --workspace --features schema") },
    Step {
        title: "tests of the bare library",
        run: |root| cargo(root, "test --package article83 --no-default-features --lib"),
    },
    Step { title: "dependencies of the bare library", run: bare_dependencies },
    Step { title: "licences and sources", run: licences_and_sources },
    Step { title: "spelling", run: spelling },
];

const WEB: &[Step] = &[Step { title: "tests in WebAssembly", run: wasm_tests }];

const BROWSER: &[Step] = &[
    Step { title: "build", run: |root| build::build(root, Some(ADDRESS)) },
    Step { title: "tests of the site", run: site_tests },
];

const PACKAGE: &[Step] =
    &[Step { title: "package", run: package::package }, Step { title: "tests of the package", run: package_tests }];

/// The verb.
pub(crate) fn verb(root: &Path, arguments: &[String]) -> Result<()> {
    let steps = match arguments {
        [] => [NATIVE, WEB, BROWSER, PACKAGE].concat(),
        [kind] if kind == "native" => NATIVE.to_vec(),
        [kind] if kind == "web" => WEB.to_vec(),
        [kind] if kind == "browser" => BROWSER.to_vec(),
        [kind] if kind == "package" => PACKAGE.to_vec(),
        _ => bail!("`test` takes one of native, web, browser and package, or nothing"),
    };
    for (number, step) in (1..).zip(&steps) {
        println!("== {number}/{}: {}", steps.len(), step.title);
        (step.run)(root).context(step.title)?;
    }
    // The closing line that test runners have: it tells that something was run.
    println!("{} passed, 0 failed", steps.len());
    Ok(())
}

fn cargo(root: &Path, arguments: &str) -> Result<()> {
    run(&mut command(root, &format!("cargo {arguments}")))
}

fn documentation(root: &Path) -> Result<()> {
    let mut doc = command(root, "cargo doc --package article83 --features schema --no-deps");
    run(doc.env("RUSTDOCFLAGS", "-Dwarnings"))
}

/// Others calculate with the library where there is no browser.
fn bare_dependencies(root: &Path) -> Result<()> {
    let tree = "cargo tree --edges normal --no-default-features --package article83 --prefix none";
    let printed = output(&mut command(root, tree))?;
    let crates = printed.lines().filter_map(|line| line.split_whitespace().next());
    let unwanted: Vec<_> = crates.filter(|name| BROWSER_CRATES.contains(name)).collect();
    ensure!(unwanted.is_empty(), "the bare library depends on {}", unwanted.join(", "));
    Ok(())
}

/// Asks nobody: what a build has fetched is enough.
fn licences_and_sources(root: &Path) -> Result<()> {
    let deny = tools::set_up_one(root, "cargo-deny", DENY)?;
    run(&mut command(root, "cargo fetch --locked"))?;
    let mut check = deny.command("cargo deny --workspace --offline --locked check --hide-inclusion-graph");
    run(check.args(["licenses", "bans", "sources"]))
}

/// What is prose: documents, texts of the page, comments. `cspell.json` says where, and in which language.
fn spelling(root: &Path) -> Result<()> {
    let folder = root.join("xtask/spelling");
    println!("# the spell checker and its dictionaries: installing them where the lock file is newer");
    install_packages(&mut command(&folder, "npm ci --no-audit --no-fund --ignore-scripts"), &folder)?;
    run(&mut command(root, "xtask/spelling/node_modules/.bin/cspell lint --no-progress --quiet"))
}

fn wasm_tests(root: &Path) -> Result<()> {
    let browser = browser::set_up(root)?;
    let mut test = tools::set_up(root)?.command("cargo test --target wasm32-unknown-unknown --test web");
    run(test.env("CHROMEDRIVER", browser.driver))
}

/// Drives a browser over the site in `dist/`, from a server whose log the tests read.
fn site_tests(root: &Path) -> Result<()> {
    let browser = browser::set_up(root)?;
    let folder = root.join("tests/browser");
    println!("# packages of the browser tests: installing them where the lock file is newer");
    let mut install = command(&folder, "npm ci --no-audit --no-fund");
    install_packages(install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), &folder)?;
    let log = root.join("target/browser-requests.log");
    let serving = serve::start(root, Some(0), Some(&log))?;
    let mut test = command(&folder, "npx playwright test");
    test.env("BASE_URL", format!("http://{}", serving.address));
    test.env("ADDRESS", ADDRESS)
        .env("REQUEST_LOG", log)
        .env("CHROMIUM", browser.chromium)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut test)
}

/// Compares the packed archive with the command line, and has it run in Node.js, in Chromium and from bundlers.
fn package_tests(root: &Path) -> Result<()> {
    let browser = browser::set_up(root)?;
    let folder = root.join("tests/package");
    println!("# packages of the tests of the package: installing them where the lock file is newer");
    install_packages(&mut command(&folder, "npm ci --no-audit --no-fund --ignore-scripts"), &folder)?;
    // Every case of the tables, for the package and for the command line.
    cargo(root, "test --workspace --features schema --test cases every_case_of_the_tables_is_written")?;
    run(command(&folder, "npm test").env("CHROMIUM", browser.chromium))
}

/// Installs the packages of a folder, unless they are there as its lock file has them.
pub(crate) fn install_packages(install: &mut Command, folder: &Path) -> Result<()> {
    if is_newer(&folder.join("package-lock.json"), &folder.join("node_modules/.package-lock.json"))? {
        run(install)?;
    }
    Ok(())
}

/// Whether a file was changed after another, or the other is missing.
fn is_newer(file: &Path, other: &Path) -> Result<bool> {
    let changed = |file: &Path| -> Result<SystemTime> { Ok(fs::metadata(file)?.modified()?) };
    let time = changed(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(changed(other).map_or(true, |other| time > other))
}
