//! Published fines, from which the calculator shows those nearest to a case.
//!
//! The decisions themselves are in `decisions.toml`, in the folder above. They are not compiled into the engine: the site's build
//! writes them into the text of each language as [rows](Decision::row).

mod likeness;
mod row;
mod sample;

use rust_decimal::Decimal;
use serde::Deserialize;
use time::Date;

pub use likeness::{Compared, Likeness};
pub use row::Row;
pub use sample::{OfCountry, SAMPLE, Sample};

use super::{Confidence, Country, Tier};
use crate::money::Currency;

/// A fine imposed by an authority under the Regulation, or under law of a country that the calculator knows as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its anchor on the page of decisions.
    pub id: String,
    /// The addressee, or the reference of the decision if the addressee is not named.
    pub name: String,
    /// Other names by which people know the addressee.
    pub also: Vec<String>,
    /// The authority that decided, by its name in its own country.
    pub authority: String,
    /// The law under which the fine was imposed.
    pub law: Law,
    /// The country of the authority.
    pub country: Country,
    /// The year of the decision.
    pub year: u16,
    /// The day of the decision; `None` if only its year or month is known.
    pub day: Option<Date>,
    /// The fine as imposed, before any later reduction, in whole units of the [currency](Law::currency) of its law.
    pub fine: Decimal,
    /// Whether the fine is a total over several conducts or addressees, each with a ceiling of its own.
    pub total: bool,
    /// The turnover that the ceiling is based on, in the same currency; `None` if it is not published.
    pub turnover: Option<Decimal>,
    /// The calendar year in which the financial year of the turnover ended.
    pub turnover_year: Option<u16>,
    /// Who was fined.
    pub addressee: Addressee,
    /// Its kind in the terms of the country, if it is a public body without an economic activity.
    pub public_body: Option<String>,
    /// The highest tier among the provisions infringed.
    pub tier: Tier,
    /// The provisions infringed, such as `5(1)(f)` or `FR:82`.
    pub provisions: Vec<String>,
    /// What happened: keys of the situations in plain words.
    pub situations: Vec<String>,
    /// What became of the decision.
    pub status: Status,
    /// Whether a text that was read confirms the status.
    pub status_confirmed: bool,
    /// The day on which the status was last checked (ISO 8601): anything later is not known.
    pub status_read: String,
    /// The lowest confidence among the figures and the articles.
    pub confidence: Confidence,
}

/// The law under which a fine was imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// The Regulation.
    Gdpr,
    /// The Regulation as the United Kingdom keeps it.
    Uk,
    /// A country's law on trackers and direct marketing.
    Eprivacy,
}

impl Law {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Gdpr, Self::Uk, Self::Eprivacy];

    /// Its name in rows; none for the Regulation.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gdpr => "",
            Self::Uk => "uk",
            Self::Eprivacy => "eprivacy",
        }
    }

    /// The currency of its amounts.
    #[must_use]
    pub const fn currency(self) -> Currency {
        match self {
            Self::Gdpr | Self::Eprivacy => Currency::EUR,
            Self::Uk => Currency::GBP,
        }
    }
}

/// Who was fined, as far as the ceiling depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// A legal person that carries on an economic activity.
    Undertaking,
    /// A natural person who trades, and so an undertaking as well.
    Trader,
    /// Somebody without an economic activity: only the fixed amount applies.
    NoUndertaking,
}

impl Addressee {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Undertaking, Self::Trader, Self::NoUndertaking];

    /// Its name in rows; none for the usual case.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Undertaking => "",
            Self::Trader => "natural",
            Self::NoUndertaking => "no-undertaking",
        }
    }
}

/// What became of a decision, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nothing was found about it.
    NotKnown,
    /// Proposed by the authority; only a court can impose it.
    Proposed,
    /// Challenged and, as far as is known, still undecided; or a challenge was announced.
    Appealed,
    /// It can no longer be challenged.
    Final,
    /// Confirmed by a court or a board of appeal.
    Upheld,
    /// Lowered by a court, or in agreement with the authority.
    Reduced,
    /// Annulled by a court.
    Annulled,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 7] =
        [Self::NotKnown, Self::Proposed, Self::Appealed, Self::Final, Self::Upheld, Self::Reduced, Self::Annulled];

    /// Its name in data and in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotKnown => "not-known",
            Self::Proposed => "proposed",
            Self::Appealed => "appealed",
            Self::Final => "final",
            Self::Upheld => "upheld",
            Self::Reduced => "reduced",
            Self::Annulled => "annulled",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A decision of the authority of France, with these provisions and this turnover.
    pub(super) fn decision(name: &str, provisions: &[&str], turnover: Option<i64>) -> Decision {
        Decision {
            id: "FR-A-1".to_owned(),
            name: name.to_owned(),
            also: Vec::new(),
            authority: "CNIL".to_owned(),
            law: Law::Gdpr,
            country: Country::new(*b"FR"),
            year: 2024,
            day: None,
            fine: 1_000.into(),
            total: false,
            turnover: turnover.map(Decimal::from),
            turnover_year: turnover.map(|_| 2023),
            addressee: Addressee::Undertaking,
            public_body: None,
            tier: Tier::Higher,
            provisions: provisions.iter().map(ToString::to_string).collect(),
            situations: Vec::new(),
            status: Status::Final,
            status_confirmed: true,
            status_read: "2026-11-29".to_owned(),
            confidence: Confidence::Decision,
        }
    }
}
