//! How a fine is worked out: the walk, then where the ranges of starting amounts come from, and what they are not.

mod walk;

use anyhow::{Context as _, Result, anyhow};
use article83::{
    assess::{self, StartRange},
    facts::Seriousness,
    law::{Band, Confidence, Regime, Tier, gdpr, guidance::edpb, superseded},
    money::ShareRange,
};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    Page,
    parts::{self, Cells, mark, points, sources, table},
};
use crate::{decisions::Published, words::Words};

const BANDS: &[Band] = edpb::GUIDANCE.bands;

/// The page.
pub(crate) fn page(words: &Words<'_>, decisions: &[Published]) -> Result<Page> {
    let text = |key: &str| words.say(format!("page.how.{key}"));
    let section = |id, content| parts::section(words, "page.how", id, content);
    let [lower, higher] = Tier::ALL.map(|tier| annex(words, tier));
    let annex = view! { <p>{text("annex")}</p>{lower?}{higher?} };
    let outside = view! {
        <p>{text("outside.lede")}</p>
        {points(words, "page.how.outside", ["unknown_turnover", "natural", "other", "country"])}
        {sources(words, edpb::GUIDANCE.of_undertakings)}
    };
    let no_formula = view! {
        <p>{text("no_formula")}</p>
        {sources(words, gdpr::IN_EACH_CASE)}
        {sources(words, gdpr::CEILING_IS_NOT_THE_FINE)}
    };
    let pending = view! {
        <p>{text("pending.lede")}</p>
        {points(words, "page.how.pending", ["procedure", "omnibus", "binding"])}
        {sources(words, &[gdpr::PENDING, gdpr::BINDING_DECISIONS].concat())}
    };
    let since = words.day(superseded::SINCE);
    let superseded = view! {
        <p>{words.say_with("page.how.superseded.lede", &[("day", &since)])}</p>
        {german(words, decisions)?}
        {dutch(words)}
    };
    let limits = view! {
        {points(words, "page.how.limits", ["forecast", "factors", "advice"])}
        <p><a href="../limits/">{words.say("page.how.limits.more")}</a></p>
    };
    let content = view! {
        <p class="lede">{text("lede")}</p>
        {contents(words)}
        {walk::walk(words)?}
        {section("when", when(words))}
        {section("formula", levels(words))}
        {section("size", bands(words)?)}
        {section("annex", annex.into_any())}
        {section("cap", view! { <p>{text("cap")}</p> }.into_any())}
        {section("outside", outside.into_any())}
        {section("no-formula", no_formula.into_any())}
        {section("limits", limits.into_any())}
        {section("pending", pending.into_any())}
        {section("superseded", superseded.into_any())}
    };
    Ok(Page {
        folder: "how/".to_owned(),
        title: text("title"),
        description: text("description"),
        content: content.into_any(),
        on_card: None,
        script: None,
    })
}

/// The sections of the page, in order.
const SECTIONS: [&str; 15] = [
    "tier",
    "highest",
    "linked",
    "start",
    "weighed",
    "when",
    "formula",
    "size",
    "annex",
    "cap",
    "outside",
    "no-formula",
    "limits",
    "pending",
    "superseded",
];

/// Links to the sections.
fn contents(words: &Words<'_>) -> AnyView {
    let links = SECTIONS.map(|id| {
        view! { <li><a href=format!("#{id}")>{words.say(format!("page.how.heading.{id}"))}</a></li> }
    });
    view! {
        <nav class="contents beside" aria-label=words.say("page.how.contents")>
            <details><summary>{words.say("page.how.contents")}</summary><ul>{links.into_iter().collect_view()}</ul></details>
        </nav>
    }
    .into_any()
}

/// The question that comes before how much: whether to fine at all.
fn when(words: &Words<'_>) -> AnyView {
    let text = |key: &str| words.say(format!("page.how.when.{key}"));
    let steps = ["open", "liable", "fault", "factors", "proportionate"].map(|key| view! { <li>{text(key)}</li> });
    let content = view! {
        <p>{text("lede")}</p>
        <p>{text("draft")}</p>
        <ol class="points">{steps.into_iter().collect_view()}</ol>
        {sources(words, gdpr::REPRIMAND)}
    };
    content.into_any()
}

/// The name of a level.
fn name(words: &Words<'_>, level: Seriousness) -> String {
    words.say(format!("page.how.{}", level.key()))
}

fn levels(words: &Words<'_>) -> AnyView {
    let columns = ["page.how.level", "page.how.of_maximum"].map(|key| words.say(key));
    let rows = Seriousness::ALL
        .iter()
        .map(|level| vec![name(words, *level).into_any(), shares(words, level.span(&edpb::GUIDANCE)).into_any()])
        .collect();
    let content = view! {
        <p>{words.say("page.how.formula")}</p>
        {table(words.say("page.how.levels"), columns.into(), rows)}
        {sources(words, edpb::GUIDANCE.seriousness)}
    };
    content.into_any()
}

