//! The page of published decisions: one table under each law, and the same page in each order.

use anyhow::{Context as _, Result};
use article83::law::{Confidence, decisions::Status};
use rust_decimal::Decimal;

use super::{
    Page,
    parts::{element, grade, paragraph},
    row::{Row, country, short_grade, source, why_not},
};
use crate::{
    decisions::{File, Kind, Reason, Typical},
    template::escape,
    words::Words,
};

/// The laws under which amounts stand, each with its table.
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

    /// Its folder below that of the page.
    fn folder(self) -> &'static str {
        match self {
            Self::Country => "",
            Self::Date => "by-date/",
            Self::Fine => "by-fine/",
            Self::Turnover => "by-turnover/",
            Self::Share => "by-share/",
        }
    }

    /// From the page in this order to the page in another one.
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

    /// As `aria-sort` says it.
    fn direction(self) -> &'static str {
        if self == Self::Country { "ascending" } else { "descending" }
    }
}

/// The columns, each with the order that its heading leads to.
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
    // A reason that no decision has today keeps its text.
    for reason in Reason::ALL {
        words.text(why_not(reason))?;
    }
    Order::ALL.into_iter().map(|order| page(words, file, &rows, order)).collect()
}

fn page(words: &Words<'_>, file: &File, rows: &[Row<'_>], order: Order) -> Result<Page> {
    let title = words.fill("page.decisions.title", &[])?;
    let order_name = words.text(order.name())?;
    let title = match order {
        Order::Country => title,
        _ => words.fill("page.decisions.title_in_order", &[("title", &title), ("order", order_name)])?,
    };
    let tables = KINDS.map(|kind| table(words, &sorted(rows, kind, order), kind, order));
    let tables = tables.into_iter().collect::<Result<Vec<_>>>()?;
    let content = [
        element("p", &[("class", "lede")], &words.html("page.decisions.lede", &[])?),
        typical(words, &file.typical, rows)?,
        reading(words)?,
        paragraph(words, "page.decisions.find")?,
        contents(words, rows, order)?,
        orders(words, order)?,
        tables.join("\n"),
    ];
    Ok(Page {
        folder: format!("decisions/{}", order.folder()),
        title,
        description: words.fill("page.decisions.description", &[])?,
        content: content.join("\n"),
        script: None,
    })
}

/// How far the decisions are from those that nobody hears of.
fn typical(words: &Words<'_>, typical: &Typical, rows: &[Row<'_>]) -> Result<String> {
    let about = |amount: Decimal| words.euros(amount.round_sf(2).unwrap_or(amount));
    let text = words.html(
        "page.decisions.typical",
        &[
            ("here", &about(median(rows).context("there is no fine")?)?),
            ("count", &typical.decisions.to_string()),
            ("countries", &typical.countries.to_string()),
            ("median", &about(typical.median)?),
            ("lowest", &about(typical.lowest.median)?),
            ("lowest_country", country(words, &typical.lowest.country)?),
            ("highest", &about(typical.highest.median)?),
            ("highest_country", country(words, &typical.highest.country)?),
            ("large", &typical.large.to_string()),
            ("share", &words.percent(typical.large_share)?),
        ],
    )?;
    let text = format!("{text} {} {}", source(&typical.source)?, grade(words, typical.confidence)?);
    let text = paragraph(words, "page.decisions.chosen")? + &element("p", &[], &text);
    Ok(element("div", &[("class", "notice")], &text))
}

