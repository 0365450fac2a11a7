//! Why a text that somebody typed is not an amount.

use std::fmt;

/// Why a typed text is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// There is no number in it.
    NoNumber,
    /// There is more than one number in it.
    SeveralNumbers,
    /// A character that no amount has.
    Character(char),
    /// A word that is neither a unit nor a currency.
    Word(String),
    /// More than one sign before the number.
    SeveralSigns,
    /// More than one unit, such as thousands and millions.
    SeveralUnits,
    /// More than one currency.
    SeveralCurrencies,
    /// An exponent.
    Exponent,
    /// A mix of points, commas and spaces in which nobody writes numbers.
    MixedSeparators,
    /// Groups that do not have three digits.
    Grouping,
    /// More than 18 digits before the point or 4 after it.
    TooLong,
}

impl AmountError {
    /// A code for programs, which stays the same.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoNumber => "no-number",
            Self::SeveralNumbers => "several-numbers",
            Self::Character(_) => "character",
            Self::Word(_) => "word",
            Self::SeveralSigns => "several-signs",
            Self::SeveralUnits => "several-units",
            Self::SeveralCurrencies => "several-currencies",
            Self::Exponent => "exponent",
            Self::MixedSeparators => "mixed-separators",
            Self::Grouping => "grouping",
            Self::TooLong => "too-long",
        }
    }
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber => f.write_str("there is no number"),
            Self::SeveralNumbers => f.write_str("there is more than one number"),
            Self::Character(c) => write!(f, "'{c}' has no place in an amount"),
            Self::Word(word) => write!(f, "\"{word}\" is neither a unit nor a currency"),
            Self::SeveralSigns => f.write_str("there is more than one sign"),
            Self::SeveralUnits => f.write_str("there is more than one unit"),
            Self::SeveralCurrencies => f.write_str("there is more than one currency"),
            Self::Exponent => f.write_str("exponents are not read"),
            Self::MixedSeparators => f.write_str("points, commas and spaces are mixed"),
            Self::Grouping => f.write_str("the groups are not of three digits"),
            Self::TooLong => f.write_str("at most 18 digits before the point and 4 after it"),
        }
    }
}

impl std::error::Error for AmountError {}
