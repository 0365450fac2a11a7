//! The articles as a lawyer states them: which part, which incident, what takes the place of what; and the list of all of them.

use leptos::prelude::*;

use super::{browse::Browse, conducts::Conducts};
use crate::app::{
    fields::Fold,
    state::{Page, Target},
};

/// The precise articles and separate incidents; nothing of it is rendered while it is closed.
#[component]
pub(super) fn Precise(
    open: RwSignal<bool>,
    /// Whether the list of articles is open.
    browse: RwSignal<bool>,
) -> impl IntoView {
    let text = Page::here().text;
    view! {
        <Fold summary=text.infringements_precise() class="precise" open=open>
            <Conducts/>
            <Fold summary=text.infringements_browse() class="browse" open=browse target=Target::Browse>
                <Browse/>
            </Fold>
        </Fold>
    }
    .into_any()
}
