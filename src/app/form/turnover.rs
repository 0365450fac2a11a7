//! The worldwide turnover, as people write it, and read back as it was understood.

use article83::{
    facts::typed::amount::Reading,
    money::{Currency, Money, Withdrawn},
};

use super::{addressee::is_undertaking, amount_message::amount_message};
use crate::app::{
    Page, bind, dom,
    draft::{Draft, Waiting},
    el::{El, button, el},
    format,
    text::{Text, say},
    typed::TypedRate,
};

/// The currencies of most turnovers in the published decisions; the others follow them in the list.
const COMMON: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN"];

pub(super) fn turnover(page: Page) {
    let text = page.text;
    let understood = move || page.turnover().map(|turnover| format::money(text, turnover));
    bind::text("answer-3", move || understood().unwrap_or_else(|| text.app_unanswered()));
    bind::shown("turnover-not-needed", move || !page.read(is_undertaking));
    field(page, "turnover", "input", |draft| &draft.turnover, Draft::type_turnover);
    field(page, "year", "input", |draft| &draft.year, |draft, year| draft.year = year);
    for part in RATE_PARTS {
        rate_field(page, part);
    }
    bind::elements(
        "other-rates",
        Box::new(move || {
            let others = page.read_chosen(Draft::other_rates);
            others.into_iter().map(|pair| other_rate(page, pair)).collect()
        }),
    );
    invalid("turnover", move || {
        matches!(page.waiting(), Some(Waiting::Amount(_) | Waiting::Choice(..) | Waiting::Currency(_)))
    });
    bind::shown("year-wrong", move || page.waiting() == Some(Waiting::Year));
    invalid("year", move || matches!(page.waiting(), Some(Waiting::Year | Waiting::Withdrawn(_))));
    bind::shown("rate-wrong", move || page.waiting() == Some(Waiting::Rate));
    invalid("rate", move || page.waiting() == Some(Waiting::Rate));
    currencies(page);
    let read_back = move || {
        let understood = understood().map(|amount| el("p").text(&say!(text, turnover_understood, amount)));
        understood.into_iter().chain(problem(page)).collect()
    };
    bind::elements("turnover-read", Box::new(read_back));
    bind::shown("rate-fields", move || page.read(|draft| draft.wanted_rate().is_some()));
    for id in ["rate-label", "rate-legend"] {
        bind::text(id, move || {
            let wanted = page.read(Draft::wanted_rate);
            wanted.map_or_else(String::new, |(from, to)| {
                say!(text, turnover_rate, currency = from.code(), target = to.code())
            })
        });
    }
    bind::text("rate-help", move || {
        let (converts, into_amounts) = page.read(|draft| {
            let file = &draft.file;
            let converts = file.national().is_some_and(|national| national.conversion.is_some());
            (converts, draft.currency != file.regime().currency)
        });
        match (converts, into_amounts) {
            (true, _) => text.turnover_rate_conversion(),
            (_, true) => text.turnover_rate_help(),
            _ => text.turnover_rate_bands(),
        }
    });
    let converted =
        move || page.converted().map(|turnover| say!(text, turnover_converted, amount = format::money(text, turnover)));
    bind::text("rate-read", move || converted().unwrap_or_default());
}

/// Binds a field to its text in the draft, which is kept as typed.
fn field(page: Page, id: &'static str, event: &str, of: fn(&Draft) -> &String, typed: fn(&mut Draft, String)) {
    bind::value(id, move || page.read(|draft| of(draft).clone()));
    bind::on_value(id, event, move |value| page.change(|draft| typed(draft, value)));
}

/// A part of an exchange rate: its field, the event that reports a change, and where it is kept.
#[derive(Clone, Copy)]
struct RatePart {
    name: &'static str,
    kind: &'static str,
    event: &'static str,
    of: fn(&mut TypedRate) -> &mut String,
}

const VALUE: RatePart = RatePart { name: "rate", kind: "text", event: "input", of: |rate| &mut rate.value };
const RATE_PARTS: [RatePart; 3] = [
    VALUE,
    RatePart { name: "rate-date", kind: "date", event: "change", of: |rate| &mut rate.date },
    RatePart { name: "rate-source", kind: "text", event: "input", of: |rate| &mut rate.source },
];

/// A part of a rate as typed.
fn typed_part(draft: &Draft, pair: Option<(Currency, Currency)>, part: RatePart) -> String {
    let mut rate = pair.and_then(|pair| draft.rate(pair)).cloned();
    rate.as_mut().map(|rate| (part.of)(rate).clone()).unwrap_or_default()
}

/// Sets a part of a rate as typed.
fn type_part(draft: &mut Draft, pair: (Currency, Currency), part: RatePart, typed: String) {
    if part.name == VALUE.name {
        draft.file.forget_sizes();
    }
    draft.change_rate(pair, |rate| *(part.of)(rate) = typed);
}

