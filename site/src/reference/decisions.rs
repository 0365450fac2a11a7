//! The page of published decisions: a table for each law, and the same page in each order.

use anyhow::{Context as _, Result};
use article83::law::{Confidence, decisions::Status};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    Page,
    parts::grade,
    row::{Row, country, short_grade, source, why_not},
};
use crate::{
    decisions::{File, Kind, Reason, Typical},
    words::Words,
};

/// The laws under which amounts were imposed, each with its own table.
const KINDS: [Kind; 5] = [Kind::Gdpr, Kind::Eprivacy, Kind::Uk, Kind::PenaltyPayment, Kind::Foreign];

/// An order of the rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Country,
    Date,
    Fine,
    Turnover,
    Share,
}

impl Order {
    const ALL: [Self; 5] = [Self::Country, Self::Date, Self::Fine, Self::Turnover, Self::Share];

    /// The folder below that of the page.
    fn folder(self) -> &'static str {
        match self {
            Self::Country => "",
            Self::Date => "by-date/",
            Self::Fine => "by-fine/",
            Self::Turnover => "by-turnover/",
            Self::Share => "by-share/",
        }
    }

    /// The relative address of the page in another order.
    fn to(self, other: Self) -> String {
        let up = if self == Self::Country { "./" } else { "../" };
        format!("{up}{}", other.folder())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Country => "page.decisions.by_country",
            Self::Date => "page.decisions.by_date",
            Self::Fine => "page.decisions.by_fine",
            Self::Turnover => "page.decisions.by_turnover",
            Self::Share => "page.decisions.by_share",
        }
    }

    /// The value of `aria-sort`.
    fn direction(self) -> &'static str {
        if self == Self::Country { "ascending" } else { "descending" }
    }
}

/// The columns, each with the order that its heading links to.
pub(super) const COLUMNS: [(&str, Option<Order>); 10] = [
    ("page.decisions.addressee", None),
    ("page.decisions.authority", Some(Order::Country)),
    ("page.decisions.date", Some(Order::Date)),
    ("page.decisions.provisions", None),
    ("page.decisions.fine", Some(Order::Fine)),
    ("page.decisions.turnover", Some(Order::Turnover)),
    ("page.decisions.ceiling", None),
    ("page.decisions.share", Some(Order::Share)),
    ("page.decisions.status", None),
    ("page.decisions.source", None),
];

/// The page in each of its orders.
pub(crate) fn pages(words: &Words<'_>, file: &File) -> Result<Vec<Page>> {
    let rows = file.decisions.iter().map(|published| Row::of(words, published)).collect::<Result<Vec<_>>>()?;
    // The text of a reason stays even if no decision has it today.
    for reason in Reason::ALL {
        words.keep(why_not(reason));
    }
    Order::ALL.into_iter().map(|order| page(words, file, &rows, order)).collect()
}

fn page(words: &Words<'_>, file: &File, rows: &[Row<'_>], order: Order) -> Result<Page> {
    let title = words.say("page.decisions.title");
    let order_name = words.say(order.name());
    let title = match order {
        Order::Country => title,
        _ => words.say_with("page.decisions.title_in_order", &[("title", &title), ("order", &order_name)]),
    };
    let tables = KINDS.map(|kind| table(words, &sorted(rows, kind, order), kind, order));
    let content = view! {
        <p class="lede">{words.say("page.decisions.lede")}</p>
        {typical(words, &file.typical, rows)?}
        {reading(words)}
        <p>{words.say("page.decisions.find")}</p>
        {contents(words, rows, order)}
        {orders(words, order)}
        {tables.into_iter().collect::<Result<Vec<_>>>()?}
    };
    Ok(Page {
        folder: format!("decisions/{}", order.folder()),
        title,
        description: words.say("page.decisions.description"),
        content: content.into_any(),
        script: None,
    })
}

