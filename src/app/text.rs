//! The messages of the page's language, one method each; fetched with the module, so that they are there from the start.

use js_sys::Reflect;
use leptos::wasm_bindgen::JsValue;

/// The messages of one language.
#[derive(Clone, Copy)]
pub(crate) struct Text;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

#[allow(clippy::unused_self, reason = "a message belongs to a language, though the browser keeps only one")]
impl Text {
    /// A message of a table that is looked up by what it is about, such as `article.33.title`.
    pub(crate) fn about(self, table: &str, subject: &str, key: &str) -> Option<String> {
        raw(&format!("{table}.{subject}.{key}"))
    }

    /// A message with its places filled in. Every language has every message: the build sees to it.
    fn message(self, key: &str, places: &[(&str, &str)]) -> String {
        let mut rest = raw(key).unwrap_or_default();
        if places.is_empty() {
            return rest;
        }
        let mut filled = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, after)) = after.split_once('}') else { break };
            filled.push_str(places.iter().find(|(place, _)| *place == name).map_or("", |(_, value)| value));
            rest = after.to_owned();
        }
        filled + &rest
    }
}

/// What `boot.js` left in `globalThis.article83.text`.
fn raw(key: &str) -> Option<String> {
    let page = Reflect::get(&js_sys::global(), &JsValue::from_str("article83")).ok()?;
    let text = Reflect::get(&page, &JsValue::from_str("text")).ok()?;
    Reflect::get(&text, &JsValue::from_str(key)).ok()?.as_string()
}
