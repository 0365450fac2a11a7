//! What was infringed: the provisions chosen, and how to find others.

mod browse;
mod conducts;
mod finder;
mod particulars;
mod row;
mod search;
#[cfg(test)]
mod tests;
mod toggle;

use leptos::prelude::*;

pub(crate) use search::index;

use super::question::Question;
use crate::app::{fields::Fold, state::Page, text::say};
use browse::Browse;
use conducts::Conducts;
use finder::Finder;

/// What was infringed: the provisions chosen, and how to find others.
#[component]
pub(crate) fn Infringements() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let chosen = page.memo(|draft| draft.chosen().map(|(_, provision)| provision).collect::<Vec<_>>());
    let answer = Signal::derive(move || {
        chosen.with(|chosen| match chosen.len() {
            0 => text.app_unanswered(),
            1..=4 => chosen.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            count => say!(text, infringements_chosen, count),
        })
    });
    view! {
        <Question number=1 heading=text.infringements_question() answer=answer>
            <Finder/>
            <Fold summary=text.infringements_browse() class="browse">
                <Browse/>
            </Fold>
            <Conducts/>
        </Question>
    }
    .into_any()
}
