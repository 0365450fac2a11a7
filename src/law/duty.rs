//! What national law gives a maximum of which Article 83 names none.

use time::Date;

use super::{Citation, Tier, time::Time};
use crate::money::Money;

/// A provision to which national law gives a maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Which.
    pub of: DutyOf,
    /// How much.
    pub maximum: Maximum,
    /// What holds here for a public body that gets no fine, or has amounts of its own.
    pub for_bodies: ForBodies,
    /// From when until when.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl Duty {
    pub(super) const fn article(article: u8, tier: Tier, sources: &'static [Citation]) -> Self {
        Self::new(DutyOf::Article(article), Maximum::Tier(tier), sources)
    }

    pub(super) const fn own(name: &'static str, tier: Tier, sources: &'static [Citation]) -> Self {
        Self::new(DutyOf::Own(name), Maximum::Tier(tier), sources)
    }

    pub(super) const fn fixed(name: &'static str, amount: Money, sources: &'static [Citation]) -> Self {
        Self::new(DutyOf::Own(name), Maximum::Fixed(amount), sources)
    }

    pub(super) const fn since(self, from: Date) -> Self {
        Self { time: Time::since(from), ..self }
    }

    pub(super) const fn new(of: DutyOf, maximum: Maximum, sources: &'static [Citation]) -> Self {
        Self { of, maximum, for_bodies: ForBodies::SameTier, time: Time::OF_THE_ACT, sources }
    }
}

/// What holds for a public body that gets no fine, or has amounts of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForBodies {
    /// The amount in place of the same tier.
    SameTier,
    /// The amount in place of this one.
    Tier(Tier),
    /// There is no fine.
    Exempt,
    /// Neither holds here: it pays as anybody does.
    Full,
    /// It is open whether they hold here, or an exemption does.
    Open,
}

/// A provision of the Regulation, or one of the country's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyOf {
    /// An article of the Regulation.
    Article(u8),
    /// By the name that follows the country in an identifier, as "82" in `FR:82`.
    Own(&'static str),
    /// Every one that no other row names.
    Any,
}

/// The maximum of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maximum {
    /// That of a tier of Article 83.
    Tier(Tier),
    /// An amount, whoever pays.
    Fixed(Money),
}
