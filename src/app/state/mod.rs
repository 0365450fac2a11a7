//! What the page knows: one signal of what is on the form, and memos of what follows from it.

mod derived;
mod draft;
mod history;
mod typed;

use std::{ops::Deref, sync::LazyLock};

use leptos::prelude::*;

pub(crate) use derived::{Answer, Derived};
pub(crate) use draft::{Draft, Place, Waiting, beside_penalty};
pub(crate) use history::History;
pub(crate) use typed::{EnteredAmount, TypedPenalty, TypedRate};

use super::{form::index, text::Text};
use crate::facts::{
    CaseFile, FactError,
    typed::{Index, amount::Convention},
};

/// How many questions there are.
pub(crate) const QUESTIONS: usize = 7;

/// What happened, who it was and how big: the three answers that give a ceiling.
const OPEN_AT_FIRST: [bool; QUESTIONS] = [true, true, true, false, false, false, false];

/// A handle to all of it; every component finds it in the context. It is as small as a handle can be, since every handler holds one, and what
/// it leads to lives as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Page(&'static Signals);

impl Deref for Page {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// What the page knows.
pub(crate) struct Signals {
    pub(crate) text: Text,
    pub(crate) convention: Convention,
    draft: RwSignal<Draft>,
    derived: Memo<Derived>,
    index: StoredValue<LazyLock<Index>>,
    /// What can be taken back.
    pub(crate) history: History,
    /// The words that are searched for.
    pub(crate) searched: RwSignal<String>,
    /// What is said about a link or a file that was opened.
    pub(crate) notice: RwSignal<String>,
    /// The case that was replaced by opening another one.
    pub(crate) other: RwSignal<Option<Draft>>,
    /// How often the case was replaced. What was typed for one case, but is not a fact, is not kept for the next.
    pub(crate) replaced: RwSignal<usize>,
    /// What a screen reader is told other than the result.
    pub(crate) said: RwSignal<String>,
    /// Which questions are open.
    open: RwSignal<[bool; QUESTIONS]>,
    /// The field that is to get the focus.
    pub(crate) focus: RwSignal<Option<Target>>,
    /// Whether the page is being printed.
    pub(crate) printing: RwSignal<bool>,
    /// Whether a list of cases is open.
    pub(crate) has_list: RwSignal<bool>,
    /// The number of the last field that was made.
    fields: StoredValue<u32>,
}

/// A field that another part of the page can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The heading of a question, from 1.
    Question(usize),
    Search,
    Turnover,
    /// The part of the article of an infringement.
    Part(Place),
    /// The conduct of an infringement.
    Conduct(Place),
    /// What displaces an infringement.
    Displaced(Place),
    /// The circumstances that can be added to a conduct.
    Circumstances(usize),
    /// The direction of a circumstance of a conduct.
    Direction(usize, usize),
    /// How serious an infringement is.
    Seriousness(Place),
    /// The first field of a penalty payment.
    Penalty(usize),
    /// The button that adds a penalty payment.
    AddPenalty,
    /// The button that clears everything.
    Clear,
    /// The list of cases.
    List,
}

impl Page {
    /// The state of a page that begins with a draft, put into the context.
    pub(crate) fn provide(draft: Draft, notice: String) -> Self {
        let text = Text;
        let convention = if text.language_decimal() == "," { Convention::COMMA } else { Convention::POINT };
        let draft = RwSignal::new(draft);
        let signals = Signals {
            text,
            convention,
            draft,
            derived: memo(move || draft.with(|draft| Derived::of(draft, convention))),
            index: StoredValue::new(LazyLock::new(|| index(Text))),
            history: History::new(),
            searched: RwSignal::default(),
            said: RwSignal::new(notice.clone()),
            notice: RwSignal::new(notice),
            other: RwSignal::new(None),
            replaced: RwSignal::new(0),
            open: RwSignal::new(OPEN_AT_FIRST),
            focus: RwSignal::new(None),
            printing: RwSignal::new(false),
            has_list: RwSignal::new(false),
            fields: StoredValue::new(0),
        };
        let page = Self(Box::leak(Box::new(signals)));
        provide_context(page);
        page
    }

