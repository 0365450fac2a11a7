//! `cargo xtask test`: everything that must pass before a change is merged.

use std::{path::Path, time::Instant};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use xshell::cmd;

use crate::{
    browser, build, npm, package, serve,
    shell::shell,
    tally::{self, Tally},
    tools::{self, TARGET},
};

/// The address of the tested site; the tests look for it in `oembed.json`.
const ADDRESS: &str = "https://article83.example/";

/// The version of cargo-deny, which is configured in `deny.toml`.
const DENY: &str = "0.20.2";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Run only the checks of one kind
    #[arg(value_name = "KIND")]
    kind: Option<Kind>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// Format, lints, licences, spelling, documentation, and tests without a browser
    Native,
    /// The tests compiled to WebAssembly, in a browser
    Web,
    /// The site in a browser
    Browser,
    /// The JavaScript package
    Package,
}

/// A part of the whole check.
#[derive(Clone, Copy)]
struct Step {
    title: &'static str,
    work: Work,
}

#[derive(Clone, Copy)]
enum Work {
    /// Something that must succeed.
    Do(fn(&Path) -> Result<()>),
    /// Tests, at least one of which must run.
    Test(fn(&Path) -> Result<Tally>),
}

use Work::{Do, Test};

const NATIVE: &[Step] = &[
    Step { title: "format", work: Do(|root| cargo(root, "fmt --all --check")) },
    Step {
        title: "lints",
        work: Do(|root| cargo(root, "clippy --workspace --all-targets --features schema -- -D warnings")),
    },
    Step { title: "lints of the page", work: Do(lints_of_the_page) },
    Step {
        title: "lints of the package",
        work: Do(|root| cargo(root, "clippy --target wasm32-unknown-unknown --features js --lib -- -D warnings")),
    },
    Step { title: "documentation", work: Do(documentation) },
    Step { title: "tests", work: Test(|root| cargo_test(root, "--workspace --features schema")) },
    Step {
        title: "tests of the bare library",
        work: Test(|root| cargo_test(root, "--package article83 --no-default-features --lib")),
    },
    Step { title: "licences and sources", work: Do(licences_and_sources) },
    Step { title: "spelling", work: Do(spelling) },
];

const WEB: &[Step] = &[Step { title: "tests in WebAssembly", work: Test(wasm_tests) }];

const BROWSER: &[Step] = &[
    Step { title: "build", work: Do(|root| build::build(root, Some(ADDRESS))) },
    Step { title: "tests of the site", work: Test(site_tests) },
];

const PACKAGE: &[Step] = &[
    Step { title: "package", work: Do(package::package) },
    Step { title: "tests of the package", work: Test(package_tests) },
];

/// Runs the verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    let steps = match options.kind {
        None => [NATIVE, WEB, BROWSER, PACKAGE].concat(),
        Some(Kind::Native) => NATIVE.to_vec(),
        Some(Kind::Web) => WEB.to_vec(),
        Some(Kind::Browser) => BROWSER.to_vec(),
        Some(Kind::Package) => PACKAGE.to_vec(),
    };
    let mut tallies = Vec::new();
    let mut taken = Vec::new();
    for (number, step) in (1..).zip(&steps) {
        println!("== {number}/{}: {}", steps.len(), step.title);
        let begun = Instant::now();
        match step.work {
            Do(work) => work(root).context(step.title)?,
            Test(work) => {
                let tally = work(root).context(step.title)?;
                tallies.push(tally);
                if !tally.is_passed() {
                    break;
                }
            }
        }
        taken.push((begun.elapsed(), step.title));
    }
    println!("== time");
    for (time, title) in taken {
        println!("{:6} s  {title}", time.as_secs());
    }
    tally::close(tallies)
}

fn cargo(root: &Path, arguments: &str) -> Result<()> {
    let arguments = arguments.split(' ');
    let shell = shell(root)?;
    Ok(cmd!(shell, "cargo {arguments...}").run()?)
}

fn cargo_test(root: &Path, arguments: &str) -> Result<Tally> {
    let arguments = arguments.split(' ');
    let shell = shell(root)?;
    tally::cargo(cmd!(shell, "cargo test {arguments...}"))
}

fn lints_of_the_page(root: &Path) -> Result<()> {
    tools::wasm_target(root)?;
    cargo(root, "clippy --target wasm32-unknown-unknown --features page --bin page -- -D warnings")
}

fn documentation(root: &Path) -> Result<()> {
    let shell = shell(root)?;
    let doc = cmd!(shell, "cargo doc --package article83 --features schema --no-deps");
    Ok(doc.env("RUSTDOCFLAGS", "-Dwarnings").run()?)
}

/// Works offline: what a build has fetched is enough.
fn licences_and_sources(root: &Path) -> Result<()> {
    let deny = tools::set_up_one(root, "cargo-deny", DENY)?;
    cmd!(deny, "cargo fetch --locked").run()?;
    let check = cmd!(deny, "cargo deny --workspace --offline --locked check --hide-inclusion-graph");
    Ok(check.args(["licenses", "bans", "sources"]).run()?)
}

/// Checks prose: documents, texts of the page, comments. `cspell.json` says where, and in which language.
fn spelling(root: &Path) -> Result<()> {
    npm::install(root, "xtask/spelling")?;
    let shell = shell(root)?;
    Ok(cmd!(shell, "xtask/spelling/node_modules/.bin/cspell lint --no-progress --quiet").run()?)
}

fn wasm_tests(root: &Path) -> Result<Tally> {
    let browser = browser::set_up(root)?;
    let tools = tools::set_up(root)?;
    let test = cmd!(tools, "cargo test --target {TARGET} --test it");
    tally::cargo(test.env("CHROMEDRIVER", browser.driver))
}

/// Drives a browser through the site in `dist/`. The tests read the server's log.
fn site_tests(root: &Path) -> Result<Tally> {
    const FOLDER: &str = "tests/browser";
    let browser = browser::set_up(root)?;
    npm::install(root, FOLDER)?;
    let log = root.join("target/browser-requests.log");
    let serving = serve::start(root, Some(0), Some(&log))?;
    let shell = shell(&root.join(FOLDER))?;
    let test = cmd!(shell, "npx playwright test")
        .env("BASE_URL", format!("http://{}", serving.address))
        .env("ADDRESS", ADDRESS)
        .env("REQUEST_LOG", log)
        .env("CHROMIUM", browser.chromium);
    tally::playwright(test, &root.join("target/browser-report.json"))
}

/// Compares the packed archive with the command line, and runs it in Node.js, in Chromium and from bundlers.
fn package_tests(root: &Path) -> Result<Tally> {
    const FOLDER: &str = "tests/package";
    let browser = browser::set_up(root)?;
    npm::install(root, FOLDER)?;
    // Every case of the tables, for the package and for the command line.
    let cases = "--workspace --features schema --test it every_case_of_the_tables_is_written";
    let written = cargo_test(root, cases)?;
    ensure!(written.is_passed(), "the cases of the tables were not written");
    let shell = shell(&root.join(FOLDER))?;
    tally::node(cmd!(shell, "node --test --test-reporter=spec").env("CHROMIUM", browser.chromium))
}
