//! The files of a language, in which a text is changed and all else stays.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, bail};
use text::{Catalog, Message, check};
use toml_edit::{DocumentMut, Item, TableLike, Value};

/// Texts by their key and, of a plural, their category.
pub(super) type Texts = BTreeMap<(String, Option<String>), String>;

/// The names of the files of a language in `locales/`.
pub(super) fn names(language: &str) -> [String; 2] {
    [format!("{language}.toml"), format!("decisions.{language}.toml")]
}

/// Whether a text is an official one, which comes from `locales/official/`.
pub(super) fn is_official(key: &str) -> bool {
    key.strip_prefix("article.").is_some_and(|rest| rest.split_once('.').is_some_and(|(_, kind)| kind == "title"))
}

/// The text of a message, or of the form of a category.
pub(super) fn form<'a>(message: &'a Message, category: Option<&str>) -> Option<&'a str> {
    match (message, category) {
        (Message::Text(text), None) => Some(text),
        (Message::Plural(forms), Some(category)) => forms.get(category).map(String::as_str),
        _ => None,
    }
}

/// Writes texts into the files of a language; returns how many differ. Nothing is written if one is unknown, or if one lacks an argument.
pub(super) fn write(root: &Path, language: &str, texts: &Texts, english: &Catalog) -> Result<usize> {
    let mut rest = texts.clone();
    let mut changed = 0;
    let mut written = Vec::new();
    let mut read = Catalog { code: language.to_owned(), messages: BTreeMap::new() };
    for name in names(language) {
        let path = root.join("locales").join(&name);
        let mut document: DocumentMut =
            fs::read_to_string(&path).with_context(|| path.display().to_string())?.parse()?;
        changed += replace(document.as_table_mut(), "", &mut rest);
        let toml = document.to_string();
        read.messages.extend(Catalog::parse(language, &toml)?.messages);
        written.push((path, toml));
    }
    if let Some(((key, _), _)) = rest.first_key_value() {
        bail!("{language} has no text {key}");
    }
    let mut own = english.clone();
    own.messages.retain(|key, _| !is_official(key));
    check(&read, &own)?;
    for (path, toml) in written {
        fs::write(path, toml)?;
    }
    Ok(changed)
}

/// Replaces the texts in a table and those within it, taking each from the list; returns how many differ.
fn replace(table: &mut dyn TableLike, prefix: &str, texts: &mut Texts) -> usize {
    let mut changed = 0;
    for (name, item) in table.iter_mut() {
        let key = format!("{prefix}{}", name.get());
        if let Some(inner) = item.as_table_like_mut() {
            changed += replace(inner, &format!("{key}."), texts);
            continue;
        }
        let plural = prefix.trim_end_matches('.').to_owned();
        let found = texts.remove(&(key, None)).or_else(|| texts.remove(&(plural, Some(name.get().to_owned()))));
        if let Some(text) = found
            && item.as_str() != Some(&text)
        {
            set(item, &text);
            changed += 1;
        }
    }
    changed
}

/// Changes a text, with the space around it as it was.
pub(super) fn set(item: &mut Item, text: &str) {
    let decor = item.as_value().map(|value| value.decor().clone());
    let mut value = Value::from(text);
    if let Some(decor) = decor {
        *value.decor_mut() = decor;
    }
    *item = Item::Value(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_changed_and_all_else_stays() -> Result<()> {
        let toml =
            "# Head\n[a]\nb = \"one\" # note\n\"c.d\" = \"two\"\n[f]\nfound = { one = \"1\", other = \"{count}\" }\n";
        let mut document: DocumentMut = toml.parse()?;
        let key = |key: &str, category: Option<&str>| (key.to_owned(), category.map(str::to_owned));
        let mut texts: Texts = [
            (key("a.b", None), "eins"),
            (key("a.c.d", None), "two"),
            (key("f.found", Some("one")), "ein „Treffer“"),
            (key("f.missing", None), "x"),
        ]
        .map(|(key, text)| (key, text.to_owned()))
        .into();
        assert_eq!(replace(document.as_table_mut(), "", &mut texts), 2);
        assert_eq!(
            document.to_string(),
            toml.replace("\"one\" #", "\"eins\" #").replace("one = \"1\"", "one = \"ein „Treffer“\"")
        );
        assert_eq!(texts.into_keys().collect::<Vec<_>>(), [key("f.missing", None)]);
        Ok(())
    }
}
