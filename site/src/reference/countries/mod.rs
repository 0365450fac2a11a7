//! The page on countries: what their law adds to Article 83 or puts in its place, by topic. It says so wherever something is not known.

mod overview;
mod phrase;
mod topics;

use article83::law::{
    Confidence,
    national::{self, National},
};
use leptos::prelude::*;

use super::{
    Page,
    parts::{grade, joined},
    row::country,
};
use crate::words::Words;

/// The page.
pub(crate) fn page(words: &Words<'_>) -> Page {
    phrase::variants(words);
    let countries = by_name(words);
    let sections = countries.iter().map(|(name, national)| topics::section(words, name, national)).collect_view();
    let content = view! {
        <p class="lede">{words.say("page.countries.lede")}</p>
        <div class="notice"><p>{words.say("page.countries.gaps")}</p></div>
        {reading(words)}
        {data(words)}
        {contents(words, &countries)}
        {overview::section(words, &countries)}
        {sections}
    };
    Page {
        folder: "countries/".to_owned(),
        title: words.say("page.countries.title"),
        description: words.say("page.countries.description"),
        content: content.into_any(),
        script: None,
    }
}

/// The countries with their names in the language, sorted by name.
pub(crate) fn by_name(words: &Words<'_>) -> Vec<(String, &'static National)> {
    let named = national::ALL.iter().map(|national| (country(words, national.country.code()), national));
    let mut named: Vec<_> = named.collect();
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    named
}

/// What the rows leave out, and what the grades mean.
fn reading(words: &Words<'_>) -> AnyView {
    let grades = Confidence::ALL.map(|confidence| {
        let meaning = words.say(format!("page.countries.means.{}", confidence.key()));
        view! { <dt>{grade(words, confidence)}</dt><dd>{meaning}</dd> }
    });
    let content = view! {
        <details class="reading">
            <summary>{words.say("page.countries.reading")}</summary>
            <p>{words.say("page.countries.rows")}</p>
            <dl>{grades.into_iter().collect_view()}</dl>
        </details>
    };
    content.into_any()
}

/// Links to the same as data.
fn data(words: &Words<'_>) -> AnyView {
    let files =
        ["law.json", "law.schema.json"].map(|file| view! { <a href=format!("../../{file}")>{file}</a> }.into_any());
    view! { <p>{words.say("page.countries.data")}" "{joined(files, ", ")}</p> }.into_any()
}

/// Links to the countries.
fn contents(words: &Words<'_>, countries: &[(String, &National)]) -> AnyView {
    let items = countries.iter().map(|(name, national)| {
        view! { <li><a href=format!("#{}", national.country.code())>{name.clone()}</a></li> }
    });
    let content = view! {
        <nav id="contents" class="contents" aria-label=words.say("page.decisions.contents")>
            <ul class="countries">{items.collect_view()}</ul>
        </nav>
    };
    content.into_any()
}

#[cfg(test)]
mod tests;
