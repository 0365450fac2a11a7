//! What can be taken back: what there was before each change.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::Work;

/// The most changes that can be taken back.
const MOST: usize = 50;

/// Changes that follow each other as fast as this, such as the letters of a word, are taken back together.
const BURST: Duration = Duration::from_millis(600);

/// What there was before each change, the oldest first.
#[derive(Clone, Copy)]
pub(crate) struct History {
    before: RwSignal<Vec<Work>>,
    /// How many changes there were, those that were taken back included twice.
    count: RwSignal<usize>,
    burst: StoredValue<Option<TimeoutHandle>>,
}

impl History {
    /// A history without changes.
    pub(super) fn new() -> Self {
        Self { before: RwSignal::new(Vec::new()), count: RwSignal::new(0), burst: StoredValue::new(None) }
    }

    /// Remembers what there was before a change, unless the change goes on with the last one.
    pub(super) fn remember(self, before: Work) {
        if !self.end_burst() {
            self.push(before);
        }
        let burst = self.burst;
        // Elsewhere than in a browser nothing tells the time, and each change is taken back by itself.
        if cfg!(target_arch = "wasm32") {
            burst.set_value(set_timeout_with_handle(move || burst.set_value(None), BURST).ok());
        }
    }

    /// Remembers what there was before a change that can be taken back by itself.
    pub(super) fn push(self, work: Work) {
        self.end_burst();
        self.before.update(|before| {
            if before.len() == MOST {
                before.remove(0);
            }
            before.push(work);
        });
        self.count.update(|count| *count = count.wrapping_add(1));
    }

    /// Whether there is something to take back.
    pub(crate) fn is_there(self) -> bool {
        self.before.with(|before| !before.is_empty())
    }

    /// The number of the last change; it is that change which would be taken back, for as long as the number stays the same.
    pub(crate) fn number(self) -> usize {
        self.count.get()
    }

    /// What there was before the last change, which is forgotten.
    pub(super) fn pop(self) -> Option<Work> {
        self.end_burst();
        let before = self.before.try_update(Vec::pop).flatten();
        self.count.update(|count| *count = count.wrapping_add(1));
        before
    }

    /// Lets the next change be taken back by itself; returns whether it would have gone on with the last one.
    fn end_burst(self) -> bool {
        let burst = self.burst.try_update_value(Option::take).flatten();
        burst.inspect(TimeoutHandle::clear).is_some()
    }
}
