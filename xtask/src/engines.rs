//! `cargo xtask engines`: the main flows, the lock and the one file in three browser engines; and the site behind nginx.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{
    args,
    browser::install,
    build,
    checks::install_packages,
    run::{command, run, which},
    tools::{self, Tools},
};

/// The version of the driver of Firefox. Debian has none.
const GECKODRIVER: &str = "0.37.1";

/// What a run needs: programs by name, with the packages of Debian that have them.
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
    // No engine: the site as a server of this kind serves it with the example of `docs/hosting`, seen from Chromium.
    Engine {
        name: "nginx",
        programs: &["nginx", "chromium", "chromedriver"],
        packages: "nginx-light chromium chromium-driver fonts-liberation2",
    },
];

/// The verb.
pub(crate) fn verb(root: &Path, arguments: &[String]) -> Result<()> {
    let mut arguments = arguments.to_vec();
    let no_build = args::take_flag(&mut arguments, "--no-build");
    let chosen: Vec<&Engine> = match arguments.as_slice() {
        [] => ENGINES.iter().collect(),
        [name] => {
            vec![ENGINES.iter().find(|engine| engine.name == name).with_context(|| format!("unknown engine {name}"))?]
        }
        more => bail!("`engines` takes one name or none, not {}", more.join(" ")),
    };
    if !no_build {
        build::build(root, None)?;
    }
    let folder = root.join("tests/engines");
    println!("# packages of the engine tests: installing them where the lock file is newer");
    install_packages(&mut command(&folder, "npm ci --no-audit --no-fund --ignore-scripts"), &folder)?;
    for engine in &chosen {
        println!("== {}", engine.name);
        install(root, engine.packages, || engine.programs.iter().map(|name| which(name)).collect::<Option<Vec<_>>>())?;
        run(&mut engine.tests(root, &folder)?).with_context(|| format!("in {}", engine.name))?;
    }
    println!("{} passed, 0 failed", chosen.len());
    Ok(())
}

impl Engine {
    /// The command that runs its tests.
    fn tests(&self, root: &Path, folder: &Path) -> Result<Command> {
        let file = if self.name == "nginx" { "hosting.test.js" } else { "engines.test.js" };
        let node = format!("node --test --test-reporter=spec {file}");
        let mut tests = match self.name {
            // It draws on a screen, and asks a bus for fonts and settings.
            "webkit" => {
                let mut tests = command(folder, "xvfb-run --auto-servernum --server-args");
                tests.args(["-screen 0 1400x1000x24", "dbus-run-session", "--"]).args(node.split(' '));
                // Its own sandbox does not start for root, nor in a container.
                tests.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("MINIBROWSER", mini_browser()?);
                tests
            }
            "firefox" => geckodriver(root)?.command(&node),
            _ => command(folder, &node),
        };
        tests.current_dir(folder).env("ENGINE", if self.name == "nginx" { "chromium" } else { self.name });
        // The client of the drivers would look for newer ones, and count that it was used.
        tests.env("SE_OFFLINE", "true").env("SE_AVOID_STATS", "true");
        Ok(tests)
    }
}

fn geckodriver(root: &Path) -> Result<Tools> {
    tools::set_up_one(root, "geckodriver", GECKODRIVER)
}

/// The browser that comes with `WebKitGTK` for tests; it lies in the folder of a library.
fn mini_browser() -> Result<PathBuf> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect()
    };
    let libraries = folders(Path::new("/usr/lib")).into_iter().flat_map(|library| folders(&library));
    let mut found = libraries.map(|folder| folder.join("MiniBrowser")).filter(|file| file.is_file());
    found.next().context("MiniBrowser of WebKitGTK is not in /usr/lib (packages of Debian: webkit2gtk-driver)")
}
