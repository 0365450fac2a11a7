//! Romania: a public authority or body is warned with a plan first, and fined in lei only if it does not carry the plan out.

use super::rows::{
    Act, Body, Cap, Conversion, Currency, Date, Duty, ForBodies, Limitation, Money, NamedAct, National, PenaltyLimit,
    PenaltyRoute, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Tier};

const LAW_190: Statute = Statute {
    reference: "Legea nr. 190/2018",
    address: "https://legislatie.just.ro/Public/DetaliiDocument/203151",
    read: day(2026, 11, 29),
};
/// On the authority, with the rules on fines that the next act gave it.
const LAW_102: Statute = Statute {
    reference: "Legea nr. 102/2005",
    address: "https://legislatie.just.ro/Public/DetaliiDocument/206657",
    read: day(2026, 11, 29),
};
const LAW_129: Statute = Statute {
    reference: "Legea nr. 129/2018",
    address: "https://legislatie.just.ro/Public/DetaliiDocument/201712",
    read: day(2026, 11, 29),
};
/// On electronic communications.
const LAW_506: Statute = Statute {
    reference: "Legea nr. 506/2004",
    address: "https://legislatie.just.ro/Public/DetaliiDocument/56973",
    read: day(2026, 11, 29),
};
const CONTRAVENTIONS: Statute =
    Statute { reference: "OG nr. 2/2001", address: "https://legislatie.just.ro/", read: day(2026, 11, 29) };

/// Five days after its publication, the day of which was not read in the text.
const LAW_190_SINCE: Date = day(2018, 7, 31);
const RATE: Citation = LAW_102.primary("art. 15 alin. (6)");
const DAILY: Citation = LAW_102.primary("art. 18 alin. (2)");

/// The duties of its Articles 3 to 9: the higher maximum, but for public bodies the lower bracket.
const fn own(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[LAW_190.primary("art. 12 alin. (3)"), LAW_190.primary("art. 14 alin. (4)")];
    Duty { for_bodies: ForBodies::Tier(Tier::Lower), ..Duty::own(name, Tier::Higher, SOURCES) }.since(LAW_190_SINCE)
}

const SINCE: Act = Act {
    since: day(2018, 5, 25),
    sources: &[LAW_129.primary("art. VIII alin. (2)"), LAW_102.primary("art. 15 alin. (1)")],
};

pub(super) const RO: National = National {
    acts: &[
        NamedAct { before: "", names: &["legea nr 190 2018", "legea 190 2018", "law 190 2018", "law no 190 2018"] },
        NamedAct {
            before: "L506-",
            names: &["legea nr 506 2004", "legea 506 2004", "law 506 2004", "law no 506 2004"],
        },
    ],
    bodies: &[
        // The first act had no rule for them.
        Body {
            time: Time::between(day(2018, 5, 25), day(2018, 7, 30)),
            ..Body::new(kind("public"), Treatment::Full, &[LAW_102.primary("art. 15 alin. (1)")])
        },
        Body {
            time: Time::since(LAW_190_SINCE),
            ..Body::new(
                kind("public"),
                Treatment::WarningFirst(Cap { floor: Some(10_000), ..Cap::of(100_000, 200_000, Currency::RON) }),
                &[
                    LAW_190.primary("art. 13"),
                    LAW_190.primary("art. 14"),
                    LAW_190.graded("art. 16", Confidence::Secondary),
                ],
            )
        },
    ],
    ordinary: Some(kind("public")),
    duties: &[own("3"), own("4"), own("5"), own("6"), own("7"), own("8"), own("9")],
    // Only these, and what Article 83(4) to (6) lists, are contraventions.
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new(
        "daily",
        PenaltyLimit::EachDay(Money::whole(3_000, Currency::RON)),
        &[DAILY, LAW_102.primary("art. 18 alin. (3)")],
    )]),
    limitation: &[Limitation::years(3, &[LAW_102.primary("art. 15 alin. (4)")])],
    conversion: Some(Conversion { currency: Currency::RON, sources: &[RATE] }),
    ..National::new(*b"RO", "romania|roumanie|rumanien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark {
        key: "plan",
        sources: &[
            LAW_190.primary("art. 2 alin. (1) lit. e)"),
            LAW_190.primary("art. 13"),
            LAW_190.primary("art. 14 alin. (1)"),
        ],
    },
    Remark { key: "counted-as-public", sources: &[LAW_190.primary("art. 2 alin. (1) lit. a)")] },
    Remark {
        key: "own-duties",
        sources: &[LAW_190.primary("art. 12 alin. (3)"), LAW_190.primary("art. 14 alin. (4)")],
    },
    Remark { key: "rate", sources: &[RATE] },
    Remark { key: "daily", sources: &[DAILY] },
    Remark { key: "interruption", sources: &[LAW_102.primary("art. 15 alin. (4)-(5)")] },
    Remark {
        key: "communications",
        sources: &[
            LAW_506.primary("art. 13 alin. (1)"),
            LAW_506.primary("art. 13 alin. (2)"),
            LAW_506.primary("art. 13 alin. (5)"),
            CONTRAVENTIONS.graded("art. 13", Confidence::Unconfirmed),
        ],
    },
    Remark { key: "before", sources: &[LAW_102.primary("art. 39"), LAW_129.primary("art. V")] },
];
