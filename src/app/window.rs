//! Events of the window.

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
