//! Estonia: fines are imposed in misdemeanour proceedings, from which the State, local government and public-law bodies are left out.

use super::rows::{
    Act, Body, Date, Duty, Fining, ImposedBy, Limitation, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark,
    Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Regime, Tier};

const IKS: Statute = Statute {
    reference: "isikuandmete kaitse seadus",
    address: "https://www.riigiteataja.ee/akt/104012019011",
    read: day(2026, 11, 29),
};
const PENAL_CODE: Statute = Statute {
    reference: "karistusseadustik",
    address: "https://www.riigiteataja.ee/akt/KarS",
    read: day(2026, 11, 29),
};

const ESS: Statute = Statute {
    reference: "elektroonilise side seadus",
    address: "https://www.riigiteataja.ee/akt/130122025018",
    read: day(2026, 11, 29),
};

/// The legal persons that are not liable; until October 2023 number 3 of the paragraph.
const NOT_LIABLE: Citation = PENAL_CODE.primary("§ 14 lg 4");
/// The general maximum of a legal person's fine for a misdemeanour, without exceptions until the day below.
const GENERAL_MAXIMUM: Citation = PENAL_CODE.primary("§ 47 lg 2");
const BAR: Statute = Statute {
    reference: "Eesti Advokatuur",
    address: "https://advokatuur.ee/et/paevakajalist/uudised/isikuandmete-kaitse-saab-novembrist-uue-hoo-sisse",
    read: day(2026, 11, 29),
};
/// The day on which other laws could depart from it.
const RAISED: Date = day(2023, 11, 1);
const SUPERVISED: Citation = IKS.primary("§ 59");

const SINCE: Act = Act { since: day(2019, 1, 15), sources: &[IKS.primary("§ 76")] };

pub(super) const EE: National = National {
    acts: &[NamedAct { before: "", names: &["isikuandmete kaitse seadus", "isikuandmete kaitse seaduse"] }],
    imposed_by: ImposedBy::Misdemeanour(&[IKS.primary("§ 73 lg 2")]),
    fining: &[
        Fining::open(day(2018, 5, 25), "no-offence", &[IKS.primary("§ 76"), BAR.graded("", Confidence::Secondary)]),
        Fining::open(
            day(2019, 1, 15),
            "general-maximum",
            &[IKS.primary("§§ 62-70"), GENERAL_MAXIMUM, BAR.graded("", Confidence::Secondary)],
        ),
        Fining::under(RAISED, &Regime::REGULATION, &[IKS.primary("§§ 62-70"), PENAL_CODE.primary("§ 1 lg 1")]),
    ],
    bodies: &[
        Body::new(kind("state-agency"), Treatment::Exempt, &[NOT_LIABLE, SUPERVISED]),
        Body::new(kind("local-government"), Treatment::Exempt, &[NOT_LIABLE]),
        Body::new(kind("public-legal-person"), Treatment::Exempt, &[NOT_LIABLE]),
    ],
    ordinary: Some(kind("state-agency")),
    // Special cases of processing, of its second chapter.
    duties: &[Duty::own("68", Tier::Higher, &[IKS.primary("§ 68")])],
    // The chapter was read, and has a small fine for every other breach, but only for natural persons: see the remark.
    duties_read: false,
    penalties: Some(&[PenaltyRoute::new(
        "coercive-fine",
        PenaltyLimit::EachTimeAsTier(Tier::Higher),
        &[IKS.primary("§ 60")],
    )]),
    limitation: &[
        Limitation {
            time: Time::until(day(2023, 10, 31)), ..Limitation::years(2, &[PENAL_CODE.primary("§ 81 lg 3")])
        },
        Limitation { time: Time::since(RAISED), ..Limitation::years(3, &[IKS.primary("§ 73 lg 1")]) },
    ],
    ..National::new(*b"EE", "estonia|estonie|eesti|estland", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark {
        key: "other-breaches",
        sources: &[IKS.primary("§ 71"), IKS.primary("§ 72"), PENAL_CODE.primary("§ 47 lg 1")],
    },
    Remark { key: "share-for-legal-persons", sources: &[IKS.primary("§ 62"), IKS.primary("§ 65")] },
    Remark { key: "state-agencies", sources: &[IKS.primary("§ 56 lg 3 p 6"), SUPERVISED] },
    Remark { key: "last-resort", sources: &[IKS.primary("§ 56 lg 2 p 3")] },
    Remark { key: "political-advertising", sources: &[IKS.primary("§ 71¹")] },
    Remark { key: "general-maximum", sources: &[GENERAL_MAXIMUM, PENAL_CODE.primary("§ 1 lg 1")] },
    Remark { key: "marketing", sources: &[ESS.primary("§ 103¹"), ESS.primary("§ 188 lg 6")] },
    Remark { key: "cookies", sources: &[ESS.primary("§§ 101-107"), ESS.primary("§§ 154-188")] },
    Remark { key: "limitation-suspended", sources: &[PENAL_CODE.primary("§ 81 lg 8")] },
];
