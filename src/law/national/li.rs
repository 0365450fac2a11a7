//! Liechtenstein: amounts in Swiss francs, a share of the turnover of the legal person alone, and no fine against public bodies.

use super::{Act, Body, Currency, Duty, Fining, ForBodies, Money, National, Remark, Statute, Treatment, day};
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

const AMOUNTS: Citation = DSG.primary("Art. 40 Abs. 2");
const EXEMPT: Citation = DSG.primary("Art. 40 Abs. 7");

const REGIME: Regime = Regime {
    lower: 11_000_000,
    higher: 22_000_000,
    currency: Currency::CHF,
    amounts: &[AMOUNTS],
    limbs: &[],
    of_legal_person: true,
    fault: Some(&[DSG.primary("Art. 40 Abs. 1")]),
    ..Regime::REGULATION
};

const SINCE: Act = Act { since: day(2019, 1, 1), sources: &[DSG.primary("Art. 91")] };

pub(super) const LI: National = National {
    fining: &[Fining::under(day(2019, 1, 1), &REGIME, &[DSG.primary("Art. 91")])],
    bodies: &[
        Body {
            // A public body that acts under private law is not one (Art. 3 Abs. 1 Bst. b Ziff. 2).
            unless_undertaking: true,
            ..Body::new("public-body", Treatment::Exempt, &[EXEMPT, DSG.primary("Art. 3 Abs. 1")])
        },
        Body::new("delegated-task", Treatment::Exempt, &[EXEMPT, DSG.primary("Art. 3 Abs. 1 Bst. a Ziff. 2")]),
    ],
    ordinary: Some("public-body"),
    // To report video surveillance; the exemption of public bodies is not among the paragraphs that it refers to.
    duties: &[Duty {
        for_bodies: ForBodies::Open,
        ..Duty::fixed("5(7)", Money::whole(5_000, Currency::CHF), &[DSG.primary("Art. 5 Abs. 8")])
    }],
    // The fine is for what Article 83(4) to (6) lists, and nothing else.
    duties_read: true,
    ..National::new(*b"LI", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "first-warning", sources: &[DSG.primary("Art. 40 Abs. 6")] },
    Remark { key: "legal-person", sources: &[AMOUNTS, DSG.primary("Art. 40 Abs. 3-4")] },
    Remark { key: "people-beside-the-company", sources: &[DSG.primary("Art. 40 Abs. 5")] },
    Remark { key: "video-surveillance", sources: &[DSG.primary("Art. 5 Abs. 7-8")] },
    Remark { key: "criminal", sources: &[DSG.primary("Art. 41"), DSG.primary("Art. 42")] },
    Remark {
        key: "open-before-2019",
        sources: &[
            DSG.primary("Art. 91"),
            JOINT_COMMITTEE.graded("ABl. L 183 vom 19.7.2018, S. 23", Confidence::Secondary),
        ],
    },
];
