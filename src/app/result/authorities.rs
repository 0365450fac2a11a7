//! The same case before several authorities, side by side: a list, not a sum.

use article83::{
    Assessment,
    assess::{Alternative, Difference},
    facts::{Country, FactError},
};

use super::sentence::{sentences, short_answer};
use crate::app::{
    dom,
    el::{El, el},
    link::fact_error,
    text::Text,
};

/// A row for each authority; nothing if the case is before only one.
pub(super) fn authorities(text: Text, country: Option<Country>, assessment: &Assessment) -> Option<El> {
    let others: Vec<_> = assessment.alternatives.iter().filter_map(before_another).collect();
    if others.is_empty() {
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
    let mut rows = vec![row(country, short_answer(text, assessment), sentence(assessment), false)];
    for (country, answer) in others {
        rows.push(match answer {
            Ok(other) => {
                let differs = (other.outcome, other.ceiling) != (assessment.outcome, assessment.ceiling);
                row(Some(country), short_answer(text, other), sentence(other), differs)
            }
            Err(error) => row(Some(country), text.result_unknown(), fact_error(text, error), true),
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

fn before_another(other: &Alternative) -> Option<(Country, Result<&Assessment, &FactError>)> {
    let Difference::Authority { country } = other.differs else { return None };
    Some((country, other.answer.as_ref()))
}