/// Binds a field of the rate that is asked for first.
fn rate_field(page: Page, part: RatePart) {
    bind::value(part.name, move || page.read(|draft| typed_part(draft, draft.wanted_rate(), part)));
    bind::on_value(part.name, part.event, move |typed| {
        page.change(|draft| {
            if let Some(pair) = draft.wanted_rate() {
                type_part(draft, pair, part, typed);
            }
        });
    });
}

/// The fields of a rate that only other authorities need.
fn other_rate(page: Page, pair: (Currency, Currency)) -> El {
    let text = page.text;
    let (from, to) = pair;
    let id = |name: &str| format!("{name}-{from}-{to}");
    let said = id("rate-said");
    let wrong = move || page.read(|draft| draft.rate(pair).is_some_and(TypedRate::is_wrong));
    let legend = || say!(text, turnover_rate, currency = from.code(), target = to.code());
    let field = |part: RatePart| {
        let is_value = part.name == VALUE.name;
        let mut input = el("input")
            .attr("id", &id(part.name))
            .attr("type", part.kind)
            .attr("autocomplete", "off")
            .attr("value", &page.peek(|draft| typed_part(draft, Some(pair), part)));
        if is_value {
            input =
                input.attr("inputmode", "decimal").attr("aria-describedby", &said).live_state("aria-invalid", wrong);
        }
        let input = input.on_value(part.event, move |typed| page.change(|draft| type_part(draft, pair, part, typed)));
        // The other fields have the same labels as those of the rate that is asked for first.
        let label = if is_value { legend() } else { bind::text_of(&[part.name, "-label"].concat()) };
        let label = el("label").attr("for", &id(part.name)).text(&label);
        el("div").class("field").child(label).child(input)
    };
    let message = move || if wrong() { bind::text_of("rate-wrong") } else { String::new() };
    el("fieldset")
        .class("rate")
        .child(el("legend").class("visually-hidden").text(&legend()))
        .child(el("div").class("row").children(RATE_PARTS.map(field)))
        .child(el("p").class("help").text(&text.turnover_rate_others()))
        .child(el("p").class("error").attr("id", &said).live_text(message))
}

/// Marks a field while the result is waiting for it.
fn invalid(id: &str, condition: impl Fn() -> bool + 'static) {
    bind::flag(id, Box::new(condition), |field, invalid| bind::set_state(field, "aria-invalid", invalid));
}

fn chosen_currency(page: Page) -> Currency {
    page.read(|draft| draft.currency)
}

fn currencies(page: Page) {
    let others = Currency::all().map(|currency| currency.to_string()).filter(|code| !COMMON.contains(&code.as_str()));
    let codes: Vec<String> = COMMON.map(str::to_owned).into_iter().chain(others).collect();
    let option = |code: &String| el("option").attr("value", code).text(code);
    bind::elements("currency", Box::new(move || codes.iter().map(option).collect()));
    bind::value("currency", move || chosen_currency(page).to_string());
    let choose = move |code: String| {
        if let Ok(currency) = code.parse() {
            page.change(|draft| draft.choose_currency(currency));
        }
    };
    bind::on_value("currency", "change", choose);
}

/// What holds the amount back, with the ways to resolve it.
fn problem(page: Page) -> Vec<El> {
    let text = page.text;
    let error = |message: String| el("p").class("error").text(&message);
    let choice = move |reading: Reading| {
        let Reading { amount, currency } = reading;
        let currency = currency.unwrap_or_else(|| chosen_currency(page));
        let choose = move || {
            dom::focus("turnover");
            page.change(|draft| draft.mean(reading));
        };
        button(&format::money_with_cents(text, Money { amount, currency })).on_press(choose)
    };
    match page.waiting() {
        Some(Waiting::Amount(reason)) => vec![error(amount_message(text, &reason))],
        Some(Waiting::Choice(readings)) => {
            let question = error(which(text, &readings));
            let choices = readings.into_iter().map(choice);
            vec![question, choices.fold(el("p").class("choices"), |line, one| line.child(one).text(" "))]
        }
        Some(Waiting::Currency(typed)) => {
            let take = move || {
                dom::focus("turnover");
                page.change(|draft| draft.choose_currency(typed));
            };
            vec![
                error(say!(text, turnover_typed_currency, typed = typed.code(), chosen = chosen_currency(page).code())),
                el("p")
                    .class("choices")
                    .child(button(&say!(text, turnover_take_currency, typed = typed.code())).on_press(take)),
            ]
        }
        Some(Waiting::Withdrawn(withdrawn)) => vec![error(no_money(text, withdrawn))],
        Some(Waiting::Year | Waiting::Rate) | None => Vec::new(),
    }
}

/// The question asked if there are several readings.
pub(crate) fn which(text: Text, readings: &[Reading]) -> String {
    match readings {
        [first, others @ ..] if others.iter().all(|one| one.amount == first.amount) => text.turnover_which_currency(),
        [_, _] => text.turnover_or(),
        _ => text.turnover_which(),
    }
}

/// Says that a currency was no longer in use.
pub(crate) fn no_money(text: Text, Withdrawn { currency, until }: Withdrawn) -> String {
    say!(text, turnover_withdrawn, currency = currency.code(), year = until)
}
