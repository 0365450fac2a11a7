//! Keeping the case as a variant, and taking back that one was removed.

use leptos::{html, prelude::*};

use crate::app::{
    fields::{TextField, reached},
    state::{MOST_KEPT, Page, Target, memo},
    text::say,
};

/// The name of the next variant, and the button that keeps it.
#[component]
pub(super) fn Keep() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let count = memo(move || page.variants.with(Vec::len));
    let full = move || count.get() >= MOST_KEPT;
    let typed = RwSignal::new(None::<String>);
    // The case in the form is the first.
    let name = memo(move || typed.get().unwrap_or_else(|| say!(text, whatif_next, number = count.get() + 2)));
    let id = page.field();
    let help = move || if full() { say!(text, whatif_full, count = MOST_KEPT) } else { text.whatif_keep_help() };
    let keep = move || {
        if untrack(full) {
            return;
        }
        let named = name.get_untracked();
        page.said.set(say!(text, whatif_kept, name = named));
        page.keep(named);
        typed.set(None);
    };
    view! {
        <form class="naming" on:submit=move |event| {
            event.prevent_default();
            keep();
        }>
            <TextField label=text.whatif_name() value=name on_input=move |name| typed.set(Some(name)) described=id.clone()/>
            <button type="button" aria-disabled=move || full().to_string() on:click=move |_| keep()>
                {text.whatif_keep()}
            </button>
        </form>
        <p class="help" id=id>{help}</p>
    }
    .into_any()
}

/// What was removed last, until something else changes, and the way back.
#[component]
pub(super) fn Removed() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let removed = memo(move || page.removed.get().filter(|(change, _)| *change == page.history.number()));
    let name = move || removed.with(|removed| removed.as_ref().map(|(_, variant)| variant.name.clone()));
    let node = reached::<html::Button>(page, Some(Target::Removed));
    let undo = move |_| {
        let id = removed.with_untracked(|removed| removed.as_ref().map(|(_, variant)| variant.id));
        page.undo();
        page.focus.set(id.map(Target::Variant));
    };
    view! {
        <Show when=move || removed.with(Option::is_some)>
            <p class="removed">
                <span>{move || name().map(|name| say!(text, whatif_removed, name))}</span>
                " "
                <button type="button" on:click=undo node_ref=node>{text.whatif_undo()}</button>
            </p>
        </Show>
    }
    .into_any()
}
