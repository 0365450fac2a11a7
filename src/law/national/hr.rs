//! Croatia: no fine against the State and self-government; others with public powers pay, but their service must not be in danger.

use super::{Act, Body, National, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "Zakon o provedbi Opće uredbe o zaštiti podataka (NN 42/18)",
    address: "https://narodne-novine.nn.hr/clanci/sluzbeni/2018_05_42_805.html",
    read: day(2026, 11, 22),
};

const EXEMPT: Citation = ACT.graded("čl. 47", Confidence::Secondary);
const AUTHORITIES: Citation = ACT.graded("čl. 3 st. 2", Confidence::Secondary);
/// As the authority applied it.
const POWERS: Citation = ACT.graded("čl. 44", Confidence::Decision);

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.graded("", Confidence::Unconfirmed)] };

pub(super) const HR: National = National {
    bodies: &[
        Body::new("state-body", Treatment::Exempt, &[EXEMPT, AUTHORITIES]),
        Body::new("self-government", Treatment::Exempt, &[EXEMPT, AUTHORITIES]),
        Body::new("public-powers", Treatment::Full, &[POWERS]),
    ],
    ..National::new(*b"HR", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "service-not-in-danger", sources: &[POWERS] },
    Remark { key: "open-text", sources: &[EXEMPT, POWERS] },
];
