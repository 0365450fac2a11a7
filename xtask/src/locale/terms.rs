//! Whether a language uses the terms of the Regulation where English does.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use text::Message;

use super::{Pair, files::is_official};

/// A term in English and in the language, as it begins in every form of it.
#[derive(Clone, Debug, PartialEq)]
struct Term {
    english: String,
    own: Vec<String>,
}

/// How many letters of a word stay in most of its forms.
const STEM: usize = 5;

/// The terms whose English is also an everyday word, so that its place in a text says nothing.
const ORDINARY: [&str; 3] = ["transfer", "warning", "consent"];

/// What a language says instead of a term, on purpose.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Instead {
    /// Other words for it.
    #[serde(default)]
    also: Vec<String>,
    /// The texts that need no word for it.
    #[serde(default)]
    places: BTreeSet<String>,
}

/// Lists the texts whose English has a term where their own words have neither the official one nor what may be said instead.
pub(super) fn tell(root: &Path, pair: &Pair) -> Result<()> {
    let (terms, differences) = differences(root, pair)?;
    for line in &differences {
        println!("{line}");
    }
    println!("{terms} terms; {} differences that locales/otherwise.toml does not have", differences.len());
    Ok(())
}

/// How many terms were compared, and where the texts of a language differ from them, or from what is said to differ.
pub(super) fn differences(root: &Path, pair: &Pair) -> Result<(usize, Vec<String>)> {
    let code = &pair.own.code;
    let terms = terms(&fs::read_to_string(root.join("locales/terms.tsv"))?, code)?;
    let mut instead = instead(root, code)?;
    let mut found = Vec::new();
    for term in &terms {
        let Instead { also, places } = instead.remove(&term.english).unwrap_or_default();
        let own = [term.own.clone(), also.iter().map(|word| stem(word)).collect()].concat();
        let others: BTreeSet<_> =
            otherwise(pair, &Term { own, ..term.clone() }).into_iter().map(str::to_owned).collect();
        let official = term.own.join(" or ");
        found.extend(others.difference(&places).map(|key| format!("{key}: “{}” is not “{official}…”", term.english)));
        found.extend(places.difference(&others).map(|key| {
            format!("{key}: “{}” is said with the official term, or its English has it no longer", term.english)
        }));
    }
    found.extend(instead.keys().map(|term| format!("locales/otherwise.toml: “{term}” is no term of {code}")));
    Ok((terms.len(), found))
}

/// What a language says instead of each term.
fn instead(root: &Path, language: &str) -> Result<BTreeMap<String, Instead>> {
    let file = fs::read_to_string(root.join("locales/otherwise.toml"))?;
    let mut all: BTreeMap<String, BTreeMap<String, Instead>> =
        toml::from_str(&file).context("locales/otherwise.toml")?;
    Ok(all.remove(language).unwrap_or_default())
}

/// The terms of a language that were read in its official text, in one word of English or more.
fn terms(table: &str, language: &str) -> Result<Vec<Term>> {
    let mut rows = table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let heading = rows.next().context("locales/terms.tsv is empty")?;
    let column = heading.iter().position(|one| *one == language);
    let column = column.with_context(|| format!("locales/terms.tsv has no column {language}"))?;
    let term = |row: Vec<&str>| {
        let (english, cell) = (row.first()?, row.get(column)?);
        let official = cell.strip_suffix("|primary")?;
        let is_citation = english.contains('(') || english.contains("title") || ORDINARY.contains(english);
        // A cell may have several words for one thing: `overtrædelse; brud`.
        let own: Vec<_> = official.split([';', '(']).map(stem).filter(|stem| !stem.is_empty()).collect();
        (!is_citation && !own.is_empty()).then(|| Term { english: (*english).to_owned(), own })
    };
    let terms: Vec<_> = rows.filter_map(term).collect();
    ensure!(!terms.is_empty(), "locales/terms.tsv has no term in {language}");
    Ok(terms)
}

/// The beginning of the word that carries a term: the longest.
fn stem(term: &str) -> String {
    let words = term.split(|sign: char| !sign.is_alphanumeric());
    let longest = words.max_by_key(|word| word.chars().count()).unwrap_or_default();
    longest.chars().take(STEM).collect::<String>().to_lowercase()
}

fn otherwise<'a>(pair: &'a Pair, term: &Term) -> Vec<&'a str> {
    let all = |message: &Message| message.texts().collect::<Vec<_>>().join(" ").to_lowercase();
    let is_search = |key: &str| key.ends_with("words") || key.ends_with("endings");
    let keys = pair.english.messages.iter().filter(|(key, _)| !is_official(key) && !is_search(key));
    let found = keys.filter(|(key, english)| {
        let own = pair.own.messages.get(*key).map(all).unwrap_or_default();
        has(&all(english), &term.english) && !term.own.iter().any(|stem| own.contains(stem.as_str()))
    });
    found.map(|(key, _)| key.as_str()).collect()
}

/// Whether a text has a term as whole words, perhaps in the plural.
fn has(text: &str, term: &str) -> bool {
    text.match_indices(term).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + term.len()..).unwrap_or_default();
        let after = after.strip_prefix('s').unwrap_or(after).chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use text::{Catalog, catalogs};

    use super::{super::ENGLISH, *};
    use crate::project_root;

    #[test]
    fn a_term_is_found_as_a_word_and_by_its_stem() {
        assert!(has("two infringements of it", "infringement"));
        assert!(!has("infringementlike", "infringement"));
        assert_eq!(stem("administrative Geldbußen"), "admin");
        assert_eq!(stem("Verstoß"), "verst");
    }

    #[test]
    fn every_language_of_the_table_has_terms_from_its_official_text() -> Result<()> {
        let table = fs::read_to_string(project_root()?.join("locales/terms.tsv"))?;
        let heading = table.lines().nth(1).context("no heading")?;
        assert_eq!(heading.split('\t').count(), 27);
        for language in heading.split('\t').skip(1) {
            assert!(terms(&table, language)?.len() > 10, "{language}");
        }
        assert!(
            terms(&table, "de")?.contains(&Term { english: "undertaking".to_owned(), own: vec!["unter".to_owned()] })
        );
        assert!(terms(&table, "xx").is_err());
        Ok(())
    }

    #[test]
    fn every_language_uses_the_terms_or_says_what_it_says_instead() -> Result<()> {
        let root = project_root()?;
        for Catalog { code, .. } in catalogs(&root.join("locales"))?.iter().filter(|one| one.code != ENGLISH) {
            let (_, differences) = differences(&root, &Pair::read(&root, code)?)?;
            assert!(differences.is_empty(), "{code}:\n{}", differences.join("\n"));
        }
        Ok(())
    }

    #[test]
    fn another_word_and_a_term_that_is_used_after_all_are_noticed() -> Result<()> {
        let root = project_root()?;
        let mut pair = Pair::read(&root, "de")?;
        let mut say = |key: &str, text: &str| {
            let message = pair.own.messages.get_mut(key).context("no such text")?;
            *message = Message::Text(text.to_owned());
            anyhow::Ok(())
        };
        say("why.gravest", "Die schwerste Verletzung: {result}.")?;
        say("point.41(4).title", "Ein Verstoß")?;
        let (_, differences) = differences(&root, &pair)?;
        let at = |key: &str| differences.iter().any(|line| line.starts_with(key));
        assert!(at("why.gravest: “infringement”") && at("point.41(4).title"), "{differences:?}");
        Ok(())
    }
}
