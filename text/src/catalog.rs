//! All the messages of one language.

use std::{collections::BTreeMap, fs, io, path::Path};

use crate::{
    error::{Error, Result},
    message::Message,
    plural::Plurals,
    tables,
};

/// The messages of a language, by key, such as `result.at_most`.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalog {
    /// The two-letter code of the language.
    pub code: String,
    /// The messages by key.
    pub messages: BTreeMap<String, Message>,
}

impl Catalog {
    /// Reads the messages of a language: `[result] at_most = "…"` becomes `result.at_most`.
    ///
    /// # Errors
    ///
    /// The text is not TOML, a key occurs twice, or a value is not a message.
    pub fn parse(code: &str, toml: &str) -> Result<Self> {
        let mut messages = BTreeMap::new();
        add(&mut messages, "", &toml.parse().map_err(|error| format!("{error}"))?)?;
        Ok(Self { code: code.to_owned(), messages })
    }

    fn read(code: &str, file: &Path) -> Result<Self> {
        let toml = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
        Self::parse(code, &toml).map_err(|error| format!("{}: {error}", file.display()).into())
    }

    /// A message without plural forms.
    ///
    /// # Errors
    ///
    /// The key is missing or has plural forms.
    pub fn text(&self, key: &str) -> Result<&str> {
        match self.message(key)? {
            Message::Text(text) => Ok(text),
            Message::Plural(_) => {
                Err(format!("locales/{}.toml: {key} has plural forms, and needs a number", self.code).into())
            }
        }
    }

    /// The form of a message for a number.
    ///
    /// # Errors
    ///
    /// The key is missing or has no such form.
    pub fn form(&self, key: &str, count: usize) -> Result<&str> {
        let category = Plurals::of(&self.code)?.category(&count.to_string())?;
        let form = match self.message(key)? {
            Message::Text(_) => None,
            Message::Plural(forms) => forms.get(category),
        };
        form.map(String::as_str)
            .ok_or_else(|| format!("locales/{}.toml: {key} has no form `{category}`", self.code).into())
    }

    /// What the language calls itself.
    ///
    /// # Errors
    ///
    /// The language has no name.
    pub fn name(&self) -> Result<&str> {
        self.text(tables::NAME)
    }

    fn message(&self, key: &str) -> Result<&Message> {
        self.messages.get(key).ok_or_else(|| format!("locales/{}.toml has no text {key}", self.code).into())
    }

    /// The messages that the page's module refers to by number, in the order of those numbers.
    pub fn spoken(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.filtered(tables::is_spoken)
    }

    /// The messages that are looked up by subject.
    pub fn looked_up(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.filtered(tables::is_looked_up)
    }

    /// The messages of [`tables::REFUSED`], by what follows it.
    pub fn refused(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.messages.iter().filter_map(|(key, message)| Some((key.strip_prefix(tables::REFUSED)?, message)))
    }

    fn filtered(&self, which: fn(&str) -> bool) -> impl Iterator<Item = (&str, &Message)> {
        let all = self.messages.iter().map(|(key, message)| (key.as_str(), message));
        all.filter(move |(key, _)| which(key))
    }
}

fn add(messages: &mut BTreeMap<String, Message>, prefix: &str, table: &toml::Table) -> Result<()> {
    for (name, value) in table {
        let key = format!("{prefix}{name}");
        match (Message::of(value).map_err(|error| format!("{key}: {error}"))?, value) {
            (Some(message), _) => {
                // Two ways to write one key, such as `"a.b"` and `[a] b`.
                if messages.insert(key.clone(), message).is_some() {
                    return Err(format!("{key} occurs twice").into());
                }
            }
            (None, toml::Value::Table(inner)) => add(messages, &format!("{key}."), inner)?,
            (None, _) => return Err(format!("{key}: is neither a text nor a table").into()),
        }
    }
    Ok(())
}

