//! Latvia: a public-law legal person pays nothing; its official may.

use super::rows::{
    Act, Body, Duty, ImposedBy, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Time,
    Treatment, day, kind,
};
use crate::law::Confidence;

const DATA: Statute = Statute {
    reference: "Fizisko personu datu apstrādes likums",
    address: "https://likumi.lv/ta/id/300099",
    read: day(2026, 11, 29),
};
const LIABILITY: Statute = Statute {
    reference: "Administratīvās atbildības likums",
    address: "https://likumi.lv/ta/id/303007",
    read: day(2026, 11, 29),
};

/// On administrative procedure: how an order is enforced.
const PROCEDURE: Statute = Statute {
    reference: "Administratīvā procesa likums",
    address: "https://likumi.lv/ta/id/55567",
    read: day(2026, 11, 29),
};
/// The code of misdemeanours that the act on liability replaced.
const CODE: Statute = Statute {
    reference: "Latvijas Administratīvo pārkāpumu kodekss",
    address: "https://likumi.lv/ta/id/89648",
    read: day(2026, 11, 29),
};
/// The penalties for misdemeanours against the order of administration.
const PENALTIES: Statute = Statute {
    reference: "Administratīvo sodu likums par pārkāpumiem pārvaldes jomā",
    address: "https://likumi.lv/ta/id/314808",
    read: day(2026, 11, 29),
};
/// On services of the information society.
const SERVICES: Statute = Statute {
    reference: "Informācijas sabiedrības pakalpojumu likums",
    address: "https://likumi.lv/ta/id/96619",
    read: day(2026, 11, 29),
};

/// The day on which it replaced the code; the rule on officials came with it.
const LIABILITY_SINCE: Time = Time::since(day(2020, 7, 1));

const SINCE: Act = Act { since: day(2018, 7, 5), sources: &[DATA.primary("3. p. 1. d."), DATA.primary("5. p. 1. d.")] };

pub(super) const LV: National = National {
    acts: &[NamedAct {
        before: "",
        names: &["fizisko personu datu apstrades likums", "fizisko personu datu apstrades likuma"],
    }],
    imposed_by: ImposedBy::Misdemeanour(&[DATA.primary("23. p.")]),
    bodies: &[
        // The rule for one under the code was not read.
        Body {
            time: LIABILITY_SINCE,
            ..Body::new(
                kind("public"),
                Treatment::Exempt,
                &[LIABILITY.primary("8. p. 1. d."), LIABILITY.primary("8. p. 3. d."), DATA.primary("38. p.")],
            )
        },
        Body::new(kind("state-company"), Treatment::Full, &[LIABILITY.graded("8. p.", Confidence::Secondary)]),
    ],
    ordinary: Some(kind("public")),
    duties: &[
        // Giving the authority no information, or false information: 4,000 units of five euros for a legal person.
        Duty::fixed(
            "AS-3(4)",
            Money::euros(20_000),
            &[PENALTIES.primary("3. p. 4. d."), LIABILITY.primary("16. p. 2. d.")],
        )
        .since(day(2020, 7, 1)),
    ],
    // The act was read whole: it fines only the official.
    duties_read: true,
    // For a natural person half as much. Read in a text from after 2021.
    penalties: Some(&[PenaltyRoute::new(
        "coercive-payment",
        PenaltyLimit::EachTime(Money::euros(10_000)),
        &[PROCEDURE.primary("370. p. 3. d."), PROCEDURE.primary("358. p."), PROCEDURE.primary("361. p.")],
    )]),
    ..National::new(*b"LV", "latvia|lettonie|latvija|lettland", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark {
        key: "official",
        sources: &[DATA.primary("38. p."), LIABILITY.primary("16. p. 2. d."), LIABILITY.primary("16. p. 6. d.")],
    },
    Remark { key: "publicity", sources: &[DATA.primary("4. p. 2. d.")] },
    Remark { key: "practice", sources: &[DATA.graded("38. p.", Confidence::Decision)] },
    Remark {
        key: "limitation",
        sources: &[
            LIABILITY.primary("118. p. 1. d."),
            LIABILITY.primary("119. p. 1. d. 12. p."),
            CODE.primary("37. p."),
            DATA.primary("23. p."),
        ],
    },
    Remark { key: "collection", sources: &[LIABILITY.primary("258. p.")] },
    Remark {
        key: "coercive-payment",
        sources: &[PROCEDURE.primary("370. p. 1.-3. d."), PROCEDURE.primary("359. p. 5. d.")],
    },
    Remark { key: "information", sources: &[PENALTIES.primary("3. p. 4. d."), PENALTIES.primary("29. p. 5. d.")] },
    Remark { key: "cookies", sources: &[SERVICES.primary("7.1 p."), SERVICES.primary("13. p. 1. d.")] },
    Remark { key: "marketing", sources: &[SERVICES.primary("9. p."), CODE.primary("204.16 p.")] },
    Remark { key: "open-before", sources: &[CODE.primary("204.7 p."), CODE.graded("", Confidence::Unconfirmed)] },
];
