//! A line of the outline, with the lines that it rests on.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{Folds, Place, line::sentence, sources, step};
use crate::{
    app::{
        each::places,
        format,
        state::{Page, memo},
        text::say,
    },
    assess::{Rule, Step, StepKind, Value},
    law::Citation,
};

/// What a line says.
#[derive(Clone, Default, PartialEq)]
struct Line {
    sentence: String,
    /// Where it comes from.
    mark: Option<String>,
    sources: &'static [Citation],
    /// How many lines it rests on.
    below: usize,
}

impl Line {
    fn of(page: Page, step: &Step) -> Self {
        let text = page.text;
        let mark = match (step.rule.kind(), step.rule) {
            (StepKind::Fact, Rule::AssumedUndertaking) => Some(text.why_assumed()),
            (StepKind::Fact, _) => Some(text.why_you()),
            (StepKind::Law, _) => Some(text.why_law()),
            (StepKind::Guidance, _) => Some(text.why_guidance()),
            (StepKind::Conclusion, _) => None,
        };
        let sentence = stated_rate(page, step).unwrap_or_else(|| sentence(text, step));
        Self { sentence, mark, sources: step.sources, below: step.because.len() }
    }
}

/// A stated rate with who published it, if that was stated.
fn stated_rate(page: Page, step: &Step) -> Option<String> {
    let (Rule::StatedRate, Value::Rate { from, to, value }) = (step.rule, step.result) else { return None };
    let file = page.case_file();
    let source = file.rate(from, to)?.source.clone()?;
    let value = format::plain_number(value);
    Some(say!(page.text, why_rate_by, from = from.code(), value, to = to.code(), source))
}

/// A line; those that it rests on are rendered while it is open, and all of them on paper.
#[component]
pub(super) fn Branch(place: Place, folds: Folds) -> AnyView {
    let page = Page::here();
    let text = page.text;
    let place = StoredValue::new(place);
    let line = page.settled(move |derived| {
        let assessment = derived.answer.assessed();
        let step = assessment.and_then(|assessment| place.with_value(|place| step(assessment, place)));
        step.map(|step| Line::of(page, step)).unwrap_or_default()
    });
    let below = memo(move || line.with(|line| line.below));
    let cited = memo(move || line.with(|line| line.sources));
    let Folds { opened, repeated } = folds;
    let has = move |places: &HashSet<Place>| place.with_value(|place| places.contains(place));
    let is_repeated = memo(move || repeated.with(has));
    let open = memo(move || if page.printing.get() { !is_repeated.get() } else { opened.with(has) });
    let toggle = move || {
        opened.update(|opened| {
            let place = place.get_value();
            if !opened.remove(&place) {
                opened.insert(place);
            }
        });
    };
    let said = move || {
        view! {
            <span class="line">
                {move || line.with(|line| line.sentence.clone())}
                " "
                {move || line.with(|line| line.mark.clone()).map(|mark| view! { <span class="mark">{mark}</span> })}
                {move || is_repeated.get().then(|| view! { <span class="mark">{text.why_as_above()}</span> })}
            </span>
        }
    };
    let cited = move || sources(text, cited.get());
    let inner = move |line| {
        let place = place.with_value(|place| [&**place, &[line]].concat());
        view! { <Branch place folds/> }.into_any()
    };
    let branch = move || {
        view! {
            <details prop:open=open>
                // The fold follows the state alone, since paper opens it without anyone having opened the line.
                <summary on:click=move |event| {
                    event.prevent_default();
                    toggle();
                }>{said()}</summary>
                {cited}
                <Show when=move || open.get()>
                    <ul>
                        {places(below, Callback::new(inner))}
                    </ul>
                </Show>
            </details>
        }
    };
    let is_leaf = memo(move || below.get() == 0);
    view! {
        <li class:leaf=is_leaf>
            <Show when=move || is_leaf.get() fallback=branch>{said()}{cited}</Show>
        </li>
    }
    .into_any()
}
