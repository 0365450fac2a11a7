use std::collections::BTreeMap;

use article83::assess::Bound;

use super::{super::row::rounded, *};
use crate::{
    decisions::{Fact, Published, read, tests::root},
    html::{
        refuse_inline, render,
        tests::{Html, all, id as by_id, one, selector, text_of, texts},
    },
    text::{Language, languages},
};

/// A parsed page.
struct Read {
    folder: String,
    source: String,
    html: Html,
    /// The cells by the id of their row and the name of their column.
    cells: BTreeMap<(String, String), Cell>,
}

struct Cell {
    text: String,
    /// The emphasised text at its start.
    strong: String,
    is_marked: bool,
}

impl Read {
    fn of(page: Page) -> Result<Self> {
        let source = render(page.content);
        let html = Html::parse_fragment(&source);
        let [cell, strong, mark] = ["td[data-label]", ":scope > strong:first-child", "em.mark"].map(selector);
        let (cell, strong, mark) = (cell?, strong?, mark?);
        let mut cells = BTreeMap::new();
        for row in all(&html, "tr[id]")? {
            for found in row.select(&cell) {
                let cell = Cell {
                    text: text_of(found),
                    strong: found.select(&strong).map(text_of).collect(),
                    is_marked: found.select(&mark).any(|mark| text_of(mark) == "unconfirmed"),
                };
                let place = [row.attr("id"), found.attr("data-label")].map(|name| name.unwrap_or_default().to_owned());
                cells.insert(place.into(), cell);
            }
        }
        Ok(Self { folder: page.folder, source, html, cells })
    }

    /// The cell of a decision in a column.
    fn cell(&self, of: &str, column: &str) -> Result<&Cell> {
        self.cells.get(&(of.to_owned(), column.to_owned())).with_context(|| format!("{of} has no {column}"))
    }
}

fn read_pages(words: &Words<'_>, file: &File) -> Result<Vec<Read>> {
    let pages = pages(words, file)?.into_iter().map(Read::of).collect::<Result<_>>()?;
    words.refuse_wrong()?;
    Ok(pages)
}

fn in_every_language(check: impl Fn(&Language, &File, &[Read]) -> Result<()>) -> Result<()> {
    let file = read(root()?)?;
    for language in languages(&root()?.join("locales"))? {
        check(&language, &file, &read_pages(&Words::new(&language), &file)?)?;
    }
    Ok(())
}

/// The English page in its first order.
fn english(file: &File) -> Result<Read> {
    let languages = languages(&root()?.join("locales"))?;
    let english = crate::text::english(&languages)?;
    Ok(read_pages(&Words::new(english), file)?.swap_remove(0))
}

