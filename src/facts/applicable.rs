//! What of the law goes with the facts of a case: whose amounts apply and in which currency, what converts into it, and how large the
//! addressee is.

use rust_decimal::Decimal;
use time::Date;

use super::{Addressee, CaseFile, Country, ExchangeRate, Keyword, Operation, PenaltyPayment, Procedure, Turnover};
use crate::{
    law::{
        Regime, Size, VERSION,
        gdpr::Tier,
        national::{self, Conversion, National, PUBLIC, PenaltyRoute, Treatment},
    },
    money::{Currency, Money},
};

impl CaseFile {
    /// The law of the country whose authority decides.
    #[must_use]
    pub fn national(&self) -> Option<&'static National> {
        self.country.and_then(national::of)
    }

    /// Whose amounts apply to an operation: those under which what ended on its last day can be fined. Where that is not established, those
    /// of today.
    #[must_use]
    pub fn regime_of(&self, operation: &Operation) -> &'static Regime {
        regime_on(self.national(), self.ended(Some(operation)))
    }

    /// Whose amounts apply, as the first operation has it.
    #[must_use]
    pub fn regime(&self) -> &'static Regime {
        regime_on(self.national(), self.ended(self.operations.first()))
    }

    /// The last day of an operation; where it was not stated, the day of the decision stands for it.
    fn ended(&self, operation: Option<&Operation>) -> Date {
        operation.and_then(|operation| operation.period?.to).unwrap_or_else(|| self.decided())
    }

    /// The facts as the first operation's law sees them.
    #[must_use]
    pub fn applied(&self) -> Applied<'_> {
        self.under(self.regime())
    }

    /// The facts as a law sees them.
    #[must_use]
    pub fn under(&self, regime: &'static Regime) -> Applied<'_> {
        Applied { file: self, national: self.national(), regime }
    }

    /// The facts as the law sees them under which a penalty payment was ordered.
    #[must_use]
    pub fn applied_to(&self, penalty: &PenaltyPayment) -> Applied<'_> {
        self.applied_in(penalty.country.or(self.country))
    }

    /// The facts as the law of a country sees them.
    #[must_use]
    pub fn applied_in(&self, country: Option<Country>) -> Applied<'_> {
        let national = country.and_then(national::of);
        Applied { file: self, national, regime: regime_on(national, self.ended(self.operations.first())) }
    }

    /// An amount in another currency, by the rate that was stated; `None` where there is none.
    #[must_use]
    pub fn converted(&self, amount: Money, currency: Currency) -> Option<Money> {
        if amount.currency == currency {
            return Some(amount);
        }
        let converted = amount.times(self.rate(amount.currency, currency)?.value.0)?;
        Some(Money { currency, ..converted })
    }

    /// The day of the decision, or that of the rule set.
    #[must_use]
    pub fn decided(&self) -> Date {
        self.date.or_else(|| super::day(VERSION)).unwrap_or(Date::MAX)
    }

    /// The law of the country whose authority ordered a penalty payment.
    #[must_use]
    pub fn national_of(&self, penalty: &PenaltyPayment) -> Option<&'static National> {
        penalty.country.or(self.country).and_then(national::of)
    }

    /// The way to a penalty payment: the one that was named, or the first that belongs to the procedure; of those that hold on the day of
    /// the decision.
    #[must_use]
    pub fn route(&self, penalty: &PenaltyPayment) -> Option<&'static PenaltyRoute> {
        let national = self.national_of(penalty)?;
        // The procedure is that of the authority that decides the case.
        let own = Some(national.country) == self.country;
        let procedure = self.procedure.filter(|procedure| own && *procedure != Procedure::Ordinary).map(Procedure::key);
        let kind = self.body_kind_for(penalty);
        let is_it = |route: &&PenaltyRoute| match &penalty.route {
            Some(named) => route.key == named.as_str(),
            None => route.procedure == procedure && (route.only_against.is_empty() || route.is_against(kind)),
        };
        let decided = self.decided();
        national.penalties?.iter().filter(is_it).find(|route| national.holds(route.time, decided, decided))
    }

    /// The kind of public body that the addressee is under the law of a penalty payment. Of a word that this law does not know, the
    /// ordinary case stands for it.
    #[must_use]
    pub fn body_kind_for(&self, penalty: &PenaltyPayment) -> Option<&'static str> {
        let national = self.national_of(penalty)?;
        let stated = self.addressee.public_body.as_ref()?;
        national.kind(stated.as_str()).or_else(|| national.kind(PUBLIC))
    }

    /// The same case as it would be if the addressee alone were counted, and not its group; `None` where its own turnover was not stated,
    /// or nothing would follow from it.
    #[must_use]
    pub fn alone(&self) -> Option<Self> {
        let own = self.addressee.own_turnover?;
        let applied = self.applied();
        if applied.regime.of_legal_person || !applied.has_share() {
            return None;
        }
        let mut alone = self.clone();
        alone.addressee.turnover = Some(own);
        alone.forget_sizes();
        Some(alone)
    }

    /// A share that was chosen for the size of the undertaking belongs to that size, and goes with it.
    pub fn forget_sizes(&mut self) {
        for infringement in self.operations.iter_mut().flat_map(|operation| &mut operation.infringements) {
            if let Some(position) = &mut infringement.position {
                position.size = None;
            }
            infringement.position.take_if(|position| position.seriousness.is_none());
        }
    }

    /// The kind of public body that the addressee is, as the law of the country calls it; `None` where it is none, or of no kind that is known.
    #[must_use]
    pub fn body_kind(&self) -> Option<&'static str> {
        self.national()?.kind(self.addressee.public_body.as_ref()?.as_str())
    }

    /// The rates that are asked for with a turnover in this currency, each from and to: that of the authority that decides first, then
    /// those of the others, each pair once.
    #[must_use]
    pub fn wanted_rates(&self, turnover: Currency) -> Vec<(Currency, Currency)> {
        let mut wanted: Vec<_> = self.applied().wanted_rate(turnover).into_iter().collect();
        // Of what goes with the first one's law, nothing says in which currency the amounts of another are.
        let mut other = Self { operations: self.operations.clone(), date: self.date, ..Self::default() };
        for country in &self.other_authorities {
            other.country = Some(*country);
            let pair = other.applied().wanted_rate(turnover);
            wanted.extend(pair.filter(|pair| !wanted.contains(pair)));
        }
        wanted
    }

    /// The currency in which a budget is asked for: where a share of it is the maximum.
    #[must_use]
    pub fn budget_currency(&self) -> Option<Currency> {
        let kind = self.body_kind()?;
        let body = self.national()?.bodies.iter().find(|body| body.kind == kind)?;
        match body.treatment {
            Treatment::Cap(cap) | Treatment::WarningFirst(cap) => cap.higher.thousandths.map(|_| cap.currency),
            _ => None,
        }
    }

    /// Takes the case before another authority. What only the law of the first one knows goes: its procedure, its ways to penalty payments
    /// of its own, and its kinds of public bodies, of which the ordinary one stands for all.
    pub fn bring_before(&mut self, country: Option<Country>) {
        self.country = country;
        self.procedure = None;
        self.other_authorities.retain(|other| Some(*other) != country);
        for penalty in self.penalties.iter_mut().filter(|penalty| penalty.country.is_none()) {
            penalty.route = None;
        }
        if self.addressee.public_body.is_some() && self.body_kind().is_none() {
            self.addressee.public_body = Keyword::new(PUBLIC);
        }
    }
}

