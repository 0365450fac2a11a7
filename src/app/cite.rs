//! A source as a link, with how sure we are of it.

use article83::{
    facts::iso,
    law::{Citation, Confidence, Document},
};

use super::{
    el::{El, el},
    format,
    text::{Text, say},
};

/// The sources of a step or a remark on one line; nothing if there are none.
pub(crate) fn sources(text: Text, sources: &'static [Citation]) -> Option<El> {
    let list = || el("ul").class("sources").attr("aria-label", &text.why_sources());
    (!sources.is_empty())
        .then(|| list().children(sources.iter().map(|citation| source(text, citation, citation.pinpoint))))
}

/// A source as a list entry, with one or more places in it.
pub(crate) fn source(text: Text, citation: &Citation, pinpoint: &str) -> El {
    let (class, graded) = match citation.confidence {
        Confidence::Primary => ("primary", text.confidence_primary()),
        Confidence::Decision => ("decision", text.confidence_decision()),
        Confidence::Secondary => ("secondary", text.confidence_secondary()),
        Confidence::Unconfirmed => ("unconfirmed", text.confidence_unconfirmed()),
    };
    let link =
        el("a").attr("href", citation.document.address()).attr("target", "_blank").attr("rel", "noopener noreferrer");
    let grade = el("span").class("grade").text(&graded);
    let entry =
        el("li").class(class).child(link.text(&reference(text, citation.document, pinpoint))).text(" ").child(grade);
    // What was not found in any text was not compared with one.
    if citation.confidence == Confidence::Unconfirmed {
        return entry;
    }
    let iso = iso(citation.checked);
    entry.text(", ").child(el("time").attr("datetime", &iso).text(&say!(
        text,
        cite_read,
        day = format::day(text, &iso)
    )))
}

/// The reference as written in the page's language.
fn reference(text: Text, document: Document, pinpoint: &str) -> String {
    let name = match document {
        Document::Gdpr | Document::GdprRecital => text.cite_gdpr(),
        other => other.reference().to_owned(),
    };
    match (document, pinpoint) {
        (_, "") => name,
        (Document::Gdpr | Document::AccountingDirective | Document::UkGdpr, pinpoint) => {
            say!(text, cite_article, document = name, pinpoint)
        }
        (Document::GdprRecital, pinpoint) => say!(text, cite_recital, document = name, pinpoint),
        (Document::National(_), pinpoint) => format!("{name} {pinpoint}"),
        (Document::Dpa2018, pinpoint) => say!(text, cite_section, document = name, pinpoint),
        (_, pinpoint) => say!(text, cite_paragraph, document = name, pinpoint),
    }
}
