//! The factors of Art. 83(2) as a person states them: which letter, and which way it weighs.

use super::{Problem, keyed::keyed};
use crate::law::factors::Circumstance;

keyed! {
    /// A letter of Art. 83(2) that weighs after the starting amount. Points (a), (b) and (g) belong to seriousness.
    Letter {
        /// Action taken to mitigate the damage.
        C = "c",
        /// Degree of responsibility, given the measures under Articles 25 and 32.
        D = "d",
        /// Relevant previous infringements.
        E = "e",
        /// Cooperation with the authority.
        F = "f",
        /// How the infringement became known to the authority.
        H = "h",
        /// Compliance with measures ordered before on the same matter.
        I = "i",
        /// Codes of conduct and certification.
        J = "j",
        /// Any other aggravating or mitigating factor.
        K = "k",
    } else not_a_letter
}

fn not_a_letter(text: &str) -> Problem {
    if matches!(text, "a" | "b" | "g") { Problem::BelongsToSeriousness } else { Problem::Word(Letter::KEYS) }
}

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
