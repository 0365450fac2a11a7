//! Where a case is made: its facts are checked against what follows from them under the law.

use super::applicable::{Applied, ByLaw};
use crate::{
    facts::{Bounds, Case, CaseFile, FactError, Measure, Operation, PenaltyPayment, SavedFile},
    law::Tier,
    money::Money,
};

impl Case {
    /// Checks a file as a whole.
    ///
    /// # Errors
    /// The first fact that does not fit the others, with the field where it was stated.
    pub fn check(file: CaseFile) -> Result<Self, FactError> {
        let measures = ByLaw::of(&file, measure);
        Self::within(file, &measures)
    }

    /// Reads and checks one case from JSON.
    ///
    /// # Errors
    /// Those of [`CaseFile::from_json`] and of [`Case::check`].
    pub fn from_json(json: &[u8]) -> Result<Self, FactError> {
        Self::check(CaseFile::from_json(json)?)
    }
}

impl SavedFile {
    /// Checks every case in it, each with its name if it is a variant.
    ///
    /// # Errors
    /// The first fact that does not fit the others of its case, with its place in the file.
    pub fn check(self) -> Result<Vec<(Option<String>, Case)>, FactError> {
        let checked = |(index, (name, file)): (usize, (Option<&str>, &CaseFile))| {
            let case = Case::check(file.clone()).map_err(|error| self.placed(index, error))?;
            Ok((name.map(str::to_owned), case))
        };
        self.cases().enumerate().map(checked).collect()
    }
}

fn measure(applied: Applied<'_>) -> Measure {
    let turnover = applied.undertaking_turnover();
    Measure {
        has_share: applied.has_share(),
        highest: applied.fixed(Tier::Higher),
        turnover,
        size: applied.size().filter(|_| turnover.is_some()),
    }
}

impl Bounds for ByLaw<Measure> {
    fn measure(&self, file: &CaseFile, operation: &Operation) -> Measure {
        *self.under(file.regime_of(operation))
    }

    fn accrued(&self, penalty: &PenaltyPayment) -> Option<Money> {
        penalty.accrued()
    }

    fn limit(&self, file: &CaseFile, penalty: &PenaltyPayment) -> Option<Money> {
        file.penalty_limit(penalty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_a_variant_that_do_not_fit_together_are_named_at_their_place() -> Result<(), FactError> {
        let case = |facts: &str| {
            format!(
                r#"{{"version":1,{facts}"addressee":{{}},"operations":[{{"infringements":[{{"provision":"6"}}]}}]}}"#
            )
        };
        let file = |second: &str| {
            let json = format!(
                r#"{{"version":1,"variants":[{{"name":"a","case":{}}},{{"name":"b","case":{}}}]}}"#,
                case(""),
                case(second)
            );
            SavedFile::from_json(json.as_bytes())
        };
        let names = file("")?.check()?.into_iter().map(|(name, _)| name.unwrap_or_default()).collect::<Vec<_>>();
        assert_eq!(names, ["a", "b"]);
        let refused = file(r#""procedure":"simplified","#)?.check().map_err(|error| error.field.to_string());
        assert_eq!(refused.err().as_deref(), Some("variants[1].case.procedure"));
        let plain = SavedFile::from_json(case(r#""procedure":"simplified","#).as_bytes())?;
        assert_eq!(plain.check().map_err(|error| error.field.to_string()).err().as_deref(), Some("procedure"));
        Ok(())
    }
}