/// What follows from the facts under each law whose amounts may apply to an operation: worked out once, as there may be many operations.
pub(crate) struct ByLaw<T> {
    first: T,
    others: Vec<(&'static Regime, T)>,
}

impl<T> ByLaw<T> {
    pub(crate) fn of<'a>(file: &'a CaseFile, work: impl Fn(Applied<'a>) -> T) -> Self {
        let first = file.regime();
        let rows = file.national().map_or(&[][..], |national| national.fining);
        let others = rows.iter().filter_map(|row| row.under).filter(|regime| *regime != first);
        Self {
            first: work(file.under(first)),
            others: others.map(|regime| (regime, work(file.under(regime)))).collect(),
        }
    }

    /// Under the law of an operation.
    pub(crate) fn under(&self, regime: &Regime) -> &T {
        self.others.iter().find(|(other, _)| *other == regime).map_or(&self.first, |(_, worked)| worked)
    }
}

/// Whose amounts apply in a country, or without one, to what ended on a day.
fn regime_on(national: Option<&'static National>, ended: Date) -> &'static Regime {
    let Some(national) = national else { return &Regime::REGULATION };
    national.fining_on(ended).and_then(|row| row.under).unwrap_or_else(|| national.regime())
}

/// The facts of a case as one law sees them.
#[derive(Clone, Copy, Debug)]
pub struct Applied<'a> {
    /// The facts.
    pub file: &'a CaseFile,
    /// The law of the country, where one was named.
    national: Option<&'static National>,
    /// The amounts that apply.
    pub regime: &'static Regime,
}

impl<'a> Applied<'a> {
    /// By what the law of the country converts the amounts of its regime into its own currency, where that was stated.
    #[must_use]
    pub fn conversion(&self) -> Option<&'a ExchangeRate> {
        self.file.rate(self.regime.currency, self.conversion_rule()?.currency)
    }

    /// The rule of the country for that.
    #[must_use]
    pub fn conversion_rule(&self) -> Option<Conversion> {
        self.national?.conversion
    }

