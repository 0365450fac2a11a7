//! Portugal: since August 2022 public bodies pay like anybody else; a schedule of lower ceilings that the authority does not apply.

use super::rows::{
    Act, Body, Duty, ForBodies, Limitation, Money, NamedAct, National, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Tier};

const LAW: Statute = Statute {
    reference: "Lei n.º 58/2019",
    address: "https://data.dre.pt/eli/lei/58/2019/08/08/p/dre/pt/html",
    read: day(2026, 11, 22),
};
const HOSPITAL: Statute =
    Statute { reference: "CNPD, Deliberação/2018/984", address: "https://www.cnpd.pt/", read: day(2026, 11, 29) };
const DISAPPLIED: Statute =
    Statute { reference: "CNPD, Deliberação/2019/494", address: "https://www.cnpd.pt/", read: day(2026, 11, 22) };

/// Its chapter on the situations of Chapter IX of the Regulation.
const CHAPTER_VI: &[Citation] = &[LAW.primary("art. 37.º, n.º 1, al. l)")];

/// On electronic communications, as amended in 2012; later amendments were not read.
const COMMUNICATIONS: Statute = Statute {
    reference: "Lei n.º 41/2004",
    address: "https://data.dre.pt/eli/lei/41/2004/08/18/p/dre",
    read: day(2026, 11, 29),
};
const IN_FORCE: Statute =
    Statute { reference: "CNPD, Deliberação/2022/140", address: "https://www.cnpd.pt/", read: day(2026, 11, 29) };
const WARNING: Statute =
    Statute { reference: "CNPD, Deliberação/2022/1072", address: "https://www.cnpd.pt/", read: day(2026, 11, 29) };
const MARKETING: Statute =
    Statute { reference: "CNPD, Deliberação/2019/297", address: "https://www.cnpd.pt/", read: day(2026, 11, 29) };

/// The source for the day the law came into force, and for the Regulation applying directly before it.
const DIRECTLY: Citation = IN_FORCE.graded("n.º 164", Confidence::Decision);

const fn then(pinpoint: &'static str) -> Citation {
    COMMUNICATIONS.graded(pinpoint, Confidence::Secondary)
}

/// Half of the amounts of that law.
const NEGLIGENCE: &[Citation] = &[then("art. 14.º")];

/// An infringement of the law on electronic communications, which exempts no public body.
const fn of_communications(name: &'static str, sources: &'static [Citation]) -> Duty {
    let duty = Duty::fixed(name, Money::euros(5_000_000), sources).halved_for_negligence(NEGLIGENCE);
    Duty { for_bodies: ForBodies::Full, ..duty }.since(day(2012, 8, 30))
}

const SINCE: Act = Act { since: day(2019, 8, 9), sources: &[DIRECTLY] };

pub(super) const PT: National = National {
    acts: &[
        NamedAct { before: "", names: &["lei n 58 2019", "lei 58 2019"] },
        NamedAct { before: "L41-", names: &["lei n 41 2004", "lei 41 2004"] },
    ],
    bodies: &[
        // Without a national rule they are fined like anybody else, as a hospital was.
        Body {
            time: Time::between(day(2018, 5, 25), day(2019, 8, 8)),
            ..Body::new(kind("public"), Treatment::Full, &[DIRECTLY, HOSPITAL.graded("", Confidence::Decision)])
        },
        // For three years from its entry into force they could ask for an exemption.
        Body {
            time: Time::between(day(2019, 8, 9), day(2022, 8, 8)),
            ..Body::new(
                kind("public"),
                Treatment::Unknown,
                &[LAW.primary("art. 44.º, n.º 2"), LAW.primary("art. 59.º")],
            )
        },
        Body {
            time: Time::since(day(2022, 8, 9)),
            ..Body::new(
                kind("public"),
                Treatment::Full,
                &[LAW.primary("art. 44.º, n.º 1"), LAW.primary("art. 44.º, n.º 2")],
            )
        },
    ],
    ordinary: Some(kind("public")),
    duties: &[
        Duty::article(10, Tier::Higher, &[LAW.primary("art. 37.º, n.º 1, al. e)")]),
        Duty::article(24, Tier::Lower, &[LAW.primary("art. 38.º, n.º 1, al. c)")]),
        Duty::own("19", Tier::Lower, &[LAW.primary("art. 38.º, n.º 1, al. u)")]),
        Duty::own("24", Tier::Higher, CHAPTER_VI),
        Duty::own("25", Tier::Higher, CHAPTER_VI),
        Duty::own("26", Tier::Higher, CHAPTER_VI),
        Duty::own("27", Tier::Higher, CHAPTER_VI),
        Duty::own("28", Tier::Higher, CHAPTER_VI),
        Duty::own("29", Tier::Higher, CHAPTER_VI),
        Duty::own("30", Tier::Higher, CHAPTER_VI),
        Duty::own("31", Tier::Higher, CHAPTER_VI),
        of_communications("L41-5", &[then("art. 5.º, n.º 1"), then("art. 14.º, n.º 1, al. e)")]),
        of_communications(
            "L41-13-A",
            &[
                then("art. 13.º-A"),
                then("art. 13.º-B"),
                then("art. 14.º, n.º 1, al. f)-j)"),
                MARKETING.graded("", Confidence::Decision),
            ],
        ),
    ],
    duties_read: true,
    penalties: Some(&[]),
    limitation: &[
        Limitation::of_tier(Tier::Higher, 3, &[LAW.primary("art. 40.º, al. a)")]),
        Limitation::of_tier(Tier::Lower, 2, &[LAW.primary("art. 40.º, al. b)")]),
    ],
    ..National::new(*b"PT", "portugal", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark {
        key: "schedule",
        sources: &[
            LAW.primary("art. 37.º, n.º 2"),
            LAW.primary("art. 38.º, n.º 2"),
            DISAPPLIED.graded("", Confidence::Decision),
        ],
    },
    Remark { key: "waiver", sources: &[LAW.primary("art. 44.º, n.º 2"), LAW.primary("art. 59.º"), DIRECTLY] },
    Remark {
        key: "warning",
        sources: &[
            LAW.primary("art. 39.º, n.º 3"),
            IN_FORCE.graded("n.º 18", Confidence::Decision),
            WARNING.graded("n.º 60", Confidence::Decision),
        ],
    },
    Remark {
        key: "communications",
        sources: &[
            then("art. 14.º"),
            then("art. 15.º, n.º 1"),
            then("art. 15.º-C"),
            MARKETING.graded("", Confidence::Decision),
        ],
    },
    Remark { key: "disobedience", sources: &[LAW.primary("art. 52.º"), LAW.primary("art. 54.º")] },
    Remark { key: "crime-first", sources: &[LAW.primary("art. 55.º")] },
    Remark { key: "publicity", sources: &[LAW.primary("art. 56.º, n.º 2")] },
    Remark { key: "collection", sources: &[LAW.primary("art. 41.º")] },
];
