//! All countries in one table, a phrase for each of the topics that are asked for most.

use anyhow::Result;
use article83::law::national::{Duty, DutyOf, National};

use super::phrase;
use crate::{
    reference::parts::{element, head_and_rows, texts},
    template::escape,
    words::Words,
};

/// Articles of the Regulation that put a duty on controllers, and that no limb of Article 83 names.
const WITHOUT_A_CEILING: [u8; 2] = [10, 24];

/// The table under its heading.
pub(super) fn section(words: &Words<'_>, countries: &[(&str, &National)]) -> Result<String> {
    let articles = WITHOUT_A_CEILING.map(|article| words.fill("page.article", &[("number", &article.to_string())]));
    let articles = articles.into_iter().collect::<Result<Vec<_>>>()?;
    let mut columns = texts(words, ["page.countries.country", "page.countries.topic.bodies"])?;
    columns.extend(articles.iter().map(String::as_str));
    columns.extend(texts(words, ["page.countries.topic.payments", "page.countries.topic.limitation"])?);
    let mut rows = Vec::new();
    for (name, national) in countries {
        let link = element("a", &[("href", &format!("#{}", national.country.code()))], &escape(name));
        let mut row = vec![link, bodies(words, national)?];
        for number in WITHOUT_A_CEILING {
            row.push(article(words, national, number)?);
        }
        row.push(payments(words, national)?);
        row.push(limitation(words, national)?);
        rows.push(row);
    }
    let heading = element("h2", &[("id", "overview")], &words.html("page.countries.overview", &[])?);
    let class = [("class", "ranges overview"), ("aria-labelledby", "overview")];
    let table = element("table", &class, &head_and_rows(&columns, &rows));
    Ok(element("section", &[("aria-labelledby", "overview")], &(heading + "\n" + &table)))
}

fn bodies(words: &Words<'_>, national: &National) -> Result<String> {
    let treatments = national.bodies.iter().filter(|body| phrase::holds(body.time));
    let treatments = treatments.map(|body| phrase::body(words, body));
    let treatments = each_once(treatments.collect::<Result<Vec<_>>>()?);
    match treatments.as_slice() {
        [] => phrase::unknown(words),
        [one] => Ok(one.clone()),
        several => Ok(words.html("page.countries.short.by_kind", &[])? + " " + &several.join("; ")),
    }
}

/// The ceiling that an article has here, though Article 83 gives it none.
fn article(words: &Words<'_>, national: &National, number: u8) -> Result<String> {
    let named = |duty: &&Duty| duty.of == DutyOf::Article(number) && phrase::holds(duty.time);
    match national.duties.iter().find(named).or(national.residual) {
        Some(duty) => phrase::maximum(words, duty.maximum),
        None if national.duties_read => words.html("page.countries.short.no_ceiling", &[]),
        None => phrase::unknown(words),
    }
}

fn payments(words: &Words<'_>, national: &National) -> Result<String> {
    let Some(routes) = national.penalties else { return phrase::unknown(words) };
    let limits =
        routes.iter().filter(|route| phrase::holds(route.time)).map(|route| phrase::penalty(words, route.limit));
    let limits = each_once(limits.collect::<Result<Vec<_>>>()?);
    if limits.is_empty() { words.html("page.countries.short.no_payment", &[]) } else { Ok(limits.join("; ")) }
}

fn limitation(words: &Words<'_>, national: &National) -> Result<String> {
    let periods = national
        .limitation
        .iter()
        .filter(|period| phrase::holds(period.time))
        .map(|period| phrase::period(words, period));
    let periods = periods.collect::<Result<Vec<_>>>()?;
    if periods.is_empty() && !national.no_limitation.is_empty() {
        return words.html("page.countries.period.none", &[]);
    }
    if periods.is_empty() { phrase::unknown(words) } else { Ok(periods.join("; ")) }
}

fn each_once(phrases: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for phrase in phrases {
        if !once.contains(&phrase) {
            once.push(phrase);
        }
    }
    once
}
