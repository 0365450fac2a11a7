//! The two ceilings with the articles under each, which the page shows before the application starts, or without it.

use anyhow::{Context as _, Result};
use article83::law::gdpr::{LISTED, Listing, Tier};

use crate::{template::escape, text::Language};

/// The texts that the list is made of.
pub(crate) const TEXTS: [&str; 3] = ["page.article", "page.paragraph", "page.tier"];

/// The list as HTML, in a language; the higher ceiling first, as most fines fall under it.
pub(crate) fn tiers_html(language: &Language) -> Result<String> {
    [Tier::Higher, Tier::Lower].into_iter().map(|tier| tier_html(language, tier)).collect()
}

fn tier_html(language: &Language, tier: Tier) -> Result<String> {
    let millions = tier.fixed().amount.checked_div(1_000_000.into()).context("an amount")?.normalize().to_string();
    let percent = tier.share().checked_mul(100.into()).context("a share")?.normalize().to_string();
    let heading = language.text("page.tier")?.replace("{millions}", &millions).replace("{percent}", &percent);
    let mut articles: Vec<_> = LISTED.iter().filter(|row| row.basis.tier() == tier).flat_map(articles).collect();
    articles.sort_unstable();
    let items: String = articles.into_iter().map(|article| item(language, article)).collect::<Result<_>>()?;
    Ok(format!("<h3>{}</h3>\n<ul class=\"articles\">\n{items}</ul>\n", escape(&heading)))
}

/// Each article of a row, with the paragraph where one is named alone.
fn articles(row: &'static Listing) -> impl Iterator<Item = (u8, Option<u8>)> {
    (row.from..=row.to).map(|article| (article, row.paragraph))
}

fn item(language: &Language, (article, paragraph): (u8, Option<u8>)) -> Result<String> {
    let number = article.to_string();
    let (name, title) = match paragraph {
        None => (language.text("page.article")?.replace("{number}", &number), format!("article.{article}.title")),
        Some(n) => {
            let name =
                language.text("page.paragraph")?.replace("{number}", &number).replace("{paragraph}", &n.to_string());
            (name, format!("point.{article}({n}).title"))
        }
    };
    Ok(format!("<li>{} <span>{}</span></li>\n", escape(&name), escape(language.text(&title)?)))
}
