//! The two ceilings with the articles under each, which the page shows until the application starts, or without it.

use anyhow::{Context as _, Result};
use article83::law::{
    Regime, Tier,
    gdpr::{LISTED, Listing},
};
use leptos::prelude::*;

use crate::words::Words;

/// The list, the higher ceiling first, as most fines fall under it.
pub(crate) fn tiers(words: &Words<'_>) -> Result<AnyView> {
    let tiers = [Tier::Higher, Tier::Lower].into_iter().map(|tier| of(words, tier));
    Ok(tiers.collect::<Result<Vec<_>>>()?.into_any())
}

fn of(words: &Words<'_>, tier: Tier) -> Result<AnyView> {
    let fixed = Regime::REGULATION.fixed(tier).amount;
    let millions = fixed.checked_div(1_000_000.into()).context("no amount")?.normalize().to_string();
    let percent = tier.share().checked_mul(100.into()).context("no share")?.normalize().to_string();
    let heading = words.say_with("page.tier", &[("millions", &millions), ("percent", &percent)]);
    let mut articles: Vec<_> = LISTED.iter().filter(|row| row.basis.tier() == Some(tier)).flat_map(articles).collect();
    articles.sort_unstable();
    let items = articles.into_iter().map(|article| item(words, article)).collect_view();
    Ok(view! { <h3>{heading}</h3><ul class="articles">{items}</ul> }.into_any())
}

/// Each article of a row, with the paragraph if only one is named.
fn articles(row: &'static Listing) -> impl Iterator<Item = (u8, Option<u8>)> {
    (row.from..=row.to).map(|article| (article, row.paragraph))
}

fn item(words: &Words<'_>, (article, paragraph): (u8, Option<u8>)) -> AnyView {
    let number = article.to_string();
    let (name, title) = match paragraph {
        None => (words.say_with("page.article", &[("number", &number)]), format!("article.{article}.title")),
        Some(n) => {
            let places = [("number", number.as_str()), ("paragraph", &n.to_string())];
            (words.say_with("page.paragraph", &places), format!("point.{article}({n}).title"))
        }
    };
    view! { <li>{name}" "<span>{words.say(title)}</span></li> }.into_any()
}
