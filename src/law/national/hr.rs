//! Croatia: no fine against the State and self-government; others with public powers pay, but their service must not be endangered.

use time::Date;

use super::rows::{
    Act, Body, Currency, Decimal, Duty, ForBodies, Money, NamedAct, National, Remark, Statute, Time, Treatment, day,
    kind,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "Zakon o provedbi Opće uredbe o zaštiti podataka (NN 42/18)",
    address: "https://narodne-novine.nn.hr/clanci/sluzbeni/2018_05_42_805.html",
    read: day(2026, 11, 29),
};

/// On electronic communications.
const ZEK: Statute = Statute {
    reference: "Zakon o elektroničkim komunikacijama (NN 76/22)",
    address: "https://narodne-novine.nn.hr/eli/sluzbeni/2022/76/1116",
    read: day(2026, 11, 29),
};

const EXEMPT: Citation = ACT.primary("čl. 47");
const AUTHORITIES: Citation = ACT.primary("čl. 3 st. 2");
const POWERS: Citation = ACT.primary("čl. 44");
/// 50,000 kuna, at the fixed rate of 7.53450 for a euro, to the cent.
const VIDEO: Money = Money { amount: Decimal::from_parts(663_614, 0, 0, false, 2), currency: Currency::EUR };

const EURO: Date = day(2023, 1, 1);
/// The law came into force on the eighth day after its publication, which is taken to be 4 July 2022.
const FIRST_DAY: Citation = ZEK.graded("čl. 187", Confidence::Unconfirmed);

/// A duty of the law on communications, with the amounts in force since the euro.
const fn communications(name: &'static str, sources: &'static [Citation]) -> Duty {
    Duty {
        time: Time::since(EURO),
        // The exemption is for fines under the Act on data protection.
        for_bodies: ForBodies::Open,
        ..Duty::fixed(name, Money::euros(132_720), sources)
    }
}

/// The same before the euro. The amount in euros is slightly lower, and so applies to older conduct too once it is in force.
const fn in_kunas(name: &'static str, sources: &'static [Citation]) -> Duty {
    Duty {
        time: Time::between(day(2022, 7, 12), day(2022, 12, 31)),
        for_bodies: ForBodies::Open,
        ..Duty::fixed(name, Money::whole(1_000_000, Currency::HRK), sources)
    }
}

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.primary("čl. 57")] };

pub(super) const HR: National = National {
    acts: &[
        NamedAct {
            before: "",
            names: &[
                "zakon o provedbi opce uredbe o zastiti podataka",
                "zakona o provedbi opce uredbe o zastiti podataka",
                "zakona o provedbi opce uredbe",
                "croatian act on the implementation of the gdpr",
            ],
        },
        NamedAct {
            before: "ZEK-",
            names: &["zek", "zakon o elektronickim komunikacijama", "zakona o elektronickim komunikacijama"],
        },
    ],
    bodies: &[
        Body::new(kind("state-body"), Treatment::Exempt, &[EXEMPT, AUTHORITIES]),
        Body::new(kind("self-government"), Treatment::Exempt, &[EXEMPT, AUTHORITIES]),
        Body::new(kind("public-powers"), Treatment::Full, &[POWERS]),
    ],
    // Marking and logging of video surveillance, and misuse of its recordings.
    duties: &[
        Duty::fixed("51", VIDEO, &[ACT.primary("čl. 51")]),
        communications(
            "ZEK-43",
            &[ZEK.primary("čl. 170 st. 1 t. 18"), ZEK.primary("čl. 43 st. 4"), ZEK.primary("čl. 187")],
        ),
        in_kunas("ZEK-43", &[ZEK.primary("čl. 166 st. 1 t. 18"), ZEK.primary("čl. 43 st. 4"), FIRST_DAY]),
        communications(
            "ZEK-50",
            &[ZEK.primary("čl. 170 st. 1 t. 19-21"), ZEK.primary("čl. 50 st. 1-3"), ZEK.primary("čl. 187")],
        ),
        in_kunas("ZEK-50", &[ZEK.primary("čl. 166 st. 1 t. 19-21"), ZEK.primary("čl. 50 st. 1-3"), FIRST_DAY]),
    ],
    // The whole Act was searched for fines: a breach of it or of the Regulation is fined under Article 83, and it names no other tier.
    duties_read: true,
    ..National::new(*b"HR", "croatia|croatie|hrvatska|kroatien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "service-not-in-danger", sources: &[POWERS] },
    Remark { key: "video-surveillance", sources: &[ACT.primary("čl. 51")] },
    Remark { key: "own-duties", sources: &[ACT.primary("čl. 44 st. 1")] },
    Remark { key: "after-the-measure", sources: &[ACT.primary("čl. 45 st. 3")] },
    Remark {
        key: "cookies-and-marketing",
        sources: &[
            ZEK.primary("čl. 170 st. 1 t. 18-21"),
            ZEK.primary("čl. 166 st. 1 t. 18-21"),
            ZEK.primary("čl. 186"),
        ],
    },
    Remark { key: "open-penalties", sources: &[ACT.primary("čl. 34-57")] },
    Remark { key: "no-limitation", sources: &[ACT.primary("čl. 49")] },
];