/// Every language in a folder, ordered by code. A language is every file whose name ends in its code: `en.toml`, `decisions.en.toml`. The
/// official titles of the articles, `official/en.toml`, are added to each.
///
/// # Errors
///
/// The folder or a file cannot be read, a file is not a list of messages, or there is no language.
pub fn catalogs(folder: &Path) -> Result<Vec<Catalog>> {
    let mut found: BTreeMap<String, Catalog> = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let file = entry.map_err(|error| unreadable(folder, &error))?.path();
        let Some(code) = language_of(&file) else { continue };
        if !found.contains_key(&code) {
            let titles = folder.join(OFFICIAL).join(format!("{code}.toml"));
            found.insert(code.clone(), Catalog::read(&code, &titles)?);
        }
        let read = Catalog::read(&code, &file)?;
        let Some(catalog) = found.get_mut(&code) else { continue };
        for (key, message) in read.messages {
            if catalog.messages.insert(key.clone(), message).is_some() {
                return Err(format!("{}: {key} is in another file as well", file.display()).into());
            }
        }
    }
    if found.is_empty() {
        return Err(format!("{} holds no language", folder.display()).into());
    }
    Ok(found.into_values().collect())
}

/// The folder of the official titles.
const OFFICIAL: &str = "official";

fn unreadable(path: &Path, error: &io::Error) -> Error {
    format!("{} cannot be read: {error}", path.display()).into()
}

/// The language of a file: `en` for `en.toml` and `decisions.en.toml`.
fn language_of(file: &Path) -> Option<String> {
    let name = file.file_name()?.to_str()?.strip_suffix(".toml")?;
    let code = name.rsplit('.').next()?;
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flattens_tables() -> Result<()> {
        let toml = "a = \"1\"\n[result]\nat_most = \"up to\"\n[result.basis]\nfixed = \"x\"\n[found]\none = \"1\"\nother = \"2\"\n";
        let catalog = Catalog::parse("en", toml)?;
        let keys: Vec<_> = catalog.messages.keys().map(String::as_str).collect();
        assert_eq!(keys, ["a", "found", "result.at_most", "result.basis.fixed"]);
        assert_eq!(catalog.messages.get("result.at_most"), Some(&Message::Text("up to".to_owned())));
        assert!(matches!(catalog.messages.get("found"), Some(Message::Plural(_))));
        Ok(())
    }

    #[test]
    fn refuses_what_is_not_a_message() {
        let error =
            Catalog::parse("en", "[result]\nrate = 4\n").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("result.rate"), "{error}");
        assert!(Catalog::parse("en", "\"a.b\" = \"1\"\n[a]\nb = \"2\"\n").is_err());
    }

    #[test]
    fn a_number_chooses_its_form() -> Result<()> {
        let catalog = Catalog::parse("en", "a = \"x\"\nfound = { one = \"a row\", other = \"rows\" }\n")?;
        assert_eq!((catalog.form("found", 1)?, catalog.form("found", 0)?, catalog.text("a")?), ("a row", "rows", "x"));
        assert!(catalog.text("found").is_err());
        assert!(catalog.form("a", 1).is_err());
        assert!(catalog.text("b").is_err());
        Ok(())
    }

    #[test]
    fn a_file_belongs_to_the_language_that_its_name_ends_in() {
        for (name, code) in
            [("en.toml", Some("en")), ("decisions.fr.toml", Some("fr")), ("situations.toml", None), ("en.json", None)]
        {
            assert_eq!(language_of(Path::new(name)).as_deref(), code, "{name}");
        }
    }

    #[test]
    fn what_the_module_says_is_neither_in_the_html_nor_looked_up_nor_in_the_package() -> Result<()> {
        let toml = "[page]\na = \"1\"\n[article.6]\ntitle = \"2\"\n[result]\nb = \"3\"\n[language]\nname = \"4\"\n[refused]\nc = \"5\"\n";
        let catalog = Catalog::parse("en", toml)?;
        let keys = |found: Vec<(&str, _)>| found.into_iter().map(|(key, _)| key.to_owned()).collect::<Vec<_>>();
        assert_eq!(keys(catalog.spoken().collect()), ["result.b"]);
        assert_eq!(keys(catalog.looked_up().collect()), ["article.6.title"]);
        Ok(())
    }
}
