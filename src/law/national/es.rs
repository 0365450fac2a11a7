//! Spain: the bodies that its law lists get no fine; three classes of infringements with their own limitation.

use super::rows::{
    Act, Body, Duty, ForBodies, Limitation, Money, NamedAct, National, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Tier};

const LOPDGDD: Statute = Statute {
    reference: "Ley Orgánica 3/2018",
    address: "https://www.boe.es/eli/es/lo/2018/12/05/3/con",
    read: day(2026, 11, 22),
};
/// The act that changed the consequences for listed bodies, from 10 May 2023.
const LEY_11: Statute = Statute {
    reference: "Ley 11/2023",
    address: "https://www.boe.es/eli/es/l/2023/05/08/11/con",
    read: day(2026, 11, 22),
};

/// What was in force for some months before it.
const RDL_5: Statute = Statute {
    reference: "Real Decreto-ley 5/2018",
    address: "https://www.boe.es/eli/es/rdl/2018/07/27/5",
    read: day(2026, 11, 29),
};
/// On services of the information society.
const LSSI: Statute = Statute {
    reference: "Ley 34/2002 (LSSI)",
    address: "https://www.boe.es/eli/es/l/2002/07/11/34/con",
    read: day(2026, 11, 29),
};
/// On telecommunications.
const LGTEL: Statute = Statute {
    reference: "Ley 11/2022 (LGTel)",
    address: "https://www.boe.es/eli/es/l/2022/06/28/11/con",
    read: day(2026, 11, 29),
};

/// Of the article on public bodies in the act before, which the decree-law left in force; the article itself was not read.
const BEFORE: &[Citation] = &[
    RDL_5.graded("disp. derogatoria", Confidence::Secondary),
    RDL_5.graded("disp. adic. segunda", Confidence::Secondary),
];
const DECREE: Time = Time::between(day(2018, 7, 31), day(2018, 12, 6));

/// The authority fines it as a serious infringement.
const CALLS: &[Citation] = &[
    LGTEL.primary("art. 66.1"),
    LGTEL.primary("art. 107.30"),
    LGTEL.primary("art. 109.1.c)"),
    LGTEL.primary("disp. final sexta"),
];

/// A rule of another act, whose exemption of public bodies is narrower: providers of services are liable there.
const fn of_another_act(name: &'static str, most: u32, sources: &'static [Citation]) -> Duty {
    Duty { for_bodies: ForBodies::Open, ..Duty::fixed(name, Money::euros(most), sources) }
}

const SINCE: Act =
    Act { since: day(2018, 12, 7), sources: &[LOPDGDD.primary("disp. final decimosexta").read_on(day(2026, 11, 29))] };

