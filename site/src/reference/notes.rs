//! Pages of plain text about the calculator: what changed in the law, its known limits, and how accessible it is.

use article83::law::VERSION;
use leptos::prelude::*;

use super::{
    Page,
    parts::{points, section},
};
use crate::words::Words;

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

/// The three pages.
pub(crate) fn pages(words: &Words<'_>) -> Vec<Page> {
    vec![changes(words), limits(words), accessibility(words)]
}

fn changes(words: &Words<'_>) -> Page {
    let days = CHANGES.map(|(day, keys)| {
        let lines = keys.iter().map(|key| view! { <li>{words.say(format!("page.changes.{key}"))}</li> });
        view! {
            <section aria-labelledby=day>
                <h2 id=day><time datetime=day>{words.day(day)}</time></h2>
                <ul class="points">{lines.collect_view()}</ul>
            </section>
        }
    });
    page(words, "changes", days.into_iter().collect_view().into_any())
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
        script: None,
    }
}
