//! Slovenia: neither the Republic nor a municipality is liable for a misdemeanour; their responsible person may be.

use super::{Act, Body, National, Remark, Statute, Time, Treatment, day};
use crate::law::Confidence;

const ZVOP: Statute =
    Statute { reference: "ZVOP-2", address: "https://pisrs.si/pregledPredpisa?id=ZAKO7959", read: day(2026, 11, 22) };
const ZP: Statute =
    Statute { reference: "ZP-1", address: "https://pisrs.si/pregledPredpisa?id=ZAKO2537", read: day(2026, 11, 22) };

const SINCE: Act = Act { since: day(2023, 1, 26), sources: &[ZVOP.graded("", Confidence::Unconfirmed)] };

pub(super) const SI: National = National {
    bodies: &[
        Body::new("state", Treatment::Exempt, &[ZP.primary("13.a člen")]),
        Body::new("municipality", Treatment::Exempt, &[ZP.primary("13.a člen")]),
        // What held before its act on data protection was not read.
        Body {
            time: Time::until(day(2023, 1, 25)),
            ..Body::new("other-public", Treatment::Unknown, &[ZVOP.graded("", Confidence::Secondary)])
        },
        Body {
            time: Time::since(day(2023, 1, 26)),
            ..Body::new("other-public", Treatment::Full, &[ZVOP.graded("95. člen, 1. odst.", Confidence::Secondary)])
        },
    ],
    ..National::new(*b"SI", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "misdemeanour", sources: &[ZVOP.primary("95. člen, 1. odst.")] },
    Remark { key: "responsible-person", sources: &[ZP.primary("13.a člen"), ZVOP.primary("98. člen")] },
    Remark { key: "own-duties", sources: &[ZVOP.primary("98. člen"), ZVOP.primary("101. člen")] },
    Remark { key: "open-responsible-person", sources: &[ZVOP.graded("96.-97. člen", Confidence::Unconfirmed)] },
    Remark { key: "open-before", sources: &[ZVOP.graded("", Confidence::Secondary)] },
];
