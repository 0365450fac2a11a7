//! The two ceilings with the articles under each, which the page shows before the application starts, or without it.

use anyhow::{Context as _, Result};
use article83::law::{
    Regime,
    gdpr::{LISTED, Listing, Tier},
};

use crate::words::Words;

/// The list as HTML, in a language; the higher ceiling first, as most fines fall under it.
pub(crate) fn tiers_html(words: &Words<'_>) -> Result<String> {
    [Tier::Higher, Tier::Lower].into_iter().map(|tier| tier_html(words, tier)).collect()
}

fn tier_html(words: &Words<'_>, tier: Tier) -> Result<String> {
    let millions = Regime::REGULATION
        .fixed(tier)
        .amount
        .checked_div(1_000_000.into())
        .context("an amount")?
        .normalize()
        .to_string();
    let percent = tier.share().checked_mul(100.into()).context("a share")?.normalize().to_string();
    let heading = words.html("page.tier", &[("millions", &millions), ("percent", &percent)])?;
    let mut articles: Vec<_> = LISTED.iter().filter(|row| row.basis.tier() == Some(tier)).flat_map(articles).collect();
    articles.sort_unstable();
    let items: String = articles.into_iter().map(|article| item(words, article)).collect::<Result<_>>()?;
    Ok(format!("<h3>{heading}</h3>\n<ul class=\"articles\">\n{items}</ul>\n"))
}

/// Each article of a row, with the paragraph where one is named alone.
fn articles(row: &'static Listing) -> impl Iterator<Item = (u8, Option<u8>)> {
    (row.from..=row.to).map(|article| (article, row.paragraph))
}

fn item(words: &Words<'_>, (article, paragraph): (u8, Option<u8>)) -> Result<String> {
    let number = article.to_string();
    let (name, title) = match paragraph {
        None => (words.html("page.article", &[("number", &number)])?, format!("article.{article}.title")),
        Some(n) => {
            let places = [("number", number.as_str()), ("paragraph", &n.to_string())];
            (words.html("page.paragraph", &places)?, format!("point.{article}({n}).title"))
        }
    };
    Ok(format!("<li>{name} <span>{}</span></li>\n", words.html(&title, &[])?))
}
