//! A line of text.

use leptos::prelude::*;

use super::{described_by, messages, reached};
use crate::app::state::{Page, Target};

/// A field for a line of text.
#[component]
pub(crate) fn TextField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] help: MaybeProp<String>,
    /// What is wrong with what was typed.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The keyboard that a phone shows.
    #[prop(default = "text")]
    keyboard: &'static str,
    /// Identifies the field to what was typed before the program ran.
    #[prop(optional, into)]
    name: Option<&'static str>,
    #[prop(optional)] class: &'static str,
    /// The ids of what else describes it.
    #[prop(optional, into)]
    described: String,
    /// The id of what is said about it elsewhere; it then has no messages of its own.
    #[prop(optional, into)]
    elsewhere: Option<String>,
    /// Whether it is wrong in a way that is said elsewhere.
    #[prop(optional, into)]
    invalid: Signal<bool>,
    #[prop(optional, into)] target: Option<Target>,
) -> impl IntoView {
    let page = Page::here();
    let (id, node) = (page.field(), reached(page, target));
    let messages = elsewhere.is_none().then(|| messages(&id, help, error));
    let described = [elsewhere.unwrap_or_else(|| described_by(&id)), described].join(" ");
    view! {
        <div class=format!("field {class}")>
            <label for=id.clone()>{label}</label>
            <input
                id=id.clone()
                name=name
                type="text"
                inputmode=keyboard
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=move || (error.get().is_some() || invalid.get()).to_string()
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                node_ref=node
            />
            {messages}
        </div>
    }
    .into_any()
}
