//! Binds the state to the HTML of the page, by element id. Whatever never changes is text in `index.html`.

use js_sys::{Function, Reflect};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};
use web_sys::{Element, Event, HtmlElement};

use super::el::{self, El};

/// Runs now, and again whenever a signal that it read changes.
pub(crate) fn effect(run: Box<dyn Fn()>) {
    Effect::new(run);
}

/// The element with that id, or a detached one if the page has none, so that callers need not care.
pub(crate) fn get(id: &str) -> HtmlElement {
    document().get_element_by_id(id).unwrap_or_else(|| made("div")).unchecked_into()
}

/// A new element.
pub(crate) fn made(tag: &str) -> Element {
    // Our tags are always element names.
    document().create_element(tag).unwrap_or_else(|_| JsValue::NULL.unchecked_into())
}

/// The text of the element with that id.
pub(crate) fn text_of(id: &str) -> String {
    get(id).text_content().unwrap_or_default()
}

/// Keeps the text of an element in step with a computed value.
pub(crate) fn text(id: &str, text: impl Fn() -> String + 'static) {
    keep_text(id, Box::new(text));
}

fn keep_text(id: &str, text: Box<dyn Fn() -> String>) {
    let element = get(id);
    effect(Box::new(move || element.set_text_content(Some(&text()))));
}

/// Shows an element while the condition holds.
pub(crate) fn shown(id: &str, condition: impl Fn() -> bool + 'static) {
    flag(id, Box::new(condition), |element, shown| element.set_hidden(!shown));
}

/// Keeps a box or a radio button ticked while the condition holds.
pub(crate) fn checked(id: &str, condition: impl Fn() -> bool + 'static) {
    flag(id, Box::new(condition), |element, checked| set_checked(element, checked));
}

/// Keeps some property of an element in step with the condition.
pub(crate) fn flag(id: &str, condition: Box<dyn Fn() -> bool>, keep: fn(&HtmlElement, bool)) {
    let element = get(id);
    effect(Box::new(move || keep(&element, condition())));
}

/// Shows or hides an element.
pub(crate) fn set_hidden(element: &Element, hidden: bool) {
    set_property(element, "hidden", &hidden.into());
}

/// Ticks or unticks a box.
pub(crate) fn set_checked(element: &Element, checked: bool) {
    set_property(element, "checked", &checked.into());
}

/// Enables or disables a field.
pub(crate) fn set_disabled(element: &Element, disabled: bool) {
    set_property(element, "disabled", &disabled.into());
}

/// The current value of a field.
pub(crate) fn field_value(id: &str) -> String {
    property(&get(id), "value").as_string().unwrap_or_default()
}

/// Sets an attribute to `true` or `false`.
pub(crate) fn set_state(element: &Element, name: &str, state: bool) {
    // Setting an attribute of an element cannot fail.
    let _ = element.set_attribute(name, if state { "true" } else { "false" });
}

/// Adds a class to an element, or removes it.
pub(crate) fn set_class(element: &HtmlElement, name: &str, on: bool) {
    // A class name without spaces is always valid.
    let _ = element.class_list().toggle_with_force(name, on);
}

/// Keeps the text of a field in step with a computed value, without disturbing whoever is typing.
pub(crate) fn value(id: &str, value: impl Fn() -> String + 'static) {
    keep_value(id, Box::new(value));
}

fn keep_value(id: &str, value: Box<dyn Fn() -> String>) {
    let element = get(id);
    effect(Box::new(move || set_value(&element, &value())));
}

/// Puts a text into a field, unless it is already there.
pub(crate) fn set_value(element: &Element, value: &str) {
    if property(element, "value").as_string().as_deref() != Some(value) {
        set_property(element, "value", &JsValue::from_str(value));
    }
}

/// A function for the browser to call; kept as long as the browser keeps it.
pub(crate) fn closure(handler: Box<dyn FnMut(Event)>) -> Function {
    Closure::wrap(handler).into_js_value().unchecked_into()
}

/// Calls one function if the promise resolves, and the other if it is rejected. Their argument is not an event, whatever their type says.
pub(crate) fn when(promise: &JsValue, kept: &Function, broken: &Function) {
    let then: Function = property(promise, "then").unchecked_into();
    // Subscribing to a promise never fails.
    let _ = then.call2(promise, kept, broken);
}

/// Listens to an event of an element.
pub(crate) fn on(id: &str, event: &str, handler: Box<dyn FnMut(Event)>) {
    // Adding a listener never fails.
    let _ = get(id).add_event_listener_with_callback(event, &closure(handler));
}

/// Listens to an event of the window.
pub(crate) fn on_window(event: &str, handler: Box<dyn FnMut(Event)>) {
    // Adding a listener never fails.
    let _ = window().add_event_listener_with_callback(event, &closure(handler));
}

/// Listens to clicks.
pub(crate) fn on_press(id: &str, mut handler: impl FnMut() + 'static) {
    on(id, "click", Box::new(move |_| handler()));
}

/// Passes on the value of a field when it changes.
pub(crate) fn on_value(id: &str, event: &str, mut handler: impl FnMut(String) + 'static) {
    on(id, event, Box::new(move |event| handler(value_of(&event))));
}

/// Keeps the children of an element in step with a computed list.
pub(crate) fn elements(id: &str, elements: Box<dyn Fn() -> Vec<El>>) {
    el::keep(get(id).into(), elements);
}

/// The value of the field that an event came from.
pub(crate) fn value_of(event: &Event) -> String {
    event.target().map_or(JsValue::NULL, |target| property(&target, "value")).as_string().unwrap_or_default()
}

/// Whether the box that an event came from is ticked, or the fold is open.
pub(crate) fn flag_of(event: &Event, name: &str) -> bool {
    event.target().is_some_and(|target| property(&target, name).is_truthy())
}

/// Whether a JavaScript object has this property and its value is truthy.
pub(crate) fn has(object: &JsValue, name: &str) -> bool {
    property(object, name).is_truthy()
}

/// The property of a JavaScript object with this name.
pub(crate) fn property(element: &JsValue, name: &str) -> JsValue {
    Reflect::get(element, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn set_property(element: &JsValue, name: &str, value: &JsValue) {
    // Setting a field's own property never fails.
    let _ = Reflect::set(element, &JsValue::from_str(name), value);
}
