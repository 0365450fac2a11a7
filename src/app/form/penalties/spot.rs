//! A penalty payment at its place in the form, and how its parts are read and set.

use leptos::prelude::*;

use crate::{
    app::state::{EnteredAmount, Page, TypedPenalty, beside_penalty},
    facts::Country,
};

/// Part of a penalty payment as typed.
pub(super) type Part = fn(&TypedPenalty) -> &str;

/// How a part of a penalty payment is set.
pub(super) type Write = fn(&mut TypedPenalty, String);

/// A penalty payment at its place in the form.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) page: Page,
    pub(super) index: usize,
}

impl Spot {
    /// Reads the penalty payment; the default if it has just been removed.
    pub(super) fn memo<T: Default + Send + Sync + PartialEq + 'static>(self, read: fn(&TypedPenalty) -> T) -> Memo<T> {
        let Self { page, index } = self;
        page.memo(move |draft| draft.penalties.get(index).map(read).unwrap_or_default())
    }

    /// Part of it as text.
    pub(super) fn part(self, part: Part) -> Memo<String> {
        let Self { page, index } = self;
        page.memo(move |draft| draft.penalties.get(index).map(part).unwrap_or_default().to_owned())
    }

    /// What was typed as one of its amounts.
    pub(super) fn entered(self, part: Part) -> Memo<EnteredAmount> {
        let Self { page, index } = self;
        page.memo(move |draft| {
            draft.penalties.get(index).map_or(EnteredAmount::Nothing, |one| {
                EnteredAmount::of(part(one), page.convention, beside_penalty(&draft.file, one))
            })
        })
    }

    /// Changes it.
    pub(super) fn change(self, change: impl FnOnce(&mut TypedPenalty)) {
        self.page.change(|draft| {
            if let Some(penalty) = draft.penalties.get_mut(self.index) {
                change(penalty);
            }
        });
    }

    /// Sets part of it from its field.
    pub(super) fn store(self, write: Write) -> Callback<String> {
        Callback::new(move |typed| self.change(|penalty| write(penalty, typed)))
    }

    /// The country that it names, if it names one.
    pub(super) fn named(self) -> Memo<Option<Country>> {
        self.memo(|one| Country::of(&one.country))
    }
}
