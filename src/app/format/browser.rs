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
    let made = || Intl::Collator::new(&only(&Text.language_intl()), &Object::new()).compare();
    let order = ORDER.with(|order| order.get_or_init(made).clone());
    order.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok()?.as_f64()?.partial_cmp(&0.0)
}

/// Today, where the page is being read, in ISO 8601.
pub(super) fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// `Intl.NumberFormat` takes a decimal as a string and keeps every digit of it.
fn number_value(number: Decimal) -> JsValue {
    JsValue::from_str(&plain(number))
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
    let locales = only(&Text.language_numbers());
    let number = |settings: &[(&str, JsValue)]| Intl::NumberFormat::new(&locales, &options(settings)).format();
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
    }
}

fn only(locale: &str) -> Array {
    Array::of1(&JsValue::from_str(locale))
}

fn options(settings: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in settings {
        // Setting a key of a new object cannot fail.
        let _ = Reflect::set(options.unchecked_ref(), &JsValue::from_str(name), value);
    }
    options
}
