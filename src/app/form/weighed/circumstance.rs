//! A circumstance that was stated: which way it weighs, and why.

use leptos::prelude::*;

use super::{change, is, key, name, operation};
use crate::{
    app::{
        cite::sources,
        fields::{Choice, SelectField, TextField},
        state::{Draft, Page, Target, memo},
        text::{Text, say},
    },
    facts::{Direction, Factor},
    law::factors,
};

/// A circumstance that was stated. Which one it is never changes; its direction and its reason do.
#[component]
pub(super) fn CircumstanceRow(conduct: usize, index: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let factor = move |draft: &Draft| operation(draft, conduct)?.factors.get(index).cloned();
    let Some(stated) = page.peek(factor) else { return ().into_any() };
    let row = factors::of_letter(stated.factor).find(|row| is(&stated, row));
    let title = title(text, &stated);

    let reason = page.memo(move |draft| factor(draft).and_then(|factor| factor.reason).unwrap_or_default());
    let direction = page.memo(move |draft| factor(draft).map(|factor| factor.direction));
    // If the guidance was not read, every direction is open, and there is nothing to cite.
    let read = page.memo(|draft| draft.file.regime().guidance.circumstances.is_some());
    let directions = memo(move || {
        let is_open =
            |open: &Direction| !read.get() || row.map_or(direction.get() == Some(*open), |row| open.is_open(row));
        let open = Direction::ALL.iter().copied().filter(is_open);
        open.map(|direction| Choice::of(direction.key(), direction_name(text, direction))).collect::<Vec<_>>()
    });
    let weigh = move |key: String| {
        let Some(direction) = Direction::of(&key) else { return };
        change_factor(page, conduct, index, |factor| factor.direction = direction);
    };
    let give_reason = move |reason: String| {
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        change_factor(page, conduct, index, |factor| factor.reason = reason);
    };
    let remove = move |_| {
        change(page, conduct, |operation| {
            if index < operation.factors.len() {
                operation.factors.remove(index);
            }
        });
        page.focus.set(Some(Target::Circumstances(conduct)));
    };
    view! {
        <li>
            <p class="title">
                <span class="provision">{format!("({})", stated.factor.key())}</span>
                " "
                {title.clone()}
            </p>
            <SelectField
                label=say!(text, weighed_direction, name = title)
                options=directions
                value=move || direction.get().map_or_else(String::new, |direction| direction.key().to_owned())
                on_change=weigh
                target=Target::Direction(conduct, index)
            />
            <TextField label=text.weighed_reason() value=reason on_input=give_reason/>
            {move || row.filter(|_| read.get()).and_then(|row| sources(text, row.sources))}
            <button
                type="button"
                class="remove"
                aria-label=say!(text, infringements_remove, provision = title)
                on:click=remove
            >
                "×"
            </button>
        </li>
    }
    .into_any()
}

fn change_factor(page: Page, conduct: usize, index: usize, write: impl FnOnce(&mut Factor)) {
    change(page, conduct, |operation| {
        if let Some(factor) = operation.factors.get_mut(index) {
            write(factor);
        }
    });
}

/// The circumstance in words, or the point of Art. 83(2) if only that was stated.
fn title(text: Text, stated: &Factor) -> String {
    match key(stated) {
        Some(key) => name(text, key),
        None => text.about_letter(stated.factor.key(), "title").unwrap_or_default(),
    }
}

/// A direction in words.
fn direction_name(text: Text, direction: Direction) -> String {
    match direction {
        Direction::Mitigating => text.weighed_mitigating(),
        Direction::Neutral => text.weighed_neutral(),
        Direction::Aggravating => text.weighed_aggravating(),
    }
}
