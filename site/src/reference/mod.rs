//! The reference pages: plain HTML made from the law's data, and but for one without a script. This is the frame that they share.

pub(crate) mod countries;
pub(crate) mod decisions;
pub(crate) mod embed;
pub(crate) mod method;
mod parts;
pub(crate) mod privacy;
mod row;

use anyhow::{Context as _, Result, bail};

use crate::{
    assets::Asset,
    html::{Tag, tags},
    template::{escape, fill},
    text::Language,
    words::Words,
};

const FRAME: &str = include_str!("frame.html");

/// The pages that a visitor chooses among, by the folder that each lies in; the first is the calculator.
const PAGES: [(&str, &str); 6] = [
    ("", "page.reference.calculator"),
    ("countries/", "page.countries.link"),
    ("decisions/", "page.decisions.link"),
    ("method/", "page.method.link"),
    ("privacy/", "page.private.link"),
    ("embed/", "page.embed.link"),
];

/// What a page may load and do. A script of its own is the most that one has, and what the script shows is of this site.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
const POLICY_OF_SCRIPT: &str = "; script-src 'self'; frame-src 'self'";

/// A page and where it lies.
pub(crate) struct Page {
    /// The folder below that of its language, with a slash at the end.
    pub(crate) folder: String,
    /// The text that is its heading.
    pub(crate) title: String,
    /// What search engines show of it.
    pub(crate) description: String,
    /// Its HTML below the heading.
    pub(crate) content: String,
    /// What runs on it.
    pub(crate) script: Option<Asset>,
}

/// Puts a page into the frame. Its icon is that of the page that Trunk wrote.
pub(crate) fn compose(
    trunk_page: &str,
    words: &Words<'_>,
    languages: &[Language],
    style: &Asset,
    page: &Page,
) -> Result<String> {
    // From the page to the folder of its language.
    let up = "../".repeat(page.folder.matches('/').count());
    fill(FRAME, |name| match name {
        "lang" => Ok(words.language.code.clone()),
        "title" => Ok(escape(&page.title)),
        "description" => Ok(escape(&page.description)),
        "icon" => icon(&tags(trunk_page)),
        "alternates" => Ok(alternates(languages, &up, &page.folder)),
        "style" => Ok(format!(
            r#"<link rel="stylesheet" href="{up}../{}" integrity="{}" crossorigin="anonymous">"#,
            style.name, style.integrity
        )),
        "policy" => Ok([POLICY, if page.script.is_some() { POLICY_OF_SCRIPT } else { "" }].concat()),
        "script" => Ok(page.script.as_ref().map_or_else(String::new, |script| {
            let Asset { name, integrity } = script;
            let tag = format!(
                r#"<script type="module" src="{up}../{name}" integrity="{integrity}" crossorigin="anonymous">"#
            );
            tag + "</script>\n"
        })),
        "top" => Ok(format!("{up}../")),
        "pages" => pages(words, &up, &page.folder),
        "languages" => others(words, languages, &up, &page.folder),
        "content" => Ok(page.content.clone()),
        key if key.starts_with("page.") => words.html(key, &[]),
        unknown => bail!("frame.html holds {{{{{unknown}}}}}, which stands for nothing"),
    })
}

/// Without an icon of the page's own, browsers ask the server for one.
fn icon(trunk_tags: &[Tag<'_>]) -> Result<String> {
    let icon = trunk_tags.iter().find(|tag| tag.is_link("icon")).context("the page has no icon")?;
    Ok(icon.source.to_owned())
}

fn alternates(languages: &[Language], up: &str, folder: &str) -> String {
    let links = languages.iter().map(|language| {
        let code = &language.code;
        format!(r#"<link rel="alternate" hreflang="{code}" href="{up}../{code}/{folder}">"#)
    });
    links.collect::<Vec<_>>().join("\n")
}

fn pages(words: &Words<'_>, up: &str, folder: &str) -> Result<String> {
    let links = PAGES.iter().map(|(target, key)| {
        let name = words.html(key, &[])?;
        let current = match (folder == *target, !target.is_empty() && folder.starts_with(target)) {
            (true, _) => r#" aria-current="page""#,
            // Another order of the same page.
            (false, true) => r#" aria-current="true""#,
            (false, false) => "",
        };
        Ok(format!(r#"<a href="{up}{target}"{current}>{name}</a>"#))
    });
    Ok(links.collect::<Result<Vec<_>>>()?.join("\n"))
}

/// The links to the same page in the other languages.
fn others(words: &Words<'_>, languages: &[Language], up: &str, folder: &str) -> Result<String> {
    let links = languages.iter().map(|language| {
        let (code, name) = (&language.code, escape(language.name()?));
        Ok(if *code == words.language.code {
            format!(r#"<span aria-current="page">{name}</span>"#)
        } else {
            format!(r#"<a href="{up}../{code}/{folder}" hreflang="{code}" lang="{code}">{name}</a>"#)
        })
    });
    Ok(links.collect::<Result<Vec<_>>>()?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decisions::tests::root, text::languages};

    const TRUNK_PAGE: &str = r#"<link rel="icon" href="data:,"><link rel="stylesheet" href="../page.css">"#;

    fn composed(folder: &str, title: &str) -> Result<String> {
        let languages = languages(&root()?.join("locales"))?;
        let words = Words::new(crate::text::english(&languages)?);
        let style = Asset { name: "reference-1.css".to_owned(), integrity: "sha384-x".to_owned() };
        let page = Page {
            folder: folder.to_owned(),
            title: title.to_owned(),
            description: "\"d\"".to_owned(),
            content: "<p>c</p>".to_owned(),
            script: None,
        };
        compose(TRUNK_PAGE, &words, &languages, &style, &page)
    }

    #[test]
    fn leads_up_from_any_depth() -> Result<()> {
        for (folder, up) in [("method/", "../"), ("decisions/by-fine/", "../../")] {
            let html = composed(folder, "T")?;
            for expected in [
                format!(
                    r#"<link rel="stylesheet" href="{up}../reference-1.css" integrity="sha384-x" crossorigin="anonymous">"#
                ),
                format!(r#"<a href="{up}../fr/{folder}" hreflang="fr" lang="fr">Français</a>"#),
                format!(r#"<link rel="alternate" hreflang="fr" href="{up}../fr/{folder}">"#),
                format!(r#"<a href="{up}">Calculator</a>"#),
                r#"<link rel="icon" href="data:,">"#.to_owned(),
                "<p>c</p>".to_owned(),
            ] {
                assert!(html.contains(&expected), "{expected} is not in {html}");
            }
        }
        Ok(())
    }

    #[test]
    fn says_where_the_visitor_is() -> Result<()> {
        assert!(composed("method/", "T")?.contains(r#"<a href="../method/" aria-current="page">"#));
        assert!(composed("decisions/by-fine/", "T")?.contains(r#"<a href="../../decisions/" aria-current="true">"#));
        Ok(())
    }

    #[test]
    fn lets_nothing_run_and_nothing_be_sent() -> Result<()> {
        let html = composed("method/", "<T>")?;
        crate::html::refuse_inline(&html)?;
        assert!(
            html.contains("default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'")
        );
        assert!(html.contains("<title>&lt;T&gt; – article83</title>") && html.contains("content=\"&quot;d&quot;\""));
        assert!(!html.contains("<script"));
        Ok(())
    }
}
