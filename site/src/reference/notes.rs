//! Pages of plain text about the calculator: what changed in the law, its known limits, and how accessible it is.

use anyhow::Result;
use article83::law::VERSION;
use atom_syndication::{Entry, Text};
use leptos::prelude::*;

use super::{
    Page,
    parts::{points, section},
};
use crate::{
    feed::{Channel, FEED, link, midnight},
    words::Words,
};

/// What changed in the law as this page states it, by the day of the rule set, the latest first; each is a text.
pub(crate) const CHANGES: [(&str, &[&str]); 2] = [
    (
        VERSION,
        &[
            "in-time",
            "britain",
            "pecr",
            "own-duties",
            "cookies",
            "limitation",
            "amazon",
            "statuses",
            "late",
            "before-2018",
        ],
    ),
    ("2026-11-22", &["first"]),
];

/// The feed of the changes in the law.
pub(crate) const CHANNEL: Channel<'_> = Channel { folder: "changes/", title: "page.changes.title" };

/// The three pages; `has_feed` says whether there is a feed of the changes.
pub(crate) fn pages(words: &Words<'_>, has_feed: bool) -> Vec<Page> {
    vec![changes(words, has_feed), limits(words), accessibility(words)]
}

/// An entry for each set of rules; `folder` is the full address of the page of the changes.
pub(crate) fn entries(words: &Words<'_>, folder: &str) -> Result<Vec<Entry>> {
    let entry = |(day, keys): (&str, &[&str])| {
        let own = format!("{folder}#{day}");
        let lines: Vec<_> = keys.iter().map(|key| words.say(format!("page.changes.{key}"))).collect();
        Ok(Entry {
            title: Text::plain(words.say_with("page.changes.entry", &[("day", &words.day(day))])),
            id: own.clone(),
            updated: midnight(day)?,
            links: vec![link(&own, "alternate")],
            summary: Some(Text::plain(lines.join("\n"))),
            ..Entry::default()
        })
    };
    CHANGES.into_iter().map(entry).collect()
}

fn changes(words: &Words<'_>, has_feed: bool) -> Page {
    let days = CHANGES.map(|(day, keys)| {
        let lines = keys.iter().map(|key| view! { <li>{words.say(format!("page.changes.{key}"))}</li> });
        view! {
            <section aria-labelledby=day>
                <h2 id=day><time datetime=day>{words.day(day)}</time></h2>
                <ul class="points">{lines.collect_view()}</ul>
            </section>
        }
    });
    let feed = words.say("page.changes.feed");
    let feed = has_feed.then(|| view! { <ul class="files"><li><a href=FEED>{feed}</a></li></ul> });
    page(words, "changes", view! { {feed} {days.into_iter().collect_view()} }.into_any())
}

fn limits(words: &Words<'_>) -> Page {
    let content = view! {
        {section(words, "page.limits", "law", points(words, "page.limits", ["forecast", "national", "duties", "decisions"]))}
        {section(words, "page.limits", "facts", points(words, "page.limits", ["group", "rates", "time"]))}
        {section(words, "page.limits", "program", points(words, "page.limits", ["browsers", "memory", "lock"]))}
        {section(words, "page.limits", "report", view! { <p>{words.say("page.limits.how")}</p> })}
    };
    page(words, "limits", content.into_any())
}

fn accessibility(words: &Words<'_>) -> Page {
    let table = "page.accessibility";
    let content = view! {
        {section(words, table, "tested", points(words, table, ["standard", "axe", "keyboard", "screens", "contrast", "engines"]))}
        {section(words, table, "not-tested", points(words, table, ["readers", "people"]))}
        {section(words, table, "known", points(words, table, ["picture", "sources"]))}
    };
    page(words, table.trim_start_matches("page."), content.into_any())
}

fn page(words: &Words<'_>, name: &str, content: AnyView) -> Page {
    let text = |key: &str| words.say(format!("page.{name}.{key}"));
    let lede = text("lede");
    Page {
        folder: format!("{name}/"),
        title: text("title"),
        description: text("description"),
        content: view! { <p class="lede">{lede}</p>{content} }.into_any(),
        on_card: None,
        script: None,
    }
}

#[cfg(test)]
mod tests {
    use atom_syndication::Feed;

    use super::*;
    use crate::{decisions::tests::root, text::languages};

    #[test]
    fn each_set_of_rules_is_news_the_latest_first() -> Result<()> {
        for language in languages(&root()?.join("locales"))? {
            let words = Words::new(&language);
            let folder = "https://name.example/en/changes/";
            let written = CHANNEL.feed(&words, folder, |folder| entries(&words, folder))?.to_string();
            words.refuse_wrong()?;
            let read = Feed::read_from(written.as_bytes())?;
            assert_eq!(read.entries.len(), CHANGES.len());
            assert!(read.entries.is_sorted_by_key(|entry| std::cmp::Reverse(entry.updated)));
            let days: Vec<_> = CHANGES.iter().map(|(day, _)| format!("{folder}#{day}")).collect();
            assert_eq!(read.entries.into_iter().map(|entry| entry.id).collect::<Vec<_>>(), days);
        }
        Ok(())
    }
}
