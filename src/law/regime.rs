//! Whose amounts apply: those of the Regulation, in euros, with the EDPB's Guidelines; or those of the United Kingdom, in pounds, with the
//! guidance of its own authority. The two are never mixed.

use time::{Date, Month};

use super::{
    Citation, Confidence, Document, Guidance, edpb,
    gdpr::{self, Basis, Tier},
    ico,
};
use crate::money::{Currency, Money};

/// A law with its two maxima, and the guidance that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// Regulation (EU) 2016/679.
    Regulation,
    /// The UK GDPR with the Data Protection Act 2018.
    UnitedKingdom,
}

impl Regime {
    /// The currency of its amounts.
    #[must_use]
    pub const fn currency(self) -> Currency {
        match self {
            Self::Regulation => Currency::EUR,
            Self::UnitedKingdom => Currency::GBP,
        }
    }

    /// The fixed amount of a tier. Its share of turnover is the same in both.
    #[must_use]
    pub const fn fixed(self, tier: Tier) -> Money {
        match (self, tier) {
            (Self::Regulation, _) => tier.fixed(),
            (Self::UnitedKingdom, Tier::Lower) => Money::whole(8_700_000, Currency::GBP),
            (Self::UnitedKingdom, Tier::Higher) => Money::whole(17_500_000, Currency::GBP),
        }
    }

    /// Where the amounts of a limb are stated.
    #[must_use]
    pub const fn amounts(self, basis: Basis) -> &'static [Citation] {
        match self {
            Self::Regulation => basis.amounts(),
            Self::UnitedKingdom => UK_AMOUNTS,
        }
    }

    /// Where a limb is stated that names a provision.
    #[must_use]
    pub const fn limb(self, basis: Basis) -> &'static [Citation] {
        match self {
            Self::Regulation => basis.citations(),
            Self::UnitedKingdom => const { &[UK_ARTICLE] },
        }
    }

    /// The guidance of its authorities.
    #[must_use]
    pub const fn guidance(self) -> &'static Guidance {
        match self {
            Self::Regulation => &edpb::GUIDANCE,
            Self::UnitedKingdom => &ico::GUIDANCE,
        }
    }

    /// The first day on which it applied, and where that is stated.
    #[must_use]
    pub const fn applies_from(self) -> (Date, &'static [Citation]) {
        match self {
            Self::Regulation => (gdpr::APPLIES_FROM, gdpr::APPLICATION),
            Self::UnitedKingdom => (UK_FROM, UK_APPLICATION),
        }
    }

    /// Where it is stated that there is no fine without fault; `None` where that is not settled.
    #[must_use]
    pub const fn fault(self) -> Option<&'static [Citation]> {
        match self {
            Self::Regulation => Some(gdpr::FAULT),
            // What the Court of Justice held does not bind there.
            Self::UnitedKingdom => None,
        }
    }

    /// Whether what it says of an article is established here. Of the United Kingdom, not where its own later law has changed the article,
    /// nor where the Act states the powers of its authority.
    #[must_use]
    pub fn is_established(self, article: u8) -> bool {
        self == Self::Regulation || UK_AS_THE_REGULATION.iter().any(|(from, to)| (*from..=*to).contains(&article))
    }
}

/// Section 157, as penalty notices apply it.
const UK_AMOUNTS: &[Citation] = &[Citation::graded(Document::Dpa2018, "157", Confidence::Decision), UK_ARTICLE];
const UK_ARTICLE: Citation = Citation::graded(Document::UkGdpr, "83", Confidence::Secondary);

/// After the transition period, which ended on 31 December 2020.
const UK_FROM: Date = match Date::from_calendar_date(2021, Month::January, 1) {
    Ok(day) => day,
    Err(_) => Date::MIN,
};
const UK_APPLICATION: &[Citation] = &[Citation::graded(Document::UkGdpr, "", Confidence::Secondary)];

/// Articles that carry the same tier as in the Regulation, from and to. Article 22, Chapter V, orders and national duties are not among
/// them: their British text was not compared.
const UK_AS_THE_REGULATION: &[(u8, u8)] = &[(5, 9), (11, 21), (25, 39), (42, 43)];

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn a_band_ends_with_its_highest_turnover() {
        let of = |euros: i64| edpb::GUIDANCE.band(Decimal::from(euros)).map(|band| band.up_to / 1_000_000);
        for (euros, millions) in [
            (-2_369, Some(2)),
            (0, Some(2)),
            (2_000_000, Some(2)),
            (2_000_001, Some(10)),
            (10_000_000, Some(10)),
            (10_000_001, Some(50)),
            (50_000_001, Some(100)),
            (100_000_001, Some(250)),
            (250_000_001, Some(500)),
            (500_000_000, Some(500)),
            (500_000_001, None),
        ] {
            assert_eq!(of(euros), millions, "{euros}");
        }
    }

    #[test]
    fn pounds_turn_at_435_and_437_and_a_half_million() {
        let point = |tier: Tier| Regime::UnitedKingdom.fixed(tier).over(tier.share()).map(|money| money.to_string());
        assert_eq!(point(Tier::Lower).as_deref(), Some("435000000 GBP"));
        assert_eq!(point(Tier::Higher).as_deref(), Some("437500000 GBP"));
        assert_eq!(UK_FROM.to_string(), "2021-01-01");
    }

    #[test]
    fn british_bands_touch_and_do_not_overlap() {
        for pair in ico::GUIDANCE.bands.windows(2) {
            let [one, next] = pair else { continue };
            assert!(one.up_to < next.up_to && one.span.high == next.span.low);
        }
    }
}
