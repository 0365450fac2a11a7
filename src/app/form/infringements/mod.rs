//! What happened: in plain words, by the situations that are met most, or by the articles.

mod browse;
mod chosen;
mod conducts;
mod finder;
mod happening;
mod particulars;
mod precise;
mod row;
mod search;
#[cfg(test)]
mod tests;
mod tiles;
mod toggle;

use leptos::prelude::*;

pub(crate) use browse::Browse;
pub(crate) use conducts::Conducts;
pub(crate) use search::{index, tiles};

use super::question::Question;
use crate::app::{
    names::cited,
    start::RealCases,
    state::{Draft, Page, memo},
    text::{Text, say},
};
use chosen::Chosen;
use finder::Finder;
use precise::Precise;
use search::Shown;
use tiles::Common;

/// What happened: what was chosen, and how to find more.
#[component]
pub(crate) fn Infringements() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let answer = page.memo(move |draft| answer(text, draft));
    let shown = memo(move || page.searched.with(|query| Shown::of(page, query)));
    view! {
        <Question number=1 heading=text.infringements_question() answer=answer>
            <Chosen/>
            <Finder shown=shown/>
            <Common shown=shown/>
            <RealCases/>
            <Precise/>
        </Question>
    }
    .into_any()
}

/// What happened, in a few words: the situations, unless something else was chosen as well.
fn answer(text: Text, draft: &Draft) -> String {
    let situations: Vec<_> =
        draft.situations().filter_map(|situation| text.about_situation(situation.id, "label")).collect();
    if !situations.is_empty() && draft.by_themselves().is_empty() {
        return situations.join(" · ");
    }
    let chosen: Vec<_> = draft.chosen().map(|(_, provision)| cited(text, provision)).collect();
    match chosen.len() {
        0 => text.app_unanswered(),
        1..=4 => chosen.join(", "),
        count => say!(text, infringements_chosen, count),
    }
}
