//! The published decisions as written in `src/law/decisions.toml`, whose header describes each key.

use article83::{
    law::{Confidence, decisions::Status},
    money::plain,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::{Map, Value, json};

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    #[serde(rename = "decision")]
    pub(crate) decisions: Vec<Published>,
}

/// A published decision.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Published {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Other names by which people know the addressee.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) authority: String,
    pub(crate) country: String,
    pub(crate) date: String,
    /// What it is called on the first screen, which the application reads by itself.
    #[cfg_attr(not(test), expect(dead_code, reason = "only a test requires it"))]
    pub(crate) door: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) sector: Sector,
    pub(crate) provisions: Vec<String>,
    /// What happened, in the keys of `locales/situations.toml`.
    #[serde(default)]
    pub(crate) situations: Vec<String>,
    #[serde(default)]
    pub(crate) national: Vec<String>,
    pub(crate) natural: Option<bool>,
    pub(crate) undertaking: Option<bool>,
    /// The kind of public body, in the terms of its country.
    pub(crate) public_body: Option<String>,
    pub(crate) turnover: Option<Turnover>,
    pub(crate) rate: Option<Rate>,
    pub(crate) fine: Option<Amount>,
    pub(crate) fine_rate: Option<Rate>,
    pub(crate) ceiling: Option<Stated>,
    pub(crate) confidence: Grades,
    #[serde(default)]
    pub(crate) unconfirmed: Vec<Fact>,
    pub(crate) status: Outcome,
    pub(crate) incomparable: Option<Reason>,
    pub(crate) source: String,
    /// Why it cannot be compared, in the reader's own words.
    #[cfg_attr(not(test), expect(dead_code, reason = "only a test requires it"))]
    pub(crate) note: Option<String>,
    /// The day on which its figures were last compared with the source.
    pub(crate) checked: String,
}

/// The law under which the amount was imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Gdpr,
    Eprivacy,
    Uk,
    PenaltyPayment,
    Foreign,
}

/// What an addressee does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Sector {
    Online,
    Telecom,
    Finance,
    Retail,
    Health,
    Public,
    Energy,
    Media,
    Transport,
    Housing,
    Other,
}

impl Sector {
    /// Every sector.
    pub(crate) const ALL: [Self; 11] = [
        Self::Online,
        Self::Telecom,
        Self::Finance,
        Self::Retail,
        Self::Health,
        Self::Public,
        Self::Energy,
        Self::Media,
        Self::Transport,
        Self::Housing,
        Self::Other,
    ];

    /// Its name in the data and in the texts.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Telecom => "telecom",
            Self::Finance => "finance",
            Self::Retail => "retail",
            Self::Health => "health",
            Self::Public => "public",
            Self::Energy => "energy",
            Self::Media => "media",
            Self::Transport => "transport",
            Self::Housing => "housing",
            Self::Other => "other",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Turnover {
    #[serde(deserialize_with = "decimal")]
    pub(crate) amount: Decimal,
    pub(crate) currency: String,
    pub(crate) year: u16,
    /// Whether it is that of the addressee alone, not of its group.
    #[serde(default)]
    pub(crate) own: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rate {
    #[serde(deserialize_with = "decimal")]
    pub(crate) value: Decimal,
    pub(crate) note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Amount {
    #[serde(deserialize_with = "decimal")]
    pub(crate) amount: Decimal,
    pub(crate) currency: String,
}

/// A ceiling that the authority stated, and the unit to which it was rounded.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stated {
    #[serde(deserialize_with = "decimal")]
    pub(crate) amount: Decimal,
    pub(crate) currency: String,
    #[serde(deserialize_with = "decimal")]
    pub(crate) unit: Decimal,
}

/// How sure we are of each group of figures.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grades {
    pub(crate) fine: Option<Confidence>,
    /// Covers the turnover and the stated ceiling.
    pub(crate) turnover: Option<Confidence>,
}

/// A fact of a decision that may be unconfirmed: stated in no text that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fact {
    Date,
    Provisions,
    Year,
    Status,
}

/// What became of a decision.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Outcome {
    pub(crate) kind: Status,
    pub(crate) by: Option<String>,
    /// A day, a month or a year.
    pub(crate) on: Option<String>,
    pub(crate) to: Option<Amount>,
    /// The day on which it was last looked up; anything later is unknown.
    pub(crate) read: String,
}

/// Why a decision cannot be compared with the ceiling of the Regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Reason {
    #[serde(rename = "not-art-83")]
    NotArt83,
    SeveralConducts,
    TwoAddressees,
    NationalCap,
    TurnoverUnknownAndAboveTheFixedAmount,
    UkAmounts,
    NoFineStated,
    ProvisionsWithoutTier,
}

impl Reason {
    /// Every reason.
    pub(crate) const ALL: [Self; 8] = [
        Self::NotArt83,
        Self::SeveralConducts,
        Self::TwoAddressees,
        Self::NationalCap,
        Self::TurnoverUnknownAndAboveTheFixedAmount,
        Self::UkAmounts,
        Self::NoFineStated,
        Self::ProvisionsWithoutTier,
    ];
}

impl Published {
    /// The decision as a case file: one operation that infringed all the provisions, under the Regulation alone.
    pub(crate) fn facts(&self) -> Value {
        let mut addressee = Map::new();
        let person = if self.natural == Some(true) { "natural" } else { "legal" };
        addressee.insert("person".to_owned(), person.into());
        addressee.insert("undertaking".to_owned(), self.undertaking.unwrap_or(true).into());
        let mut rates = Vec::new();
        if let Some(Turnover { amount, currency, year, .. }) = &self.turnover {
            let turnover = json!({ "amount": plain(*amount), "currency": currency, "year": year });
            addressee.insert("turnover".to_owned(), turnover);
            if let (Some(rate), true) = (&self.rate, currency != "EUR") {
                rates.push(json!({ "from": currency, "to": "EUR", "value": plain(rate.value), "source": rate.note }));
            }
        }
        let infringements: Vec<_> = self.provisions.iter().map(|provision| json!({ "provision": provision })).collect();
        let operations = json!([{ "infringements": infringements }]);
        json!({ "version": 1, "addressee": addressee, "rates": rates, "operations": operations })
    }

    /// The fine in euros; `None` if there is none, or no rate for it.
    pub(crate) fn fine_in_euros(&self) -> Option<Decimal> {
        let fine = self.fine.as_ref()?;
        in_euros(fine.amount, &fine.currency, self.fine_rate.as_ref().or(self.rate.as_ref()))
    }

    /// The turnover in euros; `None` if it is unknown, or there is no rate for it.
    pub(crate) fn turnover_in_euros(&self) -> Option<Decimal> {
        let turnover = self.turnover.as_ref()?;
        in_euros(turnover.amount, &turnover.currency, self.rate.as_ref())
    }

    /// Whether a text that was read states the fact.
    pub(crate) fn is_confirmed(&self, fact: Fact) -> bool {
        !self.unconfirmed.contains(&fact)
    }
}

fn in_euros(amount: Decimal, currency: &str, rate: Option<&Rate>) -> Option<Decimal> {
    if currency == "EUR" { Some(amount) } else { amount.checked_mul(rate?.value) }
}

fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    Decimal::from_str_exact(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}
