//! The texts of a language from `locales/`, and those of them that the application fetches.

use std::path::Path;

use anyhow::{Context as _, Result};
use article83::law::decisions::Row;
use serde_json::{Map, Value, json};
use text::{Catalog, Message, catalogs, numbered};

use crate::later::Later;

/// A language that the site speaks.
pub type Language = Catalog;

/// The JSON of a language's texts: the messages that the application refers to by number, in the order of their keys; those it looks up; and
/// the decisions it shows with a case. Arguments are numbered in the alphabetical order of their names.
pub(crate) struct Fetched {
    /// All of them, for the calculator in one file.
    pub(crate) all: String,
    /// Those that are there when the program starts; the numbers of the others are empty.
    pub(crate) first: String,
    /// Those that only the second part of the program says, by number.
    pub(crate) second: String,
}

impl Fetched {
    /// Divides the texts of a language as the program is divided.
    pub(crate) fn of(language: &Language, decisions: &[Row], later: &Later) -> Result<Self> {
        let said = said(language)?;
        let first: Vec<_> =
            said.iter().map(|(key, text)| if later.has(key) { Value::Null } else { text.clone() }).collect();
        let numbered = said.iter().enumerate().filter(|(_, (key, _))| later.has(key));
        let second: Map<_, _> = numbered.map(|(number, (_, text))| (number.to_string(), text.clone())).collect();
        let all: Vec<_> = said.into_iter().map(|(_, text)| text).collect();
        Ok(Self {
            all: with_tables(json!({ "said": all, "decisions": decisions }), language, |_| true)?,
            first: with_tables(json!({ "said": first, "decisions": decisions }), language, |key| !later.has(key))?,
            second: with_tables(json!({ "said": second }), language, |key| later.has(key))?,
        })
    }
}

/// The messages that the application refers to by number.
fn said(language: &Language) -> Result<Vec<(&str, Value)>> {
    let numbered = |(key, message): (_, &Message)| {
        let arguments = message.arguments()?;
        let text = |text: &String| Value::String(numbered(text, &arguments));
        let said = match message {
            Message::Text(one) => text(one),
            Message::Plural(forms) => forms.iter().map(|(category, form)| (category.clone(), text(form))).collect(),
        };
        Ok((key, said))
    };
    language.spoken().map(numbered).collect()
}

/// Adds the messages that are looked up, of those that are wanted.
fn with_tables(mut texts: Value, language: &Language, is_wanted: impl Fn(&str) -> bool) -> Result<String> {
    for (key, _) in language.looked_up().filter(|(key, _)| is_wanted(key)) {
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

/// What a language needs to write a day.
#[cfg(test)]
pub(crate) const DATES: [(&str, &str); 3] = [
    ("language.date.day", "{day} {month} {year}"),
    ("language.date.first", "1"),
    ("language.date.months", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"),
];

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
            Fetched::of(&english, &[], &Later::default())?.first,
            r#"{"article":{"6":{"title":"c"}},"decisions":[],"said":[{"one":"1 {1}","other":"{0} {1}"},"{1} of {0}","2"]}"#
        );
        Ok(())
    }

    #[test]
    fn what_only_the_second_part_says_comes_with_it() -> Result<()> {
        let english =
            language("[result]\na = \"1\"\n[why]\nb = \"2\"\n[duty.DE]\nc = \"3\"\n[door.a]\nname = \"4\"\n")?;
        let later = Later::from(["why_b", "about_duty"]);
        let Fetched { all, first, second } = Fetched::of(&english, &[], &later)?;
        assert_eq!(first, r#"{"decisions":[],"door":{"a":{"name":"4"}},"said":["1",null]}"#);
        assert_eq!(second, r#"{"duty":{"DE":{"c":"3"}},"said":{"1":"2"}}"#);
        assert_eq!(all, r#"{"decisions":[],"door":{"a":{"name":"4"}},"duty":{"DE":{"c":"3"}},"said":["1","2"]}"#);
        Ok(())
    }

    #[test]
    fn the_fetched_texts_hold_the_decisions_as_rows() -> Result<()> {
        let row =
            ["i", "A", "", "C", "", "FR", "2024", "1", "", "", "", "lower", "5,32", "", "final?", "decision", "d"]
                .map(str::to_owned);
        let json = Fetched::of(&language("[language]\nname = \"x\"\n")?, &[row], &Later::default())?.first;
        assert!(
            json.contains(
                r#""decisions":[["i","A","","C","","FR","2024","1","","","","lower","5,32","","final?","decision","d"]]"#
            ),
            "{json}"
        );
        Ok(())
    }
}
