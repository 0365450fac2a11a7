//! Taking the case along: as a link, made only on request and without particulars unless they are requested too, as a file or a table, and
//! on paper.

pub(crate) mod file;
mod frame;
pub(crate) mod link;
mod picture;
mod report;

use std::iter;

use js_sys::Reflect;
use leptos::{prelude::*, task::spawn_local, wasm_bindgen::JsValue};
use web_sys::ShareData;

use super::{
    fields::{Fold, TextField},
    print::print,
    state::{Page, memo},
};
use crate::{
    carry::csv,
    facts::{CaseFile, SavedFile, Variant},
    law,
};
use file::save;
pub(crate) use frame::OutOfFrame;
use picture::AsPicture;
use report::Report;

/// What is said about the link.
#[derive(Clone, PartialEq)]
enum Said {
    Nothing,
    Copied,
    /// The link as text, if the browser did not allow copying it.
    ByHand(String),
}

/// Taking the case along: as a link, a file or a table, and on paper.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let page = Page::here();
    let assessed = memo(move || page.answer(|answer| answer.assessed().is_some()));
    let particulars = RwSignal::new(false);
    view! { <Show when=move || assessed.get()><Ways particulars/></Show> }.into_any()
}

/// The ways to take a case along.
#[component]
fn Ways(
    /// Whether the link holds them too.
    particulars: RwSignal<bool>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let said = RwSignal::new(Said::Nothing);
    // What was said about a link no longer applies once the case changes.
    Effect::new(move || {
        page.read(|_| ());
        said.set(Said::Nothing);
    });
    let choose = move |with| {
        particulars.set(with);
        said.set(Said::Nothing);
    };
    let id = page.field();
    let help_id = format!("{id}-help");
    let help = move || if particulars.get() { text.share_with() } else { text.share_without() };
    view! {
        <section class="share">
            <h3>{text.share_heading()}</h3>
            <p class="actions">
                <button type="button" on:click=move |_| copy(link::address(page, particulars.get_untracked()), said)>
                    {text.share_copy()}
                </button>
                " "
                {can_hand_over().then(|| view! {
                    <button type="button" on:click=move |_| hand_over(page, particulars.get_untracked())>
                        {text.share_with_app()}
                    </button>
                    " "
                })}
                <button type="button" on:click=move |_| print(page)>{text.share_print()}</button>
                " "
                <button type="button" on:click=move |_| save_case(page)>{text.file_save()}</button>
                " "
                <button type="button" on:click=move |_| save_table(page)>{text.file_table()}</button>
            </p>
            <AsPicture/>
            <Fold summary=text.share_more()>
                <TextField
                    label=text.share_name()
                    value=page.name
                    on_input=move |name| page.name.set(name)
                    help=text.share_name_help()
                />
                <label class="option">
                    <input
                        type="checkbox"
                        autocomplete="off"
                        aria-describedby=help_id.clone()
                        prop:checked=particulars
                        on:change:target=move |event| choose(event.target().checked())
                    />
                    <span>{text.share_with_particulars()}</span>
                </label>
                <p class="help" id=help_id.clone()>{help}</p>
                <p class="help">{text.file_help()}</p>
                <Report/>
            </Fold>
            <OutOfFrame/>
            <p role="status">{move || said.with(|said| (*said == Said::Copied).then(|| text.share_copied()))}</p>
            <ByHand said/>
        </section>
    }
    .into_any()
}

/// The link as text, if the browser did not allow copying it.
#[component]
fn ByHand(said: RwSignal<Said>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let address =
        memo(move || said.with(|said| if let Said::ByHand(address) = said { Some(address.clone()) } else { None }));
    let id = page.field();
    view! {
        <Show when=move || address.with(Option::is_some)>
            <p role="alert">{text.share_not_copied()}</p>
            <div class="field">
                <label for=id.clone()>{text.share_link()}</label>
                <textarea id=id.clone() readonly rows="4" autocomplete="off" prop:value=move || address.get()/>
            </div>
        </Show>
    }
    .into_any()
}

/// Whether the browser can hand a link to another app, as those of phones can.
fn can_hand_over() -> bool {
    cfg!(target_arch = "wasm32") && Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default()
}

/// Hands a link to the app that the person chooses. One who chooses none needs no word about it.
fn hand_over(page: Page, with_particulars: bool) {
    let data = ShareData::new();
    data.set_title(&document().title());
    data.set_url(&link::address(page, with_particulars));
    let sharing = window().navigator().share_with_data(&data);
    spawn_local(async move { drop(sharing.await) });
}

/// Copies a link, or leaves it to the person.
fn copy(address: String, said: RwSignal<Said>) {
    let clipboard = window().navigator().clipboard();
    // Only a page served over a secure connection has a clipboard.
    if clipboard.is_undefined() {
        return said.set(Said::ByHand(address));
    }
    let writing = clipboard.write_text(&address);
    spawn_local(async move {
        let copied = writing.await.is_ok();
        // The section may be gone by then.
        let _ = said.try_set(if copied { Said::Copied } else { Said::ByHand(address) });
    });
}

/// The case, with its variants if there are any. A file states the rules it was saved under, so that a page with other rules can say so.
fn save_case(page: Page) {
    let stated = |case: CaseFile| CaseFile { law: Some(law::VERSION_DAY), ..case };
    let case = stated(page.case_file());
    let others = untrack(|| page.stated_variants());
    let saved = if others.is_empty() {
        SavedFile::Case(Box::new(case))
    } else {
        let others = others.into_iter().map(|other| Variant { case: stated(other.case), ..other });
        SavedFile::Variants(iter::once(Variant { name: page.case_name(), case }).chain(others).collect())
    };
    save(&format!("{}.json", file_name(page, "article83-case")), &saved.to_json());
}

/// What a file is called: as the case if it has a name, without what no file may have in it.
fn file_name(page: Page, unnamed: &str) -> String {
    let name = page.name.get_untracked();
    let name: String = name.trim().chars().take(LONGEST).filter(|letter| !letter.is_control()).collect();
    if name.is_empty() { unnamed.to_owned() } else { name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-") }
}

/// The longest name of a file, in characters.
const LONGEST: usize = 80;

fn save_table(page: Page) {
    page.answer_now(|answer| {
        if let Some(assessment) = answer.assessed() {
            save(&format!("{}.csv", file_name(page, "article83-result")), &csv::table(assessment));
        }
    });
}
