//! The page of the method: how the ranges of starting amounts come about, and what they are not.

use anyhow::{Context as _, Result, anyhow};
use article83::{
    assess::{self, StartRange},
    facts::Seriousness,
    law::{
        Band, Confidence, Regime,
        gdpr::{self, Tier},
        guidance::edpb,
        superseded,
    },
    money::Span,
};
use rust_decimal::Decimal;

use super::{
    Page,
    parts::{self, element, mark, paragraph, sources, table, texts},
};
use crate::{decisions::Published, template::escape, words::Words};

const BANDS: &[Band] = edpb::GUIDANCE.bands;

/// The page.
pub(crate) fn page(words: &Words<'_>, decisions: &[Published]) -> Result<Page> {
    let [lower, higher] = Tier::ALL.map(|tier| annex(words, tier));
    let content = [
        element("p", &[("class", "lede")], &words.html("page.method.lede", &[])?),
        when(words)?,
        section(words, "formula", &[words.html("page.method.formula", &[])?], &levels(words)?)?,
        bands(words)?,
        section(words, "annex", &[words.html("page.method.annex", &[])?], &(lower? + &higher?))?,
        section(words, "cap", &[words.html("page.method.cap", &[])?], "")?,
        outside(words)?,
        no_formula(words)?,
        pending(words)?,
        superseded(words, decisions)?,
    ];
    Ok(Page {
        folder: "method/".to_owned(),
        title: words.fill("page.method.title", &[])?,
        description: words.fill("page.method.description", &[])?,
        content: content.join("\n"),
        script: None,
    })
}

fn section(words: &Words<'_>, id: &str, paragraphs: &[String], rest: &str) -> Result<String> {
    parts::section(words, "page.method", id, paragraphs, rest)
}

/// Whether to fine at all comes before how much.
fn when(words: &Words<'_>) -> Result<String> {
    let steps = ["open", "liable", "fault", "factors", "proportionate"]
        .map(|key| Ok(element("li", &[], &words.html(&format!("page.method.when.{key}"), &[])?) + "\n"));
    let steps = element("ol", &[("class", "points")], &steps.into_iter().collect::<Result<String>>()?);
    let paragraphs = [words.html("page.method.when.lede", &[])?, words.html("page.method.when.draft", &[])?];
    section(words, "when", &paragraphs, &(steps + &sources(words, gdpr::REPRIMAND)?))
}

/// What is under way, and changes no figure yet.
fn pending(words: &Words<'_>) -> Result<String> {
    let items = ["procedure", "omnibus", "binding"]
        .map(|key| Ok(element("li", &[], &words.html(&format!("page.method.pending.{key}"), &[])?) + "\n"));
    let list = element("ul", &[("class", "points")], &items.into_iter().collect::<Result<String>>()?);
    let cited = [gdpr::PENDING, gdpr::BINDING_DECISIONS].concat();
    section(words, "pending", &[words.html("page.method.pending.lede", &[])?], &(list + &sources(words, &cited)?))
}

/// The name of a level, by its key.
fn name(level: Seriousness) -> String {
    format!("page.method.{}", level.key())
}

fn levels(words: &Words<'_>) -> Result<String> {
    let columns = texts(words, ["page.method.level", "page.method.of_maximum"])?;
    let row =
        |level: &Seriousness| Ok(vec![words.html(&name(*level), &[])?, shares(words, level.span(&edpb::GUIDANCE))?]);
    let rows = Seriousness::ALL.iter().map(row).collect::<Result<Vec<_>>>()?;
    let caption = words.html("page.method.levels", &[])?;
    Ok(table(&caption, &columns, &rows) + &sources(words, edpb::GUIDANCE.seriousness)?)
}

fn bands(words: &Words<'_>) -> Result<String> {
    let columns = texts(words, ["page.method.turnover", "page.method.of_start", "page.method.sure"])?;
    let mut rows = Vec::new();
    for (number, band) in BANDS.iter().enumerate() {
        rows.push(vec![turnover(words, number)?, shares(words, band.span)?, sources(words, band.sources)?]);
    }
    let whole = words.html("page.method.no_adjustment", &[])?;
    rows.push(vec![turnover(words, BANDS.len())?, whole, sources(words, edpb::GUIDANCE.size_reflected)?]);
    let table = table(&words.html("page.method.bands", &[])?, &columns, &rows);
    section(words, "size", &[words.html("page.method.size", &[])?, words.html("page.method.edges", &[])?], &table)
}

