//! The texts of a language from `locales/`, and the part of them that the application fetches.

use std::path::Path;

use anyhow::{Context as _, Result};
use article83::law::decisions::Row;
use serde_json::{Value, json};
use text::{Catalog, Message, catalogs, numbered};

/// A language that the site speaks.
pub type Language = Catalog;

/// The JSON that the application fetches: the messages it refers to by number, in the order of their keys; those it looks up; and the
/// decisions it shows with a case. Arguments are numbered in the alphabetical order of their names.
pub(crate) fn fetched(language: &Language, decisions: &[Row]) -> Result<String> {
    let mut said = Vec::new();
    for (_, message) in language.spoken() {
        let arguments = message.arguments()?;
        said.push(match message {
            Message::Text(text) => Value::String(numbered(text, &arguments)),
            Message::Plural(forms) => {
                let form = |form: &String| Value::String(numbered(form, &arguments));
                forms.iter().map(|(category, text)| (category.clone(), form(text))).collect()
            }
        });
    }
    let mut texts = json!({ "said": said, "decisions": decisions });
    for (key, _) in language.looked_up() {
        // A subject such as `5(1)(f)` contains no dot.
        let mut place = &mut texts;
        for name in key.split('.') {
            if place.is_null() {
                *place = json!({});
            }
            let object = place.as_object_mut().with_context(|| format!("{key} is inside another text"))?;
            place = object.entry(name).or_insert(Value::Null);
        }
        *place = language.text(key)?.into();
    }
    Ok(serde_json::to_string(&texts)?)
}

/// English, which the other languages follow.
#[cfg(test)]
pub(crate) fn english(languages: &[Language]) -> Result<&Language> {
    languages.iter().find(|language| language.code == "en").context("there is no English")
}

/// All languages in a folder, ordered by code.
///
/// # Errors
///
/// A file cannot be read or is not a list of messages.
pub fn languages(folder: &Path) -> Result<Vec<Language>> {
    Ok(catalogs(folder)?)
}

/// A language with only these texts.
#[cfg(test)]
pub(crate) fn of_texts(code: &str, texts: &[(&str, &str)]) -> Language {
    let message = |(key, text): &(&str, &str)| ((*key).to_owned(), Message::Text((*text).to_owned()));
    Language { code: code.to_owned(), messages: texts.iter().map(message).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(toml: &str) -> Result<Language> {
        Ok(Language::parse("en", toml)?)
    }

    #[test]
    fn the_fetched_texts_are_numbered_by_their_keys_and_their_arguments_by_their_names() -> Result<()> {
        let english = language(
            "[result]\nb = \"2\"\na = \"{y} of {x}\"\n[page]\ntitle = \"t\"\n[article.6]\ntitle = \"c\"\n[a]\nfound = { one = \"1 {x}\", other = \"{count} {x}\" }",
        )?;
        assert_eq!(
            fetched(&english, &[])?,
            r#"{"article":{"6":{"title":"c"}},"decisions":[],"said":[{"one":"1 {1}","other":"{0} {1}"},"{1} of {0}","2"]}"#
        );
        Ok(())
    }

    #[test]
    fn the_fetched_texts_hold_the_decisions_as_rows() -> Result<()> {
        let row =
            ["i", "A", "", "C", "", "FR", "2024", "1", "", "", "", "lower", "5,32", "", "final?", "decision", "d"]
                .map(str::to_owned);
        let json = fetched(&language("[language]\nname = \"x\"\n")?, &[row])?;
        assert!(
            json.contains(
                r#""decisions":[["i","A","","C","","FR","2024","1","","","","lower","5,32","","final?","decision","d"]]"#
            ),
            "{json}"
        );
        Ok(())
    }
}
