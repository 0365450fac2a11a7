use std::collections::BTreeMap;

use article83::assess::Bound;

use super::{row::rounded, *};
use crate::{
    decisions::{Fact, Published, read, tests::root},
    html::{
        refuse_inline, render,
        tests::{ElementRef, Html, all, id as by_id, one, selector, text_of, texts},
    },
    text::{Language, languages},
};

/// A parsed page.
struct Read {
    folder: String,
    source: String,
    html: Html,
    /// On a list, the cells by the id of their row and the name of their column; on the page of a decision, its facts by its id and their
    /// names.
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
        let mut keep = |of: String, name: String, found: ElementRef<'_>| {
            let cell = Cell {
                text: text_of(found),
                strong: found.select(&strong).map(text_of).collect(),
                is_marked: found.select(&mark).any(|mark| text_of(mark) == "unconfirmed"),
            };
            cells.insert((of, name), cell);
        };
        for row in all(&html, "tr[id]")? {
            for found in row.select(&cell) {
                let [of, name] =
                    [row.attr("id"), found.attr("data-label")].map(|name| name.unwrap_or_default().to_owned());
                keep(of, name, found);
            }
        }
        let of = page.folder.trim_start_matches(FOLDER).trim_end_matches('/').to_owned();
        for (name, fact) in all(&html, ".topics dt")?.into_iter().zip(all(&html, ".topics dd")?) {
            keep(of.clone(), text_of(name), fact);
        }
        Ok(Self { folder: page.folder, source, html, cells })
    }

    /// The cell of a decision in a column, or its fact of that name.
    fn cell(&self, of: &str, column: &str) -> Result<&Cell> {
        self.cells.get(&(of.to_owned(), column.to_owned())).with_context(|| format!("{of} has no {column}"))
    }
}

fn read_pages(words: &Words<'_>, file: &File) -> Result<Vec<Read>> {
    let script = Asset { name: "cases-1.js".to_owned(), integrity: "sha384-x".to_owned() };
    let pages = pages(words, &rows(words, file)?, &script, true)?.into_iter().map(Read::of).collect::<Result<_>>()?;
    words.refuse_wrong()?;
    Ok(pages)
}

/// The lists in each order, and the pages of the decisions in the order of the file.
fn in_every_language(check: impl Fn(&Language, &File, &[Read], &[Read]) -> Result<()>) -> Result<()> {
    let file = read(root()?)?;
    for language in languages(&root()?.join("locales"))? {
        let pages = read_pages(&Words::new(&language), &file)?;
        let (lists, ones) = pages.split_at_checked(Order::ALL.len()).context("too few pages")?;
        check(&language, &file, lists, ones)?;
    }
    Ok(())
}

/// The English pages.
fn english(file: &File) -> Result<Vec<Read>> {
    let languages = languages(&root()?.join("locales"))?;
    read_pages(&Words::new(crate::text::english(&languages)?), file)
}

/// The English page of a decision.
fn of<'a>(pages: &'a [Read], id: &str) -> Result<&'a Read> {
    pages.iter().find(|page| page.folder == format!("{FOLDER}{id}/")).with_context(|| format!("{id} has no page"))
}

