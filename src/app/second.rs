//! The second part of the module: what nobody needs for a first answer. It comes behind the lock while the first part already answers. What is
//! only reached through it is in it, and what the first part names as well is in the first (`docs/adr/0037-two-parts.md`).

use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use leptos::{
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::{
    batch::{Lists, Opened},
    form::{Browse, Conducts, PenaltiesFields, Rates, SeriousFields, WeighedFields},
    print::{CitedSources, NoteHead, StatedFacts},
    result::{Below, StartRanges, Under, similar},
    state::{Alternatives, Page},
};
use crate::law::decisions::Decision;

/// What it contains: views, and what several of them read.
#[derive(Clone, Copy)]
pub(crate) struct Second {
    /// What follows from other answers.
    pub(crate) alternatives: Alternatives,
    /// The decisions nearest to the case.
    pub(crate) similar: Memo<Vec<Decision>>,
    /// The list of cases that is open.
    pub(crate) lists: Lists,
    /// What is under the figure and its sentences.
    pub(crate) under: fn() -> AnyView,
    /// What the answer rests on, which the answer of a small screen must not hide.
    pub(crate) below: fn(RwSignal<bool>) -> AnyView,
    /// The starting amounts.
    pub(crate) starts: fn() -> AnyView,
    /// The articles as a lawyer states them, and the list of all.
    pub(crate) conducts: fn() -> AnyView,
    pub(crate) browse: fn() -> AnyView,
    /// The exchange rates of a turnover.
    pub(crate) rates: fn() -> AnyView,
    /// The fields of the last three questions.
    pub(crate) serious: fn() -> AnyView,
    pub(crate) weighed: fn() -> AnyView,
    pub(crate) penalties: fn() -> AnyView,
    /// The note for the file: its head, the facts and the sources.
    pub(crate) head: fn() -> AnyView,
    pub(crate) facts: fn() -> AnyView,
    pub(crate) sources: fn() -> AnyView,
    /// What opens a list of cases, and the list that is open.
    pub(crate) opened: fn() -> AnyView,
}

impl Second {
    fn of(page: Page) -> Self {
        Self {
            alternatives: Alternatives::of(page),
            similar: similar(page),
            lists: Lists::of(page),
            under: || view! { <Under/> }.into_any(),
            below: |answer| view! { <Below answer/> }.into_any(),
            starts: || view! { <StartRanges/> }.into_any(),
            conducts: || view! { <Conducts/> }.into_any(),
            browse: || view! { <Browse/> }.into_any(),
            rates: || view! { <Rates/> }.into_any(),
            serious: || view! { <SeriousFields/> }.into_any(),
            weighed: || view! { <WeighedFields/> }.into_any(),
            penalties: || view! { <PenaltiesFields/> }.into_any(),
            head: || view! { <NoteHead/> }.into_any(),
            facts: || view! { <StatedFacts/> }.into_any(),
            sources: || view! { <CitedSources/> }.into_any(),
            opened: || view! { <Opened/> }.into_any(),
        }
    }

    /// That of the page that this component is in. Only views of the second part ask.
    pub(crate) fn here() -> Self {
        expect_context()
    }
}

/// Asks for the second part.
#[cfg(target_arch = "wasm32")]
pub(crate) fn ask(page: Page) {
    let owner = Owner::current();
    spawn_local(async move {
        match (load().await, owner) {
            (Ok(made), Some(owner)) => page.second.set(Some(owner.with(|| made(page)))),
            // `start.js` offers to reload.
            _ => page.has_second_failed.set(true),
        }
    });
}

/// A page that is rendered before it is published has both parts.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn ask(page: Page) {
    page.second.set(Some(Second::of(page)));
}

/// Returns how it begins.
#[cfg(target_arch = "wasm32")]
#[allow(clippy::unnecessary_wraps, reason = "what cannot be had is an error of the call that the macro makes")]
#[wasm_split(second, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<fn(Page) -> Second, SplitLoaderError> {
    Ok(Second::of)
}

/// A view of the second part, once that is there.
#[component]
pub(crate) fn Later(
    /// Whether to say until then that it is awaited, or that it is missing.
    #[prop(optional)]
    awaited: bool,
    view: impl Fn(&Second) -> AnyView + Send + 'static,
) -> impl IntoView {
    let page = Page::here();
    let says = move || if page.has_second_failed.get() { page.text.app_missing() } else { page.text.app_coming() };
    let not_there = move || awaited.then(|| view! { <p class="help">{says}</p> }).into_any();
    let later = move || {
        page.second.get().map_or_else(not_there, |second| {
            provide_context(second);
            view(&second)
        })
    };
    later.into_any()
}
