//! The worldwide turnover alone, for a small frame.

use leptos::prelude::*;

use super::{super::addressee::is_undertaking, amount::Amount};
use crate::app::{
    start::UnpublishedTurnover,
    state::{Page, memo},
};

/// The worldwide turnover; nothing where it does not matter.
#[component]
pub(crate) fn Size() -> impl IntoView {
    let page = Page::here();
    let understood = memo(move || page.derived(|derived| derived.turnover));
    let needed = page.memo(is_undertaking);
    view! {
        <Show when=move || needed.get()>
            <fieldset class="size">
                <legend>{page.text.turnover_question()}</legend>
                <UnpublishedTurnover/>
                <Amount understood=understood without_year=true/>
            </fieldset>
        </Show>
    }
    .into_any()
}
