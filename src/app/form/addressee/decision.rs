//! The decision: whose it would be, on which day, and in which procedure.

use leptos::prelude::*;

use crate::{
    app::{
        fields::{Choice, DateField, SelectField},
        state::{Page, Target},
    },
    facts::{Country, Procedure},
};

/// Whose authority decides.
#[component]
pub(super) fn CountryField() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let none = Choice::of("", text.addressee_regulation());
    let countries = text.countries().into_iter().map(|(country, name)| Choice::of(country.code(), name));
    let options: Vec<_> = std::iter::once(none).chain(countries).collect();
    let stated = page.memo(|draft| draft.file.country.map_or_else(String::new, |country| country.code().to_owned()));
    let choose = move |code: String| page.change(|draft| draft.choose_country(Country::of(&code)));
    view! {
        <SelectField
            label=text.addressee_country()
            name="country"
            options=options
            value=stated
            on_change=choose
            help=text.addressee_country_help()
            target=Signal::stored(Some(Target::Country))
        />
    }
    .into_any()
}

/// The day of the decision, and the procedure if the country has several.
#[component]
pub(super) fn Decision() -> impl IntoView {
    let page = Page::here();
    let decided = page.memo(|draft| draft.file.date);
    let several = page.memo(|draft| draft.file.national().is_some_and(|national| !national.procedures.is_empty()));
    view! {
        <div class="row">
            <DateField
                label=page.text.addressee_decided()
                value=decided
                on_change=move |day| page.change(|draft| draft.choose_date(day))
                target=Target::Decided
            />
            <Show when=move || several.get()>
                <ProcedureField/>
            </Show>
        </div>
    }
    .into_any()
}

/// The procedure.
#[component]
fn ProcedureField() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let options = vec![
        Choice::of("", text.addressee_procedure_open()),
        Choice::of(Procedure::Ordinary.key(), text.addressee_ordinary()),
        Choice::of(Procedure::Simplified.key(), text.addressee_simplified()),
    ];
    let stated = page.memo(|draft| draft.file.procedure.map_or("", Procedure::key).to_owned());
    let choose = move |key: String| page.change(|draft| draft.choose_procedure(Procedure::of(&key)));
    view! { <SelectField label=text.addressee_procedure() options=options value=stated on_change=choose/> }.into_any()
}
