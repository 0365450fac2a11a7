//! Lithuania: public bodies pay a small share of their budget, unless they do business.

use super::{Act, Body, Cap, Currency, Limit, Limitation, National, Per, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const ADTAI: Statute = Statute {
    reference: "ADTAĮ (Nr. I-1374)",
    address: "https://www.e-tar.lt/portal/lt/legalAct/TAR.5368B592234C",
    read: day(2026, 11, 22),
};

/// Read in the text of 2018; that it has not been changed since was not read.
const fn then(pinpoint: &'static str) -> Citation {
    ADTAI.graded(pinpoint, Confidence::Secondary)
}

const SINCE: Act = Act { since: day(2018, 7, 16), sources: &[ADTAI.graded("", Confidence::Unconfirmed)] };

pub(super) const LT: National = National {
    bodies: &[Body {
        unless_undertaking: true,
        ..Body::new(
            "public",
            Treatment::Cap(Cap {
                lower: Limit::share(5, 30_000),
                higher: Limit::share(10, 60_000),
                floor: None,
                currency: Currency::EUR,
                per: Per::Operation,
            }),
            &[then("33 str. 1 d."), then("33 str. 2 d."), then("33 str. 3 d.")],
        )
    }],
    ordinary: Some("public"),
    limitation: &[Limitation::years(2, &[then("32 str. 3 d.")])],
    ..National::new(*b"LT", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "budget", sources: &[then("33 str.")] },
    Remark { key: "continuing", sources: &[then("32 str. 3 d.")] },
    Remark { key: "collection", sources: &[then("35 str. 2 d.")] },
    Remark { key: "open-later-text", sources: &[then("33 str.")] },
    Remark { key: "open-penalties", sources: &[ADTAI.graded("", Confidence::Unconfirmed)] },
];
