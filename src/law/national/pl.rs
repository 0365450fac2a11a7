//! Poland: low amounts in złoty for the public finance sector; everybody else by the euro rate of 28 January.

use super::rows::{
    Act, Body, Cap, Conversion, Currency, Limitation, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark,
    Statute, Treatment, day, kind,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "ustawa o ochronie danych osobowych (Dz.U. 2019 poz. 1781)",
    address: "https://eli.gov.pl/eli/DU/2019/1781/ogl",
    read: day(2026, 11, 22),
};

/// The same act, as promulgated.
const PROMULGATED: Statute = Statute {
    reference: "ustawa o ochronie danych osobowych (Dz.U. 2018 poz. 1000)",
    address: "https://eli.gov.pl/eli/DU/2018/1000/ogl",
    read: day(2026, 11, 29),
};

/// On enforcement in administration; read as of 2014.
const ENFORCEMENT: Statute = Statute {
    reference: "ustawa o postępowaniu egzekucyjnym w administracji (Dz.U. 2014 poz. 1619)",
    address: "https://eli.gov.pl/eli/DU/2014/1619/ogl",
    read: day(2026, 11, 29),
};
/// On electronic communications, and the act before it.
const PKE: Statute = Statute {
    reference: "Prawo komunikacji elektronicznej (Dz.U. 2024 poz. 1221)",
    address: "https://eli.gov.pl/eli/DU/2024/1221/ogl",
    read: day(2026, 11, 29),
};
const PKE_BEGAN: Statute = Statute {
    reference: "przepisy wprowadzające (Dz.U. 2024 poz. 1222)",
    address: "https://eli.gov.pl/eli/DU/2024/1222/ogl",
    read: day(2026, 11, 29),
};
const TELECOMMUNICATIONS: Statute = Statute {
    reference: "Prawo telekomunikacyjne (Dz.U. 2004 nr 171 poz. 1800)",
    address: "https://eli.gov.pl/eli/DU/2004/1800/ogl",
    read: day(2026, 11, 29),
};

/// The general code of administrative procedure.
const CODE: Statute = Statute {
    reference: "kodeks postępowania administracyjnego",
    address: "https://eli.gov.pl/eli/DU/1960/168/ogl",
    read: day(2026, 11, 22),
};
const COURT: Statute =
    Statute { reference: "WSA w Warszawie", address: "https://orzeczenia.nsa.gov.pl/", read: day(2026, 11, 22) };

/// The maximum for the bodies of the first paragraph.
const HUNDRED_THOUSAND: Treatment = Treatment::Cap(Cap::flat(100_000, Currency::PLN));

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[PROMULGATED.primary("art. 176")] };

const RATE: Citation = PROMULGATED.primary("art. 103");
/// It excludes some of the code's rules on administrative fines, but not this one.
const PERIOD: &[Citation] =
    &[CODE.graded("art. 189g § 1", Confidence::Secondary).read_on(day(2026, 11, 29)), PROMULGATED.primary("art. 106")];
const COERCION: &[Citation] =
    &[ENFORCEMENT.graded("art. 121 § 1-2", Confidence::Secondary), PROMULGATED.primary("art. 110")];

pub(super) const PL: National = National {
    acts: &[NamedAct {
        before: "",
        names: &["ustawy o ochronie danych osobowych", "ustawa o ochronie danych osobowych", "uodo"],
    }],
    bodies: &[
        Body::new(kind("public-finance"), HUNDRED_THOUSAND, &[ACT.primary("art. 102 ust. 1")]),
        Body::new(kind("research-institute"), HUNDRED_THOUSAND, &[ACT.primary("art. 102 ust. 1")]),
        Body::new(kind("national-bank"), HUNDRED_THOUSAND, &[ACT.primary("art. 102 ust. 1")]),
        Body::new(
            kind("cultural-institution"),
            Treatment::Cap(Cap::flat(10_000, Currency::PLN)),
            &[ACT.primary("art. 102 ust. 2")],
        ),
        // Article 83 applies to bodies that the article does not name.
        Body::new(kind("not-listed"), Treatment::Full, &[PROMULGATED.primary("art. 101")]),
    ],
    ordinary: Some(kind("public-finance")),
    // The chapter on fines was read whole: it has those of Article 83, and criminal offences.
    duties_read: true,
    // For a natural person a fifth.
    penalties: Some(&[PenaltyRoute::new(
        "coercive-fine",
        PenaltyLimit::EachTime(Money::whole(50_000, Currency::PLN)),
        COERCION,
    )]),
    limitation: &[Limitation::years(5, PERIOD)],
    conversion: Some(Conversion { currency: Currency::PLN, sources: &[RATE] }),
    ..National::new(*b"PL", "poland|pologne|polska|polen", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "rate", sources: &[RATE] },
    Remark { key: "coercive-fine", sources: COERCION },
    Remark { key: "crimes", sources: &[PROMULGATED.primary("art. 107"), PROMULGATED.primary("art. 108")] },
    Remark {
        key: "cookies",
        sources: &[
            PKE.primary("art. 399"),
            PKE.primary("art. 444 ust. 1 pkt 82"),
            PKE.primary("art. 446 ust. 1-4"),
            PKE_BEGAN.primary("art. 1"),
        ],
    },
    Remark {
        key: "marketing",
        sources: &[PKE.primary("art. 398"), PKE.primary("art. 444 ust. 1 pkt 81"), PKE.primary("art. 446 ust. 5")],
    },
    Remark {
        key: "communications-before",
        sources: &[TELECOMMUNICATIONS.primary("art. 209-210"), PKE_BEGAN.primary("art. 97")],
    },
    Remark {
        key: "open-limitation",
        sources: &[
            CODE.graded("art. 189g § 1", Confidence::Secondary),
            PROMULGATED.primary("art. 106"),
            COURT.graded("II SA/Wa 774/24", Confidence::Secondary),
        ],
    },
];
