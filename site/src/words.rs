//! The texts of a language as the pages say them, with a record of those that were said.

use std::{cell::RefCell, collections::BTreeSet};

use ::text::{COUNT, PAGE};
use anyhow::{Result, bail, ensure};
use article83::law::VERSION;

use crate::{template::escape, text::Language};

/// What a page says, in its language.
pub(crate) struct Words<'a> {
    pub(crate) language: &'a Language,
    said: RefCell<BTreeSet<String>>,
}

impl<'a> Words<'a> {
    pub(crate) fn new(language: &'a Language) -> Self {
        Self { language, said: RefCell::default() }
    }

    /// A text as it stands in the file.
    pub(crate) fn text(&self, key: &str) -> Result<&'a str> {
        let text = self.language.text(key)?;
        self.said.borrow_mut().insert(key.to_owned());
        Ok(text)
    }

    /// A text that not every subject has.
    pub(crate) fn find(&self, key: &str) -> Option<&'a str> {
        self.language.messages.contains_key(key).then(|| self.text(key).ok()).flatten()
    }

    /// A text with its places filled in; every one must be, and `{version}` is the day of the law.
    pub(crate) fn fill(&self, key: &str, places: &[(&str, &str)]) -> Result<String> {
        self.filled(key, self.text(key)?, places)
    }

    /// The form of a text for a number, with its places filled in: `{count}` is the number.
    pub(crate) fn count(&self, key: &str, count: usize, places: &[(&str, &str)]) -> Result<String> {
        let form = self.language.form(key, count)?;
        self.said.borrow_mut().insert(key.to_owned());
        let count = count.to_string();
        self.filled(key, form, &[places, &[(COUNT, count.as_str())]].concat())
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

    /// A text as HTML, with its places filled in.
    pub(crate) fn html(&self, key: &str, places: &[(&str, &str)]) -> Result<String> {
        Ok(escape(&self.fill(key, places)?))
    }

    /// Refuses a text of the pages that none of them said.
    pub(crate) fn refuse_unsaid(&self) -> Result<()> {
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
    fn fills_each_place_once_and_escapes() -> Result<()> {
        let language = language(&[("page.a", "{x} < {y}, {x} of {version}")]);
        let words = Words::new(&language);
        let places = [("x", "{y}"), ("y", "&")];
        assert_eq!(words.html("page.a", &places)?, format!("{{y}} &lt; &amp;, {{y}} of {VERSION}"));
        assert!(words.html("page.a", &places[..1]).is_err());
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
