//! What the reference pages are made of.

use std::fmt::Write as _;

use anyhow::Result;
use article83::law::{Citation, Confidence, Document};

use crate::{template::escape, words::Words};

/// An element. Its attributes are escaped here; its content is HTML already.
pub(crate) fn element(name: &str, attributes: &[(&str, &str)], content: &str) -> String {
    let mut written = format!("<{name}");
    for (attribute, value) in attributes {
        // Writing to a string cannot fail.
        let _ = write!(written, " {attribute}=\"{}\"", escape(value));
    }
    written + ">" + content + "</" + name + ">"
}

/// A link to another site, which learns nothing of where it was followed. Its content is HTML already.
pub(crate) fn link(address: &str, content: &str) -> String {
    element("a", &[("href", address), ("rel", "noreferrer")], content)
}

/// What stands in smaller type below a figure.
pub(crate) fn small(content: &str) -> String {
    element("small", &[], content)
}

/// A paragraph with a text of the language in it.
pub(crate) fn paragraph(words: &Words<'_>, key: &str) -> Result<String> {
    Ok(element("p", &[], &words.html(key, &[])?) + "\n")
}

/// The head and the rows of a table: the names of its columns, and cells that are HTML already, of which the first names its row. Where
/// there is no room for a table, each cell stands under the name of its column.
pub(crate) fn head_and_rows(columns: &[&str], rows: &[Vec<String>]) -> String {
    let head: String = columns.iter().map(|name| element("th", &[("scope", "col")], &escape(name))).collect();
    let rows = rows.iter().map(|row| {
        let cells = columns.iter().zip(row).enumerate().map(|(number, (column, cell))| match number {
            0 => element("th", &[("scope", "row")], cell),
            _ => element("td", &[("data-label", column)], cell),
        });
        element("tr", &[], &cells.collect::<String>()) + "\n"
    });
    let rows = element("tbody", &[], &rows.collect::<String>());
    element("thead", &[], &element("tr", &[], &head)) + "\n" + &rows
}

/// Texts of the language, one after the other.
pub(crate) fn texts<'a, const N: usize>(words: &Words<'a>, keys: [&str; N]) -> Result<Vec<&'a str>> {
    keys.into_iter().map(|key| words.text(key)).collect()
}

/// The mark of what no text that was read states.
pub(crate) fn mark(words: &Words<'_>) -> Result<String> {
    Ok(format!(" {}", element("em", &[("class", "mark")], &words.html("confidence.unconfirmed", &[])?)))
}

/// A section of a page with a heading, paragraphs that are HTML already, and what follows them.
pub(crate) fn section(words: &Words<'_>, page: &str, id: &str, paragraphs: &[String], rest: &str) -> Result<String> {
    let heading = element("h2", &[("id", id)], &words.html(&format!("{page}.heading.{id}"), &[])?);
    let paragraphs: String = paragraphs.iter().map(|text| element("p", &[], text) + "\n").collect();
    Ok(element("section", &[("aria-labelledby", id)], &[&heading, "\n", &paragraphs, rest].concat()))
}

/// A table under its caption, with a head and rows as [`head_and_rows`] takes them.
pub(crate) fn table(caption: &str, columns: &[&str], rows: &[Vec<String>]) -> String {
    let content = element("caption", &[], caption) + "\n" + &head_and_rows(columns, rows);
    element("table", &[("class", "ranges")], &content) + "\n"
}

/// How sure we are.
pub(crate) fn grade(words: &Words<'_>, confidence: Confidence) -> Result<String> {
    let class = if confidence == Confidence::Unconfirmed { "grade unconfirmed" } else { "grade" };
    Ok(element("span", &[("class", class)], &words.html(&format!("confidence.{}", confidence.key()), &[])?))
}

/// Sources as links, each with how sure we are of it.
pub(crate) fn sources(words: &Words<'_>, citations: &[Citation]) -> Result<String> {
    let items = citations.iter().map(|citation| {
        let link = link(citation.document.address(), &escape(&reference(words, citation)?));
        Ok(element("li", &[], &format!("{link} {}{}", grade(words, citation.confidence)?, read(words, citation)?)))
    });
    let items = items.collect::<Result<String>>()?;
    Ok(element("ul", &[("class", "sources"), ("aria-label", words.text("why.sources")?)], &items))
}

/// When it was last compared with its text; nothing where there was no text to compare it with.
fn read(words: &Words<'_>, citation: &Citation) -> Result<String> {
    if citation.confidence == Confidence::Unconfirmed {
        return Ok(String::new());
    }
    let iso = citation.checked.to_string();
    Ok(", ".to_owned()
        + &element("time", &[("datetime", &iso)], &words.html("cite.read", &[("day", &words.day(&iso)?)])?))
}

/// The reference as the language writes it.
fn reference(words: &Words<'_>, Citation { document, pinpoint, .. }: &Citation) -> Result<String> {
    let name = match document {
        Document::Gdpr | Document::GdprRecital => words.text("cite.gdpr")?,
        other => other.reference(),
    };
    let key = match (document, *pinpoint) {
        (_, "") => return Ok(name.to_owned()),
        // Its own country says what its parts are called.
        (Document::National(_), pinpoint) => return Ok(format!("{name} {pinpoint}")),
        (Document::Gdpr | Document::AccountingDirective | Document::UkGdpr, _) => "cite.article",
        (Document::GdprRecital, _) => "cite.recital",
        (Document::Dpa2018, _) => "cite.section",
        _ => "cite.paragraph",
    };
    words.fill(key, &[("document", name), ("pinpoint", pinpoint)])
}

#[cfg(test)]
mod tests {
    use article83::law::Statute;

    use super::*;
    use crate::{decisions::tests::root, text::languages};

    #[test]
    fn a_source_is_cited_as_its_own_country_cites_it() -> Result<()> {
        let languages = languages(&root()?.join("locales"))?;
        let words = Words::new(crate::text::english(&languages)?);
        let cited = |document, pinpoint| reference(&words, &Citation::primary(document, pinpoint));
        let statute = Document::National(&Statute {
            reference: "loi n° 78-17",
            address: "https://example.org/",
            read: article83::law::gdpr::APPLIES_FROM,
        });
        assert_eq!(cited(statute, "art. 20 IV 7°")?, "loi n° 78-17 art. 20 IV 7°");
        assert_eq!(cited(statute, "")?, "loi n° 78-17");
        assert_eq!(cited(Document::Gdpr, "83(7)")?, "GDPR Art. 83(7)");
        assert_eq!(cited(Document::UkGdpr, "83")?, "UK GDPR Art. 83");
        assert_eq!(cited(Document::Dpa2018, "157")?, "DPA 2018 s. 157");
        assert_eq!(cited(Document::Nvsc, "86")?, "C-683/21 para. 86");
        Ok(())
    }

    #[test]
    fn an_attribute_cannot_end_early() {
        assert_eq!(element("p", &[("title", "\"><b>")], "<i>a</i>"), "<p title=\"&quot;&gt;&lt;b&gt;\"><i>a</i></p>");
        assert_eq!(link("?b&c", "d"), "<a href=\"?b&amp;c\" rel=\"noreferrer\">d</a>");
    }
}
