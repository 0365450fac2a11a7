//! Whether there was fault, without which there is no fine.

use leptos::prelude::*;

use super::question::Question;
use crate::{
    app::{
        fields::{Choice, ChoiceField},
        state::Page,
        text::Text,
    },
    facts::Fault,
};

/// Every answer; not known is stated by saying nothing.
const ANSWERS: [Option<Fault>; 4] = [Some(Fault::Intent), Some(Fault::Negligence), Some(Fault::None), None];

/// Whether there was fault, without which there is no fine.
#[component]
pub(crate) fn FaultQuestion() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let fault = page.memo(|draft| draft.file.fault);
    view! {
        <Question number=4 heading=text.fault_question() answer=move || label(text, fault.get())>
            <ChoiceField
                legend=text.fault_question()
                help=text.fault_help()
                options=ANSWERS.map(|answer| Choice::of(key(answer), label(text, answer))).to_vec()
                value=move || key(fault.get()).to_owned()
                on_change=move |key: String| page.change(|draft| draft.file.fault = Fault::of(&key))
            />
        </Question>
    }
    .into_any()
}

fn key(answer: Option<Fault>) -> &'static str {
    answer.map_or("unknown", Fault::key)
}

fn label(text: Text, answer: Option<Fault>) -> String {
    match answer {
        Some(Fault::Intent) => text.fault_intent(),
        Some(Fault::Negligence) => text.fault_negligence(),
        Some(Fault::None) => text.fault_none(),
        None => text.fault_unknown(),
    }
}
