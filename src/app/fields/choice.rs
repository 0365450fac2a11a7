//! A choice between a few answers, all of them in view.

use leptos::prelude::*;

use super::Choice;
use crate::app::state::Page;

/// A group of radio buttons.
#[component]
pub(crate) fn ChoiceField(
    /// What is asked.
    legend: String,
    options: Vec<Choice>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] help: Option<String>,
) -> impl IntoView {
    let id = Page::here().field();
    let help_id = format!("{id}-help");
    let described = help.is_some().then(|| help_id.clone());
    let option = |Choice { value: answer, label }: Choice| {
        let (name, chosen, given) = (id.clone(), answer.clone(), answer.clone());
        let at_first = value.with_untracked(|value| *value == answer);
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name
                    value=answer
                    autocomplete="off"
                    checked=at_first
                    prop:checked=move || value.with(|value| *value == chosen)
                    on:change=move |_| on_change.run(given.clone())
                />
                <span>{label}</span>
            </label>
        }
    };
    let options = options.into_iter().map(option).collect_view();
    view! {
        <fieldset class="choice" aria-describedby=described>
            <legend>{legend}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {options}
        </fieldset>
    }
    .into_any()
}
