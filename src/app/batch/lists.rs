//! What the page knows of the list that is open, and what can be done with one.

use std::time::Duration;

use leptos::{html, prelude::*};

use super::{
    listing::{COMMAND, Listing, Seen, State},
    message::not_a_list,
};
use crate::{
    app::{
        second::Second,
        share::{file, link::opened_as},
        state::{Draft, Page, Target},
        text::say,
    },
    carry::{
        csv,
        link::{LARGEST, MOST_INFRINGEMENTS},
    },
    facts::{
        Case, CaseFile,
        list::{List, Place, Row},
    },
};

/// The largest list that the page takes, in bytes.
pub(super) const LARGEST_LIST: usize = 10_000_000;

/// A handle to the list that is open, if one is.
#[derive(Clone, Copy)]
pub(crate) struct Lists {
    pub(super) page: Page,
    listing: StoredValue<Option<Listing>>,
    /// How many lists have been opened.
    opened: StoredValue<usize>,
    pub(super) seen: RwSignal<Seen>,
    /// The rows that are shown, each with the number of its list.
    pub(super) shown: RwSignal<Vec<(usize, Place)>>,
    /// Why the last file is not a list.
    pub(super) notice: RwSignal<String>,
    /// Whether the button that stops the reading has the focus.
    pub(super) may_stop: StoredValue<bool>,
    pub(super) save: NodeRef<html::Button>,
    pub(super) previous: NodeRef<html::Button>,
    pub(super) next: NodeRef<html::Button>,
}

impl Lists {
    /// The lists of a page.
    pub(crate) fn of(page: Page) -> Self {
        let lists = Self {
            page,
            listing: StoredValue::new(None),
            opened: StoredValue::new(0),
            seen: RwSignal::default(),
            shown: RwSignal::default(),
            notice: RwSignal::default(),
            may_stop: StoredValue::new(false),
            save: NodeRef::new(),
            previous: NodeRef::new(),
            next: NodeRef::new(),
        };
        // Whatever clears the page closes the list.
        Effect::new(move || {
            if !page.has_list.get() {
                lists.forget();
            }
        });
        lists
    }

    /// The lists of the page that this component is in.
    pub(super) fn here() -> Self {
        Second::here().lists
    }

    /// Opens a list that was chosen, or says why it is not one.
    pub(super) fn open(self, chosen: Option<String>) {
        let text = self.page.text;
        let list = match chosen {
            None => Err(text.error_damaged()),
            Some(list) if list.len() > LARGEST_LIST => {
                Err(say!(text, many_too_large, megabytes = LARGEST_LIST.div_ceil(1_000_000), command = COMMAND))
            }
            Some(list) => {
                List::within(list, LARGEST, MOST_INFRINGEMENTS, Case::check).map_err(|error| not_a_list(text, &error))
            }
        };
        match list {
            Ok(list) => {
                let number = self.opened.get_value().saturating_add(1);
                self.opened.set_value(number);
                self.listing.set_value(Some(Listing::of(number, list)));
                self.notice.set(String::new());
                self.page.has_list.set(true);
                self.page.said.set(text.many_reading());
                self.show();
                self.await_slice(number);
            }
            Err(reason) => {
                let reason = say!(text, file_not_opened, reason);
                self.notice.set(reason.clone());
                self.page.said.set(reason);
            }
        }
    }

    /// Closes the list.
    pub(super) fn forget(self) {
        self.listing.set_value(None);
        self.notice.set(String::new());
        self.show();
    }

    /// Reads a slice once the browser has done everything else.
    fn await_slice(self, number: usize) {
        set_timeout(move || self.slice(number), Duration::ZERO);
    }

    /// Reads a slice of the list with this number, if that is still open and has not been stopped.
    fn slice(self, number: usize) {
        let (text, before) = (self.page.text, self.seen.get_untracked());
        if before.number != number || before.state != State::Reading {
            return;
        }
        self.change(|listing| listing.advance(text));
        let now = self.seen.get_untracked();
        if now.state == State::Reading {
            if now.quarters() > before.quarters() {
                self.page.said.set(say!(text, many_part, percent = now.quarters().saturating_mul(25)));
            }
            self.await_slice(number);
        } else {
            self.end();
        }
    }

    /// Stops the reading.
    pub(super) fn stop(self) {
        self.change(Listing::stop);
        self.end();
    }

    /// Says what was read.
    fn end(self) {
        // The focus must not disappear along with the button that stops the reading.
        if self.may_stop.get_value() {
            self.may_stop.set_value(false);
            focus(self.save);
        }
        self.page.said.set(self.seen.get_untracked().said(self.page.text));
    }

    /// Saves the result.
    pub(super) fn save_result(self) {
        let table = self.listing.with_value(|listing| Some(listing.as_ref()?.table(self.page.text)));
        if let Some(table) = table {
            file::save("article83-results.csv", &table);
        }
    }

    /// Saves a list to fill in.
    pub(super) fn save_template(self) {
        // As spreadsheet programs expect it in this language.
        let separator = if self.page.convention.decimal == ',' { ';' } else { ',' };
        file::save("article83-list.csv", &csv::template(separator));
    }

    /// Shows all rows, or only those that were refused.
    pub(super) fn show_only_refused(self, only: bool) {
        self.change(|listing| listing.show_only_refused(only));
    }

    /// Shows the rows before these.
    pub(super) fn show_previous(self) {
        self.change(Listing::show_previous);
        // A button that is disabled loses the focus.
        if self.seen.get_untracked().is_first() {
            focus_soon(self.next);
        }
    }

    /// Shows the rows after these.
    pub(super) fn show_next(self) {
        self.change(Listing::show_next);
        if self.seen.get_untracked().is_last() {
            focus_soon(self.previous);
        }
    }

    /// Reads a row that is shown.
    pub(super) fn row(self, place: Place) -> Option<Row> {
        self.listing.with_value(|listing| listing.as_ref()?.row(place))
    }

    /// Puts the case of a row into the calculator. The case it replaces can be restored.
    pub(super) fn open_row(self, place: Place) {
        let Self { page, .. } = self;
        if let Some(Row { name, case: Ok(case), .. }) = self.row(place) {
            page.replace(Draft::of(CaseFile::clone(&case)));
            page.name.set(name.clone());
            page.searched.set(String::new());
            page.tell(opened_as(page.text, &name).into());
            page.focus.set(Some(Target::Question(1)));
        }
    }

    /// Changes the list that is open, and shows the change.
    fn change(self, change: impl FnOnce(&mut Listing)) {
        self.listing.update_value(|listing| {
            if let Some(listing) = listing {
                change(listing);
            }
        });
        self.show();
    }

    /// Shows how far the list has been read, and its rows. While a long list is read, its first rows do not change, and nothing is drawn
    /// again.
    fn show(self) {
        let (seen, places) = self.listing.with_value(|listing| {
            listing.as_ref().map_or_else(Default::default, |listing| (listing.seen(), listing.shown()))
        });
        let shown: Vec<_> = places.into_iter().map(|place| (seen.number, place)).collect();
        self.seen.set(seen);
        if self.shown.with_untracked(|before| *before != shown) {
            self.shown.set(shown);
        }
    }
}

fn focus(button: NodeRef<html::Button>) {
    if let Some(button) = button.get_untracked() {
        // A button that cannot be focused stays unfocused.
        let _ = button.focus();
    }
}

/// Moves the focus once the page has been updated.
fn focus_soon(button: NodeRef<html::Button>) {
    request_animation_frame(move || focus(button));
}
