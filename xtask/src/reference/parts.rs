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

/// The mark of what no text that was read states.
pub(crate) fn mark(words: &Words<'_>) -> Result<String> {
    Ok(format!(" {}", element("em", &[("class", "mark")], &words.html("confidence.unconfirmed", &[])?)))
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
        Ok(element("li", &[], &format!("{link} {}", grade(words, citation.confidence)?)))
    });
    let items = items.collect::<Result<String>>()?;
    Ok(element("ul", &[("class", "sources"), ("aria-label", words.text("why.sources")?)], &items))
}

/// The reference as the language writes it.
fn reference(words: &Words<'_>, Citation { document, pinpoint, .. }: &Citation) -> Result<String> {
    let name = match document {
        Document::Gdpr | Document::GdprRecital => words.text("cite.gdpr")?,
        other => other.reference(),
    };
    let key = match (document, *pinpoint) {
        (_, "") => return Ok(name.to_owned()),
        (Document::Gdpr | Document::AccountingDirective, _) => "cite.article",
        (Document::GdprRecital, _) => "cite.recital",
        _ => "cite.paragraph",
    };
    words.fill(key, &[("document", name), ("pinpoint", pinpoint)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_cannot_end_early() {
        assert_eq!(element("p", &[("title", "\"><b>")], "<i>a</i>"), "<p title=\"&quot;&gt;&lt;b&gt;\"><i>a</i></p>");
        assert_eq!(link("?b&c", "d"), "<a href=\"?b&amp;c\" rel=\"noreferrer\">d</a>");
    }
}
