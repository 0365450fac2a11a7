//! The project's commands: `cargo xtask VERB`.

mod args;
mod assets;
mod bench;
mod browser;
mod build;
mod checks;
mod compress;
mod decisions;
mod engines;
mod fuzz;
mod headers;
#[cfg(test)]
mod hosting;
mod html;
mod law;
mod marker;
mod messages;
mod minify;
mod mutants;
mod oembed;
mod one_file;
mod open_data;
mod package;
mod page;
mod reference;
mod remap;
mod reproduce;
mod root_page;
mod run;
mod serve;
mod site;
mod size;
mod sums;
mod surface;
mod template;
mod text;
mod tiers;
mod tools;
mod words;
mod written;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result};

/// A command of this program.
struct Verb {
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(&Path, &[String]) -> Result<()>,
}

const VERBS: &[Verb] = &[
    Verb {
        name: "build",
        usage: "build [--address URL]",
        about: "Make the site in dist/ and report its size",
        run: build::verb,
    },
    Verb {
        name: "serve",
        usage: "serve [--port N] [--no-build] [--log FILE]",
        about: "Build, then serve dist/ on this machine",
        run: serve::verb,
    },
    Verb {
        name: "package",
        usage: "package",
        about: "Make the package for JavaScript in target/package/",
        run: package::verb,
    },
    Verb {
        name: "test",
        usage: "test [native|web|browser|package]",
        about: "Run all checks and tests, or those of one kind",
        run: checks::verb,
    },
    Verb {
        name: "engines",
        usage: "engines [chromium|firefox|webkit|nginx] [--no-build]",
        about: "Drive the site in three browser engines, and behind nginx",
        run: engines::verb,
    },
    Verb {
        name: "reproduce",
        usage: "reproduce [--address URL] [SHA256SUMS]",
        about: "Build the commit twice, or compare with a list of hashes",
        run: reproduce::verb,
    },
    Verb {
        name: "fuzz",
        usage: "fuzz [TARGET] [--seconds N]",
        about: "Feed hostile input to what reads it",
        run: fuzz::verb,
    },
    Verb {
        name: "mutants",
        usage: "mutants [cargo-mutants option ...]",
        about: "Break the engine in every small way: a test must notice",
        run: mutants::verb,
    },
    Verb {
        name: "law",
        usage: "law stale --before DATE",
        about: "List the sources and decisions that were not looked at since",
        run: law::verb,
    },
    Verb { name: "bench", usage: "bench", about: "Measure the engine beside another one", run: bench::verb },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((verb, rest)) =
        arguments.split_first().and_then(|(name, rest)| Some((VERBS.iter().find(|v| v.name == name)?, rest)))
    else {
        for verb in VERBS {
            eprintln!("cargo xtask {:<55} {}", verb.usage, verb.about);
        }
        return ExitCode::from(2);
    };
    match project_root().and_then(|root| (verb.run)(&root, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace, wherever the command is given from.
fn project_root() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in no folder")?;
    Ok(root.to_path_buf())
}
