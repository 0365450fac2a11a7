//! Malta: a public authority or body pays a small amount for each infringement, and some euros more for each day.

use super::{
    Act, Body, Cap, Currency, Money, National, PenaltyLimit, PenaltyRoute, Per, Remark, Statute, Treatment, day,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "Data Protection Act (Cap. 586)",
    address: "https://legislation.mt/eli/cap/586/eng",
    read: day(2026, 11, 22),
};

const ARTICLE_21: Citation = ACT.graded("art. 21", Confidence::Secondary);

const SINCE: Act = Act { since: day(2018, 5, 28), sources: &[ACT.graded("", Confidence::Unconfirmed)] };

pub(super) const MT: National = National {
    bodies: &[Body::new(
        "public",
        Treatment::Cap(Cap { per: Per::Infringement, ..Cap::of(25_000, 50_000, Currency::EUR) }),
        &[ARTICLE_21],
    )],
    ordinary: Some("public"),
    penalties: Some(&[
        // The amounts that follow are those of public bodies; whether anybody else can be made to pay by the day was not read.
        PenaltyRoute::new("not-public", PenaltyLimit::Unknown, &[ARTICLE_21]),
        PenaltyRoute::new("public-higher", PenaltyLimit::EachDay(Money::euros(50)), &[ARTICLE_21]),
        PenaltyRoute::new("public-lower", PenaltyLimit::EachDay(Money::euros(25)), &[ARTICLE_21]),
    ]),
    ..National::new(*b"MT", SINCE)
};

pub(super) const REMARKS: &[Remark] =
    &[Remark { key: "daily", sources: &[ARTICLE_21] }, Remark { key: "open-text", sources: &[ARTICLE_21] }];
