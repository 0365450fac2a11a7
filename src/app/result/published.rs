//! The pictures of a case for a page that has no program.

use leptos::prelude::*;

use super::{
    by_turnover::Shown,
    picture::{Drawn, maximum_label},
};
use crate::{
    app::{
        state::{Answer, Derived, Draft},
        text::Text,
    },
    assess::Sum,
    facts::{CaseFile, typed::amount::Convention},
};

/// The pictures of a case.
pub struct Pictures {
    /// The maximum and the ranges of starting amounts on a logarithmic scale.
    pub scale: Option<AnyView>,
    /// The maximum against the turnover.
    pub by_turnover: Option<AnyView>,
}

/// The pictures of a case, in the language that is spoken; `None` if it has no answer.
#[must_use]
pub fn pictures(file: CaseFile) -> Option<Pictures> {
    let derived = Derived::of(&Draft::of(file), Convention::POINT);
    let Answer::Assessed(assessment) = &derived.answer else { return None };
    let scale =
        assessment.ceiling.map(Sum::money).and_then(|maximum| Drawn::of(Text, maximum, derived.ranges.as_ref(), &[]));
    let by_turnover = Shown::of(assessment).zip(derived.converted);
    Some(Pictures {
        scale: scale.map(|drawn| drawn.view(Text)),
        by_turnover: by_turnover
            .and_then(|(shown, turnover)| shown.picture(Text, turnover, maximum_label(Text, shown.maximum))),
    })
}
