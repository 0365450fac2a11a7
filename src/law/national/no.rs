//! Norway: the amounts of the Regulation in euros, which has applied there since July 2018, to public bodies too.

use time::Month;

use super::{Body, Duty, Limitation, National, PenaltyLimit, PenaltyRoute, Remark, RunsFrom, Statute, Treatment};
use crate::law::{Confidence, Regime, gdpr::Tier, regime::day};

const ACT: Statute =
    Statute { reference: "personopplysningsloven", address: "https://lovdata.no/dokument/NL/lov/2018-06-15-38" };
const JOINT_COMMITTEE: Statute = Statute {
    reference: "EEA Joint Committee Decision No 154/2018",
    address: "https://www.efta.int/eea-lex/32016r0679",
};

/// The Regulation as the Agreement on the European Economic Area took it over.
const REGIME: Regime = Regime {
    applies_from: day(2018, Month::July, 20),
    application: &[JOINT_COMMITTEE.graded("", Confidence::Secondary), ACT.primary("§ 32")],
    ..Regime::REGULATION
};

pub(super) const NO: National = National {
    regime: &REGIME,
    bodies: &[Body::new("public", Treatment::Full, &[ACT.primary("§ 26 annet ledd")])],
    ordinary: Some("public"),
    duties: &[
        Duty::article(10, Tier::Lower, &[ACT.primary("§ 26 første ledd")]),
        Duty::article(24, Tier::Lower, &[ACT.primary("§ 26 første ledd")]),
        Duty::own("31", Tier::Lower, &[ACT.primary("§ 31")]),
    ],
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new("daily", PenaltyLimit::NoneStated, &[ACT.primary("§ 29")])]),
    limitation: &[Limitation { tier: None, years: 5, runs_from: RunsFrom::End, sources: &[ACT.primary("§ 28")] }],
    ..National::new(*b"NO")
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "euros", sources: &[ACT.primary("§ 1")] },
    Remark { key: "interruption", sources: &[ACT.primary("§ 28")] },
    Remark { key: "payment", sources: &[ACT.primary("§ 27")] },
    Remark { key: "sham-cameras", sources: &[ACT.primary("§ 31")] },
    Remark { key: "milder-law", sources: &[ACT.primary("§ 33")] },
    Remark { key: "open-penalty-rules", sources: &[ACT.primary("§ 29 annet ledd")] },
];
