//! Starting again, and taking back what was done last.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

use crate::app::{
    fields::reached,
    state::{Notice, Page, Target},
    window::on_window,
};

/// The fields in which something is typed.
const TYPED_IN: &str = "textarea, input:not([type=radio], [type=checkbox], [type=file])";

/// The buttons that start again and that take back the last change.
#[component]
pub(super) fn StartAgain() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let clear = move |_| {
        let missed = page.clear();
        page.said.set(text.app_cleared());
        // Where nothing was lost, nothing can be taken back.
        page.notice.set(if missed {
            Notice::cleared(text.app_cleared(), untrack(|| page.history.number()))
        } else {
            Notice::default()
        });
        page.focus.set(Some(Target::Search));
    };
    let undo = move |_| {
        page.undo();
        // The button goes away with the last change, and the focus must not.
        if !untrack(|| page.history.is_there()) {
            page.focus.set(Some(Target::Clear));
        }
    };
    let button = reached::<html::Button>(page, Some(Target::Clear));
    on_window(ev::keydown, move |event| {
        let wanted = (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key();
        if wanted && event.key().eq_ignore_ascii_case("z") && !has_own_undo(&event) {
            event.prevent_default();
            page.undo();
        }
    });
    view! {
        <p class="clear">
            <button type="button" on:click=clear node_ref=button>{text.form_clear()}</button>
            " "
            <Show when=move || page.history.is_there()>
                <button type="button" on:click=undo>{text.form_undo()}</button>
            </Show>
        </p>
    }
    .into_any()
}

/// Whether the field that a key is pressed in takes its own changes back.
fn has_own_undo(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches(TYPED_IN).unwrap_or_default())
}
