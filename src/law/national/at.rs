//! Austria: no fine against authorities, public-law corporations and bodies with a statutory mandate, whatever their form.

use super::rows::{
    Act, Body, Duty, ForBodies, Limitation, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, Statute,
    Treatment, day, kind,
};
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

/// On electronic communications.
const TKG: Statute = Statute {
    reference: "TKG 2021 (BGBl. I Nr. 190/2021)",
    address: "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678",
    read: day(2026, 11, 29),
};
/// On enforcing orders; read in the version of 1995.
const VVG: Statute = Statute {
    reference: "VVG (BGBl. Nr. 53/1991)",
    address: "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10005772",
    read: day(2026, 11, 29),
};
const AUTHORITY: Statute =
    Statute { reference: "DSB, 2024-0.633.166", address: "https://www.ris.bka.gv.at/Dsk/", read: day(2026, 11, 29) };

/// Its first day was not read.
const TKG_DAY: Citation = TKG.graded("", Confidence::Unconfirmed);
const COERCION: &[Citation] = &[VVG.graded("§ 5 Abs. 1-4", Confidence::Secondary)];

/// An offence against the act on electronic communications, which exempts no public body.
const fn of_communications(name: &'static str, most: u32, sources: &'static [Citation]) -> Duty {
    Duty { for_bodies: ForBodies::Open, ..Duty::fixed(name, Money::euros(most), sources) }.since(day(2021, 11, 1))
}

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[DSG.graded("", Confidence::Unconfirmed)] };

pub(super) const AT: National = National {
    acts: &[NamedAct { before: "TKG-", names: &["tkg 2021", "tkg"] }],
    bodies: &[
        Body::new(kind("authority"), Treatment::Exempt, &[EXEMPT]),
        Body::new(kind("public-corporation"), Treatment::Exempt, &[EXEMPT]),
        Body::new(kind("statutory-mandate"), Treatment::Exempt, &[EXEMPT]),
    ],
    ordinary: Some(kind("authority")),
    duties: &[
        Duty::fixed("62(1)", Money::euros(50_000), &[OTHERWISE]),
        // Not telling users of what is stored on their terminal.
        of_communications(
            "TKG-165(3)",
            50_000,
            &[TKG.primary("§ 188 Abs. 4 Z 24"), TKG.primary("§ 165 Abs. 3"), TKG_DAY],
        ),
        of_communications(
            "TKG-174(1)",
            100_000,
            &[TKG.primary("§ 188 Abs. 6 Z 9"), TKG.primary("§ 174 Abs. 1"), TKG_DAY],
        ),
        of_communications(
            "TKG-174(2)",
            50_000,
            &[TKG.primary("§ 188 Abs. 4 Z 27"), TKG.primary("§ 174 Abs. 2"), TKG_DAY],
        ),
        of_communications(
            "TKG-174(3)",
            50_000,
            &[TKG.primary("§ 188 Abs. 4 Z 28"), TKG.primary("§ 174 Abs. 3"), TKG.primary("§ 174 Abs. 5"), TKG_DAY],
        ),
    ],
    penalties: Some(&[PenaltyRoute::new("coercive-penalty", PenaltyLimit::Unknown, COERCION)]),
    limitation: &[Limitation::years(
        3,
        &[VSTG.primary("§ 31 Abs. 2"), COURT.graded("W298 2284627-1", Confidence::Decision)],
    )],
    ..National::new(*b"AT", "austria|autriche|osterreich", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "first-warning", sources: &[DSG.primary("§ 11")] },
    Remark { key: "responsible-person", sources: &[DSG.primary("§ 30 Abs. 3")] },
    Remark { key: "first-step", sources: &[VSTG.primary("§ 31 Abs. 1")] },
    Remark { key: "costs", sources: &[COURT.graded("W137 2248575-1", Confidence::Decision)] },
    Remark {
        key: "communications",
        sources: &[
            TKG.primary("§ 188 Abs. 9"),
            TKG.primary("§ 192 Abs. 3"),
            AUTHORITY.graded("D.1", Confidence::Decision),
        ],
    },
    Remark { key: "coercion", sources: COERCION },
    Remark { key: "other-conduct", sources: &[OTHERWISE, DSG.primary("§ 62 Abs. 3")] },
];
