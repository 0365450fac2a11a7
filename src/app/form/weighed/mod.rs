//! What is weighed after the starting amount: circumstances, in the directions that the Guidelines leave open; how far the person assumes
//! they move the amount; and the amount as a whole.

mod adding;
mod assumption;
mod circumstance;

use leptos::prelude::*;

use super::{
    question::Question,
    topics::{Texts, Topics},
};
use crate::{
    app::{
        each::Each,
        fields::Fold,
        names::conduct_name,
        second::Later,
        state::{Draft, Page},
        text::{Text, say},
    },
    facts::{Factor, Keyword, Operation},
    law::factors::{self, Circumstance},
};
use adding::Adding;
use assumption::Assumption;
use circumstance::CircumstanceRow;

/// What is weighed after the starting amount.
#[component]
pub(crate) fn Weighed() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let stated = page.memo(|draft| draft.file.operations.iter().map(|one| one.factors.len()).sum::<usize>());
    let answer = move || match stated.get() {
        0 => text.app_unanswered(),
        count => say!(text, weighed_count, count),
    };
    view! {
        <Question number=6 heading=text.weighed_question() answer>
            <Later awaited=true view=|second| (second.weighed)()/>
        </Question>
    }
    .into_any()
}

/// Its fields.
#[component]
pub(crate) fn WeighedFields() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let infringed = page.memo(|draft| {
        let conducts = draft.file.operations.iter().enumerate();
        let infringed = conducts.filter(|(_, operation)| !operation.infringements.is_empty());
        infringed.map(|(conduct, _)| conduct).collect::<Vec<_>>()
    });
    let conducts = Signal::derive(move || {
        let replaced = page.replaced.get();
        infringed.get().into_iter().map(move |conduct| (replaced, conduct)).collect::<Vec<_>>()
    });
    let whole = Texts {
        place: (0, 0),
        read: |draft, _| Some(&draft.file.reasons),
        write: |draft, _| Some(&mut draft.file.reasons),
    };
    view! {
        <p class="help">{text.weighed_help()}</p>
        <Show when=move || infringed.with(Vec::is_empty)>
            <p>{text.serious_none()}</p>
        </Show>
        <div class="conducts">
            <Each keys=conducts row=|(_, conduct)| view! { <Conduct conduct/> }.into_any()/>
        </div>
        <Fold class="particulars" summary=text.weighed_whole()>
            <p class="help">{text.weighed_whole_help()}</p>
            <Topics topics=factors::AS_A_WHOLE texts=whole/>
        </Fold>
    }
    .into_any()
}

/// What is weighed in one conduct.
#[component]
fn Conduct(conduct: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let several = page.memo(|draft| draft.file.operations.len() > 1);
    let stated = page.memo(move |draft| {
        let factors = operation(draft, conduct).into_iter().flat_map(|operation| &operation.factors);
        factors.map(|factor| (factor.factor, key(factor).map(str::to_owned))).collect::<Vec<_>>()
    });
    view! {
        <fieldset class="conduct">
            {move || several.get().then(|| view! { <legend>{conduct_name(text, conduct)}</legend> })}
            <ul class="chosen">
                <Each
                    keys=Signal::derive(move || stated.get().into_iter().enumerate().collect::<Vec<_>>())
                    row=move |(index, _)| view! { <CircumstanceRow conduct index/> }.into_any()
                />
            </ul>
            <Adding conduct/>
            <Assumption conduct/>
        </fieldset>
    }
    .into_any()
}

fn operation(draft: &Draft, conduct: usize) -> Option<&Operation> {
    draft.file.operations.get(conduct)
}

/// Changes what is stated about a conduct.
fn change(page: Page, conduct: usize, change: impl FnOnce(&mut Operation)) {
    page.change(|draft| {
        if let Some(operation) = draft.file.operations.get_mut(conduct) {
            change(operation);
        }
    });
}

/// The word of a circumstance that was stated.
fn key(stated: &Factor) -> Option<&str> {
    stated.circumstance.as_ref().map(Keyword::as_str)
}

/// Whether this is the circumstance that was stated.
fn is(stated: &Factor, row: &Circumstance) -> bool {
    stated.factor == row.letter && key(stated) == Some(row.key)
}

/// A circumstance in words.
fn name(text: Text, key: &str) -> String {
    text.about_circumstance(key, "title").unwrap_or_else(|| key.to_owned())
}
