//! The columns of a table: their names, and which of them a refused fact came from.

use crate::facts::{Path, Segment, typed::references};

/// The columns that a table may have, in any order.
pub const COLUMNS: [&str; 19] = [
    "name",
    NEEDED,
    "seriousness",
    "fault",
    "country",
    "date",
    "procedure",
    "person",
    "undertaking",
    "public_body",
    "turnover",
    "own_turnover",
    "currency",
    "year",
    RATE_TO,
    RATE_FROM,
    "budget",
    "from",
    "to",
];

/// The columns of amounts.
pub(super) const AMOUNTS: [&str; 3] = ["turnover", "own_turnover", "budget"];

/// The columns of days.
pub(super) const DAYS: [&str; 3] = ["date", "from", "to"];

/// The one column that is required.
pub const NEEDED: &str = "provisions";

/// What one unit of the turnover's currency was worth in the currency of the amounts.
pub const RATE_TO: &str = "rate_to_amounts";

/// What one unit of the currency of the amounts was worth in the turnover's currency, as central banks quote it.
pub const RATE_FROM: &str = "rate_from_amounts";

/// The words of a cell that may hold several, with only white space between them.
pub(super) fn words(cell: &str) -> String {
    cell.replace([';', ','], " ")
}

/// One entry of a cell that holds several.
pub(super) fn part_of(column: &str, cell: &str, entry: usize) -> Option<String> {
    if column == NEEDED {
        return references(cell).into_iter().nth(entry).map(|reference| reference.text);
    }
    words(cell).split_whitespace().nth(entry).map(str::to_owned)
}

/// The column of a refused fact, by its path in the case file; and which of several words in the cell it is.
pub(super) fn column_of(path: &Path) -> (&'static str, Option<usize>) {
    let (key, entry) = match *path.segments() {
        [.., Segment::Key(key), Segment::Entry(entry)] => (key, Some(entry)),
        [.., Segment::Key(key)] => (key, None),
        _ => ("", None),
    };
    let column = match key {
        // The key of a rate.
        "value" => RATE_TO,
        key => COLUMNS.into_iter().find(|column| *column == key).unwrap_or(NEEDED),
    };
    (column, entry)
}
