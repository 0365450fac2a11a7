//! Since when a country has had its own act, and under which amounts fines were possible when.

use time::Date;

use crate::law::{Citation, Regime, gdpr};

/// A country's own act on data protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// The first day on which it held.
    pub since: Date,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

/// From a day on, under which amounts a fine can be imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fining {
    /// The first day on which an infringement may have ended to be fined so.
    pub from: Date,
    /// The amounts; `None`: it is not established what a fine could be.
    pub under: Option<&'static Regime>,
    /// The word of the text that tells why it is not established, or whose law it was; among the texts of the country.
    pub key: Option<&'static str>,
    /// Where that is stated.
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
