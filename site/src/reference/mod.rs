//! The reference pages: plain HTML made from the law’s data, useful without a script. This module has the frame that they share.

pub(crate) mod countries;
pub(crate) mod decisions;
pub(crate) mod embed;
pub(crate) mod how;
pub(crate) mod myths;
pub(crate) mod notes;
pub(crate) mod parts;
pub(crate) mod privacy;

use anyhow::Result;
use article83::{assess::Sum, law::decisions::Decision};
use leptos::prelude::*;

use crate::{
    assets::Asset,
    found::Found,
    header::{Place, header, more},
    html::render,
    oembed::Address,
    page::Shell,
    text::Language,
    words::Words,
};

/// What a page may load and do. A page with a script may also run it and show frames, both from this site only.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
const POLICY_OF_SCRIPT: &str = "; script-src 'self'; frame-src 'self'";

/// A page and its place.
pub(crate) struct Page {
    /// The folder below that of its language, with a slash at the end.
    pub(crate) folder: String,
    /// The heading.
    pub(crate) title: String,
    /// The description for search engines.
    pub(crate) description: String,
    /// What is below the heading.
    pub(crate) content: AnyView,
    /// What its card says in place of the description.
    pub(crate) on_card: Option<OnCard>,
    /// The script, if it has one.
    pub(crate) script: Option<Asset>,
}

/// What the card of a page says of a decision.
pub(crate) struct OnCard {
    pub(crate) text: String,
    /// The fine with its maximum, if both are in euros.
    pub(crate) fine: Option<(Decision, Sum)>,
}

/// Puts a page into the frame, with the icon of the page that Trunk wrote.
pub(crate) fn compose(
    shell: &Shell,
    words: &Words<'_>,
    languages: &[Language],
    style: &Asset,
    address: Option<&Address>,
    page: Page,
) -> Result<String> {
    let Page { folder, title, description, content, script, .. } = page;
    // From the page to the folder of its language.
    let up = "../".repeat(folder.matches('/').count());
    let policy = [POLICY, if script.is_some() { POLICY_OF_SCRIPT } else { "" }].concat();
    let place = Place { up: &up, folder: &folder };
    let found = Found { address, up: &up, folder: &folder, title: &title, description: &description };
    let found = found.head(words, languages);
    let script = script.map(|script| script.module(&format!("{up}../")));
    Ok(render(view! {
        <!DOCTYPE html>
        <html lang=words.language.code.clone()>
            <head>
                {shell.head(policy, format!("{title} – article83"))}
                <meta name="description" content=description/>
                {found}
                {style.style_sheet(&format!("{up}../"))}
                {script}
            </head>
            <body>
                <a class="skip" href="#main">{words.say("page.reference.skip")}</a>
                <header class="masthead">
                    {header(words, languages, place)?}
                </header>
                <main id="main" tabindex="-1">
                    <h1>{title}</h1>
                    {content}
                </main>
                <footer>
                    <p>{words.say("page.disclaimer")}</p>
                    <p>{words.say("page.law_version")}</p>
                    {more(words, place)}
                </footer>
            </body>
        </html>
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decisions::tests::root,
        html::{
            refuse_inline,
            tests::{Html, all, one, text_of},
        },
        text::languages,
    };

    fn composed(folder: &str, title: &str) -> Result<String> {
        let languages = languages(&root()?.join("locales"))?;
        let words = Words::new(crate::text::english(&languages)?);
        let style = Asset { name: "reference-1.css".to_owned(), integrity: "sha384-x".to_owned() };
        let page = Page {
            folder: folder.to_owned(),
            title: title.to_owned(),
            description: "\"d\"".to_owned(),
            content: view! { <p id="c">"c"</p> }.into_any(),
            on_card: None,
            script: None,
        };
        compose(&crate::page::tests::shell("")?, &words, &languages, &style, None, page)
    }

    #[test]
    fn leads_up_from_any_depth() -> Result<()> {
        for (folder, up) in [("how/", "../"), ("decisions/by-fine/", "../../")] {
            let html = Html::parse_document(&composed(folder, "T")?);
            for expected in [
                format!(
                    "link[rel=stylesheet][href=\"{up}../reference-1.css\"][integrity=sha384-x][crossorigin=anonymous]"
                ),
                format!("a[href=\"{up}../fr/{folder}\"][hreflang=fr][lang=fr]"),
                format!("link[rel=alternate][hreflang=fr][href=\"{up}../fr/{folder}\"]"),
                format!(".pages a[href=\"{up}\"]"),
                "link[rel=icon][href=\"data:,\"]".to_owned(),
                "main > #c".to_owned(),
            ] {
                one(&html, &expected)?;
            }
        }
        Ok(())
    }

    #[test]
    fn says_where_the_visitor_is() -> Result<()> {
        let html = Html::parse_document(&composed("how/", "T")?);
        one(&html, "a[href=\"../how/\"][aria-current=page]")?;
        let html = Html::parse_document(&composed("decisions/by-fine/", "T")?);
        one(&html, "a[href=\"../../decisions/\"][aria-current=true]")?;
        Ok(())
    }

    #[test]
    fn lets_nothing_run_and_nothing_be_sent() -> Result<()> {
        let source = composed("how/", "<T>")?;
        refuse_inline(&source)?;
        let html = Html::parse_document(&source);
        let policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
        one(&html, &format!("meta[http-equiv=Content-Security-Policy][content=\"{policy}\"]"))?;
        assert_eq!(text_of(one(&html, "title")?), "<T> – article83");
        assert_eq!(one(&html, "meta[name=description]")?.attr("content"), Some("\"d\""));
        assert!(all(&html, "script")?.is_empty());
        Ok(())
    }
}
