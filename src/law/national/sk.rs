//! Slovakia: public bodies pay like anybody else; a small fine, each time, for hindering an inspection.

use super::rows::{
    Act, Body, Duty, Limitation, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, RunsFrom, Statute,
    Time, Treatment, day, kind,
};
use crate::law::{Citation, Tier};

const ACT: Statute = Statute {
    reference: "zákon č. 18/2018 Z. z.",
    address: "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2018/18/",
    read: day(2026, 11, 29),
};

/// On electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "zákon č. 452/2021 Z. z.",
    address: "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2021/452/",
    read: day(2026, 11, 29),
};
/// Its predecessor.
const OLDER: Statute = Statute {
    reference: "zákon č. 351/2011 Z. z.",
    address: "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2011/351/",
    read: day(2026, 11, 29),
};

/// What it requires of controllers and processors, in addition to the articles of the Regulation.
const LOWER: &[Citation] = &[ACT.primary("§ 104 ods. 1 písm. a)"), ACT.primary("§ 104 ods. 1 písm. c)")];

const fn euros_each_time(amount: u32) -> PenaltyLimit {
    PenaltyLimit::EachTime(Money::euros(amount))
}

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.primary("čl. XVI")] };

pub(super) const SK: National = National {
    acts: &[NamedAct {
        before: "",
        names: &["zakon c 18 2018", "zakona c 18 2018", "zakon 18 2018", "zakona 18 2018"],
    }],
    bodies: &[Body::new(kind("public"), Treatment::Full, &[ACT.primary("§ 104 ods. 1"), ACT.primary("§ 104 ods. 2")])],
    ordinary: Some(kind("public")),
    duties: &[
        Duty::own("78", Tier::Higher, &[ACT.primary("§ 104 ods. 2 písm. d)")]),
        Duty::own("79", Tier::Lower, LOWER),
        Duty::own("109", Tier::Lower, LOWER),
    ],
    // Its lists, which were read in full, have neither Article 10 nor Article 24.
    duties_read: true,
    penalties: Some(&[
        PenaltyRoute::new(
            "inspection-obstruction",
            euros_each_time(10_000),
            &[ACT.primary("§ 105 ods. 2 písm. b)"), ACT.primary("§ 106 ods. 4")],
        ),
        PenaltyRoute::new(
            "inspection-conditions",
            euros_each_time(2_000),
            &[ACT.primary("§ 105 ods. 2 písm. a)"), ACT.primary("§ 106 ods. 4")],
        ),
        // For anyone who is neither a controller nor a processor.
        PenaltyRoute::new(
            "third-party",
            euros_each_time(2_000),
            &[ACT.primary("§ 105 ods. 1"), ACT.primary("§ 106 ods. 4")],
        ),
    ]),
    limitation: &[Limitation {
        tier: None,
        years: 2,
        runs_from: RunsFrom::Discovery,
        time: Time::OF_THE_ACT,
        sources: &[ACT.primary("§ 106 ods. 3")],
    }],
    ..National::new(*b"SK", "slovakia|slovaquie|slovensko|slovak republic|slowakei", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "limitation-cap", sources: &[ACT.primary("§ 106 ods. 3")] },
    Remark { key: "procedural-limitation", sources: &[ACT.primary("§ 106 ods. 5")] },
    Remark { key: "processors", sources: &[ACT.primary("§ 104 ods. 1")] },
    Remark {
        key: "cookies",
        sources: &[
            COMMUNICATIONS.primary("§ 109 ods. 8"),
            COMMUNICATIONS.primary("§ 124 ods. 3"),
            OLDER.primary("§ 55 ods. 5"),
            OLDER.primary("§ 73"),
        ],
    },
    Remark {
        key: "marketing",
        sources: &[
            COMMUNICATIONS.primary("§ 116"),
            COMMUNICATIONS.primary("§ 124"),
            OLDER.primary("§ 62 ods. 2-3"),
            OLDER.primary("§ 73"),
        ],
    },
];
