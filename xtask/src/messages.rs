//! The messages of a language as `locales/` writes them. Shared by the build of the page's module and that of the site, so that both
//! number them alike.

use std::collections::BTreeMap;

/// Messages by their keys, such as `result.at_most`.
pub(crate) type Messages = BTreeMap<String, String>;

/// Messages whose keys start so are put into the HTML when the site is built.
pub(crate) const PAGE: &str = "page.";

/// What a language calls itself: in the HTML as well.
pub(crate) const NAME: &str = "language.name";

/// Messages that are looked up by what they are about, such as `article.33.title`.
pub(crate) const TABLES: [&str; 15] = [
    "absent.",
    "article.",
    "body.",
    "circumstance.",
    "duty.",
    "fining.",
    "letter.",
    "point.",
    "procedure.",
    "route.",
    "situation.",
    "stated.",
    "status.",
    "topic.",
    "word.",
];

/// The messages of a file: `[result] at_most = "…"` becomes `result.at_most`.
pub(crate) fn flatten(toml: &str) -> Result<Messages, String> {
    fn flatten_into(messages: &mut Messages, prefix: &str, table: &toml::Table) -> Result<(), String> {
        for (name, value) in table {
            let key = format!("{prefix}{name}");
            match value {
                toml::Value::String(text) => {
                    // Two ways to write one key, such as `"a.b"` and `[a] b`.
                    if messages.insert(key.clone(), text.clone()).is_some() {
                        return Err(format!("{key} is there twice"));
                    }
                }
                toml::Value::Table(inner) => flatten_into(messages, &format!("{key}."), inner)?,
                _ => return Err(format!("{key} is neither a text nor a table")),
            }
        }
        Ok(())
    }
    let mut messages = Messages::new();
    flatten_into(&mut messages, "", &toml.parse().map_err(|error| format!("{error}"))?)?;
    Ok(messages)
}

/// Those that the page says by their number, in the order of their numbers.
pub(crate) fn spoken(messages: &Messages) -> impl Iterator<Item = (&String, &String)> {
    let elsewhere =
        |key: &str| key.starts_with(PAGE) || key == NAME || TABLES.iter().any(|table| key.starts_with(table));
    messages.iter().filter(move |(key, _)| !elsewhere(key))
}

/// The names in braces, each once, in the order of the text.
pub(crate) fn places(text: &str) -> Result<Vec<&str>, String> {
    let mut places: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| format!("a brace is not closed: {text}"))?;
        if !places.contains(&name) {
            places.push(name);
        }
        rest = after;
    }
    Ok(places)
}
