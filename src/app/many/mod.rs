//! Many cases at once: a list is opened, read in slices so that the browser can draw and respond in between, and shown as a table.
//!
//! All on the page's only thread, because a worker would be outside its lock (`docs/adr/0027-many-cases.md`).

mod message;
mod table;

use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

use article83::{
    assess,
    carry::{
        csv,
        link::{LARGEST, MOST_INFRINGEMENTS},
    },
    facts::{
        Case, FactError, Path, Problem,
        list::{List, Place},
    },
};
use leptos::prelude::set_timeout;

use super::{
    Page, bind, dom, el, file,
    text::{Text, say},
};
use message::{not_a_list, refused};
use table::PAGE;

/// The largest list that the page takes, in bytes.
const LARGEST_LIST: usize = 10_000_000;

/// The most rows that the page takes.
const MOST_ROWS: usize = 10_000;

/// A slice ends after this many rows or bytes, so that it takes as long as a keystroke in a large case.
const SLICE: (usize, usize) = (32, 4096);

const PREVIOUS: &str = "many-previous";
const NEXT: &str = "many-next";

/// What reads a list of any length.
const COMMAND: &str = "cargo run --release --example assess -- cases.csv";

/// The list that is open, if one is.
#[derive(Default)]
pub(crate) struct Many {
    listing: RefCell<Option<Listing>>,
    /// Whether a slice is about to be read.
    awaited: Cell<bool>,
}

impl Many {
    pub(crate) fn is_open(&self) -> bool {
        self.listing.borrow().is_some()
    }
}

/// A list, and how far it has been read.
struct Listing {
    list: List,
    /// Where the next row begins.
    next: Place,
    state: State,
    /// Where each row that is not empty begins, and whether it was refused.
    rows: Vec<(Place, bool)>,
    refused: usize,
    /// The result so far, as a table.
    result: String,
    /// The first row shown, counted among those that can be.
    from: usize,
    only_refused: bool,
    /// How many rows are in the document.
    drawn: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Reading,
    Read,
    Stopped,
    TooMany,
}

impl Listing {
    fn of(list: List) -> Self {
        Self {
            next: list.first(),
            list,
            state: State::Reading,
            rows: Vec::new(),
            refused: 0,
            result: csv::LIST_HEAD.to_owned(),
            from: 0,
            only_refused: false,
            drawn: 0,
        }
    }

    /// Reads a slice.
    fn advance(&mut self, text: Text) {
        let (most, bytes) = SLICE;
        let (rows, end) = (self.rows.len().saturating_add(most), self.next.at.saturating_add(bytes));
        while self.rows.len() < rows && self.next.at < end {
            let place = self.next;
            let Some((row, next)) = self.list.read(place) else {
                self.state = State::Read;
                return;
            };
            if let Some(row) = row {
                if self.rows.len() == MOST_ROWS {
                    self.state = State::TooMany;
                    return;
                }
                match &row.case {
                    Ok(case) => csv::push_row(&mut self.result, place.row, &row.name, Ok(&assess(case))),
                    Err(error) => {
                        self.refused += 1;
                        let why = refused(text, &row, error);
                        csv::push_row(&mut self.result, place.row, &row.name, Err((error, &why)));
                    }
                }
                self.rows.push((place, row.case.is_err()));
            }
            self.next = next;
        }
    }

    /// How many rows can be shown.
    fn count(&self) -> usize {
        if self.only_refused { self.refused } else { self.rows.len() }
    }

    /// How much has been read, in quarters.
    fn quarters(&self) -> usize {
        self.next.at.saturating_mul(4).checked_div(self.list.length()).unwrap_or_default()
    }

    /// What was read and what was not.
    fn said(&self, text: Text) -> String {
        let [computed, refused] =
            [self.rows.len().saturating_sub(self.refused), self.refused].map(|count| count.to_string());
        let read = say!(text, many_read, computed, refused);
        let row = self.next.row.to_string();
        match self.state {
            State::Reading | State::Read => read,
            State::Stopped => [read, say!(text, many_stopped, row)].join(" "),
            State::TooMany => [read, say!(text, many_too_many, row, count = MOST_ROWS, command = COMMAND)].join(" "),
        }
    }

    /// The result as a table. If it does not cover the whole list, its last row says so.
    fn table(&self, text: Text) -> String {
        let mut table = self.result.clone();
        if self.state != State::Read {
            let error = FactError { field: Path::default(), problem: Problem::NotRead };
            csv::push_row(&mut table, self.next.row, "", Err((&error, &say!(text, many_stopped, row = self.next.row))));
        }
        table
    }
}

