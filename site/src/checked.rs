//! What was compared with its source, and when.

use std::path::Path;

use anyhow::Result;

use crate::{decisions, open_data, text::languages};

/// Something with the day on which it was last looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Checked {
    /// The day (ISO 8601).
    pub day: String,
    /// What.
    pub what: String,
}

/// Each place in a text that the law cites, and each decision and its status.
///
/// # Errors
///
/// Where the texts or the decisions cannot be read.
pub fn checked(root: &Path) -> Result<Vec<Checked>> {
    let published = decisions::read(root)?;
    let mut all = open_data::citations(&languages(&root.join("locales"))?, &published)?;
    let of_decisions = decisions::looked_at(&published.decisions);
    all.extend(of_decisions.map(|(id, what, day)| Checked { day: day.to_owned(), what: format!("{id}, {what}") }));
    Ok(all)
}
