//! The page as a whole: its template, focus, leaving, printing.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use article83::facts::Country;
use js_sys::Array;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{HtmlDetailsElement, HtmlTemplateElement};

use super::{Page, bind};

thread_local! {
    /// Set while leaving the page for another language with its case.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// Replaces the page's initial message with the calculator, which it carries as a template.
pub(crate) fn unfold_template() {
    let template: HtmlTemplateElement = bind::get("calculator").unchecked_into();
    if let Ok(calculator) = template.content().clone_node_with_deep(true) {
        // The place exists: it is part of the page.
        let _ = bind::get("app").append_child(&calculator);
        bind::get("static").remove();
    }
}

/// Moves the focus before the element that has it goes away, so that it is never lost.
pub(crate) fn focus(id: &str) {
    // An element that cannot be focused stays unfocused.
    let _ = bind::get(id).focus();
}

/// Whether an element has the focus.
pub(crate) fn has_focus(id: &str) -> bool {
    document().query_selector(&format!("#{id}:focus")).is_ok_and(|focused| focused.is_some())
}

/// Moves the focus once the page has been updated.
pub(crate) fn focus_soon(id: String) {
    request_animation_frame(move || focus(&id));
}

/// The name of a country in the page's language, as in the list of the form.
pub(crate) fn country_name(country: Country) -> String {
    let option = document().query_selector(&format!("#country option[value={}]", country.code()));
    let name = option.ok().flatten().and_then(|option| option.text_content());
    name.unwrap_or_else(|| country.code().to_owned())
}

/// The folds that match.
pub(crate) fn details(selector: &str) -> Vec<HtmlDetailsElement> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    Array::from(list.unchecked_ref::<JsValue>()).iter().map(JsCast::unchecked_into).collect()
}

/// Prints with every reason open, and folds them again as they were.
pub(crate) fn open_for_print() {
    let folded = Rc::new(RefCell::new(Vec::new()));
    let again = folded.clone();
    let before = move |_: web_sys::Event| {
        let closed: Vec<_> = details(".result details:not(.annex)").into_iter().filter(|one| !one.open()).collect();
        for one in &closed {
            one.set_open(true);
        }
        folded.replace(closed);
    };
    let after = move |_: web_sys::Event| again.take().iter().for_each(|one: &HtmlDetailsElement| one.set_open(false));
    bind::on_window("beforeprint", Box::new(before));
    bind::on_window("afterprint", Box::new(after));
}

/// Asks before closing the page loses a case or a list.
pub(crate) fn ask_before_leaving(page: Page) {
    let ask = move |event: web_sys::Event| {
        if !LEAVING.get() && (page.many().is_open() || page.peek(|draft| !draft.is_empty())) {
            event.prevent_default();
        }
    };
    bind::on_window("beforeunload", Box::new(ask));
    // Anyone who comes back to this page has not left it.
    bind::on_window("pageshow", Box::new(|_| LEAVING.set(false)));
}

/// Records that the page is being left on purpose, taking its case along.
pub(crate) fn leaving() {
    LEAVING.set(true);
}
