//! A part that opens and closes; what is closed is not rendered.

use leptos::{html, prelude::*};

use super::reached;
use crate::app::state::{Page, Target};

/// A part that opens.
#[component]
pub(crate) fn Fold(
    /// What it is called.
    #[prop(into)]
    summary: Signal<String>,
    #[prop(optional)] class: &'static str,
    /// Whether it is open; from outside if it is to stay so when what contains it is closed.
    #[prop(optional)]
    open: RwSignal<bool>,
    #[prop(optional, into)] target: Option<Target>,
    children: ChildrenFn,
) -> impl IntoView {
    let node = reached::<html::Summary>(Page::here(), target);
    view! {
        <details class=class open=open on:toggle:target=move |event| open.set(event.target().open())>
            // A click comes before the fold opens, so that the next key press finds the content.
            <summary node_ref=node on:click=move |event| {
                event.prevent_default();
                open.update(|open| *open = !*open);
            }>{summary}</summary>
            <Show when=move || open.get()>{children()}</Show>
        </details>
    }
    .into_any()
}
