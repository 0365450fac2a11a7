//! Czechia: the authority must refrain from punishing public bodies; publishing what another law forbids to publish has its own fine.

use super::rows::{
    Act, Body, Currency, Duty, ForBodies, Limitation, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark,
    Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence};

const LAW: Statute = Statute {
    reference: "zákon č. 110/2019 Sb.",
    address: "https://www.e-sbirka.cz/sb/2019/110",
    read: day(2026, 11, 29),
};
/// On the offences of every public law.
const OFFENCES: Statute = Statute {
    reference: "zákon č. 250/2016 Sb.",
    address: "https://www.e-sbirka.cz/sb/2016/250",
    read: day(2026, 11, 29),
};
/// The general law on administrative procedure.
const PROCEDURE: Statute = Statute {
    reference: "zákon č. 500/2004 Sb. (správní řád)",
    address: "https://www.e-sbirka.cz/sb/2004/500",
    read: day(2026, 11, 29),
};
/// On services of the information society.
const SERVICES: Statute = Statute {
    reference: "zákon č. 480/2004 Sb.",
    address: "https://www.e-sbirka.cz/sb/2004/480",
    read: day(2026, 11, 29),
};
/// On electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "zákon č. 127/2005 Sb.",
    address: "https://www.e-sbirka.cz/sb/2005/127",
    read: day(2026, 11, 29),
};
const FIRST_FINES: Statute = Statute {
    reference: "Chyský & Lorenc, k pokutám za porušenie GDPR",
    address: "https://www.chyskylorenc.com/sl/strucne-k-rozhodnutiam-ceskeho-uradu-na-ochranu-osobnych-udajov-resp-pokutam-za-porusenie-gdpr/",
    read: day(2026, 11, 29),
};

const COERCIVE: Citation = PROCEDURE.primary("§ 129 odst. 1");
const MARKETING: &[Citation] = &[SERVICES.primary("§ 11 odst. 2 písm. a)"), SERVICES.primary("§ 11 odst. 5 písm. c)")];

const fn korunas(amount: u32) -> Money {
    Money::whole(amount, Currency::CZK)
}

const SINCE: Act = Act { since: day(2019, 4, 24), sources: &[LAW.primary("§ 68")] };

pub(super) const CZ: National = National {
    acts: &[
        NamedAct { before: "", names: &["zakon c 110 2019", "zakona c 110 2019", "zakon 110 2019"] },
        NamedAct { before: "480-", names: &["zakon c 480 2004", "zakona c 480 2004", "zakon 480 2004"] },
    ],
    bodies: &[Body::new(
        kind("public-body"),
        Treatment::Exempt,
        &[LAW.primary("§ 62 odst. 5"), LAW.primary("§ 61 odst. 3")],
    )],
    ordinary: Some(kind("public-body")),
    duties: &[
        Duty::fixed("61(2)(a)", korunas(1_000_000), &[LAW.primary("§ 61 odst. 2 písm. a)")]),
        // By press, broadcasting or a public network.
        Duty::fixed("61(2)(b)", korunas(5_000_000), &[LAW.primary("§ 61 odst. 2 písm. b)")]),
        // Commercial messages by e-mail or text, of a legal person or somebody in business. Number 1 of the paragraph until March 2023.
        Duty {
            time: Time::since(day(2017, 7, 1)),
            // The Act on data protection, which spares public bodies, does not cover this offence.
            for_bodies: ForBodies::Open,
            ..Duty::fixed("480-7", korunas(10_000_000), MARKETING)
        },
    ],
    // Of the offences of part VI, § 62 takes the list of Article 83; Articles 10 and 24 are not in it.
    duties_read: true,
    // The paragraph has had the same words since the code began.
    penalties: Some(&[PenaltyRoute {
        time: Time::since(day(2006, 1, 1)),
        ..PenaltyRoute::new("coercive-fine", PenaltyLimit::EachTime(korunas(100_000)), &[COERCIVE])
    }]),
    // Of an offence with a maximum of CZK 100,000 or more, as each of these is.
    limitation: &[Limitation {
        time: Time::since(day(2017, 7, 1)),
        ..Limitation::years(3, &[OFFENCES.primary("§ 30 písm. b)"), OFFENCES.primary("§ 31")])
    }],
    ..National::new(
        *b"CZ",
        "czech republic|czechia|republique tcheque|tchequie|cesko|ceska republika|tschechien",
        SINCE,
    )
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "forbidden-publication", sources: &[LAW.primary("§ 61")] },
    Remark { key: "refrains", sources: &[LAW.primary("§ 62 odst. 4"), LAW.primary("§ 65")] },
    Remark { key: "law-enforcement", sources: &[LAW.primary("§ 63 odst. 3")] },
    Remark { key: "coercive-fine", sources: &[COERCIVE, PROCEDURE.primary("§ 62 odst. 1, 3")] },
    Remark { key: "limitation-outer", sources: &[OFFENCES.primary("§ 32 odst. 2-3")] },
    Remark { key: "cookies", sources: &[COMMUNICATIONS.primary("§ 89 odst. 3"), COMMUNICATIONS.primary("§ 118")] },
    Remark {
        key: "marketing",
        sources: &[
            SERVICES.primary("§ 11 odst. 2 písm. a)"),
            SERVICES.primary("§ 11 odst. 5"),
            COMMUNICATIONS.primary("§ 118 odst. 1 písm. j)"),
            COMMUNICATIONS.primary("§ 118 odst. 26 písm. c)"),
        ],
    },
    Remark {
        key: "before-the-act",
        sources: &[FIRST_FINES.graded("", Confidence::Secondary), LAW.primary("§ 66 odst. 5")],
    },
    Remark { key: "open-own-duties", sources: &[LAW.primary("§ 62 odst. 1 písm. a)")] },
];
