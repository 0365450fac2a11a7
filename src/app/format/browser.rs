//! The formats of the browser's `Intl`, each made once.

use std::{
    cell::{OnceCell, RefCell},
    cmp::Ordering,
};

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};
use rust_decimal::Decimal;

use crate::{
    app::text::Text,
    money::{Currency, plain},
};

/// What a format writes.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// An amount with this many decimals.
    Money(Currency, u32),
    /// A number with at least this many decimals.
    Number(u32),
    Share,
    Day,
    Today,
}

thread_local! {
    static MADE: RefCell<Vec<(Kind, Function)>> = const { RefCell::new(Vec::new()) };
}

pub(super) fn money(amount: Decimal, currency: Currency, decimals: u32) -> Option<String> {
    written(Kind::Money(currency, decimals), &number_value(amount))
}

pub(super) fn number(number: Decimal, decimals: u32) -> Option<String> {
    written(Kind::Number(decimals), &number_value(number))
}

pub(super) fn share(share: Decimal) -> Option<String> {
    written(Kind::Share, &number_value(share))
}

pub(super) fn compare(one: &str, other: &str) -> Option<Ordering> {
    thread_local! {
        static ORDER: OnceCell<Function> = const { OnceCell::new() };
    }
    let made = || Intl::Collator::new(&locales(), &Object::new()).compare();
    let order = ORDER.with(|order| order.get_or_init(made).clone());
    order.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok()?.as_f64()?.partial_cmp(&0.0)
}

pub(super) fn day(iso: &str) -> Option<String> {
    written(Kind::Day, Date::new(&JsValue::from_str(iso)).as_ref()).map(with_first)
}

/// Today, where the page is being read.
pub(crate) fn today() -> String {
    written(Kind::Today, &JsValue::UNDEFINED).map(with_first).unwrap_or_default()
}

/// `Intl.NumberFormat` takes a decimal as a string and keeps every digit of it.
fn number_value(number: Decimal) -> JsValue {
    JsValue::from_str(&plain(number))
}

/// Some languages have a special word for the first of the month, which `Intl` does not know.
fn with_first(day: String) -> String {
    day.strip_prefix("1 ").map(|rest| format!("{} {rest}", Text.language_first())).unwrap_or(day)
}

fn written(kind: Kind, value: &JsValue) -> Option<String> {
    let known =
        MADE.with_borrow(|made| made.iter().find(|(known, _)| *known == kind).map(|(_, format)| format.clone()));
    let format = known.unwrap_or_else(|| {
        let format = made(kind);
        MADE.with_borrow_mut(|made| made.push((kind, format.clone())));
        format
    });
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

fn made(kind: Kind) -> Function {
    let locales = locales();
    let number = |settings: &[(&str, JsValue)]| Intl::NumberFormat::new(&locales, &options(settings)).format();
    let date = |settings: &[(&str, JsValue)]| Intl::DateTimeFormat::new(&locales, &options(settings)).format();
    let (fewest, most) = ("minimumFractionDigits", "maximumFractionDigits");
    match kind {
        Kind::Money(currency, decimals) => number(&[
            ("style", "currency".into()),
            ("currency", currency.code().into()),
            (fewest, decimals.into()),
            (most, decimals.into()),
        ]),
        Kind::Number(decimals) => number(&[(fewest, decimals.into()), (most, 10.into())]),
        Kind::Share => number(&[("style", "percent".into()), (most, 10.into())]),
        Kind::Day => date(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]),
        Kind::Today => date(&[("dateStyle", "long".into())]),
    }
}

fn locales() -> Array {
    Array::of1(&JsValue::from_str(&Text.language_intl()))
}

fn options(settings: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in settings {
        // Setting a key of a new object cannot fail.
        let _ = Reflect::set(options.unchecked_ref(), &JsValue::from_str(name), value);
    }
    options
}
