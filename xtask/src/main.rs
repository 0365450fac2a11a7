//! The project's commands: `cargo xtask VERB`.

mod bench;
mod browser;
mod build;
mod checks;
mod compress;
mod engines;
mod fuzz;
mod headers;
#[cfg(test)]
mod hosting;
mod law;
mod locale;
mod mutants;
mod npm;
mod package;
mod parts;
mod remap;
mod reproduce;
mod serve;
mod shell;
mod size;
mod tally;
mod tools;
#[cfg(test)]
mod workflows;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};

/// Builds, serves and tests the site
#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    subcommand_value_name = "VERB",
    subcommand_help_heading = "Verbs",
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build the site in dist/ and report its size
    Build(build::Options),
    /// Build, then serve dist/ on this machine
    Serve(serve::Options),
    /// Build the JavaScript package in target/package/
    Package,
    /// Run all checks and tests, or those of one kind
    Test(checks::Options),
    /// Test the site in three browser engines, and behind nginx
    Engines(engines::Options),
    /// Build the commit twice and compare, or compare with a list of hashes
    Reproduce(reproduce::Options),
    /// Feed hostile input to everything that reads input
    Fuzz(fuzz::Options),
    /// Break the engine in many small ways, which a test must notice
    Mutants(mutants::Options),
    /// Compare the speed of the engine, or of the page, with others
    Bench(bench::Options),
    /// Begin a language, or say what its texts lack
    #[command(subcommand)]
    Locale(locale::Task),
    /// Ask about the law data
    #[command(subcommand)]
    Law(law::Question),
}

fn main() -> ExitCode {
    let Arguments { verb } = Arguments::parse();
    match project_root().and_then(|root| run(&root, &verb)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path, verb: &Verb) -> Result<()> {
    match verb {
        Verb::Build(options) => build::verb(root, options),
        Verb::Serve(options) => serve::verb(root, options),
        Verb::Package => package::package(root),
        Verb::Test(options) => checks::verb(root, options),
        Verb::Engines(options) => engines::verb(root, options),
        Verb::Reproduce(options) => reproduce::verb(root, options),
        Verb::Fuzz(options) => fuzz::verb(root, options),
        Verb::Mutants(options) => mutants::verb(root, options),
        Verb::Bench(options) => bench::verb(root, options),
        Verb::Locale(task) => locale::verb(root, task),
        Verb::Law(question) => law::verb(root, question),
    }
}

/// The folder of the workspace, wherever the command is run.
fn project_root() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
    Ok(root.to_path_buf())
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, error::Result as Parsed};

    use super::*;

    fn parse(line: &str) -> Parsed<Arguments> {
        Arguments::try_parse_from(["cargo xtask"].into_iter().chain(line.split_whitespace()))
    }

    #[test]
    fn the_arguments_are_well_defined() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn what_is_unknown_is_an_error_and_help_is_not() {
        let status = |line| parse(line).err().map(|error| error.exit_code());
        for line in
            ["", "law", "serv", "build --prot 1", "serve --port x", "serve --port", "fuzz --seconds 0", "bench all"]
        {
            assert_eq!(status(line), Some(2), "{line}");
        }
        for line in ["help", "--help", "serve --help"] {
            assert_eq!(status(line), Some(0), "{line}");
        }
    }

    #[test]
    fn commands_in_documents_and_workflows_are_valid() -> Result<()> {
        let root = project_root()?;
        let mut files = vec![root.join("README.md"), root.join("CONTRIBUTING.md"), root.join(".ci/run")];
        for folder in ["docs", "docs/adr", ".github/workflows"] {
            for entry in std::fs::read_dir(root.join(folder))? {
                files.push(entry?.path());
            }
        }
        let mut count = 0;
        for file in files.iter().filter(|file| file.is_file()) {
            let text = String::from_utf8_lossy(&std::fs::read(file)?).into_owned();
            for rest in text.split("cargo xtask ").skip(1) {
                // Up to the end of the command, or to its first optional part.
                let line = rest.split(['`', '\n', '#', '[', ',']).next().unwrap_or_default();
                if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                    assert!(parse(line).is_ok(), "{}: cargo xtask {line}", file.display());
                    count += 1;
                }
            }
        }
        assert!(count > 50, "{count}");
        Ok(())
    }
}
