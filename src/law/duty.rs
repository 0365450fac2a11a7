//! Duties to which national law gives a maximum and Article 83 does not.

use time::Date;

use super::{Citation, Tier, time::Time};
use crate::money::Money;

/// A provision to which national law gives a maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The provision.
    pub of: DutyOf,
    /// Its maximum.
    pub maximum: Maximum,
    /// How this applies to a public body that is exempt, or has special amounts.
    pub for_bodies: ForBodies,
    /// When it applies.
    pub time: Time,
    /// Its sources.
    pub sources: &'static [Citation],
    /// Where it is stated that negligence is fined up to half of an amount of its own; empty if nothing says so.
    pub halved: &'static [Citation],
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

    pub(super) const fn halved_for_negligence(self, halved: &'static [Citation]) -> Self {
        Self { halved, ..self }
    }

    pub(super) const fn new(of: DutyOf, maximum: Maximum, sources: &'static [Citation]) -> Self {
        Self { of, maximum, for_bodies: ForBodies::SameTier, time: Time::OF_THE_ACT, sources, halved: &[] }
    }
}

/// How a rule applies to a public body that is exempt, or has special amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForBodies {
    /// The special amount for the same tier.
    SameTier,
    /// A special amount instead of this one.
    Tier(Tier),
    /// There is no fine.
    Exempt,
    /// Neither applies here: it pays like anybody else.
    Full,
    /// It is not established whether these amounts, or the exemption, apply here.
    Open,
}

/// A provision of the Regulation or of national law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyOf {
    /// An article of the Regulation.
    Article(u8),
    /// By the name that follows the country in an identifier, such as "82" in `FR:82`.
    Own(&'static str),
    /// Any that no other row names.
    Any,
}

/// The maximum of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maximum {
    /// That of a tier of Article 83.
    Tier(Tier),
    /// A fixed amount, whoever pays.
    Fixed(Money),
}
