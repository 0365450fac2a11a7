//! Why: the tree of steps as an outline that unfolds.

mod branch;
mod line;

use std::collections::HashSet;

use leptos::prelude::*;

use crate::app::each::places;

use super::{
    cite::{Legend, sources},
    state::{Answer, Page, memo},
};
use crate::{Assessment, assess::Step};
use branch::Branch;
pub(crate) use line::named;

/// The way to a line: which tree, then which line below each line, from 0.
type Place = Vec<usize>;

/// The lines that are open.
type Opened = RwSignal<HashSet<Place>>;

/// Why: the tree of steps as an outline that unfolds.
#[component]
pub(crate) fn Why() -> impl IntoView {
    let page = Page::here();
    let assessed = memo(move || page.answer(|answer| matches!(answer, Answer::Assessed(_))));
    view! { <Show when=move || assessed.get()><Outline/></Show> }.into_any()
}

/// The outline of an assessment, with the buttons that open and close all of it.
#[component]
fn Outline() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let heading = page.field();
    let opened = Opened::new(HashSet::from([vec![0]]));
    let open_all = move |_| {
        let all = page.answer_now(|answer| match answer {
            Answer::Assessed(assessment) => all_places(assessment),
            Answer::Empty | Answer::Refused(_) => HashSet::new(),
        });
        opened.set(all);
    };
    let count = memo(move || {
        page.answer(|answer| match answer {
            Answer::Assessed(assessment) => trees(assessment).count(),
            Answer::Empty | Answer::Refused(_) => 0,
        })
    });
    view! {
        <section class="why" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{text.why_heading()}</h3>
            <p class="help">{text.why_intro()}</p>
            <Legend/>
            <p class="fold">
                <button type="button" on:click=open_all>{text.why_open_all()}</button>
                " "
                <button type="button" on:click=move |_| opened.set(HashSet::new())>{text.why_close_all()}</button>
            </p>
            <ul class="tree">
                {places(count, Callback::new(move |tree| view! { <Branch place=vec![tree] opened/> }.into_any()))}
            </ul>
        </section>
    }
    .into_any()
}

/// The tree of the ceiling, and that of each penalty payment.
fn trees(assessment: &Assessment) -> impl Iterator<Item = &Step> {
    std::iter::once(&assessment.why).chain(assessment.penalties.iter().map(|penalty| &penalty.why))
}

/// How many lines there are in all.
pub(crate) fn lines(assessment: &Assessment) -> usize {
    fn of(step: &Step) -> usize {
        step.because.iter().map(of).fold(1, usize::saturating_add)
    }
    trees(assessment).map(of).fold(0, usize::saturating_add)
}

/// The step at a place.
fn step<'a>(assessment: &'a Assessment, place: &[usize]) -> Option<&'a Step> {
    let (tree, below) = place.split_first()?;
    let top = trees(assessment).nth(*tree)?;
    below.iter().try_fold(top, |step, line| step.because.get(*line))
}

/// The places of all lines.
fn all_places(assessment: &Assessment) -> HashSet<Place> {
    fn add(step: &Step, place: Place, places: &mut HashSet<Place>) {
        for (line, inner) in step.because.iter().enumerate() {
            add(inner, [&*place, &[line]].concat(), places);
        }
        places.insert(place);
    }
    let mut places = HashSet::new();
    for (tree, top) in trees(assessment).enumerate() {
        add(top, vec![tree], &mut places);
    }
    places
}
