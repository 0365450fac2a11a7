//! The published decisions: a table for each law in several orders, and a page for each decision.

mod chart;
mod download;
mod feed;
mod filter;
pub(crate) mod one;
mod order;
mod row;

use anyhow::{Context as _, Result};
use article83::law::{
    Confidence,
    decisions::{SAMPLE, Status},
};
use leptos::prelude::*;
use rust_decimal::Decimal;

pub(crate) use download::write_tables;
pub(crate) use feed::{CHANNEL, entries};
pub(crate) use row::Row;
pub(super) use row::country;

use self::{
    chart::chart,
    filter::filter,
    order::Order,
    row::{COLUMNS, short_grade, source, why_not},
};
use super::{Page, parts::grade};
use crate::{
    assets::Asset,
    decisions::{File, Kind, Reason},
    feed::FEED,
    words::Words,
};

/// The folder of the pages below that of the language.
pub(crate) const FOLDER: &str = "decisions/";

/// The laws under which amounts were imposed, each with its own table.
const KINDS: [Kind; 5] = [Kind::Gdpr, Kind::Eprivacy, Kind::Uk, Kind::PenaltyPayment, Kind::Foreign];

/// The decisions with what follows from them, in a language.
pub(crate) fn rows<'a>(words: &Words<'_>, file: &'a File) -> Result<Vec<Row<'a>>> {
    file.decisions.iter().map(|published| Row::of(words, published)).collect()
}

/// The lists in each order, then the page of each decision; `narrow` is the script that narrows a list down. `has_feed` says whether there
/// is a feed beside the lists.
pub(crate) fn pages(words: &Words<'_>, rows: &[Row<'_>], narrow: &Asset, has_feed: bool) -> Result<Vec<Page>> {
    // The text of a reason stays even if no decision has it today.
    for reason in Reason::ALL {
        words.keep(why_not(reason));
    }
    let lists = Order::ALL.into_iter().map(|order| list(words, rows, order, narrow.clone(), has_feed));
    lists.chain(one::pages(words, rows)).collect()
}

fn list(words: &Words<'_>, rows: &[Row<'_>], order: Order, narrow: Asset, has_feed: bool) -> Result<Page> {
    let title = words.say("page.decisions.title");
    let order_name = words.say(order.name());
    let title = match order {
        Order::Date => title,
        _ => words.say_with("page.decisions.title_in_order", &[("title", &title), ("order", &order_name)]),
    };
    let tables = KINDS.map(|kind| table(words, rows, kind, order));
    let content = view! {
        <p class="lede">{words.say("page.decisions.lede")}</p>
        {filter(words, rows)}
        {orders(words, order)}
        {groups(words, rows, order)}
        {tables.into_iter().collect_view()}
        {chart(words, rows)}
        {typical(words, rows)?}
        {reading(words)}
        {files(words, order, has_feed)}
    };
    Ok(Page {
        folder: format!("{FOLDER}{}", order.folder()),
        title,
        description: words.say("page.decisions.description"),
        content: content.into_any(),
        on_card: None,
        script: Some(narrow),
    })
}

/// Links to the page in each order.
fn orders(words: &Words<'_>, current: Order) -> AnyView {
    let links = Order::ALL.map(|order| {
        let is_current = (order == current).then_some("page");
        view! { <li><a href=current.to(order) aria-current=is_current>{words.say(order.name())}</a></li> }
    });
    let content = view! {
        <nav class="orders" aria-labelledby="orders">
            <span id="orders">{words.say("page.decisions.orders")}</span>
            <ul>{links.into_iter().collect_view()}</ul>
        </nav>
    };
    content.into_any()
}

/// Links to the groups of the first table, and to the other tables.
fn groups(words: &Words<'_>, rows: &[Row<'_>], order: Order) -> AnyView {
    let mut first = of_kind(rows, Kind::Gdpr);
    order.sort(words, &mut first);
    let mut groups: Vec<_> = first.into_iter().filter_map(|row| order.group(words, row)).collect();
    groups.dedup();
    let groups = groups.into_iter().map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> });
    let tables = KINDS.map(|kind| {
        let count = of_kind(rows, kind).len();
        let address = format!("#{}", anchor(kind));
        view! { <li><a href=address>{words.say(heading(kind))}</a>{format!(" ({count})")}</li> }
    });
    let content = view! {
        <nav aria-label=words.say("page.decisions.contents")>
            <details class="contents">
                <summary>{words.say("page.decisions.contents")}</summary>
                <ul>{groups.collect_view()}</ul>
                <ul>
                    {tables.into_iter().collect_view()}
                    <li><a href="#chart">{words.say("page.decisions.chart.heading")}</a></li>
                    <li><a href="#typical">{words.say("page.decisions.typical_heading")}</a></li>
                </ul>
            </details>
        </nav>
    };
    content.into_any()
}

fn of_kind<'r, 'a>(rows: &'r [Row<'a>], kind: Kind) -> Vec<&'r Row<'a>> {
    rows.iter().filter(|row| row.published.kind == kind).collect()
}

