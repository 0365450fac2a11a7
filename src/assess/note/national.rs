//! What a reader must know about the law of the deciding country, and about penalty payments.

use super::{
    super::{
        Bound, InfringementAssessment, Leg, OperationAssessment, Outcome,
        national::{self, DecisivePeriod, NotYet},
    },
    NoteCode,
};
use crate::{
    facts::{Case, Infringement, UnusedFact},
    law::{
        Citation, Tier, gdpr,
        national::{Body, Fining, ImposedBy, Limit, Limitation, National, PenaltyLimit, Per, RunsFrom, Treatment},
    },
};

/// The remarks on infringements that ended before today's law.
pub(super) fn about_fining(case: &Case, note: &mut impl FnMut(NoteCode, &'static [Citation])) {
    for operation in &case.operations {
        let span = DecisivePeriod::of(case, operation);
        for infringement in &operation.infringements {
            if let Some(NotYet { from, sources, by_decision, .. }) =
                national::not_yet(case, span, infringement.provision)
            {
                let code = if by_decision {
                    NoteCode::DecidedBeforeApplication { from }
                } else {
                    NoteCode::BeforeApplication { from }
                };
                note(code, sources);
            }
        }
        let row = case.national().and_then(|national| Some((national.country, national.fining_on(span.ended())?)));
        if let Some((country, Fining { key: Some(key), sources, .. })) = row {
            note(NoteCode::FiningLaw { country, key }, sources);
        }
    }
}

/// The remarks that the country calls for.
pub(super) fn about_country(
    case: &Case,
    operations: &[OperationAssessment],
    note: &mut impl FnMut(NoteCode, &'static [Citation]),
) {
    if case.addressee.public_body.is_some() {
        note(NoteCode::CourtsOutside, gdpr::COURTS);
    }
    let full = |operation: &OperationAssessment| operation.ceiling.is_some_and(|it| it.bound == Bound::AtLeast);
    if case.addressee.public_body.is_some() && case.addressee.undertaking.is_none() && operations.iter().any(full) {
        note(NoteCode::UndertakingAssumed, gdpr::UNDERTAKING);
    }
    let Some(national) = case.national() else {
        if case.addressee.public_body.is_some() {
            note(NoteCode::PublicBody, gdpr::PUBLIC_BODIES);
        }
        return;
    };
    let country = national.country;
    // What ended too early to be fined has a remark of its own.
    let unknown = case.operations.iter().zip(operations).any(|(stated, operation)| {
        let span = DecisivePeriod::of(case, stated);
        let open = |(stated, one): (&Infringement, &InfringementAssessment)| {
            one.outcome == Outcome::Unknown && national::not_yet(case, span, stated.provision).is_none()
        };
        stated.infringements.iter().zip(&operation.infringements).any(open)
    });
    if case.addressee.public_body.is_some() && case.body_kind().is_none() && !national.bodies.is_empty() {
        note(NoteCode::PublicBodyKind { country }, gdpr::PUBLIC_BODIES);
    } else if unknown {
        note(NoteCode::NationalLaw { country }, &[]);
    }
    for operation in &case.operations {
        if let Some(body) = national::body_row(case, DecisivePeriod::of(case, operation)) {
            about_body(case, body, note);
        }
    }
    match national.imposed_by {
        ImposedBy::Authority => {}
        ImposedBy::Court(sources) => note(NoteCode::ImposedByCourt { country }, sources),
        ImposedBy::Misdemeanour(sources) => note(NoteCode::ImposedAsMisdemeanour { country }, sources),
    }
    if !national.directors.is_empty() {
        note(NoteCode::Directors { country }, national.directors);
    }
    for (stated, assessed) in case.operations.iter().zip(operations) {
        let regime = case.regime_of(stated);
        if regime.of_legal_person && assessed.infringements.iter().any(|one| one.ceiling.is_some()) {
            note(NoteCode::TurnoverOfLegalPerson, regime.amounts);
        }
    }
    if let Some(allowed) = national::procedure(case) {
        note(NoteCode::OncePerDecision, allowed.sources);
    }
    for (stated, operation) in case.operations.iter().zip(operations) {
        let span = DecisivePeriod::of(case, stated);
        for (row, one) in stated.infringements.iter().zip(&operation.infringements) {
            if let Some((until, sources)) = national::earlier(case, span, row.provision) {
                note(NoteCode::EarlierLaw { until }, sources);
            }
            if one.ceiling.is_some() {
                about_limitation(national, span, one.tier, note);
            }
        }
    }
}

fn about_body(case: &Case, body: &'static Body, note: &mut impl FnMut(NoteCode, &'static [Citation])) {
    if national::pays_as_undertaking(case, body) {
        return;
    }
    if body.unless_undertaking {
        note(NoteCode::UnlessUndertaking, body.sources);
    }
    let (Treatment::Cap(cap) | Treatment::WarningFirst(cap)) = body.treatment else { return };
    let shares = [cap.lower, cap.higher].iter().any(|limit: &Limit| limit.thousandths.is_some());
    let known = case.addressee.budget.and_then(|budget| case.converted(budget.amount, cap.currency));
    if shares && known.is_none() {
        note(NoteCode::BudgetUnknown, body.sources);
    }
    if cap.per == Per::Infringement {
        note(NoteCode::PerInfringement, body.sources);
    }
}

fn about_limitation(
    national: &'static National,
    span: DecisivePeriod,
    tier: Option<Tier>,
    note: &mut impl FnMut(NoteCode, &'static [Citation]),
) {
    let of_tier = |row: &&Limitation| row.tier.is_none() || row.tier == tier;
    let then = |row: &&Limitation| national.holds(row.time, span.ended(), span.ended());
    for row in national.limitation.iter().filter(of_tier).filter(then) {
        let passed = row.runs_from == RunsFrom::End && span.is_longer_than(row.years);
        note(NoteCode::Limitation { years: row.years, runs_from: row.runs_from, passed }, row.sources);
    }
}

/// What was stated but changes no figure, in the order of the case file.
pub(super) fn unused(case: &Case, operations: &[OperationAssessment]) -> Vec<UnusedFact> {
    let mut ceilings = operations.iter().flat_map(|operation| &operation.infringements).filter_map(|one| one.ceiling);
    let addressee = &case.addressee;
    let stated = [
        (UnusedFact::OwnTurnover, addressee.own_turnover.is_some() && !case.applied().has_share()),
        (UnusedFact::Budget, addressee.budget.is_some() && !ceilings.any(|ceiling| ceiling.leg == Leg::National)),
    ];
    stated.into_iter().filter_map(|(fact, stated)| stated.then_some(fact)).collect()
}

/// The remarks that penalty payments call for.
pub(super) fn about_penalties(case: &Case, note: &mut impl FnMut(NoteCode, &'static [Citation])) {
    if case.penalties.is_empty() {
        return;
    }
    note(NoteCode::PenaltiesApart, &[]);
    for penalty in &case.penalties {
        let Some(national) = case.national_of(penalty) else {
            note(NoteCode::PenaltyLimitUnknown { country: None }, &[]);
            continue;
        };
        let country = national.country;
        let route = case.route(penalty);
        let unless = route.is_some_and(|route| !route.not_against.is_empty());
        if unless && case.addressee.public_body.is_some() && case.body_kind_for(penalty).is_none() {
            note(NoteCode::PublicBodyKind { country }, gdpr::PUBLIC_BODIES);
        }
        let unknown = NoteCode::PenaltyLimitUnknown { country: Some(country) };
        let (code, sources) = match (route, national.penalties) {
            (Some(route), _) if case.penalty_limit(penalty).is_some() => {
                if let PenaltyLimit::OfDailyTurnover(_) = route.limit {
                    note(NoteCode::PenaltyLimitRounded, route.sources);
                }
                continue;
            }
            (Some(route), _) if route.limit == PenaltyLimit::NoneStated => {
                (NoteCode::PenaltyWithoutLimit { country }, route.sources)
            }
            (Some(route), _) => (unknown, route.sources),
            (None, Some(routes)) if routes.iter().all(|route| !route.only_against.is_empty()) => {
                (NoteCode::PenaltyNotInLaw { country }, &[][..])
            }
            (None, _) => (unknown, &[][..]),
        };
        note(code, sources);
    }
}
