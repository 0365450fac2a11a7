//! A line that adds its provisions, or removes them again.

use leptos::prelude::*;

use super::search::Found;
use crate::{
    app::{state::Page, text::say},
    carry::link::MOST_INFRINGEMENTS,
    facts::Provision,
};

/// A line that adds its provisions, or removes them again.
#[component]
pub(super) fn Toggle(found: Found) -> impl IntoView {
    let page = Page::here();
    let Found { provisions, title, plain } = found;
    let label = provisions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
    let own = provisions.clone();
    let chosen = page.memo(move |draft| own.iter().all(|one| draft.has(*one)));
    let toggle = move |_| {
        if chosen.get_untracked() {
            page.change(|draft| provisions.iter().for_each(|one| draft.remove(*one)));
        } else {
            choose(page, &provisions);
        }
    };
    view! {
        <li>
            <button type="button" class="toggle" aria-pressed=move || chosen.get().to_string() on:click=toggle>
                <span class="provision">{label}</span>
                " "
                <span class="title">{title}</span>
                " "
                {plain.map(|plain| view! { <span class="plain">{plain}</span> })}
            </button>
        </li>
    }
    .into_any()
}

/// Adds provisions, up to the most that the page takes.
pub(super) fn choose(page: Page, provisions: &[Provision]) {
    let wanted = page.peek(|draft| draft.chosen().count() + provisions.iter().filter(|one| !draft.has(**one)).count());
    if wanted > MOST_INFRINGEMENTS {
        page.said.set(say!(page.text, infringements_full, count = MOST_INFRINGEMENTS));
    } else {
        page.change(|draft| provisions.iter().for_each(|one| draft.add(*one)));
    }
}
