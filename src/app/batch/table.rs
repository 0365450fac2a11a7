//! The rows of a list, each with its answer or with what is wrong with it.

use leptos::prelude::*;

use super::{
    lists::Lists,
    message::{refused, short},
};
use crate::{
    app::{
        result::{left_open, short_answer},
        text::{Text, say},
    },
    assess,
    assess::{Bound, Outcome},
    carry::csv,
    facts::list::{Place, Row},
};

/// The names of the columns.
fn columns(text: Text) -> [String; 6] {
    [
        text.many_row(),
        text.many_name(),
        text.many_provisions(),
        text.result_ceiling(),
        text.many_gravest(),
        text.result_notes(),
    ]
}

/// The rows that are shown. Rows that are already there stay, and so does the focus in them.
#[component]
pub(super) fn Table() -> impl IntoView {
    let lists = Lists::here();
    let text = lists.page.text;
    let heads = columns(text).map(|name| view! { <th scope="col">{name}</th> }).into_iter().collect_view();
    view! {
        <table>
            <caption>{text.many_caption()}</caption>
            <thead><tr>{heads}<td></td></tr></thead>
            <tbody>
                <For
                    each=move || lists.shown.get()
                    key=|(list, place)| (*list, place.row)
                    children=move |(_, place)| lists.row(place).map(|row| answer(&lists, place, &row))
                />
            </tbody>
        </table>
    }
    .into_any()
}

/// A row with its answer, or with what is wrong with it.
fn answer(lists: &Lists, place: Place, row: &Row) -> AnyView {
    let lists = *lists;
    let text = lists.page.text;
    let [number, name, infringed, ceiling, gravest, notes] = columns(text);
    let rest = match &row.case {
        Err(error) => view! { <td colspan="5" class="error">{refused(text, row, error)}</td> }.into_any(),
        Ok(case) => {
            let assessment = assess(case);
            let mut remarks = left_open(text, &assessment);
            if assessment.operations.iter().any(|one| one.outcome == Outcome::WarningFirst) {
                remarks.push(text.outcome_warning_first());
            }
            let certain = assessment.ceiling.is_some_and(|ceiling| ceiling.bound == Bound::Exact);
            view! {
                <td data-label=infringed>{short(&csv::infringed(&assessment))}</td>
                <td data-label=ceiling class:uncertain=!certain>{short_answer(text, &assessment)}</td>
                <td data-label=gravest>{short(&csv::gravest(&assessment))}</td>
                <td data-label=notes>{remarks.join(" ")}</td>
                <td>
                    <button
                        type="button"
                        aria-label=say!(text, many_open_row, row = place.row)
                        on:click=move |_| lists.open_row(place)
                    >
                        {text.many_open()}
                    </button>
                </td>
            }
            .into_any()
        }
    };
    // On a small screen the cells are stacked, each with the name of its column.
    view! {
        <tr>
            <th scope="row" data-label=number>{place.row.to_string()}</th>
            <td data-label=name>{short(&row.name)}</td>
            {rest}
        </tr>
    }
    .into_any()
}
