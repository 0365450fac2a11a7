//! The user interface: the HTML of the page bound to facts and assessment, in the page's language.

mod bind;
mod cite;
mod dom;
mod draft;
mod el;
mod file;
mod form;
mod format;
mod link;
mod many;
mod print;
mod result;
mod share;
mod text;
mod typed;
mod watched;
mod why;

use std::{cell::Ref, mem};

use article83::{
    facts::{
        CaseFile, FactError,
        typed::{
            Index,
            amount::{Beside, Convention},
        },
    },
    law::Size,
    money::Money,
};
use leptos::mount::mount_to;

use draft::{Answer, Draft, Waiting};
use form::index;
use text::{Text, say};
use typed::EnteredAmount;
use watched::Watched;

/// What every part of the page reads: one writable state, and what follows from it. A handle: the state lives as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    pub(crate) text: Text,
    state: &'static State,
}

struct State {
    convention: Convention,
    index: Index,
    draft: Watched<Draft>,
    /// Which provisions are chosen, with their places.
    chosen: Watched<String>,
    derived: Watched<Derived>,
    searched: Watched<String>,
    notice: Watched<String>,
    /// The case that was replaced by opening another one.
    other: Watched<Option<Draft>>,
    many: many::Many,
    said: Watched<String>,
    reached: Watched<String>,
}

/// What follows from the draft.
struct Derived {
    answer: Answer,
    /// The penalty payments that cannot be accepted, by their places in the case file.
    penalties: Vec<(usize, FactError)>,
    waiting: Option<Waiting>,
    /// The turnover as it was understood.
    turnover: Option<Money>,
    /// The turnover in the currency of the amounts, if known.
    converted: Option<Money>,
    /// The size of the undertaking, if it is one and its size is known.
    size: Option<Size>,
}

impl Derived {
    fn of(draft: &Draft, convention: Convention) -> Self {
        let file = draft.case_file(convention);
        let applied = file.applied();
        let (turnover, converted) =
            (file.addressee.turnover.map(|turnover| turnover.amount), applied.converted_turnover());
        let size = applied.size().filter(|_| applied.has_share());
        let (answer, penalties) = Draft::answer(file);
        Self { waiting: draft.waiting(convention), turnover, converted, size, answer, penalties }
    }
}

impl Page {
    fn new(draft: Draft, said: String) -> Self {
        let text = Text;
        let convention = if text.language_decimal() == "," { Convention::COMMA } else { Convention::POINT };
        Self {
            text,
            state: Box::leak(Box::new(State {
                convention,
                index: index(text),
                chosen: Watched::new(draft.shape()),
                derived: Watched::new(Derived::of(&draft, convention)),
                draft: Watched::new(draft),
                searched: Watched::new(String::new()),
                notice: Watched::new(said.clone()),
                other: Watched::new(None),
                many: many::Many::default(),
                said: Watched::new(said),
                reached: Watched::new(String::new()),
            })),
        }
    }

