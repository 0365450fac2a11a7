//! Where one can start other than with what happened: from a real case.

mod doors;

use leptos::prelude::*;

pub(crate) use doors::{case_of, open_by_id, open_decision, said_of};

use super::{
    fields::Fold,
    state::Page,
    text::{DOORS, Door},
};
use doors::detail;

/// Real cases that open with one press; behind one line once a case is begun.
#[component]
pub(crate) fn RealCases() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let begun = page.memo(|draft| !draft.is_empty());
    let at_first = move || {
        view! {
            <p>{text.begin_cases()}</p>
            <Chips/>
        }
    };
    view! {
        <section class="real-cases" aria-label=text.begin_title()>
            <Show when=move || begun.get() fallback=at_first>
                <Fold summary=text.begin_again()><Chips/></Fold>
            </Show>
        </section>
    }
    .into_any()
}

#[component]
fn Chips() -> impl IntoView {
    let chips = DOORS.iter().map(|door| view! { <Chip door=door/> }).collect_view();
    view! { <ul class="chips">{chips}</ul> }.into_any()
}

#[component]
fn Chip(door: &'static Door) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    view! {
        <li>
            <button type="button" class="case" on:click=move |_| open_by_id(page, door.id)>
                {text.about_door(door.name, "name")}
                " "
                <span class="detail">{detail(text, door)}</span>
            </button>
        </li>
    }
    .into_any()
}

/// Said beside an empty turnover in the case of a decision: it was not published.
#[component]
pub(crate) fn UnpublishedTurnover() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let missing = page.memo(|draft| draft.unpublished && draft.turnover.trim().is_empty());
    view! { <Show when=move || missing.get()><p class="help strong">{text.begin_unpublished()}</p></Show> }.into_any()
}
