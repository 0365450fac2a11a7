//! The remarks of an assessment, each with its sources and the way to the field that it speaks of.

use leptos::prelude::*;

use super::{
    lead::{Lead, target},
    part,
    remark::sentence,
};
use crate::{
    app::{
        cite::{Legend, sources},
        each::each,
        state::{Page, memo},
        text::say,
    },
    assess::Note,
};

/// The list of remarks.
#[component]
pub(super) fn Notes() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let notes = part(page, |assessment| assessment.notes.clone());
    let country = page.memo(|draft| draft.file.country);
    let one = move |Note { code, source }| {
        let lead = target(&code).map(|target| view! { <Lead target/> });
        view! { <li><p>{sentence(text, &code)}</p>{lead}{sources(text, source)}</li> }.into_any()
    };
    let about = move || {
        country.get().map(|country| {
            let name = say!(text, result_country, country = text.country(country));
            let address = format!("countries/{}/", country.code().to_lowercase());
            view! { <p class="help"><a href=address target="_blank" rel="noopener noreferrer">{name}</a></p> }
        })
    };
    let anything = memo(move || country.get().is_some() || notes.with(|notes| !notes.is_empty()));
    view! {
        <Show when=move || anything.get()>
            <section class="notes">
                <ul>{each(notes, one)}</ul>
                <Legend/>
                {about}
            </section>
        </Show>
    }
    .into_any()
}
