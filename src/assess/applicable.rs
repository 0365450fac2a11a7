//! The stated facts as a law sees them: the amounts in its currency, the turnover that it counts, and the size of the addressee.

use rust_decimal::Decimal;

use crate::{
    facts::{CaseFile, Country, ExchangeRate, PenaltyPayment, Turnover},
    law::{Applicable, Regime, Size, Tier},
    money::{Currency, Money},
};

impl CaseFile {
    /// The facts as the law of the first operation sees them.
    #[must_use]
    pub fn applied(&self) -> Applied<'_> {
        self.under(self.applicable())
    }

    /// The facts as a law sees them.
    #[must_use]
    pub const fn under(&self, law: Applicable) -> Applied<'_> {
        Applied { file: self, law }
    }

    /// The facts as the law under which a penalty payment was ordered sees them.
    #[must_use]
    pub fn applied_to(&self, penalty: &PenaltyPayment) -> Applied<'_> {
        self.applied_in(penalty.country.or(self.country))
    }

    /// The facts as the law of a country sees them.
    #[must_use]
    pub fn applied_in(&self, country: Option<Country>) -> Applied<'_> {
        self.under(self.applicable_in(country))
    }

    /// An amount in another currency, at the rate stated in either direction; `None` if there is none.
    #[must_use]
    pub fn converted(&self, amount: Money, currency: Currency) -> Option<Money> {
        if amount.currency == currency {
            return Some(amount);
        }
        let converted = amount.times(self.rate_either_way(amount.currency, currency)?.value.0)?;
        Some(Money { currency, ..converted })
    }
}

/// What follows from the facts under each law whose amounts may apply to an operation. Worked out once per law, as there may be many
/// operations.
pub(super) struct ByLaw<T> {
    first: T,
    others: Vec<(&'static Regime, T)>,
}

impl<T> ByLaw<T> {
    pub(super) fn of<'a>(file: &'a CaseFile, work: impl Fn(Applied<'a>) -> T) -> Self {
        let first = file.applicable();
        let rows = first.national.map_or(&[][..], |national| national.fining);
        let others = rows.iter().filter_map(|row| row.under).filter(|regime| **regime != *first.regime);
        Self {
            first: work(file.under(first)),
            others: others.map(|regime| (regime, work(file.under(Applicable { regime, ..first })))).collect(),
        }
    }

    /// Under the law of an operation.
    pub(super) fn under(&self, regime: &Regime) -> &T {
        self.others.iter().find(|(other, _)| *other == regime).map_or(&self.first, |(_, worked)| worked)
    }
}

/// The facts of a case as a law sees them.
#[derive(Clone, Copy, Debug)]
pub struct Applied<'a> {
    /// The facts.
    pub file: &'a CaseFile,
    /// The law.
    pub law: Applicable,
}

