//! Elements created while the page runs: a thin layer over the browser's own, kept up to date by Leptos effects
//! (`docs/adr/0004-elements.md`).

use std::{cell::Cell, rc::Rc};

use leptos::prelude::document;
use web_sys::{Element, Event, Node};

use super::bind::{closure, effect, value_of};

/// An element being built.
pub(crate) struct El(Element);

/// Starts an element.
pub(crate) fn el(tag: &str) -> El {
    El(super::bind::made(tag))
}

/// Starts an SVG element.
pub(crate) fn svg(tag: &str) -> El {
    // Our tags are always SVG element names.
    let made = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    El(made.unwrap_or_else(|_| super::bind::made("span")))
}

/// Starts a button that submits nothing.
pub(crate) fn button(label: &str) -> El {
    el("button").attr("type", "button").text(label)
}

/// A fold whose content is created when it is first opened.
pub(crate) fn fold(class: &str, summary: &str, inside: Box<dyn Fn() -> El>) -> El {
    let fold = el("details").class(class);
    let node = fold.node();
    let made = Cell::new(false);
    let open = Rc::new(move |_| {
        if !made.replace(true) {
            // The child is new, so it never contains its parent.
            let _ = node.append_child(&inside().0);
        }
    });
    let pressed = open.clone();
    // A click comes before the fold opens, so that the next key press finds the content; a fold can also open without a click.
    fold.child(el("summary").text(summary).on("click", move |event| pressed(event)))
        .on("toggle", move |event| open(event))
}

impl El {
    /// The browser's element.
    pub(crate) fn node(&self) -> Element {
        self.0.clone()
    }

    /// Sets an attribute.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        // Our names are always attribute names.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets its classes.
    pub(crate) fn class(self, classes: &str) -> Self {
        self.attr("class", classes)
    }

    /// Keeps an attribute at `true` or `false`.
    pub(crate) fn live_state(self, name: &'static str, state: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || super::bind::set_state(&element, name, state())));
        self
    }

    /// Listens to an event.
    pub(crate) fn on(self, name: &str, handler: impl FnMut(Event) + 'static) -> Self {
        self.boxed_on(name, Box::new(handler))
    }

    fn boxed_on(self, name: &str, handler: Box<dyn FnMut(Event)>) -> Self {
        // Adding a listener never fails.
        let _ = self.0.add_event_listener_with_callback(name, &closure(handler));
        self
    }

    /// Listens to clicks.
    pub(crate) fn on_press(self, mut handler: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| handler())
    }

    /// Passes on the value of a field when it changes.
    pub(crate) fn on_value(self, event: &str, mut handler: impl FnMut(String) + 'static) -> Self {
        self.on(event, move |event| handler(value_of(&event)))
    }

    fn append(self, node: &Node) -> Self {
        // The child is new, so it never contains its parent.
        let _ = self.0.append_child(node);
        self
    }

    /// Adds text.
    pub(crate) fn text(self, text: &str) -> Self {
        let node = document().create_text_node(text);
        self.append(&node)
    }

    /// Keeps its text in step with a computed value.
    pub(crate) fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || element.set_text_content(Some(&text()))));
        self
    }

    /// Hides it while the condition holds.
    pub(crate) fn live_hidden(self, hidden: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || super::bind::set_hidden(&element, hidden())));
        self
    }

    /// Keeps its children in step with a computed list.
    pub(crate) fn live_children(self, children: impl Fn() -> Vec<Self> + 'static) -> Self {
        keep(self.0.clone(), Box::new(children));
        self
    }

    /// Adds a child.
    #[allow(clippy::needless_pass_by_value, reason = "an element stands in one place")]
    pub(crate) fn child(self, child: Self) -> Self {
        self.append(&child.0)
    }

    /// Adds several children, or one that may be absent.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }
}

/// Keeps the children of an element in step with a computed list.
pub(crate) fn keep(element: Element, children: Box<dyn Fn() -> Vec<El>>) {
    effect(Box::new(move || fill(&element, children())));
}

/// Replaces the children of an element.
pub(crate) fn fill(element: &Element, children: Vec<El>) {
    element.set_text_content(None);
    for child in children {
        // The child is new, so it never contains its parent.
        let _ = element.append_child(&child.0);
    }
}