fn bands(words: &Words<'_>) -> Result<AnyView> {
    let columns = ["page.how.turnover", "page.how.of_start", "page.how.sure"].map(|key| words.say(key));
    let mut rows: Vec<Cells> = Vec::new();
    for (number, band) in BANDS.iter().enumerate() {
        let shares = shares(words, band.span);
        rows.push(vec![turnover(words, number)?.into_any(), shares.into_any(), sources(words, band.sources)]);
    }
    let whole = words.say("page.how.no_adjustment");
    let reflected = sources(words, edpb::GUIDANCE.size_reflected);
    rows.push(vec![turnover(words, BANDS.len())?.into_any(), whole.into_any(), reflected]);
    let content = view! {
        <p>{words.say("page.how.size")}</p>
        <p>{words.say("page.how.edges")}</p>
        {table(words.say("page.how.bands"), columns.into(), rows)}
    };
    Ok(content.into_any())
}

/// The turnovers of a band, by its number; after the last band, those above it.
fn turnover(words: &Words<'_>, number: usize) -> Result<String> {
    let euros = |band: &Band| words.euros(band.up_to.into());
    let before = number.checked_sub(1).and_then(|before| BANDS.get(before));
    match (before, BANDS.get(number)) {
        (None, Some(band)) => Ok(words.say_with("page.how.up_to", &[("amount", &euros(band))])),
        (Some(before), Some(band)) => Ok(range(words, "page.how.between", &euros(before), &euros(band))),
        (Some(before), None) => Ok(words.say_with("page.how.above", &[("amount", &euros(before))])),
        (None, None) => Err(anyhow!("there is no band")),
    }
}

/// The ranges under a maximum, by size and seriousness, as the calculator shows them.
fn annex(words: &Words<'_>, tier: Tier) -> Result<AnyView> {
    let mut columns = vec![words.say("page.how.turnover")];
    columns.extend(Seriousness::ALL.iter().map(|level| name(words, *level)));
    let mut rows: Vec<Cells> = Vec::new();
    for (number, band) in BANDS.iter().enumerate() {
        let mark = band.is_unconfirmed().then(|| mark(words));
        let mut row = vec![(turnover(words, number)?, mark).into_any()];
        for level in Seriousness::ALL {
            let StartRange { low, high, .. } =
                assess::annex(&Regime::REGULATION, tier, *level, band).context("no amounts")?;
            row.push(range(words, RANGE, &words.euros(low), &words.euros(high)).into_any());
        }
        rows.push(row);
    }
    let mut last = vec![turnover(words, BANDS.len())?.into_any()];
    for level in Seriousness::ALL {
        let shares = shares(words, assess::annex_above(&Regime::REGULATION, tier, *level).context("no share")?);
        last.push(words.say_with("page.how.of_turnover", &[("shares", &shares)]).into_any());
    }
    rows.push(last);
    let caption = words.say_with(
        format!("page.how.tier.{}", tier.key()),
        &[("fixed", &words.euros(Regime::REGULATION.fixed(tier).amount)), ("share", &words.percent(tier.share()))],
    );
    Ok(table(caption, columns, rows))
}

const RANGE: &str = "page.how.range";

fn range(words: &Words<'_>, key: &str, low: &str, high: &str) -> String {
    words.say_with(key, &[("low", low), ("high", high)])
}

fn shares(words: &Words<'_>, span: ShareRange) -> String {
    range(words, RANGE, &words.percent(span.low), &words.percent(span.high))
}

fn german(words: &Words<'_>, decisions: &[Published]) -> Result<AnyView> {
    let text = |key: &str| words.say(format!("page.how.german.{key}"));
    let days = superseded::GERMAN_DAYS.to_string();
    let gravities = ["light", "medium", "serious", "very_serious"];
    let mut rows: Vec<Cells> = Vec::new();
    for (gravity, factors) in gravities.iter().zip(superseded::GERMAN_FACTORS) {
        let half = |factor: Decimal| factor.checked_div(Decimal::TWO).context("no factor");
        let cell = |low: Decimal, high: Decimal| {
            let mark = (factors.confidence == Confidence::Unconfirmed).then(|| mark(words));
            (range(words, RANGE, &words.number(low), &words.number(high)), mark).into_any()
        };
        rows.push(vec![
            text(gravity).into_any(),
            cell(half(factors.low)?, half(factors.high)?),
            cell(factors.low, factors.high),
        ]);
    }
    let reduced = decisions.iter().find(|decision| decision.id == REDUCED).context("the decision is missing")?;
    let content = view! {
        <h3>{text("heading")}</h3>
        <p>{words.say_with("page.how.german.what", &[("days", &days)])}</p>
        {table(text("factors"), ["gravity", "lower", "higher"].map(text).into(), rows)}
        <p>{text("court")}" "<a href=format!("../decisions/#{REDUCED}")>{reduced.name.clone()}</a></p>
        {sources(words, superseded::GERMAN)}
    };
    Ok(content.into_any())
}

