//! The latest decisions and outcomes as a feed.

use anyhow::Result;
use atom_syndication::{Entry, Text};

use super::{FOLDER, row::Row};
use crate::{
    feed::{Channel, link, midnight},
    words::Words,
};

/// The feed beside the first list.
pub(crate) const CHANNEL: Channel<'_> = Channel { folder: FOLDER, title: "page.decisions.title" };

/// How many of the latest changes it has.
const MOST: usize = 50;

/// The latest decisions and outcomes first; `folder` is the full address of the lists.
pub(crate) fn entries(words: &Words<'_>, folder: &str, rows: &[Row<'_>]) -> Result<Vec<Entry>> {
    let mut entries = rows.iter().map(|row| entry(words, folder, row)).collect::<Result<Vec<_>>>()?;
    entries.sort_by(|one, next| (next.updated, &next.id).cmp(&(one.updated, &one.id)));
    entries.truncate(MOST);
    Ok(entries)
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

#[cfg(test)]
mod tests {
    use atom_syndication::Feed;

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
            let folder = "https://name.example/en/decisions/";
            let written = CHANNEL.feed(&words, folder, |folder| entries(&words, folder, &rows))?.to_string();
            words.refuse_wrong()?;
            let read = Feed::read_from(written.as_bytes())?;
            assert_eq!(read.entries.len(), MOST);
            assert!(read.entries.is_sorted_by_key(|entry| std::cmp::Reverse(entry.updated)));
            let annulled = read.entries.iter().find(|entry| entry.id.ends_with("/LU-AMAZON-746/"));
            assert!(annulled.is_some_and(|entry| entry.updated.to_rfc3339().starts_with("2026-03-12")), "{written}");
        }
        Ok(())
    }
}
