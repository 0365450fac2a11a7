//! A variant that was kept: what it comes to, which answers differ, and what can be done with it.

use leptos::{html, prelude::*};

use super::{
    Figure, column,
    differences::differences,
    line::{Cell, Follows, cells},
};
use crate::app::{
    each::each,
    fields::{TextField, reached},
    state::{Answer, Derived, Page, Target, Variant, memo},
    text::say,
};

/// A row of the table.
#[component]
pub(super) fn KeptRow(id: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let draft = memo(move || page.variants.with(|all| find(all, id).map(|one| one.draft.clone()).unwrap_or_default()));
    let name = memo(move || page.variants.with(|all| find(all, id).map(|one| one.name.clone()).unwrap_or_default()));
    let file = memo(move || draft.with(|draft| draft.case_file(page.convention)));
    let follows = memo(move || draft.with(|draft| Derived::of(draft, page.convention)));
    let figures = page.settled(move |now| {
        let Some(base) = assessed(now) else { return <(Cell, Cell)>::default() };
        follows.with(|follows| match (&follows.answer, assessed(follows)) {
            (_, Some(other)) => cells(text, Ok(other), base),
            (Answer::Refused(error), None) => cells(text, Err(error), base),
            _ => <(Cell, Cell)>::default(),
        })
    });
    let changed = memo(move || {
        page.follow_settled();
        file.with(|file| differences(text, &page.case_file(), file))
    });
    let ceiling = move || figures.with(|(ceiling, _)| view! { <Figure cell=ceiling.clone()/> }.into_any());
    let start = move || figures.with(|(_, start)| view! { <Figure cell=start.clone()/> }.into_any());
    view! {
        <tr class="kept">
            <th scope="row">
                <Name id name changed/>
            </th>
            <td data-label=column(text, &text.whatif_ceiling())>{ceiling}</td>
            <td data-label=column(text, &text.whatif_start())>{start}</td>
        </tr>
    }
    .into_any()
}

fn assessed(derived: &Derived) -> Option<Follows<'_>> {
    derived.answer.assessed().map(|assessment| Follows { assessment, ranges: derived.ranges.as_ref() })
}

fn find(variants: &[Variant], id: usize) -> Option<&Variant> {
    variants.iter().find(|variant| variant.id == id)
}

/// The name, and what can be done with the variant; or the field for another name.
#[component]
fn Name(
    id: usize,
    name: Memo<String>,
    /// Which answers are not those of the case in the form.
    changed: Memo<Vec<String>>,
) -> impl IntoView {
    let renaming = RwSignal::new(false);
    let changed = move || view! { <ul class="about">{each(changed, |line| view! { <li>{line}</li> }.into_any())}</ul> };
    view! {
        <Show when=move || renaming.get() fallback=move || view! { <Named id name renaming>{changed()}</Named> }>
            <Renaming id name renaming/>
        </Show>
    }
    .into_any()
}

#[component]
fn Named(id: usize, name: Memo<String>, renaming: RwSignal<bool>, children: Children) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let node = reached::<html::Button>(page, Some(Target::Variant(id)));
    let named = move |action: String| say!(text, whatif_of, action, name = name.get());
    let open = move |_| {
        page.said.set(say!(text, whatif_opened, name = name.get_untracked()));
        page.swap(id);
    };
    let rename = move |_| {
        renaming.set(true);
        page.focus.set(Some(Target::Variant(id)));
    };
    let remove = move |_| {
        page.remove(id);
        page.focus.set(Some(Target::Removed));
    };
    view! {
        <span class="name">{name}</span>
        {children()}
        <span class="actions">
            <button type="button" aria-label=move || named(text.whatif_open()) on:click=open>{text.whatif_open()}</button>
            " "
            <button type="button" aria-label=move || named(text.whatif_rename()) on:click=rename node_ref=node>
                {text.whatif_rename()}
            </button>
            " "
            <button type="button" aria-label=move || named(text.whatif_remove()) on:click=remove>
                {text.whatif_remove()}
            </button>
        </span>
    }
    .into_any()
}

#[component]
fn Renaming(id: usize, name: Memo<String>, renaming: RwSignal<bool>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let done = move || {
        renaming.set(false);
        page.focus.set(Some(Target::Variant(id)));
    };
    view! {
        <form class="naming" on:submit=move |event| {
            event.prevent_default();
            done();
        }>
            <TextField
                label=text.whatif_name()
                value=name
                on_input=move |name| page.rename(id, name)
                target=Target::Variant(id)
            />
            <button type="button" on:click=move |_| done()>{text.whatif_renamed()}</button>
        </form>
    }
    .into_any()
}
