//! A source as a link, with how sure we are of it.

use leptos::prelude::*;

use super::{
    format,
    text::{Text, say},
};
use crate::{
    facts::iso,
    law::{Citation, Confidence, Document},
};

/// The sources of a step or a remark on one line; nothing if there are none.
pub(crate) fn sources(text: Text, sources: &'static [Citation]) -> Option<AnyView> {
    let list = || {
        let sources = sources.iter().map(|citation| source(text, citation, citation.pinpoint, false)).collect_view();
        view! { <ul class="sources" aria-label=text.why_sources()>{sources}</ul> }.into_any()
    };
    (!sources.is_empty()).then(list)
}

/// A source as a list entry, with one or more places in it. Links do not work on paper, so there the address is written out.
pub(crate) fn source(text: Text, citation: &Citation, pinpoint: &str, on_paper: bool) -> AnyView {
    let (class, graded) = match citation.confidence {
        Confidence::Primary => ("primary", text.confidence_primary()),
        Confidence::Decision => ("decision", text.confidence_decision()),
        Confidence::Secondary => ("secondary", text.confidence_secondary()),
        Confidence::Unconfirmed => ("unconfirmed", text.confidence_unconfirmed()),
    };
    // What was not found in any text was not compared with one.
    let read = (citation.confidence != Confidence::Unconfirmed).then(|| {
        let iso = iso(citation.checked);
        let read = say!(text, cite_read, day = format::iso_day(&iso));
        view! { ", "<time datetime=iso>{read}</time> }
    });
    view! {
        <li class=class>
            <a href=citation.document.address() target="_blank" rel="noopener noreferrer">
                {reference(text, citation.document, pinpoint)}
            </a>
            " "
            <span class="grade">{graded}</span>
            {read}
            {on_paper.then(|| format!(" {}", citation.document.address()))}
        </li>
    }
    .into_any()
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