/// From which turnover to which a band goes; above the last where there is none of that number.
fn turnover(words: &Words<'_>, number: usize) -> Result<String> {
    let euros = |band: &Band| words.euros(band.up_to.into());
    let before = number.checked_sub(1).and_then(|before| BANDS.get(before));
    match (before, BANDS.get(number)) {
        (None, Some(band)) => words.html("page.method.up_to", &[("amount", &euros(band)?)]),
        (Some(before), Some(band)) => {
            words.html("page.method.between", &[("low", &euros(before)?), ("high", &euros(band)?)])
        }
        (Some(before), None) => words.html("page.method.above", &[("amount", &euros(before)?)]),
        (None, None) => Err(anyhow!("there is no band")),
    }
}

/// The ranges under a maximum, by size and seriousness, as the calculator shows them.
fn annex(words: &Words<'_>, tier: Tier) -> Result<String> {
    let mut columns = texts(words, ["page.method.turnover"])?;
    let names = Seriousness::ALL.iter().map(|level| words.text(&name(*level)));
    columns.extend(names.collect::<Result<Vec<_>>>()?);
    let mut rows = Vec::new();
    for (number, band) in BANDS.iter().enumerate() {
        let mark = if band.is_unconfirmed() { mark(words)? } else { String::new() };
        let mut row = vec![turnover(words, number)? + &mark];
        for level in Seriousness::ALL {
            let range = assess::annex(&Regime::REGULATION, tier, *level, band);
            let StartRange { low, high, .. } = range.context("a cell")?;
            row.push(words.html("page.method.range", &[("low", &words.euros(low)?), ("high", &words.euros(high)?)])?);
        }
        rows.push(row);
    }
    let mut last = vec![turnover(words, BANDS.len())?];
    for level in Seriousness::ALL {
        let shares = shares(words, assess::annex_above(&Regime::REGULATION, tier, *level).context("a share")?)?;
        last.push(words.html("page.method.of_turnover", &[("shares", &shares)])?);
    }
    rows.push(last);
    let caption = words.html(
        &format!("page.method.tier.{}", tier.key()),
        &[("fixed", &words.euros(Regime::REGULATION.fixed(tier).amount)?), ("share", &words.percent(tier.share())?)],
    )?;
    Ok(table(&caption, &columns, &rows))
}

fn shares(words: &Words<'_>, span: Span) -> Result<String> {
    words.html("page.method.range", &[("low", &words.percent(span.low)?), ("high", &words.percent(span.high)?)])
}

fn outside(words: &Words<'_>) -> Result<String> {
    let items = ["unknown_turnover", "natural", "other", "country"]
        .map(|key| Ok(element("li", &[], &words.html(&format!("page.method.outside.{key}"), &[])?) + "\n"));
    let items = items.into_iter().collect::<Result<String>>()?;
    let list = element("ul", &[("class", "points")], &items) + &sources(words, edpb::GUIDANCE.of_undertakings)?;
    section(words, "outside", &[words.html("page.method.outside.lede", &[])?], &list)
}

fn no_formula(words: &Words<'_>) -> Result<String> {
    let sources = sources(words, gdpr::IN_EACH_CASE)? + &sources(words, gdpr::CEILING_IS_NOT_THE_FINE)?;
    section(words, "no-formula", &[words.html("page.method.no_formula", &[])?], &sources)
}

fn superseded(words: &Words<'_>, decisions: &[Published]) -> Result<String> {
    let since = words.day(superseded::SINCE)?;
    let lede = words.html("page.method.superseded.lede", &[("day", &since)])?;
    section(words, "superseded", &[lede], &(german(words, decisions)? + &dutch(words)?))
}

fn german(words: &Words<'_>, decisions: &[Published]) -> Result<String> {
    let days = superseded::GERMAN_DAYS.to_string();
    let gravities = ["light", "medium", "serious", "very_serious"];
    let mut rows = Vec::new();
    for (gravity, factors) in gravities.iter().zip(superseded::GERMAN_FACTORS) {
        let mark = if factors.confidence == Confidence::Unconfirmed { mark(words)? } else { String::new() };
        let range = |low: Decimal, high: Decimal| {
            words.html("page.method.range", &[("low", &words.number(low)?), ("high", &words.number(high)?)])
        };
        let half = |factor: Decimal| factor.checked_div(Decimal::TWO).context("a factor");
        rows.push(vec![
            words.html(&format!("page.method.german.{gravity}"), &[])?,
            range(half(factors.low)?, half(factors.high)?)? + &mark,
            range(factors.low, factors.high)? + &mark,
        ]);
    }
    let columns = ["page.method.german.gravity", "page.method.german.lower", "page.method.german.higher"];
    let reduced = decisions.iter().find(|decision| decision.id == REDUCED).context("the decision is not there")?;
    let case = element("a", &[("href", &format!("../decisions/#{REDUCED}"))], &escape(&reduced.name));
    let content = [
        element("h3", &[], &words.html("page.method.german.heading", &[])?),
        element("p", &[], &words.html("page.method.german.what", &[("days", &days)])?),
        table(&words.html("page.method.german.factors", &[])?, &texts(words, columns)?, &rows),
        element("p", &[], &format!("{} {case}", words.html("page.method.german.court", &[])?)),
        sources(words, superseded::GERMAN)?,
    ];
    Ok(content.join("\n"))
}

