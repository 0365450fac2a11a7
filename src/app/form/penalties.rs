//! Periodic penalty payments: in addition to the fine, and never part of its ceiling.

use article83::{
    facts::{Counted, Country, Every, day},
    law::national,
};

use super::chosen::Choice;
use crate::app::{
    Page, bind, dom,
    draft::{Draft, beside_penalty},
    el::{El, button, el},
    format,
    link::problem,
    text::say,
    typed::{EnteredAmount, TypedPenalty},
};

pub(super) fn penalties(page: Page) {
    let text = page.text;
    bind::text("answer-7", move || match page.read(|draft| draft.penalties.len()) {
        0 => text.penalties_none(),
        count => count.to_string(),
    });
    let rows = move || {
        let count = page.read_chosen(|draft| draft.penalties.len());
        (0..count).map(|index| row(page, index)).collect()
    };
    bind::elements("penalties", Box::new(rows));
    bind::on_press("add-penalty", move || {
        page.change(|draft| draft.penalties.push(TypedPenalty::default()));
        dom::focus_soon(format!("penalty-amount-{}", page.peek(|draft| draft.penalties.len().saturating_sub(1))));
    });
}

/// How a part of a penalty payment is set from its field.
type Write = fn(&mut TypedPenalty, String);

/// A part of a penalty payment as typed.
type Part = fn(&TypedPenalty) -> &String;

/// The amounts of a penalty payment, by the names of their fields.
const AMOUNTS: [(&str, Part); 2] = [("amount", |one| &one.amount), ("cap", |one| &one.cap)];

fn row(page: Page, index: usize) -> El {
    let text = page.text;
    let now = page.peek(|draft| draft.penalties.get(index).cloned().unwrap_or_default());
    let store = move |write: Write| {
        move |value: String| {
            page.change(|draft| {
                if let Some(penalty) = draft.penalties.get_mut(index) {
                    write(penalty, value);
                }
            });
        }
    };
    let said_id = format!("penalty-said-{index}");
    let field = |name: &str, kind: &str, event: &str, label: String, value: &str, write: Write| {
        let mut input = el("input")
            .attr("id", &format!("penalty-{name}-{index}"))
            .attr("type", kind)
            .attr("autocomplete", "off")
            .attr("aria-describedby", &said_id)
            .attr("value", value);
        if let Some((_, part)) = AMOUNTS.into_iter().find(|(amount, _)| *amount == name) {
            input = input.live_state("aria-invalid", move || entered_amount(page, index, part) == EnteredAmount::Wrong);
        }
        el("label").class("plain-label").child(el("span").text(&label)).child(input.on_value(event, store(write)))
    };
    let by_times = move || page.read(|draft| draft.penalties.get(index).is_some_and(|one| one.every == Every::Time));
    let every = |every: &Every| {
        let key = every.key();
        Choice { value: key.to_owned(), label: text.word("every", key), chosen: *every == now.every }.option()
    };
    let every = el("select")
        .attr("autocomplete", "off")
        .children(Every::ALL.iter().map(every))
        .on_value("change", store(|penalty, key| penalty.every = Every::of(&key).unwrap_or(penalty.every)));
    let counted = |counted: &Counted| {
        let key = counted.key();
        Choice { value: key.to_owned(), label: text.word("counted", key), chosen: *counted == now.counted }.option()
    };
    let counted = el("select")
        .attr("autocomplete", "off")
        .children(Counted::ALL.iter().map(counted))
        .on_value("change", store(|penalty, key| penalty.counted = Counted::of(&key).unwrap_or(penalty.counted)));
    let counted = el("label").class("plain-label").child(el("span").text(&text.penalties_counted())).child(counted);
    let remove = move || {
        dom::focus("add-penalty");
        page.change(|draft| {
            if index < draft.penalties.len() {
                draft.penalties.remove(index);
            }
        });
    };
    let number = (index + 1).to_string();
    let calendar = el("div")
        .child(counted)
        .child(field("from", "date", "change", text.penalties_from(), &now.from, |penalty, value| penalty.from = value))
        .child(field("to", "date", "change", text.penalties_to(), &now.to, |penalty, value| penalty.to = value))
        .live_hidden(by_times);
    let times = el("div")
        .child(field("times", "text", "input", text.penalties_times(), &now.times, |penalty, value| {
            penalty.times = value;
        }))
        .live_hidden(move || !by_times());
    el("li")
        .class("penalty")
        .child(el("p").class("title").text(&say!(text, penalties_number, number)))
        .children(countries(page, index, &now))
        .children(routes(page, index, &now).map(|select| {
            let select = select.on_value("change", store(|penalty, key| penalty.route = key));
            el("label").class("plain-label").child(el("span").text(&text.penalties_route())).child(select)
        }))
        .child(field("amount", "text", "input", text.penalties_amount(), &now.amount, |penalty, value| {
            penalty.amount = value;
        }))
        .child(el("label").class("plain-label").child(el("span").text(&text.penalties_every())).child(every))
        .child(calendar)
        .child(times)
        .child(field("cap", "text", "input", text.penalties_cap(), &now.cap, |penalty, value| penalty.cap = value))
        .child(
            el("p").class("read-back").attr("id", &said_id).attr("role", "status").live_text(move || said(page, index)),
        )
        .child(button("×").class("remove").attr("aria-label", &say!(text, penalties_remove, number)).on_press(remove))
}

