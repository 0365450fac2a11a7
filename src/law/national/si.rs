//! Slovenia: neither the Republic nor a municipality is liable for a misdemeanour; their responsible person may be.

use super::{Act, Body, Fining, National, Remark, Statute, Treatment, day};
use crate::law::{Confidence, Regime};

const ZVOP: Statute =
    Statute { reference: "ZVOP-2", address: "https://pisrs.si/pregledPredpisa?id=ZAKO7959", read: day(2026, 11, 22) };
const ZP: Statute =
    Statute { reference: "ZP-1", address: "https://pisrs.si/pregledPredpisa?id=ZAKO2537", read: day(2026, 11, 22) };

const SUPREME: Statute = Statute { reference: "VSRS", address: "https://www.sodnapraksa.si/", read: day(2026, 11, 29) };
const COMMISSIONER: Statute =
    Statute { reference: "Informacijski pooblaščenec", address: "https://www.ip-rs.si/", read: day(2026, 11, 29) };

const SINCE: Act = Act { since: day(2023, 1, 26), sources: &[ZVOP.graded("", Confidence::Unconfirmed)] };

pub(super) const SI: National = National {
    fining: &[
        Fining::open(
            day(2018, 5, 25),
            "no-act",
            &[
                SUPREME.graded("IV Ips 2/2021", Confidence::Secondary),
                COMMISSIONER.graded("0609-6/2024/7", Confidence::Decision),
            ],
        ),
        Fining::under(day(2023, 1, 26), &Regime::REGULATION, &[ZVOP.primary("95. člen, 1. odst.")]),
    ],
    bodies: &[
        Body::new("state", Treatment::Exempt, &[ZP.primary("13.a člen")]),
        Body::new("municipality", Treatment::Exempt, &[ZP.primary("13.a člen")]),
        Body::new("other-public", Treatment::Full, &[ZVOP.graded("95. člen, 1. odst.", Confidence::Secondary)]),
    ],
    ..National::new(*b"SI", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "misdemeanour", sources: &[ZVOP.primary("95. člen, 1. odst.")] },
    Remark { key: "responsible-person", sources: &[ZP.primary("13.a člen"), ZVOP.primary("98. člen")] },
    Remark { key: "own-duties", sources: &[ZVOP.primary("98. člen"), ZVOP.primary("101. člen")] },
    Remark { key: "open-responsible-person", sources: &[ZVOP.graded("96.-97. člen", Confidence::Unconfirmed)] },
    Remark {
        key: "before",
        sources: &[
            SUPREME.graded("IV Ips 2/2021", Confidence::Secondary),
            COMMISSIONER.graded("0609-6/2024/7", Confidence::Decision),
        ],
    },
];
