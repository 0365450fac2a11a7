//! Cyprus: a public body pays at most 200,000 euros for an activity that is not for profit.

use super::{Act, Body, Cap, Currency, National, Remark, Statute, Treatment, day};
use crate::law::Confidence;

const LAW: Statute = Statute {
    reference: "Ν. 125(I)/2018",
    address: "https://www.cylaw.org/nomoi/enop/non-ind/2018_1_125/full.html",
    read: day(2026, 11, 22),
};

const SINCE: Act = Act { since: day(2018, 7, 31), sources: &[LAW.graded("", Confidence::Unconfirmed)] };

pub(super) const CY: National = National {
    bodies: &[Body {
        // The cap speaks of the activity that the fine is about, not of the body.
        unless_undertaking: true,
        ..Body::new("public-body", Treatment::Cap(Cap::flat(200_000, Currency::EUR)), &[LAW.primary("άρθρο 32(3)")])
    }],
    ordinary: Some("public-body"),
    ..National::new(*b"CY", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "criminal", sources: &[LAW.primary("άρθρο 33(1)-(4)")] },
    Remark { key: "head-of-body", sources: &[LAW.primary("άρθρο 33(5)")] },
];
