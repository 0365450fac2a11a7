//! What is under the figure.

use leptos::prelude::*;

use super::{
    at_once,
    lead::{Lead, target},
    penalties::Penalties,
    picture::Picture,
    ranges::StartRanges,
};
use crate::{
    app::{
        each::each,
        state::{Answer, Page, memo},
        text::say,
        whatif::WhatIf,
        wrong::fact_error,
    },
    law::decisions::Decision,
};

/// The sentences, the picture, and where an authority would start.
#[component]
pub(super) fn Answered(sentences: Memo<Vec<String>>, similar: Memo<Vec<Decision>>) -> impl IntoView {
    let page = Page::here();
    // Without an amount, the one field that would give it.
    let missing = at_once(page, |assessment| {
        let open = assessment.notes.iter().find(|note| note.code.leaves_open() && assessment.ceiling.is_none());
        open.and_then(|note| target(&note.code))
    });
    view! {
        {each(sentences, |line| view! { <p class="sentence">{line}</p> }.into_any())}
        {move || missing.get().map(|target| view! { <p><Lead target/></p> })}
        <Penalties/>
        <Picture similar/>
        <StartRanges/>
        <WhatIf/>
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
