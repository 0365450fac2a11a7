//! The page above the languages: it sends visitors on to theirs, or lets them choose.

use anyhow::{Context as _, Result, bail};

use crate::{
    assets::Asset,
    html::{Tag, tags},
    template::{escape, fill},
    text::Language,
};

const TEMPLATE: &str = include_str!("root.html");

/// The stylesheets that this page shares with the others: their names without the hash.
const STYLES: [&str; 2] = ["tokens", "base"];

/// Makes the page; its icon and its stylesheets are those of the page that Trunk wrote.
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
    let mut lines = vec![icon.source.to_owned()];
    for style in STYLES {
        let name = |tag: &Tag<'_>| tag.attribute("href").and_then(|href| href.strip_prefix("../")).map(str::to_owned);
        let found = trunk_tags.iter().filter(|tag| tag.is_link("stylesheet")).find_map(|tag| {
            let name = name(tag).filter(|name| name.starts_with(&format!("{style}-")))?;
            Some(tag.with(&[("href", &name)]))
        });
        lines.push(found.with_context(|| format!("the page has no stylesheet {style}"))?);
    }
    let Asset { name, integrity } = script;
    lines.push(format!(
        r#"<script type="module" src="{name}" integrity="{integrity}" crossorigin="anonymous"></script>"#
    ));
    Ok(lines.join("\n"))
}

fn links(languages: &[Language]) -> Result<String> {
    let links = languages.iter().map(|language| {
        let (code, heading) = (&language.code, escape(language.text("page.heading")?));
        Ok(format!(r#"<li><a href="{code}/" hreflang="{code}" lang="{code}">{heading}</a></li>"#))
    });
    Ok(links.collect::<Result<Vec<_>>>()?.join("\n"))
}