/// The decision that a court reduced because the German concept put too much weight on turnover.
const REDUCED: &str = "DE-1UND1-9.55";

fn dutch(words: &Words<'_>) -> AnyView {
    let text = |key: &str| words.say(format!("page.how.dutch.{key}"));
    let rows = ["I", "II", "III", "IV"].iter().zip(superseded::DUTCH_CATEGORIES).map(|(number, category)| {
        let amounts = range(words, RANGE, &words.euros(category.low.into()), &words.euros(category.high.into()));
        vec![number.into_any(), amounts.into_any(), words.euros(category.base.into()).into_any()]
    });
    let content = view! {
        <h3>{text("heading")}</h3>
        <p>{text("what")}</p>
        {table(text("categories"), ["category", "amounts", "base"].map(text).into(), rows.collect())}
        {sources(words, superseded::DUTCH)}
    };
    content.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decisions::{read, tests::root},
        html::{
            refuse_inline, render,
            tests::{ElementRef, Html, all, selector, text_of},
        },
        text::languages,
    };

    fn english() -> Result<Html> {
        let languages = languages(&root()?.join("locales"))?;
        let words = Words::new(crate::text::english(&languages)?);
        let html = render(page(&words, &read(root()?)?.decisions)?.content);
        words.refuse_wrong()?;
        Ok(Html::parse_fragment(&html))
    }

    /// The row of the table under a caption.
    fn row<'a>(html: &'a Html, caption: &str, name: &str) -> Result<ElementRef<'a>> {
        let starts = |element: ElementRef<'_>, css: &str, text: &str| {
            anyhow::Ok(element.select(&selector(css)?).next().is_some_and(|found| text_of(found).starts_with(text)))
        };
        for table in all(html, "table")? {
            if starts(table, "caption", caption)? {
                for row in table.select(&selector("tr")?) {
                    if starts(row, "th[scope=row]", name)? {
                        return Ok(row);
                    }
                }
            }
        }
        Err(anyhow!("{caption} has no {name}"))
    }

    #[test]
    fn the_cell_that_was_read_as_printed_is_as_printed() -> Result<()> {
        let html = english()?;
        let row = row(&html, "Higher ceiling: €20,000,000", "above €50,000,000, up to €100,000,000")?;
        let medium: Vec<_> = row.select(&selector("td[data-label=Medium]")?).map(text_of).collect();
        assert_eq!(medium, ["€160,000 to €800,000"]);
        Ok(())
    }

    #[test]
    fn the_corners_of_the_annex_are_those_of_the_shares() -> Result<()> {
        let html = english()?;
        let lower = text_of(row(&html, "Lower ceiling: €10,000,000, or 2% of turnover", "up to €2,000,000")?);
        assert!(lower.contains("€0 to €4,000") && lower.contains("€4,000 to €40,000"), "{lower}");
        let above = text_of(row(&html, "Higher ceiling: €20,000,000, or 4% of turnover", "above €500,000,000")?);
        assert!(above.contains("0% to 0.4% of turnover") && above.contains("0.8% to 4% of turnover"), "{above}");
        Ok(())
    }

    #[test]
    fn the_band_that_no_text_states_is_marked_in_every_table() -> Result<()> {
        let html = english()?;
        let band = "above €2,000,000, up to €10,000,000";
        let unsure = selector(".grade.unconfirmed")?;
        assert!(row(&html, "Share by size", band)?.select(&unsure).next().is_some());
        for caption in ["Lower ceiling", "Higher ceiling"] {
            let name = format!("{band} unconfirmed");
            row(&html, caption, &name)?;
        }
        assert_eq!(all(&html, "em.mark")?.len(), 4, "and the two upper ends of the German factors");
        Ok(())
    }

    #[test]
    fn the_contents_name_every_section_in_order() -> Result<()> {
        let html = english()?;
        let ids: Vec<_> = all(&html, "section > h2")?.iter().filter_map(|heading| heading.attr("id")).collect();
        assert_eq!(ids, SECTIONS);
        let links: Vec<_> =
            all(&html, ".contents a")?.iter().filter_map(|link| link.attr("href")?.strip_prefix('#')).collect();
        assert_eq!(links, SECTIONS);
        Ok(())
    }

    #[test]
    fn the_page_holds_no_code_in_any_language() -> Result<()> {
        let decisions = read(root()?)?.decisions;
        for language in languages(&root()?.join("locales"))? {
            refuse_inline(&render(page(&Words::new(&language), &decisions)?.content))?;
        }
        Ok(())
    }
}