#[test]
fn every_decision_is_once_on_each_list_in_the_table_of_its_law_and_has_a_page() -> Result<()> {
    in_every_language(|_, file, lists, ones| {
        for page in lists {
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
        let folders: Vec<_> = ones.iter().map(|page| page.folder.clone()).collect();
        let expected: Vec<_> = file.decisions.iter().map(|decision| format!("{FOLDER}{}/", decision.id)).collect();
        assert_eq!(folders, expected);
        Ok(())
    })
}

#[test]
fn a_turnover_that_is_published_is_not_said_to_be_missing() -> Result<()> {
    in_every_language(|language, file, _, ones| {
        let missing = Words::new(language).say("page.decisions.one.with_turnover");
        let mut said = 0;
        for (decision, page) in file.decisions.iter().zip(ones) {
            let is_said = page.html.html().contains(&missing);
            assert!(!(is_said && decision.turnover.is_some()), "{}", page.folder);
            said += usize::from(is_said);
        }
        assert!(said > 10, "{}: {said}", language.code);
        Ok(())
    })
}

#[test]
fn each_order_is_the_one_that_its_heading_says() -> Result<()> {
    in_every_language(|language, file, lists, _| {
        let words = Words::new(language);
        for (order, page) in Order::ALL.into_iter().zip(lists) {
            assert_eq!(page.folder, format!("{FOLDER}{}", order.folder()));
            let mut rows = Vec::new();
            for row in all(&page.html, "section:first-of-type tr[id]")? {
                let id = row.attr("id").unwrap_or_default();
                let found = file.decisions.iter().find(|decision| decision.id == id);
                rows.push(Row::of(&words, found.with_context(|| id.to_owned())?)?);
            }
            let in_order = rows.windows(2).all(|pair| {
                let [one, next] = pair else { return false };
                match order {
                    Order::Country => words.compare(&one.country, &next.country).is_le(),
                    Order::Sector => words.compare(&one.sector(&words), &next.sector(&words)).is_le(),
                    Order::Date => one.published.date >= next.published.date,
                    Order::Fine => one.published.fine_in_euros() >= next.published.fine_in_euros(),
                    Order::Turnover => one.published.turnover_in_euros() >= next.published.turnover_in_euros(),
                    Order::Share => (one.is_at_most(), next.is_at_most()) == (false, true) || one.share >= next.share,
                }
            });
            assert!(in_order && rows.len() > 100, "{}", page.folder);
            if let Some((key, _)) = COLUMNS.iter().find(|(_, leads)| *leads == Some(order)) {
                let sorted = texts(&page.html, &format!("th[aria-sort={}]", order.direction()))?;
                assert_eq!(sorted, vec![words.say(key); KINDS.len()]);
            }
            assert_eq!(
                all(&page.html, "tr.group")?.is_empty(),
                order.group(&words, rows.first().context("no row")?).is_none()
            );
        }
        Ok(())
    })
}

/// A relative address of a page, from the folder of the language.
fn resolved(folder: &str, address: &str) -> String {
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "" | "." => {}
            part => parts.push(part),
        }
    }
    let slash = if parts.is_empty() || !address.ends_with('/') { "" } else { "/" };
    format!("{}{slash}", parts.join("/"))
}

#[test]
fn every_address_on_a_page_is_there_and_no_code_is() -> Result<()> {
    in_every_language(|_, file, lists, ones| {
        let files = [download::CSV, download::JSON, FEED].map(|file| format!("{FOLDER}{file}"));
        for page in lists.iter().chain(ones) {
            refuse_inline(&page.source)?;
            for link in all(&page.html, "a")? {
                let address = link.attr("href").unwrap_or_default();
                if address.starts_with("https://") {
                    assert_eq!(link.attr("rel"), Some("noreferrer"), "{address}");
                    continue;
                }
                let (folder, anchor) = address.split_once('#').unwrap_or((address, ""));
                let folder = if folder.is_empty() { page.folder.clone() } else { resolved(&page.folder, folder) };
                if folder.is_empty() {
                    let id = anchor.strip_prefix("decision=").with_context(|| format!("{address} opens nothing"))?;
                    assert!(file.decisions.iter().any(|published| published.id == id), "{address}");
                } else if !files.contains(&folder) {
                    let target = lists.iter().chain(ones).find(|page| page.folder == folder);
                    let target = target.with_context(|| format!("{address} on {} leads nowhere", page.folder))?;
                    assert!(anchor.is_empty() || !all(&target.html, &by_id("", anchor))?.is_empty(), "{address}");
                }
            }
        }
        Ok(())
    })
}

