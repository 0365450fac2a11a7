//! Greece: bodies of the public sector pay at most ten million euros, for the articles that the law lists.

use super::{Act, Body, Cap, Currency, National, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const LAW: Statute =
    Statute { reference: "ν. 4624/2019 (ΦΕΚ Α΄ 137)", address: "https://www.et.gr/", read: day(2026, 11, 22) };

const CAP: Citation = LAW.primary("άρθρο 39 παρ. 1");

const SINCE: Act = Act { since: day(2019, 8, 29), sources: &[LAW.graded("", Confidence::Unconfirmed)] };

pub(super) const GR: National = National {
    bodies: &[
        Body {
            // What it does not list of Article 83(4)(a), (5) and (6), and Article 41(4), which stands in point (c).
            outside: &[8, 17, 20, 27, 29, 41, 42, 43, 47, 90, 91],
            ..Body::new("public-sector", Treatment::Cap(Cap::flat(10_000_000, Currency::EUR)), &[CAP])
        },
        // What the cap leaves out: law 3429/2005, chapter A.
        Body::new("public-enterprise", Treatment::Full, &[CAP]),
    ],
    ordinary: Some("public-sector"),
    ..National::new(*b"GR", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[Remark { key: "outside-the-cap", sources: &[CAP] }];
