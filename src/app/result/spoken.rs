//! What a screen reader hears: the result, once typing has stopped, and other announcements.

use std::time::Duration;

use leptos::prelude::*;

use super::short_answer;
use crate::app::wrong::fact_error;
use crate::app::{
    state::{Answer, Page, memo},
    text::say,
};

/// How long after the last change the result is read out.
const QUIET: Duration = Duration::from_secs(1);

/// The live region.
#[component]
pub(super) fn Spoken(sentences: Memo<Vec<String>>, waiting: Memo<Option<String>>) -> impl IntoView {
    let page = Page::here();
    let heard = RwSignal::new(String::new());
    // Each change takes a new turn; only the last one is heard.
    let turn = StoredValue::new(0_usize);
    let speak_later = move |sentence: String| {
        let mine = turn.with_value(|turn| turn.wrapping_add(1));
        turn.set_value(mine);
        let speak = move || {
            // The same text once more would not be read out, and is not worth a change.
            if turn.try_get_value() == Some(mine) && heard.with_untracked(|heard| *heard != sentence) {
                heard.set(sentence);
            }
        };
        set_timeout(speak, QUIET);
    };
    let summary = memo(move || summary(page, sentences, waiting));
    // Whoever goes on typing is not interrupted, even if the sentence stays the same.
    Effect::new(move || {
        page.read(|_| ());
        speak_later(summary.get());
    });
    // What is said after the result changed is heard instead of it.
    Effect::new(move || {
        let said = page.said.get();
        if !said.is_empty() {
            speak_later(said);
        }
    });
    view! { <p class="visually-hidden spoken" role="status">{heard}</p> }.into_any()
}

/// The result in one sentence.
fn summary(page: Page, sentences: Memo<Vec<String>>, waiting: Memo<Option<String>>) -> String {
    let text = page.text;
    if let Some(reason) = waiting.get() {
        return say!(text, result_waiting, reason);
    }
    let problem = page.answer(|answer| match answer {
        Answer::Refused(error) => Some(say!(text, result_problem, reason = fact_error(text, error))),
        Answer::Empty | Answer::Assessed(_) => None,
    });
    problem.unwrap_or_else(|| {
        let sentence = sentences.with(|sentences| sentences.first().cloned());
        sentence.map(|sentence| spoken(page, &sentence)).unwrap_or_default()
    })
}

/// The figure with its first sentence.
fn spoken(page: Page, sentence: &str) -> String {
    let text = page.text;
    let figure = page.answer(|answer| match answer {
        Answer::Assessed(assessment) => short_answer(text, assessment),
        Answer::Empty | Answer::Refused(_) => text.result_unknown(),
    });
    say!(text, result_spoken, heading = text.result_heading(), figure, sentence)
}