    /// The currency of the amounts that apply.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.conversion().map_or(self.regime.currency, |rate| rate.to)
    }

    /// The fixed amount of a tier, in the currency of the amounts that apply. `None` only beyond what can be kept exactly, which a [`Case`](super::Case)
    /// is not.
    #[must_use]
    pub fn fixed(&self, tier: Tier) -> Option<Money> {
        let fixed = self.regime.fixed(tier);
        match self.conversion() {
            None => Some(fixed),
            Some(rate) => Some(Money { currency: rate.to, ..fixed.times(rate.value.0)? }),
        }
    }

    /// The turnover of which the share is taken, as it was stated: that of the whole undertaking, or where the law counts no further than
    /// the legal person, that of the addressee, as far as it was stated apart.
    #[must_use]
    pub fn counted_turnover(&self) -> Option<Turnover> {
        let Addressee { turnover, own_turnover, .. } = self.file.addressee;
        if self.regime.of_legal_person { own_turnover.or(turnover) } else { turnover }
    }

    /// The turnover in the currency of the amounts that apply, by the rate that was stated; `None` where it is not known, or there is no rate
    /// for it.
    #[must_use]
    pub fn converted_turnover(&self) -> Option<Money> {
        self.file.converted(self.counted_turnover()?.amount, self.currency())
    }

    /// Whether the share of turnover can apply to the addressee.
    #[must_use]
    pub fn has_share(&self) -> bool {
        if self.regime.of_legal_person {
            !self.file.addressee.is_natural()
        } else {
            self.file.addressee.is_undertaking()
        }
    }

    /// The turnover that decides on ceilings: the converted one of an undertaking; `None` where there is none, or it is not known.
    #[must_use]
    pub fn undertaking_turnover(&self) -> Option<Money> {
        self.converted_turnover().filter(|_| self.has_share())
    }

    /// The band of size of the undertaking, or that it is above the last one; `None` where its turnover is not known in the currency of the
    /// bands, nor theirs in that of the turnover.
    #[must_use]
    pub fn size(&self) -> Option<Size> {
        let guidance = self.regime.guidance;
        let stated = self.counted_turnover()?.amount;
        if let Some(turnover) = self.file.converted(stated, guidance.currency) {
            return Some(guidance.size(turnover.amount, Decimal::ONE));
        }
        let rate = self.file.rate(guidance.currency, stated.currency)?;
        Some(guidance.size(stated.amount, rate.value.0))
    }

    /// The rate that would be needed for a turnover in this currency, from and to; `None` where none is.
    #[must_use]
    pub fn wanted_rate(&self, turnover: Currency) -> Option<(Currency, Currency)> {
        let regime = self.regime;
        match self.conversion_rule() {
            Some(conversion) if turnover == conversion.currency || turnover == regime.currency => {
                Some((regime.currency, conversion.currency))
            }
            _ if turnover != regime.currency => Some((turnover, regime.currency)),
            _ if turnover != regime.guidance.currency => Some((turnover, regime.guidance.currency)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assess,
        facts::{Case, FactError},
    };

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

    fn ceiling(file: CaseFile) -> Result<Option<String>, FactError> {
        Ok(assess(&Case::check(file)?).ceiling.map(|sum| sum.money().to_string()))
    }

    #[test]
    fn one_dollar_turnover_is_asked_about_before_authorities_of_two_currencies() -> Result<(), FactError> {
        let json = br#"{"version":1,"country":"FR","addressee":{"turnover":{"amount":"1000000000","currency":"USD"}},
            "rates":[{"from":"USD","to":"EUR","value":"0.9"},{"from":"USD","to":"GBP","value":"0.8"}],
            "operations":[{"infringements":[{"provision":"6"}]}],"other_authorities":["GB"]}"#;
        let mut file = CaseFile::from_json(json)?;
        assert_eq!(ceiling(file.clone())?.as_deref(), Some("36000000 EUR"));
        file.bring_before(Country::of("GB"));
        assert_eq!(ceiling(file)?.as_deref(), Some("32000000 GBP"));
        Ok(())
    }

    #[test]
    fn the_addressee_alone_has_another_ceiling_where_the_share_is_of_its_group() -> Result<(), FactError> {
        let alone = |country: &str, addressee: &str| {
            let json = format!(
                r#"{{"version":1{country},"addressee":{{{addressee}"turnover":{{"amount":"1000000000","currency":"EUR"}},
                "own_turnover":{{"amount":"600000000","currency":"EUR"}}}},"operations":[{{"infringements":[{{"provision":"6"}}]}}]}}"#
            );
            CaseFile::from_json(json.as_bytes())?.alone().map_or(Ok(None), ceiling)
        };
        assert_eq!(alone("", "")?.as_deref(), Some("24000000 EUR"));
        assert_eq!(alone("", r#""undertaking":false,"#)?, None, "no share of any turnover");
        assert_eq!(alone(r#","country":"LI""#, "")?, None, "it is counted alone already");
        Ok(())
    }
}
