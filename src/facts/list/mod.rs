//! A list of cases: a table in CSV with one case in each row, or NDJSON with one case file in each line. `docs/case-file.md` describes it.
//!
//! It is read row by row, from the place where a row begins, so that who reads it can stop after any of them; and by the facts of the case
//! file, of which there is one reader.

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
    Case, CaseFile, FactError, Path, Problem,
    field::{Checked, Field},
};

/// A list that was opened.
#[derive(Clone, Debug)]
pub struct List {
    text: String,
    layout: Layout,
    first: Place,
    longest: usize,
    most: usize,
    check: Check,
}

/// Makes a case of a file, as [`Case::check`] does: what is in a list is read here, and what follows from it is not known here.
pub type Check = fn(CaseFile) -> Result<Case, FactError>;

#[derive(Clone, Debug)]
enum Layout {
    /// A case file in each line.
    Lines,
    /// A case in each row.
    Table {
        separator: char,
        /// What stands in each column; `None` where its head is empty.
        columns: Vec<Option<&'static str>>,
        /// Whether its days between slashes have the month first: some can only be read so, and none otherwise.
        month_first: bool,
    },
}

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In bytes from the beginning of the list.
    pub at: usize,
    /// The number of the row, from 1, as a spreadsheet program shows it: every row counts, the head and empty ones too.
    pub row: usize,
}

impl Place {
    /// Where the next row begins, after one that is so long.
    fn after(self, length: usize) -> Self {
        Self { at: self.at.saturating_add(length), row: self.row.saturating_add(1) }
    }
}

/// One row, or one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the list calls the case; empty where it does not.
    pub name: String,
    /// The case; or what is wrong with it, with its column or the place in the case file.
    pub case: Result<Case, FactError>,
    /// The word or cell that was refused, as it stands there; empty where none was.
    pub refused: String,
}

impl List {
    /// Opens a list, of which each row is checked by a function: [`Case::check`]. What begins with a brace is NDJSON, all else is a table.
    ///
    /// # Errors
    /// Where the head of a table is not one: an unknown or repeated column, none of provisions, or no text at all.
    pub fn open(text: String, check: Check) -> Result<Self, FactError> {
        Self::within(text, usize::MAX, usize::MAX, check)
    }

    /// The same, where a row that has more bytes or more infringements than these is refused.
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

    /// Where the first row after the head begins.
    #[must_use]
    pub fn first(&self) -> Place {
        self.first
    }

    /// The row that begins there, `None` where it is empty, and where the next one begins; `None` at the end.
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

    /// Every row that is not empty, with where it begins.
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

    /// Reads the head of a table: the first row that is not empty.
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

    /// Whether the days of the whole table have the month first. One list writes its days in one way.
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
        let read = || -> Checked<Case> {
            self.limit(json.len(), 0)?;
            let file = CaseFile::from_json(json.as_bytes())?;
            self.limit(0, file.infringements().count().max(file.operations.len()))?;
            Ok((self.check)(file)?)
        };
        let row = || {
            let case = read().map_err(|error| *error);
            let first = case.as_ref().ok().and_then(|case| case.operations.first());
            Row { name: first.and_then(|one| one.name.clone()).unwrap_or_default(), case, refused: String::new() }
        };
        ((!json.is_empty()).then(row), line.len())
    }

    /// Refuses more than is taken of a row.
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
                return Some(Row { name: String::new(), case: Err(whole(problem)), refused: String::new() });
            }
        };
        let named = |(column, cell): &(usize, String)| Some((columns.get(*column).copied().flatten()?, cell.clone()));
        let stated: Vec<_> = cells.iter().filter_map(named).collect();
        let of = |column: &str| stated.iter().find(|(known, _)| *known == column).map(|(_, cell)| cell.clone());
        let name = of("name").unwrap_or_default();
        if let Some((_, cell)) = cells.iter().find(|(_, cell)| !is_text(cell)) {
            return Some(Row { name, case: Err(whole(Problem::Encoding)), refused: cell.clone() });
        }
        if let Some((_, cell)) = cells.iter().find(|cell| named(cell).is_none()) {
            return Some(Row { name, case: Err(whole(Problem::NoColumn)), refused: cell.clone() });
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
        Some(Row { name, case, refused })
    }
}

/// What is wrong with a row as a whole.
fn whole(problem: Problem) -> FactError {
    FactError { field: Path::default(), problem }
}

/// Whether it is a text as people write them: what was not UTF-8 has become signs that stand for none.
fn is_text(text: &str) -> bool {
    !text.contains(|sign: char| sign == '\u{fffd}' || (sign < ' ' && !sign.is_ascii_whitespace()))
}
