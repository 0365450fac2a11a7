//! Under both columns: what the answer rests on, in parts that are closed at first. On paper all of it is there.

use leptos::prelude::*;

use super::{
    authorities::{Authorities, authorities},
    by_turnover::ByTurnover,
    edge::Edge,
    notes::Notes,
    part,
    similar::Similar,
    start::Starts,
    table::Infringements,
};
use crate::app::{
    second::Second,
    state::{Page, memo},
    text::say,
    why::{Why, lines},
};

/// The parts.
#[component]
pub(crate) fn Below(
    /// Whether the answer is open on a small screen, where it would hide what has the focus here.
    answer: RwSignal<bool>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let similar = Second::here().similar;
    let [why, notes, fines, each] = [(); 4].map(|()| RwSignal::new(false));
    let lines = part(page, lines);
    let remarks = part(page, |assessment| assessment.notes.len());
    let found = memo(move || similar.with(Vec::len));
    let authorities = page.memo(authorities);
    view! {
        <Show when=move || { lines.get() > 0 }>
            <div class="below" on:focusin=move |_| answer.set(false)>
                <Part heading=text.below_why() count=move || say!(text, below_lines, count = lines.get()) open=why>
                    <div class="steps">
                        <div><Infringements/><ByTurnover/><Starts/><Edge/></div>
                        <Why/>
                    </div>
                </Part>
                <Part heading=text.result_notes() count=move || say!(text, below_remarks, count = remarks.get()) open=notes>
                    <Notes/>
                </Part>
                <Show when=move || { authorities.get() > 0 }>
                    <Part
                        heading=text.authorities_heading()
                        count=move || say!(text, below_authorities, count = authorities.get())
                        open=each
                    >
                        <Authorities/>
                    </Part>
                </Show>
                <Show when=move || { found.get() > 0 }>
                    <Part heading=text.decisions_heading() count=move || say!(text, below_fines, count = found.get()) open=fines>
                        <Similar/>
                    </Part>
                </Show>
            </div>
        </Show>
    }
    .into_any()
}

/// A part with its heading and how much is in it.
#[component]
fn Part(
    heading: String,
    #[prop(into)] count: Signal<String>,
    /// From outside, so that it stays open while there is no answer for a moment.
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let page = Page::here();
    // Paper opens it without anyone having opened it.
    let shown = memo(move || open.get() || page.printing.get());
    view! {
        <details class="part" prop:open=shown>
            <summary on:click=move |event| {
                event.prevent_default();
                open.update(|open| *open = !*open);
            }>
                <h2>{heading}</h2>
                " "
                <span class="count">{count}</span>
            </summary>
            <Show when=move || shown.get()>{children()}</Show>
        </details>
    }
    .into_any()
}
