//! The countries whose authorities decide under the Regulation, or under the law into which the United Kingdom turned it.

use serde::{Serialize, Serializer};

/// An EU state, Iceland, Liechtenstein, Norway or the United Kingdom, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Country([u8; 2]);

impl Country {
    pub(super) const fn new(code: [u8; 2]) -> Self {
        Self(code)
    }

    /// Whether it has this code.
    pub(super) const fn is(self, code: &str) -> bool {
        matches!(code.as_bytes(), [first, second] if *first == self.0[0] && *second == self.0[1])
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
