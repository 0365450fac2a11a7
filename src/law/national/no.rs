//! Norway: the amounts of the Regulation in euros, which has applied there since July 2018, to public bodies too.

use super::{
    Act, Body, Duty, Fining, Limitation, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment, day,
};
use crate::law::{Confidence, Regime, gdpr::Tier};

const ACT: Statute = Statute {
    reference: "personopplysningsloven",
    address: "https://lovdata.no/dokument/NL/lov/2018-06-15-38",
    read: day(2026, 11, 22),
};
const JOINT_COMMITTEE: Statute = Statute {
    reference: "EEA Joint Committee Decision No 154/2018",
    address: "https://www.efta.int/eea-lex/32016r0679",
    read: day(2026, 11, 22),
};

/// The Regulation as the Agreement on the European Economic Area took it over. What the Court of Justice held on fault does not bind
/// there of itself.
const REGIME: Regime = Regime { fault: None, ..Regime::REGULATION };

const SINCE: Act = Act { since: day(2018, 7, 20), sources: &[ACT.primary("§ 32")] };

pub(super) const NO: National = National {
    fining: &[Fining::under(
        day(2018, 7, 20),
        &REGIME,
        &[JOINT_COMMITTEE.graded("", Confidence::Secondary), ACT.primary("§ 32")],
    )],
    bodies: &[Body::new("public", Treatment::Full, &[ACT.primary("§ 26 annet ledd")])],
    ordinary: Some("public"),
    duties: &[
        Duty::article(10, Tier::Lower, &[ACT.primary("§ 26 første ledd")]),
        Duty::article(24, Tier::Lower, &[ACT.primary("§ 26 første ledd")]),
        Duty::own("31", Tier::Lower, &[ACT.primary("§ 31")]),
    ],
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new("daily", PenaltyLimit::NoneStated, &[ACT.primary("§ 29")])]),
    limitation: &[Limitation::years(5, &[ACT.primary("§ 28")])],
    ..National::new(*b"NO", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "euros", sources: &[ACT.primary("§ 1")] },
    Remark { key: "interruption", sources: &[ACT.primary("§ 28")] },
    Remark { key: "payment", sources: &[ACT.primary("§ 27")] },
    Remark { key: "sham-cameras", sources: &[ACT.primary("§ 31")] },
    Remark { key: "milder-law", sources: &[ACT.primary("§ 33")] },
    Remark { key: "open-penalty-rules", sources: &[ACT.primary("§ 29 annet ledd")] },
];
