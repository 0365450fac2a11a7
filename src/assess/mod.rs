//! What follows from the law and the facts. [`assess`] reads like the method: each infringement has its maximum, linked infringements share
//! that of the gravest, and the maxima of separate operations are added up.

mod alternatives;
mod applicable;
mod bounds;
mod ceiling;
mod concurrence;
mod infringement;
mod national;
mod note;
mod outcome;
mod penalty;
mod ranges;
mod start;
mod step;
mod tier;

use serde::Serialize;

pub use alternatives::{Alternative, Difference, alternatives, at_edge, elsewhere, otherwise};
pub use applicable::Applied;
pub use ceiling::{Bound, Ceiling, Leg, Sum, UnconvertedShare, turning_point};
pub use concurrence::OperationAssessment;
pub use infringement::InfringementAssessment;
pub use note::{Note, NoteCode};
pub use outcome::Outcome;
pub use penalty::PenaltyAssessment;
pub use ranges::{Ranges, ranges};
pub use start::{Start, StartRange, annex, annex_above};
pub use step::{Explained, Rule, Step, StepKind, Value};
pub use tier::{listing_of, unlisted};

use applicable::ByLaw;

use crate::{
    facts::{Case, FirstOf},
    law,
};

/// The answer to a case: the number, what kind of answer it is, and the tree that produced it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Assessment {
    /// The version of the format, always 1.
    pub version: u32,
    /// The day of the rule set (ISO 8601).
    pub law: &'static str,
    /// One for each operation of the case, in its order.
    pub operations: Vec<OperationAssessment>,
    /// What kind of answer the whole case has.
    pub outcome: Outcome,
    /// The sum of the separate maxima, where there is one.
    pub ceiling: Option<Sum>,
    /// What each penalty payment comes to, in the order of the case; never part of the ceiling.
    pub penalties: Vec<PenaltyAssessment>,
    /// What else a reader must know.
    pub notes: Vec<Note>,
    /// What other answers would give, if that was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub alternatives: Vec<Alternative>,
    /// Why; its root is the outcome and the ceiling.
    pub why: Step,
}

impl Assessment {
    /// The same, with what other answers to the case would give. Each of them costs as much as the assessment.
    #[must_use]
    pub fn with_alternatives(self, case: &Case) -> Self {
        Self { alternatives: alternatives(case), ..self }
    }

    /// The same, with the remark that the case is the first of several variants, and that the others were not looked at.
    #[must_use]
    pub fn of_first(mut self, FirstOf { name, count }: FirstOf) -> Self {
        self.notes.insert(0, Note { code: NoteCode::FirstVariant { name, count }, source: &[] });
        self
    }

    /// The infringements of all operations, in order.
    pub fn infringements(&self) -> impl Iterator<Item = &InfringementAssessment> {
        self.operations.iter().flat_map(|operation| &operation.infringements)
    }

    /// The step of an infringement, by the index of its operation and its own index in it. Not by its provision, which may occur in several
    /// operations with different facts.
    #[must_use]
    pub fn step_of(&self, operation: usize, infringement: usize) -> Option<&Step> {
        // What the procedure allows comes last, above the answer for all operations.
        let all = if self.why.rule == Rule::WithinProcedure { self.why.because.first()? } else { &self.why };
        all.because.get(operation)?.because.get(infringement)
    }
}

