//! What nobody waits for: it follows once the browser has painted what somebody waits for.

use std::time::Duration;

use leptos::prelude::*;

/// Work that is done after the next frame, once, however often it is asked for until then.
pub(crate) fn after_paint(work: impl Fn() + Copy + 'static) -> impl Fn() + Copy {
    let is_asked = StoredValue::new(false);
    let done = move || {
        // What asked for it may be gone by then.
        if is_asked.try_update_value(|asked| *asked = false).is_some() {
            work();
        }
    };
    move || {
        if !is_asked.get_value() {
            is_asked.set_value(true);
            // A frame is painted after its callbacks.
            request_animation_frame(move || set_timeout(done, Duration::ZERO));
        }
    }
}
