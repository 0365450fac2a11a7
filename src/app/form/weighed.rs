//! What is weighed after the starting amount: circumstances, in the directions that the Guidelines leave open; how far the person assumes
//! they move the amount; and the amount as a whole.

use std::rc::Rc;

use article83::{
    facts::{Adjustment, Direction, Factor, Keyword, Letter, Operation, typed::share},
    law::factors::{self, Circumstance},
    money::{Rate, plain},
};

use super::{
    chosen::{Choice, numbered, select},
    topics::{Texts, topics},
};
use crate::app::{
    Page, bind,
    cite::sources,
    dom,
    el::{El, button, el, fold},
    text::{Text, say},
};

pub(super) fn weighed(page: Page) {
    bind::text("answer-6", move || {
        let count =
            page.read(|draft| draft.file.operations.iter().map(|operation| operation.factors.len()).sum::<usize>());
        if count == 0 { page.text.app_unanswered() } else { say!(page.text, weighed_count, count) }
    });
    let conducts = move || {
        page.read_chosen(|draft| {
            let operations = &draft.file.operations;
            let several = operations.len() > 1;
            let infringed = operations.iter().enumerate().filter(|(_, one)| !one.infringements.is_empty());
            infringed.map(|(conduct, one)| weighed_in(page, one, conduct, several)).collect()
        })
    };
    bind::elements("weighed", Box::new(conducts));
    let whole = move || {
        page.read_chosen(|_| ());
        let texts = Texts {
            place: (0, 0),
            read: |draft, _| Some(&draft.file.reasons),
            write: |draft, _| Some(&mut draft.file.reasons),
        };
        vec![topics(page, factors::AS_A_WHOLE, texts)]
    };
    bind::elements("whole", Box::new(whole));
}

fn weighed_in(page: Page, operation: &Operation, conduct: usize, several: bool) -> El {
    let text = page.text;
    let mut list = el("ul").class("chosen");
    for (index, factor) in operation.factors.iter().enumerate() {
        list = list.child(circumstance(page, factor, conduct, index));
    }
    let legend = several.then(|| el("legend").text(&numbered(text, conduct)));
    let assumption = move || assumption(page, conduct);
    el("fieldset").class("conduct").children(legend).child(list).child(adding(page, operation, conduct)).child(fold(
        "particulars",
        &text.weighed_assumption(),
        Box::new(assumption),
    ))
}

/// The circumstances that have not been stated yet, grouped by point.
fn adding(page: Page, operation: &Operation, conduct: usize) -> El {
    let text = page.text;
    let id = format!("add-{conduct}");
    let mut field = el("select").attr("id", &id).attr("autocomplete", "off").attr("aria-label", &text.weighed_add());
    field = field.child(el("option").attr("value", "").text(&text.weighed_add()));
    for letter in Letter::ALL {
        let point = format!("({}) {}", letter.key(), text.about("letter", letter.key(), "title").unwrap_or_default());
        let mut group = el("optgroup").attr("label", &point);
        for row in factors::of_letter(*letter) {
            if !operation.factors.iter().any(|stated| is(stated, row)) {
                group = group.child(el("option").attr("value", row.key).text(&name(text, row.key)));
            }
        }
        field = field.child(group);
    }
    // Added with a button: someone going through the list with the arrow keys has not chosen yet.
    let add = move || {
        let key = bind::field_value(&id);
        let Some(row) = factors::CIRCUMSTANCES.iter().find(|row| row.key == key) else { return };
        // The direction open to it, if there is only one.
        let direction = match (row.mitigates, row.aggravates) {
            (true, false) => Direction::Mitigating,
            (false, true) => Direction::Aggravating,
            _ => Direction::Neutral,
        };
        let index = page.peek(|draft| draft.file.operations.get(conduct).map_or(0, |one| one.factors.len()));
        page.change(|draft| {
            if let Some(operation) = draft.file.operations.get_mut(conduct) {
                let circumstance = Keyword::new(row.key);
                operation.factors.push(Factor { factor: row.letter, direction, circumstance, reason: None });
            }
        });
        dom::focus_soon(format!("direction-{conduct}-{index}"));
    };
    el("p").class("adding").child(field).child(button(&text.weighed_add_this()).on_press(add))
}

fn is(stated: &Factor, row: &Circumstance) -> bool {
    let key = stated.circumstance.as_ref().map(Keyword::as_str);
    stated.factor == row.letter && key == Some(row.key)
}

/// A circumstance in words.
fn name(text: Text, key: &str) -> String {
    text.about("circumstance", key, "title").unwrap_or_else(|| key.to_owned())
}

