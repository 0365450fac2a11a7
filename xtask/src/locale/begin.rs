//! Begins a language: its files, with what is known without a translator.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use text::{Catalog, Plurals, catalogs};
use toml_edit::{DocumentMut, Item, TableLike};
use xshell::cmd;

use super::{
    ENGLISH,
    files::{names, set},
    record::Record,
};
use crate::shell::shell;

/// Asks Node, whose `Intl` has all of CLDR, for what it knows of a language, and for the table of formats.
const CLDR: &str = include_str!("cldr.mjs");
const FORMATS: &str = include_str!("formats.mjs");

/// What CLDR gives.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    /// The texts under `language`, by key.
    language: BTreeMap<String, String>,
    /// The names of countries by code.
    countries: BTreeMap<String, String>,
}

/// Writes the files of a language, in English but for what is known, and its rows in the table of formats.
pub(super) fn begin(root: &Path, language: &str) -> Result<()> {
    let locales = root.join("locales");
    ensure!(
        locales.join(format!("official/{language}.toml")).is_file(),
        "locales/official/ has no titles of articles in `{language}`"
    );
    for name in names(language) {
        ensure!(!locales.join(&name).exists(), "locales/{name} is there already");
    }
    let shell = shell(root)?;
    let codes = codes(root)?.join(",");
    let known = cmd!(shell, "node --input-type=module --eval {CLDR} {language} {codes}").read()?;
    let known: Known = serde_json::from_str(&known).context("node did not answer in JSON")?;
    let categories: Vec<_> = Plurals::of(language)?.categories().into_iter().collect();

    let (mut record, mut files) = (Record::default(), Vec::new());
    for (name, source) in names(language).into_iter().zip(names(ENGLISH)) {
        let english = fs::read_to_string(locales.join(source))?;
        let mut document: DocumentMut = english.parse()?;
        plurals(document.as_table_mut(), &categories);
        for (key, text) in known.texts() {
            let mut names = key.split('.');
            // To index an item would add what is not there.
            if let Some(item) =
                names.try_fold(document.as_item_mut(), |item, key| item.as_table_like_mut()?.get_mut(key))
            {
                set(item, &text);
            }
        }
        let toml = document.to_string();
        let english = Catalog::parse(ENGLISH, &english)?;
        for (key, _) in known.texts() {
            if let Some(text) = english.messages.get(&key) {
                record.confirm(&key, text);
            }
        }
        files.push((name, toml));
    }
    for (name, toml) in files {
        fs::write(locales.join(&name), toml)?;
        println!("locales/{name}: written");
    }
    record.write(root, language)?;
    write_formats(root)?;
    println!("`cargo xtask serve` shows it; `cargo xtask locale status {language}` says what is still in English");
    Ok(())
}

impl Known {
    /// What it says, by the keys of the texts.
    fn texts(&self) -> impl Iterator<Item = (String, String)> {
        let language = self.language.iter().map(|(key, text)| (format!("language.{key}"), text.clone()));
        let countries = self.countries.iter().map(|(code, name)| (format!("country.{code}"), name.clone()));
        language.chain(countries)
    }
}

/// Writes the table with which the tests compare the formats of each language.
fn write_formats(root: &Path) -> Result<()> {
    let languages = catalogs(&root.join("locales"))?;
    let described = |language: &Catalog| {
        let text = |key: &str| language.text(key).map(str::to_owned);
        let (intl, numbers, first) = (text("language.intl")?, text("language.numbers")?, text("language.date.first")?);
        anyhow::Ok(json!({ "code": language.code, "intl": intl, "numbers": numbers, "first": first }))
    };
    let described = languages.iter().map(described).collect::<Result<Value>>()?.to_string();
    let shell = shell(root)?;
    let table = cmd!(shell, "node --input-type=module --eval {FORMATS} {described}").read()?;
    Ok(fs::write(root.join("tests/formats.json"), table + "\n")?)
}

