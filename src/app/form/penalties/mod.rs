//! Periodic penalty payments: in addition to the fine, and never part of its ceiling.

mod fields;
mod spot;

use leptos::{html, prelude::*};

use crate::app::each::places;

use super::question::Question;
use crate::{
    app::{
        fields::{TextField, reached},
        format,
        second::Later,
        state::{EnteredAmount, Page, Target, TypedPenalty, memo},
        text::{Text, say},
        wrong::problem,
    },
    facts::{Every, day},
};
use fields::{Authority, Route, Units};
use spot::Spot;

/// The penalty payments.
#[component]
pub(crate) fn Penalties() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let count = page.memo(|draft| draft.penalties.len());
    let answer = Signal::derive(move || match count.get() {
        0 => text.penalties_none(),
        count => count.to_string(),
    });
    view! {
        <Question number=7 heading=text.penalties_question() answer=answer>
            <Later awaited=true view=|second| (second.penalties)()/>
        </Question>
    }
    .into_any()
}

/// Their fields.
#[component]
pub(crate) fn PenaltiesFields() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let count = page.memo(|draft| draft.penalties.len());
    let node = reached::<html::Button>(page, Some(Target::AddPenalty));
    let add = move |_| {
        page.change(|draft| draft.penalties.push(TypedPenalty::default()));
        page.focus.set(Some(Target::Penalty(count.get_untracked().saturating_sub(1))));
    };
    view! {
        <p class="help">{text.penalties_help()}</p>
        <ul class="chosen">
            {places(count, Callback::new(|index| view! { <Penalty index=index/> }.into_any()))}
        </ul>
        <p><button type="button" on:click=add node_ref=node>{text.penalties_add()}</button></p>
    }
    .into_any()
}

/// One penalty payment. What is said about it is said once, about all of its fields.
#[component]
fn Penalty(index: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let spot = Spot { page, index };
    let number = index.saturating_add(1);
    let said_id = page.field();
    let amount = spot.entered(|one| &one.amount);
    let cap = spot.entered(|one| &one.cap);
    let remove = move |_| {
        page.focus.set(Some(Target::AddPenalty));
        page.change(|draft| {
            if index < draft.penalties.len() {
                draft.penalties.remove(index);
            }
        });
    };
    view! {
        <li class="penalty">
            <p class="title">{say!(text, penalties_number, number)}</p>
            <Authority spot=spot said_id=said_id.clone()/>
            <Route spot=spot said_id=said_id.clone()/>
            <TextField
                label=text.penalties_amount()
                value=spot.part(|one| &one.amount)
                on_input=spot.store(|one, typed| one.amount = typed)
                error=wrong(text, amount)
                elsewhere=said_id.clone()
                target=Target::Penalty(index)
            />
            <Units spot=spot said_id=said_id.clone()/>
            <TextField
                label=text.penalties_cap()
                value=spot.part(|one| &one.cap)
                on_input=spot.store(|one, typed| one.cap = typed)
                error=wrong(text, cap)
                elsewhere=said_id.clone()
            />
            <p class="read-back" id=said_id role="status">{said(spot, amount, cap)}</p>
            <button type="button" class="remove" aria-label=say!(text, penalties_remove, number) on:click=remove>
                "×"
            </button>
        </li>
    }
    .into_any()
}

/// What is wrong with an amount as such.
fn wrong(text: Text, entered: Memo<EnteredAmount>) -> MaybeProp<String> {
    MaybeProp::derive(move || (entered.get() == EnteredAmount::Wrong).then(|| text.penalties_wrong()))
}

/// How it was understood, or what is wrong or missing.
fn said(spot: Spot, amount: Memo<EnteredAmount>, cap: Memo<EnteredAmount>) -> Memo<String> {
    let Spot { page, index } = spot;
    let text = page.text;
    let complete = spot.memo(|one| match one.every {
        Every::Time => one.times.trim().parse::<u32>().is_ok(),
        _ => day(&one.from).is_some() && day(&one.to).is_some(),
    });
    memo(move || {
        if [amount, cap].iter().any(|entered| entered.get() == EnteredAmount::Wrong) {
            return text.penalties_wrong();
        }
        if let Some(error) = page.refused_penalty(index) {
            return problem(text, &error);
        }
        match amount.get() {
            EnteredAmount::Amount(amount) if complete.get() => {
                say!(text, turnover_understood, amount = format::money(amount))
            }
            _ => text.penalties_incomplete(),
        }
    })
}
