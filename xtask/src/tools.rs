//! The build tools, each in the version that the project uses.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use xshell::{Shell, cmd};

use crate::shell::shell;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The version of esbuild. It is here because `Trunk.toml` can name only tools that Trunk itself calls.
const ESBUILD: &str = "0.25.12";

/// Where a tool comes from.
enum Source {
    Cargo,
    Npm,
}

/// A tool that the build needs.
struct Tool {
    source: Source,
    package: &'static str,
    /// The version of the package, which may differ from that of its programs.
    version: String,
    /// The programs, each with what its `--version` must print.
    programs: Vec<(&'static str, String)>,
}

/// A shell in the project's folder that finds the tools, on `PATH` or in the cache, where missing ones are installed.
pub(crate) fn set_up(root: &Path) -> Result<Shell> {
    println!(
        "# build tools: looking for Trunk, wasm-bindgen, wasm-opt, esbuild and the wasm target, installing what is missing"
    );
    wasm_target(root)?;
    with(root, &wanted(root)?)
}

/// A shell that finds one cargo tool, which only some verbs need. Its program must print its own name and version.
pub(crate) fn set_up_one(root: &Path, package: &'static str, version: &str) -> Result<Shell> {
    println!("# {package}: looking for version {version}, installing it if it is missing");
    let programs = vec![(package, format!("{package} {version}"))];
    with(root, &[Tool { source: Source::Cargo, package, version: version.to_owned(), programs }])
}

/// Sets up tools, all at the same time: compiling one leaves processors idle.
fn with(root: &Path, tools: &[Tool]) -> Result<Shell> {
    let found: Vec<_> = thread::scope(|scope| {
        let started: Vec<_> = tools.iter().map(|tool| scope.spawn(|| tool.set_up(&shell(root)?))).collect();
        started.into_iter().map(|tool| tool.join().map_err(|_| anyhow!("a tool could not be set up"))).collect()
    });
    let mut folders = Vec::new();
    for tool in found {
        folders.extend(tool??);
    }
    let shell = shell(root)?;
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    shell.set_var("PATH", std::env::join_paths(folders.into_iter().chain(std::env::split_paths(&inherited)))?);
    Ok(shell)
}

/// Installs the compiler's target: `rust-toolchain.toml` names it, but not every rustup installs it automatically.
pub(crate) fn wasm_target(root: &Path) -> Result<()> {
    let shell = shell(root)?;
    let folder = cmd!(shell, "rustc --print target-libdir --target {TARGET}").read()?;
    if !Path::new(&folder).is_dir() {
        cmd!(shell, "rustup target add {TARGET}").run()?;
    }
    // The page is built with its own standard library.
    let sysroot = cmd!(shell, "rustc --print sysroot").read()?;
    if !Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.toml").is_file() {
        cmd!(shell, "rustup component add rust-src").run()?;
    }
    Ok(())
}

/// The tools; those that Trunk calls have the versions named in `Trunk.toml`.
fn wanted(root: &Path) -> Result<Vec<Tool>> {
    let trunk_toml = read_toml(&root.join("Trunk.toml"))?;
    let named = |table: Option<&toml::Table>, key: &str| -> Result<String> {
        let value = table.and_then(|t| t.get(key)).and_then(toml::Value::as_str);
        Ok(value.with_context(|| format!("Trunk.toml names no {key}"))?.to_owned())
    };
    let versions = trunk_toml.get("tools").and_then(toml::Value::as_table);
    let trunk = named(Some(&trunk_toml), "trunk-version")?.trim_start_matches('=').to_owned();
    let bindgen = named(versions, "wasm_bindgen")?;
    let binaryen = named(versions, "wasm_opt")?.trim_start_matches("version_").to_owned();
    // The tool reads what the crate writes, in a format that changes with every version.
    let locked = locked_version(&read_toml(&root.join("Cargo.lock"))?, "wasm-bindgen")?;
    ensure!(bindgen == locked, "Trunk.toml wants wasm-bindgen {bindgen}, but Cargo.lock has {locked}");

    Ok(vec![
        Tool {
            source: Source::Cargo,
            package: "trunk",
            programs: vec![("trunk", format!("trunk {trunk}"))],
            version: trunk,
        },
        Tool {
            source: Source::Cargo,
            package: "wasm-bindgen-cli",
            programs: ["wasm-bindgen", "wasm-bindgen-test-runner"].map(|p| (p, format!("{p} {bindgen}"))).to_vec(),
            version: bindgen,
        },
        Tool {
            source: Source::Npm,
            package: "binaryen",
            programs: vec![("wasm-opt", format!("version {binaryen}"))],
            version: format!("{binaryen}.0.0"),
        },
        Tool {
            source: Source::Npm,
            package: "esbuild",
            programs: vec![("esbuild", ESBUILD.to_owned())],
            version: ESBUILD.to_owned(),
        },
    ])
}

