//! What a screen reader hears: the result, once typing has stopped, and other announcements.

use std::time::Duration;

use leptos::prelude::*;

use super::short_answer;
use crate::app::wrong::fact_error;
use crate::app::{
    state::{Answer, Page},
    text::say,
};

/// How long after the last change the result is read out.
const QUIET: Duration = Duration::from_secs(1);

/// The live region.
#[component]
pub(super) fn Spoken(sentences: Memo<Vec<String>>, waiting: Memo<Option<String>>) -> impl IntoView {
    let page = Page::here();
    let voice = Voice { heard: RwSignal::default(), turn: StoredValue::new(0) };
    // Whoever goes on typing is not interrupted, even if the sentence stays the same.
    Effect::new(move || {
        page.read(|_| ());
        voice.say_later(move || untrack(|| summary(page, sentences, waiting)));
    });
    // What is said after the result changed is heard instead of it.
    Effect::new(move || {
        let said = page.said.get();
        if !said.is_empty() {
            voice.say_later(|| said);
        }
    });
    let heard = voice.heard;
    view! { <p class="visually-hidden spoken" role="status">{heard}</p> }.into_any()
}

/// What is heard, and whose turn it is: each change takes a new one, and only the last is heard.
#[derive(Clone, Copy)]
struct Voice {
    heard: RwSignal<String>,
    turn: StoredValue<usize>,
}

impl Voice {
    fn say_later(self, sentence: impl FnOnce() -> String + 'static) {
        let Self { heard, turn } = self;
        let mine = turn.with_value(|turn| turn.wrapping_add(1));
        turn.set_value(mine);
        let say = move || {
            if turn.try_get_value() != Some(mine) {
                return;
            }
            let sentence = sentence();
            // The same text once more would not be read out, and is not worth a change.
            if heard.with_untracked(|heard| *heard != sentence) {
                heard.set(sentence);
            }
        };
        set_timeout(say, QUIET);
    }
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
    let figure = page.answer(|answer| answer.assessed().map(|assessment| short_answer(text, assessment)));
    let figure = figure.unwrap_or_else(|| text.result_unknown());
    say!(text, result_spoken, heading = text.result_heading(), figure, sentence)
}
