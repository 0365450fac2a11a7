//! Estonia: fines are imposed in misdemeanour proceedings, from which the State, local government and public-law bodies are left out.

use super::{
    Act, Body, Duty, ImposedBy, Limitation, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment, day,
};
use crate::law::{Citation, Confidence, gdpr::Tier};

const IKS: Statute = Statute {
    reference: "isikuandmete kaitse seadus",
    address: "https://www.riigiteataja.ee/akt/104012019011",
    read: day(2026, 11, 22),
};
const PENAL_CODE: Statute = Statute {
    reference: "karistusseadustik",
    address: "https://www.riigiteataja.ee/akt/KarS",
    read: day(2026, 11, 22),
};

/// Who is not liable as a legal person. Read as it stood in March 2019.
const NOT_LIABLE: Citation = PENAL_CODE.graded("§ 14 lg 3", Confidence::Secondary);
const SUPERVISED: Citation = IKS.primary("§ 59");

const SINCE: Act = Act { since: day(2019, 1, 15), sources: &[IKS.primary("§ 76")] };

pub(super) const EE: National = National {
    imposed_by: ImposedBy::Misdemeanour(&[IKS.primary("§ 73 lg 2")]),
    bodies: &[
        Body::new("state-agency", Treatment::Exempt, &[NOT_LIABLE, SUPERVISED]),
        Body::new("local-government", Treatment::Exempt, &[NOT_LIABLE]),
        Body::new("public-legal-person", Treatment::Exempt, &[NOT_LIABLE]),
    ],
    ordinary: Some("state-agency"),
    // Special cases of processing, of its second chapter.
    duties: &[Duty::own("68", Tier::Higher, &[IKS.primary("§ 68")])],
    // The chapter was read, and has a small fine for every other breach, but for natural persons alone: see the remark.
    duties_read: false,
    penalties: Some(&[PenaltyRoute::new(
        "coercive-fine",
        PenaltyLimit::EachTimeAsTier(Tier::Higher),
        &[IKS.primary("§ 60")],
    )]),
    limitation: &[Limitation::years(3, &[IKS.primary("§ 73 lg 1")])],
    ..National::new(*b"EE", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "other-breaches", sources: &[IKS.primary("§ 71"), IKS.primary("§ 72")] },
    Remark { key: "share-for-legal-persons", sources: &[IKS.primary("§ 62"), IKS.primary("§ 65")] },
    Remark { key: "state-agencies", sources: &[IKS.primary("§ 56 lg 3 p 6"), SUPERVISED] },
    Remark { key: "last-resort", sources: &[IKS.primary("§ 56 lg 2 p 3")] },
    Remark { key: "political-advertising", sources: &[IKS.primary("§ 71¹")] },
    Remark { key: "open-penal-code", sources: &[NOT_LIABLE] },
];
