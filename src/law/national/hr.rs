//! Croatia: no fine against the State and self-government; others with public powers pay, but their service must not be in danger.

use super::{Act, Body, Currency, Decimal, Duty, Money, National, Remark, Statute, Treatment, day};
use crate::law::Citation;

const ACT: Statute = Statute {
    reference: "Zakon o provedbi Opće uredbe o zaštiti podataka (NN 42/18)",
    address: "https://narodne-novine.nn.hr/clanci/sluzbeni/2018_05_42_805.html",
    read: day(2026, 11, 29),
};

const EXEMPT: Citation = ACT.primary("čl. 47");
const AUTHORITIES: Citation = ACT.primary("čl. 3 st. 2");
const POWERS: Citation = ACT.primary("čl. 44");
/// 50,000 kuna, at the fixed rate of 7.53450 for a euro, to the cent.
const VIDEO: Money = Money { amount: Decimal::from_parts(663_614, 0, 0, false, 2), currency: Currency::EUR };

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.primary("čl. 57")] };

pub(super) const HR: National = National {
    bodies: &[
        Body::new("state-body", Treatment::Exempt, &[EXEMPT, AUTHORITIES]),
        Body::new("self-government", Treatment::Exempt, &[EXEMPT, AUTHORITIES]),
        Body::new("public-powers", Treatment::Full, &[POWERS]),
    ],
    // Marking and logging of video surveillance, and misuse of its recordings.
    duties: &[Duty::fixed("51", VIDEO, &[ACT.primary("čl. 51")])],
    ..National::new(*b"HR", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "service-not-in-danger", sources: &[POWERS] },
    Remark { key: "video-surveillance", sources: &[ACT.primary("čl. 51")] },
];
