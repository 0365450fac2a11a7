//! France: the State pays nothing; two procedures, five ways to a penalty payment, and a maximum for every other duty.

use super::rows::{
    Act, Body, BodyKind, Currency, Duty, DutyOf, Maximum, Money, NamedAct, National, PenaltyLimit, PenaltyRoute,
    Procedure, ProcedureRow, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Tier};

const LIL: Statute = Statute {
    reference: "loi n° 78-17",
    address: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460",
    read: day(2026, 11, 22),
};
/// The act that adapted it to the Regulation.
const LAW_2018: Statute = Statute {
    reference: "loi n° 2018-493",
    address: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037085952",
    read: day(2026, 11, 29),
};
const DECREE_2022: Statute = Statute {
    reference: "décret n° 2022-517",
    address: "https://www.legifrance.gouv.fr/eli/decret/2022/4/8/2022-517/jo/texte",
    read: day(2026, 11, 29),
};
const DECREE: Statute = Statute {
    reference: "décret n° 2019-536",
    address: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000038528420",
    read: day(2026, 11, 22),
};
const COOKIES: Statute = Statute {
    reference: "CNIL, SAN-2020-012",
    address: "https://www.legifrance.gouv.fr/cnil/id/CNILTEXT000042635706",
    read: day(2026, 11, 22),
};
const PENAL_CODE: Statute = Statute {
    reference: "code pénal",
    address: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070719",
    read: day(2026, 11, 22),
};

const CPCE: Statute = Statute {
    reference: "CPCE",
    address: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987",
    read: day(2026, 11, 29),
};
const ACCOR: Statute =
    Statute { reference: "CNIL, SAN-2022-017", address: "https://www.cnil.fr/", read: day(2026, 11, 29) };
const NO_PERIOD: Statute =
    Statute { reference: "CNIL, SAN-2020-018", address: "https://www.cnil.fr/", read: day(2026, 11, 29) };
const QPC: Statute = Statute {
    reference: "Conseil constitutionnel, n° 2025-1154 QPC",
    address: "https://www.conseil-constitutionnel.fr/decision/2025/20251154QPC.htm",
    read: day(2026, 11, 29),
};

const STATE_COUNCIL: Statute = Statute {
    reference: "Conseil d’État, n° 433311",
    address: "https://www.conseil-etat.fr/",
    read: day(2026, 11, 29),
};
const CONSUMER_CODE: Statute = Statute {
    reference: "code de la consommation",
    address: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565",
    read: day(2026, 11, 29),
};

/// What the authority states as the maximum for direct marketing by electronic mail.
const PROSPECTING: Citation = ACCOR.graded("94", Confidence::Decision);
/// The list of sanctions; until May 2024 it was number III of the article.
const FINE: Citation = LIL.primary("art. 20 IV 7°").read_on(day(2026, 11, 29));

const fn euros_each_day(amount: u32) -> PenaltyLimit {
    PenaltyLimit::EachDay(Money::euros(amount))
}

/// The kind of body against which neither a fine nor most penalty payments can be ordered.
const STATE: BodyKind = kind("state");

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[LAW_2018.primary("art. 37")] };

