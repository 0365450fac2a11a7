//! Opening a case: from a file or a link, and back to the case that it replaced.

use leptos::prelude::*;

use super::{
    share::{
        file::read_chosen,
        link::{Source, open, work_of},
    },
    state::{NoticeKind, Page, Target, Work, memo},
    text::say,
};
use crate::carry::link::{self, LARGEST, LinkError};

/// Opening a case from a file, and back to the case that it replaced.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let notice_id = page.field();
    let take = move |name: String, json: Option<String>| {
        let saved = json.ok_or(LinkError::Damaged).and_then(|json| link::open(json.as_bytes()));
        open(page, work_of(text, saved, &name), Source::File);
    };
    view! {
        <div class="opening">
            <label class="open">
                {text.file_open()}
                <input
                    type="file"
                    name="case"
                    accept=".json,application/json"
                    autocomplete="off"
                    aria-describedby=notice_id.clone()
                    on:change:target=move |event| read_chosen(event.target(), LARGEST, take)
                />
            </label>
        </div>
        <Told id=notice_id/>
    }
    .into_any()
}

/// What is said about a case that was opened or cleared, or could not be opened, with the way back.
#[component]
fn Told(
    /// By which the field for a file refers to it.
    id: String,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let said = memo(move || {
        let notice = page.notice.get();
        let past = matches!(notice.kind, NoticeKind::Cleared(change) if change != page.history.number());
        if past { String::new() } else { notice.text }
    });
    let wrong = memo(move || page.notice.with(|notice| notice.kind == NoticeKind::Error));
    let cleared = memo(move || {
        !said.with(String::is_empty) && page.notice.with(|notice| matches!(notice.kind, NoticeKind::Cleared(_)))
    });
    let back = memo(move || page.other.with(|other| other.as_ref().map(|Work { name, .. }| name.clone())));
    let undo = move |_| {
        page.undo();
        page.focus.set(Some(Target::Search));
    };
    let label = move |name: String| if name.is_empty() { text.file_other() } else { say!(text, file_back_to, name) };
    view! {
        <div class="told">
            <p
                class="notice opened"
                class:alarm=wrong
                id=id
                role=move || wrong.get().then_some("alert")
                hidden=move || said.with(String::is_empty)
            >
                {said}
            </p>
            <Show when=move || cleared.get()>
                <p class="opening other"><button type="button" on:click=undo>{text.form_undo()}</button></p>
            </Show>
            {move || back.get().map(|name| view! {
                <p class="opening other"><button type="button" on:click=move |_| page.back()>{label(name)}</button></p>
            })}
        </div>
    }
    .into_any()
}
