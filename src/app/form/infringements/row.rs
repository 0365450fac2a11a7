//! An infringement: which part of the article, which incident, and which other provision overlaps with it.

use leptos::prelude::*;

use super::conducts::{Member, Shape};
use crate::{
    app::{
        fields::{Choice, SelectField},
        names::{article_of, cited, conduct_name, title},
        state::{Page, Place, Target, memo},
        text::{Text, say},
    },
    facts::{Displacement, DisplacementTest, Provision},
};

/// An infringement of a conduct, with a choice of conduct if there are several infringements, and of what displaces it if the conduct has others.
#[component]
pub(super) fn Row(
    conduct: usize,
    member: Member,
    /// The infringements of the conduct.
    members: Memo<Vec<Member>>,
    /// Those of them that no other one displaces.
    prevailing: Memo<Vec<Provision>>,
    shape: Shape,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let provision = member.provision;
    // None once it has gone, so that a row about to be removed cannot take the focus from the one in its place.
    let place = memo(move || {
        let index = members.with(|members| members.iter().position(|one| *one == member));
        index.map(|index| (conduct, index))
    });
    let written = cited(text, provision);
    // A duty of national law has no parts.
    let part = provision.article_number().map(|article| {
        view! { <Part provision=provision article=article place=place shape=shape/> }
    });
    view! {
        <li>
            <p class="title"><span class="provision">{written}</span>" "{title(text, provision)}</p>
            {part}
            <Show when=move || shape.several.get()>
                <WhichConduct provision=provision conduct=conduct place=place shape=shape/>
            </Show>
            <Show when=move || members.with(|members| members.len() > 1)>
                <Displaced provision=provision place=place prevailing=prevailing shape=shape/>
            </Show>
        </li>
    }
    .into_any()
}

#[component]
fn Part(provision: Provision, article: u8, place: Memo<Option<Place>>, shape: Shape) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let choice = move |part: Provision| Choice::of(part.to_string(), part_label(text, part));
    let parts = memo(move || {
        shape.chosen.with(|chosen| {
            // A part that has already been chosen elsewhere would only appear twice.
            let free = |part: &Provision| *part == provision || chosen.iter().all(|(_, one)| one != part);
            let parts = Provision::within(article).into_iter();
            parts.filter(|part| part.is_complete() && free(part)).map(choice).collect::<Vec<_>>()
        })
    });
    let pinpoint = move |value: String| {
        if let (Some(place), Ok(provision)) = (place.get_untracked(), value.parse()) {
            page.change(|draft| draft.pinpoint(place, provision));
            page.focus.set(Some(Target::Part(place)));
        }
    };
    view! {
        <SelectField
            label=say!(text, infringements_part, article = article_of(provision))
            options=parts
            only=Signal::derive(move || shape.many.get().then(|| choice(provision)))
            value=provision.to_string()
            on_change=pinpoint
            target=Signal::derive(move || place.get().map(Target::Part))
        />
    }
    .into_any()
}

fn part_label(text: Text, part: Provision) -> String {
    if part.article_number().and_then(Provision::article) == Some(part) {
        return text.infringements_whole();
    }
    let written = cited(text, part);
    match text.about_point(&part.to_string(), "title") {
        Some(title) => format!("{written} {title}"),
        None => written,
    }
}

/// Which conduct an infringement belongs to; the last choice is a new one.
#[component]
fn WhichConduct(provision: Provision, conduct: usize, place: Memo<Option<Place>>, shape: Shape) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let choice = move |target: usize| {
        let name =
            if shape.conducts.get() > 1 { conduct_name(text, target) } else { text.infringements_conduct_only() };
        Choice::of(target.to_string(), name)
    };
    let targets = memo(move || {
        let count = shape.conducts.get();
        let new = Choice::of(count.to_string(), text.infringements_conduct_new());
        (0..count).map(choice).chain([new]).collect::<Vec<_>>()
    });
    let move_to = move |value: String| {
        if let (Some((conduct, index)), Ok(target)) = (place.get_untracked(), value.parse()) {
            page.change(|draft| draft.move_to(conduct, index, target));
            page.focus.set(page.peek(|draft| draft.place_of(provision)).map(Target::Conduct));
        }
    };
    view! {
        <SelectField
            label=say!(text, infringements_conduct, provision = cited(text, provision))
            options=targets
            only=Signal::derive(move || shape.many.get().then(|| choice(conduct)))
            value=conduct.to_string()
            on_change=move_to
            target=Signal::derive(move || place.get().map(Target::Conduct))
        />
    }
    .into_any()
}

/// Whether another provision of the conduct displaces the infringement's, and by which test.
#[component]
fn Displaced(
    provision: Provision,
    place: Memo<Option<Place>>,
    prevailing: Memo<Vec<Provision>>,
    shape: Shape,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let stated = memo(move || {
        let place = place.get()?;
        page.read(|draft| draft.infringement(place).and_then(|one| one.displaced_by))
    });
    let answers = memo(move || {
        let others = prevailing.get().into_iter().filter(|other| *other != provision);
        let by = others.flat_map(|provision| DisplacementTest::ALL.iter().map(move |test| (provision, *test)));
        let by = by.map(|(provision, test)| Some(Displacement { provision, test }));
        std::iter::once(None).chain(by).map(|by| displacement(text, by)).collect::<Vec<_>>()
    });
    let displace = move |value: String| {
        // The name of a test has no space in it.
        let by = value.rsplit_once(' ').and_then(|(provision, test)| {
            Some(Displacement { provision: provision.parse().ok()?, test: DisplacementTest::of(test)? })
        });
        if let Some(place) = place.get_untracked() {
            page.change(|draft| draft.displace(place, by));
        }
    };
    view! {
        <SelectField
            label=say!(text, infringements_displaced, provision = cited(text, provision))
            options=answers
            only=Signal::derive(move || shape.many.get().then(|| displacement(text, stated.get())))
            value=Signal::derive(move || stated.get().map_or_else(String::new, key))
            on_change=displace
            target=Signal::derive(move || place.get().map(Target::Displaced))
        />
    }
    .into_any()
}

fn displacement(text: Text, by: Option<Displacement>) -> Choice {
    let Some(by) = by else { return Choice::of("", text.infringements_not_displaced()) };
    let reason = match by.test {
        DisplacementTest::Specialty => text.test_specialty_reason(),
        DisplacementTest::Subsidiarity => text.test_subsidiarity_reason(),
        DisplacementTest::Consumption => text.test_consumption_reason(),
    };
    Choice::of(key(by), say!(text, infringements_displaced_by, provision = cited(text, by.provision), test = reason))
}

fn key(by: Displacement) -> String {
    format!("{} {}", by.provision, by.test.key())
}
