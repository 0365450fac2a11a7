//! The pages on countries: what their law adds to Article 83 or puts in its place. One page has all of them at a glance, and each country has
//! its own, topic by topic. They say so wherever something is not known.

mod one;
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
    decisions::country,
    parts::{grade, joined},
};
use crate::{decisions::File, words::Words};

/// The folder of the pages below that of the language.
const FOLDER: &str = "countries/";

/// The page of all countries, then that of each.
pub(crate) fn pages(words: &Words<'_>, file: &File) -> Vec<Page> {
    phrase::variants(words);
    let countries = by_name(words);
    let ones = countries.iter().map(|(name, national)| one::page(words, name, national, file));
    std::iter::once(all(words, &countries)).chain(ones).collect()
}

fn all(words: &Words<'_>, countries: &[(String, &National)]) -> Page {
    let content = view! {
        <p class="lede">{words.say("page.countries.lede")}</p>
        {overview::section(words, countries)}
        <p>{words.say("page.countries.gaps")}</p>
        {reading(words)}
        {data(words)}
    };
    Page {
        folder: FOLDER.to_owned(),
        title: words.say("page.countries.title"),
        description: words.say("page.countries.description"),
        content: content.into_any(),
        on_card: None,
        script: None,
    }
}

/// The countries with their names in the language, sorted by name.
pub(crate) fn by_name(words: &Words<'_>) -> Vec<(String, &'static National)> {
    let named = national::ALL.iter().map(|national| (country(words, national.country.code()), national));
    let mut named: Vec<_> = named.collect();
    words.sort_by_name(&mut named, |(name, _)| name);
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

#[cfg(test)]
mod tests;
