//! What the page knows: one signal of what is on the form, and memos of what follows from it.

mod derived;
mod draft;
mod happened;
mod history;
mod notice;
mod questions;
mod rates;
mod typed;
mod work;

use std::{ops::Deref, sync::LazyLock};

use leptos::prelude::*;

pub(crate) use derived::{Alternatives, Answer, Derived};
pub(crate) use draft::{Draft, Judged, Place, Waiting, beside_penalty};
pub(crate) use history::History;
pub(crate) use notice::{Notice, NoticeKind};
use questions::OPEN_AT_FIRST;
pub(crate) use questions::QUESTIONS;
pub(crate) use rates::serves_both_ways;
pub(crate) use typed::{EnteredAmount, Pair, TypedPenalty, TypedRate};
pub(crate) use work::{MOST_KEPT, Variant, Work};

use super::{form::index, later::after_paint, second::Second, text::Text};
use crate::{
    facts::{
        CaseFile, FactError,
        typed::{Index, amount::Convention},
    },
    law::decisions::Decision,
};

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
    /// Speaks when the browser has painted what follows from the latest change at once.
    settled: RwSignal<()>,
    /// The second part of the module, once it is there; or that it cannot be had.
    pub(crate) second: RwSignal<Option<Second>>,
    pub(crate) has_second_failed: RwSignal<bool>,
    index: StoredValue<LazyLock<Index>>,
    /// What the case in the form is called; empty if it has no name.
    pub(crate) name: RwSignal<String>,
    /// The variants that are kept beside it.
    pub(crate) variants: RwSignal<Vec<Variant>>,
    decisions: StoredValue<LazyLock<Vec<Decision>>>,
    /// What can be taken back.
    pub(crate) history: History,
    /// The words that are searched for.
    pub(crate) searched: RwSignal<String>,
    /// What is said about a link or a file that was opened.
    pub(crate) notice: RwSignal<Notice>,
    /// What was replaced by opening another case.
    pub(crate) other: RwSignal<Option<Work>>,
    /// The variant that was removed last, and the number of that change.
    pub(crate) removed: RwSignal<Option<(usize, Variant)>>,
    /// How often the case was replaced. What was typed for one case, but is not a fact, is not kept for the next.
    pub(crate) replaced: RwSignal<usize>,
    /// What a screen reader is told other than the result.
    pub(crate) said: RwSignal<String>,
    /// Which questions are open.
    open: RwSignal<[bool; QUESTIONS]>,
    /// Whether the precise articles are open, and in them the list of all; they stay so while other questions are answered.
    pub(crate) has_articles: RwSignal<bool>,
    pub(crate) has_browse: RwSignal<bool>,
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
    /// The first field of a question, from 1.
    FirstField(usize),
    Search,
    /// Whose authority decides.
    Country,
    /// The day of the decision.
    Decided,
    /// What kind of public body it is.
    PublicBody,
    Budget,
    /// What was chosen in the question of what happened.
    Chosen,
    /// The list of articles.
    Browse,
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
    /// What names a variant that was kept, by its id.
    Variant(usize),
    /// The button that takes back that a variant was removed.
    Removed,
}

impl Page {
    /// The state of a page that begins with a case, put into the context.
    pub(crate) fn provide(work: impl Into<Work>, notice: impl Into<Notice>) -> Self {
        let (Work { name, draft, variants }, notice) = (work.into(), notice.into());
        let text = Text;
        let locale = text.language_intl();
        let language = locale.split('-').next().unwrap_or_default();
        let convention = Convention::of(language).unwrap_or(Convention::POINT);
        let draft = RwSignal::new(draft);
        let derived = memo(move || draft.with(|draft| Derived::of(draft, convention)));
        let settled = RwSignal::new(());
        let settle = after_paint(move || settled.notify());
        Effect::new(move || {
            draft.track();
            settle();
        });
        let signals = Signals {
            text,
            convention,
            draft,
            derived,
            settled,
            second: RwSignal::new(None),
            has_second_failed: RwSignal::new(false),
            index: StoredValue::new(LazyLock::new(|| index(Text))),
            name: RwSignal::new(name),
            variants: RwSignal::new(variants),
            decisions: StoredValue::new(LazyLock::new(|| Text.decisions())),
            history: History::new(),
            searched: RwSignal::default(),
            said: RwSignal::new(notice.text.clone()),
            notice: RwSignal::new(notice),
            other: RwSignal::new(None),
            removed: RwSignal::new(None),
            replaced: RwSignal::new(0),
            open: RwSignal::new(OPEN_AT_FIRST),
            has_articles: RwSignal::new(false),
            has_browse: RwSignal::new(false),
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
            self.history.remember(self.work_with(before));
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

    /// A part of what follows that nobody waits for while typing: it is worked out once the answer itself is painted.
    pub(crate) fn settled<T: Send + Sync + PartialEq + 'static>(
        self,
        read: impl Fn(&Derived) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        memo(move || {
            self.follow_settled();
            self.derived.with_untracked(&read)
        })
    }

    /// Has everything follow at once: on paper nothing comes a frame later.
    pub(crate) fn settle(self) {
        self.settled.notify();
    }

    /// Makes the reader run again once the answer to the latest change is painted.
    pub(crate) fn follow_settled(self) {
        self.settled.track();
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

    /// Reads the published decisions; they are read from the texts when they are first needed.
    pub(crate) fn decisions<T>(self, read: impl FnOnce(&[Decision]) -> T) -> T {
        self.decisions.with_value(|decisions| read(decisions))
    }

    /// An id for a new field, by which its label and its messages refer to it.
    pub(crate) fn field(self) -> String {
        let number = self.fields.with_value(|number| number.saturating_add(1));
        self.fields.set_value(number);
        format!("field-{number}")
    }

    /// Says something about a case at the top, and to a screen reader.
    pub(crate) fn tell(self, notice: Notice) {
        self.said.set(notice.text.clone());
        self.notice.set(notice);
    }

    /// Drops what is said at the top, and the replaced case that it offered to restore.
    pub(crate) fn forget_notice(self) {
        self.notice.set(Notice::default());
        self.other.set(None);
    }
}

/// A value that follows from others; whoever reads it runs again only when it changes. A memo is compiled for each kind of closure that it
/// is given, so it is given one kind for each type.
pub(crate) fn memo<T: Send + Sync + PartialEq + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    Memo::new(move |_| value())
}
