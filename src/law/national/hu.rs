//! Hungary: a budgetary body pays between an amount and another, in forints; other public bodies pay like anybody.

use super::{Body, Cap, Currency, National, Remark, Statute, Treatment};
use crate::law::Citation;

const ACT: Statute =
    Statute { reference: "2011. évi CXII. törvény (Infotv.)", address: "https://njt.hu/jogszabaly/2011-112-00-00" };

const BUDGETARY: Citation = ACT.primary("61. § (4) bekezdés b) pont");

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
    penalties: Some(&[]),
    ..National::new(*b"HU")
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "outside-the-regulation", sources: &[ACT.primary("61. § (4) bekezdés a) pont")] },
    Remark {
        key: "procedural-fine",
        sources: &[ACT.primary("61/A. § (9) bekezdés"), ACT.primary("61/B. § (6) bekezdés")],
    },
];
