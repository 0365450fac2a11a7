//! Sweden: an authority pays a fee in kronor, everybody else the amounts in euros.

use super::rows::{
    Act, Body, Cap, Currency, Duty, ForBodies, Limitation, NamedAct, National, Remark, Statute, Treatment, day, kind,
};
use crate::law::{Confidence, Tier};

const ACT: Statute = Statute {
    reference: "lag (2018:218)",
    address: "https://svenskforfattningssamling.se/doc/2018218.html",
    read: day(2026, 11, 29),
};
/// On electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "lag (2022:482)",
    address: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/_sfs-2022-482/",
    read: day(2026, 11, 29),
};
const MARKETING: Statute = Statute {
    reference: "marknadsföringslag (2008:486)",
    address: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/_sfs-2008-486/",
    read: day(2026, 11, 29),
};

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.primary("övergångsbestämmelser, 1")] };

pub(super) const SE: National = National {
    acts: &[NamedAct { before: "", names: &["dataskyddslagen"] }],
    bodies: &[Body::new(
        kind("authority"),
        Treatment::Cap(Cap::of(5_000_000, 10_000_000, Currency::SEK)),
        &[ACT.primary("6 kap. 2 §")],
    )],
    ordinary: Some(kind("authority")),
    duties: &[Duty {
        // The law does not say whether the amounts for authorities also apply here.
        for_bodies: ForBodies::Open,
        ..Duty::article(10, Tier::Higher, &[ACT.primary("6 kap. 3 §")])
    }],
    duties_read: true,
    penalties: Some(&[]),
    limitation: &[Limitation::years(5, &[ACT.primary("6 kap. 4 §")])],
    ..National::new(*b"SE", "sweden|suede|sverige|schweden", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "heard-in-time", sources: &[ACT.primary("6 kap. 4 §")] },
    Remark { key: "payment", sources: &[ACT.primary("6 kap. 6 §")] },
    Remark { key: "other-breaches", sources: &[ACT.primary("6 kap. 1 §")] },
    Remark { key: "older-breaches", sources: &[ACT.primary("övergångsbestämmelser, 7")] },
    Remark {
        key: "cookies",
        sources: &[
            COMMUNICATIONS.primary("9 kap. 28 §"),
            COMMUNICATIONS.primary("12 kap. 1 §"),
            COMMUNICATIONS.primary("13 kap. 2 §"),
        ],
    },
    Remark {
        key: "marketing",
        sources: &[MARKETING.primary("19-21 §§"), MARKETING.primary("29-31 §§"), MARKETING.primary("34 §")],
    },
    Remark { key: "open-conversion", sources: &[ACT.graded("", Confidence::Unconfirmed)] },
];
