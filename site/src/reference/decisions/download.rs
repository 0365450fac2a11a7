//! The decisions as files: a table for spreadsheets, and JSON.

use std::path::Path;

use anyhow::Result;
use article83::{assess::Bound, money::plain};
use serde::Serialize;

use super::{FOLDER, row::Row};
use crate::{
    decisions::{Kind, Sector},
    files::write,
    words::Words,
};

/// The files, beside the first list.
pub(super) const CSV: &str = "decisions.csv";
pub(super) const JSON: &str = "decisions.json";

/// A decision in a file; what is not known is empty, or null.
#[derive(Serialize)]
struct Entry {
    id: String,
    name: String,
    about: String,
    authority: String,
    country: String,
    date: String,
    law: Kind,
    sector: Sector,
    provisions: String,
    situations: String,
    fine: Option<String>,
    currency: Option<String>,
    fine_eur: Option<String>,
    turnover_eur: Option<String>,
    turnover_year: Option<u16>,
    ceiling_eur: Option<String>,
    ceiling_is_minimum: Option<bool>,
    share_of_ceiling: Option<String>,
    status: &'static str,
    status_on: Option<String>,
    status_read: String,
    checked: String,
    source: String,
}

/// Writes the files of a language.
pub(crate) fn write_tables(dist: &Path, words: &Words<'_>, rows: &[Row<'_>]) -> Result<()> {
    let entries: Vec<_> = rows.iter().map(|row| entry(words, row)).collect();
    let folder = dist.join(&words.language.code).join(FOLDER);
    write(&folder.join(JSON), serde_json::to_string(&entries)?.as_bytes())?;
    // The mark by which spreadsheet programs recognise UTF-8.
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    for entry in &entries {
        table.serialize(entry)?;
    }
    write(&folder.join(CSV), &table.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

fn entry(words: &Words<'_>, row: &Row<'_>) -> Entry {
    let published = row.published;
    let turnover = published.turnover.as_ref();
    Entry {
        id: published.id.clone(),
        name: published.name.clone(),
        about: words.say(published.about()),
        authority: published.authority.clone(),
        country: published.country.clone(),
        date: published.date.clone(),
        law: published.kind,
        sector: published.sector,
        provisions: published.provisions.iter().chain(&published.national).cloned().collect::<Vec<_>>().join("; "),
        situations: published.situations.join("; "),
        fine: published.fine.as_ref().map(|fine| plain(fine.amount)),
        currency: published.fine.as_ref().map(|fine| fine.currency.clone()),
        fine_eur: published.short_fine().map(plain),
        turnover_eur: published.short_turnover().map(plain),
        turnover_year: turnover.map(|turnover| turnover.year),
        ceiling_eur: row.ceiling.map(|ceiling| plain(ceiling.amount.round_dp(2).normalize())),
        ceiling_is_minimum: row.ceiling.map(|ceiling| ceiling.bound == Bound::AtLeast),
        share_of_ceiling: row.share.map(|share| plain(share.round_dp(6).normalize())),
        status: published.status.kind.key(),
        status_on: published.status.on.clone(),
        status_read: published.status.read.clone(),
        checked: published.checked.clone(),
        source: published.source.clone(),
    }
}
