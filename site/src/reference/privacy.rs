//! The page on privacy: what becomes of what is typed, what sees to it, how to check it, and what is not promised.

use anyhow::Result;

use super::{
    Page,
    parts::{element, section, table},
};
use crate::{one_file::ONE_FILE, sums::SUMS, surface::Surface, template::escape, words::Words};

const PROMISES: [&str; 6] = ["request", "other", "changed", "stored", "link", "hostile"];

const NOT_PROMISED: [&str; 7] = ["click", "leave", "rtc", "extension", "first", "frame", "kept"];

/// The page.
pub(crate) fn page(words: &Words<'_>, surface: &Surface) -> Result<Page> {
    let text = |key: &str| words.html(&format!("page.private.{key}"), &[]);
    let section = |id, paragraphs: &[String], rest: &str| section(words, "page.private", id, paragraphs, rest);
    let linked = |address: &str, attributes: &[(&str, &str)], key| {
        let attributes = [&[("href", address)], attributes].concat();
        Ok::<_, anyhow::Error>(element("p", &[], &element("a", &attributes, &text(key)?)))
    };
    let content = [
        element("p", &[("class", "lede")], &text("lede")?),
        section("typed", &[text("stays")?, text("leaves")?], "")?,
        section("lock", &[text("lock")?, text("check_hand")?], "")?,
        section("promises", &[], &promises(words)?)?,
        section("not", &[], &not_promised(words)?)?,
        section(
            "one-file",
            &[text("one_file")?],
            &linked(&format!("../{ONE_FILE}"), &[("download", "")], "one_file_link")?,
        )?,
        section("reproduce", &[text("reproduce")?], &linked(&format!("../../{SUMS}"), &[], "sums_link")?)?,
        section("surface", &[text("surface.lede")?], &reached(words, surface)?)?,
    ];
    Ok(Page {
        folder: "privacy/".to_owned(),
        title: words.fill("page.private.title", &[])?,
        description: words.fill("page.private.description", &[])?,
        content: content.join("\n"),
        script: None,
    })
}

fn promises(words: &Words<'_>) -> Result<String> {
    let text = |key: &str| words.html(&format!("page.private.promise.{key}"), &[]);
    let rows =
        PROMISES.map(|key| Ok(vec![text(key)?, text(&format!("{key}_against"))?, text(&format!("{key}_held"))?]));
    let columns = [
        words.text("page.private.promise.promise")?,
        words.text("page.private.promise.against")?,
        words.text("page.private.promise.held")?,
    ];
    Ok(table(&text("caption")?, &columns, &rows.into_iter().collect::<Result<Vec<_>>>()?))
}

fn not_promised(words: &Words<'_>) -> Result<String> {
    let items =
        NOT_PROMISED.map(|key| Ok(element("li", &[], &words.html(&format!("page.private.not.{key}"), &[])?) + "\n"));
    Ok(element("ul", &[("class", "points")], &items.into_iter().collect::<Result<String>>()?))
}

/// All that the module may call, by what it is for.
fn reached(words: &Words<'_>, surface: &Surface) -> Result<String> {
    let mut listed = String::new();
    for (group, calls) in &surface.imports {
        listed += &element("dt", &[], &words.html(&format!("page.private.surface.{group}"), &[])?);
        let calls: Vec<_> = calls.iter().map(|call| element("code", &[], &escape(call))).collect();
        listed += &(element("dd", &[], &calls.join(", ")) + "\n");
    }
    Ok(element("dl", &[("class", "surface")], &listed)
        + &element("p", &[], &words.html("page.private.surface.honest", &[])?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decisions::tests::root, html::refuse_inline, text::languages};

    #[test]
    fn shows_in_each_language_all_that_the_module_may_call() -> Result<()> {
        let surface = Surface::allowed()?;
        for language in languages(&root()?.join("locales"))? {
            let html = page(&Words::new(&language), &surface)?.content;
            refuse_inline(&html)?;
            for call in surface.imports.values().flatten() {
                assert!(html.contains(&element("code", &[], &escape(call))), "{call}");
            }
        }
        Ok(())
    }
}