/// Binds the field that opens a list, and what can be done with one.
pub(super) fn many(page: Page) {
    let text = page.text;
    table::head(text);
    bind::on_press("to-many", || dom::details("#many").iter().for_each(|fold| fold.set_open(true)));
    file::opens(page, "open-list", LARGEST_LIST, open);
    bind::on_press("template", move || {
        // As spreadsheet programs expect it in this language.
        let separator = if text.language_decimal() == "," { ';' } else { ',' };
        file::save("article83-list.csv", &csv::template(separator));
    });
    bind::on_press("many-stop", move || {
        change(page, &mut |listing| listing.state = State::Stopped);
        end(page);
    });
    bind::on_press("many-save", move || {
        if let Some(listing) = &*page.many().listing.borrow() {
            file::save("article83-results.csv", &listing.table(text));
        }
    });
    let only = move |event| {
        let only = bind::flag_of(&event, "checked");
        change(page, &mut |listing| (listing.only_refused, listing.from, listing.drawn) = (only, 0, 0));
    };
    bind::on("many-only", "change", Box::new(only));
    for (id, other) in [(PREVIOUS, NEXT), (NEXT, PREVIOUS)] {
        bind::on_press(id, move || {
            change(page, &mut |listing| {
                let from = listing.from;
                listing.from = if id == NEXT { from.saturating_add(PAGE) } else { from.saturating_sub(PAGE) };
                listing.drawn = 0;
            });
            // A button that is disabled loses the focus.
            if bind::has(&bind::get(id), "disabled") {
                dom::focus(other);
            }
        });
    }
}

/// Opens a list that was chosen, or says why it is not one.
fn open(page: Page, chosen: Option<String>) {
    let text = page.text;
    let list = match chosen {
        None => Err(text.error_damaged()),
        Some(list) if list.len() > LARGEST_LIST => {
            Err(say!(text, many_too_large, megabytes = LARGEST_LIST.div_ceil(1_000_000), command = COMMAND))
        }
        Some(list) => {
            List::within(list, LARGEST, MOST_INFRINGEMENTS, Case::check).map_err(|error| not_a_list(text, &error))
        }
    };
    let notice = bind::get("many-notice");
    notice.set_hidden(list.is_ok());
    page.say(match list {
        Ok(list) => {
            page.many().listing.replace(Some(Listing::of(list)));
            bind::set_checked(&bind::get("many-only"), false);
            await_slice(page);
            text.many_reading()
        }
        Err(reason) => {
            let reason = say!(text, file_not_opened, reason);
            notice.set_text_content(Some(&reason));
            reason
        }
    });
    show(page);
}

/// Closes the list.
pub(super) fn forget(page: Page) {
    page.many().listing.replace(None);
    bind::get("many-notice").set_hidden(true);
    show(page);
}

/// Changes the list that is open, and shows the change.
fn change(page: Page, change: &mut dyn FnMut(&mut Listing)) {
    if let Some(listing) = &mut *page.many().listing.borrow_mut() {
        change(listing);
    }
    show(page);
}

/// Reads a slice once the browser has done everything else.
fn await_slice(page: Page) {
    if !page.many().awaited.replace(true) {
        set_timeout(move || slice(page), Duration::ZERO);
    }
}

fn slice(page: Page) {
    page.many().awaited.set(false);
    let (mut state, mut quarter) = (State::Stopped, None);
    change(page, &mut |listing| {
        if listing.state == State::Reading {
            let before = listing.quarters();
            listing.advance(page.text);
            state = listing.state;
            quarter = Some(listing.quarters()).filter(|now| *now > before);
        }
    });
    match (state, quarter) {
        (State::Reading, quarter) => {
            if let Some(quarter) = quarter {
                page.say(say!(page.text, many_part, percent = quarter.saturating_mul(25)));
            }
            await_slice(page);
        }
        (State::Read | State::TooMany, _) => end(page),
        (State::Stopped, _) => {}
    }
}

/// Says what was read.
fn end(page: Page) {
    if let Some(listing) = &*page.many().listing.borrow() {
        page.say(listing.said(page.text));
    }
}

/// Shows how far the list has been read, and its rows.
fn show(page: Page) {
    let mut listing = page.many().listing.borrow_mut();
    bind::get("many-list").set_hidden(listing.is_none());
    let Some(listing) = &mut *listing else {
        // Nothing remains of a list that was cleared.
        bind::get("many-said").set_text_content(None);
        return el::fill(&bind::get("many-rows"), Vec::new());
    };
    let reading = listing.state == State::Reading;
    // The focus must not disappear along with the button.
    if !reading && dom::has_focus("many-stop") {
        dom::focus("many-save");
    }
    bind::get("many-reading").set_hidden(!reading);
    let progress = bind::get("many-progress");
    for (name, value) in [("max", listing.list.length()), ("value", listing.next.at)] {
        // Setting an attribute of an element cannot fail.
        let _ = progress.set_attribute(name, &value.to_string());
    }
    let said = bind::get("many-said");
    said.set_text_content(Some(&listing.said(page.text)));
    bind::set_class(&said, "error", matches!(listing.state, State::Stopped | State::TooMany));
    table::show(page, listing);
}
