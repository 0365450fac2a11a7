//! Bulgaria: public bodies are fined like anybody, as decisions show; what the law says of them was not read.

use super::{Body, National, Remark, Statute, Treatment};
use crate::law::{Citation, Confidence};

const COURT: Statute = Statute {
    reference: "Върховен административен съд", address: "https://www.sac.government.bg/"
};
const COMMISSION: Statute = Statute {
    reference: "Комисия за защита на личните данни",
    address: "https://www.cpdp.bg/",
};

/// A fine on a regional inspectorate of the State, under Art. 83(5)(a), upheld.
const UPHELD: Citation = COURT.graded("адм. дело № 2113/2020", Confidence::Decision);
/// On the National Revenue Agency.
const HIGHEST: Citation = COMMISSION.graded("28.08.2019", Confidence::Secondary);

pub(super) const BG: National = National {
    bodies: &[Body::new("public-body", Treatment::Full, &[UPHELD, HIGHEST])],
    ordinary: Some("public-body"),
    ..National::new(*b"BG")
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "practice", sources: &[UPHELD, HIGHEST] },
    Remark { key: "open-statute", sources: &[UPHELD, HIGHEST] },
];
