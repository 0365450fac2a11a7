//! Where a case is made: its facts are checked against what follows from them under the law.

use super::applicable::{Applied, ByLaw};
use crate::{
    facts::{Bounds, Case, CaseFile, FactError, Measure, Operation, PenaltyPayment},
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
