//! Poland: low amounts in złoty for the public finance sector; everybody else by the euro rate of 28 January.

use super::{Act, Body, Cap, Conversion, Currency, National, Remark, Statute, Treatment, day};
use crate::law::Confidence;

const ACT: Statute = Statute {
    reference: "ustawa o ochronie danych osobowych (Dz.U. 2019 poz. 1781)",
    address: "https://eli.gov.pl/eli/DU/2019/1781/ogl",
    read: day(2026, 11, 22),
};

/// The general code of administrative procedure.
const CODE: Statute = Statute {
    reference: "kodeks postępowania administracyjnego",
    address: "https://eli.gov.pl/eli/DU/1960/168/ogl",
    read: day(2026, 11, 22),
};
const COURT: Statute =
    Statute { reference: "WSA w Warszawie", address: "https://orzeczenia.nsa.gov.pl/", read: day(2026, 11, 22) };

/// What the bodies of the first paragraph pay at most.
const HUNDRED_THOUSAND: Treatment = Treatment::Cap(Cap::flat(100_000, Currency::PLN));

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.graded("", Confidence::Unconfirmed)] };

pub(super) const PL: National = National {
    bodies: &[
        Body::new("public-finance", HUNDRED_THOUSAND, &[ACT.primary("art. 102 ust. 1")]),
        Body::new("research-institute", HUNDRED_THOUSAND, &[ACT.primary("art. 102 ust. 1")]),
        Body::new("national-bank", HUNDRED_THOUSAND, &[ACT.primary("art. 102 ust. 1")]),
        Body::new(
            "cultural-institution",
            Treatment::Cap(Cap::flat(10_000, Currency::PLN)),
            &[ACT.primary("art. 102 ust. 2")],
        ),
        // Whom the article does not name, Article 83 holds.
        Body::new("not-listed", Treatment::Full, &[ACT.graded("art. 102", Confidence::Secondary)]),
    ],
    ordinary: Some("public-finance"),
    conversion: Some(Conversion { currency: Currency::PLN, sources: &[ACT.graded("art. 103", Confidence::Decision)] }),
    ..National::new(*b"PL", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "rate", sources: &[ACT.graded("art. 103", Confidence::Decision)] },
    Remark { key: "open-penalties", sources: &[ACT.graded("", Confidence::Unconfirmed)] },
    Remark {
        key: "open-limitation",
        sources: &[
            CODE.graded("art. 189g § 1", Confidence::Secondary),
            COURT.graded("II SA/Wa 774/24", Confidence::Secondary),
        ],
    },
];
