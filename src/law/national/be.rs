//! Belgium: no fine against public authorities, except legal persons of public law that offer goods or services on a market.

use super::{Act, Body, Limitation, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const LAW: Statute = Statute {
    reference: "loi du 30 juillet 2018",
    address: "https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel",
    read: day(2026, 11, 22),
};
/// The one that founded the authority.
const AUTHORITY: Statute = Statute {
    reference: "loi du 3 décembre 2017",
    address: "https://www.ejustice.just.fgov.be/eli/loi/2017/12/03/2017031916/justel",
    read: day(2026, 11, 22),
};

/// Read as it stood in February 2024; that it has not been changed since was not read.
const fn then(pinpoint: &'static str) -> Citation {
    AUTHORITY.graded(pinpoint, Confidence::Secondary)
}

const EXEMPT: Citation = LAW.primary("art. 221, § 2");

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[AUTHORITY.graded("", Confidence::Unconfirmed)] };

pub(super) const BE: National = National {
    bodies: &[Body {
        unless_undertaking: true,
        ..Body::new("public-authority", Treatment::Exempt, &[EXEMPT, LAW.primary("art. 5")])
    }],
    ordinary: Some("public-authority"),
    penalties: Some(&[PenaltyRoute::new("penalty-payment", PenaltyLimit::Unknown, &[then("art. 100, § 1, 12°")])]),
    limitation: &[Limitation::years(5, &[then("art. 105")])],
    ..National::new(*b"BE", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "agents", sources: &[EXEMPT] },
    Remark { key: "criminal", sources: &[LAW.primary("art. 222"), LAW.primary("art. 223")] },
    Remark { key: "prosecutor-first", sources: &[LAW.primary("art. 229, § 2")] },
    Remark { key: "several-infringements", sources: &[then("art. 103")] },
    Remark { key: "interruption", sources: &[then("art. 105")] },
    Remark { key: "collection", sources: &[then("art. 106")] },
    Remark { key: "open-later-text", sources: &[then("art. 103"), then("art. 105")] },
];
