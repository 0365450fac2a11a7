//! Fines that authorities imposed in cases like this one.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::part;
use crate::{
    Assessment,
    app::{
        each::each,
        format,
        names::cited_as_read,
        second::Second,
        start::open_decision,
        state::{Page, memo},
        text::{Text, say},
    },
    law::decisions::{Compared, Decision, Likeness, Status},
    money::{Currency, Money},
};

/// The decisions nearest to the case; none outside the Regulation, and none without a ceiling.
pub(crate) fn similar(page: Page) -> Memo<Vec<Decision>> {
    let in_euros = page.memo(|draft| draft.file.applied().currency() == Currency::EUR);
    let turnover = page.settled(|derived| derived.converted.map(|turnover| turnover.amount));
    let happened = page.memo(|draft| draft.happened.clone());
    let case = part(page, move |assessment| likeness(assessment, happened.get()));
    // A turnover is typed key by key, and changes nothing about what was infringed.
    let compared = memo(move || {
        let case = case.get().filter(|_| in_euros.get())?;
        Some(page.decisions(|all| Compared::of(all, &case)))
    });
    memo(move || {
        let turnover = turnover.get();
        let nearest =
            |compared: &Compared| page.decisions(|all| compared.nearest(all, turnover).into_iter().cloned().collect());
        compared.with(|compared| compared.as_ref().map(nearest)).unwrap_or_default()
    })
}

/// The case as decisions are compared with it.
fn likeness(assessment: &Assessment, situations: Vec<String>) -> Option<Likeness> {
    let operation = assessment.operations.iter().find(|operation| operation.ceiling.is_some())?;
    // An amount under national law may be in another currency.
    operation.ceiling.filter(|ceiling| ceiling.currency == Currency::EUR)?;
    let tier = operation.infringements.get(operation.gravest_place()?)?.tier?;
    let provisions = operation.infringements.iter().map(|one| one.provision.to_string()).collect();
    Some(Likeness { tier, provisions, situations })
}

/// The list of similar fines.
#[component]
pub(super) fn Similar() -> impl IntoView {
    let page = Page::here();
    let similar = Second::here().similar;
    let text = page.text;
    view! {
        <section class="similar">
            <ul aria-label=text.decisions_heading()>{each(similar, move |decision| row(page, decision))}</ul>
            <p class="help">
                {text.decisions_help()} " "
                <a href="decisions/" target="_blank" rel="noopener noreferrer">{text.decisions_all()}</a>
            </p>
        </section>
    }
    .into_any()
}

/// Who was fined, by whom, how much and for what, with the way to its row among all decisions.
fn row(page: Page, decision: Decision) -> AnyView {
    let text = page.text;
    let Decision { id, name, fine, status, .. } = &decision;
    let opens = say!(text, decisions_open_named, name);
    let annulled = *status == Status::Annulled;
    view! {
        <li>
            <p class="fined">
                <a href=format!("decisions/{id}/") target="_blank" rel="noopener noreferrer">{name.clone()}</a>
                " "
                <span class="amounts" class:annulled=annulled>{format::about(euros(*fine))}</span>
            </p>
            <p class="about">{about(text, &decision)}</p>
            <p class="about">{happened(text, &decision)}</p>
            <p>
                <button type="button" aria-label=opens on:click=move |_| open_decision(page, &decision)>
                    {text.decisions_open()}
                </button>
            </p>
        </li>
    }
    .into_any()
}

/// Where and when, on what turnover, and what became of it.
fn about(text: Text, decision: &Decision) -> String {
    let Decision { authority, country, year, turnover, status, status_confirmed, status_read, .. } = decision;
    let mut about = vec![format!("{} ({authority}) {year}", text.country(*country))];
    if let Some(turnover) = turnover {
        about.push(say!(text, decisions_turnover, amount = format::concise(euros(*turnover))));
    }
    // An annulled amount must not look like one that still holds, and a status is only as recent as the day on which it was read.
    let status = text.about_status(status.key(), "title").unwrap_or_default();
    let status = if *status_confirmed { status } else { say!(text, decisions_unconfirmed, status) };
    about.push(say!(text, decisions_read, status, day = format::iso_day(status_read)));
    about.join(" · ")
}

/// What happened, in plain words, with the provisions.
fn happened(text: Text, decision: &Decision) -> String {
    let situations = decision.situations.iter().filter_map(|id| text.about_situation(id, "label"));
    let provisions: Vec<_> = decision.provisions.iter().map(|one| cited_as_read(text, one)).collect();
    situations.chain([provisions.join(", ")]).collect::<Vec<_>>().join(" · ")
}

/// An amount in euros.
pub(super) fn euros(amount: Decimal) -> Money {
    Money { amount, currency: Currency::EUR }
}