/// How these decisions differ from the typical one.
fn typical(words: &Words<'_>, typical: &Typical, rows: &[Row<'_>]) -> Result<AnyView> {
    let about = |amount: Decimal| words.euros(amount.round_sf(2).unwrap_or(amount));
    let text = words.say_with(
        "page.decisions.typical",
        &[
            ("here", &about(median(rows).context("there are no fines")?)),
            ("count", &typical.decisions.to_string()),
            ("countries", &typical.countries.to_string()),
            ("median", &about(typical.median)),
            ("lowest", &about(typical.lowest.median)),
            ("lowest_country", &country(words, &typical.lowest.country)),
            ("highest", &about(typical.highest.median)),
            ("highest_country", &country(words, &typical.highest.country)),
            ("large", &typical.large.to_string()),
            ("share", &words.percent(typical.large_share)),
        ],
    );
    let source = source(&typical.source)?;
    let content = view! {
        <div class="notice">
            <p>{words.say("page.decisions.chosen")}</p>
            <p>{text}" "{source}" "{grade(words, typical.confidence)}</p>
        </div>
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

/// Links to the tables, and to the countries in the first one.
fn contents(words: &Words<'_>, rows: &[Row<'_>], order: Order) -> AnyView {
    let tables = KINDS.map(|kind| {
        let count = rows.iter().filter(|row| row.published.kind == kind).count();
        let address = format!("#{}", anchor(kind));
        view! { <li><a href=address>{words.say(heading(kind))}</a>{format!(" ({count})")}</li> }
    });
    let mut countries: Vec<_> = rows.iter().filter(|row| row.published.kind == Kind::Gdpr).collect();
    countries.sort_by_key(|row| &row.country);
    countries.dedup_by_key(|row| &row.country);
    let page = if order == Order::Country { String::new() } else { order.to(Order::Country) };
    let countries = countries.into_iter().map(|row| {
        let address = format!("{page}#{}", row.published.country);
        view! { <li><a href=address>{row.country.clone()}</a></li> }
    });
    let content = view! {
        <nav class="contents" aria-label=words.say("page.decisions.contents")>
            <ul>{tables.into_iter().collect_view()}</ul>
            <ul class="countries">{countries.collect_view()}</ul>
        </nav>
    };
    content.into_any()
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

/// The rows of a table, sorted. Rows without the figure come last; equal ones are sorted by country and date.
fn sorted<'r, 'a>(rows: &'r [Row<'a>], kind: Kind, order: Order) -> Vec<&'r Row<'a>> {
    let mut sorted: Vec<_> = rows.iter().filter(|row| row.published.kind == kind).collect();
    sorted.sort_by_key(|row| (&row.country, &row.published.date));
    let largest_first = std::cmp::Reverse::<Option<Decimal>>;
    match order {
        Order::Country => {}
        Order::Date => sorted.sort_by_key(|row| std::cmp::Reverse(&row.published.date)),
        Order::Fine => sorted.sort_by_key(|row| largest_first(row.published.fine_in_euros())),
        Order::Turnover => sorted.sort_by_key(|row| largest_first(row.published.turnover_in_euros())),
        // Exact shares come first: an upper limit cannot be compared with them.
        Order::Share => sorted.sort_by_key(|row| (row.share.is_none(), row.is_at_most(), largest_first(row.share))),
    }
    sorted
}

fn table(words: &Words<'_>, rows: &[&Row<'_>], kind: Kind, order: Order) -> Result<AnyView> {
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
    let body = if (kind, order) == (Kind::Gdpr, Order::Country) {
        let groups = rows.chunk_by(|one, next| one.country == next.country);
        groups.map(|group| of_one_country(words, group)).collect::<Result<Vec<_>>>()?.into_any()
    } else {
        view! { <tbody>{views(words, rows)?}</tbody> }.into_any()
    };
    let content = view! {
        <section aria-labelledby=anchor>
            <h2 id=anchor>{words.say(heading(kind))}</h2>
            <p>{words.say(about(kind))}</p>
            <table class="decisions" aria-labelledby=anchor>
                <thead><tr>{head.into_iter().collect_view()}</tr></thead>
                {body}
            </table>
        </section>
    };
    Ok(content.into_any())
}

/// The rows of a country under its name, the target of a link in the contents.
fn of_one_country(words: &Words<'_>, rows: &[&Row<'_>]) -> Result<AnyView> {
    let first = rows.first().context("a country without a decision")?;
    let (id, name) = (first.published.country.clone(), first.country.clone());
    let content = view! {
        <tbody>
            <tr class="group"><th colspan=COLUMNS.len().to_string() scope="rowgroup" id=id>{name}</th></tr>
            {views(words, rows)?}
        </tbody>
    };
    Ok(content.into_any())
}

fn views(words: &Words<'_>, rows: &[&Row<'_>]) -> Result<Vec<AnyView>> {
    rows.iter().map(|row| row.view(words)).collect()
}

#[cfg(test)]
mod tests;
