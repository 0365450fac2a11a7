//! The note for the file: what is printed besides the answer and its reasons. It is in the page only while the page is being printed.

mod facts;
mod sources;

use std::time::Duration;

use leptos::{ev, prelude::*};

use super::{cite::Legend, format, state::Page, text::say, window::on_window};
use crate::law::VERSION;
use facts::facts;
pub(crate) use facts::{Row, rows};
use sources::cited;

/// How long a browser that does not say when it has printed may take.
const PRINTED: Duration = Duration::from_secs(10);

/// Follows whether the page is being printed.
pub(crate) fn follow(page: Page) {
    on_window(ev::beforeprint, move |_| begin(page));
    on_window(ev::afterprint, move |_| page.printing.set(false));
}

fn begin(page: Page) {
    page.settle();
    page.printing.set(true);
}

/// Prints the page.
pub(crate) fn print(page: Page) {
    begin(page);
    // By then the note has been rendered, even where nothing announces that it is about to be printed.
    set_timeout(
        move || {
            // A frame may forbid printing; there is nothing to be done about that.
            drop(window().print());
            set_timeout(move || page.printing.set(false), PRINTED);
        },
        Duration::ZERO,
    );
}

/// What the note is about, when it was printed, and under which law.
#[component]
pub(crate) fn NoteHead() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let name = move || page.name.get();
    view! {
        <Show when=move || page.printing.get()>
            <section class="paper">
                <h2>{text.paper_title()}</h2>
                <Show when=move || !name().is_empty()>
                    <p class="case">{say!(text, paper_case, name = name())}</p>
                </Show>
                <p>{text.paper_printed()} " " {format::today()} ". " {say!(text, paper_law, version = format::iso_day(VERSION))}</p>
            </section>
        </Show>
    }
    .into_any()
}

/// The facts as they are stated.
#[component]
pub(crate) fn StatedFacts() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let row = |row| match row {
        Row::Heading { text, .. } => view! { <tr><th colspan="2" scope="rowgroup">{text}</th></tr> }.into_any(),
        Row::Fact { label, stated } => view! { <tr><th scope="row">{label}</th><td>{stated}</td></tr> }.into_any(),
    };
    view! {
        <Show when=move || page.printing.get()>
            <section class="paper">
                <h3>{text.paper_facts()}</h3>
                <table class="stated">
                    <tbody>{move || facts(page).into_iter().map(row).collect_view()}</tbody>
                </table>
            </section>
        </Show>
    }
    .into_any()
}

/// The sources of the answer, and where to sign.
#[component]
pub(crate) fn CitedSources() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let cited = move || page.answer(|answer| answer.assessed().map(|assessment| cited(text, assessment)));
    view! {
        <Show when=move || page.printing.get()>
            <section class="paper">
                <h3>{text.paper_sources()}</h3>
                <Legend/>
                <ul class="cited">{cited}</ul>
                <div class="signature">
                    <p class="sign">{text.paper_author()}</p>
                    <p class="sign">{text.paper_signed()}</p>
                </div>
            </section>
        </Show>
    }
    .into_any()
}
