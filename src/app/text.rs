//! The messages in the page's language, one method each; fetched along with the module, so that they are there from the start.

use std::fmt::Display;

use article83::law::decisions::Decision;
use js_sys::{Array, Intl::PluralRules, Object, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// The messages of one language.
#[derive(Clone, Copy)]
pub(crate) struct Text;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

#[allow(clippy::unused_self, reason = "a message belongs to a language, though the browser keeps only one")]
impl Text {
    /// A message from a table that is looked up by what it is about, such as `article.33.title`.
    pub(crate) fn about(self, table: &str, subject: &str, key: &str) -> Option<String> {
        part(&[table, subject, key]).as_string()
    }

    /// The decisions in the texts; invalid rows are left out.
    pub(crate) fn decisions(self) -> Vec<Decision> {
        let rows: Array = part(&["decisions"]).unchecked_into();
        let decision = |row: JsValue| {
            let row: Vec<_> = row.unchecked_into::<Array>().iter().filter_map(|text| text.as_string()).collect();
            Decision::from_row(&row.iter().map(String::as_str).collect::<Vec<_>>())
        };
        rows.iter().filter_map(decision).collect()
    }

    /// What a keyword of the case file means, as a value of the fact with that key.
    pub(crate) fn word(self, key: &str, word: &str) -> String {
        self.about("word", key, word).unwrap_or_else(|| word.to_owned())
    }

    /// A message with its arguments filled in. Every language has every message; otherwise the build fails.
    fn message(self, number: u32, arguments: &[&dyn Display]) -> String {
        said(number).as_string().map(|message| filled(&message, arguments)).unwrap_or_default()
    }

    /// The form of a message that fits its number, with its arguments filled in.
    fn plural(self, number: u32, count: usize, arguments: &[&dyn Display]) -> String {
        let rules = PluralRules::new(&Array::of1(&JsValue::from_str(&self.language_intl())), &Object::new());
        let category = rules.select(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        let form = Reflect::get(&said(number), &category.into()).unwrap_or_default();
        form.as_string().map(|form| filled(&form, arguments)).unwrap_or_default()
    }
}

/// A message with its arguments by name: `say!(text, result_sum, amount, count = 2)`.
macro_rules! say {
    ($text:expr, $message:ident, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $text.$message($crate::app::text::message::$message { $($name: say!(@ $name $(, $value)?)),+ })
    };
    (@ $name:ident) => { &$name };
    (@ $name:ident, $value:expr) => { &$value };
}

pub(crate) use say;

/// A text with each numbered placeholder in braces replaced by its argument.
fn filled(message: &str, arguments: &[&dyn Display]) -> String {
    let mut pieces = message.split(['{', '}']);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    // The only braces in a message are those around the numbers of its arguments.
    while let (Some(place), Some(text)) = (pieces.next(), pieces.next()) {
        if let Some(argument) = place.parse().ok().and_then(|place: usize| arguments.get(place)) {
            filled.push_str(&argument.to_string());
        }
        filled.push_str(text);
    }
    filled
}

/// The message with that number.
fn said(number: u32) -> JsValue {
    Reflect::get_u32(&part(&["said"]), number).unwrap_or_default()
}

/// A part of what `boot.js` left in `globalThis.article83.text`.
fn part(path: &[&str]) -> JsValue {
    let mut part = js_sys::global().into();
    for name in ["article83", "text"].iter().chain(path) {
        part = Reflect::get(&part, &JsValue::from_str(name)).unwrap_or_default();
    }
    part
}
