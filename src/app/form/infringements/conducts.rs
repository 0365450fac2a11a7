//! The provisions chosen, by the conduct that each belongs to.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::app::each::{Each, places};

use super::{particulars::Particulars, row::Row};
use crate::{
    app::{
        names::conduct_name,
        state::{Page, memo},
    },
    facts::Provision,
};

/// An infringement of a conduct: its provision, and how many others of the conduct with that provision come before it. Only a case that was
/// opened can have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Member {
    pub(super) provision: Provision,
    pub(super) earlier: usize,
}

/// What the lists follow; it changes only when a provision or its place changes, never while a name or a date is typed.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// The provisions chosen, each with its conduct.
    pub(super) chosen: Memo<Vec<(usize, Provision)>>,
    /// How many conducts there are.
    pub(super) conducts: Memo<usize>,
    /// Whether more than one provision is chosen.
    pub(super) several: Memo<bool>,
    /// Whether there are so many that all options of all fields together are too many for a browser.
    pub(super) many: Memo<bool>,
}

/// The most infringements for which every field has all its options from the start.
const FEW: usize = 20;

/// The conducts with their infringements; nothing until one is chosen.
#[component]
pub(crate) fn Conducts() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let chosen = page.memo(|draft| draft.chosen().collect::<Vec<_>>());
    let count = move || chosen.with(Vec::len);
    let shape = Shape {
        chosen,
        conducts: page.memo(|draft| if draft.chosen().next().is_some() { draft.file.operations.len() } else { 0 }),
        several: memo(move || count() > 1),
        many: memo(move || count() > FEW),
    };
    view! {
        <div class="conducts">
            {places(shape.conducts, Callback::new(move |conduct| view! { <Conduct conduct=conduct shape=shape/> }.into_any()))}
            <Show when=move || shape.several.get()>
                <p class="help">{text.infringements_linked()}</p>
            </Show>
        </div>
    }
    .into_any()
}

/// A conduct, from 0.
#[component]
fn Conduct(conduct: usize, shape: Shape) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let members = memo(move || shape.chosen.with(|chosen| members(chosen, conduct)));
    let prevailing = page.memo(move |draft| {
        let operation = draft.file.operations.get(conduct);
        operation.map(|operation| operation.prevailing().collect()).unwrap_or_default()
    });
    view! {
        <fieldset class="conduct">
            <Show when=move || { shape.conducts.get() > 1 }>
                <legend>{conduct_name(text, conduct)}</legend>
            </Show>
            <ul class="precisely">
                <Each
                    keys=members
                    row=move |member| {
                        view! { <Row conduct=conduct member=member members=members prevailing=prevailing shape=shape/> }
                            .into_any()
                    }
                />
            </ul>
            <Particulars conduct=conduct/>
        </fieldset>
    }
    .into_any()
}

/// The infringements of a conduct.
pub(super) fn members(chosen: &[(usize, Provision)], conduct: usize) -> Vec<Member> {
    let mut counts = HashMap::new();
    let of_conduct = chosen.iter().filter(|(of, _)| *of == conduct);
    let member = |(_, provision): &(usize, Provision)| {
        let count = counts.entry(*provision).or_insert(0_usize);
        let earlier = *count;
        *count = count.saturating_add(1);
        Member { provision: *provision, earlier }
    };
    of_conduct.map(member).collect()
}
