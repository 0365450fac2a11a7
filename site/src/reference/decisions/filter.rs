//! What narrows the list down. It needs a script, so it is hidden until that runs; without it, the groups of each order do the same.

use leptos::prelude::*;

use super::row::{Row, Size};
use crate::{decisions::Sector, words::Words};

/// The fields, each with the attribute of a row that it is compared with.
pub(super) fn filter(words: &Words<'_>, rows: &[Row<'_>]) -> AnyView {
    let mut countries: Vec<_> = rows.iter().map(|row| (row.country.clone(), row.published.country.clone())).collect();
    words.sort_by_name(&mut countries, |(name, _)| name);
    countries.dedup();
    let countries = countries.into_iter().map(|(name, code)| (code, name)).collect();
    let mut years: Vec<_> = rows.iter().map(|row| row.year().to_owned()).collect();
    years.sort_unstable_by(|one, next| next.cmp(one));
    years.dedup();
    let years = years.into_iter().map(|year| (year.clone(), year)).collect();
    let key = |key: &str| key.to_owned();
    let sectors = Sector::ALL.map(|one| (key(one.key()), words.say(format!("page.decisions.sector.{}", one.key()))));
    let sizes = Size::ALL.map(|one| (key(one.key()), words.say(format!("page.decisions.size.{}", one.key()))));
    // The script fills in the numbers.
    let count = words.say_with("page.decisions.filter.count", &[("count", "{count}"), ("all", "{all}")]);
    let content = view! {
        <form class="filter" id="filter" role="search" hidden>
            <p class="field">
                <label for="filter-words">{words.say("page.decisions.filter.words")}</label>
                <input type="search" id="filter-words" name="words" autocomplete="off"/>
            </p>
            <p class="found">
                <span role="status" data-count=count></span>
                " "<button type="reset">{words.say("page.decisions.filter.all")}</button>
            </p>
            <details>
                <summary>{words.say("page.decisions.filter.more")}</summary>
                <div class="fields">
                    {select(words, "country", countries)}
                    {select(words, "year", years)}
                    <p class="field">
                        <label for="filter-article">{words.say("page.decisions.filter.article")}</label>
                        <input type="text" id="filter-article" name="article" inputmode="numeric" autocomplete="off"/>
                    </p>
                    {select(words, "sector", sectors.to_vec())}
                    {select(words, "size", sizes.to_vec())}
                </div>
            </details>
        </form>
    };
    content.into_any()
}

fn select(words: &Words<'_>, name: &'static str, options: Vec<(String, String)>) -> AnyView {
    let options = options.into_iter().map(|(value, label)| view! { <option value=value>{label}</option> });
    let id = format!("filter-{name}");
    view! {
        <p class="field">
            <label for=id.clone()>{words.say(format!("page.decisions.filter.{name}"))}</label>
            <select id=id name=name>
                <option value="">{words.say("page.decisions.filter.any")}</option>
                {options.collect_view()}
            </select>
        </p>
    }
    .into_any()
}
