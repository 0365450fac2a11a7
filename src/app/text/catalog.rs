//! The messages of `locales/`, where the page is rendered before it is published, and in native tests.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeSet,
    rc::Rc,
};

use rust_decimal::Decimal;

use super::Text;
use crate::money::plain;
use text::{Catalog, Formats, Message, Plurals, numbered};

/// A language with everything that the page says.
struct Voice {
    catalog: Catalog,
    formats: OnceCell<Option<Formats>>,
}

thread_local! {
    static VOICE: RefCell<Option<Rc<Voice>>> = const { RefCell::new(None) };
}

/// Makes the components of this thread speak a language while `work` runs.
pub fn speak<T>(language: &Catalog, work: impl FnOnce() -> T) -> T {
    let voice = Voice { catalog: language.clone(), formats: OnceCell::new() };
    let before = VOICE.replace(Some(Rc::new(voice)));
    let done = work();
    VOICE.set(before);
    done
}

fn voice<T>(read: impl FnOnce(&Voice) -> Option<T>) -> Option<T> {
    let voice = VOICE.with_borrow(Clone::clone);
    read(&*voice?)
}

/// The formats of the language.
pub(crate) fn formats<T>(write: impl FnOnce(&Formats) -> Option<T>) -> Option<T> {
    let made = || Formats::of(&Text.language_intl(), &Text.language_numbers()).ok();
    voice(|voice| write(voice.formats.get_or_init(made).as_ref()?))
}

/// A message that the module refers to by number.
pub(super) fn said(number: u32) -> Option<String> {
    spoken(number, |message, arguments| match message {
        Message::Text(text) => Some(numbered(text, arguments)),
        Message::Plural(_) => None,
    })
}

/// The form of a message that fits a number.
pub(super) fn form(number: u32, count: Decimal) -> Option<String> {
    let category = voice(|voice| Plurals::of(&voice.catalog.code).ok())?.category(&plain(count)).ok()?;
    spoken(number, |message, arguments| match message {
        Message::Text(_) => None,
        Message::Plural(forms) => Some(numbered(forms.get(category)?, arguments)),
    })
}

fn spoken(number: u32, read: impl FnOnce(&Message, &BTreeSet<&str>) -> Option<String>) -> Option<String> {
    voice(|voice| {
        let (_, message) = voice.catalog.spoken().nth(usize::try_from(number).ok()?)?;
        read(message, &message.arguments().ok()?)
    })
}

/// A message that is looked up by the names on its way.
pub(super) fn looked_up(path: &[&str]) -> Option<String> {
    voice(|voice| voice.catalog.text(&path.join(".")).ok().map(str::to_owned))
}

/// The decisions as rows of text: the page shows them only once it runs.
pub(super) fn decisions() -> Vec<Vec<String>> {
    Vec::new()
}
