//! The way out of a frame.

use leptos::prelude::*;

use super::link::outgoing;
use crate::app::state::Page;

/// A link out of the frame, which the page around it may not permit. The style sheet shows it only in a frame.
#[component]
pub(crate) fn OutOfFrame() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (origin, path) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    Effect::new(move || {
        let location = window().location();
        origin.set(location.origin().unwrap_or_default());
        path.set(location.pathname().unwrap_or_default());
    });
    view! {
        <div class="full">
            <p>
                <a
                    href=path
                    target="_blank"
                    rel="noopener"
                    on:click:target=move |event| event.target().set_hash(&outgoing(page))
                >
                    {text.frame_full()}
                </a>
            </p>
            <p class="help">{text.frame_permits()} " " <code>{origin}{path}</code></p>
        </div>
    }
    .into_any()
}
