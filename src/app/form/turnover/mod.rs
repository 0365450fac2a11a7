//! The worldwide turnover, as people write it, and read back as it was understood; and the rates that it needs.

mod amount;
mod own;
mod problem;
mod rates;
mod size;

use leptos::prelude::*;

use super::{addressee::is_undertaking, question::Question};
use crate::app::{
    format,
    second::Later,
    start::UnpublishedTurnover,
    state::{Page, memo},
};

use amount::Amount;
use own::OwnTurnover;
pub(crate) use rates::Rates;
pub(crate) use size::Size;

/// The worldwide turnover, and the rates that it needs.
#[component]
pub(crate) fn TurnoverQuestion() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let understood = memo(move || page.derived(|derived| derived.turnover));
    let answer = Signal::derive(move || understood.get().map_or_else(|| text.app_unanswered(), format::money));
    let needed = page.memo(is_undertaking);
    view! {
        <Question number=3 heading=text.turnover_question() answer=answer>
            <p class="help">{text.turnover_help()}</p>
            <Show when=move || !needed.get()>
                <p class="help strong">{text.turnover_not_needed()}</p>
            </Show>
            <UnpublishedTurnover/>
            <Amount understood=understood/>
            <Later view=|second| (second.rates)()/>
            <OwnTurnover/>
        </Question>
    }
    .into_any()
}