pub(super) const ES: National = National {
    acts: &[
        NamedAct { before: "", names: &["lopdgdd", "lopgdd", "lopdpgdd", "ley organica 3 2018"] },
        NamedAct { before: "LSSI-", names: &["lssi", "lssice", "ley 34 2002"] },
        NamedAct { before: "LGT-", names: &["lgt"] },
        NamedAct { before: "LGTel-", names: &["lgtel", "ley 11 2022"] },
    ],
    bodies: &[
        Body {
            time: Time::between(day(2018, 5, 25), day(2018, 12, 6)),
            ..Body::new(kind("administration"), Treatment::Exempt, BEFORE)
        },
        Body::new(
            kind("administration"),
            Treatment::Exempt,
            &[LOPDGDD.primary("art. 77.1.c)"), LOPDGDD.primary("art. 77.2")],
        ),
        Body::new(
            kind("constitutional"),
            Treatment::Exempt,
            &[LOPDGDD.primary("art. 77.1.a)"), LOPDGDD.primary("art. 77.1.b)"), LOPDGDD.primary("art. 77.2")],
        ),
        Body::new(
            kind("public-law-entity"),
            Treatment::Exempt,
            &[LOPDGDD.primary("art. 77.1.d)"), LOPDGDD.primary("art. 77.1.e)"), LOPDGDD.primary("art. 77.1.f)")],
        ),
        // Only where the processing serves their powers under public law.
        Body::new(kind("corporation"), Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.g)")]),
        Body::new(kind("foundation"), Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.h)")]),
        Body::new(kind("university"), Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.i)")]),
        Body::new(kind("consortium"), Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.j)")]),
        Body::new(kind("political-group"), Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.k)")]),
        // Bodies that are not on the list follow the general rule.
        Body::new(kind("not-listed"), Treatment::Full, &[LOPDGDD.graded("art. 77.1", Confidence::Secondary)]),
    ],
    ordinary: Some(kind("administration")),
    duties: &[
        Duty::article(10, Tier::Higher, &[LOPDGDD.primary("art. 72.1.f)")]),
        // Deliberate reversal of anonymisation, which is not linked to an article.
        Duty::own("72.1.p", Tier::Higher, &[LOPDGDD.primary("art. 72.1.p)").read_on(day(2026, 11, 29))]),
        Duty::own("5", Tier::Higher, &[LOPDGDD.primary("art. 72.1.i)")]),
        Duty::own("9", Tier::Higher, &[LOPDGDD.primary("art. 72.1.e)")]),
        Duty::own("10", Tier::Higher, &[LOPDGDD.primary("art. 72.1.f)")]),
        Duty::own("12", Tier::Higher, &[LOPDGDD.primary("art. 72.1.h)")]),
        Duty::own("27", Tier::Higher, &[LOPDGDD.primary("art. 72.1.g)")]),
        Duty::own("28", Tier::Lower, &[LOPDGDD.primary("art. 73.p)")]),
        Duty::own("32", Tier::Higher, &[LOPDGDD.primary("art. 72.1.n)")]),
        Duty::own("34", Tier::Lower, &[LOPDGDD.primary("art. 73.v)")]),
        // Acting as a certification body without accreditation.
        Duty::own("39", Tier::Lower, &[LOPDGDD.primary("art. 73.z)").read_on(day(2026, 11, 29))]),
        // Serious; the first time, or not in bulk, it is minor: see the remarks. Both rules are older than the act; since when was not read.
        of_another_act(
            "LSSI-22",
            150_000,
            &[LSSI.primary("art. 22.2"), LSSI.primary("art. 38.3.i)"), LSSI.primary("art. 39.1.b)")],
        ),
        of_another_act(
            "LSSI-21",
            150_000,
            &[LSSI.primary("art. 21"), LSSI.primary("art. 38.3.c)"), LSSI.primary("art. 39.1.b)")],
        ),
        of_another_act("LGTel-66.1.a", 2_000_000, CALLS).since(day(2022, 6, 30)),
        // The right not to be called began a year after the act was published.
        of_another_act("LGTel-66.1.b", 2_000_000, CALLS).since(day(2023, 6, 29)),
    ],
    duties_read: true,
    limitation: &[
        Limitation { time: DECREE, ..Limitation::of_tier(Tier::Higher, 3, &[RDL_5.primary("art. 5.1")]) },
        Limitation { time: DECREE, ..Limitation::of_tier(Tier::Lower, 2, &[RDL_5.primary("art. 5.2")]) },
        Limitation::of_tier(Tier::Higher, 3, &[LOPDGDD.primary("art. 72")]),
        Limitation::of_tier(Tier::Lower, 2, &[LOPDGDD.primary("art. 73")]),
    ],
    ..National::new(*b"ES", "spain|espagne|espana|spanien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "no-fine", sources: &[LOPDGDD.primary("art. 77.2"), LEY_11.graded("", Confidence::Secondary)] },
    Remark { key: "minor", sources: &[LOPDGDD.primary("art. 74")] },
    Remark { key: "collection", sources: &[LOPDGDD.primary("art. 78")] },
    Remark { key: "officer-not-fined", sources: &[LOPDGDD.primary("art. 70.2")] },
    Remark { key: "open-lists", sources: &[LOPDGDD.primary("art. 71").read_on(day(2026, 11, 29))] },
    Remark {
        key: "orders",
        sources: &[LOPDGDD.primary("art. 72.1.m)").read_on(day(2026, 11, 29)), LSSI.primary("art. 42")],
    },
    Remark {
        key: "cookies",
        sources: &[LSSI.primary("art. 38.4.g)"), LSSI.primary("art. 39.1.c)"), LSSI.primary("art. 43.1")],
    },
    Remark {
        key: "marketing",
        sources: &[LSSI.primary("art. 38.4.d)"), LSSI.primary("art. 39.1.c)"), LSSI.primary("art. 43.1")],
    },
    Remark {
        key: "calls",
        sources: &[LGTEL.primary("art. 108.11"), LGTEL.primary("art. 109.1.d)"), LGTEL.primary("art. 114.1.b)")],
    },
    Remark { key: "other-limitation", sources: &[LSSI.primary("art. 45"), LGTEL.primary("art. 113.1")] },
    Remark { key: "before", sources: &[RDL_5.primary("disp. transitoria primera"), RDL_5.primary("art. 5")] },
];
