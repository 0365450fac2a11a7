//! Which way a factor of Art. 83(2) weighs, as a person states it.

use crate::{keyed::keyed, law::factors::Circumstance};

keyed! {
    /// Which way a factor weighs.
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
    /// Whether the guidance leaves this way open to a circumstance; any may be found to change nothing.
    #[must_use]
    pub const fn is_open(self, circumstance: &Circumstance) -> bool {
        match self {
            Self::Mitigating => circumstance.mitigates,
            Self::Neutral => true,
            Self::Aggravating => circumstance.aggravates,
        }
    }
}
