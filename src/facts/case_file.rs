//! The case file, version 1: what is saved, opened, linked to and piped in. Its figures and words are not yet checked.
//!
//! `docs/case-file.md` describes each key. An unknown key is an error, so that a misspelt fact is never lost in silence.

use std::collections::BTreeMap;

/// The version of the format.
pub const VERSION: u32 = 1;

/// Declares one object of the case file: an unknown key is refused, an absent one is not written.
macro_rules! object {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)+ }

        impl super::json::Read for $name {
            fn read(json: super::json::Json, field: &super::field::Field<'_>) -> Result<Self, super::FactError> {
                let mut keys = super::json::Keys::of(json, &[$(stringify!($field),)+], field)?;
                Ok(Self { $($field: keys.take(stringify!($field), field)?,)+ })
            }
        }

        impl super::json::Write for $name {
            fn write(&self, out: &mut String) {
                out.push('{');
                $(super::json::write_key(out, stringify!($field), &self.$field);)+
                out.push('}');
            }
        }
    };
}

object! {
    /// One addressee, one decision.
    CaseFile {
        /// Always 1.
        version: u32,
        /// ISO 3166-1 alpha-2 code of the country whose authority decides.
        country: Option<String>,
        /// The day of the decision, ISO 8601.
        date: Option<String>,
        /// Who would be fined.
        addressee: AddresseeFile,
        /// Exchange rates.
        rates: Vec<RateFile>,
        /// `intent`, `negligence` or `none`.
        fault: Option<String>,
        /// The procedure, where the country has several.
        procedure: Option<String>,
        /// Sets of the same or linked processing operations; at least one.
        operations: Vec<OperationFile>,
        /// Periodic penalty payments.
        penalties: Vec<PenaltyFile>,
    }
}

object! {
    /// Who would be fined.
    AddresseeFile {
        /// `legal` or `natural`.
        person: Option<String>,
        /// Whether it carries on an economic activity.
        undertaking: Option<bool>,
        /// The kind of public body.
        public_body: Option<String>,
        /// Worldwide annual turnover of the whole undertaking in the preceding financial year.
        turnover: Option<TurnoverFile>,
        /// The addressee's own turnover.
        own_turnover: Option<TurnoverFile>,
        /// The budget of a public body.
        budget: Option<TurnoverFile>,
    }
}

object! {
    /// An amount of money.
    MoneyFile {
        /// A decimal string.
        amount: String,
        /// ISO 4217 code.
        currency: String,
    }
}

object! {
    /// An amount over one financial year.
    TurnoverFile {
        /// A decimal string; may be zero or negative.
        amount: String,
        /// ISO 4217 code.
        currency: String,
        /// The year in which the financial year ends.
        year: Option<u16>,
    }
}

object! {
    /// What one unit of `from` was worth in `to`.
    RateFile {
        /// ISO 4217 code.
        from: String,
        /// ISO 4217 code.
        to: String,
        /// A decimal string greater than zero.
        value: String,
        /// Of which day, ISO 8601.
        date: Option<String>,
        /// Who published it.
        source: Option<String>,
    }
}

object! {
    /// One set of the same or linked processing operations.
    OperationFile {
        /// As the person calls it.
        name: Option<String>,
        /// From when until when it infringed.
        period: Option<PeriodFile>,
        /// At least one.
        infringements: Vec<InfringementFile>,
        /// Factors of Art. 83(2).
        factors: Vec<FactorFile>,
        /// The person's own assumptions.
        adjustments: Vec<AdjustmentFile>,
        /// Free texts by topic.
        reasons: BTreeMap<String, String>,
    }
}

object! {
    /// A stretch of time.
    PeriodFile {
        /// ISO 8601.
        from: Option<String>,
        /// ISO 8601.
        to: Option<String>,
    }
}

object! {
    /// One provision that was infringed.
    InfringementFile {
        /// `32`, `5(1)(f)`, `41(4)`, `FR:82`.
        provision: String,
        /// `controller`, `processor`, `certification-body` or `monitoring-body`.
        duty_of: Option<String>,
        /// `intent`, `negligence` or `none`, instead of the case's.
        fault: Option<String>,
        /// `low`, `medium` or `high`.
        seriousness: Option<String>,
        /// Points chosen inside the ranges.
        position: Option<PositionFile>,
        /// The provision that takes its place.
        displaced_by: Option<DisplacementFile>,
        /// Free texts by topic.
        reasons: BTreeMap<String, String>,
    }
}

object! {
    /// Points chosen inside the ranges of the starting amount.
    PositionFile {
        /// A fraction of the legal maximum, a decimal string.
        seriousness: Option<String>,
        /// A fraction of the amount that seriousness gives, a decimal string.
        size: Option<String>,
    }
}

object! {
    /// Why a provision is not fined beside another one.
    DisplacementFile {
        /// The one that prevails.
        provision: String,
        /// `specialty`, `subsidiarity` or `consumption`.
        test: String,
    }
}

object! {
    /// A factor of Art. 83(2).
    FactorFile {
        /// The letter of the point: `c d e f h i j k`.
        factor: String,
        /// `mitigating`, `neutral` or `aggravating`.
        direction: String,
        /// A word of the documented list.
        circumstance: Option<String>,
        /// In the person's words.
        reason: Option<String>,
    }
}

object! {
    /// The person's own assumption about the weight of the factors.
    AdjustmentFile {
        /// A fraction, a decimal string.
        low: String,
        /// A fraction, a decimal string.
        high: String,
        /// In the person's words.
        reason: Option<String>,
    }
}

object! {
    /// A periodic penalty payment.
    PenaltyFile {
        /// For each unit.
        amount: MoneyFile,
        /// `day`, `week`, `two-weeks`, `month` or `time`.
        every: String,
        /// The day from which delay counts, ISO 8601.
        from: Option<String>,
        /// The last day of delay, ISO 8601.
        to: Option<String>,
        /// How many times.
        times: Option<u32>,
        /// The most that can accrue.
        lid: Option<MoneyFile>,
    }
}

impl CaseFile {
    /// A case of one operation in which these provisions were infringed, by a legal person of whom no more is known.
    #[must_use]
    pub fn of(provisions: &[&str]) -> Self {
        let infringements = provisions
            .iter()
            .map(|p| InfringementFile { provision: (*p).to_owned(), ..InfringementFile::default() })
            .collect();
        let operation = OperationFile { infringements, ..OperationFile::default() };
        Self { version: VERSION, operations: vec![operation], ..Self::default() }
    }

    /// The same case, with this worldwide turnover.
    #[must_use]
    pub fn turnover(mut self, amount: &str, currency: &str) -> Self {
        let turnover = TurnoverFile { amount: amount.to_owned(), currency: currency.to_owned(), year: None };
        self.addressee.turnover = Some(turnover);
        self
    }
}
