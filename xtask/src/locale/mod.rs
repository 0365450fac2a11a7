//! `cargo xtask locale`: begins a language, says what is missing, out of date or broken in one, and exchanges its texts with the tools of
//! translators. `locales/README.md` says how to work with it.

mod begin;
mod files;
mod record;
mod terms;
mod xliff;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use text::{Catalog, catalogs, check};

use record::{Record, State};

/// The language that the others are translated from.
const ENGLISH: &str = "en";

#[derive(clap::Subcommand)]
pub(crate) enum Task {
    /// Say how far each language is, or what is wrong in one
    Status {
        /// The two letters of the language
        language: Option<String>,
    },
    /// Begin a language, with what CLDR and the official texts give
    New {
        /// Its two letters
        language: String,
    },
    /// Record that texts of a language were compared with today's English
    Confirm {
        /// The two letters of the language
        language: String,
        /// The texts, such as result.total; none means every text that differs from English
        #[arg(value_name = "TEXT")]
        texts: Vec<String>,
        /// Every text, also those that are the same as in English
        #[arg(long, conflicts_with = "texts")]
        all: bool,
    },
    /// List where a language may use another word than the official term
    Terms {
        /// The two letters of the language
        language: String,
    },
    /// Write the texts of a language as XLIFF 2.0, for a translation tool
    Export {
        /// The two letters of the language
        language: String,
        /// The file to write
        file: PathBuf,
    },
    /// Take the texts of a language from XLIFF 2.0
    Import {
        /// The two letters of the language
        language: String,
        /// The file to read
        file: PathBuf,
    },
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, task: &Task) -> Result<()> {
    match task {
        Task::Status { language: None } => table(root),
        Task::Status { language: Some(language) } => {
            Pair::read(root, language)?.tell();
            Ok(())
        }
        Task::New { language } => begin::begin(root, language),
        Task::Confirm { language, texts, all } => confirm(root, language, texts, *all),
        Task::Terms { language } => terms::tell(root, &Pair::read(root, language)?),
        Task::Export { language, file } => {
            fs::write(file, xliff::written(&Pair::read(root, language)?)?)
                .with_context(|| file.display().to_string())?;
            println!("{}: written", file.display());
            Ok(())
        }
        Task::Import { language, file } => import(root, language, file),
    }
}

/// A language beside English, with the record of what its texts were translated from.
struct Pair {
    english: Catalog,
    own: Catalog,
    record: Record,
}

impl Pair {
    fn read(root: &Path, language: &str) -> Result<Self> {
        let mut all = catalogs(&root.join("locales"))?;
        let mut take = |code: &str| {
            let place = all.iter().position(|one| one.code == code);
            place.map(|place| all.remove(place)).with_context(|| format!("locales/ has no language `{code}`"))
        };
        ensure!(language != ENGLISH, "English is what the others are translated from");
        Ok(Self { english: take(ENGLISH)?, own: take(language)?, record: Record::read(root, language)? })
    }

    /// Every text that a translator writes, with what became of it. Official titles come from data.
    fn states(&self) -> impl Iterator<Item = (&str, State)> {
        let written = self.english.messages.iter().filter(|(key, _)| !files::is_official(key));
        written.map(|(key, english)| (key.as_str(), self.record.state(key, english, self.own.messages.get(key))))
    }

    fn of(&self, state: State) -> Vec<&str> {
        self.states().filter(|(_, its)| *its == state).map(|(key, _)| key).collect()
    }

    /// Prints what is to be done.
    fn tell(&self) {
        for (state, meaning) in State::TO_DO {
            let texts = self.of(state);
            if !texts.is_empty() {
                println!("{meaning}: {}", texts.len());
                for key in &texts {
                    println!("  {key}");
                }
            }
        }
        match check(&self.own, &self.english) {
            Ok(()) => println!("every text has its arguments and its plural forms"),
            Err(error) => println!("broken: {error}"),
        }
    }
}

/// Prints how far each language is.
fn table(root: &Path) -> Result<()> {
    println!("{:<10}{:>8}{:>10}{:>8}{:>14}", "language", "texts", "missing", "stale", "not recorded");
    for Catalog { code, .. } in catalogs(&root.join("locales"))?.iter().filter(|one| one.code != ENGLISH) {
        let pair = Pair::read(root, code)?;
        let count = |state| pair.of(state).len();
        let counts = [State::Missing, State::Stale, State::Unrecorded].map(count);
        let [missing, stale, unrecorded] = counts;
        println!("{code:<10}{:>8}{missing:>10}{stale:>8}{unrecorded:>14}", pair.states().count());
    }
    Ok(())
}

fn confirm(root: &Path, language: &str, texts: &[String], all: bool) -> Result<()> {
    let mut pair = Pair::read(root, language)?;
    check(&pair.own, &pair.english)?;
    let chosen: Vec<String> = if texts.is_empty() {
        let is_done = |state: State| all || state != State::Missing;
        pair.states().filter(|(_, state)| is_done(*state)).map(|(key, _)| key.to_owned()).collect()
    } else {
        texts.to_vec()
    };
    for key in &chosen {
        let english = pair.english.messages.get(key).with_context(|| format!("there is no text {key}"))?;
        pair.record.confirm(key, english);
    }
    pair.record.keep_only(|key| pair.english.messages.contains_key(key));
    pair.record.write(root, language)?;
    println!("{} texts of {language} are up to date", chosen.len());
    Ok(())
}

fn import(root: &Path, language: &str, file: &Path) -> Result<()> {
    let pair = Pair::read(root, language)?;
    let xliff = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let texts = xliff::read(&xliff, language)?;
    let changed = files::write(root, language, &texts, &pair.english)?;
    println!("{} texts were in the file, and {changed} of them differ from those of locales/", texts.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project_root;

    #[test]
    fn every_language_is_complete_and_none_of_its_texts_is_older_than_its_english() -> Result<()> {
        let root = project_root()?;
        for Catalog { code, .. } in catalogs(&root.join("locales"))?.iter().filter(|one| one.code != ENGLISH) {
            let pair = Pair::read(&root, code)?;
            for (state, meaning) in State::TO_DO {
                let texts = pair.of(state);
                let first: Vec<_> = texts.iter().take(5).collect();
                assert!(texts.is_empty(), "{code}, {meaning}: {}, {first:?}…; see `cargo xtask locale`", texts.len());
            }
        }
        Ok(())
    }

    #[test]
    fn what_is_exported_is_imported_the_same() -> Result<()> {
        let pair = Pair::read(&project_root()?, "fr")?;
        let texts = xliff::read(&xliff::written(&pair)?, "fr")?;
        let forms: usize = pair.states().filter_map(|(key, _)| Some(pair.own.messages.get(key)?.texts().count())).sum();
        assert_eq!(texts.len(), forms);
        for ((key, category), text) in &texts {
            let own = pair.own.messages.get(key).context("no such text")?;
            assert_eq!(files::form(own, category.as_deref()), Some(text.as_str()), "{key}");
        }
        Ok(())
    }
}
