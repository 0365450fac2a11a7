//! The page on privacy: what happens to what is typed, what keeps it on the page, how to check that, and what is not promised.

use leptos::prelude::*;

use super::{
    Page,
    parts::{joined, points, section, table},
};
use crate::{one_file::ONE_FILE, sums::SUMS, surface::Surface, words::Words};

const PROMISES: [&str; 6] = ["request", "other", "changed", "stored", "link", "hostile"];

const NOT_PROMISED: [&str; 7] = ["click", "leave", "rtc", "extension", "first", "frame", "kept"];

/// The page.
pub(crate) fn page(words: &Words<'_>, surface: &Surface) -> Page {
    let text = |key: &str| words.say(format!("page.private.{key}"));
    let section = |id, content| section(words, "page.private", id, content);
    let [typed, lock] = [["stays", "leaves"], ["lock", "check_hand"]]
        .map(|keys| keys.map(|key| view! { <p>{text(key)}</p> }).into_iter().collect_view().into_any());
    let one_file = view! {
        <p>{text("one_file")}</p>
        <p><a href=format!("../{ONE_FILE}") download="">{words.say("page.one_file.link")}</a></p>
    };
    let sums = view! {
        <p>{text("reproduce")}</p>
        <p><a href=format!("../../{SUMS}")>{text("sums_link")}</a></p>
    };
    let content = view! {
        <p class="lede">{text("lede")}</p>
        {section("typed", typed)}
        {section("lock", lock)}
        {section("promises", promises(words))}
        {section("not", points(words, "page.private.not", NOT_PROMISED))}
        {section("one-file", one_file.into_any())}
        {section("reproduce", sums.into_any())}
        {section("surface", reached(words, surface))}
    };
    Page {
        folder: "privacy/".to_owned(),
        title: text("title"),
        description: text("description"),
        content: content.into_any(),
        on_card: None,
        script: None,
    }
}

fn promises(words: &Words<'_>) -> AnyView {
    let text = |key: &str| words.say(format!("page.private.promise.{key}"));
    let cells = |key: &str| [text(key), text(&format!("{key}_against")), text(&format!("{key}_held"))];
    let rows = PROMISES.map(|key| cells(key).map(IntoAny::into_any).into());
    table(text("caption"), ["promise", "against", "held"].map(text).into(), rows.into())
}

/// Everything that the module may call, by purpose.
fn reached(words: &Words<'_>, surface: &Surface) -> AnyView {
    let text = |key: &str| words.say(format!("page.private.surface.{key}"));
    let groups = surface.imports.iter().map(|(group, calls)| {
        let calls = calls.iter().cloned().map(|call| view! { <code>{call}</code> }.into_any());
        view! { <dt>{text(group)}</dt><dd>{joined(calls, ", ")}</dd> }
    });
    view! {
        <p>{text("lede")}</p>
        <dl class="surface">{groups.collect_view()}</dl>
        <p>{text("honest")}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::*;
    use crate::{
        decisions::tests::root,
        html::{
            refuse_inline, render,
            tests::{Html, texts},
        },
        text::languages,
    };

    #[test]
    fn shows_in_each_language_all_that_the_module_may_call() -> Result<()> {
        let surface = Surface::allowed()?;
        for language in languages(&root()?.join("locales"))? {
            let html = render(page(&Words::new(&language), &surface).content);
            refuse_inline(&html)?;
            let shown = texts(&Html::parse_fragment(&html), "dl.surface code")?;
            let allowed: Vec<_> = surface.imports.values().flatten().cloned().collect();
            assert_eq!(shown, allowed, "{}", language.code);
        }
        Ok(())
    }
}
