//! What a variant comes to, beside the case.

use std::cmp::Ordering;

use crate::{
    Assessment,
    app::{
        format,
        result::short_answer,
        text::{Text, say},
        wrong::fact_error,
    },
    assess::{Alternative, Bound, Difference, Outcome, Ranges, StartRange},
    facts::FactError,
    money::Money,
};

/// A variant in the table.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) name: String,
    /// What the variant changes, if its name does not say it.
    pub(super) why: Option<String>,
    pub(super) ceiling: Cell,
    pub(super) start: Cell,
}

/// A figure, and how it differs from that of the case.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) said: String,
    pub(super) mark: Option<Mark>,
}

/// How a figure differs from that of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Higher,
    Lower,
    Other,
}

impl Mark {
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Higher => "↑",
            Self::Lower => "↓",
            Self::Other => "≠",
        }
    }

    pub(super) fn word(self, text: Text) -> String {
        match self {
            Self::Higher => text.whatif_higher(),
            Self::Lower => text.whatif_lower(),
            Self::Other => text.whatif_other(),
        }
    }

    /// Higher or lower; nothing if it is the same.
    const fn of(ordering: Ordering) -> Option<Self> {
        match ordering {
            Ordering::Less => Some(Self::Lower),
            Ordering::Equal => None,
            Ordering::Greater => Some(Self::Higher),
        }
    }
}

/// What follows from a case: its assessment, and where an authority would start at every level of seriousness.
#[derive(Clone, Copy)]
pub(super) struct Follows<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) ranges: Option<&'a Ranges>,
}

/// The case as it is stated.
pub(super) fn base(text: Text, base: Follows<'_>) -> Line {
    let (ceiling, start) = cells(text, Ok(base), base);
    Line { name: text.whatif_base(), why: None, ceiling, start }
}

/// Other answers to the case, in their order. The two sides of an edge are no answers that a person could give.
pub(super) fn alternatives(text: Text, others: &[Alternative], base: Follows<'_>) -> Vec<Line> {
    let line = |Alternative { differs, answer, ranges }: &Alternative| {
        let (name, why) = named(text, *differs)?;
        let other = answer.as_ref().map(|assessment| Follows { assessment, ranges: ranges.as_ref() });
        let (ceiling, start) = cells(text, other, base);
        Some(Line { name, why, ceiling, start })
    };
    others.iter().filter_map(line).collect()
}

fn named(text: Text, differs: Difference) -> Option<(String, Option<String>)> {
    Some(match differs {
        Difference::Undisplaced => (text.whatif_undisplaced(), None),
        Difference::Linked => (text.whatif_linked(), None),
        Difference::Separate => (text.whatif_separate(), None),
        Difference::Alone => (text.whatif_alone(), Some(text.whatif_alone_why())),
        Difference::Notified => (text.whatif_notified(), Some(text.whatif_notified_why())),
        Difference::NoFault => (text.whatif_no_fault(), Some(text.whatif_no_fault_why())),
        Difference::Authority { country } => (say!(text, whatif_authority, country = text.country(country)), None),
        Difference::UpToEdge { .. } | Difference::AboveEdge { .. } => return None,
    })
}

/// The ceiling, and where an authority would start for the gravest infringement; or why there is no answer.
pub(super) fn cells(text: Text, answer: Result<Follows<'_>, &FactError>, base: Follows<'_>) -> (Cell, Cell) {
    match answer {
        Ok(other) => {
            let mark = ceiling_mark(other.assessment, base.assessment);
            let ceiling = Cell { said: ceiling(text, other.assessment), mark };
            (ceiling, Cell { said: start(text, other), mark: start_mark(other, base) })
        }
        Err(error) => (Cell { said: fact_error(text, error), mark: Some(Mark::Other) }, Cell::default()),
    }
}

fn ceiling(text: Text, assessment: &Assessment) -> String {
    let Some(ceiling) = assessment.ceiling else { return short_answer(text, assessment) };
    let amount = format::to_the_cent(ceiling.money());
    match ceiling.bound {
        Bound::Exact | Bound::AtMost => amount,
        Bound::AtLeast => say!(text, whatif_or_more, amount),
    }
}

fn ceiling_mark(other: &Assessment, base: &Assessment) -> Option<Mark> {
    match (other.ceiling, base.ceiling) {
        (Some(one), Some(two)) if one.currency == two.currency => {
            Mark::of(one.amount.cmp(&two.amount)).or_else(|| (one.bound != two.bound).then_some(Mark::Other))
        }
        (None, None) => (other.outcome != base.outcome).then_some(Mark::Other),
        // Then there is no fine.
        (None, Some(_)) if other.outcome != Outcome::Unknown => Some(Mark::Lower),
        _ => Some(Mark::Other),
    }
}

fn start(text: Text, follows: Follows<'_>) -> String {
    let Some(StartRange { low, high, currency }) = gravest_start(follows) else {
        return if follows.assessment.ceiling.is_some() { text.whatif_open_start() } else { "–".to_owned() };
    };
    let shown = |amount| format::to_the_cent(Money { amount, currency });
    if low == high { shown(low) } else { say!(text, whatif_range, low = shown(low), high = shown(high)) }
}

fn start_mark(other: Follows<'_>, base: Follows<'_>) -> Option<Mark> {
    let (one, two) = (gravest_start(other)?, gravest_start(base)?);
    if one.currency != two.currency {
        return Some(Mark::Other);
    }
    Mark::of((one.high, one.low).cmp(&(two.high, two.low)))
}

/// The starting amounts of the gravest infringement, in the first of the conducts with the highest ceiling; from the lowest level of
/// seriousness to the highest until one is chosen.
fn gravest_start(Follows { assessment, ranges }: Follows<'_>) -> Option<StartRange> {
    let with_ceiling = assessment.operations.iter().filter_map(|one| Some((one.ceiling?.amount, one)));
    // Of equals, `max_by` takes the last.
    let (_, operation) = with_ceiling.rev().max_by(|(one, _), (two, _)| one.cmp(two))?;
    let chosen = operation.infringements.get(operation.gravest_place()?)?.start;
    let whole = || {
        let (_, lowest) = ranges?.levels.first()?;
        let (_, highest) = ranges?.levels.last()?;
        Some(StartRange { high: highest.high, ..*lowest })
    };
    chosen.map(|start| start.adjusted.or(start.chosen).unwrap_or(start.range)).or_else(whole)
}
