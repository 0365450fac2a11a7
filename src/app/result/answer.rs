//! What is under the figure.

use leptos::prelude::*;

use super::{
    at_once,
    lead::{Lead, target},
    penalties::Penalties,
    picture::Picture,
    ranges::StartRanges,
};
use crate::app::{
    each::each,
    second::Later,
    share::Share,
    state::{Answer, Page, memo},
    text::say,
    whatif::WhatIf,
    wrong::fact_error,
};

/// The sentences, and then the picture, where an authority would start, and what to do with it.
#[component]
pub(super) fn Answered(sentences: Memo<Vec<String>>) -> impl IntoView {
    let page = Page::here();
    // Without an amount, the one field that would give it.
    let missing = at_once(page, |assessment| {
        let open = assessment.notes.iter().find(|note| note.code.leaves_open() && assessment.ceiling.is_none());
        open.and_then(|note| target(&note.code))
    });
    view! {
        {each(sentences, |line| view! { <p class="sentence">{line}</p> }.into_any())}
        {move || missing.get().map(|target| view! { <p><Lead target/></p> })}
        <Later view=|second| (second.under)()/>
    }
    .into_any()
}

/// What is under the sentences.
#[component]
pub(crate) fn Under() -> impl IntoView {
    view! {
        <Penalties/>
        <Picture/>
        <StartRanges/>
        <WhatIf/>
        <Share/>
    }
    .into_any()
}

/// Why there is no assessment.
#[component]
pub(super) fn Unanswered() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let problem = memo(move || {
        page.answer(|answer| match answer {
            Answer::Refused(error) => Some(fact_error(text, error)),
            Answer::Empty | Answer::Assessed(_) => None,
        })
    });
    let line = move || match problem.get() {
        Some(reason) => say!(text, result_problem, reason),
        None => text.result_empty(),
    };
    view! { <p class="sentence" class:error=move || problem.with(Option::is_some)>{line}</p> }.into_any()
}
