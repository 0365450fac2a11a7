//! Slovenia: neither the Republic nor a municipality is liable for a misdemeanour; their responsible person may be.

use super::rows::{
    Act, Body, Fining, ImposedBy, Limitation, NamedAct, National, Remark, Statute, Treatment, day, kind,
};
use crate::law::{Confidence, Regime};

const ZVOP: Statute =
    Statute { reference: "ZVOP-2", address: "https://pisrs.si/pregledPredpisa?id=ZAKO7959", read: day(2026, 11, 29) };
const ZP: Statute =
    Statute { reference: "ZP-1", address: "https://pisrs.si/pregledPredpisa?id=ZAKO2537", read: day(2026, 11, 29) };

const SUPREME: Statute = Statute { reference: "VSRS", address: "https://www.sodnapraksa.si/", read: day(2026, 11, 29) };
const COMMISSIONER: Statute =
    Statute { reference: "Informacijski pooblaščenec", address: "https://www.ip-rs.si/", read: day(2026, 11, 29) };

/// On electronic communications; read where the Commissioner cites it.
const ZEKOM: Statute = Statute { reference: "ZEKom-2", address: "https://pisrs.si/", read: day(2026, 11, 29) };
const NOT_COMPETENT: Statute = Statute {
    reference: "Informacijski pooblaščenec, 07101-22/2023/7",
    address: "https://www.ip-rs.si/",
    read: day(2026, 11, 29),
};

const SINCE: Act = Act { since: day(2023, 1, 26), sources: &[ZVOP.primary("127. člen")] };

pub(super) const SI: National = National {
    acts: &[NamedAct { before: "", names: &["zvop 2"] }],
    imposed_by: ImposedBy::Misdemeanour(&[
        ZVOP.primary("55. člen, 1. odst., 16. tč."),
        ZVOP.primary("95. člen, 1. odst."),
    ]),
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
        Body::new(kind("state"), Treatment::Exempt, &[ZP.primary("13.a člen")]),
        Body::new(kind("municipality"), Treatment::Exempt, &[ZP.primary("13.a člen")]),
        Body::new(kind("other-public"), Treatment::Full, &[ZVOP.graded("95. člen, 1. odst.", Confidence::Secondary)]),
    ],
    // The three and five years of other paragraphs are for misdemeanours in other fields.
    limitation: &[Limitation::years(2, &[ZP.primary("42. člen, 1. odst."), ZVOP.primary("95. člen, 1. odst.")])],
    ..National::new(*b"SI", "slovenia|slovenie|slovenija|slowenien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "misdemeanour", sources: &[ZVOP.primary("95. člen, 1. odst.")] },
    Remark { key: "responsible-person", sources: &[ZP.primary("13.a člen"), ZVOP.primary("98. člen")] },
    Remark { key: "own-duties", sources: &[ZVOP.primary("98. člen"), ZVOP.primary("101. člen")] },
    Remark { key: "individuals", sources: &[ZVOP.primary("95. člen, 1. odst."), ZVOP.primary("98. člen, 5. odst.")] },
    Remark { key: "fast-procedure", sources: &[ZVOP.primary("115. člen")] },
    Remark { key: "interruption", sources: &[ZP.primary("42. člen, 6. odst.")] },
    Remark { key: "open-penalties", sources: &[ZVOP.primary("29. člen"), ZVOP.primary("37. člen")] },
    Remark {
        key: "open-communications",
        sources: &[
            NOT_COMPETENT.graded("", Confidence::Decision),
            ZEKOM.graded("225.-226. člen", Confidence::Unconfirmed),
        ],
    },
    Remark { key: "open-responsible-person", sources: &[ZVOP.graded("96.-97. člen", Confidence::Unconfirmed)] },
    Remark {
        key: "before",
        sources: &[
            ZVOP.primary("126. člen"),
            SUPREME.graded("IV Ips 2/2021", Confidence::Secondary),
            COMMISSIONER.graded("0609-6/2024/7", Confidence::Decision),
        ],
    },
];
