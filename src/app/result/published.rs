//! The pictures of a case for a page that has no program.

use std::slice;

use leptos::prelude::*;

use super::{
    Card,
    by_turnover::Shown,
    picture::{Drawing, Drawn, maximum_label},
};
use crate::{
    app::{
        state::{Derived, Draft},
        text::Text,
    },
    assess::Sum,
    facts::{CaseFile, typed::amount::Convention},
    law::decisions::Decision,
};

/// The pictures of a case.
pub struct Pictures {
    /// The maximum and the ranges of starting amounts on a logarithmic scale.
    pub scale: Option<AnyView>,
    /// The maximum against the turnover.
    pub by_turnover: Option<AnyView>,
}

/// A card for other sites to show of a page, in the language that is spoken, with a fine on the scale up to its maximum if the page is about
/// one in euros.
pub fn card(kicker: String, heading: String, text: String, fine: Option<(&Decision, Sum)>) -> AnyView {
    let picture = fine.and_then(|(decision, maximum)| Drawn::of(Text, maximum, None, slice::from_ref(decision)));
    let note = picture.as_ref().map(|_| Text.card_note()).unwrap_or_default();
    Card { kicker, heading, text, note, picture }.view()
}

/// The pictures of a case, in the language that is spoken; `None` if it has no answer.
#[must_use]
pub fn pictures(file: CaseFile) -> Option<Pictures> {
    let derived = Derived::of(&Draft::of(file), Convention::POINT);
    let assessment = derived.answer.assessed()?;
    let scale = assessment.ceiling.and_then(|maximum| Drawn::of(Text, maximum, derived.ranges.as_ref(), &[]));
    let by_turnover = Shown::of(assessment).zip(derived.converted);
    Some(Pictures {
        scale: scale.map(|drawn| view! { <Drawing drawn=Signal::stored(Some(drawn))/> }.into_any()),
        by_turnover: by_turnover
            .and_then(|(shown, turnover)| shown.picture(Text, turnover, maximum_label(Text, shown.maximum, false))),
    })
}
