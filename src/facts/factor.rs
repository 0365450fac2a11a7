//! In which direction a factor of Art. 83(2) weighs, as the user states it.

use crate::{keyed::keyed, law::factors::Circumstance};

keyed! {
    /// In which direction a factor weighs.
    Direction {
        /// Lowers the amount.
        Mitigating = "mitigating",
        /// Changes nothing.
        Neutral = "neutral",
        /// Raises the amount.
        Aggravating = "aggravating",
    }
}

impl Direction {
    /// Whether the guidance leaves this direction open to a circumstance; any circumstance may be found to change nothing.
    #[must_use]
    pub const fn is_open(self, circumstance: &Circumstance) -> bool {
        match self {
            Self::Mitigating => circumstance.mitigates,
            Self::Neutral => true,
            Self::Aggravating => circumstance.aggravates,
        }
    }
}
