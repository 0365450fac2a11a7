//! The ranges of starting amounts, apart from the ceiling.

use leptos::prelude::*;

use super::{annex::Annex, part};
use crate::app::each::each;
use crate::{
    app::{
        format,
        names::cited,
        state::Page,
        text::{Text, say},
    },
    assess::{Start, StartRange},
    facts::Provision,
    law::{Issuer, Tier},
    money::Money,
};

/// The list of ranges, and the tables they come from; nothing if no infringement has one.
#[component]
pub(super) fn Starts() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let starts = part(page, |assessment| {
        assessment.infringements().filter_map(|one| Some((one.provision, one.start?))).collect::<Vec<_>>()
    });
    let issuer = page.memo(|draft| draft.file.regime().guidance.issuer);
    let help = move || match issuer.get() {
        Issuer::Edpb => text.result_start_help(),
        Issuer::Ico => text.result_start_help_uk(),
    };
    view! {
        <Show when=move || !starts.with(Vec::is_empty)>
            <section class="start">
                <h3>{text.result_start()}</h3>
                <p class="help">{help}</p>
                <ul>{each(starts, move |(provision, start)| line(text, provision, start))}</ul>
                <Annex tier=Tier::Higher/>
                <Annex tier=Tier::Lower/>
            </section>
        </Show>
    }
    .into_any()
}

fn line(text: Text, provision: Provision, start: Start) -> AnyView {
    let (low, high) = ends(start.range);
    let range = say!(text, result_start_of, provision = cited(text, provision), low, high);
    let chosen = start.chosen.map(|chosen| {
        let (low, high) = ends(chosen);
        let line = if low == high {
            say!(text, result_start_point, amount = low)
        } else {
            say!(text, result_start_chosen, low, high)
        };
        view! { <p>{line}</p> }
    });
    let adjusted = start.adjusted.map(|adjusted| {
        let (low, high) = ends(adjusted);
        view! { <p class="assumed">{say!(text, result_start_adjusted, low, high)}</p> }
    });
    view! { <li>{range} {chosen} {adjusted}</li> }.into_any()
}

fn ends(StartRange { low, high, currency }: StartRange) -> (String, String) {
    let shown = |amount| format::to_the_cent(Money { amount, currency });
    (shown(low), shown(high))
}
