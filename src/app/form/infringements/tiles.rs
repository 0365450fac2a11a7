//! The situations that are met most, each as a tile with its icon.

use leptos::prelude::*;

use super::{
    search::{Shown, tiles},
    toggle::{happen, undo},
};
use crate::app::{
    icons::Icon,
    state::{Page, Target, memo},
    text::Situation,
};

/// The tiles while nothing is chosen and nothing searched for, or where nothing was found; otherwise on request.
#[component]
pub(super) fn Common(
    /// What the search shows.
    shown: Memo<Shown>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let wanted = RwSignal::new(false);
    let is_any = page.memo(|draft| draft.chosen().next().is_some());
    let is_open =
        memo(move || shown.with(|shown| shown.found.is_empty() && (shown.is_vain() || !is_any.get() || wanted.get())));
    let offered = memo(move || is_any.get() && !is_open.get() && shown.with(|shown| shown.found.is_empty()));
    view! {
        <Show when=move || is_open.get()><Tiles wanted=wanted/></Show>
        <Show when=move || offered.get()>
            <p class="more">
                <button type="button" on:click=move |_| wanted.set(true)>{text.infringements_common()}</button>
            </p>
        </Show>
    }
    .into_any()
}

/// The tiles; the last one leads to the list of articles.
#[component]
fn Tiles(wanted: RwSignal<bool>) -> impl IntoView {
    let page = Page::here();
    let tiles = tiles().map(|(situation, icon)| view! { <Tile situation=situation icon=icon wanted=wanted/> });
    view! {
        <ul class="tiles">
            {tiles.collect_view()}
            <li>
                <button type="button" class="tile" on:click=move |_| page.lead(Target::Browse)>
                    <Icon name="book"/>
                    <span>{page.text.infringements_know()}</span>
                </button>
            </li>
        </ul>
    }
    .into_any()
}

#[component]
fn Tile(
    situation: &'static Situation,
    icon: &'static str,
    /// Whether the tiles were asked for; they are not any more once one was chosen.
    wanted: RwSignal<bool>,
) -> impl IntoView {
    let page = Page::here();
    let happened = page.memo(move |draft| draft.happened.iter().any(|id| id == situation.id));
    let choose = move |_| {
        if happened.get_untracked() {
            undo(page, situation);
        } else if happen(page, situation) {
            wanted.set(false);
            page.searched.set(String::new());
            page.focus.set(Some(Target::Chosen));
        }
    };
    view! {
        <li>
            <button type="button" class="tile" aria-pressed=move || happened.get().to_string() on:click=choose>
                <Icon name=icon/>
                <span>{page.text.about_situation(situation.id, "tile")}</span>
            </button>
        </li>
    }
    .into_any()
}
