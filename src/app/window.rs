//! The window: its events, and what a host page asked for in its address.

use leptos::{ev::EventDescriptor, prelude::*, wasm_bindgen::JsCast};

/// Listens to an event of the window for as long as the component is in the page.
pub(crate) fn on_window<E>(event: E, listen: impl Fn(E::EventType) + Clone + 'static)
where
    E: EventDescriptor + Clone + 'static,
    E::EventType: JsCast,
{
    // Only a browser runs effects, and only a browser has a window.
    Effect::new(move || {
        let listener = window_event_listener(event.clone(), listen.clone());
        on_cleanup(move || listener.remove());
    });
}

/// Whether the page around a frame asked for the small calculator; `frame.js` reads the address before anything is drawn.
pub(crate) fn is_compact() -> bool {
    // A page that is rendered before it is published is in no frame.
    cfg!(target_arch = "wasm32")
        && document().document_element().is_some_and(|root| root.class_list().contains("compact"))
}
