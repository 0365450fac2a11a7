//! What can be taken back: the drafts before each change.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::Draft;

/// The most changes that can be taken back.
const MOST: usize = 50;

/// Changes that follow each other as fast as this, such as the letters of a word, are taken back together.
const BURST: Duration = Duration::from_millis(600);

/// The drafts before each change, the oldest first.
#[derive(Clone, Copy)]
pub(crate) struct History {
    before: RwSignal<Vec<Draft>>,
    burst: StoredValue<Option<TimeoutHandle>>,
}

impl History {
    /// A history without changes.
    pub(super) fn new() -> Self {
        Self { before: RwSignal::new(Vec::new()), burst: StoredValue::new(None) }
    }

    /// Remembers the draft before a change, unless the change goes on with the last one.
    pub(super) fn remember(self, draft: Draft) {
        let going_on = self.burst.with_value(|burst| {
            if let Some(timer) = burst {
                timer.clear();
            }
            burst.is_some()
        });
        if !going_on {
            self.push(draft);
        }
        let burst = self.burst;
        // Elsewhere than in a browser nothing tells the time, and each change is taken back by itself.
        if cfg!(target_arch = "wasm32") {
            burst.set_value(set_timeout_with_handle(move || burst.set_value(None), BURST).ok());
        }
    }

    /// Remembers the draft before a change that can be taken back by itself.
    pub(super) fn push(self, draft: Draft) {
        self.before.update(|before| {
            if before.len() == MOST {
                before.remove(0);
            }
            before.push(draft);
        });
    }

    /// Whether there is something to take back.
    pub(crate) fn is_there(self) -> bool {
        self.before.with(|before| !before.is_empty())
    }

    /// The draft before the last change, which is forgotten.
    pub(super) fn pop(self) -> Option<Draft> {
        self.before.try_update(Vec::pop).flatten()
    }
}
