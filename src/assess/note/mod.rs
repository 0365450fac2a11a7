//! What a reader must know besides the number: assumptions, gaps, and what the law says around it.

mod national;

use std::{
    collections::HashSet,
    hash::{Hash, Hasher},
};

use rust_decimal::Decimal;
use serde::Serialize;
use time::Date;

use super::{
    InfringementAssessment, Leg, OperationAssessment, applicable::ByLaw, ceiling::Payer, step::serialize_day, unlisted,
};
use crate::{
    facts::{Case, Country, DutyHolder, Fault, Infringement, Operation, Provision, Seriousness, UnusedFact, Year},
    law::{
        Basis, Citation, Regime, Size, VERSION, VERSION_DAY,
        gdpr::{self, Instead},
        national::RunsFrom,
    },
};

/// A remark on an assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Note {
    /// What it says.
    #[serde(flatten)]
    #[cfg_attr(feature = "js", tsify(type = "NoteCode"))]
    pub code: NoteCode,
    /// Where that is stated; empty for a remark on the stated facts.
    #[serde(skip_serializing_if = "<[_]>::is_empty", serialize_with = "joined")]
    #[cfg_attr(feature = "js", tsify(optional, type = "string"))]
    pub source: &'static [Citation],
}

impl Hash for Note {
    /// By what it says: few remarks say the same with other sources.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

fn joined<S: serde::Serializer>(source: &[Citation], serializer: S) -> Result<S::Ok, S::Error> {
    let texts: Vec<_> = source.iter().map(ToString::to_string).collect();
    serializer.serialize_str(&texts.join("; "))
}

/// What a remark says, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case", tag = "code")]
pub enum NoteCode {
    /// The file holds several variants, of which this is the first; the others were not looked at.
    FirstVariant {
        /// Its name.
        name: String,
        /// How many there are.
        count: usize,
    },
    /// The case was saved under another rule set: what followed then may differ from what follows now.
    OtherLawVersion {
        /// The day of that rule set.
        #[serde(serialize_with = "serialize_day")]
        #[cfg_attr(feature = "js", tsify(type = "Day"))]
        stated: Date,
        /// The day of this one (ISO 8601).
        law: &'static str,
    },
    /// The authority decides case by case; no formula gives the amount.
    CaseByCase,
    /// The ceiling is not the amount of the fine.
    CeilingIsNotTheFine,
    /// Facts that were read and kept, but do not change any figure yet.
    NotComputed {
        /// Which ones.
        facts: Vec<UnusedFact>,
    },
    /// The turnover is missing: the ceiling may be higher.
    TurnoverUnknown,
    /// The turnover is in a currency for which no rate into that of the amounts was given: the ceiling may be higher.
    RateMissing,
    /// The turnover is below zero, which is unusual; it counts as the lowest there is.
    TurnoverNegative,
    /// The stated turnover changes nothing, as the addressee is not an undertaking.
    TurnoverWithoutEffect,
    /// The turnover must be that of the whole group.
    WholeGroup,
    /// Others are liable together with the addressee for the same fine. A case has one addressee; who else owes the fine is a matter for
    /// national law, and does not change the ceiling.
    JointlyLiable,
    /// The year must be the last complete financial year before the decision.
    PrecedingYear {
        /// The last year to end before the year of the decision.
        year: u16,
        /// The stated year, if it is another one.
        stated: Option<u16>,
    },
    /// It was not stated whether there was fault; without it there is no fine.
    FaultUnknown,
    /// The maxima of separate operations are added up; nothing caps their sum.
    SeparateMaxima,
    /// A linked infringement adds nothing to the ceiling.
    LinkedNotAdded,
    /// An order that was not followed is fined only once.
    OrderOnce,
    /// Two of the linked provisions are one inside the other: they state one infringement twice.
    OverlappingProvisions {
        /// The one that includes the other, such as an article.
        broader: Provision,
        /// The one inside it, such as a paragraph of that article.
        narrower: Provision,
    },
    /// Points (a), (b) and (i) of Art. 58(2) contain no order: a fine under 83(6) needs one.
    NoOrder {
        /// The point.
        provision: Provision,
    },
    /// Art. 83 names no fine for the provision; what is charged instead in practice.
    NoTier {
        /// The provision.
        provision: Provision,
        /// What is charged.
        instead: Instead,
    },
    /// The duty belongs to someone other than was stated.
    DutyOfAnother {
        /// The provision.
        provision: Provision,
        /// Who has the duty.
        implied: DutyHolder,
    },
    /// No period was stated, so the law of the day of the decision was taken.
    PeriodAssumed,
    /// The infringement ended before the law that is applied here was in force.
    BeforeApplication {
        /// The first day of that law.
        #[serde(serialize_with = "serialize_day")]
        #[cfg_attr(feature = "js", tsify(type = "Day"))]
        from: Date,
    },
    /// The decision is dated before the law that is applied here was in force, although the infringement ended later.
    DecidedBeforeApplication {
        /// The first day of that law.
        #[serde(serialize_with = "serialize_day")]
        #[cfg_attr(feature = "js", tsify(type = "Day"))]
        from: Date,
    },
    /// Whose law governs what ended then in this country, or why the possible amount of a fine is not established.
    FiningLaw {
        /// The country.
        country: Country,
        /// The key of the text.
        key: &'static str,
    },
    /// It was stated that there was no fault, but whether a fine needs fault is not settled in the deciding country.
    FaultNotSettled,
    /// The duty is one of national law, and the maximum for it is not known.
    NationalDuty {
        /// The duty.
        provision: Provision,
    },
    /// The law of this country decides, and is not known: the answer is unknown.
    NationalLaw {
        /// The country.
        country: Country,
    },
    /// Whether a public body is an undertaking was not stated, and it was taken to be one.
    UndertakingAssumed,
    /// States may exempt public bodies or lower their ceilings.
    PublicBody,
    /// An authority does not supervise a court that acts in its judicial capacity.
    CourtsOutside,
    /// The authority of this country has named conditions under which directors are liable themselves.
    Directors {
        /// The country.
        country: Country,
    },
    /// In this country the answer depends on the kind of public body.
    PublicBodyKind {
        /// The country.
        country: Country,
    },
    /// Once the public body acts as an undertaking, the full amounts apply.
    UnlessUndertaking,
    /// A share of the budget is the maximum, and the budget is missing: the ceiling may be lower.
    BudgetUnknown,
    /// The amount counts for each infringement.
    PerInfringement,
    /// The procedure allows its amount once per decision.
    OncePerDecision,
    /// The share is taken from the turnover of the legal person, not from that of its group.
    TurnoverOfLegalPerson,
    /// A court imposes the fine.
    ImposedByCourt {
        /// Of which country.
        country: Country,
    },
    /// The authority imposes the fine in misdemeanour proceedings.
    ImposedAsMisdemeanour {
        /// Of which country.
        country: Country,
    },
    /// The rule that was applied has been replaced since: it held when the infringement ended.
    EarlierLaw {
        /// Its last day.
        #[serde(serialize_with = "serialize_day")]
        #[cfg_attr(feature = "js", tsify(type = "Day"))]
        until: Date,
    },
    /// After this many years a fine can no longer be imposed.
    Limitation {
        /// How many.
        years: u8,
        /// What starts them.
        runs_from: RunsFrom,
        /// Whether they passed between the stated end and the decision, if nothing interrupted them.
        passed: bool,
    },
    /// Penalty payments come on top of the fine, and less may be called in.
    PenaltiesApart,
    /// The law of this country states no limit for such a payment; the authority sets the amount.
    PenaltyWithoutLimit {
        /// The country.
        country: Country,
    },
    /// What the law allows for such a payment is not known, or depends on a fact that is missing.
    PenaltyLimitUnknown {
        /// Of which country; `None`: none was named.
        country: Option<Country>,
    },
    /// The law of this country has been read, and has no such payment.
    PenaltyNotInLaw {
        /// The country.
        country: Country,
    },
    /// The limit is a share of the average daily turnover, rounded down to the cent.
    PenaltyLimitRounded,
    /// A reprimand may be enough instead of a fine.
    Reprimand,
    /// The Guidelines give the factors of Art. 83(2) a direction but no figure.
    FactorsHaveNoFigure,
    /// How the authority of the United Kingdom weighs factors has not been read.
    FactorsNotRead,
    /// What moves the starting amount is the user's own assumption, not a rule.
    AdjustmentIsAssumed,
    /// What the user assumes moves nothing, as there is no starting amount.
    AdjustmentNeedsStart,
    /// In the end the amount must be effective, proportionate and dissuasive, and may be adjusted for that.
    ThenAsAWhole,
    /// A starting amount is where an authority begins; final fines often lie elsewhere, and below.
    StartIsNotTheFine,
    /// Without the turnover of the undertaking there is no range of starting amounts.
    StartNeedsTurnover,
    /// The bands of size are in another currency, and no rate into it was given.
    StartNeedsRate,
    /// The Guidelines adjust for the size of undertakings: for this addressee the range is of the maximum itself.
    StartNotAdjusted,
    /// The Guidelines do not cover natural persons who are not undertakings.
    StartNotForNaturalPersons,
    /// The authority goes by signs of size other than turnover, which is not computed.
    StartByOtherSigns,
    /// No source that was read states the shares for this band of size.
    BandUnconfirmed,
}

impl NoteCode {
    /// Whether it says why there is no figure, or why the figure would be different with other facts.
    #[must_use]
    pub const fn leaves_open(&self) -> bool {
        matches!(
            self,
            Self::NoTier { .. }
                | Self::NationalDuty { .. }
                | Self::NationalLaw { .. }
                | Self::PublicBodyKind { .. }
                | Self::BeforeApplication { .. }
                | Self::DecidedBeforeApplication { .. }
                | Self::BudgetUnknown
                | Self::TurnoverUnknown
                | Self::RateMissing
                | Self::PrecedingYear { stated: Some(_), .. }
        )
    }
}

/// About as many remarks as most cases have.
const MOST: usize = 16;

/// The notes of an assessment, the most pressing first.
pub(super) fn notes(case: &Case, operations: &[OperationAssessment], payers: &ByLaw<Payer<'_>>) -> Vec<Note> {
    let (mut notes, mut said) = (Vec::new(), HashSet::with_capacity(MOST));
    let mut note = |code, source| {
        let note = Note { code, source };
        if said.insert(note.clone()) {
            notes.push(note);
        }
    };
    let assessed = || operations.iter().flat_map(|operation| &operation.infringements);
    let has_ceiling = assessed().any(|one| one.ceiling.is_some());
    if let Some(stated) = case.law.filter(|stated| *stated != VERSION_DAY) {
        note(NoteCode::OtherLawVersion { stated, law: VERSION }, &[]);
    }
    for (stated, assessed) in case.infringements().zip(assessed()) {
        about_provision(stated, assessed, &mut note);
    }
    for (broader, narrower) in case.operations.iter().flat_map(Operation::overlaps) {
        note(NoteCode::OverlappingProvisions { broader, narrower }, &[]);
    }
    national::about_fining(case, &mut note);
    let unused = national::unused(case, operations);
    if !unused.is_empty() {
        note(NoteCode::NotComputed { facts: unused }, &[]);
    }
    national::about_country(case, operations, &mut note);
    national::about_penalties(case, &mut note);
    if case.addressee.jointly_liable == Some(true) {
        note(NoteCode::JointlyLiable, &[]);
    }
    if has_ceiling {
        for (stated, assessed) in case.operations.iter().zip(operations) {
            about_law(case, stated, assessed, payers, &mut note);
        }
        if operations.iter().filter(|o| o.ceiling.is_some()).count() > 1 {
            note(NoteCode::SeparateMaxima, gdpr::SEPARATE);
        }
        if operations.iter().any(|o| o.infringements.iter().filter(|i| i.ceiling.is_some()).count() > 1) {
            note(NoteCode::LinkedNotAdded, gdpr::GRAVEST);
        }
        if case.operations.iter().any(|o| o.period.is_none_or(|period| period.to.is_none())) {
            note(NoteCode::PeriodAssumed, &[]);
        }
        let minor = case.infringements().any(|one| one.seriousness == Some(Seriousness::Low));
        if minor || case.addressee.is_natural() {
            note(NoteCode::Reprimand, gdpr::REPRIMAND);
        }
        about_factors(case, operations, &mut note);
        note(NoteCode::CeilingIsNotTheFine, gdpr::CEILING_IS_NOT_THE_FINE);
        note(NoteCode::CaseByCase, gdpr::IN_EACH_CASE);
    }
    notes
}

/// The remarks that the law of an operation calls for.
fn about_law(
    case: &Case,
    stated: &Operation,
    assessed: &OperationAssessment,
    payers: &ByLaw<Payer<'_>>,
    note: &mut impl FnMut(NoteCode, &'static [Citation]),
) {
    let regime = case.regime_of(stated);
    let payer = payers.under(regime);
    let infringements = || stated.infringements.iter().zip(&assessed.infringements);
    if infringements().any(|(_, one)| one.ceiling.is_some_and(|ceiling| ceiling.leg != Leg::National)) {
        about_turnover(case, regime, payer, note);
    }
    let any_fault = |fault| stated.infringements.iter().any(|one| one.fault.or(case.fault) == fault);
    match regime.fault {
        Some(sources) if any_fault(None) => note(NoteCode::FaultUnknown, sources),
        None if any_fault(Some(Fault::None)) => note(NoteCode::FaultNotSettled, gdpr::FAULT),
        _ => {}
    }
    if infringements().any(|(stated, one)| stated.seriousness.is_some() && one.ceiling.is_some()) {
        about_start(regime, payer, note);
    }
}

fn about_provision(
    stated: &Infringement,
    assessed: &InfringementAssessment,
    note: &mut impl FnMut(NoteCode, &'static [Citation]),
) {
    let provision = stated.provision;
    match (provision, assessed.basis) {
        (Provision::National(_), None) => note(NoteCode::NationalDuty { provision }, &[]),
        (_, None) => {
            if let Some(row) = unlisted(provision) {
                note(NoteCode::NoTier { provision, instead: row.instead }, row.sources);
            }
        }
        (Provision::Gdpr { point: Some('a' | 'b' | 'i'), .. }, Some(Basis::Order)) => {
            note(NoteCode::NoOrder { provision }, gdpr::ORDERS);
        }
        (_, Some(Basis::Order)) => note(NoteCode::OrderOnce, gdpr::ORDER_ONCE),
        _ => {}
    }
    if let Some((implied, holder)) = implied_duty(provision).zip(stated.duty_of)
        && implied != holder
    {
        note(NoteCode::DutyOfAnother { provision, implied }, &[]);
    }
}

fn about_turnover(
    case: &Case,
    regime: &Regime,
    payer: &Payer<'_>,
    note: &mut impl FnMut(NoteCode, &'static [Citation]),
) {
    match payer {
        Payer::NotAnUndertaking(addressee) => {
            if addressee.turnover.is_some() {
                note(NoteCode::TurnoverWithoutEffect, gdpr::UNDERTAKING);
            }
            return;
        }
        Payer::UnknownTurnover(_) => note(NoteCode::TurnoverUnknown, gdpr::WHICHEVER_IS_HIGHER),
        Payer::Unconverted { .. } => note(NoteCode::RateMissing, gdpr::WHICHEVER_IS_HIGHER),
        Payer::Known { .. } => {}
    }
    if let Payer::Unconverted { stated, .. } | Payer::Known { stated, .. } = payer
        && stated.amount.amount < Decimal::ZERO
    {
        note(NoteCode::TurnoverNegative, &[]);
    }
    if !regime.of_legal_person {
        note(NoteCode::WholeGroup, gdpr::GROUP);
    }
    if let Some(year) = u16::try_from(case.decided().year()).ok().and_then(|year| year.checked_sub(1)) {
        let stated = case
            .addressee
            .turnover
            .and_then(|turnover| turnover.year)
            .map(Year::number)
            .filter(|stated| *stated != year);
        let source = if stated.is_some() { gdpr::ANOTHER_YEAR } else { gdpr::PRECEDING_YEAR };
        note(NoteCode::PrecedingYear { year, stated }, source);
    }
}

fn about_start(regime: &Regime, payer: &Payer<'_>, note: &mut impl FnMut(NoteCode, &'static [Citation])) {
    let guidance = regime.guidance;
    match payer {
        Payer::UnknownTurnover(_) | Payer::Unconverted { .. } => return note(NoteCode::StartNeedsTurnover, &[]),
        Payer::NotAnUndertaking(_) if !guidance.for_others => {
            return note(NoteCode::StartByOtherSigns, guidance.of_undertakings);
        }
        Payer::NotAnUndertaking(addressee) if addressee.is_natural() => {
            return note(NoteCode::StartNotForNaturalPersons, guidance.of_undertakings);
        }
        Payer::NotAnUndertaking(_) => note(NoteCode::StartNotAdjusted, guidance.of_undertakings),
        Payer::Known { size, .. } => match *size {
            None => return note(NoteCode::StartNeedsRate, &[]),
            Some(Size::Band(band)) if band.is_unconfirmed() => note(NoteCode::BandUnconfirmed, band.sources),
            Some(_) => {}
        },
    }
    note(NoteCode::StartIsNotTheFine, guidance.starting_point);
}

fn about_factors(
    case: &Case,
    operations: &[OperationAssessment],
    note: &mut impl FnMut(NoteCode, &'static [Citation]),
) {
    for (stated, assessed) in case.operations.iter().zip(operations) {
        let guidance = case.regime_of(stated).guidance;
        let (read, sources) = (guidance.circumstances.is_some(), guidance.no_figures);
        if !stated.factors.is_empty() {
            note(if read { NoteCode::FactorsHaveNoFigure } else { NoteCode::FactorsNotRead }, sources);
        }
        if !stated.adjustments.is_empty() {
            let moves = assessed.infringements.iter().any(|one| one.start.is_some());
            note(if moves { NoteCode::AdjustmentIsAssumed } else { NoteCode::AdjustmentNeedsStart }, sources);
        }
    }
    let mut starts = operations.iter().flat_map(|operation| &operation.infringements);
    if starts.any(|one| one.start.is_some()) {
        note(NoteCode::ThenAsAWhole, gdpr::IN_EACH_CASE);
    }
}

/// Whose duty a provision states, if it can be only one holder's.
fn implied_duty(provision: Provision) -> Option<DutyHolder> {
    let Provision::Gdpr { article, paragraph, .. } = provision else { return None };
    match (article, paragraph) {
        (41, Some(4)) => Some(DutyHolder::MonitoringBody),
        (28, Some(2 | 4 | 10)) | (30 | 33, Some(2)) => Some(DutyHolder::Processor),
        (33, Some(1 | 5)) | (34 | 35 | 36 | 26, _) | (25, Some(1 | 2)) | (30, Some(1)) => Some(DutyHolder::Controller),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assess, facts::FactError};

    #[test]
    fn where_it_is_not_settled_whether_fault_is_needed_only_a_lack_of_fault_is_remarked_on() -> Result<(), FactError> {
        for (fault, remarked) in [("none", true), ("negligence", false), ("intent", false)] {
            let json = format!(
                r#"{{"version":1,"country":"NO","addressee":{{}},"fault":"{fault}","operations":[{{"infringements":[{{"provision":"6"}}]}}]}}"#
            );
            let notes = assess(&Case::from_json(json.as_bytes())?).notes;
            assert_eq!(notes.iter().any(|note| note.code == NoteCode::FaultNotSettled), remarked, "{fault}");
        }
        Ok(())
    }

    #[test]
    fn a_missing_fact_leaves_the_figure_open_and_what_is_always_said_does_not() {
        for (code, open) in [
            (NoteCode::TurnoverUnknown, true),
            (NoteCode::RateMissing, true),
            (NoteCode::PrecedingYear { year: 2025, stated: Some(2024) }, true),
            (NoteCode::PrecedingYear { year: 2025, stated: None }, false),
            (NoteCode::CaseByCase, false),
            (NoteCode::CeilingIsNotTheFine, false),
        ] {
            assert_eq!(code.leaves_open(), open, "{code:?}");
        }
    }
}