/// Whose authority ordered it, if others may decide besides that of the case, or another one was named.
fn countries(page: Page, index: usize, now: &TypedPenalty) -> Option<El> {
    let text = page.text;
    let named = Country::of(&now.country);
    let mut countries = page.peek(|draft| draft.file.other_authorities.clone());
    countries.extend(named.filter(|named| !countries.contains(named)));
    if countries.is_empty() {
        return None;
    }
    let of_the_case = page.peek(|draft| draft.file.country).map(dom::country_name);
    let open = of_the_case.unwrap_or_else(|| text.authorities_regulation());
    let open = Choice { value: String::new(), label: open, chosen: named.is_none() };
    let options = countries.into_iter().map(|country| {
        let value = country.code().to_owned();
        Choice { value, label: dom::country_name(country), chosen: named == Some(country) }
    });
    let id = format!("penalty-country-{index}");
    let again = id.clone();
    let choose = move |code: String| {
        page.change(|draft| {
            if let Some(penalty) = draft.penalties.get_mut(index) {
                penalty.country = code;
                // Routes belong to one country.
                penalty.route.clear();
            }
        });
        dom::focus_soon(again.clone());
    };
    let select = el("select")
        .attr("id", &id)
        .attr("autocomplete", "off")
        .children(std::iter::once(open).chain(options).map(Choice::option))
        .on_value("change", choose);
    Some(el("label").class("plain-label").child(el("span").text(&text.authorities_authority())).child(select))
}

/// The legal routes to a penalty payment in its country.
fn routes(page: Page, index: usize, now: &TypedPenalty) -> Option<El> {
    let text = page.text;
    let country = Country::of(&now.country).or_else(|| page.peek(|draft| draft.file.country));
    let national = country.and_then(national::of)?;
    let routes = national.penalties.filter(|routes| routes.len() > 1)?;
    let options = routes.iter().map(|route| {
        let label = text.about("route", national.country.code(), route.key).unwrap_or_else(|| route.key.to_owned());
        Choice { value: route.key.to_owned(), label, chosen: route.key == now.route }
    });
    let open = Choice { value: String::new(), label: text.penalties_route_open(), chosen: now.route.is_empty() };
    let id = format!("penalty-route-{index}");
    Some(
        el("select")
            .attr("id", &id)
            .attr("autocomplete", "off")
            .children(std::iter::once(open).chain(options).map(Choice::option)),
    )
}

/// What was typed as one of its amounts.
fn entered_amount(page: Page, index: usize, part: Part) -> EnteredAmount {
    page.typed_figure(move |draft: &Draft| {
        let penalty = draft.penalties.get(index).cloned().unwrap_or_default();
        (part(&penalty).clone(), beside_penalty(&draft.file, &penalty))
    })
}

/// How it was understood, or what is wrong or missing.
fn said(page: Page, index: usize) -> String {
    let text = page.text;
    let [amount, cap] = AMOUNTS.map(|(_, part)| entered_amount(page, index, part));
    if amount == EnteredAmount::Wrong || cap == EnteredAmount::Wrong {
        return text.penalties_wrong();
    }
    if let Some(error) = page.refused_penalty(index) {
        return problem(text, &error);
    }
    let incomplete = page.read(|draft| {
        draft.penalties.get(index).is_some_and(|one| match one.every {
            Every::Time => one.times.trim().parse::<u32>().is_err(),
            _ => day(&one.from).is_none() || day(&one.to).is_none(),
        })
    });
    match amount {
        EnteredAmount::Amount(amount) if !incomplete => {
            say!(text, turnover_understood, amount = format::money(text, amount))
        }
        _ => text.penalties_incomplete(),
    }
}
