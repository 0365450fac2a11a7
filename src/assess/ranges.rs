//! Where an authority would start at each level of seriousness, before one is chosen.

use super::{Assessment, StartRange, ceiling::Payer, infringement::infringement};
use crate::{
    facts::{Case, Infringement, Provision, Seriousness},
    law::Tier,
};

/// The ranges of starting amounts of the gravest infringement of a case, at every level of seriousness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranges {
    /// The infringement with the highest maximum.
    pub provision: Provision,
    /// The tier that names it, if one does.
    pub tier: Option<Tier>,
    /// The level that was chosen for it.
    pub chosen: Option<Seriousness>,
    /// From the lowest level to the highest.
    pub levels: Vec<(Seriousness, StartRange)>,
}

/// The ranges at every level for the gravest infringement of an assessed case. `None` where the guidance gives none: without a ceiling, for an
/// undertaking of unknown turnover, and for some who are not undertakings.
#[must_use]
pub fn ranges(case: &Case, assessment: &Assessment) -> Option<Ranges> {
    let amount = |place: &usize| assessment.operations.get(*place).and_then(|one| one.ceiling).map(|one| one.amount);
    // The first of those with the highest maximum. `max_by` would take the last.
    let first = |one: usize, next: usize| if amount(&next) > amount(&one) { next } else { one };
    let place = (0..assessment.operations.len()).reduce(first)?;
    let operation = case.operations.get(place)?;
    let stated = operation.infringements.get(assessment.operations.get(place)?.gravest_place()?)?;
    let payer = Payer::of(case.under(case.law_of(operation)));
    let at = |level: &Seriousness| {
        let supposed = Infringement { seriousness: Some(*level), position: None, ..stated.clone() };
        let answer = infringement(case, operation, &supposed, &payer).value;
        Some((*level, answer.start?.range, answer.tier))
    };
    let found: Vec<_> = Seriousness::ALL.iter().map(at).collect::<Option<_>>()?;
    Some(Ranges {
        provision: stated.provision,
        tier: found.first().and_then(|(.., tier)| *tier),
        chosen: stated.seriousness,
        levels: found.into_iter().map(|(level, range, _)| (level, range)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assess, facts::FactError, money::Money};

    /// The provision, and the ends of each range.
    fn of(json: &str) -> Result<Option<(String, Vec<String>)>, FactError> {
        let case = Case::from_json(json.as_bytes())?;
        let found = ranges(&case, &assess(&case));
        Ok(found.map(|found| {
            let end = |amount, currency| Money { amount, currency }.to_string();
            let ends = |(_, range): &(_, StartRange)| {
                format!(
                    "{} to {}",
                    end(range.low.normalize(), range.currency),
                    end(range.high.normalize(), range.currency)
                )
            };
            (found.provision.to_string(), found.levels.iter().map(ends).collect())
        }))
    }

    fn case(turnover: &str, infringements: &str) -> String {
        format!(
            r#"{{"version":1,"addressee":{{"turnover":{{"amount":"{turnover}","currency":"EUR"}}}},
            "operations":[{{"infringements":[{infringements}]}}]}}"#
        )
    }

    #[test]
    fn a_small_firm_has_a_range_at_each_level_before_one_is_chosen() -> Result<(), FactError> {
        let (provision, ranges) = of(&case("2000000", r#"{"provision":"6"}"#))?.unwrap_or_default();
        assert_eq!(provision, "6");
        assert_eq!(ranges, ["0 EUR to 8000 EUR", "4000 EUR to 16000 EUR", "8000 EUR to 80000 EUR"]);
        Ok(())
    }

    #[test]
    fn a_level_and_points_that_were_chosen_change_no_range() -> Result<(), FactError> {
        let chosen = r#"{"provision":"6","seriousness":"high","position":{"seriousness":"0.5"}}"#;
        assert_eq!(of(&case("2000000", chosen))?, of(&case("2000000", r#"{"provision":"6"}"#))?);
        let case = Case::from_json(case("2000000", chosen).as_bytes())?;
        let found = ranges(&case, &assess(&case));
        assert_eq!(found.and_then(|found| found.chosen), Some(Seriousness::High));
        Ok(())
    }

    #[test]
    fn the_range_at_the_chosen_level_is_that_of_the_assessment() -> Result<(), FactError> {
        for level in Seriousness::ALL {
            let json = case("549360000", &format!(r#"{{"provision":"32","seriousness":"{}"}}"#, level.key()));
            let case = Case::from_json(json.as_bytes())?;
            let assessment = assess(&case);
            let start = assessment.infringements().next().and_then(|one| one.start).map(|start| start.range);
            let found = ranges(&case, &assessment).map(|found| found.levels).unwrap_or_default();
            let range = found.iter().find(|(of, _)| of == level).map(|(_, range)| *range);
            assert_eq!(range, start, "{}", level.key());
            assert!(range.is_some());
        }
        Ok(())
    }

    #[test]
    fn the_gravest_infringement_decides_also_over_several_operations() -> Result<(), FactError> {
        let both = case("2000000", r#"{"provision":"32"},{"provision":"6"}"#);
        assert_eq!(of(&both)?.map(|(provision, _)| provision).as_deref(), Some("6"));
        let apart = r#"{"version":1,"addressee":{"turnover":{"amount":"2000000","currency":"EUR"}},"operations":[
            {"infringements":[{"provision":"32"}]},{"infringements":[{"provision":"33"},{"provision":"15"}]}]}"#;
        assert_eq!(of(apart)?.map(|(provision, _)| provision).as_deref(), Some("15"));
        Ok(())
    }

    #[test]
    fn without_a_turnover_a_ceiling_or_fault_there_is_none() -> Result<(), FactError> {
        for json in [
            r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":"6"}]}]}"#,
            r#"{"version":1,"addressee":{"turnover":{"amount":"5","currency":"USD"}},"operations":[{"infringements":[{"provision":"6"}]}]}"#,
            r#"{"version":1,"fault":"none","addressee":{"turnover":{"amount":"5","currency":"EUR"}},"operations":[{"infringements":[{"provision":"6"}]}]}"#,
            r#"{"version":1,"addressee":{"turnover":{"amount":"5","currency":"EUR"}},"operations":[{"infringements":[{"provision":"24"}]}]}"#,
        ] {
            assert_eq!(of(json)?, None, "{json}");
        }
        Ok(())
    }
}
