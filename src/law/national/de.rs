//! Germany: no fine against public bodies of the Federation unless they compete on a market; the laws of the Länder were not read.

use super::rows::{
    Act, Body, BodyKind, Duty, ForBodies, Limitation, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark,
    Statute, Treatment, day, kind,
};
use crate::law::{Citation, Confidence};

const BDSG: Statute =
    Statute { reference: "BDSG", address: "https://www.gesetze-im-internet.de/bdsg_2018/", read: day(2026, 11, 22) };
/// The act to which the federal Act refers for proceedings on fines.
const OWIG: Statute =
    Statute { reference: "OWiG", address: "https://www.gesetze-im-internet.de/owig_1968/", read: day(2026, 11, 22) };
const VWVG: Statute =
    Statute { reference: "VwVG", address: "https://www.gesetze-im-internet.de/vwvg/", read: day(2026, 11, 22) };
/// The act of one Land.
const BAVARIA: Statute = Statute {
    reference: "BayVwZVG",
    address: "https://www.gesetze-bayern.de/Content/Document/BayVwZVG",
    read: day(2026, 11, 22),
};

const TDDDG: Statute =
    Statute { reference: "TDDDG", address: "https://www.gesetze-im-internet.de/ttdsg/", read: day(2026, 11, 29) };
/// A fine on a health insurance fund of public law.
const AOK: Statute = Statute {
    reference: "LfDI Baden-Württemberg, AOK",
    address: "https://www.efdpo.eu/baden-wuerttemberg-state-commissioner-imposes-fine-on-aok-baden-wuerttemberg/",
    read: day(2026, 11, 29),
};

/// On unfair commercial practices; read in copies.
const UWG: Statute =
    Statute { reference: "UWG", address: "https://www.gesetze-im-internet.de/uwg_2004/", read: day(2026, 11, 29) };

/// The acts of the Länder whose rule on public bodies was read, in the text or in a quotation.
const BAYDSG: Statute = Statute {
    reference: "BayDSG",
    address: "https://www.gesetze-bayern.de/Content/Document/BayDSG",
    read: day(2026, 11, 29),
};
const SAXONY: Statute =
    Statute { reference: "SächsDSDG", address: "https://www.revosax.sachsen.de/", read: day(2026, 11, 29) };
const SAXONY_ANHALT: Statute =
    Statute { reference: "DSAG LSA", address: "https://www.landesrecht.sachsen-anhalt.de/", read: day(2026, 11, 29) };
const BREMEN: Statute =
    Statute { reference: "BremDSGVOAG", address: "https://www.transparenz.bremen.de/", read: day(2026, 11, 29) };
const HOLSTEIN: Statute = Statute {
    reference: "LDSG SH",
    address: "https://www.gesetze-rechtsprechung.sh.juris.de/",
    read: day(2026, 11, 29),
};
const HAMBURG: Statute =
    Statute { reference: "HmbDSG", address: "https://www.landesrecht-hamburg.de/", read: day(2026, 11, 29) };

const COMPETING_LAND: Citation = AOK.graded("25.06.2020", Confidence::Secondary);

const FEDERAL: BodyKind = kind("federal");
const LAND: BodyKind = kind("land");

const COMPETING: Citation = BDSG.primary("§ 2 Abs. 5");
const IN_BAVARIA: Citation = BAVARIA.graded("Art. 29, 31, 36", Confidence::Decision);

/// Negligence, where an act fines it beside intent without a maximum of its own. It does not hold for fines under Article 83 (§ 41 Abs. 1 BDSG).
const NEGLIGENCE: &[Citation] = &[OWIG.primary("§ 17 Abs. 2")];

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[BDSG.graded("", Confidence::Unconfirmed)] };

