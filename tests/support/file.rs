//! A second declaration of the case file, as `docs/case-file.md` describes it: strings and numbers, any of which may be wrong.
//!
//! It shares nothing with the engine's own declaration, so that neither can change alone.

use article83::facts::{Case, FactError};
use serde::{Serialize, Serializer};

/// One addressee, one decision.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct CaseFile {
    /// Always 1.
    pub(crate) version: u32,
    /// The date of the rule set under which it was saved, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) law: Option<String>,
    /// ISO 3166-1 alpha-2 code of the country whose authority decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) country: Option<String>,
    /// The day of the decision, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<String>,
    /// Who would be fined.
    pub(crate) addressee: AddresseeFile,
    /// Exchange rates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) rates: Vec<RateFile>,
    /// `intent`, `negligence` or `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fault: Option<String>,
    /// The procedure, if the country has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) procedure: Option<String>,
    /// Sets of the same or linked processing operations; at least one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) operations: Vec<OperationFile>,
    /// Periodic penalty payments.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) penalties: Vec<PenaltyFile>,
    /// Other countries whose authorities may decide on their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) other_authorities: Vec<String>,
    /// Free texts by topic, on the amount as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_topic")]
    pub(crate) reasons: Reasons,
}

impl CaseFile {
    /// A case of one operation that infringed these provisions, by a legal person about which nothing else is known.
    pub(crate) fn of(provisions: &[&str]) -> Self {
        let infringements = provisions.iter().map(|provision| InfringementFile::of(provision)).collect();
        let operation = OperationFile { infringements, ..OperationFile::default() };
        Self { version: 1, operations: vec![operation], ..Self::default() }
    }

    /// The same case, with this worldwide turnover.
    pub(crate) fn turnover(mut self, amount: &str, currency: &str) -> Self {
        let turnover = TurnoverFile { amount: amount.to_owned(), currency: currency.to_owned(), year: None };
        self.addressee.turnover = Some(turnover);
        self
    }

    /// The JSON as a user would save it or pipe it in: on one line.
    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap()
    }

    /// The engine's case, read from the JSON text.
    pub(crate) fn check(&self) -> Result<Case, FactError> {
        Case::from_json(self.to_json().as_bytes())
    }
}

/// Who would be fined.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AddresseeFile {
    /// `legal` or `natural`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) person: Option<String>,
    /// Whether it carries on an economic activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) undertaking: Option<bool>,
    /// The kind of public body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) public_body: Option<String>,
    /// Worldwide annual turnover of the whole undertaking in the preceding financial year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) turnover: Option<TurnoverFile>,
    /// The addressee's own turnover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) own_turnover: Option<TurnoverFile>,
    /// The budget of a public body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) budget: Option<TurnoverFile>,
    /// Whether others are liable together with it for the same fine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) jointly_liable: Option<bool>,
}

/// An amount of money.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct MoneyFile {
    /// A decimal string.
    pub(crate) amount: String,
    /// ISO 4217 code.
    pub(crate) currency: String,
}

/// An amount over one financial year.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct TurnoverFile {
    /// A decimal string; may be zero or negative.
    pub(crate) amount: String,
    /// ISO 4217 code.
    pub(crate) currency: String,
    /// The year in which the financial year ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) year: Option<u16>,
}

/// What one unit of `from` was worth in `to`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct RateFile {
    /// ISO 4217 code.
    pub(crate) from: String,
    /// ISO 4217 code.
    pub(crate) to: String,
    /// A decimal string greater than zero.
    pub(crate) value: String,
    /// The day of the rate, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<String>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<String>,
}

/// One set of the same or linked processing operations.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct OperationFile {
    /// The user's name for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    /// The period of the infringement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) period: Option<PeriodFile>,
    /// At least one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) infringements: Vec<InfringementFile>,
    /// What weighs after the starting amount.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) factors: Vec<FactorFile>,
    /// The user's own assumptions about the weight of the factors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) adjustments: Vec<AdjustmentFile>,
    /// Free texts by topic.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_topic")]
    pub(crate) reasons: Reasons,
}

/// A period of time.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct PeriodFile {
    /// ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    /// ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
}

/// One provision that was infringed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct InfringementFile {
    /// `32`, `5(1)(f)`, `41(4)`, `FR:82`.
    pub(crate) provision: String,
    /// `controller`, `processor`, `certification-body` or `monitoring-body`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) duty_of: Option<String>,
    /// `intent`, `negligence` or `none`, if it differs from the case's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fault: Option<String>,
    /// `low`, `medium` or `high`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) seriousness: Option<String>,
    /// Points chosen inside the ranges.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) position: Option<PositionFile>,
    /// The provision that displaces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) displaced_by: Option<DisplacementFile>,
    /// Free texts by topic.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_topic")]
    pub(crate) reasons: Reasons,
}

impl InfringementFile {
    /// An infringement of a provision, with nothing else stated.
    pub(crate) fn of(provision: &str) -> Self {
        Self { provision: provision.to_owned(), ..Self::default() }
    }
}

/// Points chosen inside the ranges of the starting amount.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct PositionFile {
    /// A fraction of the legal maximum, a decimal string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) seriousness: Option<String>,
    /// A fraction of the amount by seriousness, a decimal string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) size: Option<String>,
}

/// Why a provision is not fined in addition to another one.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct DisplacementFile {
    /// The one that prevails.
    pub(crate) provision: String,
    /// `specialty`, `subsidiarity` or `consumption`.
    pub(crate) test: String,
}

/// A factor of Art. 83(2).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct FactorFile {
    /// The letter of the point: `c d e f h i j k`.
    pub(crate) factor: String,
    /// `mitigating`, `neutral` or `aggravating`.
    pub(crate) direction: String,
    /// A word from the documented list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) circumstance: Option<String>,
    /// In the user's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// The user's own assumption about the weight of the factors.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdjustmentFile {
    /// A fraction, a decimal string.
    pub(crate) low: String,
    /// A fraction, a decimal string.
    pub(crate) high: String,
    /// In the user's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// A periodic penalty payment.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct PenaltyFile {
    /// ISO 3166-1 alpha-2 code of the country whose authority ordered it, if it differs from the case's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) country: Option<String>,
    /// The route to it, a word from the country's list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) route: Option<String>,
    /// For each unit.
    pub(crate) amount: MoneyFile,
    /// `day`, `week`, `two-weeks`, `month` or `time`.
    pub(crate) every: String,
    /// `passed` or `begun`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) counted: Option<String>,
    /// The day from which delay counts, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    /// The last day of delay, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
    /// How many times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) times: Option<u32>,
    /// The most that can accrue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cap: Option<MoneyFile>,
}

/// Free texts with their topics, in the order in which they are written.
pub(crate) type Reasons = Vec<(String, String)>;

/// Writes texts as an object, which may have a topic twice.
fn by_topic<S: Serializer>(reasons: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(reasons.iter().map(|(topic, text)| (topic, text)))
}
