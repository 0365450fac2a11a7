//! What the tests share: the tables of cases, each read through the one path into the engine, and the properties of every answer.

pub(crate) mod amounts;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod any;
pub(crate) mod article_83;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod file;
pub(crate) mod foreign;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod hostile;
pub(crate) mod invariants;
pub(crate) mod starting_amounts;

use std::cell::RefCell;

use article83::facts::{Case, FactError};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Every file in `tests/cases`, compiled into the tests so that they also run without a file system.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("amounts.toml", include_str!("../cases/amounts.toml")),
    ("article_83.toml", include_str!("../cases/article_83.toml")),
    ("foreign.toml", include_str!("../cases/foreign.toml")),
    ("in_time.toml", include_str!("../cases/in_time.toml")),
    ("national.toml", include_str!("../cases/national.toml")),
    ("real.toml", include_str!("../cases/real.toml")),
    ("starting_amounts.toml", include_str!("../cases/starting_amounts.toml")),
];

/// Reads one of the tables; a key that is not described in its header is an error.
pub(crate) fn table<T: DeserializeOwned>(name: &str) -> T {
    let (_, text) = FILES.iter().find(|(file, _)| *file == name).unwrap();
    toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The case with these facts, read from the JSON text that a user would save or pipe in.
pub(crate) fn case(facts: &Value) -> Result<Case, FactError> {
    let mut facts = facts.clone();
    facts.as_object_mut().unwrap().entry("version").or_insert_with(|| 1.into());
    let text = facts.to_string();
    let case = Case::from_json(text.as_bytes());
    STATED.with_borrow_mut(|stated| stated.push(text));
    case
}

thread_local! {
    static STATED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Every text that this thread has read as a case so far.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn stated() -> Vec<String> {
    STATED.take()
}

/// Passes if nothing is wrong; otherwise fails with everything that is.
pub(crate) fn expect_nothing(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
