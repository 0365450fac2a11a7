//! Feeds (Atom, RFC 4287), for those who want to be told what is new. They need the full address of the site.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};

use crate::{files::write, oembed::Address, words::Words};

/// The file, beside the page whose news it has.
pub(crate) const FEED: &str = "feed.atom";

/// Where a feed belongs, and what it is called.
pub(crate) struct Channel<'a> {
    /// The folder of its page, below that of the language.
    pub(crate) folder: &'a str,
    /// The key of the title of that page.
    pub(crate) title: &'a str,
}

impl Channel<'_> {
    /// Writes the feed of a language; `entries` are given the full address of the folder, and return the latest first.
    pub(crate) fn write(
        &self,
        dist: &Path,
        words: &Words<'_>,
        address: &Address,
        entries: impl FnOnce(&str) -> Result<Vec<Entry>>,
    ) -> Result<()> {
        let folder = format!("{}/{}", words.language.code, self.folder);
        let feed = self.feed(words, &address.to(&folder), entries)?;
        write(&dist.join(folder).join(FEED), feed.to_string().as_bytes())
    }

    /// The feed, at the full address of its folder.
    pub(crate) fn feed(
        &self,
        words: &Words<'_>,
        folder: &str,
        entries: impl FnOnce(&str) -> Result<Vec<Entry>>,
    ) -> Result<Feed> {
        let entries = entries(folder)?;
        let title = words.say_with("page.feed_title", &[("title", &words.say(self.title))]);
        Ok(Feed {
            title: Text::plain(title),
            id: folder.to_owned(),
            updated: entries.first().context("the feed has no entry")?.updated,
            links: vec![link(folder, "alternate"), link(&format!("{folder}{FEED}"), "self")],
            authors: vec![Person { name: "article83".to_owned(), ..Default::default() }],
            lang: Some(words.language.code.clone()),
            entries,
            ..Feed::default()
        })
    }
}

/// A link of a feed or an entry.
pub(crate) fn link(address: &str, rel: &str) -> Link {
    Link { href: address.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

/// The beginning of a day; of a month or a year, of its first day.
pub(crate) fn midnight(date: &str) -> Result<FixedDateTime> {
    let first = date.chars().chain("0000-01-01".chars().skip(date.chars().count())).collect::<String>();
    format!("{first}T00:00:00Z").parse().map_err(|error| anyhow!("{date} is not a day: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_on_its_first_day() -> Result<()> {
        assert_eq!(midnight("2026-03")?, midnight("2026-03-01")?);
        assert_eq!(midnight("2025")?, midnight("2025-01-01")?);
        assert!(midnight("soon").is_err());
        Ok(())
    }
}