    /// Reads the draft; the reader runs again when it changes.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        read(&self.state.draft.read())
    }

    /// Reads the draft as it is now, without tracking changes.
    pub(crate) fn peek<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        read(&self.state.draft.peek())
    }

    /// Reads the draft; the reader runs again when a provision or its place changes, but never while a name or a date is typed.
    pub(crate) fn read_chosen<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        drop(self.state.chosen.read());
        self.peek(read)
    }

    /// Changes the draft.
    pub(crate) fn change(self, change: impl FnOnce(&mut Draft)) {
        self.state.draft.change(change);
        self.follow();
    }

    /// Replaces the draft and returns the previous one; every list of the form is rebuilt.
    pub(crate) fn replace(self, mut draft: Draft) -> Draft {
        let shape = draft.shape();
        self.change(|now| mem::swap(now, &mut draft));
        self.state.chosen.set(shape);
        draft
    }

    /// Recomputes what follows from the draft.
    fn follow(self) {
        let State { convention, draft, chosen, derived, .. } = self.state;
        let (now, shape) = {
            let draft = draft.peek();
            (Derived::of(&draft, *convention), draft.shape())
        };
        derived.set(now);
        let other = *chosen.peek() != shape;
        if other {
            chosen.set(shape);
        }
    }

    /// The case file that the form states now, without tracking changes.
    pub(crate) fn case_file(self) -> CaseFile {
        self.peek(|draft| draft.case_file(self.state.convention))
    }

    /// What was typed but is not a fact yet, as text.
    pub(crate) fn typed(self) -> String {
        self.peek(|draft| draft.typed(self.state.convention))
    }

    /// What can be said about the case.
    pub(crate) fn answer<T>(self, read: impl FnOnce(&Answer) -> T) -> T {
        read(&self.derived().answer)
    }

    /// What holds the turnover back, if anything.
    pub(crate) fn waiting(self) -> Option<Waiting> {
        self.derived().waiting.clone()
    }

    /// The turnover as it was understood.
    pub(crate) fn turnover(self) -> Option<Money> {
        self.derived().turnover
    }

    /// The turnover in the currency of the amounts, if it is in that currency or there is a rate for it.
    pub(crate) fn converted(self) -> Option<Money> {
        self.derived().converted
    }

    /// The size of the undertaking, if it is one and its size is known.
    pub(crate) fn size(self) -> Option<Size> {
        self.derived().size
    }

    /// Why the penalty payment at a place of the form cannot be accepted.
    pub(crate) fn refused_penalty(self, index: usize) -> Option<FactError> {
        // The case file contains only those that are complete.
        let complete = self.read(|draft| draft.complete_penalties(self.state.convention));
        let place = complete.iter().position(|place| *place == index)?;
        self.derived().penalties.iter().find(|(refused, _)| *refused == place).map(|(_, error)| error.clone())
    }

    /// What the budget comes to, in the currency it is asked for in.
    pub(crate) fn budget(self) -> EnteredAmount {
        self.read(|draft| {
            let currency = draft.file.budget_currency().unwrap_or_else(|| draft.file.applied().currency());
            EnteredAmount::of(&draft.budget, self.state.convention, draft.beside(currency))
        })
    }

    /// What an amount typed elsewhere comes to, in the given currency if none is typed.
    pub(crate) fn typed_figure(self, text: impl FnOnce(&Draft) -> (String, Beside)) -> EnteredAmount {
        self.read(|draft| {
            let (text, beside) = text(draft);
            EnteredAmount::of(&text, self.state.convention, beside)
        })
    }

    fn derived(self) -> Ref<'static, Derived> {
        self.state.derived.read()
    }

    /// Everything that can be searched.
    pub(crate) fn index(self) -> &'static Index {
        &self.state.index
    }

    /// The current search query for provisions.
    pub(crate) fn searched(self) -> String {
        self.state.searched.read().clone()
    }

    /// Searches for provisions.
    pub(crate) fn search_for(self, query: String) {
        self.state.searched.set(query);
    }

    /// The list of cases that is open.
    pub(crate) fn many(self) -> &'static many::Many {
        &self.state.many
    }

    /// The id of the field that was last reached.
    pub(crate) fn reached(self) -> String {
        self.state.reached.read().clone()
    }

    /// Records that a field was reached.
    pub(crate) fn reach(self, id: &str) {
        let other = *self.state.reached.peek() != id;
        if other {
            self.state.reached.set(id.to_owned());
        }
    }

    /// Drops the notice about a link or a file, and the replaced case that it offered to restore.
    pub(crate) fn forget_notice(self) {
        self.state.notice.set(String::new());
        self.state.other.set(None);
    }

    /// Replaces the draft, which can be restored, with the case of a link or a file, or says why it cannot be opened.
    fn open(self, opened: Opened, source: Source) {
        let (draft, notice) = taken(opened, source);
        if let Some(draft) = draft {
            self.exchange(draft);
            self.search_for(String::new());
        }
        self.state.notice.set(notice.clone());
        self.say(notice);
    }

    /// Replaces this draft with another, and keeps this one if a person would miss it.
    fn exchange(self, other: Draft) {
        let before = self.replace(other);
        self.state.other.set(Some(before).filter(|before| !before.is_empty()));
    }

    /// Restores the other case, and keeps this one in its place.
    fn back(self) {
        let mut other = None;
        self.state.other.change(|kept| other = kept.take());
        if let Some(other) = other {
            self.exchange(other);
            self.state.notice.set(String::new());
        }
    }

    /// Tells a screen reader something other than the result.
    pub(crate) fn say(self, said: String) {
        self.state.said.set(said);
    }

    /// What a screen reader is told other than the result.
    pub(crate) fn said(self) -> String {
        self.state.said.read().clone()
    }
}

/// What a link or a file contained: a case, or why it cannot be opened.
type Opened = Result<Draft, String>;

/// Where a case came from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Link,
    File,
    /// The page itself, when it was in another language, or a host's choice in the address.
    Page,
}

/// The draft from a link or a file, and what to say about it.
fn taken(opened: Opened, source: Source) -> (Option<Draft>, String) {
    match (opened, source) {
        (Ok(draft), Source::Link) => (Some(draft), Text.app_opened()),
        (Ok(draft), Source::File) => (Some(draft), Text.file_opened()),
        (Ok(draft), Source::Page) => (Some(draft), String::new()),
        (Err(reason), Source::Link | Source::Page) => (None, say!(Text, app_not_opened, reason)),
        (Err(reason), Source::File) => (None, say!(Text, file_not_opened, reason)),
    }
}

/// Starts the page on top of the HTML that was served.
pub(crate) fn start() {
    let (draft, notice) = link::take_incoming(Text).map(|(opened, source)| taken(opened, source)).unwrap_or_default();
    dom::unfold_template();
    mount_to(bind::get("app"), move || tie(draft.unwrap_or_default(), notice)).forget();
}

fn tie(draft: Draft, notice: String) {
    let page = Page::new(draft, notice);
    bind::text("notice", move || page.state.notice.read().clone());
    bind::shown("notice", move || !page.state.notice.read().is_empty());
    bind::shown("other", move || page.state.other.read().is_some());
    bind::on_press("other-case", move || page.back());
    // A link pasted into the address of the open page opens too.
    let pasted = move |_: web_sys::Event| {
        if let Some((opened, source)) = link::take_incoming(Text) {
            page.open(opened, source);
        }
    };
    bind::on_window("hashchange", Box::new(pasted));
    link::keep(page);
    dom::ask_before_leaving(page);
    dom::open_for_print();
    form::form(page);
    result::result(page);
    why::why(page);
    share::share(page);
    file::file(page);
    many::many(page);
    print::start(page);
}
