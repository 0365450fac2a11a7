//! Malta: a public authority or body pays a small amount per infringement, and a few euros more per day.

use super::rows::{
    Act, Body, Cap, Currency, Decimal, Duty, ForBodies, Money, NamedAct, National, PenaltyLimit, PenaltyRoute, Per,
    Remark, Statute, Treatment, day, kind,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "Data Protection Act (Cap. 586)",
    address: "https://legislation.mt/eli/cap/586/eng",
    read: day(2026, 11, 29),
};

/// On electronic communications, kept in force by the act.
const REGULATIONS: Statute =
    Statute { reference: "S.L. 586.01", address: "https://legislation.mt/eli/sl/586.1/eng", read: day(2026, 11, 29) };

const ARTICLE_21: Citation = ACT.primary("art. 21");
/// Read with the amendments to 2011; a later one cannot be excluded.
const REGULATION_13: Citation = REGULATIONS.graded("reg. 13", Confidence::Secondary);
/// As the regulations state it, in euros to the cent.
const CONTRAVENTION: Money = Money { amount: Decimal::from_parts(2_329_337, 0, 0, false, 2), currency: Currency::EUR };

/// A contravention of the regulations: any person is liable, so these are not the amounts for public bodies.
const fn contravention(name: &'static str, sources: &'static [Citation]) -> Duty {
    Duty { for_bodies: ForBodies::Full, ..Duty::fixed(name, CONTRAVENTION, sources) }
}

/// The day given by the register.
const SINCE: Act = Act {
    since: day(2018, 5, 28),
    sources: &[ACT.primary("art. 20"), ACT.primary("art. 21"), ACT.graded("", Confidence::Secondary)],
};

pub(super) const MT: National = National {
    acts: &[NamedAct { before: "SL-", names: &["s l 586 01", "sl 586 01"] }],
    bodies: &[Body::new(
        kind("public"),
        Treatment::Cap(Cap { per: Per::Infringement, ..Cap::of(25_000, 50_000, Currency::EUR) }),
        &[ARTICLE_21],
    )],
    ordinary: Some(kind("public")),
    duties: &[
        contravention("SL-5", &[REGULATIONS.graded("reg. 5", Confidence::Secondary), REGULATION_13]),
        contravention("SL-9", &[REGULATIONS.graded("reg. 9", Confidence::Secondary), REGULATION_13]),
    ],
    // The act gives a maximum to what Article 83(4) to (6) lists, and to nothing else.
    duties_read: true,
    penalties: Some(&[
        // Only for public bodies: the act has none for anybody else.
        PenaltyRoute {
            only_against: &[kind("public")],
            ..PenaltyRoute::new("public-higher", PenaltyLimit::EachDay(Money::euros(50)), &[ARTICLE_21])
        },
        PenaltyRoute {
            only_against: &[kind("public")],
            ..PenaltyRoute::new("public-lower", PenaltyLimit::EachDay(Money::euros(25)), &[ARTICLE_21])
        },
    ]),
    ..National::new(*b"MT", "malta|malte", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "daily", sources: &[ARTICLE_21] },
    Remark { key: "offence", sources: &[ACT.primary("art. 22")] },
    Remark { key: "communications", sources: &[REGULATION_13, ACT.primary("art. 34(2)(b)")] },
    Remark { key: "open-limitation", sources: &[ACT.primary("art. 20(1)")] },
];
