//! The same case before several authorities, side by side: a list, not a sum.

use leptos::prelude::*;

use crate::app::each::each;

use super::{
    part,
    sentence::{sentences, short_answer},
};
use crate::{
    Assessment,
    app::{
        second::Second,
        state::{Alternatives, Draft, Page},
        text::Text,
        wrong::fact_error,
    },
    assess::{Alternative, Difference},
    facts::{Country, FactError},
};

/// What one authority could do.
#[derive(Clone, PartialEq)]
struct Row {
    authority: String,
    figure: String,
    why: String,
    /// Whether that is not what the authority of the case could do.
    differs: bool,
}

/// How many authorities are compared; none if the case is before only one.
pub(super) fn authorities(draft: &Draft) -> usize {
    match draft.file.other_authorities.len() {
        0 => 0,
        others => others.saturating_add(1),
    }
}

/// A row for each authority; nothing if the case is before only one.
#[component]
pub(super) fn Authorities() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let country = page.memo(|draft| draft.file.country);
    let Alternatives { elsewhere, .. } = Second::here().alternatives;
    let rows = part(page, move |assessment| elsewhere.with(|others| rows(text, country.get(), assessment, others)));
    let row = move |Row { authority, figure, why, differs }| {
        let mark = differs.then(|| view! { <span class="mark">{text.authorities_differs()}</span> });
        view! {
            <tr>
                <th scope="row">{authority}</th>
                <td><p>{figure} " " {mark}</p><p class="about">{why}</p></td>
            </tr>
        }
        .into_any()
    };
    view! {
        <Show when=move || !rows.with(Vec::is_empty)>
            <section class="authorities">
                <table aria-label=text.authorities_heading()>
                    <thead>
                        <tr>
                            <th scope="col">{text.authorities_authority()}</th>
                            <th scope="col">{text.result_ceiling()}</th>
                        </tr>
                    </thead>
                    <tbody>{each(rows, row)}</tbody>
                </table>
                <p class="help">{text.authorities_help()}</p>
            </section>
        </Show>
    }
    .into_any()
}

fn rows(text: Text, country: Option<Country>, assessment: &Assessment, others: &[Alternative]) -> Vec<Row> {
    let mut others = others.iter().filter_map(before_another).peekable();
    if others.peek().is_none() {
        return Vec::new();
    }
    let authority = country.map_or_else(|| text.authorities_regulation(), |country| text.country(country));
    let mut rows = vec![of(text, authority, assessment, false)];
    rows.extend(others.map(|(country, answer)| {
        let authority = text.country(country);
        match answer {
            Ok(other) => {
                let differs = (other.outcome, other.ceiling) != (assessment.outcome, assessment.ceiling);
                of(text, authority, other, differs)
            }
            Err(error) => Row { authority, figure: text.result_unknown(), why: fact_error(text, error), differs: true },
        }
    }));
    rows
}

fn of(text: Text, authority: String, assessment: &Assessment, differs: bool) -> Row {
    let why = sentences(text, assessment).into_iter().next().unwrap_or_default();
    Row { authority, figure: short_answer(text, assessment), why, differs }
}

fn before_another(other: &Alternative) -> Option<(Country, Result<&Assessment, &FactError>)> {
    let Difference::Authority { country } = other.differs else { return None };
    Some((country, other.answer.as_ref()))
}
