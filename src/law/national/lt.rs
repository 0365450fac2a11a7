//! Lithuania: public bodies pay a small share of their budget, unless they do business.

use super::rows::{
    Act, Body, Cap, Currency, Duty, Fining, ForBodies, Limit, Limitation, Money, NamedAct, National, Per, Remark,
    Statute, Time, Treatment, day, kind,
};
use crate::law::Regime;

const ADTAI: Statute = Statute {
    reference: "ADTAĮ (Nr. I-1374)",
    address: "https://www.e-tar.lt/portal/lt/legalAct/TAR.5368B592234C",
    read: day(2026, 11, 29),
};

/// The act that adapted it to the Regulation.
const REFORM_2018: Statute =
    Statute { reference: "įstatymas Nr. XIII-1426", address: "https://www.e-tar.lt/portal/", read: day(2026, 11, 29) };
const REFORM_2024: Statute =
    Statute { reference: "įstatymas Nr. XIV-2626", address: "https://www.e-tar.lt/portal/", read: day(2026, 11, 29) };
/// On electronic communications.
const ERI: Statute =
    Statute { reference: "ERĮ (Nr. IX-2135)", address: "https://www.e-tar.lt/portal/", read: day(2026, 11, 29) };

const SINCE: Act = Act { since: day(2018, 7, 16), sources: &[REFORM_2018.primary("2 str. 1 d.")] };

pub(super) const LT: National = National {
    acts: &[NamedAct { before: "ERI-", names: &["elektroniniu rysiu istatymas", "elektroniniu rysiu istatymo"] }],
    // The previous act had no fines, and this one says nothing about conduct that ended before it.
    fining: &[
        Fining::open(day(2018, 5, 25), "no-power", &[REFORM_2018.primary("2 str. 1 d.")]),
        Fining::under(
            day(2018, 7, 16),
            &Regime::REGULATION,
            &[ADTAI.primary("32 str. 1 d."), REFORM_2018.primary("2 str. 1 d.")],
        ),
    ],
    bodies: &[Body {
        unless_undertaking: true,
        ..Body::new(
            kind("public"),
            Treatment::Cap(Cap {
                lower: Limit::share(5, 30_000),
                higher: Limit::share(10, 60_000),
                floor: None,
                currency: Currency::EUR,
                per: Per::Operation,
            }),
            &[ADTAI.primary("33 str. 1 d."), ADTAI.primary("33 str. 2 d."), ADTAI.primary("33 str. 3 d.")],
        )
    }],
    ordinary: Some(kind("public")),
    limitation: &[
        // Also for complaints made and investigations begun before July 2024.
        Limitation {
            time: Time::until(day(2024, 6, 30)),
            ..Limitation::years(2, &[REFORM_2018.primary("1 str. (32 str. 3 d.)"), REFORM_2024.primary("24 str. 5 d.")])
        },
        Limitation {
            time: Time::since(day(2024, 7, 1)),
            ..Limitation::years(3, &[ADTAI.primary("32 str. 4 d."), REFORM_2024.primary("24 str. 1 d.")])
        },
    ],
    // Articles 3 to 6 of the act have no amount of their own, and those adopted under Chapter IX have that of Article 83(5)(d).
    duties: &[Duty {
        // Any person, including a public body.
        for_bodies: ForBodies::Full,
        ..Duty::fixed("ERI-81", Money::euros(60_000), &[ERI.primary("81 str."), ERI.primary("90 str. 8 d.")])
            .since(day(2020, 1, 17))
    }],
    duties_read: true,
    penalties: Some(&[]),
    ..National::new(*b"LT", "lithuania|lituanie|lietuva|litauen", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "budget", sources: &[ADTAI.primary("33 str.")] },
    Remark { key: "continuing", sources: &[ADTAI.primary("32 str. 4 d."), REFORM_2024.primary("24 str. 5 d.")] },
    Remark { key: "collection", sources: &[ADTAI.primary("35 str. 2 d.")] },
    Remark { key: "other-acts", sources: &[ADTAI.primary("32-1 str.")] },
    Remark { key: "orders", sources: &[ADTAI.primary("32 str. 1 d.")] },
    Remark { key: "marketing", sources: &[ERI.primary("90 str. 8 d.")] },
];
