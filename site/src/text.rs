//! The texts of a language, from `locales/<lang>.toml`.

use std::{fs, path::Path};

use anyhow::{Context as _, Error, Result, ensure};
use serde_json::Value;

pub(crate) use crate::messages::{Messages as Texts, PAGE};
use crate::messages::{NAME, TABLES, flatten, places, spoken};

/// A language that the site speaks.
#[derive(Debug)]
pub struct Language {
    /// Its two letters.
    pub code: String,
    pub(crate) texts: Texts,
}

impl Language {
    /// A text, or an error that names the missing key.
    pub(crate) fn text(&self, key: &str) -> Result<&str> {
        let text = self.texts.get(key).map(String::as_str);
        text.with_context(|| format!("locales/{}.toml has no text {key}", self.code))
    }

    /// What it calls itself.
    pub(crate) fn name(&self) -> Result<&str> {
        self.text(NAME)
    }

    /// What the application fetches: the messages that it says by their number, in the order of their keys, and those that it looks
    /// up; and the decisions that it shows beside a case. A place to fill in is the number that it has in English.
    pub(crate) fn json(&self, english: &Self, decisions: &[[String; 10]]) -> Result<String> {
        let mut said = Vec::new();
        for (key, text) in spoken(&self.texts) {
            let mut text = text.clone();
            for (number, place) in places(english.text(key)?).map_err(Error::msg)?.iter().enumerate() {
                text = text.replace(&format!("{{{place}}}"), &format!("{{{number}}}"));
            }
            said.push(text);
        }
        let mut texts = serde_json::json!({ "said": said, "decisions": decisions });
        for (key, text) in self.texts.iter().filter(|(key, _)| TABLES.iter().any(|table| key.starts_with(table))) {
            // A subject such as `5(1)(f)` has no dot in it.
            let mut place = &mut texts;
            for name in key.split('.') {
                if place.is_null() {
                    *place = serde_json::json!({});
                }
                place = place
                    .as_object_mut()
                    .with_context(|| format!("{key} lies in a text"))?
                    .entry(name)
                    .or_insert(Value::Null);
            }
            *place = Value::String(text.clone());
        }
        Ok(serde_json::to_string(&texts)?)
    }
}

/// The language that the numbers of places come from.
pub(crate) fn english(languages: &[Language]) -> Result<&Language> {
    languages.iter().find(|language| language.code == "en").context("there is no English")
}

/// All languages of a folder, in the order of their codes.
///
/// # Errors
///
/// Where a file cannot be read, or is not one of texts.
pub fn languages(folder: &Path) -> Result<Vec<Language>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let file = entry?.path();
        let code = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let is_language = code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
        if is_language && file.extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let texts = flatten(&text).map_err(Error::msg).with_context(|| format!("in {}", file.display()))?;
            found.push(Language { code: code.to_owned(), texts });
        }
    }
    ensure!(!found.is_empty(), "{} holds no language", folder.display());
    found.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flattens_tables() -> Result<(), String> {
        let texts = flatten("a = \"1\"\n[result]\nat_most = \"up to\"\n[result.basis]\nfixed = \"x\"\n")?;
        let keys: Vec<_> = texts.keys().map(String::as_str).collect();
        assert_eq!(keys, ["a", "result.at_most", "result.basis.fixed"]);
        assert_eq!(texts.get("result.at_most").map(String::as_str), Some("up to"));
        Ok(())
    }

    #[test]
    fn refuses_what_is_no_text() {
        let error = flatten("[result]\nrate = 4\n").err().unwrap_or_default();
        assert!(error.contains("result.rate"), "{error}");
        assert!(flatten("\"a.b\" = \"1\"\n[a]\nb = \"2\"\n").is_err());
    }

    fn language(toml: &str) -> Result<Language> {
        Ok(Language { code: "en".to_owned(), texts: flatten(toml).map_err(Error::msg)? })
    }

    #[test]
    fn the_fetched_texts_are_numbered_by_their_keys_and_their_places_by_the_english() -> Result<()> {
        let english =
            language("[result]\nb = \"2\"\na = \"{x} of {y}\"\n[page]\ntitle = \"t\"\n[article.6]\ntitle = \"c\"\n")?;
        let other =
            language("[result]\nb = \"zwei\"\na = \"{y}, {x}\"\n[page]\ntitle = \"t\"\n[article.6]\ntitle = \"d\"\n")?;
        let (start, said) = (r#"{"article":{"6":{"title":"#, r#""decisions":[],"said":["#);
        assert_eq!(english.json(&english, &[])?, format!(r#"{start}"c"}}}},{said}"{{0}} of {{1}}","2"]}}"#));
        assert_eq!(other.json(&english, &[])?, format!(r#"{start}"d"}}}},{said}"{{1}}, {{0}}","zwei"]}}"#));
        Ok(())
    }

    #[test]
    fn the_fetched_texts_hold_the_decisions_as_rows() -> Result<()> {
        let row =
            ["A", "CNIL", "2024", "1", "", "higher", "5,32", "final?", "decision", "2026-11-29"].map(str::to_owned);
        let json = language("[language]\nname = \"x\"\n")?;
        let json = json.json(&json, &[row])?;
        assert!(
            json.contains(
                r#""decisions":[["A","CNIL","2024","1","","higher","5,32","final?","decision","2026-11-29"]]"#
            ),
            "{json}"
        );
        Ok(())
    }
}
