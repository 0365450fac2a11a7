//! The messages of the page's language, one method each; fetched with the module, so that they are there from the start.

use article83::law::decisions::Decision;
use js_sys::{Array, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// The messages of one language.
#[derive(Clone, Copy)]
pub(crate) struct Text;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

#[allow(clippy::unused_self, reason = "a message belongs to a language, though the browser keeps only one")]
impl Text {
    /// A message of a table that is looked up by what it is about, such as `article.33.title`.
    pub(crate) fn about(self, table: &str, subject: &str, key: &str) -> Option<String> {
        part(&[table, subject, key]).as_string()
    }

    /// The decisions that the texts hold; a row that is none is left out.
    pub(crate) fn decisions(self) -> Vec<Decision> {
        let rows: Array = part(&["decisions"]).unchecked_into();
        let decision = |row: JsValue| {
            let row: Vec<_> = row.unchecked_into::<Array>().iter().filter_map(|text| text.as_string()).collect();
            Decision::from_row(&row.iter().map(String::as_str).collect::<Vec<_>>())
        };
        rows.iter().filter_map(decision).collect()
    }

    /// What a word of the case file says: of the fact with that key.
    pub(crate) fn word(self, key: &str, word: &str) -> String {
        self.about("word", key, word).unwrap_or_else(|| word.to_owned())
    }

    /// A message with its places filled in. Every language has every message: the build sees to it.
    fn message(self, number: u32, places: &[&str]) -> String {
        let message =
            Reflect::get_u32(&part(&["said"]), number).ok().and_then(|message| message.as_string()).unwrap_or_default();
        let mut pieces = message.split(['{', '}']);
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        // A message has no braces but those around the numbers of its places.
        while let (Some(place), Some(text)) = (pieces.next(), pieces.next()) {
            filled.push_str(place.parse().ok().and_then(|place: usize| places.get(place)).copied().unwrap_or_default());
            filled.push_str(text);
        }
        filled
    }
}

/// A part of what `boot.js` left in `globalThis.article83.text`.
fn part(path: &[&str]) -> JsValue {
    let mut part = js_sys::global().into();
    for name in ["article83", "text"].iter().chain(path) {
        part = Reflect::get(&part, &JsValue::from_str(name)).unwrap_or_default();
    }
    part
}
