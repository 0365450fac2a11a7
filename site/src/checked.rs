//! When each citation and decision was last compared with its source.

use std::path::Path;

use anyhow::Result;

use crate::{decisions, open_data, text::languages};

/// Something, and the day on which it was last checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Checked {
    /// The day (ISO 8601).
    pub day: String,
    /// What was checked.
    pub what: String,
}

/// Every passage that the law cites, and every decision and its status.
///
/// # Errors
///
/// The texts or the decisions cannot be read.
pub fn checked(root: &Path) -> Result<Vec<Checked>> {
    let published = decisions::read(root)?;
    let mut all = open_data::citations(&languages(&root.join("locales"))?, &published)?;
    let of_decisions = decisions::looked_at(&published.decisions);
    all.extend(of_decisions.map(|(id, what, day)| Checked { day: day.to_owned(), what: format!("{id}, {what}") }));
    Ok(all)
}