impl<'a> Applied<'a> {
    /// The rate at which the law of the country converts the amounts of its regime into its own currency, if it was stated.
    #[must_use]
    pub fn conversion(&self) -> Option<&'a ExchangeRate> {
        self.file.rate(self.law.regime.currency, self.law.conversion()?.currency)
    }

    /// The currency of the amounts that apply.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.conversion().map_or(self.law.regime.currency, |rate| rate.to)
    }

    /// The fixed amount of a tier, in the currency of the amounts that apply. `None` only if it cannot be represented exactly, which a
    /// [`Case`](crate::facts::Case) rules out.
    #[must_use]
    pub fn fixed(&self, tier: Tier) -> Option<Money> {
        let fixed = self.law.regime.fixed(tier);
        match self.conversion() {
            None => Some(fixed),
            Some(rate) => Some(Money { currency: rate.to, ..fixed.times(rate.value.0)? }),
        }
    }

    /// The stated turnover from which the share is taken.
    #[must_use]
    pub fn counted_turnover(&self) -> Option<Turnover> {
        self.file.addressee.counted_turnover(self.law.regime)
    }

    /// The turnover in the currency of the amounts that apply, at the stated rate; `None` if it is not known, or if there is no rate for
    /// it.
    #[must_use]
    pub fn converted_turnover(&self) -> Option<Money> {
        self.file.converted(self.counted_turnover()?.amount, self.currency())
    }

    /// Whether the share of turnover can apply to the addressee.
    #[must_use]
    pub fn has_share(&self) -> bool {
        if self.law.regime.of_legal_person {
            !self.file.addressee.is_natural()
        } else {
            self.file.addressee.is_undertaking()
        }
    }

    /// The turnover that decides on ceilings: the converted turnover of an undertaking; `None` if there is none, or if it is not known.
    #[must_use]
    pub fn undertaking_turnover(&self) -> Option<Money> {
        self.converted_turnover().filter(|_| self.has_share())
    }

    /// The band of size of the undertaking, or that it is above the last one; `None` if neither its turnover is known in the currency of
    /// the bands, nor the bands in that of the turnover.
    #[must_use]
    pub fn size(&self) -> Option<Size> {
        let guidance = self.law.regime.guidance;
        let stated = self.counted_turnover()?.amount;
        // A rate out of the currency of the bands converts their edges exactly; its inverse would convert the turnover only nearly.
        if self.file.rate(stated.currency, guidance.currency).is_none()
            && let Some(rate) = self.file.rate(guidance.currency, stated.currency)
        {
            return Some(guidance.size(stated.amount, rate.value.0));
        }
        let turnover = self.file.converted(stated, guidance.currency)?;
        Some(guidance.size(turnover.amount, Decimal::ONE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assess,
        facts::{Case, FactError},
    };

    fn ceiling(file: CaseFile) -> Result<Option<String>, FactError> {
        Ok(assess(&Case::check(file)?).ceiling.map(|sum| sum.money().to_string()))
    }

    #[test]
    fn a_rate_stated_the_other_way_round_is_inverted_and_one_in_the_wanted_direction_goes_before_it()
    -> Result<(), FactError> {
        const BACK: &str = r#"{"from":"EUR","to":"USD","value":"1.1"}"#;
        let of = |country: &str, currency: &str, rates: &str| {
            let json = format!(
                r#"{{"version":1,{country}"addressee":{{"turnover":{{"amount":"1000000000","currency":"{currency}"}}}},
                "rates":[{rates}],"operations":[{{"infringements":[{{"provision":"6"}}]}}]}}"#
            );
            ceiling(CaseFile::from_json(json.as_bytes())?)
        };
        assert_eq!(of("", "USD", BACK)?.as_deref(), Some("36363636.364 EUR"));
        let both = format!(r#"{BACK},{{"from":"USD","to":"EUR","value":"0.9"}}"#);
        assert_eq!(of("", "USD", &both)?.as_deref(), Some("36000000 EUR"));
        assert_eq!(of("", "GBP", BACK)?.as_deref(), Some("20000000 EUR"), "of another currency");
        assert_eq!(
            of("", "VND", r#"{"from":"EUR","to":"VND","value":"27000"}"#)?.as_deref(),
            Some("20000000 EUR"),
            "too few digits would be left"
        );
        // The Polish amounts become złoty only at a rate out of the euro, which is the one that the law names.
        let zloty = r#"{"from":"PLN","to":"EUR","value":"0.25"}"#;
        assert_eq!(of(r#""country":"PL","#, "PLN", zloty)?.as_deref(), Some("20000000 EUR"));
        let euro = r#"{"from":"EUR","to":"PLN","value":"4"}"#;
        assert_eq!(of(r#""country":"PL","#, "PLN", euro)?.as_deref(), Some("80000000 PLN"));
        Ok(())
    }

    #[test]
    fn a_figure_that_cannot_be_kept_exactly_with_an_inverse_is_refused() {
        let json = br#"{"version":1,"addressee":{"turnover":{"amount":"123456789012345678.1234","currency":"USD"}},
            "rates":[{"from":"EUR","to":"USD","value":"1.0813"}],"operations":[{"infringements":[{"provision":"6"}]}]}"#;
        let refused = Case::from_json(json).map_err(|error| (error.problem.code(), error.field.to_string()));
        assert_eq!(refused.err(), Some(("inexact", "rates[0].value".to_owned())));
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
    fn a_turnover_in_another_currency_needs_a_rate_in_the_direction_that_the_law_names() -> Result<(), FactError> {
        const POLAND: &str = r#""country":"PL","#;
        const KINGDOM: &str = r#""country":"GB","#;
        const LIECHTENSTEIN: &str = r#""country":"LI","#;
        let wanted = |country: &str, currency: &str| {
            let json = format!(
                r#"{{"version":1,{country}"addressee":{{}},"operations":[{{"infringements":[{{"provision":"6"}}]}}]}}"#
            );
            let file = CaseFile::from_json(json.as_bytes())?;
            let rate = currency.parse().ok().and_then(|turnover| file.applied().law.wanted_rate(turnover));
            Ok(rate.map_or_else(|| "-".to_owned(), |(from, to)| format!("{} {}", from.code(), to.code())))
        };
        for (country, currency, expected) in [
            ("", "EUR", "-"),
            ("", "USD", "USD EUR"),
            (POLAND, "EUR", "EUR PLN"),
            (POLAND, "PLN", "EUR PLN"),
            (POLAND, "USD", "USD EUR"),
            (KINGDOM, "GBP", "-"),
            (KINGDOM, "EUR", "EUR GBP"),
            (LIECHTENSTEIN, "CHF", "CHF EUR"),
            (LIECHTENSTEIN, "EUR", "EUR CHF"),
        ] {
            assert_eq!(wanted(country, currency)?, expected, "{country} {currency}");
        }
        Ok(())
    }
}
