//! The search field with its results, and the articles to browse.

use article83::{
    assess::listing_of,
    carry::link::MOST_INFRINGEMENTS,
    facts::Provision,
    law::{
        Tier,
        gdpr::LISTED,
        national::{self, DutyOf},
    },
};
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::{Event, KeyboardEvent};

use super::{
    provision_message::provision_message,
    search::{Found, article, found},
};
use crate::app::{
    Page, bind, dom,
    draft::Draft,
    el::{El, button, el},
    format,
    text::{Text, say},
};

pub(super) fn finder(page: Page) {
    let text = page.text;
    let results = move || page.index().search(&page.searched());
    bind::value("search", move || page.searched());
    bind::on_value("search", "input", move |value| page.search_for(value));
    bind::text("search-status", move || {
        let results = results();
        let unread = results.unread.iter().map(|(typed, error)| provision_message(text, typed, *error));
        let count = match results.found.len() {
            0 if page.searched().trim().is_empty() || !results.unread.is_empty() => None,
            0 => Some(text.infringements_found_none()),
            count => Some(say!(text, infringements_found, count)),
        };
        // A count is not a sentence, and cannot end one.
        let count = count.map(|count| {
            if results.unread.is_empty() { count } else { say!(text, infringements_found_besides, found = count) }
        });
        count.into_iter().chain(unread).collect::<Vec<_>>().join(" ")
    });
    bind::elements(
        "found",
        Box::new(move || {
            let found = results().found.into_iter().filter_map(|offer| Found::of(text, offer));
            found.map(|found| toggle(page, found)).collect()
        }),
    );
    bind::elements("browse", Box::new(move || browse(page)));
    let add_first = move |event: Event| {
        let entered = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Enter");
        if entered {
            event.prevent_default();
            if let Some(first) = untrack(results).found.first() {
                choose(page, &first.provisions);
            }
        }
    };
    bind::on("search", "keydown", Box::new(add_first));
}

/// Adds provisions, up to the most that the page takes.
fn choose(page: Page, provisions: &[Provision]) {
    let wanted = page.peek(|draft| draft.chosen().count() + provisions.iter().filter(|one| !draft.has(**one)).count());
    if wanted > MOST_INFRINGEMENTS {
        page.say(say!(page.text, infringements_full, count = MOST_INFRINGEMENTS));
    } else {
        page.change(|draft| provisions.iter().for_each(|one| draft.add(*one)));
    }
}

/// A line that adds its provisions, or removes them again.
fn toggle(page: Page, found: Found) -> El {
    let Found { provisions, title, plain } = found;
    let label = provisions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
    let chosen = {
        let provisions = provisions.clone();
        move |draft: &Draft| provisions.iter().all(|one| draft.has(*one))
    };
    let is_chosen = chosen.clone();
    let toggle = move || {
        if page.peek(&is_chosen) {
            page.change(|draft| provisions.iter().for_each(|one| draft.remove(*one)));
        } else {
            choose(page, &provisions);
        }
    };
    let button = button("")
        .class("toggle")
        .live_state("aria-pressed", move || page.read(&chosen))
        .on_press(toggle)
        .child(el("span").class("provision").text(&label))
        .text(" ")
        .child(el("span").class("title").text(&title))
        .text(" ")
        .children(plain.map(|plain| el("span").class("plain").text(&plain)));
    el("li").child(button)
}

/// The articles, grouped by the ceiling they carry.
fn browse(page: Page) -> Vec<El> {
    let text = page.text;
    let mut lists = own(page);
    for tier in [Some(Tier::Higher), Some(Tier::Lower), None] {
        let mut list = el("ul").class("found");
        for found in (1..=99).flat_map(|number| entries(text, number)) {
            if tier_of(&found) == tier {
                list = list.child(toggle(page, found));
            }
        }
        lists.extend([el("h3").live_text(move || heading(page, tier)), list]);
    }
    lists
}

/// The duties in the law of the deciding country, in addition to the Regulation.
fn own(page: Page) -> Vec<El> {
    let text = page.text;
    let Some(national) = page.read(|draft| draft.file.country).and_then(national::of) else { return Vec::new() };
    let named = national.duties.iter().filter_map(|duty| match duty.of {
        DutyOf::Own(name) => format!("{}:{name}", national.country.code()).parse().ok(),
        _ => None,
    });
    let mut provisions: Vec<Provision> = named.collect();
    provisions.dedup();
    if provisions.is_empty() {
        return Vec::new();
    }
    let heading = el("h3").text(&say!(text, infringements_own, country = dom::country_name(national.country)));
    vec![heading, el("ul").class("found").children(provisions.into_iter().map(|one| toggle(page, found(text, one))))]
}

fn heading(page: Page, tier: Option<Tier>) -> String {
    let text = page.text;
    let Some(tier) = tier else { return text.infringements_none() };
    let fixed = page.read(|draft| draft.file.regime()).fixed(tier);
    let (fixed, share) = (format::money(text, fixed), format::share(text, tier.share()));
    match tier {
        Tier::Lower => say!(text, infringements_lower, fixed, share),
        Tier::Higher => say!(text, infringements_higher, fixed, share),
    }
}

/// What the list shows for an article: itself, or those of its paragraphs that carry a fine.
fn entries(text: Text, number: u8) -> Vec<Found> {
    let listed =
        |paragraph| LISTED.iter().any(|row| row.paragraph == Some(paragraph) && (row.from..=row.to).contains(&number));
    let charged = |provision: &Provision| matches!(*provision, Provision::Gdpr { paragraph: Some(paragraph), point: None, .. } if listed(paragraph));
    let paragraphs: Vec<_> = Provision::within(number).into_iter().filter(charged).collect();
    if paragraphs.is_empty() {
        return article(text, number).into_iter().collect();
    }
    paragraphs.into_iter().map(|provision| found(text, provision)).collect()
}

fn tier_of(found: &Found) -> Option<Tier> {
    listing_of(*found.provisions.first()?, None)?.tier()
}
