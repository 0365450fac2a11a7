//! Opening a case: from a file or a link, and back to the case that it replaced.

use leptos::prelude::*;

use super::{
    share::{
        file::read_chosen,
        link::{Source, draft_of, open},
    },
    state::{Page, Target},
};
use crate::carry::link::{LARGEST, LinkError, read};

/// Opening a case: from a file or a link, and back to the case that it replaced.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let notice_id = page.field();
    let take = move |json: Option<String>| {
        let read = json.ok_or(LinkError::Damaged).and_then(|json| read(json.as_bytes()));
        open(page, draft_of(text, read, false), Source::File);
    };
    let to_list = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page.focus.set(Some(Target::List));
    };
    view! {
        <p class="opening">
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
            " "
            <a href="#many" on:click=to_list>{text.many_title()}</a>
        </p>
        <p class="notice opened" id=notice_id hidden=move || page.notice.with(String::is_empty)>{page.notice}</p>
        <Show when=move || page.other.with(Option::is_some)>
            <p class="opening other"><button type="button" on:click=move |_| page.back()>{text.file_other()}</button></p>
        </Show>
    }
    .into_any()
}
