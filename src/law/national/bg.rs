//! Bulgaria: public bodies are fined like anybody, as decisions show; what the law says of them was not read.

use super::{Act, Body, National, Remark, Statute, Treatment, day};
use crate::law::{Citation, Confidence};

const ZZLD: Statute = Statute {
    reference: "ЗЗЛД (изм. ДВ, бр. 17 от 2019 г.)",
    address: "https://www.parliament.bg/bg/laws/ID/78179",
    read: day(2026, 11, 29),
};
const COURT: Statute = Statute {
    reference: "Върховен административен съд",
    address: "https://www.sac.government.bg/",
    read: day(2026, 11, 22),
};
const COMMISSION: Statute = Statute {
    reference: "Комисия за защита на личните данни",
    address: "https://www.cpdp.bg/",
    read: day(2026, 11, 22),
};

/// A fine on a regional inspectorate of the State, under Art. 83(5)(a), upheld.
const UPHELD: Citation = COURT.graded("адм. дело № 2113/2020", Confidence::Decision);
/// On the National Revenue Agency.
const HIGHEST: Citation = COMMISSION.graded("28.08.2019", Confidence::Secondary);

const SINCE: Act = Act { since: day(2019, 3, 2), sources: &[ZZLD.graded("", Confidence::Unconfirmed)] };

pub(super) const BG: National = National {
    bodies: &[Body::new("public-body", Treatment::Full, &[UPHELD, HIGHEST])],
    ordinary: Some("public-body"),
    ..National::new(*b"BG", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "practice", sources: &[UPHELD, HIGHEST] },
    Remark { key: "open-statute", sources: &[UPHELD, HIGHEST] },
];
