//! A report of an error, ready to be copied. The page sends nothing itself.

use leptos::prelude::*;

use super::link;
use crate::{
    app::{fields::Fold, format, result::short_answer, state::Page, text::say},
    law::VERSION,
};

/// A report with the answer and a link to the case without particulars, to be completed by whoever saw the error.
#[component]
pub(super) fn Report() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let id = page.field();
    // The link is made from the case, so it changes with it.
    let report = move || page.read(|_| draft(page));
    view! {
        <Fold summary=text.report_heading()>
            <div class="field">
                <label for=id.clone()>{text.report_label()}</label>
                <textarea id=id.clone() readonly rows="7" autocomplete="off" prop:value=report/>
            </div>
            <p class="help">{text.report_help()}</p>
        </Fold>
    }
    .into_any()
}

fn draft(page: Page) -> String {
    let text = page.text;
    let answer = page.answer(|answer| answer.assessed().map(|assessment| short_answer(text, assessment)));
    let answer = answer.unwrap_or_default();
    let address = link::address(page, false);
    say!(text, report_text, version = format::iso_day(VERSION), answer, address)
}
