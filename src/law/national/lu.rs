//! Luxembourg: neither the State nor the communes pay; a daily penalty payment that depends on the turnover.

use super::rows::{
    Act, Body, BodyKind, Duty, Limitation, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment, day, kind,
};
use crate::law::{Confidence, Tier};

const CNPD: Statute = Statute {
    reference: "loi du 1er août 2018 (A686)",
    address: "https://legilux.public.lu/eli/etat/leg/loi/2018/08/01/a686/jo",
    read: day(2026, 11, 29),
};
/// On electronic communications; read as consolidated in August 2011.
const COMMUNICATIONS: Statute = Statute {
    reference: "loi du 30 mai 2005",
    address: "https://legilux.public.lu/eli/etat/leg/loi/2005/05/30/n4/jo",
    read: day(2026, 11, 29),
};
const DATA_GOVERNANCE: Statute = Statute {
    reference: "loi du 19 décembre 2025 (A619)",
    address: "https://legilux.public.lu/eli/etat/leg/loi/2025/12/19/a619/jo",
    read: day(2026, 11, 22),
};

const STATE: BodyKind = kind("state");
const COMMUNE: BodyKind = kind("commune");

const SINCE: Act = Act { since: day(2018, 8, 20), sources: &[CNPD.primary("art. 48, par. 1")] };

pub(super) const LU: National = National {
    bodies: &[
        Body::new(STATE, Treatment::Exempt, &[CNPD.primary("art. 48, par. 1")]),
        Body::new(COMMUNE, Treatment::Exempt, &[CNPD.primary("art. 48, par. 1")]),
        Body::new(kind("other-public"), Treatment::Full, &[CNPD.primary("art. 48, par. 1")]),
    ],
    duties: &[Duty::article(10, Tier::Lower, &[CNPD.primary("art. 48, par. 2")])],
    duties_read: true,
    penalties: Some(&[PenaltyRoute {
        not_against: &[STATE, COMMUNE],
        ..PenaltyRoute::new("daily", PenaltyLimit::OfDailyTurnover(50), &[CNPD.primary("art. 49, par. 1")])
    }]),
    limitation: &[Limitation::years(5, &[CNPD.primary("art. 53")])],
    ..National::new(*b"LU", "luxembourg|luxemburg|letzebuerg", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    // Only for Article 58(1)(a) and 58(2)(c) to (h) and (j).
    Remark { key: "penalty-scope", sources: &[CNPD.primary("art. 49, par. 1")] },
    Remark { key: "final-amount", sources: &[CNPD.primary("art. 49, par. 2")] },
    Remark { key: "interruption", sources: &[CNPD.primary("art. 53, par. 3-4")] },
    Remark { key: "collection", sources: &[CNPD.primary("art. 54")] },
    Remark { key: "publicity", sources: &[CNPD.primary("art. 52")] },
    Remark { key: "obstruction", sources: &[CNPD.primary("art. 51")] },
    Remark {
        key: "cookies",
        sources: &[
            COMMUNICATIONS.graded("art. 4, par. 3, lettre e)", Confidence::Secondary),
            COMMUNICATIONS.graded("art. 4, par. 4", Confidence::Secondary),
            COMMUNICATIONS.graded("art. 11, par. 6", Confidence::Secondary),
        ],
    },
    Remark { key: "before", sources: &[CNPD.primary("art. 72-76")] },
    Remark { key: "data-governance", sources: &[DATA_GOVERNANCE.primary("art. 14-15")] },
];
