//! The facts, question by question, all within reach.

mod addressee;
mod fault;
mod infringements;
mod penalties;
mod question;
mod serious;
mod topics;
mod turnover;
mod weighed;

use leptos::{html, prelude::*};

use addressee::Addressee;
use fault::FaultQuestion;
use infringements::Infringements;
pub(crate) use infringements::index;
use penalties::Penalties;
use serious::Serious;
use turnover::TurnoverQuestion;
use weighed::Weighed;

use super::{
    fields::reached,
    state::{Draft, Page, Target},
    text::Text,
};

/// The questions.
#[component]
pub(crate) fn Form() -> impl IntoView {
    let page = Page::here();
    let clear = move |_| {
        page.replace(Draft::default());
        page.searched.set(String::new());
        page.forget_notice();
        page.has_list.set(false);
        page.said.set(page.text.app_cleared());
        page.ask_anew();
        page.focus.set(Some(Target::Search));
    };
    let clear_button = reached::<html::Button>(page, Some(Target::Clear));
    let undo = move |_| {
        page.undo();
        // The button goes away with the last change, and the focus must not.
        if !untrack(|| page.history.is_there()) {
            page.focus.set(Some(Target::Clear));
        }
    };
    view! {
        <form class="facts" autocomplete="off" aria-label=page.text.form_label() on:submit=|event| event.prevent_default()>
            <Infringements/>
            <Addressee/>
            <TurnoverQuestion/>
            <FaultQuestion/>
            <Serious/>
            <Weighed/>
            <Penalties/>
            <p class="clear">
                <button type="button" on:click=clear node_ref=clear_button>{page.text.form_clear()}</button>
                " "
                <Show when=move || page.history.is_there()>
                    <button type="button" on:click=undo>{page.text.form_undo()}</button>
                </Show>
            </p>
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
