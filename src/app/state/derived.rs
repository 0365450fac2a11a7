//! What follows from the draft.

use super::draft::{Draft, Waiting};
use crate::{
    Assessment,
    facts::{FactError, typed::amount::Convention},
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

/// Everything that follows.
#[derive(PartialEq)]
pub(crate) struct Derived {
    pub(crate) answer: Answer,
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
        let (answer, penalties) = Draft::answer(file);
        Self { waiting: draft.waiting(convention), turnover, converted, size, answer, penalties }
    }
}
