//! Free texts by topic: what the Guidelines ask to look at, and what the person says about it. Never turned into points.

use article83::{facts::Reasons, law::factors::Topic};

use crate::app::{
    Page,
    cite::sources,
    draft::{Draft, Place},
    el::{El, el},
};

/// Where the texts are in the draft.
pub(super) struct Texts {
    /// The infringement that they are about; meaningless for texts about the case.
    pub(super) place: Place,
    pub(super) read: fn(&Draft, Place) -> Option<&Reasons>,
    pub(super) write: fn(&mut Draft, Place) -> Option<&mut Reasons>,
}

/// A field for each topic.
pub(super) fn topics(page: Page, topics: &'static [Topic], Texts { place, read, write }: Texts) -> El {
    let text = page.text;
    let mut list = el("div");
    for topic in topics {
        let said = |key| text.about("topic", topic.key, key).unwrap_or_default();
        let stated = page.peek(|draft| {
            let reasons = read(draft, place)?;
            reasons.iter().find(|(given, _)| *given == topic.key).map(|(_, reason)| reason.to_owned())
        });
        let store = move |reason: String| {
            page.change(|draft| {
                if let Some(reasons) = write(draft, place) {
                    reasons.set(topic.key, reason);
                }
            });
        };
        let field = el("textarea").attr("rows", "2").attr("autocomplete", "off").text(&stated.unwrap_or_default());
        let label = el("label")
            .child(el("span").class("name").text(&said("title")))
            .child(el("span").class("help").text(&said("help")))
            .child(field.on_value("input", store));
        list = list.child(label).children(sources(text, topic.sources));
    }
    list
}
