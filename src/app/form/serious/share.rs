//! A share that a person may choose inside a range.

use leptos::prelude::*;

use crate::{
    app::{
        fields::TextField,
        format,
        state::{Page, Place, memo},
        text::{Text, say},
    },
    facts::{Position, typed},
    law::Size,
    money::{Rate, ShareRange},
};

/// Which share it is.
#[derive(Clone, Copy)]
pub(super) enum Share {
    /// Of the legal maximum, in the range of the level chosen.
    OfMaximum,
    /// Of that, in the range of the size of the undertaking.
    OfSize,
}

impl Share {
    fn label(self, text: Text, low: &str, high: &str) -> String {
        match self {
            Self::OfMaximum => say!(text, serious_point, low, high),
            Self::OfSize => say!(text, serious_size, low, high),
        }
    }

    /// The range. There is none without a level, and for the size without a turnover or above the last band.
    fn span(self, page: Page, place: Place) -> Option<ShareRange> {
        let of_level = page.read(|draft| {
            let level = draft.infringement(place)?.seriousness?;
            Some(level.span(draft.file.regime().guidance))
        })?;
        match self {
            Self::OfMaximum => Some(of_level),
            Self::OfSize => page.derived(|derived| derived.size).and_then(Size::band).map(|band| band.span),
        }
    }

    fn point(self, position: &mut Position) -> &mut Option<Rate> {
        match self {
            Self::OfMaximum => &mut position.seriousness,
            Self::OfSize => &mut position.size,
        }
    }
}

/// A field for a share in percent while there is a range for it; another range begins with another field.
#[component]
pub(super) fn ShareField(place: Place, share: Share) -> impl IntoView {
    let page = Page::here();
    let span = memo(move || share.span(page, place));
    (move || span.get().map(|span| view! { <ShareIn span place share/> })).into_any()
}

#[component]
fn ShareIn(span: ShareRange, place: Place, share: Share) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let stated = page.peek(|draft| *share.point(&mut draft.infringement(place)?.position?));
    let percent = stated.and_then(Rate::percent);
    let value = RwSignal::new(percent.map_or_else(String::new, format::plain_number));
    let chosen = move |value: &str| typed::share(value).filter(|share| span.contains(share.0));
    let wrong = move || value.with(|value| !value.trim().is_empty() && chosen(value).is_none());
    let [low, high] = [span.low, span.high].map(format::share);
    let label = share.label(text, &low, &high);
    let error = Signal::derive(move || wrong().then(|| say!(text, serious_wrong, low, high)));
    let store = move |typed: String| {
        let chosen = chosen(&typed);
        value.set(typed);
        page.change(|draft| {
            let Some(one) = draft.infringement_mut(place) else { return };
            let mut position = one.position.unwrap_or(Position { seriousness: None, size: None });
            *share.point(&mut position) = chosen;
            one.position = Some(position).filter(|position| position.seriousness.or(position.size).is_some());
        });
    };
    view! { <TextField label value on_input=store error keyboard="decimal"/> }.into_any()
}
