//! Liechtenstein: amounts in Swiss francs, a share of the turnover of the legal person only, and no fine against public bodies.

use time::Date;

use super::rows::{
    Act, Body, Currency, Duty, Fining, ForBodies, Money, NamedAct, National, Remark, Statute, Time, Treatment, day,
    kind,
};
use crate::law::{Citation, Confidence, Regime};

const DSG: Statute = Statute {
    reference: "DSG (LGBl. 2018 Nr. 272)",
    address: "https://www.gesetze.li/konso/2018.272",
    read: day(2026, 11, 22),
};
const JOINT_COMMITTEE: Statute = Statute {
    reference: "EWR-Ausschuss, Beschluss Nr. 154/2018",
    address: "https://eur-lex.europa.eu/eli/dec/2018/1022/oj",
    read: day(2026, 11, 22),
};

/// On communications, since February 2025.
const KOMG: Statute = Statute {
    reference: "KomG (LGBl. 2023 Nr. 216)",
    address: "https://www.gesetze.li/konso/2023.216",
    read: day(2026, 11, 29),
};
const AUTHORITY: Statute = Statute {
    reference: "Datenschutzstelle",
    address: "https://www.datenschutzstelle.li/aktuelles/aktualisierung-cookies-und-vergleichbare-technologien",
    read: day(2026, 11, 29),
};

/// The day on which the article was last compared, in all four of its versions.
const ARTICLE_40: Date = day(2026, 11, 29);
const AMOUNTS: Citation = DSG.primary("Art. 40 Abs. 2").read_on(ARTICLE_40);
const EXEMPT: Citation = DSG.primary("Art. 40 Abs. 7").read_on(ARTICLE_40);
const IN_FORCE: Citation = DSG.primary("Art. 91").read_on(ARTICLE_40);
/// The maximum for what it lists as a contravention.
const CONTRAVENTION: Money = Money::whole(20_000, Currency::CHF);

/// Half of it for negligence.
const NEGLIGENCE: &[Citation] = &[KOMG.primary("Art. 91")];

/// A duty of the law on communications. It does not mention public bodies, and the exemption covers fines under the DSG.
const fn communications(name: &'static str, sources: &'static [Citation]) -> Duty {
    Duty {
        time: Time::since(day(2025, 2, 1)),
        for_bodies: ForBodies::Open,
        ..Duty::fixed(name, CONTRAVENTION, sources).halved_for_negligence(NEGLIGENCE)
    }
}

const REGIME: Regime = Regime {
    lower: 11_000_000,
    higher: 22_000_000,
    currency: Currency::CHF,
    amounts: &[AMOUNTS],
    limbs: &[],
    of_legal_person: true,
    fault: Some(&[DSG.primary("Art. 40 Abs. 1").read_on(ARTICLE_40)]),
    ..Regime::REGULATION
};

const SINCE: Act = Act { since: day(2019, 1, 1), sources: &[IN_FORCE] };

pub(super) const LI: National = National {
    acts: &[NamedAct { before: "KomG-", names: &["komg"] }],
    fining: &[Fining::under(day(2019, 1, 1), &REGIME, &[IN_FORCE])],
    bodies: &[
        Body {
            // A public body that acts under private law is not one (Art. 3 Abs. 1 Bst. b Ziff. 2).
            unless_undertaking: true,
            ..Body::new(kind("public-body"), Treatment::Exempt, &[EXEMPT, DSG.primary("Art. 3 Abs. 1")])
        },
        Body::new(kind("delegated-task"), Treatment::Exempt, &[EXEMPT, DSG.primary("Art. 3 Abs. 1 Bst. a Ziff. 2")]),
    ],
    ordinary: Some(kind("public-body")),
    // To report video surveillance; it does not refer to the exemption of public bodies.
    duties: &[
        Duty {
            for_bodies: ForBodies::Open,
            ..Duty::fixed("5(7)", Money::whole(5_000, Currency::CHF), &[DSG.primary("Art. 5 Abs. 8")])
        },
        communications(
            "KomG-61",
            &[KOMG.primary("Art. 91 Abs. 3 Bst. g"), KOMG.primary("Art. 61"), KOMG.primary("Art. 97")],
        ),
        communications(
            "KomG-63",
            &[KOMG.primary("Art. 91 Abs. 3 Bst. h"), KOMG.primary("Art. 63"), KOMG.primary("Art. 97")],
        ),
    ],
    // The fine is for what Article 83(4) to (6) lists, and nothing else.
    duties_read: true,
    ..National::new(*b"LI", "liechtenstein", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "first-warning", sources: &[DSG.primary("Art. 40 Abs. 6")] },
    Remark { key: "legal-person", sources: &[AMOUNTS, DSG.primary("Art. 40 Abs. 3-4")] },
    Remark { key: "people-beside-the-company", sources: &[DSG.primary("Art. 40 Abs. 5")] },
    Remark { key: "video-surveillance", sources: &[DSG.primary("Art. 5 Abs. 7-8")] },
    Remark {
        key: "cookies-and-marketing",
        sources: &[
            KOMG.primary("Art. 61"),
            KOMG.primary("Art. 63"),
            KOMG.primary("Art. 91-93"),
            AUTHORITY.graded("Art. 61 Abs. 4 KomG", Confidence::Secondary),
        ],
    },
    Remark { key: "open-penalties-and-limitation", sources: &[DSG.primary("Art. 40").read_on(ARTICLE_40)] },
    Remark { key: "criminal", sources: &[DSG.primary("Art. 41"), DSG.primary("Art. 42")] },
    Remark {
        key: "open-before-2019",
        sources: &[IN_FORCE, JOINT_COMMITTEE.graded("ABl. L 183 vom 19.7.2018, S. 23", Confidence::Secondary)],
    },
];
