//! The messages that `boot.js` fetched with the module and left in `globalThis.article83.text`.

use std::cell::OnceCell;

use js_sys::{Array, Intl::PluralRules, Object, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};

use rust_decimal::Decimal;

use super::Text;

/// A message that the module refers to by number.
pub(super) fn said(number: u32) -> Option<String> {
    numbered(number).as_string()
}

/// The form of a message that fits a number.
pub(super) fn form(number: u32, count: Decimal) -> Option<String> {
    thread_local! {
        static RULES: OnceCell<PluralRules> = const { OnceCell::new() };
    }
    let made = || PluralRules::new(&Array::of1(&JsValue::from_str(&Text.language_intl())), &Object::new());
    // A count is small, or has three digits: a float keeps it. To read one from text would weigh 10 kB.
    let digits = f64::from(i32::try_from(count.mantissa()).unwrap_or(i32::MAX));
    #[allow(clippy::float_arithmetic, reason = "it chooses a plural form, and makes no figure")]
    let count = digits / f64::from(10_u32.saturating_pow(count.scale()));
    let category = RULES.with(|rules| rules.get_or_init(made).select(count));
    Reflect::get(&numbered(number), &category.into()).ok()?.as_string()
}

/// A message that is looked up by the names on its way.
pub(super) fn looked_up(path: &[&str]) -> Option<String> {
    part(path).as_string()
}

/// The decisions as rows of text.
pub(super) fn decisions() -> Vec<Vec<String>> {
    let rows: Array = part(&["decisions"]).unchecked_into();
    let row = |row: JsValue| row.unchecked_into::<Array>().iter().filter_map(|text| text.as_string()).collect();
    rows.iter().map(row).collect()
}

fn numbered(number: u32) -> JsValue {
    // They are there before the program starts, and stay.
    thread_local! {
        static SAID: JsValue = part(&["said"]);
    }
    SAID.with(|said| Reflect::get_u32(said, number)).unwrap_or_default()
}

fn part(path: &[&str]) -> JsValue {
    thread_local! {
        static TEXT: JsValue = within(js_sys::global().into(), &["article83", "text"]);
    }
    within(TEXT.with(JsValue::clone), path)
}

fn within(whole: JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(whole, |part, name| Reflect::get(&part, &JsValue::from_str(name)).unwrap_or_default())
}
