//! The circumstances that have not been stated yet.

use leptos::{html, prelude::*};

use super::{change, is, name, operation};
use crate::{
    app::{
        each::Each,
        fields::reached,
        state::{Page, Target},
    },
    facts::{Direction, Factor, Keyword},
    law::factors::{self, Circumstance, Letter},
};

/// The circumstances that have not been stated yet, grouped by point. They are added with a button: someone going through the list with the
/// arrow keys has not chosen yet.
#[component]
pub(super) fn Adding(conduct: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (id, node) = (page.field(), reached::<html::Select>(page, Some(Target::Circumstances(conduct))));
    let chosen = RwSignal::new(None::<&'static Circumstance>);
    let choose = move |key: &str| chosen.set(factors::CIRCUMSTANCES.iter().find(|row| row.key == key));
    let add = move |_| {
        let Some(row) = chosen.get_untracked() else { return };
        let index = page.peek(|draft| operation(draft, conduct).map_or(0, |operation| operation.factors.len()));
        chosen.set(None);
        change(page, conduct, |operation| operation.factors.push(stated(row)));
        page.focus.set(Some(Target::Direction(conduct, index)));
    };
    let groups = Letter::ALL.iter().map(|letter| view! { <Group letter=*letter conduct chosen/> }).collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{text.weighed_add()}</label>
            <p class="adding">
                <select
                    id=id
                    autocomplete="off"
                    on:change:target=move |event| choose(&event.target().value())
                    node_ref=node
                >
                    <option value="" prop:selected=move || chosen.get().is_none()>{text.weighed_add()}</option>
                    {groups}
                </select>
                <button type="button" on:click=add>{text.weighed_add_this()}</button>
            </p>
        </div>
    }
    .into_any()
}

/// The circumstances of a point.
#[component]
fn Group(letter: Letter, conduct: usize, chosen: RwSignal<Option<&'static Circumstance>>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let label = format!("({}) {}", letter.key(), text.about_letter(letter.key(), "title").unwrap_or_default());
    let free = page.memo(move |draft| {
        let stated = operation(draft, conduct).map(|operation| operation.factors.as_slice()).unwrap_or_default();
        let free = factors::of_letter(letter).filter(|row| !stated.iter().any(|factor| is(factor, row)));
        free.map(|row| row.key).collect::<Vec<_>>()
    });
    view! {
        <optgroup label=label>
            <Each
                keys=free
                row=move |key| {
                    let is_chosen = move || chosen.get().is_some_and(|row| row.key == key);
                    view! { <option value=key prop:selected=is_chosen>{name(text, key)}</option> }.into_any()
                }
            />
        </optgroup>
    }
    .into_any()
}

/// A circumstance in the direction that is open to it, if there is only one.
fn stated(row: &Circumstance) -> Factor {
    let direction = match (row.mitigates, row.aggravates) {
        (true, false) => Direction::Mitigating,
        (false, true) => Direction::Aggravating,
        _ => Direction::Neutral,
    };
    Factor { factor: row.letter, direction, circumstance: Keyword::new(row.key), reason: None }
}
