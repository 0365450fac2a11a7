//! Which questions are open, and where the focus goes.

use leptos::prelude::*;

use super::{Page, Target};

/// How many questions there are.
pub(crate) const QUESTIONS: usize = 7;

/// What happened, who it was and how big: the three answers that give a ceiling.
pub(super) const OPEN_AT_FIRST: [bool; QUESTIONS] = [true, true, true, false, false, false, false];

impl Page {
    /// Whether a question, from 1, is open.
    pub(crate) fn is_open(self, question: usize) -> bool {
        self.open.with(|open| question.checked_sub(1).and_then(|place| open.get(place)).copied().unwrap_or_default())
    }

    /// Opens or closes a question, from 1.
    pub(crate) fn set_open(self, question: usize, now: bool) {
        self.open.update(|open| {
            if let Some(open) = question.checked_sub(1).and_then(|place| open.get_mut(place)) {
                *open = now;
            }
        });
    }

    /// Opens a question, from 1, and moves the focus to its heading.
    pub(crate) fn ask(self, question: usize) {
        self.set_open(question, true);
        self.focus.set(Some(Target::Question(question)));
    }

    /// Opens a question, from 1, and moves the focus to its first field.
    pub(crate) fn go_on(self, question: usize) {
        self.set_open(question, true);
        self.focus.set(Some(Target::FirstField(question)));
    }

    /// Opens the question that a field is in, and moves the focus to the field.
    pub(crate) fn lead(self, target: Target) {
        match target {
            Target::Question(number) => self.set_open(number, true),
            Target::Country | Target::Decided | Target::PublicBody | Target::Budget => self.set_open(2, true),
            Target::Turnover => self.set_open(3, true),
            Target::Browse | Target::Part(_) | Target::Conduct(_) | Target::Displaced(_) => {
                self.set_open(1, true);
                self.has_articles.set(true);
                if target == Target::Browse {
                    self.has_browse.set(true);
                }
            }
            _ => {}
        }
        self.focus.set(Some(target));
    }

    /// Opens the questions that are open at first, and no others.
    pub(crate) fn ask_anew(self) {
        self.open.set(OPEN_AT_FIRST);
    }
}
