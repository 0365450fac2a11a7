//! How serious each infringement is: the person's own judgment with reasons, and the points chosen inside the ranges.

use std::cell::Cell;

use article83::{
    facts::{Position, Provision, Seriousness, typed::share},
    law::factors,
    money::{Rate, ShareRange},
};
use leptos::prelude::untrack;

use super::{
    chosen::{Choice, select},
    infringements::title,
    topics::{Texts, topics},
};
use crate::app::{
    Page, bind,
    draft::{Draft, Place},
    el::{El, el, fold},
    format,
    text::{Text, say},
};

pub(super) fn serious(page: Page) {
    bind::text("answer-5", move || {
        let (total, assessed) = page.read(|draft| {
            let assessed = draft.file.infringements().filter(|one| one.seriousness.is_some()).count();
            (draft.chosen().count(), assessed)
        });
        if assessed == 0 {
            return page.text.app_unanswered();
        }
        say!(page.text, serious_count, count = assessed, total)
    });
    let rows = move || {
        page.read_chosen(|draft| {
            let mut rows = Vec::new();
            for (conduct, operation) in draft.file.operations.iter().enumerate() {
                for (index, one) in operation.infringements.iter().enumerate() {
                    rows.push(row(page, one.provision, (conduct, index)));
                }
            }
            rows
        })
    };
    bind::elements("serious", Box::new(rows));
    for id in ["serious-none", "weighed-none"] {
        bind::shown(id, move || page.read_chosen(|draft| draft.chosen().next().is_none()));
    }
}

fn row(page: Page, provision: Provision, place: Place) -> El {
    let text = page.text;
    let name = el("p")
        .class("title")
        .child(el("span").class("provision").text(&provision.to_string()))
        .text(" ")
        .text(&title(text, provision));
    let reasons = move || {
        let texts = Texts {
            place,
            read: |draft, place| draft.infringement(place).map(|one| &one.reasons),
            write: |draft, place| draft.infringement_mut(place).map(|one| &mut one.reasons),
        };
        topics(page, factors::SERIOUSNESS, texts)
    };
    let summary = say!(text, serious_reasons, provision);
    el("li")
        .child(name)
        .child(level_choice(page, provision, place))
        .children([OF_MAXIMUM, OF_SIZE].map(|share| share_field(page, place, share)))
        .child(fold("particulars", &summary, Box::new(reasons)))
}

/// The person's choice of a level; none at first.
fn level_choice(page: Page, provision: Provision, place: Place) -> El {
    let text = page.text;
    let stated = move |draft: &Draft| draft.infringement(place)?.seriousness;
    let levels = move |_: bool| {
        let chosen = page.peek(stated);
        let choice = |level: Option<Seriousness>| {
            let label = level.map_or_else(|| text.infringements_seriousness_open(), |level| level_name(text, level));
            Choice { value: level.map_or("", Seriousness::key).to_owned(), label, chosen: level == chosen }
        };
        let levels = Seriousness::ALL.iter().map(|level| Some(*level));
        std::iter::once(None).chain(levels).map(choice).collect()
    };
    let assess = move |level: String| page.change(|draft| draft.set_seriousness(place, Seriousness::of(&level)));
    let label = say!(text, infringements_seriousness, provision);
    select(page, format!("seriousness-{}-{}", place.0, place.1), &label, Box::new(levels)).on_value("change", assess)
}

/// A level in words.
fn level_name(text: Text, level: Seriousness) -> String {
    match level {
        Seriousness::Low => text.infringements_seriousness_low(),
        Seriousness::Medium => text.infringements_seriousness_medium(),
        Seriousness::High => text.infringements_seriousness_high(),
    }
}

/// A share that a person may choose inside a range.
struct Share {
    id: &'static str,
    /// The label, given the two ends of the range.
    label: fn(Text, &str, &str) -> String,
    /// The range; without one, there is nothing to choose.
    span: fn(Page, Place) -> Option<ShareRange>,
    /// Which of the two points it is.
    part: fn(&mut Position) -> &mut Option<Rate>,
}

const OF_MAXIMUM: Share = Share {
    id: "point",
    label: |text, low, high| say!(text, serious_point, low, high),
    span: of_level,
    part: |position| &mut position.seriousness,
};

const OF_SIZE: Share = Share {
    id: "size",
    label: |text, low, high| say!(text, serious_size, low, high),
    span: of_size,
    part: |position| &mut position.size,
};

/// The range of the level that was chosen.
fn of_level(page: Page, place: Place) -> Option<ShareRange> {
    page.read(|draft| {
        let level = draft.infringement(place)?.seriousness?;
        Some(level.span(draft.file.regime().guidance))
    })
}

/// The range left open by the size of the undertaking; `None` without a turnover, or above the last band.
fn of_size(page: Page, place: Place) -> Option<ShareRange> {
    of_level(page, place)?;
    page.size()?.band().map(|band| band.span)
}

/// A field for a share in percent, shown while there is a range and refilled when the range changes.
fn share_field(page: Page, place: Place, Share { id, label, span, part }: Share) -> El {
    let text = page.text;
    let id = format!("{id}-{}-{}", place.0, place.1);
    let wrong = format!("{id}-wrong");
    let ends = move |span: ShareRange| [format::share(text, span.low), format::share(text, span.high)];
    let name = el("label").attr("for", &id);
    let error = el("p").class("error").attr("id", &wrong).attr("role", "status");
    let input = el("input")
        .attr("id", &id)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("aria-describedby", &wrong);
    let field = el("div").class("field");

    let shown = Cell::new(None);
    let [field_node, name_node, input_node, error_node] = [&field, &name, &input, &error].map(El::node);
    let (typed_into, said) = (input_node.clone(), error_node.clone());
    bind::effect(Box::new(move || {
        let span = span(page, place);
        bind::set_hidden(&field_node, span.is_none());
        if shown.replace(span) == span {
            return;
        }
        let stated = page.peek(|draft| *part(&mut draft.infringement(place)?.position?));
        let percent = stated.and_then(Rate::percent);
        bind::set_value(&input_node, &percent.map_or_else(String::new, |percent| format::plain_number(text, percent)));
        bind::set_state(&input_node, "aria-invalid", false);
        error_node.set_text_content(None);
        if let Some([low, high]) = span.map(ends) {
            name_node.set_text_content(Some(&label(text, &low, &high)));
        }
    }));
    let typed = move |value: String| {
        let Some(range) = untrack(|| span(page, place)) else { return };
        let chosen = share(&value).filter(|share| range.contains(share.0));
        let refused = chosen.is_none() && !value.trim().is_empty();
        let [low, high] = ends(range);
        said.set_text_content(refused.then(|| say!(text, serious_wrong, low, high)).as_deref());
        bind::set_state(&typed_into, "aria-invalid", refused);
        page.change(|draft| {
            let Some(one) = draft.infringement_mut(place) else { return };
            let mut position = one.position.unwrap_or(Position { seriousness: None, size: None });
            *part(&mut position) = chosen;
            one.position = Some(position).filter(|position| position.seriousness.or(position.size).is_some());
        });
    };
    field.child(name).child(input.on_value("input", typed)).child(error)
}
