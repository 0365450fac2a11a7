//! Many cases at once: a list is opened, read in slices so that the browser can draw and respond in between, and shown as a table.
//!
//! All on the page's only thread, because a worker would be outside its lock (`docs/adr/0027-many-cases.md`).

mod listing;
mod lists;
mod message;
mod table;

use leptos::prelude::*;

use super::{
    fields::Fold,
    second::Later,
    share::file::read_chosen,
    state::{Page, memo},
};
use listing::State;
use lists::LARGEST_LIST;
pub(crate) use lists::Lists;
use table::Table;

/// Many cases at once.
#[component]
pub(crate) fn Batch() -> impl IntoView {
    let page = Page::here();
    let open = RwSignal::new(false);
    view! {
        <details class="many" prop:open=open on:toggle:target=move |event| open.set(event.target().open())>
            // A click comes before the fold opens, so that the next key press finds the content.
            <summary on:click=move |event| {
                event.prevent_default();
                open.update(|open| *open = !*open);
            }>
                <h2>{page.text.many_title()}</h2>
            </summary>
            <Show when=move || open.get()>
                <Later awaited=true view=|second| (second.opened)()/>
            </Show>
        </details>
    }
    .into_any()
}

/// What opens a list, and the list that is open.
#[component]
pub(crate) fn Opened() -> impl IntoView {
    let page = Page::here();
    view! {
        <Opener/>
        <Show when=move || page.has_list.get()>
            <OpenList/>
        </Show>
    }
    .into_any()
}

/// What a list is, and the field that opens one.
#[component]
fn Opener() -> impl IntoView {
    let lists = Lists::here();
    let text = lists.page.text;
    let notice_id = lists.page.field();
    view! {
        <p>{text.many_what()}</p>
        <Fold summary=text.many_columns() class="particulars">
            <p class="help">{text.many_columns_help()}</p>
        </Fold>
        <p class="opening">
            <label class="open">
                {text.many_open_list()}
                <input
                    type="file"
                    accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv"
                    autocomplete="off"
                    aria-describedby=notice_id.clone()
                    on:change:target=move |event| {
                        read_chosen(event.target(), LARGEST_LIST, move |_, chosen| lists.open(chosen));
                    }
                />
            </label>
            " "
            <button type="button" on:click=move |_| lists.save_template()>{text.many_template()}</button>
        </p>
        <p class="notice alarm" id=notice_id hidden=move || lists.notice.with(String::is_empty)>{lists.notice}</p>
    }
    .into_any()
}

/// How far the list has been read, and its rows.
#[component]
fn OpenList() -> impl IntoView {
    let lists = Lists::here();
    let text = lists.page.text;
    let Lists { seen, .. } = lists;
    let state = memo(move || seen.get().state);
    let only = memo(move || seen.get().only_refused);
    view! {
        <div>
            <Show when=move || state.get() == State::Reading>
                <Progress/>
            </Show>
            <p class="said" class:error=move || matches!(state.get(), State::Stopped | State::TooMany)>
                {move || seen.get().said(text)}
            </p>
            <p class="actions">
                <button type="button" node_ref=lists.save on:click=move |_| lists.save_result()>
                    {text.many_save()}
                </button>
                " "
                <button
                    type="button"
                    disabled=move || seen.get().is_first()
                    node_ref=lists.previous
                    on:click=move |_| lists.show_previous()
                >
                    {text.many_previous()}
                </button>
                " "
                <button
                    type="button"
                    disabled=move || seen.get().is_last()
                    node_ref=lists.next
                    on:click=move |_| lists.show_next()
                >
                    {text.many_next()}
                </button>
                " "
                <span class="range">{move || seen.get().range(text)}</span>
            </p>
            <label class="option">
                <input
                    type="checkbox"
                    autocomplete="off"
                    prop:checked=only
                    on:change:target=move |event| lists.show_only_refused(event.target().checked())
                />
                <span>{text.many_only()}</span>
            </label>
            <Table/>
        </div>
    }
    .into_any()
}

/// How far the list has been read, while it is.
#[component]
fn Progress() -> impl IntoView {
    let lists = Lists::here();
    let text = lists.page.text;
    let Lists { seen, may_stop, .. } = lists;
    view! {
        <p>
            <progress
                aria-label=text.many_progress()
                max=move || seen.get().length.to_string()
                value=move || seen.get().at.to_string()
            ></progress>
            " "
            <button
                type="button"
                on:focus=move |_| may_stop.set_value(true)
                on:blur=move |_| may_stop.set_value(false)
                on:click=move |_| lists.stop()
            >
                {text.many_stop()}
            </button>
        </p>
    }
    .into_any()
}
