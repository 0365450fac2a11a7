//! The first day of a country's act, and the amounts under which fines were possible over time.

use time::Date;

use crate::law::{Citation, Regime, gdpr};

/// A country's own act on data protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its first day in force.
    pub since: Date,
    /// Its sources.
    pub sources: &'static [Citation],
}

/// The amounts under which a fine can be imposed, from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fining {
    /// The first day of the end of an infringement to which this applies.
    pub from: Date,
    /// The amounts; `None`: it is not established what a fine could be.
    pub under: Option<&'static Regime>,
    /// The key of the text that says why it is not established, or whose law it was; among the texts of the country.
    pub key: Option<&'static str>,
    /// Its sources.
    pub sources: &'static [Citation],
}

impl Fining {
    /// The Regulation, which names the amounts itself and applies directly (Art. 99(2)).
    pub const REGULATION: Self = Self::under(gdpr::APPLIES_FROM, &Regime::REGULATION, gdpr::APPLICATION);

    pub(super) const fn under(from: Date, regime: &'static Regime, sources: &'static [Citation]) -> Self {
        Self { from, under: Some(regime), key: None, sources }
    }

    pub(super) const fn open(from: Date, key: &'static str, sources: &'static [Citation]) -> Self {
        Self { from, under: None, key: Some(key), sources }
    }
}
