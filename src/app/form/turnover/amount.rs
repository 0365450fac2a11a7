//! The amount with its currency and its year.

use leptos::prelude::*;

use super::problem::Problem;
use crate::{
    app::{
        fields::{Choice, SelectField, TextField},
        format,
        state::{Page, Target, Waiting, memo},
        text::say,
    },
    money::{Currency, Money},
};

/// The currencies of most turnovers in the published decisions; the others follow them in the list.
const COMMON: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN"];

/// The fields of the amount, and what it was understood as or what holds it back.
#[component]
pub(super) fn Amount(
    /// The amount as it was understood.
    understood: Memo<Option<Money>>,
    /// Whether the financial year is not asked for.
    #[prop(optional)]
    without_year: bool,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let typed = page.memo(|draft| draft.turnover.clone());
    let waiting = memo(move || page.waiting());
    let invalid = Signal::derive(move || {
        matches!(waiting.get(), Some(Waiting::Amount(_) | Waiting::Choice(_) | Waiting::Currency(_)))
    });
    let id = page.field();
    let (help, read) = (format!("{id}-help"), format!("{id}-read"));
    let read_back = move |amount| say!(text, turnover_understood, amount = format::money(amount));
    view! {
        <div class="row">
            <TextField
                label=text.turnover_amount()
                class="amount"
                name="turnover"
                value=typed
                on_input=move |typed| page.change(|draft| draft.type_turnover(typed))
                described=format!("{help} {read}")
                invalid=invalid
                target=Target::Turnover
            />
            <CurrencyField/>
            {(!without_year).then(|| view! { <YearField waiting=waiting/> })}
        </div>
        <div class="read-back" id=read>
            {move || understood.get().map(|amount| view! { <p>{read_back(amount)}</p> })}
            {move || waiting.get().map(|waiting| view! { <Problem waiting=waiting/> })}
            <Millions/>
        </div>
        <p class="help" id=help>{text.turnover_amount_help()}</p>
    }
    .into_any()
}

/// Offers to take a small number for one in millions.
#[component]
fn Millions() -> impl IntoView {
    let page = Page::here();
    let meant = page.memo(move |draft| draft.in_millions(page.convention));
    let mean = move |_| {
        // The button goes away, so the focus moves to the field first.
        page.focus.set(Some(Target::Turnover));
        page.change(|draft| draft.mean_millions(page.convention));
    };
    let offer = move |amount| {
        let label = say!(page.text, turnover_millions, amount = format::money(amount));
        view! { <p class="choices"><button type="button" on:click=mean>{label}</button></p> }
    };
    (move || meant.get().map(offer)).into_any()
}

/// The currency, the common ones first.
#[component]
fn CurrencyField() -> impl IntoView {
    let page = Page::here();
    let others = Currency::all().map(|currency| currency.to_string()).filter(|code| !COMMON.contains(&code.as_str()));
    let codes = COMMON.into_iter().map(str::to_owned).chain(others);
    let options: Vec<_> = codes.map(|code| Choice::of(code.clone(), code)).collect();
    let chosen = page.memo(|draft| draft.currency.to_string());
    let choose = move |code: String| {
        if let Ok(currency) = code.parse() {
            page.change(|draft| draft.choose_currency(currency));
        }
    };
    view! {
        <SelectField
            label=page.text.turnover_currency()
            name="currency"
            options=options
            value=chosen
            on_change=choose
        />
    }
    .into_any()
}

/// The financial year.
#[component]
fn YearField(
    /// What holds the turnover back.
    waiting: Memo<Option<Waiting>>,
) -> impl IntoView {
    let page = Page::here();
    let typed = page.memo(|draft| draft.year.clone());
    let wrong = Signal::derive(move || (waiting.get() == Some(Waiting::Year)).then(|| page.text.turnover_year_wrong()));
    // What is wrong is said under the amount: it is the currency as much as the year.
    let withdrawn = Signal::derive(move || matches!(waiting.get(), Some(Waiting::Withdrawn(_))));
    view! {
        <TextField
            label=page.text.turnover_year()
            class="year"
            keyboard="numeric"
            name="year"
            value=typed
            on_input=move |year| page.change(|draft| draft.type_year(year))
            error=wrong
            invalid=withdrawn
        />
    }
    .into_any()
}