    /// The state of the page that this component is in.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// Reads the draft; the reader runs again when it changes.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Reads the draft as it is now, without following changes.
    pub(crate) fn peek<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with_untracked(read)
    }

    /// A part of the draft; whoever reads it runs again only when that part changes.
    pub(crate) fn memo<T: Send + Sync + PartialEq + 'static>(
        self,
        read: impl Fn(&Draft) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        memo(move || self.draft.with(&read))
    }

    /// Changes the draft; the change can be taken back.
    pub(crate) fn change(self, change: impl FnOnce(&mut Draft)) {
        let before = self.draft.get_untracked();
        self.draft.update(change);
        if self.draft.with_untracked(|now| *now != before) {
            self.history.remember(before);
        }
    }

    /// Replaces the draft, which can be taken back, and keeps the previous one if a person would miss it.
    pub(crate) fn replace(self, draft: Draft) {
        let before = self.draft.get_untracked();
        self.put(draft);
        let missed = Some(before).filter(|before| !before.is_empty());
        if let Some(before) = &missed {
            self.history.push(before.clone());
        }
        self.other.set(missed);
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        if let Some(before) = self.history.pop() {
            self.put(before);
        }
    }

    fn put(self, draft: Draft) {
        self.replaced.update(|count| *count = count.wrapping_add(1));
        self.draft.set(draft);
    }

    /// Restores the case that was replaced, and keeps this one in its place.
    pub(crate) fn back(self) {
        if let Some(other) = self.other.get_untracked() {
            self.replace(other);
            self.notice.set(String::new());
        }
    }

    /// The case file that the form states now, without following changes.
    pub(crate) fn case_file(self) -> CaseFile {
        self.peek(|draft| draft.case_file(self.convention))
    }

    /// What was typed but is not a fact yet, as text.
    pub(crate) fn typed(self) -> String {
        self.peek(|draft| draft.typed(self.convention))
    }

    /// Reads what follows from the draft; the reader runs again when that changes.
    pub(crate) fn derived<T>(self, read: impl FnOnce(&Derived) -> T) -> T {
        self.derived.with(read)
    }

    /// Reads what can be said about the case.
    pub(crate) fn answer<T>(self, read: impl FnOnce(&Answer) -> T) -> T {
        self.derived(|derived| read(&derived.answer))
    }

    /// Reads what can be said about the case as it is now, without following changes.
    pub(crate) fn answer_now<T>(self, read: impl FnOnce(&Answer) -> T) -> T {
        self.derived.with_untracked(|derived| read(&derived.answer))
    }

    /// What holds the turnover back, if anything.
    pub(crate) fn waiting(self) -> Option<Waiting> {
        self.derived(|derived| derived.waiting.clone())
    }

    /// Why the penalty payment at a place of the form cannot be accepted.
    pub(crate) fn refused_penalty(self, index: usize) -> Option<FactError> {
        // The case file contains only those that are complete.
        let complete = self.read(|draft| draft.complete_penalties(self.convention));
        let place = complete.iter().position(|place| *place == index)?;
        self.derived(|derived| {
            derived.penalties.iter().find(|(refused, _)| *refused == place).map(|(_, error)| error.clone())
        })
    }

    /// What the budget comes to, in the currency it is asked for in.
    pub(crate) fn budget(self) -> EnteredAmount {
        self.read(|draft| {
            let currency = draft.file.budget_currency().unwrap_or_else(|| draft.file.applied().currency());
            EnteredAmount::of(&draft.budget, self.convention, draft.beside(currency))
        })
    }

    /// Reads everything that can be searched; it is made when it is first needed.
    pub(crate) fn index<T>(self, read: impl FnOnce(&Index) -> T) -> T {
        self.index.with_value(|index| read(index))
    }

    /// An id for a new field, by which its label and its messages refer to it.
    pub(crate) fn field(self) -> String {
        let number = self.fields.with_value(|number| number.saturating_add(1));
        self.fields.set_value(number);
        format!("field-{number}")
    }

    /// Drops the notice about a link or a file, and the replaced case that it offered to restore.
    pub(crate) fn forget_notice(self) {
        self.notice.set(String::new());
        self.other.set(None);
    }

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

    /// Opens the questions that are open at first, and no others.
    pub(crate) fn ask_anew(self) {
        self.open.set(OPEN_AT_FIRST);
    }
}

/// A value that follows from others; whoever reads it runs again only when it changes. A memo is compiled for each kind of closure that it
/// is given, so it is given one kind for each type.
pub(crate) fn memo<T: Send + Sync + PartialEq + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    Memo::new(move |_| value())
}
