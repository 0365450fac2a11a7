//! Free texts by topic: what the Guidelines ask to look at, and what the person says about it. Never turned into points.

use leptos::prelude::*;

use crate::{
    app::{
        cite::sources,
        state::{Draft, Page, Place},
    },
    facts::Reasons,
    law::factors::Topic,
};

/// Where the texts are in the draft.
#[derive(Clone, Copy)]
pub(super) struct Texts {
    /// The infringement that they are about; meaningless for texts about the case.
    pub(super) place: Place,
    pub(super) read: fn(&Draft, Place) -> Option<&Reasons>,
    pub(super) write: fn(&mut Draft, Place) -> Option<&mut Reasons>,
}

/// A field for each topic.
#[component]
pub(super) fn Topics(topics: &'static [Topic], texts: Texts) -> impl IntoView {
    topics.iter().map(|topic| view! { <TopicField topic texts/> }).collect_view().into_any()
}

#[component]
fn TopicField(topic: &'static Topic, texts: Texts) -> impl IntoView {
    let page = Page::here();
    let Texts { place, read, write } = texts;
    let said = |key| page.text.about_topic(topic.key, key).unwrap_or_default();
    let reason = page.memo(move |draft| {
        let stated = read(draft, place).and_then(|reasons| reasons.iter().find(|(given, _)| *given == topic.key));
        stated.map_or_else(String::new, |(_, reason)| reason.to_owned())
    });
    let store = move |reason: String| {
        page.change(|draft| {
            if let Some(reasons) = write(draft, place) {
                reasons.set(topic.key, reason);
            }
        });
    };
    view! {
        <label>
            <span class="name">{said("title")}</span>
            <span class="help">{said("help")}</span>
            <textarea
                rows="2"
                autocomplete="off"
                prop:value=reason
                on:input:target=move |event| store(event.target().value())
            ></textarea>
        </label>
        {sources(page.text, topic.sources)}
    }
    .into_any()
}
