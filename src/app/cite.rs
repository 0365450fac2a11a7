//! A source as a link, with how sure we are of it.

use leptos::prelude::*;

use super::{
    format,
    names::place,
    state::Page,
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

/// What the signs after sources mean: the words once, instead of after each.
#[component]
pub(crate) fn Legend() -> impl IntoView {
    let text = Page::here().text;
    let graded = GRADES.map(|(confidence, sign)| {
        view! { " " <span class="grade-meaning"><span aria-hidden="true">{sign}</span>" "{grade(text, confidence)}</span> }
    });
    view! { <p class="legend">{text.confidence_legend()} {graded.into_iter().collect_view()}</p> }.into_any()
}

/// How sure we are of a source, as a sign.
const GRADES: [(Confidence, &str); 4] = [
    (Confidence::Primary, "✓"),
    (Confidence::Decision, "✓"),
    (Confidence::Secondary, "~"),
    (Confidence::Unconfirmed, "?"),
];

fn grade(text: Text, confidence: Confidence) -> String {
    match confidence {
        Confidence::Primary => text.confidence_primary(),
        Confidence::Decision => text.confidence_decision(),
        Confidence::Secondary => text.confidence_secondary(),
        Confidence::Unconfirmed => text.confidence_unconfirmed(),
    }
}

/// A source as a list entry, with one or more places in it. Links do not work on paper, so there the address is written out.
pub(crate) fn source(text: Text, citation: &Citation, pinpoint: &str, on_paper: bool) -> AnyView {
    let confidence = citation.confidence;
    let sign = GRADES.iter().find(|(known, _)| *known == confidence).map(|(_, sign)| *sign);
    // Doubt is told to everybody, beside each source.
    let doubted = matches!(confidence, Confidence::Secondary | Confidence::Unconfirmed);
    let doubt = doubted.then(|| view! { <span class="visually-hidden">{grade(text, confidence)}</span> });
    // What was not found in any text was not compared with one.
    let read = (citation.confidence != Confidence::Unconfirmed).then(|| {
        let iso = iso(citation.checked);
        let read = say!(text, cite_read, day = format::iso_day(&iso));
        view! { <span class="read">", "<time datetime=iso>{read}</time></span> }
    });
    let address = citation.document.address_in(&text.language_intl());
    view! {
        <li class=confidence.key()>
            <a href=address.clone() target="_blank" rel="noopener noreferrer">
                {reference(text, citation.document, pinpoint)}
            </a>
            " "
            <span class="grade" aria-hidden="true" title=grade(text, confidence)>{sign}</span>
            {doubt}
            {read}
            {on_paper.then(|| format!(" {address}"))}
        </li>
    }
    .into_any()
}

/// The reference as written in the page's language.
pub(crate) fn reference(text: Text, document: Document, pinpoint: &str) -> String {
    let name = match document {
        Document::Gdpr | Document::GdprRecital => text.cite_gdpr(),
        other => other.reference().replace("EDPB", &text.cite_edpb()),
    };
    match (document, pinpoint) {
        (_, "") => name,
        (Document::Gdpr | Document::AccountingDirective | Document::UkGdpr, pinpoint) => {
            say!(text, cite_article, document = name, pinpoint = place(text, pinpoint))
        }
        (Document::GdprRecital, pinpoint) => say!(text, cite_recital, document = name, pinpoint),
        (Document::National(_), pinpoint) => format!("{name} {pinpoint}"),
        (Document::Dpa2018, pinpoint) => say!(text, cite_section, document = name, pinpoint),
        (_, pinpoint) => say!(text, cite_paragraph, document = name, pinpoint),
    }
}
