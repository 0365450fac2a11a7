//! The search field with what it finds.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use crate::app::each::Each;

use super::{
    search::Shown,
    toggle::{Toggle, choose},
};
use crate::app::{
    fields::reached,
    state::{Page, Target, memo},
    text::{Text, say},
    wrong::provision_message,
};

/// The search field with what it finds.
#[component]
pub(super) fn Finder() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let shown = memo(move || page.searched.with(|query| Shown::of(text, page.index(|index| index.search(query)))));
    let status = move || {
        let nothing = page.searched.with(|query| query.trim().is_empty());
        shown.with(|shown| if nothing { String::new() } else { said(text, shown) })
    };
    let add_first = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            let first = shown.with_untracked(|shown| shown.found.first().map(|first| first.provisions.clone()));
            if let Some(first) = first {
                choose(page, &first);
            }
        }
    };
    let (id, node) = (page.field(), reached::<html::Input>(page, Some(Target::Search)));
    let (help, told) = (format!("{id}-help"), format!("{id}-status"));
    view! {
        <div class="field">
            <label for=id.clone()>{text.infringements_search()}</label>
            <input
                id=id
                name="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=format!("{help} {told}")
                prop:value=page.searched
                on:input:target=move |event| page.searched.set(event.target().value())
                on:keydown=add_first
                node_ref=node
            />
            <p class="help" id=help>{text.infringements_search_help()}</p>
            <p class="status" id=told role="status">{status}</p>
        </div>
        <ul class="found">
            <Each
                keys=Signal::derive(move || shown.with(|shown| shown.found.clone()))
                row=|found| view! { <Toggle found=found/> }.into_any()
            />
        </ul>
    }
    .into_any()
}

/// How many were found, and what could not be read.
pub(super) fn said(text: Text, shown: &Shown) -> String {
    let unread = shown.unread.iter().map(|(typed, error)| provision_message(text, typed, *error));
    let count = match shown.found.len() {
        0 if !shown.unread.is_empty() => None,
        0 => Some(text.infringements_found_none()),
        count => Some(say!(text, infringements_found, count)),
    };
    // A count is not a sentence, and cannot end one.
    let count =
        count.map(
            |count| {
                if shown.unread.is_empty() { count } else { say!(text, infringements_found_besides, found = count) }
            },
        );
    count.into_iter().chain(unread).collect::<Vec<_>>().join(" ")
}
