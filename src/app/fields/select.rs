//! A choice from a list that opens.

use leptos::prelude::*;

use super::{described_by, messages, reached};
use crate::app::state::{Page, Target};

/// One answer: what it states, and how it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
}

impl Choice {
    pub(crate) fn of(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A field with a list of answers.
#[component]
pub(crate) fn SelectField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] help: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// The id of what is said about it elsewhere; it then has no messages of its own.
    #[prop(optional, into)]
    elsewhere: Option<String>,
    #[prop(optional, into)] name: Option<&'static str>,
    #[prop(optional, into)] target: Option<Signal<Option<Target>>>,
    /// The one option until the field is reached, where all options of all fields together are too many for a browser.
    #[prop(optional, into)]
    only: MaybeProp<Choice>,
) -> impl IntoView {
    let page = Page::here();
    let (id, node) = (page.field(), reached(page, target));
    let was_reached = RwSignal::new(false);
    let reach = move || {
        if !was_reached.get_untracked() {
            was_reached.set(true);
        }
    };
    let shown = move || match only.get() {
        Some(only) if !was_reached.get() => vec![only],
        _ => options.get(),
    };
    let option = move |Choice { value: answer, label }: Choice| {
        let chosen = answer.clone();
        let at_first = value.with_untracked(|value| *value == answer);
        view! { <option value=answer selected=at_first prop:selected=move || value.with(|value| *value == chosen)>{label}</option> }
    };
    let messages = elsewhere.is_none().then(|| messages(&id, help, error));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                id=id.clone()
                name=name
                autocomplete="off"
                aria-describedby=elsewhere.unwrap_or_else(|| described_by(&id))
                aria-invalid=move || error.get().is_some().to_string()
                on:pointerdown=move |_| reach()
                on:focus=move |_| reach()
                on:change:target=move |event| {
                    let select = event.target();
                    on_change.run(select.value());
                    // An answer that changed nothing does not stay chosen.
                    select.set_value(&value.get_untracked());
                }
                node_ref=node
            >
                {move || shown().into_iter().map(option).collect_view()}
            </select>
            {messages}
        </div>
    }
    .into_any()
}
