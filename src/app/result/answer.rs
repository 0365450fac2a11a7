//! What is under the figure.

use leptos::prelude::*;

use crate::app::each::each;

use super::{
    authorities::Authorities, decisions::Decisions, edge::Edge, notes::Notes, otherwise::Otherwise,
    penalties::Penalties, start::Starts, table::Infringements,
};
use crate::app::{
    state::{Answer, Page, memo},
    text::say,
    wrong::fact_error,
};

/// The sentences, each infringement, and whatever else there is to say about an assessment.
#[component]
pub(super) fn Answered(sentences: Memo<Vec<String>>) -> impl IntoView {
    view! {
        {each(sentences, |line| view! { <p class="sentence">{line}</p> }.into_any())}
        <Infringements/>
        <Otherwise/>
        <Penalties/>
        <Authorities/>
        <Starts/>
        <Edge/>
        <Decisions/>
        <Notes/>
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
