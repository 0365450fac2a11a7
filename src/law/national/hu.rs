//! Hungary: a budgetary body pays between an amount and another, in forints; other public bodies pay like anybody.

use super::{Act, Body, Cap, Currency, National, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "2011. évi CXII. törvény (Infotv.)",
    address: "https://njt.hu/jogszabaly/2011-112-00-00",
    read: day(2026, 11, 22),
};

const BUDGETARY: Citation = ACT.primary("61. § (4) bekezdés b) pont");

const SINCE: Act = Act { since: day(2018, 7, 26), sources: &[ACT.graded("", Confidence::Unconfirmed)] };

pub(super) const HU: National = National {
    bodies: &[
        Body::new(
            "budgetary",
            Treatment::Cap(Cap { floor: Some(100_000), ..Cap::flat(20_000_000, Currency::HUF) }),
            &[BUDGETARY],
        ),
        // The paragraph has no rule for them.
        Body::new("non-budgetary", Treatment::Full, &[ACT.primary("61. § (4) bekezdés")]),
    ],
    ordinary: Some("budgetary"),
    // The act has none; the general act on administrative procedure was not read for one.
    penalties: None,
    ..National::new(*b"HU", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "outside-the-regulation", sources: &[ACT.primary("61. § (4) bekezdés a) pont")] },
    Remark {
        key: "procedural-fine",
        sources: &[ACT.primary("61/A. § (9) bekezdés"), ACT.primary("61/B. § (6) bekezdés")],
    },
];
