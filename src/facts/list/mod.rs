//! A list of cases: a table in CSV with one case per row, or NDJSON with one case file per line. `docs/case-file.md` describes it.
//!
//! It is read row by row, from wherever a row begins, so that the caller can stop after any of them. The facts in it are read by the same
//! code as those of a case file.

mod cell;
mod columns;
mod csv;
mod state;
#[cfg(test)]
mod tests;

pub use columns::{COLUMNS, NEEDED, RATE_FROM, RATE_TO};
use columns::{DAYS, column_of, part_of};
pub(crate) use csv::FORMULA;
use csv::{line, row};
use state::state;

use super::{
    Case, CaseFile, FactError, FirstOf, Path, Problem, SavedFile,
    field::{Checked, Field},
};

/// An open list.
#[derive(Clone, Debug)]
pub struct List {
    text: String,
    layout: Layout,
    first: Place,
    longest: usize,
    most: usize,
    check: Check,
}

/// Makes a case of a file, as [`Case::check`] does. It is passed in, because what follows from the facts is not known here.
pub type Check = fn(CaseFile) -> Result<Case, FactError>;

#[derive(Clone, Debug)]
enum Layout {
    /// One case file per line.
    Lines,
    /// One case per row.
    Table {
        separator: char,
        /// What each column holds; `None` if its heading is empty.
        columns: Vec<Option<&'static str>>,
        /// Whether days with slashes have the month first: some can only be read that way, and none only the other way.
        month_first: bool,
    },
}

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In bytes from the start of the list.
    pub at: usize,
    /// The number of the row, from 1, as a spreadsheet program shows it: every row counts, even the heading and empty ones.
    pub row: usize,
}

impl Place {
    /// Where the next row begins, after one of this length in bytes.
    fn after(self, length: usize) -> Self {
        Self { at: self.at.saturating_add(length), row: self.row.saturating_add(1) }
    }
}

/// One row, or one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the list calls the case; empty if it gives no name.
    pub name: String,
    /// The case; or what is wrong with it, and in which column or where in the case file.
    pub case: Result<Case, FactError>,
    /// If the line holds variants of a case, of which only the first was taken: how many there are.
    pub variants: Option<usize>,
    /// The word or cell that was refused, exactly as written; empty if none was.
    pub refused: String,
}

impl List {
    /// Opens a list whose rows are checked by a function such as [`Case::check`]. A text that begins with a brace is NDJSON, any other is a
    /// table.
    ///
    /// # Errors
    /// If the heading of a table is invalid: an unknown or repeated column, no column of provisions, or not text at all.
    pub fn open(text: String, check: Check) -> Result<Self, FactError> {
        Self::within(text, usize::MAX, usize::MAX, check)
    }

    /// The same, but refuses rows with more bytes or more infringements than this.
    ///
    /// # Errors
    /// Those of [`List::open`].
    pub fn within(text: String, longest: usize, most: usize, check: Check) -> Result<Self, FactError> {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut list = Self { text, layout: Layout::Lines, first: Place { at, row: 1 }, longest, most, check };
        if !list.rest(list.first).trim_start().starts_with('{') {
            list.head().map_err(|error| *error)?;
        }
        Ok(list)
    }

