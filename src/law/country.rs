//! The countries whose authorities decide under the Regulation, or under the law that the United Kingdom made of it.

use serde::{Serialize, Serializer};

/// An EU state, Iceland, Liechtenstein, Norway or the United Kingdom, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Country([u8; 2]);

/// EU states first, then the EEA, then the United Kingdom.
const COUNTRIES: [&[u8; 2]; 31] = [
    b"AT", b"BE", b"BG", b"CY", b"CZ", b"DE", b"DK", b"EE", b"ES", b"FI", b"FR", b"GR", b"HR", b"HU", b"IE", b"IT",
    b"LT", b"LU", b"LV", b"MT", b"NL", b"PL", b"PT", b"RO", b"SE", b"SI", b"SK", b"IS", b"LI", b"NO", b"GB",
];

impl Country {
    pub(super) const fn new(code: [u8; 2]) -> Self {
        Self(code)
    }

    /// All of them, in that order.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTRIES.iter().map(|code| Self(**code))
    }

    /// The country of a code in capitals, unless its authority decides under neither law.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        COUNTRIES.iter().find(|listed| listed.as_slice() == code.as_bytes()).map(|listed| Self(**listed))
    }

    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
