//! Which amounts apply: those of the Regulation, in euros, or those of national law, with the guidance that goes with
//! them. They are never mixed.

use super::{Basis, Citation, Guidance, Tier, gdpr, guidance::edpb};
use crate::money::{Currency, Money};

/// A law with its two maxima, and the guidance that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regime {
    /// The fixed amount of the lower tier, in whole units of the currency. Its share of turnover is the same everywhere.
    pub lower: u32,
    /// That of the higher tier.
    pub higher: u32,
    /// The currency of both.
    pub currency: Currency,
    /// The minimum fine; `None` if none is stated.
    pub floor: Option<u32>,
    /// Where the amounts are stated; empty: in the paragraph of Article 83 itself.
    pub amounts: &'static [Citation],
    /// Where it is stated which provision has which tier; empty: in the limb of Article 83 itself.
    pub limbs: &'static [Citation],
    /// Whether the share is taken of the turnover of the fined legal person, and not of an undertaking.
    pub of_legal_person: bool,
    /// The guidance of its authorities.
    pub guidance: &'static Guidance,
    /// Where it is stated that there is no fine without fault; `None` if that is not settled.
    pub fault: Option<&'static [Citation]>,
    /// The ranges of articles that are established to have the same tier as in the Regulation; `None`: all.
    pub as_the_regulation: Option<&'static [(u8, u8)]>,
}

impl Regime {
    /// Regulation (EU) 2016/679, as it applies in the European Union.
    pub const REGULATION: Self = Self {
        lower: 10_000_000,
        higher: 20_000_000,
        currency: Currency::EUR,
        floor: None,
        amounts: &[],
        limbs: &[],
        of_legal_person: false,
        guidance: &edpb::GUIDANCE,
        fault: Some(gdpr::FAULT),
        as_the_regulation: None,
    };

    /// The fixed amount of a tier.
    #[must_use]
    pub const fn fixed(&self, tier: Tier) -> Money {
        let amount = match tier {
            Tier::Lower => self.lower,
            Tier::Higher => self.higher,
        };
        Money::whole(amount, self.currency)
    }

    /// Where the amounts of a limb are stated.
    #[must_use]
    pub const fn amounts(&self, basis: Basis) -> &'static [Citation] {
        if self.amounts.is_empty() { basis.amounts() } else { self.amounts }
    }

    /// Where a limb that names a provision is stated.
    #[must_use]
    pub const fn limb(&self, basis: Basis) -> &'static [Citation] {
        if self.limbs.is_empty() { basis.citations() } else { self.limbs }
    }

    /// Whether its rule on an article is established here.
    #[must_use]
    pub fn is_established(&self, article: u8) -> bool {
        self.as_the_regulation.is_none_or(|runs| runs.iter().any(|(from, to)| (*from..=*to).contains(&article)))
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::law::{Country, guidance::ico, national};

    #[test]
    fn a_band_ends_with_its_highest_turnover() {
        let of = |euros: i64| {
            edpb::GUIDANCE.size(Decimal::from(euros), Decimal::ONE).band().map(|band| band.up_to / 1_000_000)
        };
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
        let british = Country::of("GB").and_then(national::of).map(national::National::regime);
        let point =
            |tier: Tier| british.and_then(|regime| regime.fixed(tier).over(tier.share())).map(|m| m.to_string());
        assert_eq!(point(Tier::Lower).as_deref(), Some("435000000 GBP"));
        assert_eq!(point(Tier::Higher).as_deref(), Some("437500000 GBP"));
    }

    #[test]
    fn british_bands_touch_and_do_not_overlap() {
        for pair in ico::GUIDANCE.bands.windows(2) {
            let [one, next] = pair else { continue };
            assert!(one.up_to < next.up_to && one.span.high == next.span.low);
        }
    }
}
