//! What a screen reader hears: the result, once typing has stopped, and other announcements.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::*;

use super::{reason, sentences};
use crate::app::{Page, bind, draft::Answer, link::fact_error, text::say};

/// How long after the last change the result is read out.
const QUIET: Duration = Duration::from_secs(1);

/// Binds the live region.
pub(super) fn spoken(page: Page) {
    let latest = Rc::new(Cell::new(0_u32));
    let speak_later = move |sentence: String| {
        let turn = latest.get().wrapping_add(1);
        latest.set(turn);
        let latest = latest.clone();
        let speak = move || {
            let region = bind::get("spoken");
            let news = region.text_content().as_deref() != Some(sentence.as_str());
            if latest.get() == turn && news {
                region.set_text_content(Some(&sentence));
            }
        };
        set_timeout(speak, QUIET);
    };
    let result = speak_later.clone();
    bind::effect(Box::new(move || result(page.answer(|answer| summary(page, answer)))));
    bind::effect(Box::new(move || {
        let said = page.said();
        if !said.is_empty() {
            speak_later(said);
        }
    }));
}

fn summary(page: Page, answer: &Answer) -> String {
    let text = page.text;
    if let Some(waiting) = page.waiting() {
        return say!(text, result_waiting, reason = reason(page, Some(&waiting)));
    }
    match answer {
        Answer::Assessed(assessment) => sentences(text, assessment).into_iter().next().unwrap_or_default(),
        Answer::Refused(error) => say!(text, result_problem, reason = fact_error(text, error)),
        Answer::Empty => String::new(),
    }
}
