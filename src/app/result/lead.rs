//! From a remark to the field that it speaks of.

use leptos::prelude::*;

use crate::{
    app::state::{Page, Target},
    assess::NoteCode,
};

/// A button that leads to a field.
#[component]
pub(super) fn Lead(target: Target) -> impl IntoView {
    let page = Page::here();
    view! { <button type="button" class="lead" on:click=move |_| page.lead(target)>{page.text.result_lead()}</button> }
        .into_any()
}

/// The field that a remark speaks of; none if no answer changes it.
pub(super) const fn target(code: &NoteCode) -> Option<Target> {
    Some(match code {
        NoteCode::TurnoverUnknown
        | NoteCode::RateMissing
        | NoteCode::TurnoverNegative
        | NoteCode::TurnoverWithoutEffect
        | NoteCode::WholeGroup
        | NoteCode::PrecedingYear { .. }
        | NoteCode::TurnoverOfLegalPerson
        | NoteCode::StartNeedsRate
        | NoteCode::StartNeedsTurnover => Target::Turnover,
        NoteCode::FaultUnknown | NoteCode::FaultNotSettled => Target::Question(FAULT),
        NoteCode::NationalLaw { .. } | NoteCode::NationalDuty { .. } => Target::Country,
        NoteCode::PublicBody | NoteCode::PublicBodyKind { .. } | NoteCode::UnlessUndertaking => Target::PublicBody,
        NoteCode::BudgetUnknown => Target::Budget,
        NoteCode::DecidedBeforeApplication { .. } | NoteCode::EarlierLaw { .. } => Target::Decided,
        NoteCode::UndertakingAssumed
        | NoteCode::StartNotAdjusted
        | NoteCode::StartByOtherSigns
        | NoteCode::StartNotForNaturalPersons => Target::Question(ADDRESSEE),
        NoteCode::NoTier { .. }
        | NoteCode::NoOrder { .. }
        | NoteCode::OverlappingProvisions { .. }
        | NoteCode::DutyOfAnother { .. }
        | NoteCode::PeriodAssumed
        | NoteCode::BeforeApplication { .. }
        | NoteCode::SeparateMaxima
        | NoteCode::LinkedNotAdded => Target::Question(INFRINGED),
        NoteCode::AdjustmentNeedsStart => Target::Question(SERIOUS),
        NoteCode::FactorsHaveNoFigure | NoteCode::FactorsNotRead | NoteCode::AdjustmentIsAssumed => {
            Target::Question(WEIGHED)
        }
        NoteCode::PenaltyWithoutLimit { .. }
        | NoteCode::PenaltyLimitUnknown { .. }
        | NoteCode::PenaltyNotInLaw { .. } => Target::Question(PENALTIES),
        NoteCode::FirstVariant { .. }
        | NoteCode::OtherLawVersion { .. }
        | NoteCode::CaseByCase
        | NoteCode::CeilingIsNotTheFine
        | NoteCode::NotComputed { .. }
        | NoteCode::JointlyLiable
        | NoteCode::OrderOnce
        | NoteCode::FiningLaw { .. }
        | NoteCode::CourtsOutside
        | NoteCode::Directors { .. }
        | NoteCode::PerInfringement
        | NoteCode::OncePerDecision
        | NoteCode::ImposedByCourt { .. }
        | NoteCode::ImposedAsMisdemeanour { .. }
        | NoteCode::Limitation { .. }
        | NoteCode::PenaltiesApart
        | NoteCode::PenaltyLimitRounded
        | NoteCode::Reprimand
        | NoteCode::ThenAsAWhole
        | NoteCode::StartIsNotTheFine
        | NoteCode::BandUnconfirmed => return None,
    })
}

/// The questions, by their numbers.
const INFRINGED: usize = 1;
const ADDRESSEE: usize = 2;
const FAULT: usize = 4;
const SERIOUS: usize = 5;
const WEIGHED: usize = 6;
const PENALTIES: usize = 7;
