//! The answer: the figure with its sentence, each infringement and the remarks.

mod annex;
mod answer;
mod authorities;
mod decisions;
mod edge;
mod notes;
mod otherwise;
mod penalties;
mod remark;
mod scale;
mod sentence;
mod spoken;
mod start;
mod table;
mod waiting;

use leptos::prelude::*;

use answer::{Answered, Unanswered};
pub(crate) use remark::left_open;
use sentence::sentences;
pub(crate) use sentence::short_answer;
use spoken::Spoken;
pub(crate) use table::outcome;

use super::{
    share::Share,
    state::{Answer, Page, memo},
    text::{Text, say},
    why::Why,
};
use crate::{Assessment, assess::Bound};

/// The answer: the figure with its sentence, each infringement and the remarks. On a small screen it is a bar that opens.
#[component]
pub(crate) fn Panel() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (heading, panel) = (page.field(), page.field());
    let open = RwSignal::new(false);
    let figure = memo(move || page.answer(|answer| headline(text, answer)));
    let unsure = memo(move || page.answer(uncertain));
    let assessed = memo(move || page.answer(|answer| matches!(answer, Answer::Assessed(_))));
    let waiting = memo(move || waiting::reason(page));
    let sentences = part(page, move |assessment| sentences(text, assessment));
    view! {
        <aside class="result" class:open=open aria-labelledby=heading>
            <div class="bar">
                <p class="bar-figure" class:uncertain=unsure>{figure}</p>
                <button
                    type="button"
                    aria-controls=panel.clone()
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {move || if open.get() { text.result_hide() } else { text.result_show() }}
                </button>
            </div>
            <div class="panel" id=panel>
                <h2 id=heading.clone()>{text.result_heading()}</h2>
                <p class="figure" class:uncertain=unsure class:empty=move || !assessed.get()>{figure}</p>
                {move || waiting.get().map(|reason| view! {
                    <p class="waiting">{say!(text, result_waiting, reason)}</p>
                })}
                <Show when=move || assessed.get() fallback=|| view! { <Unanswered/> }>
                    <Answered sentences/>
                    <Why/>
                    <Share/>
                </Show>
            </div>
            <Spoken sentences waiting/>
        </aside>
    }
    .into_any()
}

/// A part of the assessment, or nothing without one; whoever reads it runs again only when that part changes.
fn part<T: Default + PartialEq + Send + Sync + 'static>(
    page: Page,
    of: impl Fn(&Assessment) -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo(move || {
        page.answer(|answer| match answer {
            Answer::Assessed(assessment) => of(assessment),
            Answer::Empty | Answer::Refused(_) => T::default(),
        })
    })
}

fn headline(text: Text, answer: &Answer) -> String {
    match answer {
        Answer::Empty => text.result_empty_short(),
        Answer::Assessed(assessment) => short_answer(text, assessment),
        Answer::Refused(_) => text.result_unknown(),
    }
}

fn uncertain(answer: &Answer) -> bool {
    match answer {
        Answer::Assessed(assessment) => assessment.ceiling.is_none_or(|ceiling| ceiling.bound != Bound::Exact),
        Answer::Empty | Answer::Refused(_) => true,
    }
}
