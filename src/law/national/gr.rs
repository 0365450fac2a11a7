//! Greece: bodies of the public sector pay at most ten million euros, for the articles that the law lists.

use super::rows::{Act, Body, Cap, Currency, NamedAct, National, Remark, Statute, Treatment, day, kind};
use crate::law::{Citation, Confidence};

const LAW: Statute =
    Statute { reference: "ν. 4624/2019 (ΦΕΚ Α΄ 137)", address: "https://www.et.gr/", read: day(2026, 11, 29) };
/// Its article on sanctions remains in force for law 3471/2006 on electronic communications.
const OLD_LAW: Statute =
    Statute { reference: "ν. 2472/1997", address: "https://www.lawspot.gr/", read: day(2026, 11, 29) };

const CAP: Citation = LAW.primary("άρθρο 39 παρ. 1");

const SINCE: Act = Act { since: day(2019, 8, 29), sources: &[LAW.primary("άρθρο 87")] };

pub(super) const GR: National = National {
    acts: &[
        NamedAct {
            before: "L3471-", names: &["law 3471 2006", "ν 3471 2006", "νομοσ 3471 2006", "νομου 3471 2006"]
        },
        NamedAct {
            before: "", names: &["law 4624 2019", "ν 4624 2019", "νομοσ 4624 2019", "νομου 4624 2019"]
        },
    ],
    bodies: &[
        Body {
            // The articles that it leaves out of Article 83(4)(a) and from Article 83(5) and (6). Article 41(4) is in neither: Article 83(4) names it
            // in its point (c), while point (c) of the Greek paragraph is about articles of the law itself.
            outside: &[8, 17, 20, 27, 29, 41, 42, 43, 47, 90, 91],
            ..Body::new(kind("public-sector"), Treatment::Cap(Cap::flat(10_000_000, Currency::EUR)), &[CAP])
        },
        // The bodies that the cap leaves out: law 3429/2005, chapter A.
        Body::new(kind("public-enterprise"), Treatment::Full, &[CAP]),
    ],
    ordinary: Some(kind("public-sector")),
    // The whole law was searched for fines: apart from those of Article 83 it has the limit above, and an article on law enforcement.
    duties_read: true,
    penalties: Some(&[]),
    ..National::new(*b"GR", "greece|grece|ελλαδα|ελλασ|hellas|el|griechenland", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "outside-the-cap", sources: &[CAP] },
    Remark { key: "own-articles", sources: &[LAW.primary("άρθρο 39 παρ. 1 γ΄")] },
    Remark { key: "criminal", sources: &[LAW.primary("άρθρο 38")] },
    Remark { key: "several", sources: &[LAW.primary("άρθρο 39 παρ. 2")] },
    Remark { key: "before-the-act", sources: &[LAW.primary("άρθρα 83, 84"), LAW.primary("άρθρο 87")] },
    Remark { key: "no-periodic-payment", sources: &[LAW.primary("άρθρο 15"), LAW.primary("άρθρο 39")] },
    Remark { key: "no-limitation", sources: &[LAW.primary("")] },
    Remark {
        key: "cookies-and-marketing",
        sources: &[LAW.primary("άρθρο 84"), OLD_LAW.graded("άρθρο 21 παρ. 1 β΄", Confidence::Secondary)],
    },
];
