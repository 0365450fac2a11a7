//! Ties the state to the HTML of the page, by the ids of its elements. What never changes stands in `index.html`, where it is text.

use js_sys::Reflect;
use leptos::{
    mount::mount_to,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};
use web_sys::{Event, HtmlElement};

use super::el::El;

/// Runs now, and again whenever a signal that it read has changed.
#[inline(never)]
pub(crate) fn effect(run: Box<dyn Fn()>) {
    Effect::new(run);
}

/// The element of that id; a loose one where the page has none, so that nothing else needs to care.
#[inline(never)]
pub(crate) fn get(id: &str) -> HtmlElement {
    let found = document().get_element_by_id(id).or_else(|| document().create_element("div").ok());
    found.map_or_else(|| JsValue::NULL.unchecked_into(), JsCast::unchecked_into)
}

/// The text that stands in the page at that id.
pub(crate) fn text_of(id: &str) -> String {
    get(id).text_content().unwrap_or_default()
}

/// Keeps the text of an element at what is computed.
pub(crate) fn text(id: &'static str, text: impl Fn() -> String + 'static) {
    let element = get(id);
    effect(Box::new(move || element.set_text_content(Some(&text()))));
}

/// Shows an element while the condition holds.
pub(crate) fn shown(id: &'static str, condition: impl Fn() -> bool + 'static) {
    let element = get(id);
    effect(Box::new(move || element.set_hidden(!condition())));
}

/// Keeps an attribute at `true` or `false`.
pub(crate) fn state(id: &'static str, name: &'static str, state: impl Fn() -> bool + 'static) {
    let element = get(id);
    effect(Box::new(move || {
        // Every element takes every attribute.
        let _ = element.set_attribute(name, if state() { "true" } else { "false" });
    }));
}

/// Keeps a class on an element while the condition holds.
pub(crate) fn class(id: &'static str, name: &'static str, condition: impl Fn() -> bool + 'static) {
    let element = get(id);
    effect(Box::new(move || {
        // A class name without spaces is always taken.
        let _ = element.class_list().toggle_with_force(name, condition());
    }));
}

/// Keeps the text of a field at what is computed, without disturbing who types.
pub(crate) fn value(id: &'static str, value: impl Fn() -> String + 'static) {
    let element = get(id);
    effect(Box::new(move || {
        let value = value();
        if property(&element, "value").as_string().as_deref() != Some(value.as_str()) {
            set_property(&element, "value", &JsValue::from_str(&value));
        }
    }));
}

/// Keeps a box or a radio button ticked while the condition holds.
pub(crate) fn checked(id: &str, condition: impl Fn() -> bool + 'static) {
    let element = get(id);
    effect(Box::new(move || set_property(&element, "checked", &JsValue::from_bool(condition()))));
}

/// Listens to an event of an element.
#[inline(never)]
pub(crate) fn on(id: &str, event: &str, handler: Box<dyn FnMut(Event)>) {
    let handler = Closure::wrap(handler).into_js_value();
    // An element that can be listened to never refuses.
    let _ = get(id).add_event_listener_with_callback(event, handler.unchecked_ref());
}

/// Listens to an event of the window.
#[inline(never)]
pub(crate) fn on_window(event: &str, handler: Box<dyn FnMut(Event)>) {
    let handler = Closure::wrap(handler).into_js_value();
    // The window never refuses.
    let _ = window().add_event_listener_with_callback(event, handler.unchecked_ref());
}

/// Listens to a press.
pub(crate) fn on_press(id: &str, mut handler: impl FnMut() + 'static) {
    on(id, "click", Box::new(move |_| handler()));
}

/// Listens to what is typed or chosen in a field.
pub(crate) fn on_value(id: &str, event: &str, mut handler: impl FnMut(String) + 'static) {
    on(id, event, Box::new(move |event| handler(value_of(&event))));
}

/// Keeps the elements inside an element at what is computed.
#[inline(never)]
pub(crate) fn elements(id: &str, mut elements: Box<dyn FnMut() -> Vec<El> + Send>) {
    let views: Box<dyn FnMut() -> Vec<AnyView> + Send> =
        Box::new(move || elements().into_iter().map(El::into_any).collect());
    mount_to(get(id), move || views.into_any()).forget();
}

/// The value of the field that an event came from.
pub(crate) fn value_of(event: &Event) -> String {
    event.target().map_or(JsValue::NULL, |target| property(&target, "value")).as_string().unwrap_or_default()
}

/// Whether the box that an event came from is ticked, or the fold that it came from is open.
pub(crate) fn flag_of(event: &Event, name: &str) -> bool {
    event.target().is_some_and(|target| property(&target, name).is_truthy())
}

/// Whether an object of the browser has this property, and it is true or something.
pub(crate) fn has(object: &JsValue, name: &str) -> bool {
    property(object, name).is_truthy()
}

fn property(element: &JsValue, name: &str) -> JsValue {
    Reflect::get(element, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

#[inline(never)]
fn set_property(element: &JsValue, name: &str, value: &JsValue) {
    // A field never refuses its own property.
    let _ = Reflect::set(element, &JsValue::from_str(name), value);
}
