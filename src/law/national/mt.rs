//! Malta: a public authority or body pays a small amount for each infringement, and some euros more for each day.

use super::{
    Act, Body, Cap, Currency, Money, National, PenaltyLimit, PenaltyRoute, Per, Remark, Statute, Treatment, day,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "Data Protection Act (Cap. 586)",
    address: "https://legislation.mt/eli/cap/586/eng",
    read: day(2026, 11, 29),
};

const ARTICLE_21: Citation = ACT.primary("art. 21");

const SINCE: Act = Act { since: day(2018, 5, 28), sources: &[ACT.graded("", Confidence::Unconfirmed)] };

pub(super) const MT: National = National {
    bodies: &[Body::new(
        "public",
        Treatment::Cap(Cap { per: Per::Infringement, ..Cap::of(25_000, 50_000, Currency::EUR) }),
        &[ARTICLE_21],
    )],
    ordinary: Some("public"),
    penalties: Some(&[
        // For public bodies alone: the act has none for anybody else.
        PenaltyRoute {
            only_against: &["public"],
            ..PenaltyRoute::new("public-higher", PenaltyLimit::EachDay(Money::euros(50)), &[ARTICLE_21])
        },
        PenaltyRoute {
            only_against: &["public"],
            ..PenaltyRoute::new("public-lower", PenaltyLimit::EachDay(Money::euros(25)), &[ARTICLE_21])
        },
    ]),
    ..National::new(*b"MT", SINCE)
};

pub(super) const REMARKS: &[Remark] =
    &[Remark { key: "daily", sources: &[ARTICLE_21] }, Remark { key: "offence", sources: &[ACT.primary("art. 22")] }];
