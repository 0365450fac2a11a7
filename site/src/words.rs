//! The texts of a language for the pages, with a record of those that were used.

use std::{
    cell::{OnceCell, RefCell},
    cmp::Ordering,
    collections::BTreeSet,
};

use ::text::{COUNT, Formats, PAGE};
use anyhow::{Error, Result, bail, ensure};
use article83::{
    app::{Part, cited, lettered},
    facts::Provision,
    law::VERSION,
};

use crate::text::Language;

/// The texts of the pages in one language.
pub(crate) struct Words<'a> {
    pub(crate) language: &'a Language,
    used: RefCell<BTreeSet<String>>,
    formats: OnceCell<Formats>,
    /// Errors so far. A page need not handle one at each text: [`Words::finish`] returns them.
    wrong: RefCell<Vec<Error>>,
}

impl<'a> Words<'a> {
    pub(crate) fn new(language: &'a Language) -> Self {
        Self { language, used: RefCell::default(), formats: OnceCell::new(), wrong: RefCell::default() }
    }

    /// A text as written in the file.
    pub(crate) fn text(&self, key: &str) -> Result<&'a str> {
        let text = self.language.text(key)?;
        self.used.borrow_mut().insert(key.to_owned());
        Ok(text)
    }

    /// A text with its arguments filled in; `{version}` is the day of the rule set.
    ///
    /// # Errors
    ///
    /// The text or one of its arguments is missing.
    pub(crate) fn fill(&self, key: &str, places: &[(&str, &str)]) -> Result<String> {
        self.filled(key, self.text(key)?, places)
    }

    fn filled(&self, key: &str, text: &str, places: &[(&str, &str)]) -> Result<String> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let place = after.split_once('}');
            let found = place.and_then(|(name, rest)| Some((self.value(name, places)?, rest)));
            let Some((value, after)) = found else {
                bail!("locales/{}.toml: {key} has an argument that is not given", self.language.code)
            };
            filled.push_str(before);
            filled.push_str(&value);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    fn value(&self, name: &str, places: &[(&str, &str)]) -> Option<String> {
        let found = places.iter().find(|(place, _)| *place == name).map(|(_, value)| (*value).to_owned());
        found.or_else(|| (name == "version").then(|| self.day(VERSION)))
    }

    /// A text; if it is missing, an empty one, and [`Words::finish`] fails.
    pub(crate) fn say(&self, key: impl AsRef<str>) -> String {
        self.say_with(key, &[])
    }

    /// A text with its arguments filled in; if that fails, an empty one, and [`Words::finish`] fails.
    pub(crate) fn say_with(&self, key: impl AsRef<str>, places: &[(&str, &str)]) -> String {
        self.fill(key.as_ref(), places).unwrap_or_else(|error| self.blank(error))
    }

    /// A place in the Regulation, or several, as the language cites them.
    pub(crate) fn place(&self, written: &str) -> String {
        cited(written, |part, written| {
            let letter = lettered(written, self.text("cite.part.letters").unwrap_or_default());
            match part {
                Part::Article => self.say_with("cite.part.article", &[("number", written)]),
                Part::Paragraph => self.say_with("cite.part.paragraph", &[("number", written)]),
                Part::Definition => self.say_with("cite.part.definition", &[("number", written)]),
                Part::Point => self.say_with("cite.part.point", &[("letter", letter)]),
            }
        })
    }

    /// A provision as the language cites it. A duty of national law has an identifier, which is the same in every language.
    pub(crate) fn provision(&self, written: &str) -> String {
        match written.parse() {
            Ok(Provision::Gdpr { .. }) => self.place(written),
            _ => written.to_owned(),
        }
    }

    /// A text that may be missing.
    pub(crate) fn find(&self, key: &str) -> Option<String> {
        self.language.messages.contains_key(key).then(|| self.say(key))
    }

    /// The form of a text for a number, which is also `{count}`.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        let form = self.language.form(key, count).map_err(Error::from);
        self.used.borrow_mut().insert(key.to_owned());
        let places = [(COUNT, &*count.to_string())];
        form.and_then(|form| self.filled(key, form, &places)).unwrap_or_else(|error| self.blank(error))
    }

    /// Counts a text as used, though none of the data needs it today.
    pub(crate) fn keep(&self, key: &str) {
        if let Err(error) = self.text(key) {
            self.blank(error);
        }
    }

    /// Sorts by a name, as the language does; equal names stay in their order.
    pub(crate) fn sort_by_name<T>(&self, list: &mut [T], name: impl Fn(&T) -> &str) {
        list.sort_by(|one, other| self.compare(name(one), name(other)));
    }

    /// Which of two texts comes first in an alphabetical list.
    pub(crate) fn compare(&self, one: &str, other: &str) -> Ordering {
        self.formats().map_or(Ordering::Equal, |formats| formats.compare(one, other))
    }

    /// Writes something with the formats of the language.
    pub(crate) fn written(&self, write: impl FnOnce(&Formats) -> Result<String>) -> String {
        let written = self.formats().map(write);
        written.unwrap_or_else(|| Ok(String::new())).unwrap_or_else(|error| self.blank(error))
    }

    /// The formats of the language; `None` if it names no known locale, and [`Words::finish`] fails.
    fn formats(&self) -> Option<&Formats> {
        if self.formats.get().is_none() {
            match Formats::of_language(self.language) {
                Ok(made) => return Some(self.formats.get_or_init(|| made)),
                Err(error) => self.blank(error),
            };
        }
        self.formats.get()
    }

    pub(crate) fn blank(&self, error: Error) -> String {
        self.wrong.borrow_mut().push(error);
        String::new()
    }

    /// An error if a page could not write something, or if no page used one of their texts.
    pub(crate) fn finish(&self) -> Result<()> {
        self.refuse_wrong()?;
        self.refuse_unused()
    }

    /// An error if a page could not write something.
    pub(crate) fn refuse_wrong(&self) -> Result<()> {
        let wrong: Vec<_> = self.wrong.borrow().iter().map(|error| format!("{error:#}")).collect();
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    }

    /// An error if no page used one of their texts.
    fn refuse_unused(&self) -> Result<()> {
        let used = self.used.borrow();
        let unused = self.language.messages.keys().find(|key| key.starts_with(PAGE) && !used.contains(*key));
        let unused = unused.map(String::as_str);
        ensure!(
            unused.is_none(),
            "locales/{}.toml has the text {}, which no page uses",
            self.language.code,
            unused.unwrap_or_default()
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{DATES, of_texts};

    fn language(texts: &[(&str, &str)]) -> Language {
        of_texts("en", texts)
    }

    #[test]
    fn fills_each_place_once() -> Result<()> {
        let language = language(&[&DATES[..], &[("page.a", "{x} < {y}, {x} of {version}")]].concat());
        let words = Words::new(&language);
        let places = [("x", "{y}"), ("y", "&")];
        assert_eq!(words.say_with("page.a", &places), format!("{{y}} < &, {{y}} of {}", words.day(VERSION)));
        words.refuse_wrong()?;
        assert_eq!(words.say_with("page.a", &places[..1]), "");
        assert!(words.refuse_wrong().is_err());
        assert!(words.text("page.b").is_err());
        Ok(())
    }

    #[test]
    fn names_a_text_that_no_page_used() -> Result<()> {
        let language = language(&[("page.a", "A"), ("page.b", "B"), ("result.c", "C")]);
        let words = Words::new(&language);
        words.text("page.a")?;
        let error = words.refuse_unused().err().map(|e| e.to_string()).unwrap_or_default();
        assert!(error.contains("page.b"), "{error}");
        words.text("page.b")?;
        words.refuse_unused()
    }
}
