//! Amounts, shares and days as written in the page's language, using the browser's `Intl`.

use article83::money::{Money, plain};
use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};
use rust_decimal::Decimal;

use super::text::Text;

/// An amount with all its decimals, or none if it is whole.
pub(crate) fn money(text: Text, money: Money) -> String {
    let scale = money.amount.normalize().scale();
    with_decimals(text, money, if scale == 0 { 0 } else { scale.max(2) })
}

/// An amount with cents even if they are zero, so that one separator cannot be mistaken for the other.
pub(crate) fn money_with_cents(text: Text, money: Money) -> String {
    with_decimals(text, money, money.amount.normalize().scale().max(2))
}

/// A plain number, likewise with cents even if they are zero.
pub(crate) fn with_cents(text: Text, value: Decimal) -> String {
    let decimals = value.normalize().scale().max(2);
    number(text, value, &[("minimumFractionDigits", decimals.into()), ("maximumFractionDigits", decimals.into())])
}

fn with_decimals(text: Text, money: Money, decimals: u32) -> String {
    number(
        text,
        money.amount,
        &[
            ("style", "currency".into()),
            ("currency", money.currency.code().into()),
            ("minimumFractionDigits", decimals.into()),
            ("maximumFractionDigits", decimals.into()),
        ],
    )
}

/// A fraction as a percentage.
pub(crate) fn share(text: Text, share: Decimal) -> String {
    number(text, share, &[("style", "percent".into()), ("maximumFractionDigits", 10.into())])
}

/// A plain number, such as an exchange rate.
pub(crate) fn plain_number(text: Text, value: Decimal) -> String {
    number(text, value, &[("maximumFractionDigits", 10.into())])
}

/// A day, given as ISO 8601.
pub(crate) fn day(text: Text, iso: &str) -> String {
    written(text, Date::new(&JsValue::from_str(iso)).as_ref(), &[("timeZone", "UTC".into())])
}

/// Today, where the page is being read.
pub(crate) fn today(text: Text) -> String {
    written(text, &JsValue::UNDEFINED, &[])
}

fn written(text: Text, date: &JsValue, settings: &[(&str, JsValue)]) -> String {
    let mut all = vec![("dateStyle", "long".into())];
    all.extend_from_slice(settings);
    let format = Intl::DateTimeFormat::new(&locales(text), &options(&all)).format();
    let shown = format.call1(&JsValue::UNDEFINED, date).ok().and_then(|shown| shown.as_string()).unwrap_or_default();
    // Some languages have a special word for the first of the month, which `Intl` does not know.
    shown.strip_prefix("1 ").map(|rest| format!("{} {rest}", text.language_first())).unwrap_or(shown)
}

/// `Intl.NumberFormat` takes a decimal as a string and keeps every digit of it.
fn number(text: Text, value: Decimal, settings: &[(&str, JsValue)]) -> String {
    let format = Intl::NumberFormat::new(&locales(text), &options(settings)).format();
    let shown = format.call1(&JsValue::UNDEFINED, &JsValue::from_str(&plain(value)));
    shown.ok().and_then(|shown| shown.as_string()).unwrap_or_else(|| plain(value))
}

fn locales(text: Text) -> Array {
    Array::of1(&JsValue::from_str(&text.language_intl()))
}

fn options(settings: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in settings {
        // Setting a key of a new object cannot fail.
        let _ = Reflect::set(options.unchecked_ref(), &JsValue::from_str(name), value);
    }
    options
}