fn table(words: &Words<'_>, rows: &[Row<'_>], kind: Kind, order: Order) -> AnyView {
    let mut rows = of_kind(rows, kind);
    order.sort(words, &mut rows);
    let anchor = anchor(kind);
    let head = COLUMNS.map(|(key, column)| {
        let name = words.say(key);
        match column {
            Some(column) if column == order => {
                view! { <th scope="col" aria-sort=order.direction()>{name}</th> }.into_any()
            }
            Some(column) => {
                let address = format!("{}#{anchor}", order.to(column));
                view! { <th scope="col"><a href=address>{name}</a></th> }.into_any()
            }
            None => view! { <th scope="col">{name}</th> }.into_any(),
        }
    });
    // Only the first table has groups that the contents lead to.
    let group = |row: &&Row<'_>| order.group(words, row).filter(|_| kind == Kind::Gdpr);
    let bodies = rows.chunk_by(|one, next| group(one) == group(next)).map(|of_group| {
        let heading = of_group.first().and_then(group).map(|(id, name)| {
            view! { <tr class="group"><th colspan=COLUMNS.len().to_string() scope="rowgroup" id=id>{name}</th></tr> }
        });
        let rows = of_group.iter().map(|row| row.view(words, order)).collect_view();
        view! { <tbody>{heading}{rows}</tbody> }
    });
    let content = view! {
        <section aria-labelledby=anchor>
            <h2 id=anchor>{words.say(heading(kind))}</h2>
            <p>{words.say(about(kind))}</p>
            <table class="decisions" aria-labelledby=anchor>
                <thead><tr>{head.into_iter().collect_view()}</tr></thead>
                {bodies.collect_view()}
            </table>
        </section>
    };
    content.into_any()
}

/// How these decisions differ from the typical one.
fn typical(words: &Words<'_>, rows: &[Row<'_>]) -> Result<AnyView> {
    let about = |amount: Decimal| words.euros(amount.round_sf(2).unwrap_or(amount));
    let typical = SAMPLE;
    let text = words.say_with(
        "page.decisions.typical",
        &[
            ("here", &about(median(rows).context("there are no fines")?)),
            ("count", &typical.decisions.to_string()),
            ("countries", &typical.countries.to_string()),
            ("median", &about(typical.median.into())),
            ("lowest", &about(typical.lowest.median.into())),
            ("lowest_country", &country(words, typical.lowest.country.code())),
            ("highest", &about(typical.highest.median.into())),
            ("highest_country", &country(words, typical.highest.country.code())),
            ("large", &typical.large.to_string()),
            ("share", &words.percent(typical.large_share)),
        ],
    );
    let source = source(typical.source)?;
    let content = view! {
        <section aria-labelledby="typical">
            <h2 id="typical">{words.say("page.decisions.typical_heading")}</h2>
            <p>{words.say("page.decisions.chosen")}</p>
            <p>{text}" "{source}" "{grade(words, typical.confidence)}</p>
        </section>
    };
    Ok(content.into_any())
}

/// The median fine under the Regulation.
fn median(rows: &[Row<'_>]) -> Option<Decimal> {
    let imposed = |row: &&Row<'_>| row.published.kind == Kind::Gdpr && row.published.status.kind != Status::Proposed;
    let mut fines: Vec<_> = rows.iter().filter(imposed).filter_map(|row| row.published.fine_in_euros()).collect();
    fines.sort_unstable();
    fines.get(fines.len() / 2).copied()
}

/// What the columns and the grades mean.
fn reading(words: &Words<'_>) -> AnyView {
    let grades = [Confidence::Decision, Confidence::Secondary, Confidence::Unconfirmed].map(|confidence| {
        let meaning = words.say(format!("page.decisions.means.{}", confidence.key()));
        view! { <dt>{short_grade(words, confidence)}</dt><dd>{meaning}</dd> }
    });
    let content = view! {
        <details class="reading">
            <summary>{words.say("page.decisions.reading")}</summary>
            <p>{words.say("page.decisions.columns")}</p>
            <dl>{grades.into_iter().collect_view()}</dl>
            <p>{words.say("page.decisions.checked")}</p>
        </details>
    };
    content.into_any()
}

/// The same decisions as files.
fn files(words: &Words<'_>, order: Order, has_feed: bool) -> AnyView {
    let up = order.up();
    let tables = [(download::CSV, "page.decisions.as_csv"), (download::JSON, "page.decisions.as_json")];
    let tables = tables.map(|(file, key)| {
        view! { <li><a href=format!("{up}{file}") download="">{words.say(key)}</a></li> }
    });
    let feed = words.say("page.decisions.feed");
    let feed = has_feed.then(|| view! { <li><a href=format!("{up}{FEED}")>{feed}</a></li> });
    let label = words.say("page.decisions.files");
    view! { <ul class="files" aria-label=label>{tables.into_iter().collect_view()}{feed}</ul> }.into_any()
}

fn anchor(kind: Kind) -> &'static str {
    match kind {
        Kind::Gdpr => "gdpr",
        Kind::Eprivacy => "eprivacy",
        Kind::Uk => "uk",
        Kind::PenaltyPayment => "penalty-payments",
        Kind::Foreign => "foreign",
    }
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Gdpr => "page.decisions.heading.gdpr",
        Kind::Eprivacy => "page.decisions.heading.eprivacy",
        Kind::Uk => "page.decisions.heading.uk",
        Kind::PenaltyPayment => "page.decisions.heading.penalty",
        Kind::Foreign => "page.decisions.heading.foreign",
    }
}

fn about(kind: Kind) -> &'static str {
    match kind {
        Kind::Gdpr => "page.decisions.about.gdpr",
        Kind::Eprivacy => "page.decisions.about.eprivacy",
        Kind::Uk => "page.decisions.about.uk",
        Kind::PenaltyPayment => "page.decisions.about.penalty",
        Kind::Foreign => "page.decisions.about.foreign",
    }
}

#[cfg(test)]
mod tests;
