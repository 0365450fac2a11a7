//! All countries in one table, with a phrase for each of the most common topics.

use article83::law::national::{Duty, DutyOf, National};
use leptos::prelude::*;

use super::{
    one,
    phrase::{self, Phrase},
};
use crate::{
    reference::parts::{head_and_rows, joined},
    words::Words,
};

/// Articles that put a duty on controllers but are named in no limb of Article 83.
const WITHOUT_A_CEILING: [u8; 2] = [10, 24];

/// The table under its heading.
pub(super) fn section(words: &Words<'_>, countries: &[(String, &National)]) -> AnyView {
    let articles = WITHOUT_A_CEILING.map(|article| words.say_with("page.article", &[("number", &article.to_string())]));
    let text = |key: &str| words.say(format!("page.countries.{key}"));
    let columns =
        [&[text("country"), text("topic.bodies")][..], &articles, &[text("topic.payments"), text("topic.limitation")]];
    let rows = countries.iter().map(|(name, national)| {
        let (id, address) = (national.country.code(), one::folder(national));
        let name = view! { <a id=id href=address>{name.clone()}</a> };
        let mut row = vec![name.into_any(), bodies(words, national)];
        row.extend(WITHOUT_A_CEILING.map(|number| article(words, national, number).view()));
        row.extend([payments(words, national), limitation(words, national)]);
        row
    });
    let content = view! {
        <section aria-labelledby="overview">
            <h2 id="overview">{text("overview")}</h2>
            <table class="ranges overview" aria-labelledby="overview">
                {head_and_rows(columns.concat(), rows.collect())}
            </table>
        </section>
    };
    content.into_any()
}

fn bodies(words: &Words<'_>, national: &National) -> AnyView {
    let treatments = national.bodies.iter().filter(|body| phrase::holds(body.time));
    let treatments = each_once(treatments.map(|body| phrase::body(words, body)));
    let by_kind = (treatments.len() > 1).then(|| words.say("page.countries.short.by_kind") + " ");
    (by_kind, listed(words, treatments).unwrap_or_else(|| phrase::unknown(words).view())).into_any()
}

/// The ceiling that an article has in this country, though not in Article 83.
fn article(words: &Words<'_>, national: &National, number: u8) -> Phrase {
    let named = |duty: &&Duty| duty.of == DutyOf::Article(number) && phrase::holds(duty.time);
    match national.duties.iter().find(named).or(national.residual) {
        Some(duty) => Phrase::Said(phrase::maximum(words, duty.maximum)),
        None if national.duties_read => Phrase::Said(words.say("page.countries.short.no_ceiling")),
        None => phrase::unknown(words),
    }
}

fn payments(words: &Words<'_>, national: &National) -> AnyView {
    let Some(routes) = national.penalties else { return phrase::unknown(words).view() };
    let routes = routes.iter().filter(|route| phrase::holds(route.time));
    listed(words, each_once(routes.map(|route| phrase::penalty(words, route.limit))))
        .unwrap_or_else(|| words.say("page.countries.short.no_payment").into_any())
}

fn limitation(words: &Words<'_>, national: &National) -> AnyView {
    let periods = national.limitation.iter().filter(|period| phrase::holds(period.time));
    let periods = periods.map(|period| Phrase::Said(phrase::period(words, period))).collect();
    listed(words, periods).unwrap_or_else(|| {
        if national.no_limitation.is_empty() {
            phrase::unknown(words).view()
        } else {
            words.say("page.countries.period.none").into_any()
        }
    })
}

/// Phrases one after the other; `None` if there are none.
fn listed(words: &Words<'_>, phrases: Vec<Phrase>) -> Option<AnyView> {
    (!phrases.is_empty()).then(|| joined(phrases.into_iter().map(Phrase::view), &words.say("cite.apart")))
}

fn each_once(phrases: impl Iterator<Item = Phrase>) -> Vec<Phrase> {
    let mut once = Vec::new();
    for phrase in phrases {
        if !once.contains(&phrase) {
            once.push(phrase);
        }
    }
    once
}
