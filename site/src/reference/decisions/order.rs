//! The orders in which the decisions are listed, each a page of its own.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::row::Row;
use crate::words::Words;

/// An order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Date,
    Country,
    Sector,
    Fine,
    Turnover,
    Share,
}

/// A group of rows under a heading: the anchor, and the heading.
pub(super) type Group = (String, String);

impl Order {
    pub(super) const ALL: [Self; 6] =
        [Self::Date, Self::Country, Self::Sector, Self::Fine, Self::Turnover, Self::Share];

    /// The folder below that of the page.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Date => "",
            Self::Country => "by-country/",
            Self::Sector => "by-sector/",
            Self::Fine => "by-fine/",
            Self::Turnover => "by-turnover/",
            Self::Share => "by-share/",
        }
    }

    /// The relative address of the page in another order.
    pub(super) fn to(self, other: Self) -> String {
        format!("{}{}", self.up(), other.folder())
    }

    /// From the page to the folder of the decisions.
    pub(super) fn up(self) -> &'static str {
        if self == Self::Date { "./" } else { "../" }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Date => "page.decisions.by_date",
            Self::Country => "page.decisions.by_country",
            Self::Sector => "page.decisions.by_sector",
            Self::Fine => "page.decisions.by_fine",
            Self::Turnover => "page.decisions.by_turnover",
            Self::Share => "page.decisions.by_share",
        }
    }

    /// The value of `aria-sort`.
    pub(super) fn direction(self) -> &'static str {
        if self == Self::Country { "ascending" } else { "descending" }
    }

    /// The group of a row, if the order has groups.
    pub(super) fn group(self, words: &Words<'_>, row: &Row<'_>) -> Option<Group> {
        match self {
            Self::Date => Some((row.year().to_owned(), row.year().to_owned())),
            Self::Country => Some((row.published.country.clone(), row.country.clone())),
            Self::Sector => Some((row.published.sector.key().to_owned(), row.sector(words))),
            Self::Fine | Self::Turnover | Self::Share => None,
        }
    }

    /// Sorts rows. Those without the figure come last; equal ones are the latest first.
    pub(super) fn sort(self, words: &Words<'_>, rows: &mut [&Row<'_>]) {
        rows.sort_by_key(|row| (Reverse(&row.published.date), &row.country));
        let largest_first = Reverse::<Option<Decimal>>;
        match self {
            Self::Date => {}
            Self::Country => words.sort_by_name(rows, |row| &row.country),
            Self::Sector => rows.sort_by(|one, next| words.compare(&one.sector(words), &next.sector(words))),
            Self::Fine => rows.sort_by_key(|row| largest_first(row.published.fine_in_euros())),
            Self::Turnover => rows.sort_by_key(|row| largest_first(row.published.turnover_in_euros())),
            // Exact shares come first: an upper limit cannot be compared with them.
            Self::Share => rows.sort_by_key(|row| (row.share.is_none(), row.is_at_most(), largest_first(row.share))),
        }
    }
}
