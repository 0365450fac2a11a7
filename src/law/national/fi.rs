//! Finland: no fine against the public bodies of a closed list; wellbeing services counties are not in it.

use super::{Body, Duty, Limitation, National, PenaltyLimit, PenaltyRoute, Remark, RunsFrom, Statute, Treatment};
use crate::law::{Citation, gdpr::Tier};

const ACT: Statute = Statute {
    reference: "tietosuojalaki (1050/2018)",
    address: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050",
};

const LIST: Citation = ACT.primary("24 § 4 mom.");

pub(super) const FI: National = National {
    bodies: &[
        Body::new("state-authority", Treatment::Exempt, &[LIST]),
        Body::new("state-enterprise", Treatment::Exempt, &[LIST]),
        Body::new("municipality", Treatment::Exempt, &[LIST]),
        Body::new("wellbeing-county", Treatment::Unknown, &[LIST]),
        Body::new("public-institution", Treatment::Exempt, &[LIST]),
        Body::new("parliament-office", Treatment::Exempt, &[LIST]),
        Body::new("president-office", Treatment::Exempt, &[LIST]),
        Body::new("church", Treatment::Exempt, &[LIST]),
    ],
    ordinary: Some("state-authority"),
    duties: &[Duty::article(10, Tier::Higher, &[ACT.primary("24 § 3 mom.")])],
    // Chapter 4 was read: it adds Article 10 to those of Article 83, and no other.
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new("coercive-fine", PenaltyLimit::NoneStated, &[ACT.primary("22 §")])]),
    limitation: &[Limitation {
        tier: None,
        years: 10,
        runs_from: RunsFrom::End,
        sources: &[ACT.primary("24 § 5 mom.")],
    }],
    ..National::new(*b"FI")
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "panel-of-three", sources: &[ACT.primary("24 § 1-2 mom.")] },
    Remark { key: "enforcement", sources: &[ACT.primary("24 § 6 mom.")] },
    Remark { key: "coercive-fine", sources: &[ACT.primary("22 §")] },
    Remark { key: "open-wellbeing-counties", sources: &[LIST] },
];
