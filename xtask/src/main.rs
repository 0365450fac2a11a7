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
mod mutants;
mod npm;
mod package;
mod remap;
mod reproduce;
mod serve;
mod shell;
mod size;
mod tally;
mod tools;

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
    /// Make the site in dist/ and report its size
    Build(build::Options),
    /// Build, then serve dist/ on this machine
    Serve(serve::Options),
    /// Make the package for JavaScript in target/package/
    Package,
    /// Run all checks and tests, or those of one kind
    Test(checks::Options),
    /// Drive the site in three browser engines, and behind nginx
    Engines(engines::Options),
    /// Build the commit twice, or compare with a list of hashes
    Reproduce(reproduce::Options),
    /// Feed hostile input to what reads it
    Fuzz(fuzz::Options),
    /// Break the engine in every small way: a test must notice
    Mutants(mutants::Options),
    /// Measure the engine beside another one
    Bench,
    /// Ask the law what it says of itself
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
        Verb::Bench => bench::verb(root),
        Verb::Law(question) => law::verb(root, question),
    }
}

/// The folder of the workspace, wherever the command is given from.
fn project_root() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in no folder")?;
    Ok(root.to_path_buf())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn is_read(line: &str) -> bool {
        Arguments::try_parse_from(["cargo xtask"].into_iter().chain(line.split_whitespace())).is_ok()
    }

    #[test]
    fn the_arguments_are_well_defined() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn what_is_unknown_is_an_error_and_help_is_none() {
        for line in
            ["", "no-such-verb", "build --prot 9000", "serve --port x", "serve --port", "fuzz --seconds 0", "law"]
        {
            let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
            assert_eq!(Arguments::try_parse_from(words).err().map(|error| error.exit_code()), Some(2), "{line}");
        }
        for line in ["help", "--help", "serve --help"] {
            let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
            assert_eq!(Arguments::try_parse_from(words).err().map(|error| error.exit_code()), Some(0), "{line}");
        }
    }

    /// Each command that is written in a document or a workflow, without what is optional in it.
    fn written(text: &str) -> Vec<String> {
        let lines =
            text.split("cargo xtask ").skip(1).filter_map(|rest| rest.split(['`', '\n', '#', '[', '"', ',']).next());
        lines
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .map(|line| line.trim().to_owned())
            .collect()
    }

    #[test]
    fn what_the_documents_tell_to_type_is_read() -> Result<()> {
        let root = project_root()?;
        let mut files = vec![root.join("README.md"), root.join("CONTRIBUTING.md"), root.join(".ci/run")];
        for folder in ["docs", "docs/adr"] {
            for entry in std::fs::read_dir(root.join(folder))? {
                files.push(entry?.path());
            }
        }
        let mut count = 0;
        for file in files.iter().filter(|file| file.is_file()) {
            for line in written(&String::from_utf8_lossy(&std::fs::read(file)?)) {
                assert!(is_read(&line), "{}: cargo xtask {line}", file.display());
                count += 1;
            }
        }
        assert!(count > 50, "{count}");
        Ok(())
    }
}
