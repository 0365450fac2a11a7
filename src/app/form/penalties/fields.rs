//! The fields of a penalty payment that depend on its country or its unit.

use leptos::prelude::*;

use super::spot::Spot;
use crate::{
    app::{
        fields::{Choice, DateField, SelectField, TextField},
        state::{Target, memo},
    },
    facts::{Counted, Country, Every, day, iso},
    law::national::{self, PenaltyRoute},
};

/// Whose authority ordered it, if others may decide besides that of the case, or another one was named.
#[component]
pub(super) fn Authority(spot: Spot, said_id: String) -> impl IntoView {
    let Spot { page, index } = spot;
    let text = page.text;
    let named = spot.named();
    let others = page.memo(move |draft| {
        let mut others = draft.file.other_authorities.clone();
        let named = draft.penalties.get(index).and_then(|one| Country::of(&one.country));
        others.extend(named.filter(|named| !others.contains(named)));
        others
    });
    let of_the_case = page.memo(|draft| draft.file.country);
    let options = Signal::derive(move || {
        let open = of_the_case.get().map_or_else(|| text.authorities_regulation(), |country| text.country(country));
        let others = others.get().into_iter().map(|country| Choice::of(country.code(), text.country(country)));
        std::iter::once(Choice::of("", open)).chain(others).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || named.get().map_or_else(String::new, |country| country.code().to_owned()));
    let choose = Callback::new(move |code: String| {
        spot.change(|penalty| {
            penalty.country = code;
            // Routes belong to one country.
            penalty.route.clear();
        });
        // The field goes away along with the only other country.
        if others.with_untracked(Vec::is_empty) {
            page.focus.set(Some(Target::Penalty(index)));
        }
    });
    let offered = memo(move || others.with(|others| !others.is_empty()));
    view! {
        <Show when=move || offered.get()>
            <SelectField
                label=text.authorities_authority()
                options=options
                value=value
                on_change=choose
                elsewhere=said_id.clone()
            />
        </Show>
    }
    .into_any()
}

/// The legal routes to a penalty payment in its country, if there are several.
#[component]
pub(super) fn Route(spot: Spot, said_id: String) -> impl IntoView {
    let Spot { page, .. } = spot;
    let text = page.text;
    let (named, of_the_case) = (spot.named(), page.memo(|draft| draft.file.country));
    let procedure = page.memo(|draft| draft.file.procedure);
    let stated = spot.part(|one| &one.route);
    let options = memo(move || {
        let national = named.get().or_else(|| of_the_case.get()).and_then(national::of);
        // The procedure is that of the case.
        let procedure = procedure.get().filter(|_| named.get().is_none());
        let routes = national.and_then(|national| Some((national.country, national.penalties?)));
        let Some((country, routes)) = routes.filter(|(_, routes)| routes.len() > 1) else { return Vec::new() };
        // What an opened case states is there all the same.
        let stated = stated.get();
        let open = |route: &&PenaltyRoute| route.procedure.is_none() || route.is_in(procedure) || route.key == stated;
        let routes = routes.iter().filter(open).map(|route| {
            let label = text.about_route(country.code(), route.key).unwrap_or_else(|| route.key.to_owned());
            Choice::of(route.key, label)
        });
        std::iter::once(Choice::of("", text.penalties_route_open())).chain(routes).collect()
    });
    let offered = memo(move || options.with(|options| !options.is_empty()));
    view! {
        <Show when=move || offered.get()>
            <SelectField
                label=text.penalties_route()
                options=options
                value=spot.part(|one| &one.route)
                on_change=spot.store(|one, key| one.route = key)
                elsewhere=said_id.clone()
            />
        </Show>
    }
    .into_any()
}

/// The unit, and how many there are: counted by the calendar, or stated.
#[component]
pub(super) fn Units(spot: Spot, said_id: String) -> impl IntoView {
    let text = spot.page.text;
    let every = Every::ALL.iter().map(|every| Choice::of(every.key(), text.word("every", every.key())));
    let counted = Counted::ALL.iter().map(|counted| Choice::of(counted.key(), text.word("counted", counted.key())));
    let (every, counted) = (every.collect::<Vec<_>>(), counted.collect::<Vec<_>>());
    let by_times = spot.memo(|one| one.every == Every::Time);
    let times_said = said_id.clone();
    let calendar_said = said_id.clone();
    let calendar = move || {
        let (counted, described) = (counted.clone(), calendar_said.clone());
        let from = Callback::new(move |day: Option<_>| spot.change(|one| one.from = day.map(iso).unwrap_or_default()));
        let to = Callback::new(move |day: Option<_>| spot.change(|one| one.to = day.map(iso).unwrap_or_default()));
        view! {
            <SelectField
                label=text.penalties_counted()
                options=counted
                value=spot.part(|one| one.counted.key())
                on_change=spot.store(|one, key| one.counted = Counted::of(&key).unwrap_or(one.counted))
                elsewhere=described.clone()
            />
            <DateField
                label=text.penalties_from()
                value=spot.memo(|one| day(&one.from))
                on_change=from
                elsewhere=described.clone()
            />
            <DateField
                label=text.penalties_to()
                value=spot.memo(|one| day(&one.to))
                on_change=to
                elsewhere=described
            />
        }
    };
    view! {
        <SelectField
            label=text.penalties_every()
            options=every
            value=spot.part(|one| one.every.key())
            on_change=spot.store(|one, key| one.every = Every::of(&key).unwrap_or(one.every))
            elsewhere=said_id
        />
        <Show when=move || by_times.get() fallback=calendar>
            <TextField
                label=text.penalties_times()
                value=spot.part(|one| &one.times)
                on_input=spot.store(|one, typed| one.times = typed)
                elsewhere=times_said.clone()
            />
        </Show>
    }
    .into_any()
}
