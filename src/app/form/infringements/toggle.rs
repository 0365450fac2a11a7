//! A line that adds its provisions, or removes them again.

use leptos::prelude::*;

use super::search::Found;
use crate::{
    app::{
        names::cited,
        state::{Page, Target},
        text::{Situation, say},
    },
    carry::link::MOST_INFRINGEMENTS,
    facts::Provision,
};

/// A line that adds its provisions, or removes them again. A situation is said first by its words, an article by its number.
#[component]
pub(super) fn Toggle(
    found: Found,
    /// Whether the search is over once it was chosen: the line then goes, and the focus with it.
    #[prop(optional)]
    ends_search: bool,
) -> impl IntoView {
    let page = Page::here();
    let Found { mut provisions, title, plain, situation } = found.clone();
    if let Some(situation) = situation.as_deref().and_then(Situation::of) {
        provisions = page.peek(|draft| situation.before(draft.file.country));
    }
    let written = provisions.iter().map(|one| cited(page.text, *one)).collect::<Vec<_>>().join(" + ");
    let chosen = page.memo(move |draft| match &situation {
        Some(id) => draft.happened.contains(id),
        None => provisions.iter().all(|one| draft.has(*one)),
    });
    let is_situation = found.situation.is_some();
    let toggle = move |_| {
        if chosen.get_untracked() {
            found.undo(page);
        } else if found.choose(page) && ends_search {
            page.searched.set(String::new());
            page.focus.set(Some(Target::Chosen));
        }
    };
    let words = view! { <span class="title">{title}</span> };
    let number = view! { <span class="provision">{written}</span> };
    let content = if is_situation {
        view! { {words} " " {number} }.into_any()
    } else {
        view! { {number} " " {words} " " {plain.map(|plain| view! { <span class="plain">{plain}</span> })} }.into_any()
    };
    view! {
        <li>
            <button
                type="button"
                class="toggle"
                class:situation=is_situation
                aria-pressed=move || chosen.get().to_string()
                on:click=toggle
            >
                {content}
            </button>
        </li>
    }
    .into_any()
}

impl Found {
    /// Adds it, unless that would be more than the page takes; returns whether it was added.
    pub(super) fn choose(&self, page: Page) -> bool {
        match self.situation.as_deref().and_then(Situation::of) {
            Some(situation) => happen(page, situation),
            None => choose(page, &self.provisions),
        }
    }

    fn undo(&self, page: Page) {
        match self.situation.as_deref().and_then(Situation::of) {
            Some(situation) => undo(page, situation),
            None => page.change(|draft| self.provisions.iter().for_each(|one| draft.remove(*one))),
        }
    }
}

/// Something happened: adds its provisions, up to the most that the page takes; returns whether they were added.
pub(super) fn happen(page: Page, situation: &Situation) -> bool {
    let is_added = has_room(page, page.peek(|draft| draft.added_by(situation).len()));
    if is_added {
        page.change(|draft| draft.happen(situation));
    }
    is_added
}

/// It did not happen: takes its provisions out again.
pub(super) fn undo(page: Page, situation: &Situation) {
    page.change(|draft| draft.unhappen(situation));
}

/// Adds provisions, up to the most that the page takes; returns whether they were added.
pub(super) fn choose(page: Page, provisions: &[Provision]) -> bool {
    let is_added = has_room(page, page.peek(|draft| provisions.iter().filter(|one| !draft.has(**one)).count()));
    if is_added {
        page.change(|draft| provisions.iter().for_each(|one| draft.add(*one)));
    }
    is_added
}

/// Whether the page takes so many more; if not, that is said.
fn has_room(page: Page, more: usize) -> bool {
    let is_room = page.peek(|draft| draft.chosen().count().saturating_add(more)) <= MOST_INFRINGEMENTS;
    if !is_room {
        page.said.set(say!(page.text, infringements_full, count = MOST_INFRINGEMENTS));
    }
    is_room
}
