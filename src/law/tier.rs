//! The two maxima of Article 83, each with its share of turnover. Their fixed amounts are in `regime.rs`.

use rust_decimal::Decimal;
use serde::Serialize;

/// The two maxima of Article 83.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Art. 83(4).
    Lower,
    /// Art. 83(5) and (6).
    Higher,
}

impl Tier {
    /// Both, in the order of the article.
    pub const ALL: [Self; 2] = [Self::Lower, Self::Higher];

    /// Its name in data and in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
        }
    }

    /// The share of the total worldwide annual turnover of the preceding financial year, as a fraction of one.
    #[must_use]
    pub const fn share(self) -> Decimal {
        let percent = match self {
            Self::Lower => 2,
            Self::Higher => 4,
        };
        Decimal::from_parts(percent, 0, 0, false, 2)
    }
}
