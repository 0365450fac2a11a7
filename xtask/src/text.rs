//! The texts of a language, from `locales/<lang>.toml`.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};

/// Texts by their keys, such as `result.at_most`.
pub(crate) type Texts = BTreeMap<String, String>;

/// Texts whose keys start so are put into the page when it is built.
pub(crate) const PAGE: &str = "page.";

/// A language that the site speaks.
pub(crate) struct Language {
    /// Its two letters.
    pub(crate) code: String,
    pub(crate) texts: Texts,
}

impl Language {
    /// A text, or an error that names the missing key.
    pub(crate) fn text(&self, key: &str) -> Result<&str> {
        let text = self.texts.get(key).map(String::as_str);
        text.with_context(|| format!("locales/{}.toml has no text {key}", self.code))
    }

    /// What it calls itself.
    pub(crate) fn name(&self) -> Result<&str> {
        self.text("language.name")
    }

    /// What the application fetches: all but the page's texts, as one flat object in the order of the keys.
    pub(crate) fn json(&self) -> Result<String> {
        let texts: BTreeMap<_, _> = self.texts.iter().filter(|(key, _)| !key.starts_with(PAGE)).collect();
        Ok(serde_json::to_string(&texts)?)
    }
}

/// All languages of a folder, in the order of their codes.
pub(crate) fn languages(folder: &Path) -> Result<Vec<Language>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let file = entry?.path();
        let code = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let is_language = code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
        if is_language && file.extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let texts = flatten(&text).with_context(|| format!("in {}", file.display()))?;
            found.push(Language { code: code.to_owned(), texts });
        }
    }
    ensure!(!found.is_empty(), "{} holds no language", folder.display());
    found.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(found)
}

/// The texts of a file: `[result] at_most = "…"` becomes `result.at_most`.
fn flatten(toml: &str) -> Result<Texts> {
    let mut texts = Texts::new();
    flatten_into(&mut texts, "", &toml.parse()?)?;
    Ok(texts)
}

fn flatten_into(texts: &mut Texts, prefix: &str, table: &toml::Table) -> Result<()> {
    for (name, value) in table {
        let key = format!("{prefix}{name}");
        match value {
            toml::Value::String(text) => {
                // Two ways to write one key, such as `"a.b"` and `[a] b`.
                ensure!(!texts.contains_key(&key), "{key} is there twice");
                texts.insert(key, text.clone());
            }
            toml::Value::Table(inner) => flatten_into(texts, &format!("{key}."), inner)?,
            _ => bail!("{key} is neither a text nor a table"),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flattens_tables() -> Result<()> {
        let texts = flatten("a = \"1\"\n[result]\nat_most = \"up to\"\n[result.basis]\nfixed = \"x\"\n")?;
        let keys: Vec<_> = texts.keys().map(String::as_str).collect();
        assert_eq!(keys, ["a", "result.at_most", "result.basis.fixed"]);
        assert_eq!(texts.get("result.at_most").map(String::as_str), Some("up to"));
        Ok(())
    }

    #[test]
    fn refuses_what_is_no_text() {
        let error = flatten("[result]\nrate = 4\n").err().map(|e| e.to_string()).unwrap_or_default();
        assert!(error.contains("result.rate"), "{error}");
        assert!(flatten("\"a.b\" = \"1\"\n[a]\nb = \"2\"\n").is_err());
    }

    #[test]
    fn the_fetched_texts_are_sorted_and_leave_out_the_page() -> Result<()> {
        let texts = flatten("[result]\nb = \"2\"\na = \"1 \\\"\"\n[page]\ntitle = \"t\"\n")?;
        let language = Language { code: "en".to_owned(), texts };
        assert_eq!(language.json()?, r#"{"result.a":"1 \"","result.b":"2"}"#);
        Ok(())
    }
}
