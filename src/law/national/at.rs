//! Austria: no fine against authorities, public-law corporations and bodies with a statutory mandate, whatever their form.

use super::{Act, Body, Duty, Limitation, Money, National, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const DSG: Statute = Statute {
    reference: "DSG (BGBl. I Nr. 165/1999)",
    address: "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10001597",
    read: day(2026, 11, 22),
};

/// Which governs proceedings on fines, as the court applies it.
const VSTG: Statute = Statute {
    reference: "VStG",
    address: "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10005770",
    read: day(2026, 11, 22),
};
const COURT: Statute =
    Statute { reference: "BVwG", address: "https://www.ris.bka.gv.at/Bvwg/", read: day(2026, 11, 22) };

const EXEMPT: Citation = DSG.primary("§ 30 Abs. 5");
/// Five kinds of conduct that Article 83 does not cover.
const OTHERWISE: Citation = DSG.primary("§ 62 Abs. 1");

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[DSG.graded("", Confidence::Unconfirmed)] };

pub(super) const AT: National = National {
    bodies: &[
        Body::new("authority", Treatment::Exempt, &[EXEMPT]),
        Body::new("public-corporation", Treatment::Exempt, &[EXEMPT]),
        Body::new("statutory-mandate", Treatment::Exempt, &[EXEMPT]),
    ],
    ordinary: Some("authority"),
    duties: &[Duty::fixed("62(1)", Money::euros(50_000), &[OTHERWISE])],
    limitation: &[Limitation::years(
        3,
        &[VSTG.primary("§ 31 Abs. 2"), COURT.graded("W298 2284627-1", Confidence::Decision)],
    )],
    ..National::new(*b"AT", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "first-warning", sources: &[DSG.primary("§ 11")] },
    Remark { key: "responsible-person", sources: &[DSG.primary("§ 30 Abs. 3")] },
    Remark { key: "first-step", sources: &[VSTG.primary("§ 31 Abs. 1")] },
    Remark { key: "costs", sources: &[COURT.graded("W137 2248575-1", Confidence::Decision)] },
    Remark { key: "other-conduct", sources: &[OTHERWISE, DSG.primary("§ 62 Abs. 3")] },
];
