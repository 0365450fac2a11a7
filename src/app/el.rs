//! Elements that are made while the page runs. The typed views of Leptos are compiled anew for each shape of element; here all
//! elements are of one type, which makes the module a quarter smaller (`docs/adr/0004-erased-elements.md`).

use std::sync::{Arc, Mutex};

use leptos::{
    ev,
    prelude::*,
    tachys::{
        html::{
            attribute::any_attribute::{AnyAttribute, IntoAnyAttribute},
            attribute::custom::custom_attribute,
            element::custom,
            event::on,
        },
        reactive_graph::SharedReactiveFunction,
    },
};
use web_sys::Event;

use super::bind::value_of;

/// An element being made. Boxed, so that a chain of calls hands on a pointer and not the whole.
pub(crate) struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Begins an element.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// Begins a button that submits nothing.
pub(crate) fn button(label: &str) -> El {
    el("button").attr("type", "button").text(label)
}

impl El {
    /// Gives an attribute its value.
    #[inline(never)]
    pub(crate) fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// Names its classes.
    #[inline(never)]
    pub(crate) fn class(self, classes: &'static str) -> Self {
        self.attr("class", classes)
    }

    /// Keeps an attribute at what is computed; `None` takes it away.
    pub(crate) fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.shared_attr(name, Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn shared_attr(mut self, name: &'static str, value: SharedReactiveFunction<Option<String>>) -> Self {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Keeps an attribute that is `true` or `false` at what is computed.
    pub(crate) fn live_state(self, name: &'static str, mut value: impl FnMut() -> bool + Send + 'static) -> Self {
        self.live_attr(name, move || Some(if value() { "true" } else { "false" }.to_owned()))
    }

    /// Listens to an event.
    pub(crate) fn on(self, name: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        self.boxed_on(name, Box::new(handler))
    }

    #[inline(never)]
    fn boxed_on(mut self, name: &'static str, handler: Box<dyn FnMut(Event)>) -> Self {
        self.0.attributes.push(on(ev::Custom::new(name), handler).into_any_attr());
        self
    }

    /// Listens to a press.
    pub(crate) fn on_press(self, mut handler: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| handler())
    }

    /// Listens to what is typed or chosen in a field.
    pub(crate) fn on_value(self, event: &'static str, mut handler: impl FnMut(String) + 'static) -> Self {
        self.on(event, move |event| handler(value_of(&event)))
    }

    /// Takes text.
    #[inline(never)]
    pub(crate) fn text(mut self, text: &str) -> Self {
        self.0.children.push(text.to_owned().into_any());
        self
    }

    /// Keeps text at what is computed.
    pub(crate) fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> Self {
        self.boxed_text(Box::new(text))
    }

    #[inline(never)]
    fn boxed_text(mut self, text: Box<dyn FnMut() -> String + Send>) -> Self {
        self.0.children.push(text.into_any());
        self
    }

    /// Takes an element.
    #[inline(never)]
    pub(crate) fn child(mut self, child: Self) -> Self {
        self.0.children.push(child.into_any());
        self
    }

    /// Takes several elements, or one that may be absent.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// The element as a view.
    #[inline(never)]
    pub(crate) fn into_any(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        custom(tag).add_any_attr(attributes).child(children).into_any()
    }
}
