//! The articles as a lawyer states them: which part, which incident, what takes the place of what; and the list of all of them.

use leptos::prelude::*;

use crate::app::{
    fields::Fold,
    second::Later,
    state::{Page, Target},
};

/// The precise articles and separate incidents; nothing of it is rendered while it is closed.
#[component]
pub(super) fn Precise() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    view! {
        <Fold summary=text.infringements_precise() class="precise" open=page.has_articles>
            <Later awaited=true view=|second| (second.conducts)()/>
            <Fold summary=text.infringements_browse() class="browse" open=page.has_browse target=Target::Browse>
                <Later awaited=true view=|second| (second.browse)()/>
            </Fold>
        </Fold>
    }
    .into_any()
}
