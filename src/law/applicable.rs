//! Which law applies: that of the country whose authority decides, with the amounts under which conduct that ended on a given day can be fined.

use time::Date;

use super::{
    Country, Regime,
    national::{self, Conversion, National},
};
use crate::money::Currency;

/// The law that applies to an operation or to a penalty payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applicable {
    /// The law of the country; `None`: the Regulation alone.
    pub national: Option<&'static National>,
    /// Whose amounts apply.
    pub regime: &'static Regime,
}

impl Applicable {
    /// The law before the authority of a country for conduct that ended on a given day. If it is not established under which amounts
    /// that can be fined, it has those of today.
    #[must_use]
    pub fn on(country: Option<Country>, ended: Date) -> Self {
        let national = country.and_then(national::of);
        let of = |national: &National| {
            national.fining_on(ended).and_then(|row| row.under).unwrap_or_else(|| national.regime())
        };
        Self { national, regime: national.map_or(&Regime::REGULATION, of) }
    }

    /// The rule by which the law of the country converts the amounts of the regime.
    #[must_use]
    pub fn conversion(&self) -> Option<Conversion> {
        self.national?.conversion
    }

    /// The rate needed for a turnover in this currency, from and to; `None` if none is.
    #[must_use]
    pub fn wanted_rate(&self, turnover: Currency) -> Option<(Currency, Currency)> {
        let regime = self.regime;
        match self.conversion() {
            Some(conversion) if turnover == conversion.currency || turnover == regime.currency => {
                Some((regime.currency, conversion.currency))
            }
            _ if turnover != regime.currency => Some((turnover, regime.currency)),
            _ if turnover != regime.guidance.currency => Some((turnover, regime.guidance.currency)),
            _ => None,
        }
    }
}
