//! How serious it is: the person's own judgment, once for the case or differently for each infringement.

mod level;
mod reasons;
mod share;

use leptos::prelude::*;

use super::question::Question;
use crate::{
    app::{
        each::Each,
        fields::{Choice, ChoiceField, Fold},
        second::Later,
        state::{Draft, Judged, Page, Place},
        text::{Text, say},
    },
    facts::{Provision, Seriousness},
};

use level::LevelField;
use reasons::PointsAndReasons;

/// Every answer; not sure is stated by saying nothing.
const ANSWERS: [Option<Seriousness>; 4] =
    [Some(Seriousness::Low), Some(Seriousness::Medium), Some(Seriousness::High), None];

/// An infringement: the count of replacements of the case, its place, and its provision. Another case begins with other rows.
type Row = (usize, Place, Provision);

/// How serious it is.
#[component]
pub(crate) fn Serious() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let judged = page.memo(Draft::judged);
    let counts = page.memo(|draft| {
        let assessed = draft.file.infringements().filter(|one| one.seriousness.is_some()).count();
        (assessed, draft.chosen().count())
    });
    let answer = move || match (judged.get(), counts.get()) {
        (_, (0, _)) => text.app_unanswered(),
        (Judged::Alike(level), _) => label(text, level),
        (Judged::Differently, (count, total)) => say!(text, serious_count, count, total),
    };
    view! {
        <Question number=5 heading=text.serious_question() answer>
            <Later awaited=true view=|second| (second.serious)()/>
        </Question>
    }
    .into_any()
}

/// Its fields.
#[component]
pub(crate) fn SeriousFields() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let judged = page.memo(Draft::judged);
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
        <Show when=move || !chosen.with(Vec::is_empty) fallback=move || view! { <p>{text.serious_none()}</p> }>
            <WholeCase judged/>
            <Show when=move || chosen.with(|chosen| chosen.len() > 1)>
                // Whether it is open at first depends on the case.
                {move || {
                    page.replaced.track();
                    view! { <Differently rows/> }
                }}
            </Show>
            <PointsAndReasons rows/>
        </Show>
    }
    .into_any()
}

/// One level for all infringements.
#[component]
fn WholeCase(judged: Memo<Judged>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    // Where the levels differ, none of the answers is true of all.
    let value = move || match judged.get() {
        Judged::Alike(level) => key(level).to_owned(),
        Judged::Differently => String::new(),
    };
    view! {
        <ChoiceField
            legend=text.serious_whole()
            help=text.serious_help()
            options=ANSWERS.map(|answer| Choice::of(key(answer), label(text, answer))).to_vec()
            value
            on_change=move |key: String| page.change(|draft| draft.set_all_seriousness(Seriousness::of(&key)))
        />
    }
    .into_any()
}

/// A level for each infringement, in view from the start only where the levels differ.
#[component]
fn Differently(#[prop(into)] rows: Signal<Vec<Row>>) -> impl IntoView {
    let page = Page::here();
    let open = RwSignal::new(page.peek(|draft| draft.judged() == Judged::Differently));
    view! {
        <Fold class="particulars" summary=page.text.serious_each() open>
            <ul class="chosen levels">
                <Each keys=rows row=|(_, place, provision)| view! { <LevelField place provision/> }.into_any()/>
            </ul>
        </Fold>
    }
    .into_any()
}

/// Identifies an answer.
fn key(level: Option<Seriousness>) -> &'static str {
    level.map_or("unsure", Seriousness::key)
}

/// An answer in words.
fn label(text: Text, level: Option<Seriousness>) -> String {
    match level {
        None => text.serious_unsure(),
        Some(Seriousness::Low) => text.serious_low(),
        Some(Seriousness::Medium) => text.serious_medium(),
        Some(Seriousness::High) => text.serious_high(),
    }
}
