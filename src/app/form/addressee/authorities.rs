//! Other authorities that may decide independently.

use leptos::prelude::*;

use crate::{
    app::{fields::Fold, state::Page},
    facts::Country,
};

/// The other authorities to put side by side with the deciding one.
#[component]
pub(super) fn Authorities(
    /// Whether they are in view.
    open: RwSignal<bool>,
) -> impl IntoView {
    let text = Page::here().text;
    view! {
        <Fold summary=text.others_title() class="particulars" open=open>
            <p class="help">{text.others_help()}</p>
            <fieldset class="countries">
                <legend class="visually-hidden">{text.others_title()}</legend>
                {text.countries().into_iter().map(|(country, name)| view! { <Authority country name/> }).collect_view()}
            </fieldset>
        </Fold>
    }
    .into_any()
}

/// A box to tick for one authority.
#[component]
fn Authority(country: Country, name: String) -> impl IntoView {
    let page = Page::here();
    let ticked = page.memo(move |draft| draft.file.other_authorities.contains(&country));
    let deciding = page.memo(move |draft| draft.file.country == Some(country));
    let tick = move |on: bool| {
        page.change(|draft| {
            let others = &mut draft.file.other_authorities;
            others.retain(|other| *other != country);
            if on {
                others.push(country);
            }
        });
    };
    view! {
        <label class="option">
            <input
                type="checkbox"
                value=country.code()
                autocomplete="off"
                prop:checked=ticked
                disabled=deciding
                on:change:target=move |event| tick(event.target().checked())
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}
