//! Each infringement with its ceiling and the limb that sets it.

use leptos::prelude::*;

use crate::app::each::{each, places};

use super::{part, sentence::bounded};
use crate::{
    Assessment,
    app::{
        names::{cited, limb},
        state::{Page, memo},
        text::{Text, say},
    },
    assess::{Ceiling, Outcome},
    facts::Provision,
    law::Basis,
};

/// What the table shows of an infringement.
#[derive(Clone, Copy, PartialEq)]
struct Row {
    provision: Provision,
    basis: Option<Basis>,
    ceiling: Option<Ceiling>,
    outcome: Outcome,
    /// Whether it is the one of several that sets the ceiling.
    decides: bool,
}

/// The table of all conducts.
#[component]
pub(super) fn Infringements() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let conducts = part(page, |assessment| assessment.operations.len());
    let several = memo(move || conducts.get() > 1);
    let total = part(page, |assessment| assessment.ceiling.filter(|_| assessment.operations.len() > 1));
    let conduct = Callback::new(move |place| view! { <Conduct place several/> }.into_any());
    view! {
        <table class="infringements">
            <caption>{text.result_table()}</caption>
            <thead>
                <tr>
                    <th scope="col">{text.result_provision()}</th>
                    <th scope="col">{text.result_limb()}</th>
                    <th scope="col">{text.result_ceiling()}</th>
                </tr>
            </thead>
            {places(conducts, conduct)}
            {move || total.get().map(|sum| view! {
                <tfoot>
                    <tr>
                        <th scope="row" colspan="2">{text.result_total()}</th>
                        <td>{bounded(text, sum.money(), sum.bound)}</td>
                    </tr>
                </tfoot>
            })}
        </table>
    }
    .into_any()
}

/// The infringements of one conduct, under its name if there are several.
#[component]
fn Conduct(place: usize, several: Memo<bool>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let rows = part(page, move |assessment| rows(assessment, place));
    let name = part(page, move |assessment| assessment.operations.get(place).and_then(|one| one.name.clone()));
    let heading = move || {
        let number = place.saturating_add(1);
        match name.get() {
            Some(name) => say!(text, result_conduct_named, number, name),
            None => say!(text, result_conduct, number),
        }
    };
    view! {
        <tbody>
            <Show when=move || several.get()>
                <tr class="conduct"><th scope="rowgroup" colspan="3">{heading}</th></tr>
            </Show>
            {each(rows, move |one| row(text, one))}
        </tbody>
    }
    .into_any()
}

fn rows(assessment: &Assessment, place: usize) -> Vec<Row> {
    let Some(operation) = assessment.operations.get(place) else { return Vec::new() };
    let linked = operation.infringements.len() > 1;
    let gravest = operation.gravest_place().filter(|_| linked);
    let rows = operation.infringements.iter().enumerate().map(|(index, one)| Row {
        provision: one.provision,
        basis: one.basis,
        ceiling: one.ceiling,
        outcome: one.outcome,
        decides: gravest == Some(index),
    });
    rows.collect()
}

fn row(text: Text, Row { provision, basis, ceiling, outcome: kind, decides }: Row) -> AnyView {
    let limb = basis.map_or_else(|| text.result_not_named(), |basis| limb(text, basis));
    let ceiling = ceiling.map_or_else(|| outcome(text, kind), |ceiling| bounded(text, ceiling.money(), ceiling.bound));
    let warned = (kind == Outcome::WarningFirst).then(|| text.outcome_warning_first());
    let marks = decides.then(|| text.result_decides()).into_iter().chain(warned);
    let marks = marks.map(|mark| view! { <span class="mark">{mark}</span> }).collect_view();
    view! {
        <tr class:decides=decides>
            <th scope="row">{cited(text, provision)}</th>
            <td>{limb}</td>
            <td>{ceiling} " " {marks}</td>
        </tr>
    }
    .into_any()
}

/// An outcome without a ceiling, in a few words.
pub(crate) fn outcome(text: Text, outcome: Outcome) -> String {
    match outcome {
        Outcome::NoTier => text.outcome_no_tier(),
        Outcome::NoFault => text.outcome_no_fault(),
        Outcome::Displaced => text.outcome_displaced(),
        Outcome::Exempt => text.outcome_exempt(),
        Outcome::WarningFirst => text.outcome_warning_first(),
        Outcome::Unknown | Outcome::Ceiling => text.outcome_unknown(),
    }
}