    /// Its length in bytes.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.len()
    }

    /// Where the first row after the heading begins.
    #[must_use]
    pub fn first(&self) -> Place {
        self.first
    }

    /// The row at this place, `None` if it is empty, and where the next one begins; `None` at the end of the list.
    #[must_use]
    pub fn read(&self, place: Place) -> Option<(Option<Row>, Place)> {
        let rest = self.rest(place);
        if rest.is_empty() {
            return None;
        }
        let (row, length) = match &self.layout {
            Layout::Lines => self.line(line(rest)),
            Layout::Table { separator, columns, month_first } => {
                let (cells, length) = row(rest, *separator, self.longest);
                (self.row(cells, columns, *month_first), length)
            }
        };
        Some((row, place.after(length)))
    }

    /// Every row that is not empty, and where it begins.
    pub fn rows(&self) -> impl Iterator<Item = (Place, Row)> {
        let mut next = self.first;
        std::iter::from_fn(move || {
            loop {
                let place = next;
                let (row, after) = self.read(place)?;
                next = after;
                if let Some(row) = row {
                    return Some((place, row));
                }
            }
        })
    }

    fn rest(&self, place: Place) -> &str {
        self.text.get(place.at..).unwrap_or_default()
    }

    /// Reads the heading of a table: the first row that is not empty.
    fn head(&mut self) -> Checked {
        let root = Field::default();
        let mut place = self.first;
        let (rest, head) = loop {
            let rest = self.rest(place);
            let head = line(rest);
            if rest.is_empty() || !head.trim().is_empty() {
                break (rest, head);
            }
            place = place.after(head.len());
        };
        if !is_text(head) {
            return root.refuse(Problem::Encoding);
        }
        let separator = head.chars().find(|sign| [';', '\t', ','].contains(sign)).unwrap_or(',');
        let (cells, length) = row(rest, separator, self.longest);
        let mut columns = Vec::new();
        for (column, cell) in cells.or_else(|problem| root.refuse(problem))? {
            let Some(known) = COLUMNS.into_iter().find(|known| known.eq_ignore_ascii_case(&cell)) else {
                if cell.eq_ignore_ascii_case("rate") {
                    return root.at(&cell).refuse(Problem::RateDirection);
                }
                return root.at(&cell).refuse(Problem::UnknownKey(COLUMNS.into()));
            };
            if columns.contains(&Some(known)) {
                return root.at(known).refuse(Problem::Twice);
            }
            columns.resize(column, None);
            columns.push(Some(known));
        }
        if !columns.contains(&Some(NEEDED)) {
            return root.at(NEEDED).refuse(Problem::Missing);
        }
        self.first = place.after(length);
        let month_first = self.month_first(separator, &columns);
        self.layout = Layout::Table { separator, columns, month_first };
        Ok(())
    }

    /// Whether the days in the whole table have the month first. A list writes all its days the same way.
    fn month_first(&self, separator: char, columns: &[Option<&'static str>]) -> bool {
        let is_day = |column: usize| columns.get(column).copied().flatten().is_some_and(|name| DAYS.contains(&name));
        if !(0..columns.len()).any(is_day) {
            return false;
        }
        let (mut at, mut found) = (self.first, false);
        loop {
            let rest = self.rest(at);
            if rest.is_empty() {
                return found;
            }
            let (cells, length) = row(rest, separator, self.longest);
            for (_, cell) in cells.into_iter().flatten().filter(|(column, _)| is_day(*column)) {
                match cell::readings(&cell) {
                    Some((None, Some(_))) => found = true,
                    Some((Some(_), None)) if cell.contains('/') => return false,
                    _ => {}
                }
            }
            at = at.after(length);
        }
    }

    /// A line of NDJSON.
    fn line(&self, line: &str) -> (Option<Row>, usize) {
        let json = line.trim();
        let read = || -> Checked<(Case, Option<FirstOf>)> {
            self.limit(json.len(), 0)?;
            let saved = SavedFile::from_json(json.as_bytes())?;
            for (_, file) in saved.cases() {
                self.limit(0, file.infringements().count().max(file.operations.len()))?;
            }
            Ok(saved.first(self.check)?)
        };
        let row = || {
            let (case, of) = match read() {
                Ok((case, of)) => (Ok(case), of),
                Err(error) => (Err(*error), None),
            };
            let variants = of.as_ref().map(|of| of.count);
            let first = case.as_ref().ok().and_then(|case| case.operations.first());
            let name = first.and_then(|one| one.name.clone()).or(of.map(|of| of.name)).unwrap_or_default();
            Row { name, case, variants, refused: String::new() }
        };
        ((!json.is_empty()).then(row), line.len())
    }

    /// Refuses a row that is larger than allowed.
    fn limit(&self, bytes: usize, infringements: usize) -> Checked {
        let is_within = bytes <= self.longest && infringements <= self.most;
        if is_within { Ok(()) } else { Field::default().refuse(Problem::TooLarge) }
    }

    /// A row of a table.
    fn row(
        &self,
        cells: Result<Vec<(usize, String)>, Problem>,
        columns: &[Option<&'static str>],
        month_first: bool,
    ) -> Option<Row> {
        let cells = match cells {
            Ok(cells) if cells.is_empty() => return None,
            Ok(cells) => cells,
            Err(problem) => {
                return Some(Row::refused(String::new(), problem, String::new()));
            }
        };
        let named = |(column, cell): &(usize, String)| Some((columns.get(*column).copied().flatten()?, cell.clone()));
        let stated: Vec<_> = cells.iter().filter_map(named).collect();
        let of = |column: &str| stated.iter().find(|(known, _)| *known == column).map(|(_, cell)| cell.clone());
        let name = of("name").unwrap_or_default();
        if let Some((_, cell)) = cells.iter().find(|(_, cell)| !is_text(cell)) {
            return Some(Row::refused(name, Problem::Encoding, cell.clone()));
        }
        if let Some((_, cell)) = cells.iter().find(|cell| named(cell).is_none()) {
            return Some(Row::refused(name, Problem::NoColumn, cell.clone()));
        }
        let mut file = CaseFile::default();
        let read = state(&stated, month_first, &mut file).and_then(|()| self.limit(0, file.infringements().count()));
        let file = read.map_err(|error| *error).and_then(|()| (self.check)(file));
        let mut refused = String::new();
        let case = file.map_err(|FactError { field, problem }| {
            let (mut column, entry) = column_of(&field);
            if column == RATE_TO && of(column).is_none() {
                column = RATE_FROM;
            }
            let cell = of(column).unwrap_or_default();
            let part = entry.and_then(|entry| part_of(column, &cell, entry));
            refused = part.unwrap_or(cell);
            FactError { field: Path::key(column), problem }
        });
        Some(Row { name, case, variants: None, refused })
    }
}

impl Row {
    /// A row that is refused as a whole.
    fn refused(name: String, problem: Problem, refused: String) -> Self {
        Self { name, case: Err(FactError { field: Path::default(), problem }), variants: None, refused }
    }
}

/// Whether it is text at all: what was not UTF-8 has become replacement characters.
fn is_text(text: &str) -> bool {
    !text.contains(|sign: char| sign == '\u{fffd}' || (sign < ' ' && !sign.is_ascii_whitespace()))
}
