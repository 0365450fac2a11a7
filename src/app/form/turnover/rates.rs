//! The exchange rates: the one that the deciding authority needs, and those that only other authorities need.

use leptos::prelude::*;

use crate::app::each::Each;
use time::Date;

use crate::{
    app::{
        fields::{DateField, TextField},
        format,
        state::{Draft, Page, TypedRate, memo},
        text::say,
    },
    facts,
    money::Currency,
};

/// A pair of currencies, from and to.
type Pair = (Currency, Currency);

/// Every rate that is asked for.
#[component]
pub(super) fn Rates() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let first = page.memo(Draft::wanted_rate);
    let others = page.memo(Draft::other_rates);
    let converted = memo(move || page.derived(|derived| derived.converted));
    let read = Signal::derive(move || {
        converted.get().map(|amount| say!(text, turnover_converted, amount = format::money(amount)))
    });
    view! {
        {move || first.get().map(|pair| view! { <Rate pair=pair help=first_help(page) read=read/> })}
        <Each keys=others row=move |pair| view! { <Rate pair=pair help=text.turnover_rate_others()/> }.into_any()/>
    }
    .into_any()
}

/// What the rate that is asked for first is needed for.
fn first_help(page: Page) -> Signal<String> {
    let text = page.text;
    let needed = page.memo(|draft| {
        let file = &draft.file;
        let converts = file.national().is_some_and(|national| national.conversion.is_some());
        (converts, draft.currency != file.regime().currency)
    });
    Signal::derive(move || match needed.get() {
        (true, _) => text.turnover_rate_conversion(),
        (_, true) => text.turnover_rate_help(),
        _ => text.turnover_rate_bands(),
    })
}

/// The fields of one rate.
#[component]
fn Rate(
    /// What is converted into what.
    pair: Pair,
    /// What it is needed for.
    #[prop(into)]
    help: Signal<String>,
    /// What the turnover comes to with it.
    #[prop(optional)]
    read: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (from, to) = pair;
    let label = say!(text, turnover_rate, currency = from.code(), target = to.code());
    let value = page.memo(move |draft| part(draft, pair, |rate| &rate.value));
    let date = page.memo(move |draft| draft.rate(pair).and_then(|rate| facts::day(&rate.date)));
    let source = page.memo(move |draft| part(draft, pair, |rate| &rate.source));
    let wrong = page.memo(move |draft| draft.rate(pair).is_some_and(TypedRate::is_wrong));
    let error = Signal::derive(move || wrong.get().then(|| text.turnover_rate_wrong()));
    let type_value = move |value| {
        page.change(|draft| {
            draft.file.forget_sizes();
            draft.change_rate(pair, |rate| rate.value = value);
        });
    };
    let choose_date = move |day: Option<Date>| {
        let date = day.map_or_else(String::new, facts::iso);
        page.change(|draft| draft.change_rate(pair, |rate| rate.date = date));
    };
    let type_source = move |source| page.change(|draft| draft.change_rate(pair, |rate| rate.source = source));
    let id = page.field();
    let (help_id, read_id) = (format!("{id}-help"), format!("{id}-read"));
    let described = if read.is_some() { format!("{help_id} {read_id}") } else { help_id.clone() };
    view! {
        <fieldset class="rate">
            <legend class="visually-hidden">{label.clone()}</legend>
            <div class="row">
                <TextField
                    label=label
                    keyboard="decimal"
                    value=value
                    on_input=type_value
                    error=error
                    described=described
                />
                <DateField label=text.turnover_rate_date() value=date on_change=choose_date/>
                <TextField label=text.turnover_rate_source() value=source on_input=type_source/>
            </div>
            <p class="help" id=help_id>{help}</p>
            {read.map(|read| view! { <p class="read-back" id=read_id>{read}</p> })}
        </fieldset>
    }
    .into_any()
}

/// A part of a rate as typed.
fn part(draft: &Draft, pair: Pair, of: fn(&TypedRate) -> &String) -> String {
    draft.rate(pair).map(of).cloned().unwrap_or_default()
}
