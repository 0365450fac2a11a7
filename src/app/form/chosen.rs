//! The provisions chosen: which part of the article, and which conduct each belongs to.

use article83::facts::{Displacement, DisplacementTest, Operation, Path, Period, Provision, Segment, day, iso};

use super::infringements::{article_of, title};
use crate::app::{
    Page, bind, dom,
    draft::Answer,
    el::{El, button, el},
    text::{Text, say},
};

/// Binds the conducts with their infringements.
pub(super) fn chosen(page: Page) {
    bind::elements("chosen", Box::new(move || page.read_chosen(|draft| conducts(page, &draft.file.operations))));
}

fn conducts(page: Page, operations: &[Operation]) -> Vec<El> {
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
            let beside = operation.infringements.len();
            list = list.child(row(page, infringement.provision, (conduct, index), others, beside));
        }
        let legend = (operations.len() > 1).then(|| el("legend").text(&numbered(text, conduct)));
        conducts.push(el("fieldset").class("conduct").children(legend).child(list).child(particulars(page, conduct)));
    }
    if total > 1 {
        conducts.push(el("p").class("help").text(&text.infringements_linked()));
    }
    conducts
}

pub(super) fn numbered(text: Text, conduct: usize) -> String {
    say!(text, infringements_conduct_number, number = conduct + 1)
}

/// One infringement, with a choice of conduct if there is one, and of what displaces it if the conduct has other infringements.
fn row(
    page: Page,
    provision: Provision,
    (conduct, index): (usize, usize),
    conducts: Option<usize>,
    beside: usize,
) -> El {
    let text = page.text;
    let written = provision.to_string();
    let id = format!("part-{conduct}-{index}");
    let again = id.clone();
    let pinpoint = move |value: String| {
        if let Ok(provision) = value.parse() {
            page.change(|draft| draft.pinpoint((conduct, index), provision));
            dom::focus_soon(again.clone());
        }
    };
    let parts = move |all: bool| {
        let Some(article) = provision.article_number().filter(|_| all) else {
            return vec![part_choice(text, provision, true)];
        };
        // A part that has already been chosen elsewhere would only appear twice.
        let free = |part: &Provision| *part == provision || page.peek(|draft| !draft.has(*part));
        let parts = Provision::within(article).into_iter();
        let free = parts.filter(|part| part.is_complete() && free(part));
        free.map(|part| part_choice(text, part, part == provision)).collect()
    };
    let label = say!(text, infringements_part, article = article_of(provision));
    let part = select(page, id, &label, Box::new(parts)).on_value("change", pinpoint);
    let remove = move || {
        dom::focus("search");
        page.change(|draft| draft.remove_at(conduct, index));
    };
    let name = el("p")
        .class("title")
        .child(el("span").class("provision").text(&written))
        .text(" ")
        .text(&title(text, provision));
    el("li")
        .child(name)
        .child(part)
        .children(conducts.map(|count| which_conduct(page, provision, conduct, index, count)))
        .children((beside > 1).then(|| displaced(page, provision, conduct, index)))
        .child(
            button("×")
                .class("remove")
                .attr("aria-label", &say!(text, infringements_remove, provision = written))
                .on_press(remove),
        )
}

fn part_choice(text: Text, part: Provision, chosen: bool) -> Choice {
    Choice { value: part.to_string(), label: part_label(text, part), chosen }
}

fn part_label(text: Text, part: Provision) -> String {
    if part.article_number().and_then(Provision::article) == Some(part) {
        return text.infringements_whole();
    }
    let written = part.to_string();
    match text.about("point", &written, "title") {
        Some(title) => format!("{written} {title}"),
        None => written,
    }
}

/// The most infringements for which every field has all its options from the start.
const FEW: usize = 20;

/// A field with many options. If there are many such fields, it has only the chosen option until it is reached: all of them together are too
/// many for a browser.
pub(super) fn select(page: Page, id: String, label: &str, options: Options) -> El {
    let many = page.peek(|draft| draft.chosen().count() > FEW);
    let select = el("select").attr("id", &id).attr("autocomplete", "off").attr("aria-label", label);
    let (by_pointer, by_focus) = (id.clone(), id.clone());
    let shown = move || options(!many || page.reached() == id).into_iter().map(Choice::option).collect();
    select
        .live_children(shown)
        .on("pointerdown", move |_| page.reach(&by_pointer))
        .on("focus", move |_| page.reach(&by_focus))
}

/// The options of a field: all of them, or only the chosen one.
pub(super) type Options = Box<dyn Fn(bool) -> Vec<Choice>>;

pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

impl Choice {
    pub(super) fn option(self) -> El {
        let option = el("option").attr("value", &self.value).text(&self.label);
        if self.chosen { option.attr("selected", "") } else { option }
    }
}

