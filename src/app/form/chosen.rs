//! The provisions chosen: which part of the article, and to which conduct each belongs.

use article83::facts::{OperationFile, PeriodFile, Provision};
use leptos::prelude::*;

use super::infringements::{article_of, title};
use crate::app::{
    Page, bind, dom,
    draft::Answer,
    el::{El, button, el},
    text::Text,
};

/// Ties the conducts with their infringements.
pub(super) fn chosen(page: Page) {
    // Made anew when a provision or its place changes, never while a name or a date is typed.
    let shape =
        Memo::new(move |_| page.read(|draft| draft.chosen().map(|(i, one)| format!("{i} {one}")).collect::<Vec<_>>()));
    bind::elements(
        "chosen",
        Box::new(move || {
            // A memo that is only tracked is never computed.
            shape.with(|_| ());
            page.peek(|draft| conducts(page, &draft.file.operations))
        }),
    );
}

fn conducts(page: Page, operations: &[OperationFile]) -> Vec<El> {
    let text = page.text;
    let total: usize = operations.iter().map(|operation| operation.infringements.len()).sum();
    let mut conducts = Vec::new();
    if total == 0 {
        return conducts;
    }
    for (conduct, operation) in operations.iter().enumerate() {
        let mut list = el("ul").class("chosen");
        for (index, infringement) in operation.infringements.iter().enumerate() {
            let others = (total > 1).then_some(operations.len());
            list = list.child(row(page, &infringement.provision, conduct, index, others));
        }
        let legend = (operations.len() > 1).then(|| el("legend").text(&numbered(text, conduct)));
        conducts.push(el("fieldset").class("conduct").children(legend).child(list).child(particulars(page, conduct)));
    }
    if total > 1 {
        conducts.push(el("p").class("help").text(&text.infringements_linked()));
    }
    conducts
}

fn numbered(text: Text, conduct: usize) -> String {
    text.infringements_conduct_number(&(conduct + 1).to_string())
}

/// One infringement; with a choice of the conduct where there is one.
fn row(page: Page, provision: &str, conduct: usize, index: usize, conducts: Option<usize>) -> El {
    let text = page.text;
    let id = format!("part-{conduct}-{index}");
    let again = id.clone();
    let pinpoint = move |value| {
        page.change(|draft| draft.pinpoint(conduct, index, value));
        dom::focus_soon(again.clone());
    };
    let mut part = el("select")
        .attr("id", &id)
        .attr("autocomplete", "off")
        .attr("aria-label", &text.infringements_part(article_of(provision)))
        .on_value("change", pinpoint);
    for one in Provision::within(article_of(provision).parse().unwrap_or(0)) {
        let one = one.to_string();
        if one != "58" {
            part = part.child(option(&one, &part_label(text, &one), one == provision));
        }
    }
    let remove = move || {
        dom::focus("search");
        page.change(|draft| draft.remove_at(conduct, index));
    };
    let name = el("p")
        .class("title")
        .child(el("span").class("provision").text(provision))
        .text(" ")
        .text(&title(text, provision));
    el("li")
        .child(name)
        .child(part)
        .children(conducts.map(|count| which_conduct(page, provision, conduct, index, count)))
        .child(button("×").class("remove").attr("aria-label", &text.infringements_remove(provision)).on_press(remove))
}

fn option(value: &str, label: &str, selected: bool) -> El {
    let option = el("option").attr("value", value).text(label);
    if selected { option.attr("selected", "") } else { option }
}

fn part_label(text: Text, part: &str) -> String {
    if !part.contains('(') {
        return text.infringements_whole();
    }
    text.about("point", part, "title").map_or_else(|| part.to_owned(), |title| format!("{part} {title}"))
}

/// To which conduct an infringement belongs; the last choice is a new one.
fn which_conduct(page: Page, provision: &str, conduct: usize, index: usize, count: usize) -> El {
    let text = page.text;
    let moved = provision.to_owned();
    let move_to = move |value: String| {
        if let Ok(target) = value.parse() {
            page.change(|draft| draft.move_to(conduct, index, target));
            let place = page.peek(|draft| draft.place_of(&moved));
            dom::focus_soon(place.map_or_else(String::new, |(conduct, index)| format!("conduct-{conduct}-{index}")));
        }
    };
    let mut select = el("select")
        .attr("id", &format!("conduct-{conduct}-{index}"))
        .attr("autocomplete", "off")
        .attr("aria-label", &text.infringements_conduct(provision))
        .on_value("change", move_to);
    for target in 0..count {
        select = select.child(option(&target.to_string(), &numbered(text, target), target == conduct));
    }
    select.child(option(&count.to_string(), &text.infringements_conduct_new(), false))
}

/// The name and the dates of a conduct.
fn particulars(page: Page, conduct: usize) -> El {
    let text = page.text;
    let refused = format!("operations[{conduct}].period.to");
    let reversed = move || {
        let reversed = page.answer(|answer| matches!(answer, Answer::Refused(error) if error.field == refused));
        if reversed { text.infringements_order() } else { String::new() }
    };
    let field = |kind, event, label: String, of: Of| {
        let value = page.peek(|draft| draft.file.operations.get(conduct).and_then(|o| of(&mut o.clone()).clone()));
        let store = move |value: String| {
            page.change(|draft| {
                if let Some(operation) = draft.file.operations.get_mut(conduct) {
                    *of(operation) = Some(value).filter(|value| !value.is_empty());
                    operation.period.take_if(|period| *period == PeriodFile::default());
                }
            });
        };
        let input =
            el("input").attr("type", kind).attr("autocomplete", "off").attr("value", &value.unwrap_or_default());
        el("label").child(el("span").text(&label)).child(input.on_value(event, store))
    };
    el("details")
        .class("particulars")
        .child(el("summary").text(&text.infringements_details(&(conduct + 1).to_string())))
        .child(field("text", "input", text.infringements_name(), |o| &mut o.name))
        .child(field("date", "change", text.infringements_from(), |o| &mut o.period.get_or_insert_default().from))
        .child(field("date", "change", text.infringements_to(), |o| &mut o.period.get_or_insert_default().to))
        .child(el("p").class("error").attr("role", "status").live_text(reversed))
}

/// A fact of a conduct that has a field.
type Of = fn(&mut OperationFile) -> &mut Option<String>;
