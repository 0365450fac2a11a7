//! What affects the amount below the ceiling, in the order of Art. 83(2), as read by the EDPB's Guidelines 04/2022.
//!
//! The Guidelines give directions and no figures: nothing here is multiplied or added up.

use super::{Citation, Confidence, Document};
use crate::keyed::keyed;

const fn edpb(pinpoint: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::Edpb042022, pinpoint, confidence)
}

/// A question about the seriousness of an infringement, or about the amount as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its word among the `reasons` of the case file.
    pub key: &'static str,
    /// Its source.
    pub sources: &'static [Citation],
}

const fn topic(key: &'static str, sources: &'static [Citation]) -> Topic {
    Topic { key, sources }
}

const GRAVITY: &[Citation] = &[edpb("53", Confidence::Primary), Citation::primary(Document::Gdpr, "83(2)(a)")];

/// Points (a), (b) and (g): what decides seriousness, as a whole. No point is scored, and none counts again later.
pub const SERIOUSNESS: &[Topic] = &[
    topic("nature", GRAVITY),
    topic("purpose", GRAVITY),
    topic("scope", GRAVITY),
    topic("people", GRAVITY),
    topic("damage", GRAVITY),
    topic("duration", &[edpb("54", Confidence::Primary), Citation::primary(Document::Gdpr, "83(2)(a)")]),
    topic("fault", &[edpb("55-56", Confidence::Primary), Citation::primary(Document::Gdpr, "83(2)(b)")]),
    topic("data", &[edpb("57-58", Confidence::Primary), Citation::primary(Document::Gdpr, "83(2)(g)")]),
];

const TESTS: &[Citation] = &[Citation::primary(Document::Gdpr, "83(1)")];
const PROPORTIONATE: &[Citation] = &[
    Citation::primary(Document::Gdpr, "83(1)"),
    edpb("137, 139", Confidence::Decision),
    Citation::primary(Document::DeutscheWohnen, "58"),
    Citation::primary(Document::Ilva, "29, 35"),
];

/// Step 5: the amount as a whole, and whether the addressee can pay it, in exceptional cases only.
pub const AS_A_WHOLE: &[Topic] = &[
    topic("effectiveness", TESTS),
    topic("proportionality", PROPORTIONATE),
    topic("dissuasiveness", TESTS),
    // The conditions are those of competition law; the paragraphs of the Guidelines were not read.
    topic("ability-to-pay", &[edpb("", Confidence::Unconfirmed)]),
];

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
    }
}

/// A circumstance that weighs after the starting amount. Each counts once, and any may turn out to change nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstance {
    /// The point of Art. 83(2) under which it weighs.
    pub letter: Letter,
    /// Its word in the case file.
    pub key: &'static str,
    /// Whether it may lower the amount.
    pub mitigates: bool,
    /// Whether it may raise the amount.
    pub aggravates: bool,
    /// Its source.
    pub sources: &'static [Citation],
}

/// Lowers the amount, or changes nothing.
const LOWERS: (bool, bool) = (true, false);
/// Raises the amount, or changes nothing.
const RAISES: (bool, bool) = (false, true);
/// May do both.
const EITHER: (bool, bool) = (true, true);
/// Never changes the amount.
const NEITHER: (bool, bool) = (false, false);

const fn row(
    letter: Letter,
    key: &'static str,
    (mitigates, aggravates): (bool, bool),
    sources: &'static [Citation],
) -> Circumstance {
    Circumstance { letter, key, mitigates, aggravates, sources }
}

const DAMAGE: &[Citation] = &[edpb("73-76", Confidence::Primary)];
const RESPONSIBILITY: &[Citation] = &[edpb("77-81", Confidence::Primary)];
const PREVIOUS: &[Citation] = &[edpb("82-94", Confidence::Primary)];
const COOPERATION: &[Citation] = &[edpb("95-97", Confidence::Primary)];
const HOW_KNOWN: &[Citation] = &[edpb("98-99", Confidence::Primary)];
/// The Guidelines leave neither direction open: a notification that the law requires is neutral, and so is one of the addressee's own accord
/// once the authority knows. That a required one came late is an infringement of Art. 33(1) in its own right, and is not weighed a second
/// time.
const NOTIFIED_LATE: &[Citation] = &[edpb("98-99", Confidence::Primary), Citation::primary(Document::Gdpr, "33(1)")];
/// The word for a notification that the law requires and that came late.
pub const LATE_NOTICE: &str = "notified-late";
const ORDERED_BEFORE: &[Citation] = &[edpb("100-103", Confidence::Primary)];
const CODES: &[Citation] = &[edpb("104-106", Confidence::Primary)];
const OTHER: &[Citation] = &[edpb("107-111", Confidence::Primary)];
/// The Guidelines are silent; authorities have weighed it so.
const DAMAGE_BY_PRACTICE: &[Citation] = &[Citation::graded(Document::Gdpr, "83(2)(c)", Confidence::Decision)];
const COOPERATION_BY_PRACTICE: &[Citation] = &[Citation::graded(Document::Gdpr, "83(2)(f)", Confidence::Decision)];
const PROFIT_BY_PRACTICE: &[Citation] = &[Citation::graded(Document::Gdpr, "83(2)(k)", Confidence::Decision)];

