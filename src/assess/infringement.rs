//! One infringement: whether a fine is possible for it, and up to what amount.

use serde::Serialize;

use super::{
    Ceiling, Explained, Outcome, Rule, Step, Value,
    ceiling::{self, Payer},
    national::{self, DecisivePeriod, NotYet},
    start::{self, Start},
    tier,
};
use crate::{
    facts::{Case, Country, Fault, Infringement, Operation, Provision},
    law::{
        Basis, Regime, Tier, gdpr,
        national::{Duty, Maximum},
    },
};

/// The answer to one infringement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct InfringementAssessment {
    /// What was infringed.
    pub provision: Provision,
    /// The limb of Art. 83 that names it.
    pub basis: Option<Basis>,
    /// The maximum that the limb carries.
    pub tier: Option<Tier>,
    /// What kind of answer it is.
    pub outcome: Outcome,
    /// The ceiling, if there is one.
    pub ceiling: Option<Ceiling>,
    /// The range of starting amounts, if a level of seriousness was chosen and the Guidelines give a range.
    pub start: Option<Start>,
}

/// Assesses one infringement: first what excludes a fine, then the tier, then the amount.
pub(super) fn infringement(
    case: &Case,
    operation: &Operation,
    infringement: &Infringement,
    payer: &Payer<'_>,
) -> Explained<InfringementAssessment> {
    let provision = infringement.provision;
    let applied = case.under(case.law_of(operation));
    let regime = applied.law.regime;
    let span = DecisivePeriod::of(case, operation);
    let (basis, outcome, tier_step) = match tier::tier(case, regime, span, infringement) {
        Ok(Explained { value: basis, why }) => (Some(basis), Outcome::Ceiling, why),
        Err((outcome, why)) => (None, outcome, why),
    };
    let conclude = |outcome, because| {
        let tier = basis.and_then(Basis::tier);
        let value = InfringementAssessment { provision, basis, tier, outcome, ceiling: None, start: None };
        let result = Value::Ceiling { outcome, ceiling: None };
        Explained { value, why: Step::new(Rule::Infringement, result, &[], because) }
    };
    if let Some(why) = unknown(case, regime, span, provision, basis) {
        return conclude(
            Outcome::Unknown,
            vec![Step::fact(Rule::StatedProvision, Value::Provision { provision }), why],
        );
    }
    let Some(basis) = basis else { return conclude(outcome, vec![tier_step]) };
    let capped = match national::body(case, span, provision, basis) {
        Ok(capped) => capped,
        Err((outcome, why)) => return conclude(outcome, vec![tier_step, why]),
    };
    if let Some(displacement) = infringement.displaced_by {
        let value = Value::Displacement { by: displacement.provision, test: displacement.test };
        let because = vec![
            Step::fact(Rule::StatedProvision, Value::Provision { provision }),
            Step::fact(Rule::StatedDisplacement, value),
        ];
        let why = Step::new(Rule::Displaced, value, gdpr::CONCURRENCE, because);
        return conclude(Outcome::Displaced, vec![tier_step, why]);
    }
    let stated = infringement.fault.or(case.fault);
    if let (Some(Fault::None), Some(sources)) = (stated, regime.fault) {
        let value = Value::Fault { fault: Fault::None };
        let why = Step::new(Rule::NoFault, value, sources, vec![Step::fact(Rule::StatedFault, value)]);
        return conclude(Outcome::NoFault, vec![tier_step, why]);
    }
    let fault = match stated {
        Some(fault) => Step::fact(Rule::StatedFault, Value::Fault { fault }),
        None => Step::fact(Rule::UnknownFault, Value::Unknown),
    };
    let fault = Step { sources: regime.fault.unwrap_or_default(), ..fault };
    let warned = capped.as_ref().is_some_and(|capped| capped.warned);
    let legal = match (basis, basis.tier(), &capped) {
        (Basis::National(Duty { maximum: Maximum::Fixed(amount), sources, halved, .. }), ..) => {
            let halved = if stated == Some(Fault::Negligence) { halved } else { &[][..] };
            ceiling::of_its_own(*amount, sources, halved)
        }
        (.., Some(capped)) => capped.ceiling(case, basis),
        (_, tier, None) => ceiling::ceiling(applied, basis, tier.unwrap_or(Tier::Lower), payer),
    };
    let sized = if capped.is_some() { None } else { Some(payer) };
    let start = start::start(case, operation, infringement, &legal, sized);
    let ceiling = national::within_procedure(case, legal);
    let outcome = if warned { Outcome::WarningFirst } else { Outcome::Ceiling };
    let start = start.map(|start| start::within(start, &ceiling));
    let mut answer = conclude(outcome, vec![tier_step, fault, ceiling.why]);
    answer.value.ceiling = Some(ceiling.value);
    answer.why.result = Value::Ceiling { outcome, ceiling: Some(ceiling.value) };
    if let Some(start) = start {
        answer.value.start = Some(start.value);
        answer.why.because.push(start.why);
    }
    answer
}

/// Why the answer is not established: the law of a country has changed the provision, or did not yet apply.
fn unknown(
    case: &Case,
    regime: &'static Regime,
    span: DecisivePeriod,
    provision: Provision,
    basis: Option<Basis>,
) -> Option<Step> {
    if let Some(NotYet { day, by_decision, from, sources }) = national::not_yet(case, span, provision) {
        let because = vec![
            Step::fact(if by_decision { Rule::StatedDecision } else { Rule::StatedEnd }, Value::Day { day }),
            Step::law(Rule::AppliesFrom, Value::Day { day: from }, sources),
        ];
        return Some(Step::new(Rule::BeforeApplication, Value::Unknown, sources, because));
    }
    let settled = matches!(basis, Some(Basis::National(_)));
    if let Some(country) = changed(case, regime, provision).filter(|_| !settled) {
        let stated = Step::fact(Rule::StatedCountry, Value::Country { country });
        return Some(Step::new(Rule::NationalLawNotComputed, Value::Unknown, &[], vec![stated]));
    }
    None
}

/// The country whose own law has changed what the Regulation says in a provision, or has not been compared with it.
pub(super) fn changed(case: &Case, regime: &Regime, provision: Provision) -> Option<Country> {
    let established = provision.article_number().is_none_or(|article| regime.is_established(article));
    case.country.filter(|_| !established)
}