#[test]
fn every_decision_is_once_on_each_page_in_the_table_of_its_law() -> Result<()> {
    in_every_language(|_, file, pages| {
        assert_eq!(pages.len(), Order::ALL.len());
        for page in pages {
            assert_eq!(all(&page.html, "section")?.len(), KINDS.len());
            for kind in KINDS {
                let rows = all(&page.html, &format!("section[aria-labelledby={}] tr[id]", anchor(kind)))?;
                let mut shown: Vec<_> = rows.iter().filter_map(|row| row.attr("id")).collect();
                let of_kind = file.decisions.iter().filter(|decision| decision.kind == kind);
                let mut expected: Vec<_> = of_kind.map(|decision| decision.id.as_str()).collect();
                shown.sort_unstable();
                expected.sort_unstable();
                assert_eq!(shown, expected, "{}", page.folder);
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
            let mut rows = Vec::new();
            for row in all(&page.html, "section:first-of-type tr[id]")? {
                let id = row.attr("id").unwrap_or_default();
                let found = file.decisions.iter().find(|decision| decision.id == id);
                rows.push(Row::of(&words, found.with_context(|| id.to_owned())?)?);
            }
            let in_order = rows.windows(2).all(|pair| {
                let [one, next] = pair else { return false };
                match order {
                    Order::Country => (&one.country, &one.published.date) <= (&next.country, &next.published.date),
                    Order::Date => one.published.date >= next.published.date,
                    Order::Fine => one.published.fine_in_euros() >= next.published.fine_in_euros(),
                    Order::Turnover => one.published.turnover_in_euros() >= next.published.turnover_in_euros(),
                    Order::Share => (one.is_at_most(), next.is_at_most()) == (false, true) || one.share >= next.share,
                }
            });
            assert!(in_order && rows.len() > 100, "{}", page.folder);
            let column = COLUMNS.iter().find(|(_, leads)| *leads == Some(order)).context("no column")?.0;
            let sorted = texts(&page.html, &format!("th[aria-sort={}]", order.direction()))?;
            assert_eq!(sorted, vec![words.say(column); KINDS.len()]);
            assert_eq!(all(&page.html, "[aria-sort]")?.len(), KINDS.len());
        }
        Ok(())
    })
}

#[test]
fn every_address_within_the_page_is_there_and_no_code_is() -> Result<()> {
    in_every_language(|_, _, pages| {
        let folders: Vec<_> = pages.iter().map(|page| page.folder.as_str()).collect();
        for page in pages {
            refuse_inline(&page.source)?;
            for link in all(&page.html, "a")? {
                let address = link.attr("href").unwrap_or_default();
                if address.starts_with("https://") {
                    assert_eq!(link.attr("rel"), Some("noreferrer"), "{address}");
                    continue;
                }
                let (folder, anchor) = address.split_once('#').unwrap_or((address, ""));
                let folder = match folder {
                    "" => page.folder.clone(),
                    "./" | "../" => "decisions/".to_owned(),
                    other => format!("decisions/{}", other.trim_start_matches("../").trim_start_matches("./")),
                };
                let target = pages.iter().find(|page| page.folder == folder);
                let target = target.with_context(|| format!("{address} leads to none of {folders:?}"))?;
                assert!(anchor.is_empty() || !all(&target.html, &by_id("", anchor))?.is_empty(), "{address}");
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
        let column = words.say("page.decisions.ceiling");
        for published in &file.decisions {
            let shown = &first.cell(&published.id, &column)?.text;
            let Some(answer) = published.assessment()? else {
                let reason = published.incomparable.context("a reason")?;
                assert!(shown.contains(&words.say(why_not(reason))), "{}: {shown}", published.id);
                continue;
            };
            let ceiling = answer.ceiling.context("a ceiling")?;
            let expected = match ceiling.bound {
                Bound::AtLeast => words.say_with("result.at_least", &[("amount", &words.euros(ceiling.amount))]),
                Bound::Exact | Bound::AtMost => words.euros(rounded(ceiling.amount)),
            };
            assert!(shown.starts_with(&expected), "{}: {shown} is not {expected}", published.id);
        }
        Ok(())
    })
}

#[test]
fn what_is_not_confirmed_is_marked_where_it_is() -> Result<()> {
    let file = read(root()?)?;
    let page = english(&file)?;
    for published in &file.decisions {
        let Published { id, confidence, .. } = published;
        let is_marked = |column| anyhow::Ok(page.cell(id, column)?.is_marked);
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
    let strong = |of| anyhow::Ok(page.cell(of, "Status")?.strong.as_str());
    assert_eq!(strong("LU-AMAZON-746")?, "annulled");
    let status = &page.cell("LU-AMAZON-746", "Status")?.text;
    for part in ["Cour administrative (52757C), 12 March 2026", "infringements upheld"] {
        assert!(status.contains(part), "{status}");
    }
    assert!(page.cell("LU-AMAZON-746", "Fine")?.text.starts_with("€746,000,000"));
    assert_eq!(page.cell("LU-AMAZON-746", "Turnover")?.text.matches("unconfirmed").count(), 1);
    assert_eq!(strong("FR-AFL-32")?, "reduced to €15,000,000");
    assert_eq!(strong("AT-POST-16")?, "reduced to €16,000,000");
    Ok(())
}

#[test]
fn each_row_says_when_its_figures_were_compared_and_when_its_status_was_read() -> Result<()> {
    in_every_language(|language, file, pages| {
        let words = Words::new(language);
        let first = pages.first().context("no page")?;
        for published in &file.decisions {
            for (column, key, day) in [
                ("page.decisions.status", "page.decisions.read", &published.status.read),
                ("page.decisions.source", "page.decisions.compared", &published.checked),
            ] {
                let said = words.say_with(key, &[("day", &words.day(day))]);
                let shown = &first.cell(&published.id, &words.say(column))?.text;
                assert!(shown.contains(&said), "{}: {shown} does not say {said}", published.id);
            }
        }
        Ok(())
    })
}

#[test]
fn unknown_not_applicable_and_none_are_told_apart() -> Result<()> {
    let page = english(&read(root()?)?)?;
    for (of, column, shown) in [
        ("SE-APOTEKET-37", "Turnover", "not published"),
        ("NO-NAV-20", "Turnover", "does not count: no undertaking"),
        ("BE-BLACKTIGER-1", "Fine", "none of its own"),
        ("SE-APOTEKET-37", "Share of the ceiling", "at most 32.6%"),
        ("IT-TIM-27.8", "Share of the ceiling", "5%"),
        ("FR-DEDALUS-1.5", "Share of the ceiling", "15%"),
    ] {
        assert_eq!(page.cell(of, column)?.text, shown, "{of}");
    }
    Ok(())
}

#[test]
fn texts_of_the_data_are_escaped() -> Result<()> {
    let mut file = read(root()?)?;
    let first = file.decisions.first_mut().context("no decision")?;
    first.name = "<script>alert(1)</script>".to_owned();
    first.authority = "a & <b>".to_owned();
    let id = first.id.clone();
    let page = english(&file)?;
    let row = text_of(one(&page.html, &by_id("tr", &id))?);
    assert!(row.starts_with("<script>alert(1)</script>"), "{row}");
    assert!(row.contains("a & <b>"), "{row}");
    assert!(page.source.contains("a &amp; &lt;b&gt;"));
    refuse_inline(&page.source)
}