/// The circumstances, in the order of Art. 83(2).
pub const CIRCUMSTANCES: &[Circumstance] = &[
    row(Letter::C, "prompt-remedy", LOWERS, DAMAGE),
    row(Letter::C, "late-remedy", LOWERS, DAMAGE),
    row(Letter::C, "no-remedy", RAISES, DAMAGE_BY_PRACTICE),
    row(Letter::D, "beyond-duty", LOWERS, RESPONSIBILITY),
    row(Letter::D, "measures-as-required", NEITHER, RESPONSIBILITY),
    row(Letter::D, "measures-lacking", RAISES, RESPONSIBILITY),
    row(Letter::E, "no-previous", NEITHER, PREVIOUS),
    row(Letter::E, "same-subject", RAISES, PREVIOUS),
    row(Letter::E, "other-subject", RAISES, PREVIOUS),
    row(Letter::F, "limited-consequences", LOWERS, COOPERATION),
    row(Letter::F, "ordinary-cooperation", NEITHER, COOPERATION),
    row(Letter::F, "refused-cooperation", RAISES, COOPERATION_BY_PRACTICE),
    row(Letter::H, "own-notice", LOWERS, HOW_KNOWN),
    row(Letter::H, "required-notice", NEITHER, HOW_KNOWN),
    row(Letter::H, LATE_NOTICE, NEITHER, NOTIFIED_LATE),
    row(Letter::H, "complaint", NEITHER, HOW_KNOWN),
    row(Letter::H, "investigation", NEITHER, HOW_KNOWN),
    row(Letter::H, "other-way", EITHER, HOW_KNOWN),
    row(Letter::I, "beyond-order", LOWERS, ORDERED_BEFORE),
    row(Letter::I, "order-followed", NEITHER, ORDERED_BEFORE),
    row(Letter::I, "order-not-followed", RAISES, ORDERED_BEFORE),
    row(Letter::J, "code-followed", LOWERS, CODES),
    row(Letter::J, "code-not-followed", RAISES, CODES),
    row(Letter::K, "profit", RAISES, OTHER),
    row(Letter::K, "loss-avoided", RAISES, OTHER),
    row(Letter::K, "no-profit", NEITHER, PROFIT_BY_PRACTICE),
    row(Letter::K, "exceptional-change", EITHER, OTHER),
    row(Letter::K, "other", EITHER, OTHER),
];

/// Under point (i) an earlier order counts only if ignoring it is not itself an infringement.
pub const ORDER_ONCE: &[Citation] = &[edpb("103", Confidence::Primary)];
/// No factor has a figure; an assumption is the person's own.
pub const NO_FIGURES: &[Citation] = &[Citation::primary(Document::Gdpr, "83(2)"), edpb("73-111", Confidence::Primary)];

/// The circumstances of a point.
pub fn of_letter(letter: Letter) -> impl Iterator<Item = &'static Circumstance> {
    CIRCUMSTANCES.iter().filter(move |row| row.letter == letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circumstances_stand_in_the_order_of_the_regulation_and_once_each() {
        let letters: Vec<_> = CIRCUMSTANCES.iter().map(|row| row.letter).collect();
        assert!(letters.is_sorted());
        let mut keys: Vec<_> = CIRCUMSTANCES.iter().map(|row| row.key).collect();
        keys.sort_unstable();
        assert!(keys.iter().zip(keys.iter().skip(1)).all(|(one, next)| one != next));
        assert!(CIRCUMSTANCES.iter().all(|row| !row.sources.is_empty()));
    }

    #[test]
    fn earlier_infringements_and_notices_that_the_law_requires_never_mitigate() {
        assert!(of_letter(Letter::E).all(|row| !row.mitigates));
        assert!(CIRCUMSTANCES.iter().all(|row| row.key != "required-notice" || !row.mitigates));
    }

    #[test]
    fn a_late_notification_weighs_in_neither_direction() {
        let late = of_letter(Letter::H).find(|row| row.key == LATE_NOTICE);
        assert_eq!(late.map(|row| (row.mitigates, row.aggravates)), Some((false, false)));
    }
}
