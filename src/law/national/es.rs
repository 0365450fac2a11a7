//! Spain: the bodies that its law lists get no fine; three classes of infringements with their own limitation.

use super::{Act, Body, Duty, Limitation, National, Remark, Statute, Treatment, day};
use crate::law::{Confidence, gdpr::Tier};

const LOPDGDD: Statute = Statute {
    reference: "Ley Orgánica 3/2018",
    address: "https://www.boe.es/eli/es/lo/2018/12/05/3/con",
    read: day(2026, 11, 22),
};
/// The one that changed what a body of the list gets, from 10 May 2023.
const LEY_11: Statute = Statute {
    reference: "Ley 11/2023",
    address: "https://www.boe.es/eli/es/l/2023/05/08/11/con",
    read: day(2026, 11, 22),
};

const SINCE: Act = Act { since: day(2018, 12, 7), sources: &[LOPDGDD.graded("", Confidence::Unconfirmed)] };

pub(super) const ES: National = National {
    bodies: &[
        Body::new(
            "administration",
            Treatment::Exempt,
            &[LOPDGDD.primary("art. 77.1.c)"), LOPDGDD.primary("art. 77.2")],
        ),
        Body::new(
            "constitutional",
            Treatment::Exempt,
            &[LOPDGDD.primary("art. 77.1.a)"), LOPDGDD.primary("art. 77.1.b)"), LOPDGDD.primary("art. 77.2")],
        ),
        Body::new(
            "public-law-entity",
            Treatment::Exempt,
            &[LOPDGDD.primary("art. 77.1.d)"), LOPDGDD.primary("art. 77.1.e)"), LOPDGDD.primary("art. 77.1.f)")],
        ),
        // Only where the processing serves their powers under public law.
        Body::new("corporation", Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.g)")]),
        Body::new("foundation", Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.h)")]),
        Body::new("university", Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.i)")]),
        Body::new("consortium", Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.j)")]),
        Body::new("political-group", Treatment::Exempt, &[LOPDGDD.primary("art. 77.1.k)")]),
        // What the list does not name follows the general rule.
        Body::new("not-listed", Treatment::Full, &[LOPDGDD.graded("art. 77.1", Confidence::Secondary)]),
    ],
    ordinary: Some("administration"),
    duties: &[
        Duty::article(10, Tier::Higher, &[LOPDGDD.primary("art. 72.1.f)")]),
        // Deliberate reversal of anonymisation, which is attached to no article.
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
    ],
    duties_read: true,
    limitation: &[
        Limitation::of_tier(Tier::Higher, 3, &[LOPDGDD.primary("art. 72")]),
        Limitation::of_tier(Tier::Lower, 2, &[LOPDGDD.primary("art. 73")]),
    ],
    ..National::new(*b"ES", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "no-fine", sources: &[LOPDGDD.primary("art. 77.2"), LEY_11.graded("", Confidence::Secondary)] },
    Remark { key: "minor", sources: &[LOPDGDD.primary("art. 74")] },
    Remark { key: "collection", sources: &[LOPDGDD.primary("art. 78")] },
    Remark { key: "officer-not-fined", sources: &[LOPDGDD.primary("art. 70.2")] },
    Remark { key: "open-penalties", sources: &[LOPDGDD.graded("", Confidence::Unconfirmed)] },
];