pub(super) const FR: National = National {
    acts: &[
        NamedAct {
            before: "",
            names: &["loi informatique et libertes", "informatique et libertes", "lil", "loi n 78 17", "loi 78 17"],
        },
        NamedAct { before: "L", names: &["cpce", "code des postes et des communications electroniques"] },
    ],
    bodies: &[
        Body::new(STATE, Treatment::Exempt, &[FINE]),
        // A commune was fined.
        Body::new(kind("local-authority"), Treatment::Full, &[FINE]),
        Body::new(kind("hospital"), Treatment::Full, &[FINE]),
        Body::new(kind("public-establishment"), Treatment::Full, &[FINE]),
    ],
    duties: &[
        Duty::own("82", Tier::Lower, &[FINE, LIL.primary("art. 82")]),
        Duty::own("L34-5", Tier::Lower, &[PROSPECTING, FINE]),
    ],
    residual: Some(&Duty::new(DutyOf::Any, Maximum::Tier(Tier::Lower), &[FINE])),
    duties_read: true,
    procedures: &[
        ProcedureRow {
            procedure: Procedure::Ordinary,
            at_most: None,
            time: Time::OF_THE_ACT,
            sources: &[LIL.primary("art. 20 IV")],
        },
        ProcedureRow {
            procedure: Procedure::Simplified,
            at_most: Some(Money::whole(20_000, Currency::EUR)),
            // The law dates from January 2022; it could be used once its decree was in force.
            time: Time::since(day(2022, 4, 11)),
            sources: &[LIL.primary("art. 22-1"), DECREE_2022.graded("", Confidence::Secondary)],
        },
    ],
    penalties: Some(&[
        PenaltyRoute {
            procedure: Some(Procedure::Ordinary),
            not_against: &[STATE],
            ..PenaltyRoute::new("injunction", euros_each_day(100_000), &[LIL.primary("art. 20 IV 2°")])
        },
        PenaltyRoute {
            procedure: Some(Procedure::Simplified),
            not_against: &[STATE],
            time: Time::since(day(2022, 4, 11)),
            ..PenaltyRoute::new("simplified", euros_each_day(100), &[LIL.primary("art. 22-1")])
        },
        PenaltyRoute {
            not_against: &[STATE],
            ..PenaltyRoute::new("urgency", euros_each_day(100_000), &[LIL.primary("art. 21 I 6°")])
        },
        // For the next two the text states no exception for the State.
        PenaltyRoute::new(
            "provisional",
            euros_each_day(100_000),
            &[LIL.primary("art. 20 VI al. 2"), DECREE.primary("art. 47-2")],
        ),
        PenaltyRoute::new("production", euros_each_day(100), &[LIL.primary("art. 20 VI al. 1")]),
    ]),
    no_limitation: &[NO_PERIOD.graded("", Confidence::Decision)],
    ..National::new(*b"FR", "france|frankreich", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "publicity", sources: &[LIL.primary("art. 22"), LIL.primary("art. 22-1")] },
    Remark { key: "set-off", sources: &[LIL.primary("art. 22"), LIL.primary("art. 22-1")] },
    Remark { key: "criminal", sources: &[PENAL_CODE.primary("art. 226-16"), PENAL_CODE.primary("art. 226-24")] },
    Remark {
        key: "criminal-lesser",
        sources: &[PENAL_CODE.primary("art. 226-22"), PENAL_CODE.primary("art. 226-22-2")],
    },
    Remark { key: "liquidation", sources: &[DECREE.primary("art. 44"), LIL.primary("art. 22")] },
    Remark { key: "cookies", sources: &[FINE, COOKIES.graded("122, 138", Confidence::Decision)] },
    Remark { key: "simplified", sources: &[LIL.primary("art. 22-1")] },
    Remark { key: "urgency", sources: &[LIL.primary("art. 21 I")] },
    Remark { key: "platforms", sources: &[LIL.primary("art. 20 V")] },
    Remark { key: "data-altruism", sources: &[LIL.primary("art. 20-1")] },
    Remark {
        key: "numbering",
        sources: &[
            FINE,
            STATE_COUNCIL.graded("3", Confidence::Decision),
            COOKIES.graded("", Confidence::Decision),
            PENAL_CODE.primary("art. 226-16"),
        ],
    },
    Remark { key: "open-state", sources: &[LIL.primary("art. 20 VI")] },
    Remark { key: "prospecting", sources: &[PROSPECTING, CPCE.primary("art. L. 34-5")] },
    Remark {
        key: "telephone",
        sources: &[CONSUMER_CODE.primary("art. L. 223-1"), CONSUMER_CODE.primary("art. L. 242-16")],
    },
    Remark { key: "no-limitation", sources: &[NO_PERIOD.graded("", Confidence::Decision)] },
    Remark { key: "right-to-silence", sources: &[QPC.graded("", Confidence::Secondary)] },
];
