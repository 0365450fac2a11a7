//! Why a provision carries a maximum: the limb of Article 83 that names it, or a rule of national law.

use std::fmt;

use serde::Serialize;

use super::{Citation, Duty, Maximum, Tier, citation::gdpr};

/// The limb of Article 83 that names a provision, or the rule of national law that gives it a maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub enum Basis {
    /// 83(4)(a): obligations of the controller and the processor.
    ControllerAndProcessor,
    /// 83(4)(b): obligations of the certification body.
    CertificationBody,
    /// 83(4)(c): obligations of the monitoring body.
    MonitoringBody,
    /// 83(5)(a): basic principles, and the conditions for consent.
    Principles,
    /// 83(5)(b): rights of the data subject.
    Rights,
    /// 83(5)(c): transfers to a third country or an international organisation.
    Transfers,
    /// 83(5)(d): obligations under national law adopted under Chapter IX.
    ChapterNine,
    /// 83(5)(e): access not given to the authority.
    Access,
    /// 83(6): an order of the authority that was not complied with; 83(5)(e) names it too.
    Order,
    /// A rule of national law, if Article 83 has none.
    National(&'static Duty),
}

impl Basis {
    /// All of Article 83, in its order.
    pub const ALL: [Self; 9] = [
        Self::ControllerAndProcessor,
        Self::CertificationBody,
        Self::MonitoringBody,
        Self::Principles,
        Self::Rights,
        Self::Transfers,
        Self::ChapterNine,
        Self::Access,
        Self::Order,
    ];

    /// The tier whose maximum it carries; `None` if it has its own amount.
    #[must_use]
    pub const fn tier(self) -> Option<Tier> {
        match self {
            Self::ControllerAndProcessor | Self::CertificationBody | Self::MonitoringBody => Some(Tier::Lower),
            Self::National(Duty { maximum: Maximum::Tier(tier), .. }) => Some(*tier),
            Self::National(_) => None,
            _ => Some(Tier::Higher),
        }
    }

    /// The paragraph that states its amounts.
    #[must_use]
    pub const fn amounts(self) -> &'static [Citation] {
        match (self, self.tier()) {
            (Self::Order, _) => const { &[gdpr("83(6)")] },
            (Self::National(duty), _) => duty.sources,
            (_, Some(Tier::Lower)) => const { &[gdpr("83(4)")] },
            _ => const { &[gdpr("83(5)")] },
        }
    }

    /// Its place in the Regulation, the main one first.
    #[must_use]
    pub const fn citations(self) -> &'static [Citation] {
        match self {
            Self::ControllerAndProcessor => const { &[gdpr("83(4)(a)")] },
            Self::CertificationBody => const { &[gdpr("83(4)(b)")] },
            Self::MonitoringBody => const { &[gdpr("83(4)(c)")] },
            Self::Principles => const { &[gdpr("83(5)(a)")] },
            Self::Rights => const { &[gdpr("83(5)(b)")] },
            Self::Transfers => const { &[gdpr("83(5)(c)")] },
            Self::ChapterNine => const { &[gdpr("83(5)(d)")] },
            Self::Access => const { &[gdpr("83(5)(e)")] },
            Self::Order => const { &[gdpr("83(6)"), gdpr("83(5)(e)")] },
            Self::National(duty) => duty.sources,
        }
    }
}

/// The pinpoint only, such as "83(5)(a)"; for national law the whole citation.
impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, self.citations()) {
            (Self::National(_), [first, ..]) => first.fmt(f),
            (_, [first, ..]) => f.write_str(first.pinpoint),
            _ => Ok(()),
        }
    }
}

impl Serialize for Basis {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
