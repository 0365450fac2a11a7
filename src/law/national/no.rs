//! Norway: the amounts of the Regulation in euros, which has applied there since July 2018, to public bodies too.

use super::rows::{
    Act, Body, Duty, Fining, Limitation, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment,
    day, kind,
};
use crate::law::{Confidence, Regime, Tier};

const ACT: Statute = Statute {
    reference: "personopplysningsloven",
    address: "https://lovdata.no/dokument/NL/lov/2018-06-15-38",
    read: day(2026, 11, 29),
};
const JOINT_COMMITTEE: Statute = Statute {
    reference: "EEA Joint Committee Decision No 154/2018",
    address: "https://www.efta.int/eea-lex/32016r0679",
    read: day(2026, 11, 22),
};

/// On electronic communications, since January 2025.
const COMMUNICATIONS: Statute = Statute {
    reference: "ekomloven",
    address: "https://lovdata.no/dokument/NL/lov/2024-12-13-76",
    read: day(2026, 11, 29),
};
const MARKETING: Statute = Statute {
    reference: "markedsføringsloven",
    address: "https://lovdata.no/dokument/NL/lov/2009-01-09-2",
    read: day(2026, 11, 29),
};

/// The Regulation as adopted by the Agreement on the European Economic Area. The case law of the Court of Justice on fault is not
/// binding there as such.
const REGIME: Regime = Regime { fault: None, ..Regime::REGULATION };

const SINCE: Act = Act { since: day(2018, 7, 20), sources: &[ACT.primary("§ 32")] };

pub(super) const NO: National = National {
    acts: &[NamedAct { before: "", names: &["personopplysningsloven", "personopplysningslova"] }],
    fining: &[Fining::under(
        day(2018, 7, 20),
        &REGIME,
        &[JOINT_COMMITTEE.graded("", Confidence::Secondary), ACT.primary("§ 32")],
    )],
    bodies: &[Body::new(kind("public"), Treatment::Full, &[ACT.primary("§ 26 annet ledd")])],
    ordinary: Some(kind("public")),
    duties: &[
        Duty::article(10, Tier::Lower, &[ACT.primary("§ 26 første ledd")]),
        Duty::article(24, Tier::Lower, &[ACT.primary("§ 26 første ledd")]),
        Duty::own("31", Tier::Lower, &[ACT.primary("§ 31")]),
    ],
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new("daily", PenaltyLimit::NoneStated, &[ACT.primary("§ 29")])]),
    limitation: &[Limitation::years(5, &[ACT.primary("§ 28")])],
    ..National::new(*b"NO", "norway|norvege|norge|noreg|norwegen", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "euros", sources: &[ACT.primary("§ 1")] },
    Remark { key: "interruption", sources: &[ACT.primary("§ 28")] },
    Remark { key: "payment", sources: &[ACT.primary("§ 27")] },
    Remark { key: "sham-cameras", sources: &[ACT.primary("§ 31")] },
    Remark { key: "milder-law", sources: &[ACT.primary("§ 33")] },
    Remark {
        key: "open-cookies",
        sources: &[
            COMMUNICATIONS.primary("§ 3-15"),
            COMMUNICATIONS.primary("§ 15-11"),
            COMMUNICATIONS.primary("§ 15-12"),
            COMMUNICATIONS.primary("§ 15-13"),
        ],
    },
    Remark { key: "open-marketing", sources: &[MARKETING.primary("§ 15"), MARKETING.primary("§§ 39-42")] },
    Remark { key: "open-penalty-rules", sources: &[ACT.primary("§ 29 annet ledd")] },
];
