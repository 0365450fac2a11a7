//! Values that notify their readers when they change.

use std::cell::{Ref, RefCell};

use leptos::prelude::{ArcTrigger, Notify, Track};

/// A value of the page, with a Leptos trigger: one kind of signal whatever the value, which keeps the module small
/// (`docs/adr/0004-elements.md`).
pub(crate) struct Watched<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T> Watched<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { value: RefCell::new(value), changed: ArcTrigger::new() }
    }

    /// The value; the effect that reads it runs again when it changes. Drop it before changing the value.
    pub(crate) fn read(&self) -> Ref<'_, T> {
        track(&self.changed);
        self.peek()
    }

    /// The value as it is now, without tracking changes.
    pub(crate) fn peek(&self) -> Ref<'_, T> {
        self.value.borrow()
    }

    pub(crate) fn change(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
        notify(&self.changed);
    }

    /// Replaces the value.
    pub(crate) fn set(&self, value: T) {
        self.change(|now| *now = value);
    }
}

fn track(changed: &ArcTrigger) {
    changed.track();
}

fn notify(changed: &ArcTrigger) {
    changed.notify();
}