/// The fine under the Regulation than which as many are lower as are higher.
fn median(rows: &[Row<'_>]) -> Option<Decimal> {
    let imposed = |row: &&Row<'_>| row.published.kind == Kind::Gdpr && row.published.status.kind != Status::Proposed;
    let mut fines: Vec<_> = rows.iter().filter(imposed).filter_map(|row| row.published.fine_in_euros()).collect();
    fines.sort_unstable();
    fines.get(fines.len() / 2).copied()
}

/// What the columns and the grades mean.
fn reading(words: &Words<'_>) -> Result<String> {
    let grades = [Confidence::Decision, Confidence::Secondary, Confidence::Unconfirmed].map(|confidence| {
        let meaning = words.html(&format!("page.decisions.means.{}", confidence.key()), &[])?;
        Ok(element("dt", &[], &short_grade(words, confidence)?) + &element("dd", &[], &meaning) + "\n")
    });
    let grades = grades.into_iter().collect::<Result<String>>()?;
    let content = [
        element("summary", &[], &words.html("page.decisions.reading", &[])?),
        paragraph(words, "page.decisions.columns")?,
        element("dl", &[], &grades),
        paragraph(words, "page.decisions.checked")?,
    ];
    Ok(element("details", &[("class", "reading")], &content.join("\n")))
}

/// Links to the tables, and to the countries of the first one.
fn contents(words: &Words<'_>, rows: &[Row<'_>], order: Order) -> Result<String> {
    let tables = KINDS.map(|kind| {
        let count = rows.iter().filter(|row| row.published.kind == kind).count();
        let link = to(&format!("#{}", anchor(kind)), &words.html(heading(kind), &[])?);
        Ok(element("li", &[], &format!("{link} ({count})")) + "\n")
    });
    let tables = tables.into_iter().collect::<Result<String>>()?;
    let mut countries: Vec<_> = rows.iter().filter(|row| row.published.kind == Kind::Gdpr).collect();
    countries.sort_by_key(|row| row.country);
    countries.dedup_by_key(|row| row.country);
    let page = if order == Order::Country { String::new() } else { order.to(Order::Country) };
    let countries = countries.into_iter().map(|row| {
        let address = format!("{page}#{}", row.published.country);
        element("li", &[], &to(&address, &escape(row.country))) + "\n"
    });
    let lists = element("ul", &[], &tables) + &element("ul", &[("class", "countries")], &countries.collect::<String>());
    Ok(element("nav", &[("class", "contents"), ("aria-label", words.text("page.decisions.contents")?)], &lists))
}

/// Links to the page in each order.
fn orders(words: &Words<'_>, current: Order) -> Result<String> {
    let links = Order::ALL.map(|order| {
        let address = current.to(order);
        let mut attributes = vec![("href", address.as_str())];
        if order == current {
            attributes.push(("aria-current", "page"));
        }
        Ok(element("li", &[], &element("a", &attributes, &words.html(order.name(), &[])?)) + "\n")
    });
    let links = links.into_iter().collect::<Result<String>>()?;
    let label = element("span", &[("id", "orders")], &words.html("page.decisions.orders", &[])?);
    let list = element("ul", &[], &links);
    Ok(element("nav", &[("class", "orders"), ("aria-labelledby", "orders")], &(label + &list)))
}

/// A link within the site.
fn to(address: &str, text: &str) -> String {
    element("a", &[("href", address)], text)
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

/// The rows of a table in an order. What has no figure stands last; equal ones stand by country and date.
fn sorted<'r, 'a>(rows: &'r [Row<'a>], kind: Kind, order: Order) -> Vec<&'r Row<'a>> {
    let mut sorted: Vec<_> = rows.iter().filter(|row| row.published.kind == kind).collect();
    sorted.sort_by_key(|row| (row.country, &row.published.date));
    let largest_first = std::cmp::Reverse::<Option<Decimal>>;
    match order {
        Order::Country => {}
        Order::Date => sorted.sort_by_key(|row| std::cmp::Reverse(&row.published.date)),
        Order::Fine => sorted.sort_by_key(|row| largest_first(row.published.fine_in_euros())),
        Order::Turnover => sorted.sort_by_key(|row| largest_first(row.published.turnover_in_euros())),
        // A share that may be smaller is no match for one that is known.
        Order::Share => sorted.sort_by_key(|row| (row.share.is_none(), row.is_at_most(), largest_first(row.share))),
    }
    sorted
}

