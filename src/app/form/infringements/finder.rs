//! The search field with what it finds.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    search::{Offered, RealCase, Shown},
    toggle::{Toggle, choose},
};
use crate::app::{
    each::Each,
    fields::reached,
    icons::Icon,
    start::open_by_id,
    state::{Page, Target},
    text::{Text, say},
    wrong::provision_message,
};

/// The search field with what it finds.
#[component]
pub(super) fn Finder(
    /// What the search shows.
    shown: Memo<Shown>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    // Without a text in it, not even an empty one, the line takes no room.
    let status = move || Some(shown.with(|shown| said(text, shown))).filter(|said| !said.is_empty());
    let is_any = page.memo(|draft| draft.chosen().next().is_some());
    let choose_first = move |event: KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        event.prevent_default();
        let cited = shown.with_untracked(Shown::cited);
        if !cited.is_empty() {
            if choose(page, &cited) {
                page.searched.set(String::new());
            }
            return;
        }
        match shown.with_untracked(|shown| shown.found.first().cloned()) {
            Some(Offered::Provisions(found)) if found.choose(page) => page.searched.set(String::new()),
            Some(Offered::Provisions(_)) | None => {}
            Some(Offered::Case(RealCase { id, .. })) => open_by_id(page, &id),
        }
    };
    let (id, node) = (page.field(), reached::<html::Input>(page, Some(Target::Search)));
    let (help, told) = (format!("{id}-help"), format!("{id}-status"));
    view! {
        <div class="field search">
            <label for=id.clone()>{text.infringements_search()}</label>
            <div class="with-icon">
                <Icon name="search"/>
                <input
                    id=id
                    name="search"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="done"
                    aria-describedby=format!("{help} {told}")
                    placeholder=move || is_any.get().then(|| text.infringements_search_more())
                    prop:value=page.searched
                    on:input:target=move |event| page.searched.set(event.target().value())
                    on:keydown=choose_first
                    node_ref=node
                />
            </div>
            <p class="help" id=help>{text.infringements_search_help()}</p>
            <p class="status" id=told role="status">{status}</p>
        </div>
        <Show when=move || shown.with(|shown| !shown.found.is_empty())>
            <ul class="found">
                <Each keys=Signal::derive(move || shown.with(|shown| shown.found.clone())) row=offered/>
            </ul>
        </Show>
    }
    .into_any()
}

fn offered(offered: Offered) -> AnyView {
    match offered {
        Offered::Provisions(found) => view! { <Toggle found=found ends_search=true/> }.into_any(),
        Offered::Case(case) => view! { <Door case=case/> }.into_any(),
    }
}

/// A real case, which opens.
#[component]
fn Door(case: RealCase) -> impl IntoView {
    let page = Page::here();
    let RealCase { id, said } = case;
    view! {
        <li><button type="button" class="toggle case" on:click=move |_| open_by_id(page, &id)>{said}</button></li>
    }
    .into_any()
}

/// How many were found, and what could not be read; nothing while nothing was typed, or too little to say that nothing was found.
pub(super) fn said(text: Text, shown: &Shown) -> String {
    if shown.is_vain() {
        return say!(text, infringements_found_none, words = shown.query.trim());
    }
    let unread = shown.unread.iter().map(|(typed, error)| provision_message(text, typed, *error));
    let count = Some(shown.found.len()).filter(|count| *count > 0).map(|count| say!(text, infringements_found, count));
    // A count is not a sentence, and cannot end one.
    let count =
        count.map(
            |count| {
                if shown.unread.is_empty() { count } else { say!(text, infringements_found_besides, found = count) }
            },
        );
    count.into_iter().chain(unread).collect::<Vec<_>>().join(" ")
}
