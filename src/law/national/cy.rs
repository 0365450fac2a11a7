//! Cyprus: a public body pays at most 200,000 euros for a non-profit activity.

use super::rows::{Act, Body, Cap, Currency, Duty, Money, NamedAct, National, Remark, Statute, Treatment, day, kind};
use crate::law::{Citation, Confidence};

const LAW: Statute = Statute {
    reference: "Ν. 125(I)/2018",
    address: "https://www.cylaw.org/nomoi/enop/non-ind/2018_1_125/full.html",
    read: day(2026, 11, 29),
};
/// On electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "Ν. 112(I)/2004",
    address: "https://www.cylaw.org/nomoi/enop/non-ind/2004_1_112/full.html",
    read: day(2026, 11, 29),
};
const GUIDE: Statute = Statute {
    reference: "ICLG, Data Protection, Cyprus (2024)",
    address: "https://iclg.com/practice-areas/data-protection-laws-and-regulations/cyprus/amp",
    read: day(2026, 11, 29),
};

const FINE: Citation = COMMUNICATIONS.primary("άρθρο 107Β(1)(ε)");

/// A duty of that law, for which the Commissioner can fine anybody.
const fn communications(name: &'static str, sources: &'static [Citation]) -> Duty {
    // The day of the copy that was read: which amendment brought the amount was not found.
    Duty::fixed(name, Money::euros(200_000), sources).since(day(2026, 3, 8))
}

const SINCE: Act = Act { since: day(2018, 7, 31), sources: &[GUIDE.graded("1.1", Confidence::Secondary)] };

pub(super) const CY: National = National {
    acts: &[NamedAct { before: "112-", names: &["ν 112 i 2004", "law 112 i 2004"] }],
    bodies: &[Body {
        // The cap depends on the activity that the fine is about, not on the body.
        unless_undertaking: true,
        ..Body::new(
            kind("public-body"),
            Treatment::Cap(Cap::flat(200_000, Currency::EUR)),
            &[LAW.primary("άρθρο 32(3)")],
        )
    }],
    ordinary: Some(kind("public-body")),
    duties: &[
        communications("112-99", &[FINE, COMMUNICATIONS.primary("άρθρο 99(5)")]),
        communications("112-106", &[FINE, COMMUNICATIONS.primary("άρθρο 106")]),
    ],
    // The whole law was searched for fines: apart from criminal ones it has those of Article 83 and the limit above.
    duties_read: true,
    penalties: Some(&[]),
    ..National::new(*b"CY", "cyprus|chypre|κυπροσ|kibris|zypern", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "criminal", sources: &[LAW.primary("άρθρο 33(1)-(4)")] },
    Remark { key: "head-of-body", sources: &[LAW.primary("άρθρο 33(5)")] },
    Remark { key: "cookies-and-marketing", sources: &[FINE, COMMUNICATIONS.primary("άρθρο 107(2)")] },
    Remark { key: "obstruction", sources: &[COMMUNICATIONS.primary("άρθρο 107Α(μ)")] },
    Remark { key: "no-periodic-payment", sources: &[LAW.primary("άρθρο 25"), LAW.primary("άρθρο 32")] },
    Remark { key: "no-limitation", sources: &[LAW.primary("άρθρα 32-37")] },
];
