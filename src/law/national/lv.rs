//! Latvia: a public-law legal person pays nothing, its official may.

use super::{Act, Body, National, Remark, Statute, Treatment, day};
use crate::law::Confidence;

const DATA: Statute = Statute {
    reference: "Fizisko personu datu apstrādes likums",
    address: "https://likumi.lv/ta/id/300099",
    read: day(2026, 11, 22),
};
const LIABILITY: Statute = Statute {
    reference: "Administratīvās atbildības likums",
    address: "https://likumi.lv/ta/id/303007",
    read: day(2026, 11, 22),
};

const SINCE: Act = Act { since: day(2018, 7, 5), sources: &[DATA.graded("", Confidence::Unconfirmed)] };

pub(super) const LV: National = National {
    bodies: &[
        Body::new(
            "public",
            Treatment::Exempt,
            &[LIABILITY.primary("8. p. 1. d."), LIABILITY.primary("8. p. 3. d."), DATA.primary("38. p.")],
        ),
        Body::new("state-company", Treatment::Full, &[LIABILITY.graded("8. p.", Confidence::Secondary)]),
    ],
    ordinary: Some("public"),
    ..National::new(*b"LV", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark {
        key: "official",
        sources: &[DATA.primary("38. p."), LIABILITY.primary("16. p. 2. d."), LIABILITY.primary("16. p. 6. d.")],
    },
    Remark { key: "publicity", sources: &[DATA.primary("4. p. 2. d.")] },
    Remark { key: "practice", sources: &[DATA.graded("38. p.", Confidence::Decision)] },
    Remark { key: "open-penalties", sources: &[DATA.graded("", Confidence::Unconfirmed)] },
];
