//! The page above the languages: it sends visitors on to theirs, or lets them choose.

use anyhow::{Context as _, Result, bail};

use crate::{
    assets::Asset,
    html::{Tag, tags},
    template::{escape, fill},
    text::Language,
};

const TEMPLATE: &str = include_str!("root.html");

/// Makes the page; its icon and its style sheet are those of the page that Trunk wrote.
pub(crate) fn compose(trunk_page: &str, languages: &[Language], script: &Asset) -> Result<String> {
    fill(TEMPLATE, |name| match name {
        "head" => head(&tags(trunk_page), script),
        "languages" => links(languages),
        unknown => bail!("root.html holds {{{{{unknown}}}}}, which stands for nothing"),
    })
}

fn head(trunk_tags: &[Tag<'_>], script: &Asset) -> Result<String> {
    // Without an icon of the page's own, browsers ask the server for one.
    let icon = trunk_tags.iter().find(|tag| tag.is_link("icon")).context("the page has no icon")?;
    let style = trunk_tags.iter().find(|tag| tag.is_link("stylesheet")).context("the page has no style sheet")?;
    let href = style.attribute("href").and_then(|href| href.strip_prefix("../"));
    let style = style.with(&[("href", href.context("the page's style sheet does not lie above it")?)]);
    let Asset { name, integrity } = script;
    let script =
        format!(r#"<script type="module" src="{name}" integrity="{integrity}" crossorigin="anonymous"></script>"#);
    Ok([icon.source, &style, &script].join("\n"))
}

fn links(languages: &[Language]) -> Result<String> {
    let links = languages.iter().map(|language| {
        let (code, heading) = (&language.code, escape(language.text("page.heading")?));
        Ok(format!(r#"<li><a href="{code}/" hreflang="{code}" lang="{code}">{heading}</a></li>"#))
    });
    Ok(links.collect::<Result<Vec<_>>>()?.join("\n"))
}