fn table(words: &Words<'_>, rows: &[&Row<'_>], kind: Kind, order: Order) -> Result<String> {
    let anchor = anchor(kind);
    let head = COLUMNS.map(|(key, column)| {
        let name = words.html(key, &[])?;
        Ok(match column {
            Some(column) if column == order => {
                element("th", &[("scope", "col"), ("aria-sort", order.direction())], &name)
            }
            Some(column) => element("th", &[("scope", "col")], &to(&format!("{}#{anchor}", order.to(column)), &name)),
            None => element("th", &[("scope", "col")], &name),
        })
    });
    let head = element("thead", &[], &element("tr", &[], &head.into_iter().collect::<Result<String>>()?));
    let body = if (kind, order) == (Kind::Gdpr, Order::Country) {
        let groups = rows.chunk_by(|one, next| one.country == next.country);
        groups.map(|group| of_one_country(words, group)).collect::<Result<String>>()?
    } else {
        element("tbody", &[], &cells(words, rows)?)
    };
    let table = element("table", &[("class", "decisions"), ("aria-labelledby", anchor)], &(head + "\n" + &body));
    let heading = element("h2", &[("id", anchor)], &words.html(heading(kind), &[])?);
    let content = [heading, paragraph(words, about(kind))?, table].join("\n");
    Ok(element("section", &[("aria-labelledby", anchor)], &content))
}

/// The rows of a country under its name, to which the contents lead.
fn of_one_country(words: &Words<'_>, rows: &[&Row<'_>]) -> Result<String> {
    let first = rows.first().context("a country without a decision")?;
    let columns = COLUMNS.len().to_string();
    let name = [("colspan", columns.as_str()), ("scope", "rowgroup"), ("id", &first.published.country)];
    let name = element("tr", &[("class", "group")], &element("th", &name, &escape(first.country)));
    Ok(element("tbody", &[], &(name + "\n" + &cells(words, rows)?)) + "\n")
}

fn cells(words: &Words<'_>, rows: &[&Row<'_>]) -> Result<String> {
    rows.iter().map(|row| row.html(words)).collect()
}

#[cfg(test)]
mod tests {
    use article83::assess::Bound;

    use super::{super::row::rounded, *};
    use crate::{
        decisions::{Fact, Published, read, tests::root},
        html::{refuse_inline, tags},
        text::{Language, languages},
    };

    fn in_every_language(check: impl Fn(&Language, &File, &[Page]) -> Result<()>) -> Result<()> {
        let file = read(root()?)?;
        for language in languages(&root()?.join("locales"))? {
            check(&language, &file, &pages(&Words::new(&language), &file)?)?;
        }
        Ok(())
    }

    /// The page in English, in its first order.
    fn english(file: &File) -> Result<String> {
        let languages = languages(&root()?.join("locales"))?;
        let english = crate::text::english(&languages)?;
        Ok(pages(&Words::new(english), file)?.swap_remove(0).content)
    }

