//! Which maximum applies: the limb of Article 83 that names the provision.

use super::{
    Explained, Outcome, Rule, Step, Value,
    infringement::changed,
    national::{self, DecisivePeriod},
};
use crate::{
    facts::{Case, DutyHolder, Infringement, Provision},
    law::{
        Basis, Regime,
        gdpr::{LISTED, UNLISTED, Unlisted, WHICHEVER_IS_HIGHER},
    },
};

/// The limb that names a provision; `None` if Article 83(4) to (6) names none, or if the provision is of national law.
///
/// Articles 42 and 43 are in two limbs: the holder of the duty decides or, if that was not stated, the one whom the article addresses.
#[must_use]
pub fn listing_of(provision: Provision, duty_of: Option<DutyHolder>) -> Option<Basis> {
    let Provision::Gdpr { article, paragraph, point } = provision else { return None };
    let listed = LISTED.iter().find(|row| {
        let in_run = (row.from..=row.to).contains(&article);
        let in_paragraph = row.paragraph.is_none() || row.paragraph == paragraph;
        let in_points =
            row.points.is_empty() || point.is_none_or(|letter| row.points.chars().any(|listed| listed == letter));
        in_run && in_paragraph && in_points
    })?;
    Some(match (article, duty_of) {
        (42 | 43, Some(DutyHolder::CertificationBody)) => Basis::CertificationBody,
        (42 | 43, Some(DutyHolder::Controller | DutyHolder::Processor)) => Basis::ControllerAndProcessor,
        _ => listed.basis,
    })
}

/// What is charged in practice for a provision for which Article 83 names no fine; `None` for national law.
#[must_use]
pub fn unlisted(provision: Provision) -> Option<&'static Unlisted> {
    let article = provision.article_number()?;
    UNLISTED.iter().find(|row| (row.from..=row.to).contains(&article))
}

/// The limb that names an infringement, or the rule of national law that gives it a maximum; or the step that says that there is none, or
/// that none is known.
pub(super) fn tier(
    case: &Case,
    regime: &Regime,
    span: DecisivePeriod,
    infringement: &Infringement,
) -> Result<Explained<Basis>, (Outcome, Step)> {
    let stated = Step::fact(Rule::StatedProvision, Value::Provision { provision: infringement.provision });
    let provision = infringement.provision;
    let listed = listing_of(provision, infringement.duty_of);
    let national = national::duty(case, span, provision).map(Basis::National);
    // If national law has changed the article, what it says now is asked first.
    let basis = if changed(case, regime, provision).is_some() { national.or(listed) } else { listed.or(national) };
    let Some(basis) = basis else {
        if national::is_open(case, span, provision) {
            let country = case.country.map(|country| Step::fact(Rule::StatedCountry, Value::Country { country }));
            let because = [stated].into_iter().chain(country).collect();
            return Err((Outcome::Unknown, Step::new(Rule::NationalLawNotComputed, Value::Unknown, &[], because)));
        }
        let sources = unlisted(provision).map_or(WHICHEVER_IS_HIGHER, |row| row.sources);
        let listed = Step::law(Rule::Listed, Value::Flag { yes: false }, WHICHEVER_IS_HIGHER);
        return Err((
            Outcome::NoTier,
            Step::new(Rule::NoTier, Value::Flag { yes: false }, sources, vec![stated, listed]),
        ));
    };
    let result = Value::Tier { tier: basis.tier(), basis };
    let mut because = vec![stated];
    because.extend(infringement.duty_of.map(|holder| Step::fact(Rule::StatedDuty, Value::Duty { holder })));
    let sources = match basis {
        Basis::National(duty) => duty.sources,
        limb => regime.limb(limb),
    };
    because.push(Step::law(Rule::Listed, result, sources));
    Ok(Explained { value: basis, why: Step::new(Rule::Tier, result, sources, because) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The limb of every provision, from an independent reading of Article 83(4) to (6).
    fn expected(provision: &str) -> Option<&'static str> {
        let article: u8 = provision.split('(').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        Some(match article {
            8 | 11 | 25..=39 | 42 => "83(4)(a)",
            43 => "83(4)(b)",
            41 if provision == "41(4)" => "83(4)(c)",
            5 | 6 | 7 | 9 => "83(5)(a)",
            12..=22 => "83(5)(b)",
            44..=49 => "83(5)(c)",
            85..=91 => "83(5)(d)",
            58 if ["58(1)", "58(1)(a)", "58(1)(e)", "58(1)(f)"].contains(&provision) => "83(5)(e)",
            58 if provision.starts_with("58(2)") => "83(6)",
            _ => return None,
        })
    }

    #[test]
    fn every_provision_has_the_limb_that_names_it() {
        let mut counted = 0;
        for provision in (1..=99).flat_map(Provision::within) {
            let basis = listing_of(provision, None).map(|basis| basis.to_string());
            assert_eq!(basis.as_deref(), expected(&provision.to_string()), "{provision}");
            assert!(unlisted(provision).is_some());
            counted += 1;
        }
        assert_eq!(counted, 856);
    }

    #[test]
    fn who_had_the_duty_decides_between_the_limbs_that_name_certification() {
        let basis = |article, holder| Provision::article(article).and_then(|p| listing_of(p, Some(holder)));
        assert_eq!(basis(42, DutyHolder::CertificationBody), Some(Basis::CertificationBody));
        assert_eq!(basis(43, DutyHolder::Controller), Some(Basis::ControllerAndProcessor));
        assert_eq!(basis(32, DutyHolder::CertificationBody), Some(Basis::ControllerAndProcessor));
    }
}
