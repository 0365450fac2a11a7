//! Iceland: special amounts in krónur, with a minimum, for public bodies too.

use super::rows::{
    Act, Body, Currency, Duty, Fining, Limitation, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark,
    Statute, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Regime, Tier};

const ACT: Statute = Statute {
    reference: "lög nr. 90/2018",
    address: "https://www.althingi.is/lagas/nuna/2018090.html",
    read: day(2026, 11, 29),
};
const AUTHORITY: Statute =
    Statute { reference: "Persónuvernd", address: "https://www.personuvernd.is/", read: day(2026, 11, 22) };

/// On electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "lög nr. 70/2022",
    address: "https://www.althingi.is/lagas/nuna/2022070.html",
    read: day(2026, 11, 29),
};
/// On unfair commercial practices.
const PRACTICES: Statute = Statute {
    reference: "lög nr. 57/2005",
    address: "https://www.althingi.is/lagas/nuna/2005057.html",
    read: day(2026, 11, 29),
};

const LOWER: Citation = ACT.primary("46. gr., 2. mgr.");
const HIGHER: Citation = ACT.primary("46. gr., 3. mgr.");
const DAILY: Citation = ACT.primary("45. gr.");

const REGIME: Regime = Regime {
    lower: 1_200_000_000,
    higher: 2_400_000_000,
    currency: Currency::ISK,
    floor: Some(100_000),
    amounts: &[LOWER, HIGHER],
    // The Act says that fines are imposed whether a breach was intended or negligent; the case law of the Court of Justice is not binding there.
    fault: None,
    // Its list leaves out Article 11, national duties under Chapter IX, and orders other than its own duties below.
    as_the_regulation: Some(&[(1, 10), (12, 57), (59, 84), (92, 99)]),
    ..Regime::REGULATION
};

const SINCE: Act = Act { since: day(2018, 7, 15), sources: &[ACT.primary("53. gr.")] };

pub(super) const IS: National = National {
    acts: &[NamedAct { before: "", names: &["log nr 90 2018", "laga nr 90 2018", "act 90 2018", "act no 90 2018"] }],
    fining: &[Fining::under(day(2018, 7, 15), &REGIME, &[ACT.primary("53. gr.")])],
    bodies: &[Body::new(kind("authority"), Treatment::Full, &[ACT.primary("46. gr., 4. mgr.")])],
    ordinary: Some(kind("authority")),
    duties: &[
        // Access to information and to premises.
        Duty::own(
            "41(1)(5)",
            Tier::Higher,
            &[HIGHER, ACT.primary("41. gr., 1. mgr., 5. tölul.").read_on(day(2026, 11, 22))],
        ),
        Duty::own(
            "41(1)(6)",
            Tier::Higher,
            &[HIGHER, ACT.primary("41. gr., 1. mgr., 6. tölul.").read_on(day(2026, 11, 22))],
        ),
        // Orders to limit or stop processing, to rectify or erase, and to suspend transfers.
        Duty::own("42(6)", Tier::Higher, &[HIGHER, ACT.primary("42. gr., 6. tölul.")]),
        Duty::own("42(7)", Tier::Higher, &[HIGHER, ACT.primary("42. gr., 7. tölul.")]),
        Duty::own("42(9)", Tier::Higher, &[HIGHER, ACT.primary("42. gr., 9. tölul.")]),
    ],
    // Chapter VII was read: its lists are closed, and Articles 10 and 24 are on neither.
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new(
        "daily-fine",
        PenaltyLimit::EachDay(Money::whole(200_000, Currency::ISK)),
        &[DAILY],
    )]),
    limitation: &[Limitation::years(5, &[ACT.primary("46. gr., 7. mgr.")])],
    ..National::new(*b"IS", "iceland|islande|island", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "own-list", sources: &[LOWER, HIGHER] },
    Remark { key: "daily-fines-first", sources: &[DAILY] },
    Remark { key: "intent-or-negligence", sources: &[ACT.primary("46. gr., 5. mgr.")] },
    Remark { key: "limitation-interrupted", sources: &[ACT.primary("46. gr., 7. mgr.")] },
    Remark { key: "public-bodies-pay-less", sources: &[AUTHORITY.graded("ákvarðanir", Confidence::Secondary)] },
    Remark {
        key: "cookies",
        sources: &[
            COMMUNICATIONS.primary("88. gr., 2. mgr."),
            COMMUNICATIONS.primary("103. gr."),
            COMMUNICATIONS.primary("109. gr."),
        ],
    },
    Remark {
        key: "open-marketing",
        sources: &[
            COMMUNICATIONS.primary("94. gr."),
            COMMUNICATIONS.primary("102. gr."),
            COMMUNICATIONS.primary("103. gr."),
            PRACTICES.primary("22. gr."),
        ],
    },
    Remark { key: "criminal", sources: &[ACT.primary("48. gr.").read_on(day(2026, 11, 22))] },
];
