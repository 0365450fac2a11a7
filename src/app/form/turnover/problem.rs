//! What holds the turnover back, with the ways to resolve it.

use leptos::prelude::*;

use crate::app::wrong::{amount_message, no_money, which};
use crate::{
    app::{
        format,
        state::{Draft, Page, Target, Waiting},
        text::say,
    },
    facts::typed::amount::Reading,
    money::{Currency, Money},
};

/// What holds the amount back.
#[component]
pub(super) fn Problem(waiting: Waiting) -> impl IntoView {
    let text = Page::here().text;
    match waiting {
        Waiting::Amount(reason) => view! { <p class="error">{amount_message(text, &reason)}</p> }.into_any(),
        Waiting::Choice(readings) => view! { <Readings readings=readings/> }.into_any(),
        Waiting::Currency(typed) => view! { <OtherCurrency typed=typed/> }.into_any(),
        Waiting::Withdrawn(withdrawn) => view! { <p class="error">{no_money(text, withdrawn)}</p> }.into_any(),
        Waiting::Year | Waiting::Rate => ().into_any(),
    }
}

/// The ways in which the amount can be read.
#[component]
fn Readings(readings: Vec<Reading>) -> impl IntoView {
    let page = Page::here();
    let chosen = page.memo(|draft| draft.currency);
    let question = which(page.text, &readings);
    let choice = move |reading: Reading| {
        let Reading { amount, currency } = reading;
        let label = move || {
            let currency = currency.unwrap_or_else(|| chosen.get());
            format::money_with_cents(Money { amount, currency })
        };
        view! {
            <button type="button" on:click=move |_| resolve(page, |draft| draft.mean(reading))>{label}</button>
            " "
        }
    };
    view! {
        <p class="error">{question}</p>
        <p class="choices">{readings.into_iter().map(choice).collect_view()}</p>
    }
    .into_any()
}

/// The currency that was typed with the amount, which is not the one chosen.
#[component]
fn OtherCurrency(typed: Currency) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let chosen = page.memo(|draft| draft.currency);
    let said = move || say!(text, turnover_typed_currency, typed = typed.code(), chosen = chosen.get().code());
    view! {
        <p class="error">{said}</p>
        <p class="choices">
            <button type="button" on:click=move |_| resolve(page, |draft| draft.choose_currency(typed))>
                {say!(text, turnover_take_currency, typed = typed.code())}
            </button>
        </p>
    }
    .into_any()
}

/// Takes what was chosen. The button goes away, so the focus moves to the field first.
fn resolve(page: Page, choose: impl FnOnce(&mut Draft)) {
    page.focus.set(Some(Target::Turnover));
    page.change(choose);
}