#[test]
fn the_ceiling_is_the_engine_s_and_the_rest_says_why_there_is_none() -> Result<()> {
    in_every_language(|language, file, _, ones| {
        let words = Words::new(language);
        let column = words.say("page.decisions.one.ceiling");
        for (published, page) in file.decisions.iter().zip(ones) {
            let shown = &page.cell(&published.id, &column)?.text;
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
    let pages = english(&file)?;
    let list = pages.first().context("no list")?;
    for published in &file.decisions {
        let Published { id, confidence, .. } = published;
        for page in [list, of(&pages, id)?] {
            let is_marked = |column| anyhow::Ok(page.cell(id, column)?.is_marked);
            let amount = if published.kind == Kind::PenaltyPayment { "Penalty payment" } else { "Fine" };
            assert_eq!(is_marked(amount)?, confidence.fine == Some(Confidence::Unconfirmed), "{id}");
            assert_eq!(is_marked("Provisions")?, !published.is_confirmed(Fact::Provisions), "{id}");
            assert_eq!(is_marked("Outcome")?, !published.is_confirmed(Fact::Status), "{id}");
            let size = confidence.turnover == Some(Confidence::Unconfirmed) || !published.is_confirmed(Fact::Year);
            assert_eq!(is_marked("Turnover")?, published.turnover.is_some() && size, "{id}");
        }
        assert_eq!(list.cell(id, "Date")?.is_marked, !published.is_confirmed(Fact::Date), "{id}");
    }
    Ok(())
}

#[test]
fn an_annulled_fine_is_not_to_be_overlooked() -> Result<()> {
    let pages = english(&read(root()?)?)?;
    let list = pages.first().context("no list")?;
    assert_eq!(list.cell("LU-AMAZON-746", "Outcome")?.strong, "annulled");
    let amazon = of(&pages, "LU-AMAZON-746")?;
    let status = amazon.cell("LU-AMAZON-746", "Outcome")?;
    assert_eq!(status.strong, "annulled");
    for part in ["Cour administrative (52757C), 12 March 2026", "infringements upheld"] {
        assert!(status.text.contains(part), "{}", status.text);
    }
    assert!(amazon.cell("LU-AMAZON-746", "Fine")?.text.starts_with("€746,000,000"));
    assert_eq!(amazon.cell("LU-AMAZON-746", "Turnover")?.text.matches("unconfirmed").count(), 1);
    for (id, said) in [("FR-AFL-32", "reduced to €15"), ("AT-POST-16", "reduced to €16")] {
        assert!(list.cell(id, "Outcome")?.strong.starts_with(said), "{id}");
    }
    Ok(())
}

#[test]
fn each_page_says_when_its_figures_were_compared_and_when_its_outcome_was_read() -> Result<()> {
    in_every_language(|language, file, _, ones| {
        let words = Words::new(language);
        for (published, page) in file.decisions.iter().zip(ones) {
            for (column, key, day) in [
                ("page.decisions.status", "page.decisions.read", &published.status.read),
                ("page.decisions.source", "page.decisions.compared", &published.checked),
            ] {
                let said = words.say_with(key, &[("day", &words.day(day))]);
                let shown = &page.cell(&published.id, &words.say(column))?.text;
                assert!(shown.contains(&said), "{}: {shown} does not say {said}", published.id);
            }
        }
        Ok(())
    })
}

#[test]
fn unknown_not_applicable_and_none_are_told_apart() -> Result<()> {
    let pages = english(&read(root()?)?)?;
    let list = pages.first().context("no list")?;
    for (of, column, shown) in [
        ("SE-APOTEKET-37", "Turnover", "not published"),
        ("NO-NAV-20", "Turnover", "does not count: not an undertaking"),
        ("BE-BLACKTIGER-1", "Fine", "none of its own"),
        ("IT-TIM-27.8", "Share of the ceiling", "5%"),
        ("FR-DEDALUS-1.5", "Share of the ceiling", "15%"),
    ] {
        assert_eq!(list.cell(of, column)?.text, shown, "{of}");
    }
    Ok(())
}

#[test]
fn each_fine_under_a_known_law_opens_in_the_calculator() -> Result<()> {
    let file = read(root()?)?;
    let pages = english(&file)?;
    for published in &file.decisions {
        let page = of(&pages, &published.id)?;
        let links = all(&page.html, "a.button")?;
        let address = published.decision()?.map(|decision| format!("../../#decision={}", decision.id));
        assert_eq!(links.first().and_then(|link| link.attr("href")), address.as_deref(), "{}", published.id);
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
    let pages = english(&file)?;
    let page = pages.first().context("no list")?;
    let row = text_of(one(&page.html, &by_id("tr", &id))?);
    assert!(row.starts_with("<script>alert(1)</script>"), "{row}");
    assert!(row.contains("a & <b>"), "{row}");
    assert!(page.source.contains("a &amp; &lt;b&gt;"));
    refuse_inline(&page.source)
}