    /// The HTML of a row.
    fn row_of<'a>(content: &'a str, id: &str) -> Result<&'a str> {
        let (_, row) = content.split_once(&format!("<tr id=\"{}\">", escape(id))).with_context(|| id.to_owned())?;
        Ok(row.split_once("</tr>").context("the row does not end")?.0)
    }

    /// What stands under the name of a column in a row.
    fn cell<'a>(row: &'a str, column: &str) -> Result<&'a str> {
        let (_, cell) = row.split_once(&format!("data-label=\"{column}\">")).with_context(|| column.to_owned())?;
        Ok(cell.split_once("</td>").context("the cell does not end")?.0)
    }

    #[test]
    fn every_decision_stands_once_on_each_page_in_the_table_of_its_law() -> Result<()> {
        in_every_language(|_, file, pages| {
            assert_eq!(pages.len(), Order::ALL.len());
            for page in pages {
                let sections: Vec<_> = page.content.split("<section ").skip(1).collect();
                assert_eq!(sections.len(), KINDS.len());
                for decision in &file.decisions {
                    let address = format!("<tr id=\"{}\">", escape(&decision.id));
                    assert_eq!(page.content.matches(&address).count(), 1, "{} in {}", decision.id, page.folder);
                    let of = sections.iter().zip(KINDS).find(|(section, _)| section.contains(&address));
                    assert_eq!(of.map(|(_, kind)| kind), Some(decision.kind), "{}", decision.id);
                }
            }
            Ok(())
        })
    }

    #[test]
    fn each_order_is_the_one_that_its_heading_says() -> Result<()> {
        in_every_language(|language, file, pages| {
            let words = Words::new(language);
            for (order, page) in Order::ALL.into_iter().zip(pages) {
                assert_eq!(page.folder, format!("decisions/{}", order.folder()));
                let table = page.content.split("<section ").nth(1).context("there is no table")?;
                let ids: Vec<_> = tags(table)
                    .iter()
                    .filter(|tag| tag.name == "tr")
                    .filter_map(|tag| tag.attribute("id").map(str::to_owned))
                    .collect();
                let mut rows = Vec::new();
                for id in &ids {
                    let found = file.decisions.iter().find(|decision| escape(&decision.id) == *id);
                    rows.push(Row::of(&words, found.with_context(|| id.clone())?)?);
                }
                let in_order = rows.windows(2).all(|pair| {
                    let [one, next] = pair else { return false };
                    match order {
                        Order::Country => (one.country, &one.published.date) <= (next.country, &next.published.date),
                        Order::Date => one.published.date >= next.published.date,
                        Order::Fine => one.published.fine_in_euros() >= next.published.fine_in_euros(),
                        Order::Turnover => one.published.turnover_in_euros() >= next.published.turnover_in_euros(),
                        Order::Share => {
                            (one.is_at_most(), next.is_at_most()) == (false, true) || one.share >= next.share
                        }
                    }
                });
                assert!(in_order && rows.len() > 100, "{}", page.folder);
                let column = COLUMNS.iter().find(|(_, leads)| *leads == Some(order)).context("no column")?.0;
                let heading = format!("aria-sort=\"{}\">{}</th>", order.direction(), escape(words.text(column)?));
                assert_eq!(page.content.matches("aria-sort").count(), KINDS.len());
                assert_eq!(page.content.matches(&heading).count(), KINDS.len(), "{heading}");
            }
            Ok(())
        })
    }

    #[test]
    fn every_address_within_the_page_is_there_and_no_code_is() -> Result<()> {
        in_every_language(|_, _, pages| {
            let folders: Vec<_> = pages.iter().map(|page| page.folder.as_str()).collect();
            for page in pages {
                refuse_inline(&page.content)?;
                let found = tags(&page.content);
                for tag in found.iter().filter(|tag| tag.name == "a") {
                    let address = tag.attribute("href").unwrap_or_default();
                    if address.starts_with("https://") {
                        assert_eq!(tag.attribute("rel"), Some("noreferrer"), "{address}");
                        continue;
                    }
                    let (folder, id) = address.split_once('#').unwrap_or((address, ""));
                    let folder = match folder {
                        "" => page.folder.clone(),
                        "./" | "../" => "decisions/".to_owned(),
                        other => format!("decisions/{}", other.trim_start_matches("../").trim_start_matches("./")),
                    };
                    let target = pages.iter().find(|page| page.folder == folder);
                    let target = target.with_context(|| format!("{address} leads to none of {folders:?}"))?;
                    assert!(id.is_empty() || target.content.contains(&format!(" id=\"{id}\"")), "{address}");
                }
            }
            Ok(())
        })
    }

    #[test]
    fn the_ceiling_is_the_engine_s_and_the_rest_says_why_there_is_none() -> Result<()> {
        in_every_language(|language, file, pages| {
            let words = Words::new(language);
            let first = pages.first().context("no page")?;
            let column = escape(words.text("page.decisions.ceiling")?);
            for published in &file.decisions {
                let shown = cell(row_of(&first.content, &published.id)?, &column)?;
                let Some(answer) = published.assessment()? else {
                    let reason = published.incomparable.context("a reason")?;
                    assert!(shown.contains(&words.html(why_not(reason), &[])?), "{}: {shown}", published.id);
                    continue;
                };
                let ceiling = answer.ceiling.context("a ceiling")?;
                let amount = escape(&words.euros(rounded(ceiling.amount))?);
                let least = words.html("result.at_least", &[("amount", &words.euros(ceiling.amount)?)])?;
                let expected = if ceiling.bound == Bound::AtLeast { least } else { amount };
                assert!(shown.starts_with(&expected), "{}: {shown} is not {expected}", published.id);
            }
            Ok(())
        })
    }

    #[test]
    fn what_is_not_confirmed_is_marked_where_it_stands() -> Result<()> {
        let file = read(root()?)?;
        let page = english(&file)?;
        let mark = "<em class=\"mark\">unconfirmed</em>";
        for published in &file.decisions {
            let row = row_of(&page, &published.id)?;
            let is_marked = |column| anyhow::Ok(cell(row, column)?.contains(mark));
            let Published { id, confidence, .. } = published;
            assert_eq!(is_marked("Fine")?, confidence.fine == Some(Confidence::Unconfirmed), "{id}");
            assert_eq!(is_marked("Date")?, !published.is_confirmed(Fact::Date), "{id}");
            assert_eq!(is_marked("Provisions")?, !published.is_confirmed(Fact::Provisions), "{id}");
            assert_eq!(is_marked("Status")?, !published.is_confirmed(Fact::Status), "{id}");
            let size = confidence.turnover == Some(Confidence::Unconfirmed) || !published.is_confirmed(Fact::Year);
            assert_eq!(is_marked("Turnover")?, published.turnover.is_some() && size, "{id}");
        }
        Ok(())
    }

    #[test]
    fn an_annulled_fine_is_not_to_be_overlooked() -> Result<()> {
        let page = english(&read(root()?)?)?;
        let row = row_of(&page, "LU-AMAZON-746")?;
        let status = cell(row, "Status")?;
        for part in ["<strong>annulled</strong>", "Cour administrative (52757C), 12 March 2026", "infringements upheld"]
        {
            assert!(status.contains(part), "{status}");
        }
        assert!(cell(row, "Fine")?.starts_with("€746,000,000"), "{row}");
        assert_eq!(cell(row, "Turnover")?.matches("unconfirmed").count(), 1);
        let row = row_of(&page, "FR-AFL-32")?;
        assert!(cell(row, "Status")?.starts_with("<strong>reduced to €15,000,000</strong>"), "{row}");
        let reduced = cell(row_of(&page, "AT-POST-16")?, "Status")?;
        assert!(reduced.starts_with("<strong>reduced to €16,000,000</strong>"), "{reduced}");
        Ok(())
    }

    #[test]
    fn each_row_says_when_its_figures_were_compared_and_when_its_status_was_read() -> Result<()> {
        in_every_language(|language, file, pages| {
            let words = Words::new(language);
            let first = pages.first().context("no page")?;
            for published in &file.decisions {
                let row = row_of(&first.content, &published.id)?;
                for (column, key, day) in [
                    ("page.decisions.status", "page.decisions.read", &published.status.read),
                    ("page.decisions.source", "page.decisions.compared", &published.checked),
                ] {
                    let said = words.html(key, &[("day", &words.day(day)?)])?;
                    let shown = cell(row, &escape(words.text(column)?))?;
                    assert!(shown.contains(&said), "{}: {shown} does not say {said}", published.id);
                }
            }
            Ok(())
        })
    }

    #[test]
    fn unknown_not_applicable_and_none_are_told_apart() -> Result<()> {
        let page = english(&read(root()?)?)?;
        let shown = |id, column| anyhow::Ok(cell(row_of(&page, id)?, column)?.to_owned());
        assert_eq!(shown("SE-APOTEKET-37", "Turnover")?, "not published");
        assert_eq!(shown("NO-NAV-20", "Turnover")?, "does not count: no undertaking");
        assert_eq!(shown("BE-BLACKTIGER-1", "Fine")?, "none of its own");
        assert_eq!(shown("SE-APOTEKET-37", "Share of the ceiling")?, "at most 32.6%");
        assert_eq!(shown("IT-TIM-27.8", "Share of the ceiling")?, "5%");
        assert_eq!(shown("FR-DEDALUS-1.5", "Share of the ceiling")?, "15%");
        Ok(())
    }

    #[test]
    fn texts_of_the_data_are_escaped() -> Result<()> {
        let mut file = read(root()?)?;
        let first = file.decisions.first_mut().context("no decision")?;
        first.name = "<script>alert(1)</script>".to_owned();
        let id = first.id.clone();
        first.authority = "a & b".to_owned();
        let page = english(&file)?;
        let row = row_of(&page, &id)?;
        assert!(row.starts_with("<th scope=\"row\">&lt;script&gt;alert(1)&lt;/script&gt;<small>"), "{row}");
        assert!(row.contains("a &amp; b"), "{row}");
        refuse_inline(&page)
    }
}
