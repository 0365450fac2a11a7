//! A small calculator for someone else's page: the answer first, then the three questions that give it. All else opens in full.

use leptos::prelude::*;

use super::{
    fields::{Choice, SelectField},
    form::{Size, bodies, tiles},
    names::cited,
    result::Brief,
    share::OutOfFrame,
    state::{Draft, NoticeKind, Page},
    text::{Situation, Text},
};
use crate::facts::Keyword;

/// The small calculator.
#[component]
pub(super) fn Compact() -> impl IntoView {
    let page = Page::here();
    let name = page.name;
    let wrong = move || page.notice.with(|notice| (notice.kind == NoticeKind::Error).then(|| notice.text.clone()));
    view! {
        {move || wrong().map(|reason| view! { <p class="notice alarm" role="alert">{reason}</p> })}
        <Show when=move || !name.with(String::is_empty)><p class="opened-as">{name}</p></Show>
        <Brief/>
        <form class="facts brief" autocomplete="off" aria-label=page.text.form_label() on:submit=|event| event.prevent_default()>
            <Happened/>
            <Who/>
            <Size/>
        </form>
        <OutOfFrame/>
    }
    .into_any()
}

/// What stays as it was opened: provisions that no situation of the list stands for.
const KEPT: &str = "kept";

/// What happened: one of the situations that are met most, or what the case was opened with.
#[component]
fn Happened() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let opened = page.memo(move |draft| opened(text, draft));
    let chosen = page.memo(|draft| match (draft.situations().next(), is_listed(draft)) {
        (Some(situation), true) => situation.id.to_owned(),
        _ if draft.chosen().next().is_some() => KEPT.to_owned(),
        _ => String::new(),
    });
    let options = Signal::derive(move || {
        let nothing = Choice::of("", text.compact_choose());
        let own = opened.get().map(|label| Choice::of(KEPT, label));
        let common = tiles().filter_map(|(situation, _)| Some(Choice::of(situation.id, label(text, situation)?)));
        [nothing].into_iter().chain(own).chain(common).collect::<Vec<_>>()
    });
    let choose = move |id: String| {
        if id != KEPT {
            page.change(|draft| draft.only(Situation::of(&id)));
        }
    };
    view! { <SelectField label=text.infringements_question() options=options value=chosen on_change=choose/> }
        .into_any()
}

fn label(text: Text, situation: &Situation) -> Option<String> {
    text.about_situation(situation.id, "tile")
}

/// Whether the case is about one of the listed situations and nothing else.
fn is_listed(draft: &Draft) -> bool {
    let mut situations = draft.situations();
    let first = situations.next().is_some_and(|one| one.tile.is_some());
    first && situations.next().is_none() && draft.by_themselves().is_empty()
}

/// What the case was opened with, if that is not one of the list.
fn opened(text: Text, draft: &Draft) -> Option<String> {
    let provisions: Vec<_> = draft.chosen().map(|(_, provision)| cited(text, provision)).collect();
    if provisions.is_empty() || is_listed(draft) {
        return None;
    }
    let situations: Vec<_> =
        draft.situations().filter_map(|situation| text.about_situation(situation.id, "label")).collect();
    Some(if situations.is_empty() { provisions } else { situations }.join(" · "))
}

/// Who would be fined: a company, another addressee, or one of the kinds of public bodies of the country.
#[component]
fn Who() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let country = page.memo(|draft| draft.file.country);
    let options = Signal::derive(move || {
        let bodies = country.get().map(|country| bodies(text, country)).unwrap_or_default();
        let bodies = bodies.into_iter().map(|Choice { value, label }| Choice::of(format!("{BODY}{value}"), label));
        let [company, other] = [(COMPANY, text.compact_company()), (OTHER, text.compact_other())]
            .map(|(value, label)| Choice::of(value, label));
        [company].into_iter().chain(bodies).chain([other]).collect::<Vec<_>>()
    });
    let stated = page.memo(|draft| match &draft.file.addressee.public_body {
        Some(kind) => format!("{BODY}{}", kind.as_str()),
        None if draft.file.addressee.is_undertaking() => COMPANY.to_owned(),
        None => OTHER.to_owned(),
    });
    let choose = move |who: String| {
        page.change(|draft| {
            draft.file.addressee.undertaking = Some(who == COMPANY);
            draft.file.state_body(who.strip_prefix(BODY).and_then(Keyword::new));
        });
    };
    view! { <SelectField label=text.addressee_question() options=options value=stated on_change=choose/> }.into_any()
}

const COMPANY: &str = "company";
const OTHER: &str = "other";

/// What a kind of public body follows.
const BODY: &str = "body:";
