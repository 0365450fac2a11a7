//! The exchange rates that the turnover needs: the average of its year, or the person's own.

use leptos::prelude::*;
use time::Date;

use crate::{
    app::{
        each::Each,
        fields::{DateField, TextField},
        format,
        state::{Draft, Page, Pair, TypedRate, memo, serves_both_ways},
        text::say,
    },
    facts::{self, ExchangeRate, is_named_by_law},
    money::Money,
};

/// Every rate that the turnover needs.
#[component]
pub(crate) fn Rates() -> impl IntoView {
    let wanted = Page::here().memo(Draft::wanted_rates);
    view! { <Each keys=wanted row=|pair| view! { <RateBetween pair/> }.into_any()/> }.into_any()
}

/// One rate: the average that serves unless the person states another, and the fields for that.
#[component]
fn RateBetween(
    /// What is converted into what.
    pair: Pair,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let average = page.memo(move |draft| draft.average(pair));
    let own = page.memo(move |draft| draft.rate(pair).is_some());
    let (from, to) = pair;
    // Where a law names the rate, no average takes its place.
    let named = is_named_by_law(from, to);
    let asked = memo(move || named || own.get() || average.with(Option::is_none));
    let first = page.memo(move |draft| draft.wanted_rate() == Some(pair));
    let converted = memo(move || page.derived(|derived| derived.converted).filter(|_| first.get()));
    let read = Signal::derive(move || {
        converted.get().map(|amount| say!(text, turnover_converted, amount = format::money(amount)))
    });
    let choose = move |_| {
        let now = own.get_untracked();
        page.change(|draft| if now { draft.use_average(pair) } else { draft.change_rate(pair, |_| ()) });
    };
    let choice = move || if own.get() { text.turnover_use_average() } else { text.turnover_own_rate() };
    let average = Signal::derive(move || average.with(|average| average.as_ref().and_then(|one| said(page, one))));
    let label = say!(text, turnover_rate, currency = from.code(), target = to.code());
    view! {
        <fieldset class="rate">
            <legend class="visually-hidden">{label}</legend>
            {move || average.get().map(|average| view! { <p class="average">{average}</p> })}
            <Show when=move || average.with(Option::is_some) && (own.get() || !named)>
                // One button for both, so that the focus stays where it is.
                <p class="choices"><button type="button" on:click=choose>{choice}</button></p>
            </Show>
            <Show when=move || asked.get()>
                <OwnRate pair first/>
            </Show>
            <p class="read-back">{read}</p>
        </fieldset>
    }
    .into_any()
}

/// An average in words, to five digits; the case states it with all of them.
fn said(page: Page, ExchangeRate { from, to, value, date, .. }: &ExchangeRate) -> Option<String> {
    let one = format::money(Money::whole(1, *from));
    let other = format::money(Money { amount: value.0.round_sf(5)?.normalize(), currency: *to });
    Some(say!(page.text, turnover_average, year = date.as_ref()?.year(), one, other))
}

/// The fields of the person's own rate.
#[component]
fn OwnRate(
    pair: Pair,
    /// Whether the authority that decides needs it.
    first: Memo<bool>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let direction = page.memo(move |draft| draft.rate(pair).map_or(pair, TypedRate::pair));
    let label = Signal::derive(move || {
        let (from, to) = direction.get();
        say!(text, turnover_rate, currency = from.code(), target = to.code())
    });
    let value = page.memo(move |draft| part(draft, pair, |rate| &rate.value));
    let date = page.memo(move |draft| draft.rate(pair).and_then(|rate| facts::day(&rate.date)));
    let source = page.memo(move |draft| part(draft, pair, |rate| &rate.source));
    let wrong = page.memo(move |draft| draft.rate(pair).is_some_and(TypedRate::is_wrong));
    let error = Signal::derive(move || wrong.get().then(|| text.turnover_rate_wrong()));
    let type_value = move |value| page.change(|draft| draft.type_rate(pair, value));
    let choose_date = move |day: Option<Date>| {
        let date = day.map_or_else(String::new, facts::iso);
        page.change(|draft| draft.change_rate(pair, |rate| rate.date = date));
    };
    let type_source = move |source| page.change(|draft| draft.change_rate(pair, |rate| rate.source = source));
    let help = help(page, first);
    let id = page.field();
    let (help_id, turn_id) = (format!("{id}-help"), format!("{id}-turn"));
    let described = format!("{turn_id} {help_id}");
    view! {
        <div class="row">
            <TextField label keyboard="decimal" value on_input=type_value error described/>
            <DateField label=text.turnover_rate_date() value=date on_change=choose_date/>
            <TextField label=text.turnover_rate_source() value=source on_input=type_source/>
        </div>
        <Show when=move || serves_both_ways(pair)>
            <Turn pair direction value id=turn_id.clone()/>
        </Show>
        <p class="help" id=help_id>{help}</p>
    }
    .into_any()
}

/// The way to state the rate in the opposite direction, which is asked about if that will have been meant.
#[component]
fn Turn(pair: Pair, direction: Memo<Pair>, value: Memo<String>, id: String) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let inverted = page.memo(move |draft| draft.looks_inverted(pair));
    let question = move || {
        let (target, currency) = direction.get();
        inverted.get().then(|| say!(text, turnover_rate_inverted, currency, value = value.get(), target))
    };
    let label = move || {
        let (target, currency) = direction.get();
        if inverted.get() { text.turnover_rate_meant() } else { say!(text, turnover_rate_turn, currency, target) }
    };
    view! {
        <div id=id role="status">
            {move || question().map(|question| view! { <p class="error">{question}</p> })}
        </div>
        <p class="choices">
            <button type="button" on:click=move |_| page.change(|draft| draft.turn_rate(pair))>{label}</button>
        </p>
    }
    .into_any()
}

/// What a rate is needed for.
fn help(page: Page, first: Memo<bool>) -> Signal<String> {
    let text = page.text;
    let needed = page.memo(|draft| {
        let file = &draft.file;
        let converts = file.national().is_some_and(|national| national.conversion.is_some());
        (converts, draft.currency != file.regime().currency)
    });
    Signal::derive(move || match needed.get() {
        _ if !first.get() => text.turnover_rate_others(),
        (true, _) => text.turnover_rate_conversion(),
        (_, true) => text.turnover_rate_help(),
        _ => text.turnover_rate_bands(),
    })
}

/// A part of a rate as typed.
fn part(draft: &Draft, pair: Pair, of: fn(&TypedRate) -> &String) -> String {
    draft.rate(pair).map(of).cloned().unwrap_or_default()
}
