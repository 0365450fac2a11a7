//! The points chosen inside the ranges, and the reasons for a level.

use leptos::prelude::*;

use super::{
    super::topics::{Texts, Topics},
    Row,
    share::{Share, ShareField},
};
use crate::{
    app::{
        each::Each,
        fields::Fold,
        names::{cited, title},
        state::{Page, Place, memo},
        text::say,
    },
    facts::Provision,
    law::factors,
};

/// The points and reasons of every infringement.
#[component]
pub(super) fn PointsAndReasons(#[prop(into)] rows: Signal<Vec<Row>>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let alone = memo(move || rows.with(|rows| rows.len() == 1));
    let row = move |(_, place, provision): Row| {
        view! {
            <li>
                <Show
                    when=move || alone.get()
                    fallback=move || view! { <OfOne place provision/> }
                >
                    <Inside place/>
                </Show>
            </li>
        }
        .into_any()
    };
    view! {
        <Fold class="particulars" summary=text.serious_more()>
            <p class="help">{text.serious_more_help()}</p>
            <ul class="reasons">
                <Each keys=rows row/>
            </ul>
        </Fold>
    }
    .into_any()
}

/// Those of one infringement among several.
#[component]
fn OfOne(place: Place, provision: Provision) -> impl IntoView {
    let text = Page::here().text;
    let summary = say!(text, serious_of, provision = cited(text, provision), title = title(text, provision));
    view! { <Fold class="particulars" summary><Inside place/></Fold> }.into_any()
}

/// The fields.
#[component]
fn Inside(place: Place) -> impl IntoView {
    let texts = Texts {
        place,
        read: |draft, place| draft.infringement(place).map(|one| &one.reasons),
        write: |draft, place| draft.infringement_mut(place).map(|one| &mut one.reasons),
    };
    view! {
        <ShareField place share=Share::OfMaximum/>
        <ShareField place share=Share::OfSize/>
        <Topics topics=factors::SERIOUSNESS texts/>
    }
    .into_any()
}
