//! The formats of CLDR, where the page is rendered before it is published; the same as those of a browser.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::{app::text::formats, money::Currency};

pub(super) fn money(amount: Decimal, currency: Currency, decimals: u32) -> Option<String> {
    let code = currency.code();
    formats(|formats| {
        let written = if decimals == 0 { formats.money(amount, code) } else { formats.money_with_cents(amount, code) };
        written.ok()
    })
}

pub(super) fn number(number: Decimal, _decimals: u32) -> Option<String> {
    formats(|formats| formats.number(number).ok())
}

pub(super) fn share(share: Decimal) -> Option<String> {
    formats(|formats| formats.percent(share).ok())
}

pub(super) fn compare(one: &str, other: &str) -> Option<Ordering> {
    formats(|formats| Some(formats.compare(one, other)))
}

/// No page is printed before it is published.
pub(super) fn today() -> String {
    String::new()
}
