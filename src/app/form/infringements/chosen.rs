//! What was chosen, by its words: the situations with their provisions, and the provisions that were chosen by themselves.

use leptos::{html, prelude::*};

use super::{
    conducts::{Member, members},
    happening::Happening,
};
use crate::app::{
    each::Each,
    fields::reached,
    names::{cited, title},
    state::{Draft, Page, Target, memo},
    text::{Situation, say},
};

/// A provision that was chosen by itself, in its conduct.
type Single = (usize, Member);

/// What was chosen; nothing until something is.
#[component]
pub(super) fn Chosen() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let happened = page.memo(|draft| draft.happened.clone());
    let singles = page.memo(singles);
    let is_any = memo(move || happened.with(|all| !all.is_empty()) || singles.with(|all| !all.is_empty()));
    let node = reached::<html::Div>(page, Some(Target::Chosen));
    view! {
        <Show when=move || is_any.get()>
            <div class="happened" role="group" aria-label=text.infringements_so_far() tabindex="-1" node_ref=node>
                <ul class="happenings"><Each keys=happened row=|id: String| happening(&id)/></ul>
                <ul class="chosen"><Each keys=singles row=|single| view! { <Single single=single/> }.into_any()/></ul>
                <Shared/>
            </div>
        </Show>
    }
    .into_any()
}

fn happening(id: &str) -> AnyView {
    Situation::of(id).map(|situation| view! { <Happening situation=situation/> }).into_any()
}

/// The provisions that were chosen by themselves.
fn singles(draft: &Draft) -> Vec<Single> {
    let alone = draft.by_themselves();
    let conducts = 0..draft.file.operations.len();
    conducts.flat_map(|conduct| members(&alone, conduct).into_iter().map(move |member| (conduct, member))).collect()
}

#[component]
fn Single(single: Single) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (conduct, Member { provision, earlier }) = single;
    let remove = move |_| {
        page.change(|draft| {
            let place = draft.file.operations.get(conduct).and_then(|operation| {
                let mut alike =
                    operation.infringements.iter().enumerate().filter(|(_, one)| one.provision == provision);
                alike.nth(earlier).map(|(index, _)| index)
            });
            if let Some(index) = place {
                draft.remove_at(conduct, index);
            }
        });
        focus_after_removal(page);
    };
    let written = cited(text, provision);
    let label = say!(text, infringements_remove, provision = written);
    view! {
        <li>
            <p class="title"><span class="provision">{written}</span>" "{title(text, provision)}</p>
            <button type="button" class="remove" aria-label=label on:click=remove>"×"</button>
        </li>
    }
    .into_any()
}

/// Whether what was chosen shares one ceiling; nothing for a single provision.
#[component]
fn Shared() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let counts = page.memo(|draft| (draft.chosen().count(), draft.file.operations.len()));
    let said = move || match counts.get() {
        (0 | 1, _) => None,
        (_, 1) => Some(text.infringements_one()),
        (_, count) => Some(say!(text, infringements_several, count)),
    };
    view! { {move || said().map(|said| view! { <p class="help">{said}</p> })} }.into_any()
}

/// What had the focus has gone: it moves to what is left, or else to where something can be chosen.
pub(super) fn focus_after_removal(page: Page) {
    let is_any = page.peek(|draft| draft.chosen().next().is_some());
    page.focus.set(Some(if is_any { Target::Chosen } else { Target::Search }));
}
