//! The page above the languages: it sends visitors to theirs, or lets them choose.

use anyhow::Result;
use leptos::prelude::*;

use crate::{assets::Asset, html::render, page::Shell, text::Language};

const POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// Makes the page, with the icon and the style sheet of the page that Trunk wrote.
pub(crate) fn compose(shell: &Shell, languages: &[Language], script: &Asset) -> Result<String> {
    Ok(render(view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                {shell.head(POLICY.to_owned(), "article83".to_owned())}
                {shell.style().style_sheet("")}
                {script.module("")}
            </head>
            <body>
                <main>
                    <h1>"article83"</h1>
                    <ul>{links(languages)?}</ul>
                </main>
            </body>
        </html>
    }))
}

fn links(languages: &[Language]) -> Result<AnyView> {
    let mut links = Vec::new();
    for language in languages {
        let (code, heading) = (language.code.clone(), language.text("page.heading")?.to_owned());
        let address = format!("{code}/");
        links.push(view! { <li><a href=address hreflang=code.clone() lang=code>{heading}</a></li> });
    }
    Ok(links.into_any())
}