/// The codes of the countries that have a name.
fn codes(root: &Path) -> Result<Vec<String>> {
    let english = Catalog::parse(ENGLISH, &fs::read_to_string(root.join("locales/en.toml"))?)?;
    let codes: Vec<_> =
        english.messages.keys().filter_map(|key| key.strip_prefix("country.")).map(str::to_owned).collect();
    if codes.is_empty() {
        bail!("locales/en.toml names no country");
    }
    Ok(codes)
}

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Gives each plural the forms that the language has, each with the English of `other` if English has no such form.
fn plurals(table: &mut dyn TableLike, categories: &[&str]) {
    for (_, item) in table.iter_mut() {
        let Some(inner) = item.as_table_like_mut() else { continue };
        let is_plural = inner.iter().all(|(key, _)| CATEGORIES.contains(&key));
        let Some(other) = inner.get("other").and_then(Item::as_str).map(str::to_owned).filter(|_| is_plural) else {
            plurals(inner, categories);
            continue;
        };
        let form = |category: &&str| inner.get(category).and_then(Item::as_str).unwrap_or(&other).to_owned();
        let forms: Vec<_> = categories.iter().map(form).collect();
        inner.clear();
        for (category, form) in categories.iter().zip(forms) {
            inner.insert(category, Item::Value(form.into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use text::Message;

    use super::*;
    use crate::project_root;

    #[test]
    fn a_language_begins_with_what_cldr_gives() -> Result<()> {
        let shell = shell(&project_root()?)?;
        let folder = shell.create_temp_dir()?;
        let root = folder.path();
        shell.create_dir(root.join("tests"))?;
        let (from, to) = (project_root()?.join("locales"), root.join("locales"));
        cmd!(shell, "cp -r {from} {to}").run()?;
        let before: Vec<_> = catalogs(&to)?.into_iter().map(|one| one.code).collect();
        for code in ["is", "pl", "pt"].into_iter().filter(|code| !before.iter().any(|one| one == code)) {
            begin(root, code)?;
        }
        let all = catalogs(&to)?;
        let english = all.iter().find(|one| one.code == ENGLISH).context("no English")?;
        for language in &all {
            text::check(language, english)?;
        }
        let text = |code: &str, key: &str| {
            let language = all.iter().find(|one| one.code == code).context("no such language")?;
            anyhow::Ok(language.text(key)?.to_owned())
        };
        assert_eq!(text("pl", "language.date.months")?.split(", ").nth(2), Some("marca"));
        assert_eq!(text("pl", "language.date.months_alone")?.split(", ").nth(2), Some("marzec"));
        assert_eq!(text("pt", "country.LV")?, "Letónia");
        assert_eq!((text("is", "language.intl")?, text("is", "language.numbers")?), ("is-IS".into(), "ro-RO".into()));
        let formats: BTreeMap<String, Value> =
            serde_json::from_str(&fs::read_to_string(root.join("tests/formats.json"))?)?;
        assert_eq!(formats.len(), all.len());
        assert!(begin(root, "fr").is_err() && begin(root, "xx").is_err());
        Ok(())
    }

    #[test]
    fn a_plural_has_the_forms_of_the_language() -> Result<()> {
        let mut document: DocumentMut =
            "[a]\nb = \"x\"\nc = { one = \"{count} row\", other = \"{count} rows\" }\nd.one = \"one\"\nd.other = \"some\"\n[e]\nother = \"x\"\nchoose = \"y\"\n".parse()?;
        plurals(document.as_table_mut(), &["few", "many", "one", "other"]);
        let read = Catalog::parse("pl", &document.to_string())?;
        let forms = |key: &str| {
            let Some(Message::Plural(forms)) = read.messages.get(key) else { bail!("{key} is no plural") };
            Ok(forms.iter().map(|(category, text)| format!("{category}: {text}")).collect::<Vec<_>>())
        };
        assert_eq!(
            forms("a.c")?,
            ["few: {count} rows", "many: {count} rows", "one: {count} row", "other: {count} rows"]
        );
        assert!(read.text("e.choose").is_ok(), "what has another key is no plural");
        assert_eq!(forms("a.d")?, ["few: some", "many: some", "one: one", "other: some"]);
        Ok(())
    }
}