pub(super) const DE: National = National {
    acts: &[
        NamedAct { before: "", names: &["bdsg", "bundesdatenschutzgesetz", "bundesdatenschutzgesetzes"] },
        NamedAct { before: "TDDDG-", names: &["tdddg", "ttdsg"] },
        NamedAct { before: "UWG-", names: &["uwg"] },
    ],
    bodies: &[
        Body {
            unless_undertaking: true,
            ..Body::new(
                FEDERAL,
                Treatment::Exempt,
                &[BDSG.primary("§ 43 Abs. 3"), BDSG.primary("§ 2 Abs. 1"), COMPETING],
            )
        },
        // The laws of the Länder differ; one that competes on a market was fined like a private one.
        Body { unless_undertaking: true, ..Body::new(LAND, Treatment::Unknown, &[COMPETING_LAND]) },
    ],
    duties: &[
        Duty::fixed(
            "30",
            Money::euros(50_000),
            &[BDSG.primary("§ 43 Abs. 2"), BDSG.primary("§ 43 Abs. 1"), BDSG.primary("§ 30")],
        )
        .halved_for_negligence(NEGLIGENCE),
        // Storing on a terminal, or reading from it, without consent.
        Duty {
            for_bodies: ForBodies::Exempt,
            ..Duty::fixed(
                "TDDDG-25",
                Money::euros(300_000),
                &[
                    TDDDG.primary("§ 28 Abs. 1 Nr. 13"),
                    TDDDG.primary("§ 28 Abs. 2"),
                    TDDDG.primary("§ 28 Abs. 4"),
                    TDDDG.primary("§ 25 Abs. 1"),
                ],
            )
            .since(day(2021, 12, 1))
            .halved_for_negligence(NEGLIGENCE)
        },
        // A hidden number on a marketing call.
        Duty {
            for_bodies: ForBodies::Exempt,
            ..Duty::fixed(
                "TDDDG-15(2)",
                Money::euros(300_000),
                &[TDDDG.primary("§ 28 Abs. 1 Nr. 9"), TDDDG.primary("§ 28 Abs. 2"), TDDDG.primary("§ 15 Abs. 2")],
            )
            .since(day(2021, 12, 1))
            .halved_for_negligence(NEGLIGENCE)
        },
        // Marketing calls to consumers; older than the Regulation.
        Duty {
            for_bodies: ForBodies::Open,
            ..Duty::fixed(
                "UWG-7(2)",
                Money::euros(300_000),
                &[
                    UWG.graded("§ 20 Abs. 1 Nr. 1", Confidence::Secondary),
                    UWG.graded("§ 20 Abs. 2", Confidence::Secondary),
                    UWG.graded("§ 7 Abs. 2", Confidence::Secondary),
                ],
            )
            .halved_for_negligence(NEGLIGENCE)
        },
        Duty {
            for_bodies: ForBodies::Open,
            ..Duty::fixed(
                "UWG-7a",
                Money::euros(50_000),
                &[
                    UWG.graded("§ 20 Abs. 1 Nr. 2", Confidence::Secondary),
                    UWG.graded("§ 20 Abs. 2", Confidence::Secondary),
                    UWG.graded("§ 7a", Confidence::Secondary),
                ],
            )
            .since(day(2021, 10, 1))
            .halved_for_negligence(NEGLIGENCE)
        },
    ],
    penalties: Some(&[
        // The authorities of the Länder decide most cases.
        PenaltyRoute::new("coercive-fine-land", PenaltyLimit::Unknown, &[IN_BAVARIA]),
        PenaltyRoute {
            not_against: &[FEDERAL, LAND],
            ..PenaltyRoute::new(
                "coercive-fine",
                PenaltyLimit::EachTime(Money::euros(25_000)),
                &[VWVG.primary("§ 11 Abs. 3"), VWVG.primary("§ 13 Abs. 6"), VWVG.primary("§ 17")],
            )
        },
    ]),
    // Three years wherever the maximum is above 15,000 euros, as it is in every case.
    limitation: &[Limitation::years(
        3,
        &[BDSG.primary("§ 41 Abs. 1"), OWIG.primary("§ 31 Abs. 2 Nr. 1"), OWIG.primary("§ 31 Abs. 3")],
    )],
    ..National::new(*b"DE", "germany|allemagne|deutschland", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "competing-bodies", sources: &[COMPETING] },
    Remark {
        key: "credit-information",
        sources: &[
            BDSG.primary("§ 43 Abs. 1"),
            BDSG.primary("§ 30"),
            OWIG.primary("§ 17 Abs. 2"),
            OWIG.primary("§ 17 Abs. 4"),
        ],
    },
    Remark { key: "notifications", sources: &[BDSG.primary("§ 43 Abs. 4")] },
    Remark { key: "interruption", sources: &[OWIG.primary("§ 33 Abs. 3")] },
    Remark { key: "repeated-coercion", sources: &[VWVG.primary("§ 13 Abs. 5-6"), VWVG.primary("§ 17")] },
    Remark { key: "bavaria", sources: &[IN_BAVARIA] },
    Remark { key: "cookies", sources: &[TDDDG.primary("§ 28"), OWIG.primary("§ 17 Abs. 2")] },
    Remark {
        key: "marketing",
        sources: &[
            UWG.graded("§ 20", Confidence::Secondary),
            TDDDG.primary("§ 28 Abs. 1 Nr. 9"),
            TDDDG.primary("§ 28 Abs. 3"),
        ],
    },
    Remark {
        key: "laender",
        sources: &[
            BAYDSG.primary("Art. 22"),
            BAYDSG.primary("Art. 1 Abs. 3"),
            SAXONY.graded("§ 19 Abs. 3", Confidence::Secondary),
            SAXONY_ANHALT.graded("§ 31 Abs. 2", Confidence::Secondary),
            BREMEN.graded("§ 23 Abs. 3", Confidence::Secondary),
            HOLSTEIN.graded("§ 19 Abs. 1", Confidence::Secondary),
            HAMBURG.graded("§ 2 Abs. 3", Confidence::Secondary),
        ],
    },
    Remark { key: "open-laender", sources: &[BDSG.primary("§ 43 Abs. 3"), COMPETING_LAND] },
];
