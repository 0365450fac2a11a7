//! Which rows of the law the stated facts select: the law of the country, its kind of public body, its route to a penalty payment. Nothing
//! is computed here.

use time::Date;

use super::{Addressee, CaseFile, Country, Operation, PenaltyPayment, Turnover};
use crate::{
    law::{
        Applicable, Regime, VERSION_DAY,
        national::{self, BodyKind, National, PUBLIC, PenaltyRoute},
    },
    money::Currency,
};

impl CaseFile {
    /// The law of the country whose authority decides.
    #[must_use]
    pub fn national(&self) -> Option<&'static National> {
        self.country.and_then(national::of)
    }

    /// The day of the decision; if it was not stated, that of the rule set.
    #[must_use]
    pub fn decided(&self) -> Date {
        self.date.unwrap_or(VERSION_DAY)
    }

    /// The law that applies to an operation, by its last day.
    #[must_use]
    pub fn law_of(&self, operation: &Operation) -> Applicable {
        Applicable::on(self.country, self.ended(Some(operation)))
    }

    /// The law that applies to the first operation.
    #[must_use]
    pub fn applicable(&self) -> Applicable {
        self.applicable_in(self.country)
    }

    /// The law of a country that would apply to the first operation.
    #[must_use]
    pub fn applicable_in(&self, country: Option<Country>) -> Applicable {
        Applicable::on(country, self.ended(self.operations.first()))
    }

    /// The regime whose amounts apply to an operation.
    #[must_use]
    pub fn regime_of(&self, operation: &Operation) -> &'static Regime {
        self.law_of(operation).regime
    }

    /// The regime whose amounts apply to the first operation.
    #[must_use]
    pub fn regime(&self) -> &'static Regime {
        self.applicable().regime
    }

    /// The last day of an operation; if it was not stated, the day of the decision.
    fn ended(&self, operation: Option<&Operation>) -> Date {
        operation.and_then(|operation| operation.period?.to).unwrap_or_else(|| self.decided())
    }

    /// What kind of public body the addressee is, in the terms of the country's law; `None` if it is not one, or its kind is unknown there.
    #[must_use]
    pub fn body_kind(&self) -> Option<BodyKind> {
        self.national()?.kind(self.addressee.public_body.as_ref()?.as_str())
    }

    /// The currency in which a budget is asked for, if a share of it is the maximum.
    #[must_use]
    pub fn budget_currency(&self) -> Option<Currency> {
        self.national()?.budget_currency(self.body_kind()?)
    }

    /// The rates that are needed for a turnover in this currency, each from and to: first that for the authority that decides, then those
    /// for the others, each pair once.
    #[must_use]
    pub fn wanted_rates(&self, turnover: Currency) -> Vec<(Currency, Currency)> {
        let mut wanted: Vec<_> = self.applicable().wanted_rate(turnover).into_iter().collect();
        for country in &self.other_authorities {
            let pair = self.applicable_in(Some(*country)).wanted_rate(turnover);
            wanted.extend(pair.filter(|pair| !wanted.contains(pair)));
        }
        wanted
    }

    /// The law of the country whose authority ordered a penalty payment.
    #[must_use]
    pub fn national_of(&self, penalty: &PenaltyPayment) -> Option<&'static National> {
        penalty.country.or(self.country).and_then(national::of)
    }

    /// The route to a penalty payment: the one that was named, or the first that belongs to the procedure, among those in force on the day
    /// of the decision.
    #[must_use]
    pub fn route(&self, penalty: &PenaltyPayment) -> Option<&'static PenaltyRoute> {
        let national = self.national_of(penalty)?;
        // The procedure belongs to the authority that decides the case.
        let own = Some(national.country) == self.country;
        let procedure = self.procedure.filter(|_| own);
        let kind = self.body_kind_for(penalty);
        let is_it = |route: &&PenaltyRoute| match &penalty.route {
            Some(named) => route.key == named.as_str(),
            None => route.is_in(procedure) && (route.only_against.is_empty() || route.is_against(kind)),
        };
        let decided = self.decided();
        national.penalties?.iter().filter(is_it).find(|route| national.holds(route.time, decided, decided))
    }

    /// What kind of public body the addressee is under the law of a penalty payment. A word that this law does not know means the ordinary
    /// kind there.
    #[must_use]
    pub fn body_kind_for(&self, penalty: &PenaltyPayment) -> Option<BodyKind> {
        let national = self.national_of(penalty)?;
        let stated = self.addressee.public_body.as_ref()?;
        national.kind(stated.as_str()).or_else(|| national.kind(PUBLIC))
    }
}

impl Addressee {
    /// The stated turnover from which a law takes its share: that of the whole undertaking; or, if the law looks only at the legal person,
    /// that of the addressee, as far as it was stated separately.
    #[must_use]
    pub fn counted_turnover(&self, regime: &Regime) -> Option<Turnover> {
        if regime.of_legal_person { self.own_turnover.or(self.turnover) } else { self.turnover }
    }

    /// The same, for changing it.
    pub(crate) fn counted_turnover_mut(&mut self, regime: &Regime) -> Option<&mut Turnover> {
        let own = regime.of_legal_person && self.own_turnover.is_some();
        if own { self.own_turnover.as_mut() } else { self.turnover.as_mut() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pair_of_currencies_that_some_authority_needs_is_asked_for_once() {
        let of = |country: Option<&str>, others: &[&str], turnover| {
            let other_authorities = others.iter().filter_map(|code| Country::of(code)).collect();
            let file = CaseFile { country: country.and_then(Country::of), other_authorities, ..CaseFile::default() };
            let wanted = file.wanted_rates(turnover);
            wanted.into_iter().map(|(from, to)| format!("{from} {to}")).collect::<Vec<_>>()
        };
        assert_eq!(of(None, &[], Currency::EUR), Vec::<String>::new());
        assert_eq!(of(None, &["FR", "IT"], Currency::USD), ["USD EUR"]);
        assert_eq!(of(Some("FR"), &["GB", "IT"], Currency::USD), ["USD EUR", "USD GBP"]);
        assert_eq!(of(Some("GB"), &["FR", "PL"], Currency::EUR), ["EUR GBP", "EUR PLN"]);
    }
}
