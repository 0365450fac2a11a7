//! Parts that the reference pages share.

use article83::law::{Citation, Confidence, Document};
use leptos::prelude::*;

use crate::words::Words;

/// A link to another site, which does not learn where the visitor came from.
pub(crate) fn external(address: &str, content: impl IntoView + 'static) -> AnyView {
    view! { <a href=address.to_owned() rel="noreferrer">{content}</a> }.into_any()
}

/// Text in smaller type below a figure.
pub(crate) fn small(content: impl IntoView + 'static) -> AnyView {
    view! { <small>{content}</small> }.into_any()
}

/// The mark of something unconfirmed.
pub(crate) fn mark(words: &Words<'_>) -> AnyView {
    view! { " "<em class="mark">{words.say("confidence.unconfirmed")}</em> }.into_any()
}

/// How sure we are.
pub(crate) fn grade(words: &Words<'_>, confidence: Confidence) -> AnyView {
    let class = if confidence == Confidence::Unconfirmed { "grade unconfirmed" } else { "grade" };
    view! { <span class=class>{words.say(format!("confidence.{}", confidence.key()))}</span> }.into_any()
}

/// A list of points, each a text of the language.
pub(crate) fn points<const N: usize>(words: &Words<'_>, table: &str, keys: [&str; N]) -> AnyView {
    let items = keys.map(|key| view! { <li>{words.say(format!("{table}.{key}"))}</li> });
    view! { <ul class="points">{items.into_iter().collect_view()}</ul> }.into_any()
}

/// A section of a page under its heading.
pub(crate) fn section(words: &Words<'_>, page: &str, id: &'static str, content: impl IntoView + 'static) -> AnyView {
    let heading = words.say(format!("{page}.heading.{id}"));
    view! { <section aria-labelledby=id><h2 id=id>{heading}</h2>{content}</section> }.into_any()
}

/// The cells of a row; the first is its heading.
pub(crate) type Cells = Vec<AnyView>;

/// A table under its caption.
pub(crate) fn table(caption: String, columns: Vec<String>, rows: Vec<Cells>) -> AnyView {
    view! { <table class="ranges"><caption>{caption}</caption>{head_and_rows(columns, rows)}</table> }.into_any()
}

/// The head and rows of a table. Each cell also holds the name of its column, which is shown with it if there is no room for a table.
pub(crate) fn head_and_rows(columns: Vec<String>, rows: Vec<Cells>) -> AnyView {
    let rows = rows.into_iter().map(|cells| view! { <tr>{row(&columns, cells)}</tr> }).collect_view();
    let head = columns.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    view! { <thead><tr>{head}</tr></thead><tbody>{rows}</tbody> }.into_any()
}

/// The cells of a row.
pub(crate) fn row(columns: &[String], cells: Cells) -> AnyView {
    let cells = columns.iter().cloned().zip(cells).enumerate().map(|(number, (column, cell))| match number {
        0 => view! { <th scope="row">{cell}</th> }.into_any(),
        _ => view! { <td data-label=column>{cell}</td> }.into_any(),
    });
    cells.collect_view().into_any()
}

/// Views one after the other, with a text in between.
pub(crate) fn joined(views: impl IntoIterator<Item = AnyView>, between: &str) -> AnyView {
    let views = views.into_iter().enumerate().map(|(number, one)| ((number > 0).then(|| between.to_owned()), one));
    views.collect_view().into_any()
}

/// Sources as links, each with how sure we are of it.
pub(crate) fn sources(words: &Words<'_>, citations: &[Citation]) -> AnyView {
    let items = citations.iter().map(|citation| {
        let link = external(&citation.document.address_in(&words.language.code), reference(words, citation));
        view! { <li>{link}" "{grade(words, citation.confidence)}{read(words, citation)}</li> }
    });
    view! { <ul class="sources" aria-label=words.say("why.sources")>{items.collect_view()}</ul> }.into_any()
}

/// When a citation was last compared with its text; `None` if it is unconfirmed, since then there was no text.
fn read(words: &Words<'_>, citation: &Citation) -> Option<AnyView> {
    let iso = citation.checked.to_string();
    let day = words.say_with("cite.read", &[("day", &words.day(&iso))]);
    let is_read = citation.confidence != Confidence::Unconfirmed;
    is_read.then(|| view! { ", "<time datetime=iso>{day}</time> }.into_any())
}

/// The reference as the language writes it.
fn reference(words: &Words<'_>, Citation { document, pinpoint, .. }: &Citation) -> String {
    let name = match document {
        Document::Gdpr | Document::GdprRecital => words.say("cite.gdpr"),
        other => other.reference().replace("EDPB", &words.say("cite.edpb")),
    };
    let key = match (document, *pinpoint) {
        (_, "") => return name,
        // Pinpoints of national law already have the country's own words.
        (Document::National(_), pinpoint) => return format!("{name} {pinpoint}"),
        (Document::Gdpr | Document::AccountingDirective | Document::UkGdpr, pinpoint) => {
            let place = words.place(pinpoint);
            return words.say_with("cite.article", &[("document", &name), ("pinpoint", &place)]);
        }
        (Document::GdprRecital, _) => "cite.recital",
        (Document::Dpa2018, _) => "cite.section",
        _ => "cite.paragraph",
    };
    words.say_with(key, &[("document", &name), ("pinpoint", pinpoint)])
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use article83::law::Statute;

    use super::*;
    use crate::{decisions::tests::root, html::render, text::languages};

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
        assert_eq!(cited(statute, "art. 20 IV 7°"), "loi n° 78-17 art. 20 IV 7°");
        assert_eq!(cited(statute, ""), "loi n° 78-17");
        assert_eq!(cited(Document::Gdpr, "83(7)"), "GDPR Art. 83(7)");
        assert_eq!(cited(Document::UkGdpr, "83"), "UK GDPR Art. 83");
        assert_eq!(cited(Document::Dpa2018, "157"), "DPA 2018 s. 157");
        assert_eq!(cited(Document::Nvsc, "86"), "C-683/21 para. 86");
        Ok(())
    }

    #[test]
    fn what_is_shown_is_escaped() {
        assert_eq!(
            render(external("?b&c=\"><b>", "<i>")),
            "<a href=\"?b&amp;c=&quot;&gt;&lt;b&gt;\" rel=\"noreferrer\">&lt;i&gt;</a>"
        );
    }
}
