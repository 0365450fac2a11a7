//! Which texts come with the second part of the program: those that only its functions say. Each text has a function of its own in the
//! module (`build.rs`), so the part that has the function needs the text.

use std::{collections::BTreeSet, path::Path};

use anyhow::{Result, ensure};
use rustc_demangle::demangle;
use text::{Catalog, lookup, method, table_of};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::{dist::Parts, files::read};

/// Whose methods say the texts.
const TEXT: &str = "<article83::app::text::Text>::";

/// The functions that only the second part has.
#[derive(Default)]
pub(crate) struct Later(BTreeSet<String>);

impl Later {
    /// Compares the two parts. An error if one of the texts that the program says is in neither: then they cannot be told apart by name.
    pub(crate) fn of(parts: &Parts, reference: &Catalog) -> Result<Self> {
        let [first, second] = &parts.named;
        Self::compared(&methods(first)?, &methods(second)?, reference)
    }

    fn compared(first: &BTreeSet<String>, second: &BTreeSet<String>, reference: &Catalog) -> Result<Self> {
        for key in reference.spoken().chain(reference.looked_up()).map(|(key, _)| key) {
            let method = said_by(key);
            ensure!(first.contains(&method) || second.contains(&method), "no part of the program says {key}");
        }
        Ok(Self(second.difference(first).cloned().collect()))
    }

    /// Whether only the second part says a text.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.contains(&said_by(key))
    }
}

#[cfg(test)]
impl<const N: usize> From<[&str; N]> for Later {
    fn from(methods: [&str; N]) -> Self {
        Self(methods.map(str::to_owned).into())
    }
}

/// The function that says a text.
fn said_by(key: &str) -> String {
    table_of(key).map_or_else(|| method(key), lookup)
}

/// The functions of a module that say texts.
fn methods(module: &Path) -> Result<BTreeSet<String>> {
    let bytes = read(module)?;
    let mut found = BTreeSet::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for name in names {
            let Name::Function(functions) = name? else { continue };
            for function in functions {
                found.extend(method_of(function?.name));
            }
        }
    }
    ensure!(!found.is_empty(), "{} does not name the functions that say texts", module.display());
    Ok(found)
}

/// The method of the texts that a symbol stands for.
fn method_of(symbol: &str) -> Option<String> {
    let readable = format!("{:#}", demangle(symbol));
    let method = readable.strip_prefix(TEXT)?;
    // What is in a method, such as a closure, is not the method.
    (!method.contains(':')).then(|| method.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn texts() -> Result<Catalog> {
        Ok(Catalog::parse("en", "[why]\na-b = \"1\"\n[result]\nb = \"2\"\n[duty.DE]\nc = \"3\"\n[page]\nd = \"4\"\n")?)
    }

    #[test]
    fn what_both_parts_say_comes_with_the_first() -> Result<()> {
        let (first, second) = (set(&["result_b", "about_duty"]), set(&["result_b", "why_a_b"]));
        let later = Later::compared(&first, &second, &texts()?)?;
        assert_eq!(["why.a-b", "result.b", "duty.DE.c"].map(|key| later.has(key)), [true, false, false]);
        Ok(())
    }

    #[test]
    fn refuses_a_text_that_no_part_says() -> Result<()> {
        let error = Later::compared(&set(&["result_b"]), &set(&["why_a_b"]), &texts()?).err();
        assert!(error.is_some_and(|error| error.to_string().contains("duty.DE.c")));
        Ok(())
    }

    #[test]
    fn a_symbol_names_its_method() {
        let symbol = "_RNvMNtNtCs1234_9article833app4textNtB2_4Text13error_damaged";
        assert_eq!(method_of(symbol).as_deref(), Some("error_damaged"));
        assert_eq!(method_of("_RNvNtCs1234_9article834main"), None);
    }
}
