//! A day.

use leptos::prelude::*;

use super::{described_by, messages};
use crate::{
    app::state::Page,
    facts::{day, iso},
};

/// A field for a day.
#[component]
pub(crate) fn DateField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] value: Signal<Option<time::Date>>,
    #[prop(into)] on_change: Callback<Option<time::Date>>,
    #[prop(optional, into)] help: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// The id of what is said about it elsewhere; it then has no messages of its own.
    #[prop(optional, into)]
    elsewhere: Option<String>,
) -> impl IntoView {
    let id = Page::here().field();
    let messages = elsewhere.is_none().then(|| messages(&id, help, error));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id.clone()
                type="date"
                autocomplete="off"
                aria-describedby=elsewhere.unwrap_or_else(|| described_by(&id))
                aria-invalid=move || error.get().is_some().to_string()
                prop:value=move || value.get().map_or_else(String::new, iso)
                on:change:target=move |event| on_change.run(day(&event.target().value()))
            />
            {messages}
        </div>
    }
    .into_any()
}
