//! One message: a text, or a form for each plural category.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    error::Result,
    plural::{COUNT, is_category},
};

/// What a language says in one place of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The same words whatever the arguments.
    Text(String),
    /// Words that depend on a number: a form for each plural category of the language (`one`, `few`, `other`, …).
    Plural(BTreeMap<String, String>),
}

impl Message {
    /// Reads a message from TOML; `None` if the value is a table of several messages.
    ///
    /// # Errors
    ///
    /// The value is neither a text nor a table, or a plural form is not a text.
    pub(crate) fn of(value: &toml::Value) -> Result<Option<Self>> {
        match value {
            toml::Value::String(text) => Ok(Some(Self::Text(text.clone()))),
            toml::Value::Table(table) if !table.is_empty() && table.keys().all(|key| is_category(key)) => {
                let form = |(category, form): (&String, &toml::Value)| {
                    let form = form.as_str().ok_or_else(|| format!("the form `{category}` is not a text"))?;
                    Ok((category.clone(), form.to_owned()))
                };
                table.iter().map(form).collect::<Result<_>>().map(|forms| Some(Self::Plural(forms)))
            }
            toml::Value::Table(_) => Ok(None),
            _ => Err("is neither a text nor a table".into()),
        }
    }

    /// The text, or the text of each form.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let (text, forms) = match self {
            Self::Text(text) => (Some(text), None),
            Self::Plural(forms) => (None, Some(forms.values())),
        };
        text.into_iter().chain(forms.into_iter().flatten()).map(String::as_str)
    }

    /// The names of the arguments, in alphabetical order. A plural form may leave its number out; the message takes it all the same.
    ///
    /// # Errors
    ///
    /// A brace is not closed.
    pub fn arguments(&self) -> Result<BTreeSet<&str>> {
        let mut names = BTreeSet::new();
        for text in self.texts() {
            names.extend(arguments(text)?);
        }
        if matches!(self, Self::Plural(_)) {
            names.insert(COUNT);
        }
        Ok(names)
    }
}

/// The names in braces, in alphabetical order.
///
/// # Errors
///
/// A brace is not closed.
pub fn arguments(text: &str) -> Result<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| format!("a brace is not closed: {text}"))?;
        names.insert(name);
        rest = after;
    }
    Ok(names)
}

/// The text with each argument's name replaced by its place in the alphabetical order of `arguments`, as the page's module expects.
#[must_use]
pub fn numbered(text: &str, arguments: &BTreeSet<&str>) -> String {
    let mut text = text.to_owned();
    for (number, name) in arguments.iter().enumerate() {
        text = text.replace(&format!("{{{name}}}"), &format!("{{{number}}}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(toml: &str) -> Result<Option<Message>> {
        let table: toml::Table = toml.parse().map_err(|error| format!("{error}"))?;
        Message::of(table.get("a").ok_or("no a")?)
    }

    #[test]
    fn a_table_of_categories_is_a_plural_and_any_other_holds_messages() -> Result<()> {
        assert_eq!(message("a = \"x\"")?, Some(Message::Text("x".to_owned())));
        assert!(
            matches!(message("a = { one = \"x\", other = \"y\" }")?, Some(Message::Plural(forms)) if forms.len() == 2)
        );
        assert_eq!(message("a = { one = \"x\", title = \"y\" }")?, None);
        assert!(message("a = 4").is_err());
        assert!(message("a = { one = 4, other = \"y\" }").is_err());
        Ok(())
    }

    #[test]
    fn arguments_are_in_alphabetical_order_whatever_the_text_says_first() -> Result<()> {
        let names = |text| arguments(text).map(|names| names.into_iter().collect::<Vec<_>>());
        assert_eq!(names("{y} of {x}, {y}")?, ["x", "y"]);
        assert_eq!(names("{x} of {y}")?, ["x", "y"]);
        assert!(names("{x of y").is_err());
        assert_eq!(numbered("{y}, {x}", &arguments("{x} {y}")?), "{1}, {0}");
        Ok(())
    }

    #[test]
    fn a_plural_takes_its_number_even_where_no_form_says_it() -> Result<()> {
        let plural = message("a = { one = \"one of {total}\", other = \"several\" }")?.ok_or("no message")?;
        assert_eq!(plural.arguments()?.into_iter().collect::<Vec<_>>(), ["count", "total"]);
        Ok(())
    }
}
