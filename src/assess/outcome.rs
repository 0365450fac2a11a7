//! What kind of answer there is, so that no absent ceiling is ambiguous.

use serde::Serialize;

/// What kind of answer an infringement, an operation or a case has.
///
/// In the order of precedence: where several infringements have different ones, the first stands for the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// There is a ceiling.
    Ceiling,
    /// There is one, but a fine only after a warning that was not heeded.
    WarningFirst,
    /// The law there is not established, or needs a fact that was not given; a note says which.
    Unknown,
    /// The law of the country lets no fine be imposed on the addressee.
    Exempt,
    /// Intent and negligence are excluded.
    NoFault,
    /// Art. 83 names no fine for the provision; a note says what practice charges.
    NoTier,
    /// Another provision takes its place.
    Displaced,
}

impl Outcome {
    /// Its word in an assessment.
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

    /// Of several, the one that stands for all.
    #[must_use]
    pub fn of_all(outcomes: impl Iterator<Item = Self>) -> Self {
        outcomes.min().unwrap_or(Self::Unknown)
    }
}
