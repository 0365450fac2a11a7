//! What if: the case beside other answers to it, and beside the variants that a person keeps.

mod differences;
mod keep;
mod kept;
mod line;

use leptos::prelude::*;

use super::{
    each::{Each, each},
    fields::Fold,
    second::Second,
    state::{Alternatives, Page, memo},
    text::{Text, say},
};
use keep::{Keep, Removed};
use kept::KeptRow;
use line::{Cell, Follows, Line, alternatives, base};

/// The case beside other answers to it. Each costs as much as the assessment, so none is worked out until it is opened or printed.
#[component]
pub(crate) fn WhatIf() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    view! {
        <section class="what-if" aria-label=text.whatif_heading()>
            <Fold summary=text.whatif_heading()>
                <Variants/>
                <Removed/>
                <Keep/>
            </Fold>
            <Show when=move || page.printing.get()>
                <div class="paper">
                    <h3>{text.whatif_heading()}</h3>
                    <Variants/>
                </div>
            </Show>
        </section>
    }
    .into_any()
}

/// The table of variants: the case as it is stated, other answers to it, and those that were kept.
#[component]
fn Variants() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let Alternatives { otherwise, elsewhere, .. } = Second::here().alternatives;
    let lines = page.settled(move |derived| {
        let Some(assessment) = derived.answer.assessed() else { return Vec::new() };
        let case = Follows { assessment, ranges: derived.ranges.as_ref() };
        let mut lines = vec![base(text, case)];
        otherwise.with(|others| lines.extend(alternatives(text, others, case)));
        elsewhere.with(|others| lines.extend(alternatives(text, others, case)));
        lines
    });
    let kept = memo(move || page.variants.with(|variants| variants.iter().map(|one| one.id).collect::<Vec<_>>()));
    view! {
        <table class="variants" aria-label=text.whatif_table()>
            <thead>
                <tr>
                    <th scope="col">{text.whatif_variant()}</th>
                    <th scope="col">{text.whatif_ceiling()}</th>
                    <th scope="col">{text.whatif_start()}</th>
                </tr>
            </thead>
            <tbody>
                {each(lines, |line| view! { <Row line/> }.into_any())}
                <Each keys=kept row=|id| view! { <KeptRow id/> }.into_any()/>
            </tbody>
        </table>
    }
    .into_any()
}

/// A variant that nobody kept.
#[component]
fn Row(line: Line) -> impl IntoView {
    let text = Page::here().text;
    let Line { name, why, ceiling, start } = line;
    view! {
        <tr>
            <th scope="row">{name} {why.map(|why| view! { <span class="about">{why}</span> })}</th>
            <td data-label=column(text, &text.whatif_ceiling())><Figure cell=ceiling/></td>
            <td data-label=column(text, &text.whatif_start())><Figure cell=start/></td>
        </tr>
    }
    .into_any()
}

/// The name of a column before a figure, where there is no room for columns.
fn column(text: Text, name: &str) -> String {
    say!(text, whatif_column, name)
}

/// A figure, marked where it is not that of the case.
#[component]
fn Figure(cell: Cell) -> impl IntoView {
    let text = Page::here().text;
    let mark = cell.mark.map(|mark| {
        view! { <span class="mark"><span aria-hidden="true">{mark.sign()}</span> " " {mark.word(text)}</span> }
    });
    view! { <span>{cell.said}</span> " " {mark} }.into_any()
}
