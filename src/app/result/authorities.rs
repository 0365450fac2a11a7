//! The same case before several authorities, side by side: a list, and no sum.

use article83::{
    Assessment, assess,
    facts::{Case, CaseFile, Country},
};

use super::sentence::{figure, sentences};
use crate::app::{
    Page, dom,
    el::{El, el},
    link::fact_error,
};

/// A row for each authority; nothing where the case is before one alone.
pub(super) fn authorities(page: Page, assessment: &Assessment) -> Option<El> {
    let text = page.text;
    let file = page.case_file();
    if file.other_authorities.is_empty() {
        return None;
    }
    let name = |country: Option<Country>| country.map_or_else(|| text.authorities_regulation(), dom::country_name);
    let row = |country, shown: String, why: String, differs: bool| {
        let mark = differs.then(|| el("span").class("mark").text(&text.authorities_differs()));
        el("tr").child(el("th").attr("scope", "row").text(&name(country))).child(
            el("td").child(el("p").text(&shown).text(" ").children(mark)).child(el("p").class("about").text(&why)),
        )
    };
    let sentence = |other: &Assessment| sentences(text, other).into_iter().next().unwrap_or_default();
    let mut rows = vec![row(file.country, figure(text, assessment), sentence(assessment), false)];
    for country in &file.other_authorities {
        rows.push(match Case::check(before(&file, *country)) {
            Ok(case) => {
                let other = assess(&case);
                let differs = (other.outcome, other.ceiling) != (assessment.outcome, assessment.ceiling);
                row(Some(*country), figure(text, &other), sentence(&other), differs)
            }
            Err(error) => row(Some(*country), text.result_unknown(), fact_error(text, &error), true),
        });
    }
    let heads = [text.authorities_authority(), text.result_ceiling()];
    let heads = heads.iter().map(|head| el("th").attr("scope", "col").text(head));
    let heading = text.authorities_heading();
    let table = el("table")
        .attr("aria-label", &heading)
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    Some(
        el("section")
            .class("authorities decisions")
            .child(el("h3").text(&heading))
            .child(table)
            .child(el("p").class("help").text(&text.authorities_help())),
    )
}

/// The same case before another authority, by its law alone: the penalty payments are those of the first one.
fn before(file: &CaseFile, country: Country) -> CaseFile {
    let mut other = file.clone();
    other.bring_before(Some(country));
    other.penalties.clear();
    other.other_authorities.clear();
    other
}
