//! The articles to browse, grouped by the ceiling they carry, after the duties in the law of the deciding country.

use leptos::prelude::*;

use super::{search::Found, toggle::Toggle};
use crate::{
    app::{
        format,
        state::Page,
        text::{Text, say},
    },
    assess::listing_of,
    facts::{Country, Provision},
    law::{
        Tier,
        gdpr::LISTED,
        national::{self, DutyOf},
    },
};

/// The articles to browse.
#[component]
pub(crate) fn Browse() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let articles: Vec<_> = (1..=99).flat_map(|number| entries(text, number)).collect();
    let lists = [Some(Tier::Higher), Some(Tier::Lower), None].map(|tier| {
        let found = articles.iter().filter(|found| tier_of(found) == tier).cloned().collect();
        view! {
            <Heading tier=tier/>
            <Lines found=found/>
        }
    });
    view! {
        <OwnDuties/>
        {lists.into_iter().collect_view()}
    }
    .into_any()
}

/// The duties in the law of the deciding country, in addition to the Regulation.
#[component]
fn OwnDuties() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let country = page.memo(|draft| draft.file.country);
    let duties = move |country: Country| {
        let found: Vec<_> = own(country).into_iter().map(|one| Found::provision(text, one)).collect();
        (!found.is_empty()).then(|| {
            view! {
                <h3>{say!(text, infringements_own, country = text.country(country))}</h3>
                <Lines found=found/>
            }
        })
    };
    move || country.get().and_then(duties)
}

/// A ceiling, as a heading.
#[component]
fn Heading(tier: Option<Tier>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let fixed = page.memo(move |draft| tier.map(|tier| draft.file.regime().fixed(tier)));
    let heading = move || match (tier, fixed.get().map(format::money)) {
        (Some(tier @ Tier::Lower), Some(fixed)) => {
            say!(text, infringements_lower, fixed, share = format::share(tier.share()))
        }
        (Some(tier @ Tier::Higher), Some(fixed)) => {
            say!(text, infringements_higher, fixed, share = format::share(tier.share()))
        }
        _ => text.infringements_none(),
    };
    view! { <h3>{heading}</h3> }.into_any()
}

#[component]
fn Lines(found: Vec<Found>) -> impl IntoView {
    let lines = found.into_iter().map(|found| view! { <Toggle found=found/> }).collect_view();
    view! { <ul class="found">{lines}</ul> }.into_any()
}

pub(super) fn own(country: Country) -> Vec<Provision> {
    let Some(national) = national::of(country) else { return Vec::new() };
    let named = national.duties.iter().filter_map(|duty| match duty.of {
        DutyOf::Own(name) => Provision::of_country(national.country, name),
        _ => None,
    });
    let mut provisions: Vec<_> = named.collect();
    provisions.dedup();
    provisions
}

/// What the list shows for an article: itself, or those of its paragraphs that carry a fine.
pub(super) fn entries(text: Text, number: u8) -> Vec<Found> {
    let listed =
        |paragraph| LISTED.iter().any(|row| row.paragraph == Some(paragraph) && (row.from..=row.to).contains(&number));
    let charged = |provision: &Provision| matches!(*provision, Provision::Gdpr { paragraph: Some(paragraph), point: None, .. } if listed(paragraph));
    let paragraphs: Vec<_> = Provision::within(number).into_iter().filter(charged).collect();
    if paragraphs.is_empty() {
        return Found::article(text, number).into_iter().collect();
    }
    paragraphs.into_iter().map(|provision| Found::provision(text, provision)).collect()
}

fn tier_of(found: &Found) -> Option<Tier> {
    listing_of(*found.provisions.first()?, None)?.tier()
}
