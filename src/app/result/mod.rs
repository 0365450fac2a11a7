//! The answer: the figure with its sentence and its picture, where an authority would start, and, over the whole width, everything that it
//! rests on.

mod annex;
mod answer;
mod authorities;
mod below;
mod brief;
mod by_turnover;
mod card;
mod curve;
mod edge;
mod lead;
mod notes;
mod penalties;
mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod published;
mod ranges;
mod remark;
mod scale;
mod sentence;
mod similar;
mod spoken;
mod start;
mod table;
mod waiting;

use leptos::{ev::KeyboardEvent, prelude::*};

pub(crate) use answer::Under;
use answer::{Answered, Unanswered};
pub(crate) use below::Below;
pub(crate) use brief::Brief;
pub(crate) use card::{Card, Group, HEIGHT, Mark, SERIF, WIDTH};
pub(crate) use ranges::StartRanges;
pub(crate) use remark::left_open;
pub(crate) use sentence::{bounded, sentences, short_answer};
use sentence::{figure, more};
pub(crate) use similar::similar;
use spoken::Spoken;
pub(crate) use table::outcome;
#[cfg(not(target_arch = "wasm32"))]
pub use {
    published::{Pictures, card, pictures},
    scale::thousandths,
};

use super::{
    format,
    second::Later,
    state::{Answer, Page, memo},
    text::{Text, say},
};
use crate::{Assessment, assess::Bound, money::Money};

/// The answer. On a small screen its first part is a bar that opens.
#[component]
pub(crate) fn Panel() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (heading, panel) = (page.field(), page.field());
    let open = RwSignal::new(false);
    let headline = Headline::of(page);
    let Headline { figure, empty, waiting, .. } = headline;
    let more = at_once(page, move |assessment| more(text, assessment));
    let sentences = at_once(page, move |assessment| sentences(text, assessment));
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        <aside class="result" class:open=open aria-labelledby=heading.clone()>
            // A place of its own, within which the card stays in view.
            <div class="beside">
                <div class="sheet" on:keydown=close>
                    <div class="bar">
                        <p class="bar-answer" class:empty=empty>
                            <span class="kicker">{text.result_heading()}</span>
                            " "
                            <span class="bar-figure">{figure}</span>
                            " "
                            <span class="more">{more}</span>
                        </p>
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
                        <Figure headline id=heading.clone()/>
                        <Show when=move || !empty.get() fallback=|| view! { <Unanswered/> }>
                            <Exactly/>
                            <Answered sentences/>
                        </Show>
                    </div>
                </div>
            </div>
            <Later view=|second| (second.facts)()/>
            <Later view=move |second| (second.below)(open)/>
            <Spoken sentences waiting/>
        </aside>
    }
    .into_any()
}

/// What is said first.
#[derive(Clone, Copy)]
struct Headline {
    /// The one big figure, or words where there is none.
    figure: Memo<String>,
    /// Whether nothing can be said yet.
    empty: Memo<bool>,
    /// Whether there is no amount.
    words: Memo<bool>,
    /// What holds the turnover back.
    waiting: Memo<Option<String>>,
}

impl Headline {
    fn of(page: Page) -> Self {
        let text = page.text;
        Self {
            figure: memo(move || page.answer(|answer| headline(text, answer))),
            empty: memo(move || page.answer(|answer| answer.assessed().is_none())),
            words: at_once(page, |assessment| assessment.ceiling.is_none()),
            waiting: memo(move || waiting::reason(page)),
        }
    }
}

/// The figure under its heading, and what holds the turnover back.
#[component]
fn Figure(
    headline: Headline,
    /// The id of the heading.
    id: String,
) -> impl IntoView {
    let text = Page::here().text;
    let Headline { figure, empty, words, waiting } = headline;
    view! {
        <h2 id=id class="kicker">{text.result_heading()}</h2>
        <p class="figure" class:empty=empty class:words=move || words.get() || empty.get()>{figure}</p>
        {move || waiting.get().map(|reason| view! {
            <p class="waiting">{say!(text, result_waiting, reason)}</p>
        })}
    }
    .into_any()
}

/// What is under the figure: the amount to the cent, and the rule of the fine.
#[derive(Clone, Default, PartialEq)]
struct Exact {
    amount: String,
    /// Whether nothing that was left open can move it.
    exactly: bool,
    rule: Option<String>,
}

/// The amount to the cent, and the rule of the fine; nothing without an amount.
#[component]
fn Exactly() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let exact = at_once(page, move |assessment| {
        let ceiling = assessment.ceiling?;
        Some(Exact {
            amount: short_answer(text, assessment),
            exactly: ceiling.bound == Bound::Exact && !format::is_short_exact(ceiling.money()),
            rule: sentence::rule(text, assessment),
        })
    });
    let read = move |part: fn(Text, &Exact) -> String| {
        move || exact.with(|exact| exact.as_ref().map(|exact| part(text, exact)).unwrap_or_default())
    };
    let has_amount = memo(move || exact.with(Option::is_some));
    let exactly = |text: Text, exact: &Exact| {
        if exact.exactly { format!(" {}", text.result_exactly()) } else { String::new() }
    };
    let rule = |_, exact: &Exact| exact.rule.as_ref().map(|rule| format!(" · {rule}")).unwrap_or_default();
    view! {
        <Show when=move || has_amount.get()>
            <p class="exact">
                <span class="amount">{read(|_, exact| exact.amount.clone())}</span>
                {read(exactly)}
                {read(rule)}
            </p>
        </Show>
    }
    .into_any()
}

/// A part of the assessment, or nothing without one, once the answer itself is painted; whoever reads it runs again only when that part
/// changes.
fn part<T: Default + PartialEq + Send + Sync + 'static>(
    page: Page,
    of: impl Fn(&Assessment) -> T + Send + Sync + 'static,
) -> Memo<T> {
    page.settled(move |derived| within(&derived.answer, &of))
}

/// A part of the assessment that a person waits for with each key, or nothing without one.
fn at_once<T: Default + PartialEq + Send + Sync + 'static>(
    page: Page,
    of: impl Fn(&Assessment) -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo(move || page.answer(|answer| within(answer, &of)))
}

fn within<T: Default>(answer: &Answer, of: impl Fn(&Assessment) -> T) -> T {
    answer.assessed().map(of).unwrap_or_default()
}

fn headline(text: Text, answer: &Answer) -> String {
    match answer {
        Answer::Empty => text.result_empty_short(),
        Answer::Assessed(assessment) => figure(text, assessment),
        Answer::Refused(_) => text.result_unknown(),
    }
}

/// From one amount to another, in few characters.
fn between(text: Text, low: Money, high: Money) -> String {
    say!(text, annex_range, low = format::concise(low), high = format::concise(high))
}
