//! The remarks of an assessment, with their sources.

use leptos::prelude::*;

use super::{part, remark::sentence};
use crate::app::each::each;
use crate::{
    app::{cite::sources, state::Page, text::say},
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
        view! { <li><p>{sentence(text, &code)}</p>{sources(text, source)}</li> }.into_any()
    };
    let about = move || {
        country.get().map(|country| {
            let name = say!(text, result_country, country = text.country(country));
            let address = format!("countries/#{}", country.code());
            view! { <p class="help"><a href=address target="_blank" rel="noopener noreferrer">{name}</a></p> }
        })
    };
    view! {
        <section class="notes">
            <h3>{text.result_notes()}</h3>
            <ul>{each(notes, one)}</ul>
            {about}
        </section>
    }
    .into_any()
}