/// The decision that a court reduced because the German concept looked at turnover too much.
const REDUCED: &str = "DE-1UND1-9.55";

fn dutch(words: &Words<'_>) -> Result<String> {
    let mut rows = Vec::new();
    for (number, category) in ["I", "II", "III", "IV"].iter().zip(superseded::DUTCH_CATEGORIES) {
        let (low, high) = (words.euros(category.low.into())?, words.euros(category.high.into())?);
        let range = words.html("page.method.range", &[("low", &low), ("high", &high)])?;
        rows.push(vec![(*number).to_owned(), range, escape(&words.euros(category.base.into())?)]);
    }
    let columns = ["page.method.dutch.category", "page.method.dutch.amounts", "page.method.dutch.base"];
    let content = [
        element("h3", &[], &words.html("page.method.dutch.heading", &[])?),
        paragraph(words, "page.method.dutch.what")?,
        table(&words.html("page.method.dutch.categories", &[])?, &texts(words, columns)?, &rows),
        sources(words, superseded::DUTCH)?,
    ];
    Ok(content.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decisions::{read, tests::root},
        html::refuse_inline,
        text::languages,
    };

    fn english() -> Result<String> {
        let languages = languages(&root()?.join("locales"))?;
        let decisions = read(root()?)?.decisions;
        Ok(page(&Words::new(crate::text::english(&languages)?), &decisions)?.content)
    }

    /// The row of a table after its caption.
    fn row<'a>(html: &'a str, caption: &str, name: &str) -> Result<&'a str> {
        let (_, table) = html.split_once(caption).with_context(|| caption.to_owned())?;
        let (_, row) = table.split_once(&format!("<th scope=\"row\">{name}")).with_context(|| name.to_owned())?;
        Ok(row.split_once("</tr>").context("the row does not end")?.0)
    }

    #[test]
    fn the_cell_that_was_read_as_printed_is_as_printed() -> Result<()> {
        let html = english()?;
        let row = row(&html, "Higher ceiling: €20,000,000", "above €50,000,000, up to €100,000,000")?;
        assert!(row.contains("<td data-label=\"Medium\">€160,000 to €800,000</td>"), "{row}");
        Ok(())
    }

    #[test]
    fn the_corners_of_the_annex_are_those_of_the_shares() -> Result<()> {
        let html = english()?;
        let lower = row(&html, "Lower ceiling: €10,000,000, or 2% of turnover", "up to €2,000,000")?;
        assert!(lower.contains("€0 to €4,000") && lower.contains("€4,000 to €40,000"), "{lower}");
        let above = row(&html, "Higher ceiling: €20,000,000, or 4% of turnover", "above €500,000,000")?;
        assert!(above.contains("0% to 0.4% of turnover") && above.contains("0.8% to 4% of turnover"), "{above}");
        Ok(())
    }

    #[test]
    fn the_band_that_no_text_states_is_marked_in_every_table() -> Result<()> {
        let html = english()?;
        let band = "above €2,000,000, up to €10,000,000";
        assert!(row(&html, "Share by size", band)?.contains("grade unconfirmed"));
        for caption in ["Lower ceiling", "Higher ceiling"] {
            assert!(row(&html, caption, band)?.starts_with(" <em class=\"mark\">unconfirmed</em>"), "{caption}");
        }
        assert_eq!(html.matches("<em class=\"mark\">").count(), 4, "and the two upper ends of the German factors");
        Ok(())
    }

    #[test]
    fn the_page_holds_no_code_in_any_language() -> Result<()> {
        let decisions = read(root()?)?.decisions;
        for language in languages(&root()?.join("locales"))? {
            refuse_inline(&page(&Words::new(&language), &decisions)?.content)?;
        }
        Ok(())
    }
}