/// Which conduct an infringement belongs to; the last choice is a new one.
fn which_conduct(page: Page, provision: Provision, conduct: usize, index: usize, count: usize) -> El {
    let text = page.text;
    let move_to = move |value: String| {
        if let Ok(target) = value.parse() {
            page.change(|draft| draft.move_to(conduct, index, target));
            let place = page.peek(|draft| draft.place_of(provision));
            dom::focus_soon(place.map_or_else(String::new, |(conduct, index)| format!("conduct-{conduct}-{index}")));
        }
    };
    let targets = move |all: bool| {
        let choice = |target: usize| {
            let label = if target < count { numbered(text, target) } else { text.infringements_conduct_new() };
            Choice { value: target.to_string(), label, chosen: target == conduct }
        };
        if all { (0..=count).map(choice).collect() } else { vec![choice(conduct)] }
    };
    let label = say!(text, infringements_conduct, provision);
    select(page, format!("conduct-{conduct}-{index}"), &label, Box::new(targets)).on_value("change", move_to)
}

/// Whether another provision of the conduct displaces the infringement's, and by which test.
fn displaced(page: Page, provision: Provision, conduct: usize, index: usize) -> El {
    let text = page.text;
    let id = format!("displaced-{conduct}-{index}");
    let again = id.clone();
    let displace = move |value: String| {
        let by = value.split_once(' ').and_then(|(provision, test)| {
            Some(Displacement { provision: provision.parse().ok()?, test: DisplacementTest::of(test)? })
        });
        page.change(|draft| draft.displace((conduct, index), by));
        dom::focus_soon(again.clone());
    };
    let answers = move |all: bool| {
        page.peek(|draft| {
            let Some(operation) = draft.file.operations.get(conduct) else { return Vec::new() };
            let stated = operation.infringements.get(index).and_then(|one| one.displaced_by);
            let by = |by: Displacement| Choice {
                value: format!("{} {}", by.provision, by.test.key()),
                label: say!(
                    text,
                    infringements_displaced_by,
                    provision = by.provision,
                    test = why_displaced(text, by.test)
                ),
                chosen: stated == Some(by),
            };
            let none =
                Choice { value: String::new(), label: text.infringements_not_displaced(), chosen: stated.is_none() };
            if !all {
                return vec![stated.map_or(none, by)];
            }
            let others = operation.prevailing().filter(|other| *other != provision);
            let tests =
                |provision| DisplacementTest::ALL.iter().map(move |test| Displacement { provision, test: *test });
            std::iter::once(none).chain(others.flat_map(tests).map(by)).collect()
        })
    };
    let label = say!(text, infringements_displaced, provision);
    select(page, id, &label, Box::new(answers)).on_value("change", displace)
}

/// The test by which one provision displaces another, as a reason.
fn why_displaced(text: Text, by: DisplacementTest) -> String {
    match by {
        DisplacementTest::Specialty => text.test_specialty_reason(),
        DisplacementTest::Subsidiarity => text.test_subsidiarity_reason(),
        DisplacementTest::Consumption => text.test_consumption_reason(),
    }
}

/// The name and the dates of a conduct.
fn particulars(page: Page, conduct: usize) -> El {
    let text = page.text;
    let reversed = move || {
        let reversed =
            page.answer(|answer| matches!(answer, Answer::Refused(error) if is_end_of(&error.field, conduct)));
        if reversed { text.infringements_order() } else { String::new() }
    };
    let field = |kind, event, label: String, read: Read, write: Write| {
        let value = page.peek(|draft| draft.file.operations.get(conduct).and_then(read));
        let store = move |value: String| {
            page.change(|draft| {
                if let Some(operation) = draft.file.operations.get_mut(conduct) {
                    write(operation, value);
                    operation.period.take_if(|period| *period == Period::default());
                }
            });
        };
        let input =
            el("input").attr("type", kind).attr("autocomplete", "off").attr("value", &value.unwrap_or_default());
        el("label").child(el("span").text(&label)).child(input.on_value(event, store))
    };
    let from: Write = |operation, value| operation.period.get_or_insert_default().from = day(&value);
    let to: Write = |operation, value| operation.period.get_or_insert_default().to = day(&value);
    el("details")
        .class("particulars")
        .child(el("summary").text(&say!(text, infringements_details, number = conduct + 1)))
        .child(field(
            "text",
            "input",
            text.infringements_name(),
            |o| o.name.clone(),
            |operation, value| {
                operation.name = Some(value).filter(|value| !value.is_empty());
            },
        ))
        .child(field("date", "change", text.infringements_from(), |o| Some(iso(o.period?.from?)), from))
        .child(field("date", "change", text.infringements_to(), |o| Some(iso(o.period?.to?)), to))
        .child(el("p").class("error").attr("role", "status").live_text(reversed))
}

/// Whether a path leads to the last day of a conduct.
fn is_end_of(path: &Path, conduct: usize) -> bool {
    let end = [Segment::Key("operations"), Segment::Entry(conduct), Segment::Key("period"), Segment::Key("to")];
    path.segments() == end
}

/// How a fact of a conduct is shown in its field.
type Read = fn(&Operation) -> Option<String>;
/// How it is set from there; an invalid date is ignored.
type Write = fn(&mut Operation, String);
