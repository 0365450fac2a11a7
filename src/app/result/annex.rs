//! The tables that the ranges of starting amounts come from, folded.

use leptos::prelude::*;

use super::part;
use crate::{
    app::{
        fields::Fold,
        format,
        state::{Page, memo},
        text::{Text, say},
    },
    assess::{StartRange, annex, annex_above},
    facts::Seriousness,
    law::{Band, Regime, Size, Tier},
};

/// Which cells apply to the case: by the levels of its infringements, and by its size.
#[derive(Clone, PartialEq)]
struct Here {
    levels: Vec<Seriousness>,
    /// The size of the undertaking; `None` if it is not an undertaking, or its size is not known.
    size: Option<Size>,
    /// The rules that the ranges come from.
    regime: &'static Regime,
}

/// All ranges in the guidance for a tier; nothing if no infringement of that tier has a range.
#[component]
pub(super) fn Annex(tier: Tier) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let stated = page.memo(|draft| draft.file.infringements().map(|one| one.seriousness).collect::<Vec<_>>());
    let levels = part(page, move |assessment| {
        stated.with(|stated| {
            let ranged = assessment.infringements().zip(stated);
            let of_tier = ranged.filter(|(one, _)| one.tier == Some(tier) && one.start.is_some());
            let chosen: Vec<_> = of_tier.filter_map(|(_, level)| *level).collect();
            Seriousness::ALL.iter().copied().filter(|level| chosen.contains(level)).collect::<Vec<_>>()
        })
    });
    let regime = page.memo(|draft| draft.file.regime());
    let size = page.settled(|derived| derived.size);
    let here = memo(move || Here { levels: levels.get(), size: size.get(), regime: regime.get() });
    let heading = memo(move || {
        let currency = regime.get().currency.code();
        match tier {
            Tier::Lower => say!(text, annex_lower, currency),
            Tier::Higher => say!(text, annex_higher, currency),
        }
    });
    view! {
        <Show when=move || !levels.with(Vec::is_empty)>
            <Fold summary=heading class="annex">
                <div>
                    <table aria-label=heading>
                        <thead>
                            <tr>
                                <th scope="col">{text.annex_turnover()}</th>
                                {Seriousness::ALL
                                    .iter()
                                    .map(|level| view! { <th scope="col">{level_name(text, *level)}</th> })
                                    .collect_view()}
                            </tr>
                        </thead>
                        <tbody>{move || here.with(|here| rows(text, tier, here))}</tbody>
                    </table>
                    <p class="help">{text.annex_not_a_cap()}</p>
                </div>
            </Fold>
        </Show>
    }
    .into_any()
}

/// The rows, computed from the shares that every range is made of.
fn rows(text: Text, tier: Tier, here: &Here) -> AnyView {
    let bands = here.regime.guidance.bands.iter().map(Some).chain([None]);
    bands.map(|band| row(text, tier, band, here)).collect_view().into_any()
}

fn row(text: Text, tier: Tier, band: Option<&'static Band>, here: &Here) -> AnyView {
    let limit = |band: &Band| format::plain_number(band.up_to.into());
    let size = match band {
        Some(band) => say!(text, annex_up_to, amount = limit(band)),
        None => say!(text, annex_above, amount = here.regime.guidance.bands.last().map(limit).unwrap_or_default()),
    };
    let grade = band
        .is_some_and(Band::is_unconfirmed)
        .then(|| view! { <p class="unconfirmed">{text.confidence_unconfirmed()}</p> });
    let cell = |level: &Seriousness| {
        let applies = here.levels.contains(level) && here.size.is_some_and(|size| size.band() == band);
        let mark = applies.then(|| view! { " " <span class="mark">{text.annex_here()}</span> });
        // On a small screen the cells are stacked, each with the name of its column.
        view! {
            <td data-level=level_name(text, *level) aria-current=applies.then_some("true")>
                {range(text, here.regime, tier, *level, band)} {mark}
            </td>
        }
    };
    let cells = Seriousness::ALL.iter().map(cell).collect_view();
    view! { <tr><th scope="row">{size} {grade}</th>{cells}</tr> }.into_any()
}

/// The range of a cell.
fn range(text: Text, regime: &Regime, tier: Tier, level: Seriousness, band: Option<&Band>) -> Option<String> {
    match band {
        Some(band) => annex(regime, tier, level, band).map(|StartRange { low, high, .. }| {
            say!(text, annex_range, low = format::plain_number(low), high = format::plain_number(high))
        }),
        None => annex_above(regime, tier, level)
            .map(|span| say!(text, annex_of_turnover, low = format::share(span.low), high = format::share(span.high))),
    }
}

fn level_name(text: Text, level: Seriousness) -> String {
    match level {
        Seriousness::Low => text.annex_low(),
        Seriousness::Medium => text.annex_medium(),
        Seriousness::High => text.annex_high(),
    }
}
