//! `cargo xtask engines`: tests the main flows, the lock and the one file in three browser engines, and the site behind nginx.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use clap::builder::PossibleValuesParser;
use xshell::cmd;

use crate::{
    browser::install,
    build, npm,
    shell::{shell, which},
    tally::{self, Tally},
    tools,
};

const FOLDER: &str = "tests/engines";

/// The version of Firefox's driver.
const GECKODRIVER: &str = "0.37.1";

/// A run and what it needs: programs by name, and the Debian packages that have them.
struct Engine {
    name: &'static str,
    programs: &'static [&'static str],
    packages: &'static str,
}

const ENGINES: [Engine; 4] = [
    Engine {
        name: "chromium",
        programs: &["chromium", "chromedriver"],
        packages: "chromium chromium-driver fonts-liberation2",
    },
    Engine { name: "firefox", programs: &["firefox-esr"], packages: "firefox-esr fonts-liberation2" },
    Engine {
        name: "webkit",
        programs: &["WebKitWebDriver", "Xvfb", "xvfb-run", "xauth", "dbus-run-session"],
        packages: "webkit2gtk-driver xvfb xauth dbus fonts-liberation2",
    },
    // Not an engine: the site as served by nginx with the example from `docs/hosting`, seen in Chromium.
    Engine {
        name: "nginx",
        programs: &["nginx", "chromium", "chromedriver"],
        packages: "nginx-light chromium chromium-driver fonts-liberation2",
    },
];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Test only this one
    #[arg(value_name = "ENGINE", value_parser = PossibleValuesParser::new(ENGINES.iter().map(|engine| engine.name)))]
    engine: Option<String>,
    /// Test what is already in dist/
    #[arg(long)]
    no_build: bool,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    if !options.no_build {
        build::build(root, None)?;
    }
    npm::install(root, FOLDER)?;
    let is_chosen = |engine: &&Engine| options.engine.as_ref().is_none_or(|name| name == engine.name);
    let mut tallies = Vec::new();
    for engine in ENGINES.iter().filter(is_chosen) {
        println!("== {}", engine.name);
        install(root, engine.packages, || engine.programs.iter().map(|name| which(name)).collect::<Option<Vec<_>>>())?;
        let tally = engine.test(root).with_context(|| format!("in {}", engine.name))?;
        tallies.push(tally);
        if !tally.is_passed() {
            break;
        }
    }
    tally::close(tallies)
}

impl Engine {
    /// Runs its tests.
    fn test(&self, root: &Path) -> Result<Tally> {
        // Debian has no package with Firefox's driver.
        let shell = match self.name {
            "firefox" => tools::set_up_one(root, "geckodriver", GECKODRIVER)?,
            _ => shell(root)?,
        };
        shell.change_dir(FOLDER);
        let (engine, file) = match self.name {
            "nginx" => ("chromium", "hosting.test.js"),
            name => (name, "engines.test.js"),
        };
        let options = ["--test", "--test-reporter=spec", file];
        let test = if self.name == "webkit" {
            let screen = "-screen 0 1400x1000x24";
            // WebKitGTK needs a screen, and a bus for fonts and settings.
            cmd!(shell, "xvfb-run --auto-servernum --server-args {screen} dbus-run-session -- node {options...}")
                // Its sandbox starts neither for root nor in a container.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("MINIBROWSER", mini_browser()?)
        } else {
            cmd!(shell, "node {options...}")
        };
        // Otherwise Selenium looks for newer drivers and sends statistics.
        tally::node(test.env("ENGINE", engine).env("SE_OFFLINE", "true").env("SE_AVOID_STATS", "true"))
    }
}

/// The test browser that comes with `WebKitGTK`, in the folder of its library.
fn mini_browser() -> Result<PathBuf> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect()
    };
    let libraries = folders(Path::new("/usr/lib")).into_iter().flat_map(|library| folders(&library));
    let mut found = libraries.map(|folder| folder.join("MiniBrowser")).filter(|file| file.is_file());
    found.next().context("MiniBrowser of WebKitGTK is not in /usr/lib (Debian packages: webkit2gtk-driver)")
}
