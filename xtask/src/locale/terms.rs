//! Whether a language uses the terms of the Regulation where English does.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use text::Message;

use super::{Pair, files::is_official};

/// A term in English and in the language, as it begins in every form of it.
#[derive(Debug, PartialEq)]
struct Term {
    english: String,
    own: Vec<String>,
}

/// How many letters of a word stay in most of its forms.
const STEM: usize = 5;

/// The terms whose English is also an everyday word, so that its place in a text says nothing.
const ORDINARY: [&str; 3] = ["transfer", "warning", "consent"];

/// Lists the texts whose English has a term where their own words have not the official one.
pub(super) fn tell(root: &Path, pair: &Pair) -> Result<()> {
    let table = fs::read_to_string(root.join("locales/terms.tsv"))?;
    let terms = terms(&table, &pair.own.code)?;
    let mut count = 0;
    for term in &terms {
        let places = otherwise(pair, term);
        if !places.is_empty() {
            println!("{} is not {}", term.english, term.own.join(" or "));
            for key in &places {
                println!("  {key}");
            }
        }
        count += places.len();
    }
    println!("{} terms; in {count} places another word may be used", terms.len());
    Ok(())
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
    use super::*;
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
    fn german_uses_the_terms_that_matter_most() -> Result<()> {
        let root = project_root()?;
        let pair = Pair::read(&root, "de")?;
        let table = fs::read_to_string(root.join("locales/terms.tsv"))?;
        let terms = terms(&table, "de")?;
        for (english, most) in [("infringement", 12), ("undertaking", 6), ("controller", 6), ("processor", 6)] {
            let term = terms.iter().find(|term| term.english == english).context("no such term")?;
            let places = otherwise(&pair, term);
            assert!(places.len() <= most, "{english}: {places:?}");
        }
        Ok(())
    }
}
