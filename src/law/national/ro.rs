//! Romania: a public authority or body is warned with a plan first, and fined in lei only if it does not carry the plan out.

use super::{Act, Body, Cap, Currency, Duty, ForBodies, Limitation, National, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence, gdpr::Tier};

const LAW_190: Statute = Statute {
    reference: "Legea nr. 190/2018",
    address: "https://legislatie.just.ro/Public/DetaliiDocument/203151",
    read: day(2026, 11, 22),
};
const LAW_129: Statute =
    Statute { reference: "Legea nr. 129/2018", address: "https://legislatie.just.ro/", read: day(2026, 11, 22) };
const LAW_102: Statute =
    Statute { reference: "Legea nr. 102/2005", address: "https://legislatie.just.ro/", read: day(2026, 11, 22) };

/// The duties of its Articles 3 to 9: the higher maximum, but for public bodies the lower bracket.
const fn own(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[LAW_190.primary("art. 12 alin. (3)"), LAW_190.primary("art. 14 alin. (4)")];
    Duty { for_bodies: ForBodies::Tier(Tier::Lower), ..Duty::own(name, Tier::Higher, SOURCES) }
}

const SINCE: Act = Act { since: day(2018, 7, 31), sources: &[LAW_190.graded("", Confidence::Unconfirmed)] };

pub(super) const RO: National = National {
    bodies: &[Body::new(
        "public",
        Treatment::WarningFirst(Cap { floor: Some(10_000), ..Cap::of(100_000, 200_000, Currency::RON) }),
        &[LAW_190.primary("art. 13"), LAW_190.primary("art. 14")],
    )],
    ordinary: Some("public"),
    duties: &[own("3"), own("4"), own("5"), own("6"), own("7"), own("8"), own("9")],
    limitation: &[Limitation::years(3, &[LAW_129.graded("", Confidence::Secondary)])],
    ..National::new(*b"RO", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark {
        key: "plan",
        sources: &[
            LAW_190.primary("art. 2 alin. (1) lit. e)"),
            LAW_190.primary("art. 13"),
            LAW_190.primary("art. 14 alin. (1)"),
        ],
    },
    Remark { key: "counted-as-public", sources: &[LAW_190.primary("art. 2 alin. (1) lit. a)")] },
    Remark {
        key: "own-duties",
        sources: &[LAW_190.primary("art. 12 alin. (3)"), LAW_190.primary("art. 14 alin. (4)")],
    },
    Remark { key: "open-penalties", sources: &[LAW_102.graded("", Confidence::Unconfirmed)] },
];
