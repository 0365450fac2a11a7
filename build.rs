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
#[path = "xtask/src/messages.rs"]
mod messages;

#[cfg(feature = "app")]
mod app {
    use std::{env, error::Error, fmt::Write, fs, path::Path};

    use toml::Table;

    use super::messages::{Messages, flatten, places, spoken};

    /// The language that the others are compared with.
    const REFERENCE: &str = "locales/en.toml";

    pub(super) fn text() -> Result<(), Box<dyn Error>> {
        println!("cargo::rerun-if-changed=build.rs");
        println!("cargo::rerun-if-changed=xtask/src/messages.rs");
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
        flatten(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()).into())
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

    /// A method takes what its message fills in, in the order of the English text.
    fn methods(reference: &Messages) -> Result<String, Box<dyn Error>> {
        let mut code = String::from("impl Text {\n");
        for (number, (key, text)) in spoken(reference).enumerate() {
            let name = key.replace(['.', '-'], "_");
            let places = places(text)?;
            write!(code, "    pub(crate) fn {name}(self")?;
            for place in &places {
                write!(code, ", {place}: &str")?;
            }
            writeln!(code, ") -> String {{ self.message({number}, &[{}]) }}", places.join(", "))?;
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
