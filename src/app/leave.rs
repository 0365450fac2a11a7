//! Leaving the page: with the case to another language or another load of the page, or after a question; and links pasted over its address.

use js_sys::Reflect;
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{Element, HtmlAnchorElement};

use super::{
    share::link::{open, outgoing, take_incoming},
    state::Page,
    window::on_window,
};

/// Sees to it that a case is not lost unasked.
pub(crate) fn leave(page: Page) {
    // Set while leaving for another language with the case.
    let leaving = StoredValue::new(false);
    on_window(ev::beforeunload, move |event| {
        let would_miss = page.has_list.get_untracked() || !page.work().is_empty();
        if would_miss && !leaving.get_value() {
            event.prevent_default();
        }
    });
    // Anyone who comes back to this page has not left it.
    on_window(ev::pageshow, move |_| leaving.set_value(false));
    // The links to the other languages are outside the calculator.
    on_window(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[data-language]").ok().flatten()) else { return };
        let fragment = if page.work().is_empty() { String::new() } else { untrack(|| outgoing(page)) };
        link.unchecked_into::<HtmlAnchorElement>().set_hash(&fragment);
        // A link opened in another tab leaves this page where it is; and an open list is not carried along.
        if !page.has_list.get_untracked() && !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
            leaving.set_value(true);
        }
    });
    // A link pasted into the address of the open page opens too.
    on_window(ev::hashchange, move |_| {
        if let Some((opened, source)) = take_incoming(page.text) {
            open(page, opened, source);
        }
    });
    Effect::new(move || {
        page.follow_settled();
        keep(&untrack(|| outgoing(page)));
    });
}

/// Leaves the fragment with the case where `start.js` finds it for the reload after a fault: by then, the program cannot be asked.
fn keep(fragment: &str) {
    let shared = Reflect::get(&js_sys::global(), &JsValue::from_str("article83")).unwrap_or_default();
    // Where no script waits for it, nothing is kept.
    let _ = Reflect::set(&shared, &JsValue::from_str("link"), &JsValue::from_str(fragment));
}