/// Applies the law to the facts. Every valid case has an answer, and the answer says what kind it is.
#[must_use]
pub fn assess(case: &Case) -> Assessment {
    let payers = ByLaw::of(case, ceiling::Payer::of);
    let of = |operation| concurrence::operation(case, operation, payers.under(case.regime_of(operation)));
    let (operations, steps): (Vec<_>, Vec<_>) = case.operations.iter().map(of).unzip();
    let decision = concurrence::decision(case, &operations, steps);
    Assessment {
        version: crate::facts::VERSION,
        law: law::VERSION,
        outcome: decision.value.0,
        ceiling: decision.value.1,
        penalties: penalty::penalties(case),
        notes: note::notes(case, &operations, &payers),
        why: decision.why,
        alternatives: Vec::new(),
        operations,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::FactError;

    /// The amounts of the steps for a rule, under a step.
    fn amounts(step: &Step, rule: Rule) -> Vec<String> {
        let own = match step.result {
            Value::Money { amount, .. } if step.rule == rule => vec![amount.to_string()],
            _ => Vec::new(),
        };
        own.into_iter().chain(step.because.iter().flat_map(|inner| amounts(inner, rule))).collect()
    }

    #[test]
    fn one_provision_in_two_conducts_has_a_step_in_each() -> Result<(), FactError> {
        for (turnover, share) in [("100000000", "4000000"), ("549360000", "21974400")] {
            let json = format!(
                r#"{{"version":1,"addressee":{{"turnover":{{"amount":"{turnover}","currency":"EUR"}}}},"operations":[
                    {{"infringements":[{{"provision":"6","fault":"none"}}]}},
                    {{"infringements":[{{"provision":"32"}},{{"provision":"6","fault":"negligence"}}]}}]}}"#
            );
            let assessment = assess(&Case::from_json(json.as_bytes())?);
            let steps = [(0, 0), (1, 0), (1, 1)].map(|(operation, place)| assessment.step_of(operation, place));
            let of = |rule| steps.map(|step| step.map(|step| amounts(step, rule)).unwrap_or_default());
            let exact = |text: &str| text.trim_end_matches('0').trim_end_matches('.').to_owned();
            let shares = of(Rule::ShareOfTurnover).map(|all| all.iter().map(|one| exact(one)).collect::<Vec<_>>());
            assert_eq!(shares.first(), Some(&Vec::new()), "without fault there is no amount");
            assert_eq!(shares.last(), Some(&vec![exact(share)]));
            assert!(
                of(Rule::FixedAmount).last().is_some_and(|all| all.iter().all(|one| exact(one) == exact("20000000")))
            );
            assert_eq!(
                assessment.operations.iter().map(OperationAssessment::gravest_place).collect::<Vec<_>>(),
                [None, Some(1)]
            );
            assert_eq!(assessment.step_of(2, 0), None);
        }
        Ok(())
    }

    #[test]
    fn under_a_procedure_the_step_of_an_infringement_is_found_all_the_same() -> Result<(), FactError> {
        let json = br#"{"version":1,"country":"FR","procedure":"simplified","addressee":{},"operations":[
            {"infringements":[{"provision":"6"}]},{"infringements":[{"provision":"32"}]}]}"#;
        let assessment = assess(&Case::from_json(json)?);
        assert_eq!(assessment.why.rule, Rule::WithinProcedure);
        assert_eq!(assessment.step_of(1, 0).map(|step| step.rule), Some(Rule::Infringement));
        Ok(())
    }

    /// The remarks on a case, by their codes.
    fn remarks(json: &str) -> Result<Vec<String>, FactError> {
        let written = serde_json::to_value(assess(&Case::from_json(json.as_bytes())?).notes).unwrap_or_default();
        let code = |note: &serde_json::Value| note.get("code").and_then(serde_json::Value::as_str).map(str::to_owned);
        Ok(written.as_array().into_iter().flatten().filter_map(code).collect())
    }

    #[test]
    fn a_turnover_below_zero_is_remarked_on() -> Result<(), FactError> {
        let of = |addressee: &str| {
            remarks(&format!(
                r#"{{"version":1,"addressee":{{{addressee}}},"operations":[{{"infringements":[{{"provision":"6"}}]}}]}}"#
            ))
            .map(|codes| codes.iter().any(|code| code == "turnover-negative"))
        };
        for (addressee, remarked) in [
            (r#""turnover":{"amount":"-5000000","currency":"EUR"}"#, true),
            (r#""turnover":{"amount":"-0.01","currency":"USD"}"#, true),
            (r#""turnover":{"amount":"0","currency":"EUR"}"#, false),
            (r#""turnover":{"amount":"5","currency":"EUR"}"#, false),
            (r#""undertaking":false,"turnover":{"amount":"-5","currency":"EUR"}"#, false),
            ("", false),
        ] {
            assert_eq!(of(addressee)?, remarked, "{addressee}");
        }
        Ok(())
    }

    #[test]
    fn a_provision_and_a_part_of_it_in_one_operation_are_remarked_on() -> Result<(), FactError> {
        let of = |operations: &str| {
            let json = format!(r#"{{"version":1,"addressee":{{}},"operations":[{operations}]}}"#);
            let notes = assess(&Case::from_json(json.as_bytes())?).notes;
            let pair = |note: &Note| match note.code {
                NoteCode::OverlappingProvisions { broader, narrower } => Some(format!("{broader} {narrower}")),
                _ => None,
            };
            Ok::<_, FactError>(notes.iter().filter_map(pair).collect::<Vec<_>>())
        };
        let one = |provisions: &[&str]| {
            let all: Vec<_> = provisions.iter().map(|one| format!(r#"{{"provision":"{one}"}}"#)).collect();
            format!(r#"{{"infringements":[{}]}}"#, all.join(","))
        };
        assert_eq!(of(&one(&["33(1)", "33"]))?, ["33 33(1)"]);
        assert_eq!(of(&one(&["5(1)(f)", "5", "5(1)", "32"]))?, ["5 5(1)", "5(1) 5(1)(f)", "5 5(1)(f)"]);
        assert_eq!(of(&one(&["58(2)", "58(2)(d)"]))?, ["58(2) 58(2)(d)"]);
        assert_eq!(of(&one(&["33(1)", "33(2)", "33(1)", "34", "FR:82"]))?, Vec::<String>::new());
        assert_eq!(of(&format!("{},{}", one(&["33"]), one(&["33(1)"])))?, Vec::<String>::new(), "two conducts");
        let displaced = r#"{"infringements":[{"provision":"33(1)"},
            {"provision":"33","displaced_by":{"provision":"33(1)","test":"consumption"}}]}"#;
        assert_eq!(of(displaced)?, Vec::<String>::new(), "it was said that they are one");
        Ok(())
    }

    #[test]
    fn what_was_decided_before_the_regulation_applied_has_no_ceiling() -> Result<(), FactError> {
        for (date, to, outcome, remark) in [
            ("2018-05-24", "2019-01-01", Outcome::Unknown, "decided-before-application"),
            ("2018-05-24", "2018-05-24", Outcome::Unknown, "before-application"),
            ("2018-05-25", "2019-01-01", Outcome::Ceiling, ""),
            ("2019-01-01", "2018-05-24", Outcome::Unknown, "before-application"),
        ] {
            let json = format!(
                r#"{{"version":1,"date":"{date}","addressee":{{}},
                "operations":[{{"period":{{"to":"{to}"}},"infringements":[{{"provision":"6"}}]}}]}}"#
            );
            assert_eq!(assess(&Case::from_json(json.as_bytes())?).outcome, outcome, "{date} {to}");
            let codes = remarks(&json)?;
            let remarked: Vec<_> = codes.iter().filter(|code| code.ends_with("before-application")).collect();
            assert_eq!(
                remarked,
                Some(remark).filter(|it| !it.is_empty()).into_iter().collect::<Vec<_>>(),
                "{date} {to}"
            );
        }
        Ok(())
    }
}
