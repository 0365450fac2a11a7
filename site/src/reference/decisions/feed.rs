//! The latest decisions and outcomes as an Atom feed (RFC 4287). It needs the full address of the site.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Text};

use super::{FOLDER, row::Row};
use crate::{files::write, oembed::Address, words::Words};

/// The file, beside the first list.
pub(crate) const FEED: &str = "feed.atom";

/// How many of the latest changes it has.
const MOST: usize = 50;

/// Writes the feed of a language: the latest decisions and outcomes first.
pub(crate) fn write_feed(dist: &Path, words: &Words<'_>, address: &Address, rows: &[Row<'_>]) -> Result<()> {
    let folder = format!("{}/{FOLDER}", words.language.code);
    let feed = feed(words, &address.to(&folder), rows)?;
    write(&dist.join(folder).join(FEED), feed.to_string().as_bytes())
}

fn feed(words: &Words<'_>, folder: &str, rows: &[Row<'_>]) -> Result<Feed> {
    let mut entries = rows.iter().map(|row| entry(words, folder, row)).collect::<Result<Vec<_>>>()?;
    entries.sort_by(|one, next| (next.updated, &next.id).cmp(&(one.updated, &one.id)));
    entries.truncate(MOST);
    let title = words.say_with("page.decisions.feed_title", &[("title", &words.say("page.decisions.title"))]);
    Ok(Feed {
        title: Text::plain(title),
        id: folder.to_owned(),
        updated: entries.first().context("no decision")?.updated,
        links: vec![link(folder, "alternate"), link(&format!("{folder}{FEED}"), "self")],
        authors: vec![atom_syndication::Person { name: "article83".to_owned(), ..Default::default() }],
        lang: Some(words.language.code.clone()),
        entries,
        ..Feed::default()
    })
}

/// A decision, as of the last thing that became of it.
fn entry(words: &Words<'_>, folder: &str, row: &Row<'_>) -> Result<Entry> {
    let published = row.published;
    let own_page = format!("{folder}{}", row.folder());
    let status = &published.status;
    let outcome = words.say(format!("status.{}.title", status.kind.key()));
    let line = [words.say(published.about()), row.country.clone(), words.day(&published.date), outcome].join(" · ");
    Ok(Entry {
        title: Text::plain(row.title(words)),
        id: own_page.clone(),
        updated: midnight(status.on.as_ref().unwrap_or(&published.date).max(&published.date))?,
        published: Some(midnight(&published.date)?),
        links: vec![link(&own_page, "alternate")],
        summary: Some(Text::plain(line)),
        ..Entry::default()
    })
}

fn link(address: &str, rel: &str) -> Link {
    Link { href: address.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

/// The beginning of a day; of a month or a year, of its first day.
fn midnight(date: &str) -> Result<FixedDateTime> {
    let first = date.chars().chain("0000-01-01".chars().skip(date.chars().count())).collect::<String>();
    format!("{first}T00:00:00Z").parse().map_err(|error| anyhow!("{date} is not a day: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{super::rows, *};
    use crate::{
        decisions::{read, tests::root},
        text::languages,
    };

    #[test]
    fn the_latest_change_comes_first_and_every_entry_leads_to_its_page() -> Result<()> {
        let file = read(root()?)?;
        for language in languages(&root()?.join("locales"))? {
            let words = Words::new(&language);
            let rows = rows(&words, &file)?;
            let written = feed(&words, "https://name.example/en/decisions/", &rows)?.to_string();
            words.refuse_wrong()?;
            let read = Feed::read_from(written.as_bytes())?;
            assert_eq!(read.entries.len(), MOST);
            assert!(read.entries.is_sorted_by_key(|entry| std::cmp::Reverse(entry.updated)));
            let annulled = read.entries.iter().find(|entry| entry.id.ends_with("/LU-AMAZON-746/"));
            assert!(annulled.is_some_and(|entry| entry.updated.to_rfc3339().starts_with("2026-03-12")), "{written}");
        }
        Ok(())
    }

    #[test]
    fn a_month_begins_on_its_first_day() -> Result<()> {
        assert_eq!(midnight("2026-03")?, midnight("2026-03-01")?);
        assert_eq!(midnight("2025")?, midnight("2025-01-01")?);
        assert!(midnight("soon").is_err());
        Ok(())
    }
}
