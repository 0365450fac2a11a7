//! The facts, question by question, all within reach.

mod addressee;
mod fault;
mod infringements;
mod penalties;
mod question;
mod serious;
mod start_again;
mod topics;
mod turnover;
mod weighed;

use leptos::prelude::*;

use addressee::Addressee;
pub(crate) use addressee::bodies;
use fault::FaultQuestion;
use infringements::Infringements;
pub(crate) use infringements::{Browse, Conducts, index, tiles};
use penalties::Penalties;
pub(crate) use penalties::PenaltiesFields;
use serious::Serious;
pub(crate) use serious::SeriousFields;
use start_again::StartAgain;
use turnover::TurnoverQuestion;
pub(crate) use turnover::{Rates, Size};
use weighed::Weighed;
pub(crate) use weighed::WeighedFields;

use super::{state::Page, text::Text};

/// The questions.
#[component]
pub(crate) fn Form() -> impl IntoView {
    let page = Page::here();
    view! {
        <form class="facts" autocomplete="off" aria-label=page.text.form_label() on:submit=|event| event.prevent_default()>
            <Infringements/>
            <Addressee/>
            <TurnoverQuestion/>
            <FaultQuestion/>
            <Serious/>
            <Weighed/>
            <Penalties/>
            <StartAgain/>
        </form>
    }
    .into_any()
}

/// The heading of a question, from 1.
fn heading(text: Text, question: usize) -> String {
    match question {
        1 => text.infringements_question(),
        2 => text.addressee_question(),
        3 => text.turnover_question(),
        4 => text.fault_question(),
        5 => text.serious_question(),
        6 => text.weighed_question(),
        _ => text.penalties_question(),
    }
}
