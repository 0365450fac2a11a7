//! The name and the dates of a conduct.

use leptos::prelude::*;

use crate::{
    app::{
        fields::{DateField, Fold, TextField},
        state::{Answer, Draft, Page},
        text::say,
    },
    facts::{Operation, Path, Period, Segment},
};

/// The name and the dates of a conduct.
#[component]
pub(super) fn Particulars(conduct: usize) -> impl IntoView {
    let text = Page::here().text;
    let summary = say!(text, infringements_details, number = conduct.saturating_add(1));
    view! { <Fold summary=summary class="particulars"><ParticularsFields conduct=conduct/></Fold> }.into_any()
}

#[component]
fn ParticularsFields(conduct: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let name = page.memo(move |draft| stated(draft, conduct, |one| one.name.clone()).unwrap_or_default());
    let from = page.memo(move |draft| stated(draft, conduct, |one| one.period?.from));
    let to = page.memo(move |draft| stated(draft, conduct, |one| one.period?.to));
    let reversed = move || {
        let reversed =
            page.answer(|answer| matches!(answer, Answer::Refused(error) if is_end_of(&error.field, conduct)));
        reversed.then(|| text.infringements_order())
    };
    view! {
        <TextField
            label=text.infringements_name()
            value=name
            on_input=move |name: String| change(page, conduct, |one| one.name = Some(name).filter(|name| !name.is_empty()))
        />
        <DateField
            label=text.infringements_from()
            value=from
            on_change=move |day| date(page, conduct, |period| period.from = day)
        />
        <DateField
            label=text.infringements_to()
            value=to
            on_change=move |day| date(page, conduct, |period| period.to = day)
            error=Signal::derive(reversed)
        />
    }
    .into_any()
}

/// A fact of a conduct.
fn stated<T>(draft: &Draft, conduct: usize, read: impl FnOnce(&Operation) -> Option<T>) -> Option<T> {
    draft.file.operations.get(conduct).and_then(read)
}

fn change(page: Page, conduct: usize, change: impl FnOnce(&mut Operation)) {
    page.change(|draft| {
        if let Some(operation) = draft.file.operations.get_mut(conduct) {
            change(operation);
        }
    });
}

/// Changes the dates; without any there is no period.
fn date(page: Page, conduct: usize, set: impl FnOnce(&mut Period)) {
    change(page, conduct, |operation| {
        set(operation.period.get_or_insert_default());
        operation.period.take_if(|period| *period == Period::default());
    });
}

/// Whether a path leads to the last day of a conduct.
fn is_end_of(path: &Path, conduct: usize) -> bool {
    let end = [Segment::Key("operations"), Segment::Entry(conduct), Segment::Key("period"), Segment::Key("to")];
    path.segments() == end
}
