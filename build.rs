//! Turns `locales/` into Rust: one method for each message, so that a missing one does not compile and an unused one is a warning, which the checks refuse.

#[cfg(not(feature = "app"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "app")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    app::text()
}

#[cfg(feature = "app")]
mod app {
    use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, path::Path};

    use toml::{Table, Value};

    type Messages = BTreeMap<String, String>;

    /// Messages that are looked up by what they are about, not one by one.
    const TABLES: [&str; 3] = ["article.", "point.", "situation."];
    /// Messages of the HTML around the page, which the build of the site checks.
    const HTML: [&str; 2] = ["page.", "language.name"];
    /// The language that the others are compared with.
    const REFERENCE: &str = "locales/en.toml";

    pub(super) fn text() -> Result<(), Box<dyn Error>> {
        println!("cargo::rerun-if-changed=build.rs");
        println!("cargo::rerun-if-changed=locales");
        let reference = messages(Path::new(REFERENCE))?;
        for entry in fs::read_dir("locales")? {
            let path = entry?.path();
            let is_language = path.file_stem().is_some_and(|stem| stem.len() == 2);
            if is_language {
                compare(&path, &reference, &messages(&path)?)?;
            }
        }
        let code = methods(&reference)? + &situations(&reference)?;
        fs::write(Path::new(&env::var("OUT_DIR")?).join("text.rs"), code)?;
        Ok(())
    }

    fn messages(path: &Path) -> Result<Messages, Box<dyn Error>> {
        fn flatten(prefix: &str, table: &Table, messages: &mut Messages) -> Result<(), Box<dyn Error>> {
            for (key, value) in table {
                let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                match value {
                    Value::Table(inner) => flatten(&key, inner, messages)?,
                    Value::String(text) => drop(messages.insert(key, text.clone())),
                    _ => return Err(format!("{key} is not a text").into()),
                }
            }
            Ok(())
        }
        let mut messages = Messages::new();
        let table: Table = fs::read_to_string(path)?.parse().map_err(|e| format!("{}: {e}", path.display()))?;
        flatten("", &table, &mut messages)?;
        Ok(messages)
    }

    /// Every language has the same messages with the same places to fill in.
    fn compare(path: &Path, reference: &Messages, other: &Messages) -> Result<(), Box<dyn Error>> {
        let name = path.display();
        if let Some(key) = reference.keys().find(|key| !other.contains_key(*key)) {
            return Err(format!("{name}: {key} is missing").into());
        }
        for (key, text) in other {
            let english = reference.get(key).ok_or_else(|| format!("{name}: {key} is in no other language"))?;
            let sorted = |text| -> Result<Vec<_>, Box<dyn Error>> {
                let mut places = places(text)?;
                places.sort_unstable();
                Ok(places)
            };
            if sorted(english.as_str())? != sorted(text)? {
                return Err(format!("{name}: {key} does not fill in the same as in English").into());
            }
        }
        Ok(())
    }

    /// The names in braces, each once, in the order of the text.
    fn places(text: &str) -> Result<Vec<&str>, Box<dyn Error>> {
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

    /// A method takes what its message fills in, in the order of the English text.
    fn methods(reference: &Messages) -> Result<String, Box<dyn Error>> {
        let mut code = String::from("impl Text {\n");
        for (key, text) in reference {
            if HTML.iter().chain(&TABLES).any(|table| key.starts_with(table)) {
                continue;
            }
            let name = key.replace(['.', '-'], "_");
            let places = places(text)?;
            write!(code, "    pub(crate) fn {name}(self")?;
            for place in &places {
                write!(code, ", {place}: &str")?;
            }
            write!(code, ") -> String {{ self.message({key:?}, &[")?;
            for place in &places {
                write!(code, "({place:?}, {place}), ")?;
            }
            writeln!(code, "]) }}")?;
        }
        code.push_str("}\n");
        Ok(code)
    }

    /// The plain-word situations, each with its provisions.
    fn situations(reference: &Messages) -> Result<String, Box<dyn Error>> {
        let table: Table = fs::read_to_string("locales/situations.toml")?.parse()?;
        let mut code = String::from(
            "/// Each situation with the provisions that a practitioner would start from.\npub(crate) const SITUATIONS: &[(&str, &[&str])] = &[\n",
        );
        for (id, provisions) in &table {
            if !reference.contains_key(&format!("situation.{id}.label")) {
                return Err(format!("locales/situations.toml: {id} has no text").into());
            }
            writeln!(code, "    ({id:?}, &{provisions}),")?;
        }
        code.push_str("];\n");
        Ok(code)
    }
}
