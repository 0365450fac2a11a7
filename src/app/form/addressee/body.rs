//! What kind of public body the addressee is, and its budget where a share of that is the maximum.

use leptos::prelude::*;

use crate::{
    app::{
        fields::{AmountField, Choice, SelectField},
        names::body_name,
        state::{Page, Target, memo},
        text::Text,
    },
    facts::{Country, Keyword},
    law::national::{self, BodyKind, National, PUBLIC},
};

/// The kinds of public bodies that the country distinguishes.
#[component]
pub(super) fn BodyField() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let country = page.memo(|draft| draft.file.country);
    let kinds = page.memo(|draft| draft.file.national().map(National::kinds).unwrap_or_default());
    let options = Signal::derive(move || kinds.with(|kinds| choices(text, country.get(), kinds)));
    let stated = page.memo(|draft| {
        draft.file.addressee.public_body.as_ref().map_or_else(String::new, |kind| kind.as_str().to_owned())
    });
    let choose = move |kind: String| page.change(|draft| draft.file.state_body(Keyword::new(&kind)));
    view! {
        <SelectField
            label=text.addressee_public()
            options=options
            value=stated
            on_change=choose
            target=Signal::stored(Some(Target::PublicBody))
        />
    }
    .into_any()
}

/// The kinds of public bodies of a country.
pub(crate) fn bodies(text: Text, country: Country) -> Vec<Choice> {
    kinds_of(text, Some(country), &national::of(country).map(National::kinds).unwrap_or_default())
}

/// That it is none, and the kinds.
fn choices(text: Text, country: Option<Country>, kinds: &[BodyKind]) -> Vec<Choice> {
    let none = Choice::of("", text.addressee_no_body());
    [none].into_iter().chain(kinds_of(text, country, kinds)).collect()
}

/// The ordinary kind, and the others.
fn kinds_of(text: Text, country: Option<Country>, kinds: &[BodyKind]) -> Vec<Choice> {
    let mut choices = Vec::new();
    if !kinds.contains(&BodyKind::PUBLIC) {
        let label = if kinds.is_empty() { text.addressee_body() } else { text.addressee_body_open() };
        choices.push(Choice::of(PUBLIC, label));
    }
    choices.extend(kinds.iter().map(|kind| Choice::of(kind.key(), body_name(text, country, kind.key()))));
    choices
}

/// The budget, if a share of it is the maximum.
#[component]
pub(super) fn BudgetField() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let shown = page.memo(|draft| draft.file.budget_currency().is_some() || !draft.budget.is_empty());
    let typed = page.memo(|draft| draft.budget.clone());
    let entered = memo(move || page.budget());
    view! {
        <Show when=move || shown.get()>
            <AmountField
                label=text.addressee_budget()
                value=typed
                on_input=move |typed| page.change(|draft| draft.budget = typed)
                entered=entered
                help=text.addressee_budget_help()
                target=Target::Budget
            />
        </Show>
    }
    .into_any()
}
