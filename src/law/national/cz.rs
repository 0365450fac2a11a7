//! Czechia: the authority must refrain from punishing public bodies; publishing what another law forbids to publish has a fine of its own.

use super::{Act, Body, Currency, Duty, Money, National, Remark, Statute, Treatment, day};
use crate::law::Confidence;

const LAW: Statute = Statute {
    reference: "zákon č. 110/2019 Sb.",
    address: "https://www.e-sbirka.cz/sb/2019/110",
    read: day(2026, 11, 22),
};

const fn korunas(amount: u32) -> Money {
    Money::whole(amount, Currency::CZK)
}

const SINCE: Act = Act { since: day(2019, 4, 24), sources: &[LAW.graded("", Confidence::Unconfirmed)] };

pub(super) const CZ: National = National {
    bodies: &[Body::new("public-body", Treatment::Exempt, &[LAW.primary("§ 62 odst. 5"), LAW.primary("§ 61 odst. 3")])],
    ordinary: Some("public-body"),
    duties: &[
        Duty::fixed("61(2)(a)", korunas(1_000_000), &[LAW.primary("§ 61 odst. 2 písm. a)")]),
        // By press, broadcasting or a public network.
        Duty::fixed("61(2)(b)", korunas(5_000_000), &[LAW.primary("§ 61 odst. 2 písm. b)")]),
    ],
    // Of the offences of part VI, § 62 takes the list of Article 83; Articles 10 and 24 are not in it.
    duties_read: true,
    ..National::new(*b"CZ", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "forbidden-publication", sources: &[LAW.primary("§ 61")] },
    Remark { key: "refrains", sources: &[LAW.primary("§ 62 odst. 4"), LAW.primary("§ 65")] },
    Remark { key: "law-enforcement", sources: &[LAW.primary("§ 63 odst. 3")] },
    Remark { key: "open-own-duties", sources: &[LAW.primary("§ 62 odst. 1 písm. a)")] },
];
