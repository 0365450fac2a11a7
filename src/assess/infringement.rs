//! One infringement: whether a fine is possible for it, and up to what amount.

use serde::Serialize;

use super::{
    Ceiling, Outcome,
    ceiling::{self, Payer},
    start::{Start, start},
    tier,
};
use crate::{
    explain::{Explained, Rule, Step, Value},
    facts::{Case, Country, Fault, Infringement, Operation, Provision},
    law::gdpr::{self, Basis, Tier},
};

/// The answer to one infringement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct InfringementAssessment {
    /// What was infringed.
    pub provision: Provision,
    /// The limb of Art. 83 that names it.
    pub basis: Option<Basis>,
    /// The maximum that the limb carries.
    pub tier: Option<Tier>,
    /// What kind of answer it is.
    pub outcome: Outcome,
    /// Where there is one.
    pub ceiling: Option<Ceiling>,
    /// The range of starting amounts, where a level of seriousness was chosen and the Guidelines give one.
    pub start: Option<Start>,
}

/// Assesses one infringement: what excludes a fine is asked first, then the tier, then the amount.
pub(super) fn infringement(
    case: &Case,
    operation: &Operation,
    infringement: &Infringement,
    payer: &Payer<'_>,
) -> Explained<InfringementAssessment> {
    let provision = infringement.provision;
    let tier = tier::tier(case.regime(), infringement);
    let (basis, tier_step) = match tier {
        Ok(Explained { value: basis, why }) => (Some(basis), why),
        Err(why) => (None, why),
    };
    let conclude = |outcome, because| {
        let tier = basis.map(Basis::tier);
        let value = InfringementAssessment { provision, basis, tier, outcome, ceiling: None, start: None };
        let result = Value::Ceiling { outcome, ceiling: None };
        Explained { value, why: Step::new(Rule::Infringement, result, &[], because) }
    };
    if let Some(why) = unknown(case, operation, provision) {
        return conclude(Outcome::Unknown, vec![why]);
    }
    let Some(basis) = basis else { return conclude(Outcome::NoTier, vec![tier_step]) };
    if let Some(displacement) = infringement.displaced_by {
        let value = Value::Displacement { by: displacement.provision, test: displacement.test };
        let because = vec![
            Step::fact(Rule::StatedProvision, Value::Provision { provision }),
            Step::fact(Rule::StatedDisplacement, value),
        ];
        let why = Step::new(Rule::Displaced, value, gdpr::CONCURRENCE, because);
        return conclude(Outcome::Displaced, vec![tier_step, why]);
    }
    let regime = case.regime();
    let stated = infringement.fault.or(case.fault);
    if let (Some(Fault::None), Some(sources)) = (stated, regime.fault()) {
        let value = Value::Fault { fault: Fault::None };
        let why = Step::new(Rule::NoFault, value, sources, vec![Step::fact(Rule::StatedFault, value)]);
        return conclude(Outcome::NoFault, vec![tier_step, why]);
    }
    let fault = match stated {
        Some(fault) => Step::fact(Rule::StatedFault, Value::Fault { fault }),
        None => Step::fact(Rule::UnknownFault, Value::Unknown),
    };
    let fault = Step { sources: regime.fault().unwrap_or_default(), ..fault };
    let ceiling = ceiling::ceiling(regime, basis, payer);
    let start = start(regime, operation, infringement, &ceiling, payer);
    let mut answer = conclude(Outcome::Ceiling, vec![tier_step, fault, ceiling.why]);
    answer.value.ceiling = Some(ceiling.value);
    answer.why.result = Value::Ceiling { outcome: Outcome::Ceiling, ceiling: Some(ceiling.value) };
    if let Some(start) = start {
        answer.value.start = Some(start.value);
        answer.why.because.push(start.why);
    }
    answer
}

/// Why the answer is not established: the law of a country would decide, or the Regulation did not apply yet.
fn unknown(case: &Case, operation: &Operation, provision: Provision) -> Option<Step> {
    let national =
        |fact, value| Some(Step::new(Rule::NationalLawNotComputed, Value::Unknown, &[], vec![Step::fact(fact, value)]));
    if let Provision::National(_) = provision {
        return national(Rule::StatedProvision, Value::Provision { provision });
    }
    if let Some(country) = deciding_country(case, provision) {
        return if case.addressee.public_body.is_some() {
            national(Rule::StatedPublicBody, Value::Flag { yes: true })
        } else {
            national(Rule::StatedCountry, Value::Country { country })
        };
    }
    let ended = operation.period.and_then(|period| period.to)?;
    let (from, sources) = case.regime().applies_from();
    (ended < from).then(|| {
        let because = vec![
            Step::fact(Rule::StatedEnd, Value::Day { day: ended }),
            Step::law(Rule::AppliesFrom, Value::Day { day: from }, sources),
        ];
        Step::new(Rule::BeforeApplication, Value::Unknown, sources, because)
    })
}

/// The country whose own law decides on a provision and is not established: any that answers for a public body, and the United Kingdom where
/// it has changed the provision.
pub(super) fn deciding_country(case: &Case, provision: Provision) -> Option<Country> {
    let established = provision.article_number().is_none_or(|article| case.regime().is_established(article));
    case.country.filter(|_| case.addressee.public_body.is_some() || !established)
}
