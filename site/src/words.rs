//! The texts of a language as the pages say them, with a record of those that were said.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeSet,
};

use ::text::{COUNT, PAGE};
use anyhow::{Error, Result, bail, ensure};
use article83::law::VERSION;

use crate::{formats::Formats, text::Language};

/// What a page says, in its language.
pub(crate) struct Words<'a> {
    pub(crate) language: &'a Language,
    said: RefCell<BTreeSet<String>>,
    formats: OnceCell<Formats>,
    /// What could not be written. A page need not ask at each text: [`Words::finish`] does.
    wrong: RefCell<Vec<Error>>,
}

impl<'a> Words<'a> {
    pub(crate) fn new(language: &'a Language) -> Self {
        Self { language, said: RefCell::default(), formats: OnceCell::new(), wrong: RefCell::default() }
    }

    /// A text as it stands in the file.
    pub(crate) fn text(&self, key: &str) -> Result<&'a str> {
        let text = self.language.text(key)?;
        self.said.borrow_mut().insert(key.to_owned());
        Ok(text)
    }

    /// A text with its places filled in; every one must be, and `{version}` is the day of the law.
    pub(crate) fn fill(&self, key: &str, places: &[(&str, &str)]) -> Result<String> {
        self.filled(key, self.text(key)?, places)
    }

    fn filled(&self, key: &str, text: &str, places: &[(&str, &str)]) -> Result<String> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let place = after.split_once('}');
            let found = place.and_then(|(name, rest)| Some((value(name, places)?, rest)));
            let Some((value, after)) = found else {
                bail!("locales/{}.toml: {key} holds a {{…}} that stands for nothing", self.language.code)
            };
            filled.push_str(before);
            filled.push_str(value);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// A text; an empty one where it is missing, of which [`Words::finish`] tells.
    pub(crate) fn say(&self, key: impl AsRef<str>) -> String {
        self.say_with(key, &[])
    }

    /// A text with its places filled in; an empty one where that fails, of which [`Words::finish`] tells.
    pub(crate) fn say_with(&self, key: impl AsRef<str>, places: &[(&str, &str)]) -> String {
        self.fill(key.as_ref(), places).unwrap_or_else(|error| self.blank(error))
    }

    /// A text that not every subject has.
    pub(crate) fn find(&self, key: &str) -> Option<String> {
        self.language.messages.contains_key(key).then(|| self.say(key))
    }

    /// The form of a text for a number: `{count}` is the number.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        let form = self.language.form(key, count).map_err(Error::from);
        self.said.borrow_mut().insert(key.to_owned());
        let places = [(COUNT, &*count.to_string())];
        form.and_then(|form| self.filled(key, form, &places)).unwrap_or_else(|error| self.blank(error))
    }

    /// Takes a text for said, as today none of the data asks for it.
    pub(crate) fn keep(&self, key: &str) {
        if let Err(error) = self.text(key) {
            self.blank(error);
        }
    }

    /// What the formats of the language make of something.
    pub(crate) fn written(&self, write: impl FnOnce(&Formats) -> Result<String>) -> String {
        let formats = match self.formats.get() {
            Some(formats) => Ok(formats),
            None => Formats::of_language(self.language).map(|made| self.formats.get_or_init(|| made)),
        };
        formats.and_then(write).unwrap_or_else(|error| self.blank(error))
    }

    fn blank(&self, error: Error) -> String {
        self.wrong.borrow_mut().push(error);
        String::new()
    }

    /// Fails where a page could not say something, or where none said a text of the pages.
    pub(crate) fn finish(&self) -> Result<()> {
        self.refuse_wrong()?;
        self.refuse_unsaid()
    }

    /// Fails where a page could not say something.
    pub(crate) fn refuse_wrong(&self) -> Result<()> {
        let wrong: Vec<_> = self.wrong.borrow().iter().map(|error| format!("{error:#}")).collect();
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    }

    /// Refuses a text of the pages that none of them said.
    fn refuse_unsaid(&self) -> Result<()> {
        let said = self.said.borrow();
        let unsaid = self.language.messages.keys().find(|key| key.starts_with(PAGE) && !said.contains(*key));
        let unsaid = unsaid.map(String::as_str);
        ensure!(
            unsaid.is_none(),
            "locales/{}.toml has the text {}, which no page uses",
            self.language.code,
            unsaid.unwrap_or_default()
        );
        Ok(())
    }
}

fn value<'a>(name: &str, places: &[(&str, &'a str)]) -> Option<&'a str> {
    let found = places.iter().find(|(place, _)| *place == name).map(|(_, value)| *value);
    found.or_else(|| (name == "version").then_some(VERSION))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::of_texts;

    fn language(texts: &[(&str, &str)]) -> Language {
        of_texts("en", texts)
    }

    #[test]
    fn fills_each_place_once() -> Result<()> {
        let language = language(&[("page.a", "{x} < {y}, {x} of {version}")]);
        let words = Words::new(&language);
        let places = [("x", "{y}"), ("y", "&")];
        assert_eq!(words.say_with("page.a", &places), format!("{{y}} < &, {{y}} of {VERSION}"));
        words.refuse_wrong()?;
        assert_eq!(words.say_with("page.a", &places[..1]), "");
        assert!(words.refuse_wrong().is_err());
        assert!(words.text("page.b").is_err());
        Ok(())
    }

    #[test]
    fn names_a_text_of_the_pages_that_none_said() -> Result<()> {
        let language = language(&[("page.a", "A"), ("page.b", "B"), ("result.c", "C")]);
        let words = Words::new(&language);
        words.text("page.a")?;
        let error = words.refuse_unsaid().err().map(|e| e.to_string()).unwrap_or_default();
        assert!(error.contains("page.b"), "{error}");
        words.text("page.b")?;
        words.refuse_unsaid()
    }
}
