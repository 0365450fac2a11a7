//! What kind of answer there is, so that no absent ceiling is ambiguous.

use serde::Serialize;

/// What kind of answer an infringement, an operation or a case has.
///
/// In order of precedence: if several infringements have different ones, the first becomes that of the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// There is a ceiling.
    Ceiling,
    /// There is a ceiling, but a fine only after a warning that was not heeded.
    WarningFirst,
    /// The law is not established, or needs a fact that was not stated; a note says which.
    Unknown,
    /// The law of the country does not allow a fine on the addressee.
    Exempt,
    /// Intent and negligence are excluded.
    NoFault,
    /// Art. 83 names no fine for the provision; a note says what is charged in practice.
    NoTier,
    /// Another provision displaces it.
    Displaced,
}

impl Outcome {
    /// The word for it in an assessment.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ceiling => "ceiling",
            Self::WarningFirst => "warning-first",
            Self::Unknown => "unknown",
            Self::Exempt => "exempt",
            Self::NoFault => "no-fault",
            Self::NoTier => "no-tier",
            Self::Displaced => "displaced",
        }
    }

    /// Of several, the one that becomes that of all.
    #[must_use]
    pub fn of_all(outcomes: impl Iterator<Item = Self>) -> Self {
        outcomes.min().unwrap_or(Self::Unknown)
    }
}
