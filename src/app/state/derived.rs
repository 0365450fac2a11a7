//! What follows from the draft.

use leptos::prelude::*;

use super::{
    Page,
    draft::{Draft, Waiting},
    memo,
};
use crate::{
    Assessment,
    assess::{Alternative, Ranges, assess, at_edge, elsewhere, otherwise, ranges},
    facts::{Case, FactError, typed::amount::Convention},
    law::Size,
    money::Money,
};

/// What the page can say about the draft.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// No provision has been chosen yet.
    Empty,
    /// The assessment of the case.
    Assessed(Box<Assessment>),
    /// A fact that cannot be accepted.
    Refused(FactError),
}

impl Answer {
    /// The assessment, if there is one.
    pub(crate) fn assessed(&self) -> Option<&Assessment> {
        match self {
            Self::Assessed(assessment) => Some(assessment),
            Self::Empty | Self::Refused(_) => None,
        }
    }

    /// The answer to a case that was checked, if there is one.
    pub(super) fn to(case: Option<&Result<Case, FactError>>) -> Self {
        match case {
            None => Self::Empty,
            Some(Ok(case)) => Self::Assessed(Box::new(assess(case))),
            Some(Err(error)) => Self::Refused(error.clone()),
        }
    }
}

/// Everything that follows.
#[derive(PartialEq)]
pub(crate) struct Derived {
    pub(crate) answer: Answer,
    /// The case that the answer is to, if it is one.
    case: Option<Case>,
    /// The ranges of starting amounts of the gravest infringement, at every level of seriousness.
    pub(crate) ranges: Option<Ranges>,
    /// The penalty payments that cannot be accepted, by their places in the case file.
    pub(crate) penalties: Vec<(usize, FactError)>,
    pub(crate) waiting: Option<Waiting>,
    /// The turnover as it was understood.
    pub(crate) turnover: Option<Money>,
    /// The turnover in the currency of the amounts, if known.
    pub(crate) converted: Option<Money>,
    /// The size of the undertaking, if it is one and its size is known.
    pub(crate) size: Option<Size>,
}

impl Derived {
    pub(crate) fn of(draft: &Draft, convention: Convention) -> Self {
        let file = draft.case_file(convention);
        let applied = file.applied();
        let (turnover, converted) =
            (file.addressee.turnover.map(|turnover| turnover.amount), applied.converted_turnover());
        let size = applied.size().filter(|_| applied.has_share());
        let (case, penalties) = Draft::checked(file);
        let answer = Answer::to(case.as_ref());
        let case = case.and_then(Result::ok);
        let ranges = case.as_ref().and_then(|case| match &answer {
            Answer::Assessed(assessment) => ranges(case, assessment),
            Answer::Empty | Answer::Refused(_) => None,
        });
        Self { waiting: draft.waiting(convention), turnover, converted, size, answer, ranges, case, penalties }
    }
}

/// What follows from other answers. Each costs as much as an assessment, so each kind is worked out only while something shows it.
#[derive(Clone, Copy)]
pub(crate) struct Alternatives {
    /// Other answers to the same authority.
    pub(crate) otherwise: Memo<Vec<Alternative>>,
    /// The other authorities.
    pub(crate) elsewhere: Memo<Vec<Alternative>>,
    /// Both sides of the edge of a band.
    pub(crate) at_edge: Memo<Vec<Alternative>>,
}

impl Alternatives {
    /// Those to the case that is answered, once the answer itself is painted.
    pub(crate) fn of(page: Page) -> Self {
        let case = page.settled(|derived| derived.case.clone());
        let to = move |find: fn(&Case) -> Vec<Alternative>| {
            memo(move || case.with(|case| case.as_ref().map(find).unwrap_or_default()))
        };
        Self { otherwise: to(otherwise), elsewhere: to(elsewhere), at_edge: to(at_edge) }
    }
}
