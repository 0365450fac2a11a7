//! A day.

use leptos::{html, prelude::*};

use super::{described_by, messages, reached};
use crate::{
    app::state::{Page, Target},
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
    #[prop(optional, into)] target: Option<Target>,
) -> impl IntoView {
    let page = Page::here();
    let (id, node) = (page.field(), reached::<html::Input>(page, target));
    // A day is written into the field only if it came from elsewhere: a field that is being filled in states no day, and would be emptied.
    let stated = StoredValue::new(value.get_untracked());
    let first = stated.get_value().map(iso);
    Effect::new(move || {
        let now = value.get();
        if let Some(input) = node.get()
            && stated.get_value() != now
        {
            stated.set_value(now);
            input.set_value(&now.map_or_else(String::new, iso));
        }
    });
    let choose = move |day| {
        stated.set_value(day);
        on_change.run(day);
    };
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
                value=first
                on:change:target=move |event| choose(day(&event.target().value()))
                node_ref=node
            />
            {messages}
        </div>
    }
    .into_any()
}
