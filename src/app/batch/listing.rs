//! A list, read in slices.

use super::message::refused;
use crate::{
    app::text::{Text, say},
    assess,
    carry::csv,
    facts::{
        FactError, Path, Problem,
        list::{List, Place, Row},
    },
};

/// How many rows are shown at a time: ten thousand would hold up a phone.
const PAGE: usize = 100;

/// The most rows that the page takes.
const MOST_ROWS: usize = 10_000;

/// A slice ends after this many rows or bytes, so that it takes as long as a keystroke in a large case.
const SLICE: (usize, usize) = (32, 4096);

/// What reads a list of any length.
pub(super) const COMMAND: &str = "cargo run --release --example assess -- cases.csv";

/// A list, and how far it has been read.
pub(super) struct Listing {
    list: List,
    /// Where each row that is not empty begins, and whether it was refused.
    rows: Vec<(Place, bool)>,
    /// The result so far, as a table.
    result: String,
    seen: Seen,
}

/// How far a list has been read, and which of its rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// Which of the lists that were opened it is.
    pub(super) number: usize,
    pub(super) state: State,
    /// Its length in bytes.
    pub(super) length: usize,
    /// Where the next row begins, in bytes.
    pub(super) at: usize,
    /// The number of the next row.
    row: usize,
    /// How many rows are not empty.
    rows: usize,
    refused: usize,
    pub(super) only_refused: bool,
    /// The first row shown, from 0 among those that can be.
    from: usize,
}

/// Whether a list is still being read, and why not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    #[default]
    Reading,
    Read,
    Stopped,
    TooMany,
}

impl Listing {
    pub(super) fn of(number: usize, list: List) -> Self {
        let Place { at, row } = list.first();
        let seen = Seen { number, length: list.length(), at, row, ..Seen::default() };
        Self { list, rows: Vec::new(), result: csv::LIST_HEAD.to_owned(), seen }
    }

    pub(super) fn seen(&self) -> Seen {
        self.seen
    }

    /// Reads a slice, unless there is nothing left to read.
    pub(super) fn advance(&mut self, text: Text) {
        let (most, bytes) = SLICE;
        let (rows, end) = (self.rows.len().saturating_add(most), self.seen.at.saturating_add(bytes));
        while self.seen.state == State::Reading && self.rows.len() < rows && self.seen.at < end {
            self.seen.state = self.read_row(text);
        }
        self.seen.rows = self.rows.len();
    }

    fn read_row(&mut self, text: Text) -> State {
        let place = Place { at: self.seen.at, row: self.seen.row };
        let Some((row, next)) = self.list.read(place) else { return State::Read };
        if let Some(row) = row {
            if self.rows.len() == MOST_ROWS {
                return State::TooMany;
            }
            match &row.case {
                Ok(case) => csv::push_row(&mut self.result, place.row, &row.name, Ok(&assess(case))),
                Err(error) => {
                    self.seen.refused = self.seen.refused.saturating_add(1);
                    let why = refused(text, &row, error);
                    csv::push_row(&mut self.result, place.row, &row.name, Err((error, &why)));
                }
            }
            self.rows.push((place, row.case.is_err()));
        }
        (self.seen.at, self.seen.row) = (next.at, next.row);
        State::Reading
    }

    pub(super) fn stop(&mut self) {
        self.seen.state = State::Stopped;
    }

    /// Shows all rows, or only those that were refused, from the first one.
    pub(super) fn show_only_refused(&mut self, only_refused: bool) {
        (self.seen.only_refused, self.seen.from) = (only_refused, 0);
    }

    pub(super) fn show_previous(&mut self) {
        self.seen.from = self.seen.from.saturating_sub(PAGE);
    }

    pub(super) fn show_next(&mut self) {
        self.seen.from = self.seen.from.saturating_add(PAGE);
    }

    /// Where the rows that are shown begin.
    pub(super) fn shown(&self) -> Vec<Place> {
        let rows = self.rows.iter().filter(|(_, refused)| *refused || !self.seen.only_refused);
        rows.skip(self.seen.from).take(PAGE).map(|(place, _)| *place).collect()
    }

    /// The row that begins there. It is read from the list again, so that of ten thousand answers only their rows of the result are kept.
    pub(super) fn row(&self, place: Place) -> Option<Row> {
        self.list.read(place)?.0
    }

    /// The result as a table. If it does not cover the whole list, its last row says so.
    pub(super) fn table(&self, text: Text) -> String {
        let (mut table, row) = (self.result.clone(), self.seen.row);
        if self.seen.state != State::Read {
            let error = FactError { field: Path::default(), problem: Problem::NotRead };
            csv::push_row(&mut table, row, "", Err((&error, &say!(text, many_stopped, row))));
        }
        table
    }
}

impl Seen {
    /// How many rows can be shown.
    fn count(self) -> usize {
        if self.only_refused { self.refused } else { self.rows }
    }

    /// How many rows there are up to the last one shown.
    fn last(self) -> usize {
        self.from.saturating_add(PAGE).min(self.count())
    }

    pub(super) fn is_first(self) -> bool {
        self.from == 0
    }

    pub(super) fn is_last(self) -> bool {
        self.last() >= self.count()
    }

    /// How much has been read, in quarters.
    pub(super) fn quarters(self) -> usize {
        self.at.saturating_mul(4).checked_div(self.length).unwrap_or_default()
    }

    /// What was read and what was not.
    pub(super) fn said(self, text: Text) -> String {
        let Self { row, refused, .. } = self;
        let read = say!(text, many_read, computed = self.rows.saturating_sub(refused), refused);
        match self.state {
            State::Reading | State::Read => read,
            State::Stopped => [read, say!(text, many_stopped, row)].join(" "),
            State::TooMany => [read, say!(text, many_too_many, row, count = MOST_ROWS, command = COMMAND)].join(" "),
        }
    }

    /// Which of the rows are shown.
    pub(super) fn range(self, text: Text) -> String {
        let last = self.last();
        say!(text, many_range, first = last.min(self.from.saturating_add(1)), last, count = self.count())
    }
}