impl Tool {
    /// The folder of its programs; `None` if they are on `PATH`.
    fn set_up(&self, shell: &Shell) -> Result<Option<PathBuf>> {
        if self.is_right(shell, None) {
            return Ok(None);
        }
        let name = format!("{}-{}", self.package, self.version);
        let cache = cache_folder()?;
        let folder = cache.join("tools").join(&name);
        let programs = folder.join(match self.source {
            Source::Cargo => "bin",
            Source::Npm => "node_modules/.bin",
        });
        if !self.is_right(shell, Some(&programs)) {
            let takes = match self.source {
                Source::Cargo => ", which takes some minutes: it is compiled",
                Source::Npm => "",
            };
            println!("# {name}: installing it into {}{takes}", folder.display());
            match self.source {
                Source::Cargo => self.cargo_install(shell, &folder, &cache.join("build").join(&name))?,
                Source::Npm => self.npm_install(shell, &folder)?,
            }
            ensure!(self.is_right(shell, Some(&programs)), "{name} was installed, but has the wrong version");
        }
        Ok(Some(programs))
    }

    /// Whether the programs, in this folder or on `PATH`, report the right version.
    fn is_right(&self, shell: &Shell, folder: Option<&Path>) -> bool {
        self.programs.iter().all(|(program, wanted)| {
            let file = folder.map_or_else(|| PathBuf::from(program), |folder| folder.join(program));
            let answer = |words: &[&str]| shell.cmd(&file).args(words).ignore_stderr().read();
            // Some cargo subcommands only answer the way cargo calls them.
            let printed = answer(&["--version"]).or_else(|error| {
                program.strip_prefix("cargo-").map_or(Err(error), |verb| answer(&[verb, "--version"]))
            });
            printed.is_ok_and(|printed| says(&printed, wanted))
        })
    }

    fn cargo_install(&self, shell: &Shell, folder: &Path, target: &Path) -> Result<()> {
        let Self { package, version, .. } = self;
        cmd!(shell, "cargo install --locked --force {package}@{version} --root {folder}")
            // Tools are compiled once and run for seconds: what makes them faster would take longer than it gains.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            // A fixed folder, so that an interrupted install can continue.
            .env("CARGO_TARGET_DIR", target)
            .run()?;
        Ok(shell.remove_path(target)?)
    }

    fn npm_install(&self, shell: &Shell, folder: &Path) -> Result<()> {
        let Self { package, version, .. } = self;
        shell.create_dir(folder)?;
        // The programs work without the packages' scripts.
        let install = cmd!(shell, "npm install --no-save --no-audit --no-fund --ignore-scripts {package}@{version}");
        let install = install.arg("--prefix").arg(folder).run();
        install.with_context(|| format!("{package} comes from npm, which comes with Node.js"))
    }
}

/// Whether a program's output contains these words, not as part of a longer number.
fn says(printed: &str, wanted: &str) -> bool {
    let goes_on = |c: char| c.is_ascii_digit() || c == '.';
    printed.split_once(wanted).is_some_and(|(before, after)| !before.ends_with(goes_on) && !after.starts_with(goes_on))
}

/// The folder into which cargo compiles.
pub(crate) fn target_folder(root: &Path) -> PathBuf {
    root.join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The folder of the tools: outside the project, so that a fresh clone need not build them again.
pub(crate) fn cache_folder() -> Result<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("ARTICLE83_CACHE")
        .or_else(|| Some(variable("XDG_CACHE_HOME")?.join("article83")))
        .or_else(|| Some(variable("HOME")?.join(".cache/article83")))
        .context("there is no HOME to keep the tools in: set ARTICLE83_CACHE to a folder")
}

fn read_toml(file: &Path) -> Result<toml::Table> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    text.parse().with_context(|| format!("{} is not TOML", file.display()))
}

/// The version of a package in a lock file.
fn locked_version(lock: &toml::Table, package: &str) -> Result<String> {
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no packages")?;
    let mut versions = packages
        .iter()
        .filter(|p| p.get("name").and_then(toml::Value::as_str) == Some(package))
        .filter_map(|p| p.get("version").and_then(toml::Value::as_str));
    match (versions.next(), versions.next()) {
        (Some(version), None) => Ok(version.to_owned()),
        (Some(_), Some(_)) => bail!("Cargo.lock has two versions of {package}"),
        (None, _) => bail!("Cargo.lock has no {package}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_whole_versions() {
        assert!(says("trunk 0.21.14", "trunk 0.21.14"));
        assert!(says("wasm-opt version 132 (version_132)", "version 132"));
        assert!(!says("trunk 0.21.140", "trunk 0.21.14"));
        assert!(!says("wasm-opt version 1321", "version 132"));
        assert!(says("0.25.12", "0.25.12"));
        assert!(!says("10.25.12", "0.25.12"));
    }

    #[test]
    fn reads_the_locked_version() -> Result<()> {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n[[package]]\nname = \"b\"\nversion = \"1.0.0\"\n\
                    [[package]]\nname = \"b\"\nversion = \"2.0.0\"\n"
            .parse()?;
        assert_eq!(locked_version(&lock, "a")?, "1.2.3");
        assert!(locked_version(&lock, "b").is_err());
        assert!(locked_version(&lock, "c").is_err());
        Ok(())
    }
}
