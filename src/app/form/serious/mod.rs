//! How serious each infringement is: the person's own judgment with reasons, and the points chosen inside the ranges.

mod share;

use leptos::prelude::*;

use super::{
    question::Question,
    topics::{Texts, Topics},
};
use crate::{
    app::{
        each::Each,
        fields::{Choice, Fold, SelectField},
        names::title,
        state::{Page, Place, Target},
        text::{Text, say},
    },
    facts::{Provision, Seriousness},
    law::factors,
};
use share::{Share, ShareField};

/// How serious each infringement is.
#[component]
pub(crate) fn Serious() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let assessed = page.memo(|draft| {
        let assessed = draft.file.infringements().filter(|one| one.seriousness.is_some()).count();
        (assessed, draft.chosen().count())
    });
    let answer = move || match assessed.get() {
        (0, _) => text.app_unanswered(),
        (count, total) => say!(text, serious_count, count, total),
    };
    let chosen = page.memo(|draft| {
        let operations = draft.file.operations.iter().enumerate();
        let places = operations.flat_map(|(conduct, operation)| {
            let infringements = operation.infringements.iter().enumerate();
            infringements.map(move |(index, one)| ((conduct, index), one.provision))
        });
        places.collect::<Vec<_>>()
    });
    let rows = Signal::derive(move || {
        let replaced = page.replaced.get();
        chosen.get().into_iter().map(move |(place, provision)| (replaced, place, provision)).collect::<Vec<_>>()
    });
    view! {
        <Question number=5 heading=text.serious_question() answer>
            <p class="help">{text.serious_help()}</p>
            <Show when=move || chosen.with(Vec::is_empty)>
                <p>{text.serious_none()}</p>
            </Show>
            <ul class="chosen">
                <Each keys=rows row=|(_, place, provision)| view! { <Row place provision/> }.into_any()/>
            </ul>
        </Question>
    }
    .into_any()
}

/// One infringement.
#[component]
fn Row(place: Place, provision: Provision) -> impl IntoView {
    let text = Page::here().text;
    let texts = Texts {
        place,
        read: |draft, place| draft.infringement(place).map(|one| &one.reasons),
        write: |draft, place| draft.infringement_mut(place).map(|one| &mut one.reasons),
    };
    view! {
        <li>
            <p class="title">
                <span class="provision">{provision.to_string()}</span>
                " "
                {title(text, provision)}
            </p>
            <Level place provision/>
            <ShareField place share=Share::OfMaximum/>
            <ShareField place share=Share::OfSize/>
            <Fold class="particulars" summary=say!(text, serious_reasons, provision)>
                <Topics topics=factors::SERIOUSNESS texts/>
            </Fold>
        </li>
    }
    .into_any()
}

/// The person's choice of a level; none at first.
#[component]
fn Level(place: Place, provision: Provision) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let level = page.memo(move |draft| draft.infringement(place).and_then(|one| one.seriousness));
    let levels = Seriousness::ALL.iter().copied().map(Some);
    let options: Vec<_> =
        std::iter::once(None).chain(levels).map(|level| Choice::of(key(level), label(text, level))).collect();
    view! {
        <SelectField
            label=say!(text, infringements_seriousness, provision)
            options
            value=move || key(level.get()).to_owned()
            on_change=move |key: String| page.change(|draft| draft.set_seriousness(place, Seriousness::of(&key)))
            target=Target::Seriousness(place)
        />
    }
    .into_any()
}

fn key(level: Option<Seriousness>) -> &'static str {
    level.map_or("", Seriousness::key)
}

fn label(text: Text, level: Option<Seriousness>) -> String {
    match level {
        None => text.infringements_seriousness_open(),
        Some(Seriousness::Low) => text.infringements_seriousness_low(),
        Some(Seriousness::Medium) => text.infringements_seriousness_medium(),
        Some(Seriousness::High) => text.infringements_seriousness_high(),
    }
}
