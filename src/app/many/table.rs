//! The rows of a list, each with its answer or with what is wrong with it, a hundred at a time.
//!
//! A row that is shown is read from the list again, so that of ten thousand answers only their rows of the result are kept.

use article83::{
    assess,
    assess::{Bound, Outcome},
    carry::csv,
    facts::{
        CaseFile,
        list::{Place, Row},
    },
};

use super::{
    Listing, NEXT, PREVIOUS,
    message::{refused, short},
};
use crate::app::{
    Page, Source, bind, dom,
    draft::Draft,
    el::{El, button, el, fill},
    result::{left_open, short_answer},
    text::{Text, say},
};

/// How many rows are in the document: ten thousand would hold up a phone.
pub(super) const PAGE: usize = 100;

/// The names of the columns.
fn columns(text: Text) -> [String; 6] {
    [
        text.many_row(),
        text.many_name(),
        text.many_provisions(),
        text.result_ceiling(),
        text.many_gravest(),
        text.result_notes(),
    ]
}

pub(super) fn head(text: Text) {
    let heads = columns(text).map(|name| el("th").attr("scope", "col").text(&name));
    fill(&bind::get("many-head"), heads.into_iter().chain([el("td")]).collect());
}

/// Shows the rows from the first one of the listing. Rows that are already there stay, and so does the focus in them.
pub(super) fn show(page: Page, listing: &mut Listing) {
    let (from, count) = (listing.from, listing.count());
    let body = bind::get("many-rows");
    if listing.drawn == 0 {
        fill(&body, Vec::new());
    }
    let rows = listing.rows.iter().filter(|(_, refused)| *refused || !listing.only_refused);
    let shown: Vec<_> = rows.skip(from).take(PAGE).skip(listing.drawn).map(|(place, _)| *place).collect();
    for place in &shown {
        if let Some((Some(one), _)) = listing.list.read(*place) {
            // The child is new, so it never contains its parent.
            let _ = body.append_child(&row(page, *place, &one).node());
        }
    }
    listing.drawn = listing.drawn.saturating_add(shown.len());
    let last = from.saturating_add(listing.drawn);
    let [first, end, all] = [last.min(from.saturating_add(1)), last, count].map(|number| number.to_string());
    bind::get("many-range").set_text_content(Some(&say!(page.text, many_range, first, last = end, count = all)));
    bind::set_disabled(&bind::get(PREVIOUS), from == 0);
    bind::set_disabled(&bind::get(NEXT), last >= count);
}

fn row(page: Page, place: Place, row: &Row) -> El {
    let text = page.text;
    let [number, name, infringed, ceiling, gravest, notes] = columns(text);
    let head = el("th").attr("scope", "row").attr("data-label", &number).text(&place.row.to_string());
    let line = el("tr").child(head).child(cell(&name, &short(&row.name)));
    let assessment = match &row.case {
        Ok(case) => assess(case),
        Err(error) => {
            return line.child(el("td").attr("colspan", "5").class("error").text(&refused(text, row, error)));
        }
    };
    let mut remarks = left_open(text, &assessment);
    if assessment.operations.iter().any(|one| one.outcome == Outcome::WarningFirst) {
        remarks.push(text.outcome_warning_first());
    }
    let certain = assessment.ceiling.is_some_and(|ceiling| ceiling.bound == Bound::Exact);
    let open = button(&text.many_open())
        .attr("aria-label", &say!(text, many_open_row, row = place.row))
        .on_press(move || open(page, place));
    line.child(cell(&infringed, &short(&csv::infringed(&assessment))))
        .child(cell(&ceiling, &short_answer(text, &assessment)).class(if certain { "" } else { "uncertain" }))
        .child(cell(&gravest, &short(&csv::gravest(&assessment))))
        .child(cell(&notes, &remarks.join(" ")))
        .child(el("td").child(open))
}

/// On a small screen the cells are stacked, each with the name of its column.
fn cell(name: &str, text: &str) -> El {
    el("td").attr("data-label", name).text(text)
}

/// Puts the case of a row into the calculator. The case it replaces can be restored.
fn open(page: Page, place: Place) {
    let read = page.many().listing.borrow().as_ref().and_then(|listing| listing.list.read(place));
    if let Some((Some(Row { case: Ok(case), .. }), _)) = read {
        page.open(Ok(Draft::of(CaseFile::clone(&case))), Source::File);
        dom::focus("question-1");
    }
}