/// A circumstance that was stated: which way it weighs, and why.
fn circumstance(page: Page, factor: &Factor, conduct: usize, index: usize) -> El {
    let text = page.text;
    let row = factors::of_letter(factor.factor).find(|row| is(factor, row));
    let key = factor.circumstance.as_ref().map_or("", Keyword::as_str);
    let title = if key.is_empty() {
        text.about("letter", factor.factor.key(), "title").unwrap_or_default()
    } else {
        name(text, key)
    };
    let change = move |change: &dyn Fn(&mut Factor)| {
        page.change(|draft| {
            let operation = draft.file.operations.get_mut(conduct);
            if let Some(factor) = operation.and_then(|operation| operation.factors.get_mut(index)) {
                change(factor);
            }
        });
    };
    let stated = factor.direction;
    // If the guidance was not read, every direction is open, and there is nothing to cite.
    let read = page.peek(|draft| draft.file.regime()).guidance.circumstances.is_some();
    let open = move |direction: Direction| !read || row.map_or(direction == stated, |row| direction.is_open(row));
    let directions = move |_: bool| {
        let choice = |direction: Direction| Choice {
            value: direction.key().to_owned(),
            label: direction_name(text, direction),
            chosen: direction == stated,
        };
        Direction::ALL.iter().copied().filter(|direction| open(*direction)).map(choice).collect()
    };
    let weigh = move |key: String| change(&|factor| factor.direction = Direction::of(&key).unwrap_or(factor.direction));
    let reason = move |reason: String| {
        change(&|factor| factor.reason = Some(reason.clone()).filter(|reason| !reason.is_empty()));
    };
    let remove = move || {
        dom::focus(&format!("add-{conduct}"));
        page.change(|draft| {
            if let Some(operation) = draft.file.operations.get_mut(conduct)
                && index < operation.factors.len()
            {
                operation.factors.remove(index);
            }
        });
        dom::focus_soon(format!("add-{conduct}"));
    };
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("value", factor.reason.as_deref().unwrap_or_default())
        .on_value("input", reason);
    el("li")
        .child(
            el("p")
                .class("title")
                .child(el("span").class("provision").text(&format!("({})", factor.factor.key())))
                .text(" ")
                .text(&title),
        )
        .child(
            select(
                page,
                format!("direction-{conduct}-{index}"),
                &say!(text, weighed_direction, name = title),
                Box::new(directions),
            )
            .on_value("change", weigh),
        )
        .child(el("label").class("plain-label").child(el("span").text(&text.weighed_reason())).child(field))
        .children(row.filter(|_| read).and_then(|row| sources(text, row.sources)))
        .child(
            button("×")
                .class("remove")
                .attr("aria-label", &say!(text, infringements_remove, provision = title))
                .on_press(remove),
        )
}

/// A direction in words.
fn direction_name(text: Text, direction: Direction) -> String {
    match direction {
        Direction::Mitigating => text.weighed_mitigating(),
        Direction::Neutral => text.weighed_neutral(),
        Direction::Aggravating => text.weighed_aggravating(),
    }
}

/// How far the person assumes all of it moves the amount: the first assumption of the case, and the only one that can be made here.
fn assumption(page: Page, conduct: usize) -> El {
    let text = page.text;
    let first = page.peek(|draft| draft.file.operations.get(conduct)?.adjustments.first().cloned());
    let first = first.as_ref();
    let percent = |rate: Rate| rate.percent().map_or_else(String::new, plain);
    let error = el("p").class("error").attr("role", "status");
    let message = error.node();
    let [low_id, high_id, reason_id] = ["low", "high", "why"].map(|part| format!("assumed-{part}-{conduct}"));
    let ids = [low_id.clone(), high_id.clone(), reason_id.clone()];
    let store: Rc<dyn Fn()> = Rc::new(move || {
        let [low, high, reason] = ids.each_ref().map(|id| bind::field_value(id));
        let blank = |typed: &str| typed.trim().is_empty();
        let (from, to) = (share(&low), share(&high));
        // A single figure is both ends.
        let ends = (from.or(to.filter(|_| blank(&low)))).zip(to.or(from.filter(|_| blank(&high))));
        let stated = ends.filter(|(low, high)| low <= high);
        let wrong = stated.is_none() && !(blank(&low) && blank(&high));
        message.set_text_content(wrong.then(|| text.weighed_assumption_wrong()).as_deref());
        page.change(|draft| {
            let Some(operation) = draft.file.operations.get_mut(conduct) else { return };
            let reason = Some(reason).filter(|reason| !blank(reason));
            let rest = operation.adjustments.iter().skip(1).cloned();
            let first = stated.map(|(low, high)| Adjustment { low, high, reason });
            operation.adjustments = first.into_iter().chain(rest).collect();
        });
    });
    let field = |id: &str, label: String, value: String| {
        let store = store.clone();
        let input = el("input").attr("id", id).attr("type", "text").attr("autocomplete", "off").attr("value", &value);
        el("label").child(el("span").text(&label)).child(input.on("input", move |_| store()))
    };
    el("div")
        .child(el("p").class("help").text(&text.weighed_assumption_help()))
        .child(field(&low_id, text.weighed_low(), first.map_or_else(String::new, |one| percent(one.low))))
        .child(field(&high_id, text.weighed_high(), first.map_or_else(String::new, |one| percent(one.high))))
        .child(error)
        .child(field(&reason_id, text.weighed_reason(), first.and_then(|one| one.reason.clone()).unwrap_or_default()))
}
