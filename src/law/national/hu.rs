//! Hungary: a budgetary body pays between two amounts in forints; other public bodies pay like anybody else.

use super::rows::{
    Act, Body, Cap, Currency, Duty, ForBodies, Money, NamedAct, National, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "2011. évi CXII. törvény (Infotv.)",
    address: "https://njt.hu/jogszabaly/2011-112-00-00",
    read: day(2026, 11, 22),
};

/// The act that adapted it to the Regulation.
const AMENDMENT: Statute = Statute {
    reference: "2018. évi XXXVIII. törvény",
    address: "https://njt.hu/jogszabaly/2018-38-00-00",
    read: day(2026, 11, 29),
};
/// On general administrative procedure.
const PROCEDURE: Statute = Statute {
    reference: "2016. évi CL. törvény (Ákr.)",
    address: "https://njt.hu/jogszabaly/2016-150-00-00",
    read: day(2026, 11, 29),
};
/// On administrative sanctions.
const SANCTIONS: Statute = Statute {
    reference: "2017. évi CXXV. törvény",
    address: "https://njt.hu/jogszabaly/2017-125-00-00",
    read: day(2026, 11, 29),
};
/// On services of electronic commerce.
const COMMERCE: Statute = Statute {
    reference: "2001. évi CVIII. törvény (Ekertv.)",
    address: "https://njt.hu/jogszabaly/2001-108-00-00",
    read: day(2026, 11, 29),
};
/// On advertising.
const ADVERTISING: Statute = Statute {
    reference: "2008. évi XLVIII. törvény (Grt.)",
    address: "https://njt.hu/jogszabaly/2008-48-00-00",
    read: day(2026, 11, 29),
};
/// On electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "2003. évi C. törvény (Eht.)",
    address: "https://njt.hu/jogszabaly/2003-100-00-00",
    read: day(2026, 11, 29),
};
const SUPREME_COURT: Statute = Statute {
    reference: "Kúria, BH 2021.11.320",
    address: "https://adozona.hu/jogtar/598086_BH_202111320_adatvedelmi_hatosag_eljarasara",
    read: day(2026, 11, 29),
};

const BUDGETARY: Citation = ACT.primary("61. § (4) bekezdés b) pont").read_on(day(2026, 11, 29));
const ADVERTISEMENT: Citation = COMMERCE.primary("16/D. § (2) bekezdés");

const SINCE: Act = Act { since: day(2018, 7, 26), sources: &[AMENDMENT.graded("", Confidence::Secondary)] };

pub(super) const HU: National = National {
    acts: &[
        NamedAct { before: "", names: &["infotv", "2011 evi cxii torveny"] },
        NamedAct { before: "Grt-", names: &["grt"] },
    ],
    bodies: &[
        Body::new(
            kind("budgetary"),
            Treatment::Cap(Cap { floor: Some(100_000), ..Cap::flat(20_000_000, Currency::HUF) }),
            &[BUDGETARY],
        ),
        // The paragraph has no rule for them.
        Body::new(
            kind("non-budgetary"),
            Treatment::Full,
            &[ACT.primary("61. § (4) bekezdés").read_on(day(2026, 11, 29))],
        ),
    ],
    ordinary: Some(kind("budgetary")),
    duties: &[Duty {
        // The day of the copy that was read: when the amount came into force was not traced.
        time: Time::since(day(2026, 5, 17)),
        // The amounts for budgetary bodies are in another act.
        for_bodies: ForBodies::Open,
        ..Duty::fixed("Grt-6", Money::whole(500_000, Currency::HUF), &[ADVERTISEMENT, ADVERTISING.primary("6. § (1)")])
    }],
    // Its paragraph on fines refers to the Regulation for what the Regulation governs, and names no other tier.
    duties_read: true,
    // The act has none. The general act has a fine for breaches in the proceedings, which is not for delay, and no amount in its chapter
    // on enforcement.
    penalties: None,
    ..National::new(*b"HU", "hungary|hongrie|magyarorszag|ungarn", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "outside-the-regulation", sources: &[ACT.primary("61. § (4) bekezdés a) pont")] },
    Remark {
        key: "procedural-fine",
        sources: &[
            PROCEDURE.primary("77. § (1)-(3) bekezdés"),
            ACT.primary("61/A. § (9) bekezdés"),
            ACT.primary("61/B. § (6) bekezdés"),
        ],
    },
    Remark { key: "warning-first", sources: &[ACT.primary("75/A. §").read_on(day(2026, 11, 29))] },
    Remark {
        key: "twice-the-time",
        sources: &[
            PROCEDURE.primary("103. § (3)-(4) bekezdés"),
            ACT.primary("60/A. § (1) bekezdés").read_on(day(2026, 11, 29)),
            SUPREME_COURT.graded("", Confidence::Secondary),
        ],
    },
    Remark { key: "open-limitation", sources: &[SANCTIONS.primary("5. § (1)-(4) bekezdés")] },
    Remark {
        key: "marketing",
        sources: &[ADVERTISEMENT, COMMERCE.primary("16/C. § (4) bekezdés"), ADVERTISING.primary("24. § (4)")],
    },
    Remark { key: "open-cookies", sources: &[COMMUNICATIONS.primary("155. § (4) bekezdés")] },
];
