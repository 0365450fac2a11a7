//! What every language must have: the messages of English, with the same arguments, and its own plural forms.

use std::collections::BTreeSet;

use crate::{
    catalog::Catalog,
    error::Result,
    message::Message,
    plural::{COUNT, Plurals},
};

/// Compares a language with the one that the others follow.
///
/// # Errors
///
/// Names a message that is missing, unknown, takes other arguments, or lacks a plural form.
pub fn check(catalog: &Catalog, reference: &Catalog) -> Result<()> {
    let Catalog { code, messages } = catalog;
    let missing = reference.messages.keys().find(|key| !messages.contains_key(*key));
    if let Some(key) = missing {
        return Err(format!("{code}: {key} is missing").into());
    }
    let plurals = Plurals::of(code)?;
    for (key, message) in messages {
        let english = reference.messages.get(key).ok_or_else(|| format!("{code}: {key} is in no other language"))?;
        compare(message, english, &plurals).map_err(|error| format!("{code}: {key} {error}"))?;
    }
    Ok(())
}

fn compare(message: &Message, english: &Message, plurals: &Plurals) -> Result<()> {
    match (message, english) {
        (Message::Plural(forms), Message::Plural(_)) => {
            let has: BTreeSet<_> = forms.keys().map(String::as_str).collect();
            let wanted = plurals.categories();
            if let Some(category) = wanted.difference(&has).next() {
                return Err(format!("lacks the plural form `{category}`").into());
            }
            if let Some(category) = has.difference(&wanted).next() {
                return Err(format!("has the plural form `{category}`, which the language does not have").into());
            }
        }
        (Message::Text(_), Message::Text(_)) => {}
        _ => return Err("has plural forms in one language but not in the other".into()),
    }
    let arguments = english.arguments()?;
    for text in message.texts() {
        let mut filled = crate::arguments(text)?;
        if matches!(message, Message::Plural(_)) {
            // "One provision" may be said without its number.
            filled.insert(COUNT);
        }
        if filled != arguments {
            return Err("does not take the same arguments as in English".into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(code: &str, other: &str, english: &str) -> Result<()> {
        check(&Catalog::parse(code, other)?, &Catalog::parse("en", english)?)
    }

    #[test]
    fn a_language_may_use_its_arguments_in_another_order() {
        assert_eq!(checked("fr", "a = \"{y}, {x}\"", "a = \"{x} of {y}\""), Ok(()));
    }

    #[test]
    fn what_is_missing_or_unknown_is_named() {
        for (other, english, wrong) in [
            ("b = \"\"", "a = \"\"\nb = \"\"", "a is missing"),
            ("a = \"\"\nb = \"\"", "a = \"\"", "b is in no other language"),
            ("a = \"{x}\"", "a = \"{y}\"", "a does not take"),
            ("a = \"x\"", "a = { one = \"x\", other = \"y\" }", "a has plural forms in one"),
        ] {
            let error = checked("fr", other, english).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(wrong), "{error}");
        }
    }

    #[test]
    fn a_language_has_its_own_plural_forms_and_no_others() {
        let english = "a = { one = \"one of {total}\", other = \"{count} of {total}\" }";
        let french = |many: &str| format!("a = {{ one = \"{{total}}\", {many}other = \"{{count}}, {{total}}\" }}");
        assert_eq!(checked("fr", &french("many = \"{total}\", "), english), Ok(()));
        let error = checked("fr", &french(""), english).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("`many`"), "{error}");
        let error = checked("fr", &french("many = \"{total}\", few = \"{total}\", "), english)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(error.contains("`few`"), "{error}");
        let error =
            checked("fr", &french("many = \"x\", "), english).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("does not take"), "{error}");
    }
}
