//! Each remark as a sentence, in the language of the page.

use crate::{
    Assessment,
    app::{
        format,
        names::{cited, holder},
        text::{Text, say},
    },
    assess::NoteCode,
    facts::UnusedFact,
    law::{gdpr::Instead, national::RunsFrom},
};

/// Why there is no figure, or why it may change once more is stated.
pub(crate) fn left_open(text: Text, assessment: &Assessment) -> Vec<String> {
    let open = assessment.notes.iter().filter(|note| note.code.leaves_open());
    open.map(|note| sentence(text, &note.code)).collect()
}

/// What a remark says.
#[allow(clippy::too_many_lines, reason = "a row for each remark")]
pub(super) fn sentence(text: Text, code: &NoteCode) -> String {
    match code {
        NoteCode::FirstVariant { name, count } => say!(text, note_first_variant, variants = count, name),
        NoteCode::OtherLawVersion { stated, law } => {
            say!(text, note_other_law_version, stated = format::day(*stated), law = format::iso_day(law))
        }
        NoteCode::CaseByCase => text.note_case_by_case(),
        NoteCode::CeilingIsNotTheFine => text.note_ceiling_is_not_the_fine(),
        NoteCode::NotComputed { facts } => {
            let names: Vec<_> = facts.iter().map(|fact| fact_name(text, *fact)).collect();
            say!(text, note_not_computed, facts = names.join(", "))
        }
        NoteCode::TurnoverUnknown => text.note_turnover_unknown(),
        NoteCode::RateMissing => text.note_rate_missing(),
        NoteCode::TurnoverNegative => text.note_turnover_negative(),
        NoteCode::TurnoverWithoutEffect => text.note_turnover_without_effect(),
        NoteCode::WholeGroup => text.note_whole_group(),
        NoteCode::PrecedingYear { year, stated: None } => say!(text, note_preceding_year, year),
        NoteCode::PrecedingYear { year, stated: Some(stated) } => {
            say!(text, note_other_year, stated, year)
        }
        NoteCode::FaultUnknown => text.note_fault_unknown(),
        NoteCode::SeparateMaxima => text.note_separate_maxima(),
        NoteCode::LinkedNotAdded => text.note_linked_not_added(),
        NoteCode::OrderOnce => text.note_order_once(),
        NoteCode::NoOrder { provision } => say!(text, note_no_order, provision = cited(text, *provision)),
        NoteCode::NoTier { provision, instead } => {
            let provision = cited(text, *provision);
            match instead {
                Instead::CriminalData => say!(text, note_no_tier_criminal_data, provision),
                Instead::Responsibility => say!(text, note_no_tier_responsibility, provision),
                Instead::Codes => say!(text, note_no_tier_codes, provision),
                Instead::Powers => say!(text, note_no_tier_powers, provision),
                Instead::NoDuty => say!(text, note_no_tier_no_duty, provision),
            }
        }
        NoteCode::DutyOfAnother { provision, implied } => {
            say!(text, note_duty_of_another, provision = cited(text, *provision), holder = holder(text, *implied))
        }
        NoteCode::PeriodAssumed => text.note_period_assumed(),
        NoteCode::BeforeApplication { from } => {
            say!(text, note_before_application, day = format::day(*from))
        }
        NoteCode::DecidedBeforeApplication { from } => {
            say!(text, note_decided_before_application, day = format::day(*from))
        }
        NoteCode::OverlappingProvisions { broader, narrower } => {
            say!(text, note_overlapping_provisions, broader = cited(text, *broader), narrower = cited(text, *narrower))
        }
        NoteCode::FiningLaw { country, key } => text.about_fining(country.code(), key).unwrap_or_default(),
        NoteCode::FaultNotSettled => text.note_fault_not_settled(),
        NoteCode::NationalDuty { provision } => say!(text, note_national_duty, provision = cited(text, *provision)),
        NoteCode::NationalLaw { country } => say!(text, note_national_law, country = text.country(*country)),
        NoteCode::UndertakingAssumed => text.note_undertaking_assumed(),
        NoteCode::PublicBody => text.note_public_body(),
        NoteCode::CourtsOutside => text.note_courts_outside(),
        NoteCode::Directors { country } => say!(text, note_directors, country = text.country(*country)),
        NoteCode::PublicBodyKind { country } => {
            say!(text, note_public_body_kind, country = text.country(*country))
        }
        NoteCode::UnlessUndertaking => text.note_unless_undertaking(),
        NoteCode::BudgetUnknown => text.note_budget_unknown(),
        NoteCode::PerInfringement => text.note_per_infringement(),
        NoteCode::OncePerDecision => text.note_once_per_decision(),
        NoteCode::TurnoverOfLegalPerson => text.note_turnover_of_legal_person(),
        NoteCode::ImposedByCourt { country } => {
            say!(text, note_imposed_by_court, country = text.country(*country))
        }
        NoteCode::ImposedAsMisdemeanour { country } => {
            say!(text, note_imposed_as_misdemeanour, country = text.country(*country))
        }
        NoteCode::EarlierLaw { until } => say!(text, note_earlier_law, day = format::day(*until)),
        NoteCode::Limitation { years, runs_from, passed } => {
            let years = usize::from(*years);
            match (runs_from, passed) {
                (RunsFrom::Discovery, _) => say!(text, note_limitation_discovery, count = years),
                (RunsFrom::End, false) => say!(text, note_limitation, count = years),
                (RunsFrom::End, true) => say!(text, note_limitation_passed, count = years),
            }
        }
        NoteCode::JointlyLiable => text.note_jointly_liable(),
        NoteCode::PenaltiesApart => text.note_penalties_apart(),
        NoteCode::PenaltyWithoutLimit { country } => {
            say!(text, note_penalty_without_limit, country = text.country(*country))
        }
        NoteCode::PenaltyLimitUnknown { country: None } => text.note_penalty_limit_unknown(),
        NoteCode::PenaltyLimitUnknown { country: Some(country) } => {
            say!(text, note_penalty_limit_unknown_in, country = text.country(*country))
        }
        NoteCode::PenaltyNotInLaw { country } => {
            say!(text, note_penalty_not_in_law, country = text.country(*country))
        }
        NoteCode::PenaltyLimitRounded => text.note_penalty_limit_rounded(),
        NoteCode::StartNeedsRate => text.note_start_needs_rate(),
        NoteCode::Reprimand => text.note_reprimand(),
        NoteCode::FactorsNotRead => text.note_factors_not_read(),
        NoteCode::StartByOtherSigns => text.note_start_by_other_signs(),
        NoteCode::FactorsHaveNoFigure => text.note_factors_have_no_figure(),
        NoteCode::AdjustmentIsAssumed => text.note_adjustment_is_assumed(),
        NoteCode::AdjustmentNeedsStart => text.note_adjustment_needs_start(),
        NoteCode::ThenAsAWhole => text.note_then_as_a_whole(),
        NoteCode::StartIsNotTheFine => text.note_start_is_not_the_fine(),
        NoteCode::StartNeedsTurnover => text.note_start_needs_turnover(),
        NoteCode::StartNotAdjusted => text.note_start_not_adjusted(),
        NoteCode::StartNotForNaturalPersons => text.note_start_not_for_natural_persons(),
        NoteCode::BandUnconfirmed => text.note_band_unconfirmed(),
    }
}

fn fact_name(text: Text, fact: UnusedFact) -> String {
    match fact {
        UnusedFact::OwnTurnover => text.fact_own_turnover(),
        UnusedFact::Budget => text.fact_budget(),
    }
}
