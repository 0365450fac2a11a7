//! Bulgaria: public bodies are fined like anybody else, as decisions show; its act does not exempt them.

use super::rows::{Act, Body, Currency, Decimal, Duty, Money, National, Remark, Statute, Treatment, day, kind};
use crate::law::{Citation, Confidence, Tier};

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
/// A fine on the National Revenue Agency.
const HIGHEST: Citation = COMMISSION.graded("28.08.2019", Confidence::Secondary);

const ARTICLE_85: &[Citation] = &[ZZLD.primary("чл. 85, ал. 2")];
/// 5,000 leva, at the fixed rate of 1.95583 for a euro, to the cent.
const OTHERWISE: Money = Money { amount: Decimal::from_parts(255_646, 0, 0, false, 2), currency: Currency::EUR };

const SINCE: Act = Act { since: day(2019, 3, 2), sources: &[ZZLD.graded("", Confidence::Secondary)] };

pub(super) const BG: National = National {
    bodies: &[Body::new(kind("public-body"), Treatment::Full, &[UPHELD, HIGHEST])],
    duties: &[
        Duty::own("25v", Tier::Lower, &[ZZLD.primary("чл. 85, ал. 1")]),
        Duty::own("12a(2)", Tier::Higher, ARTICLE_85),
        Duty::own("25zh", Tier::Higher, ARTICLE_85),
        Duty::own("25z", Tier::Higher, ARTICLE_85),
        Duty::own("25i", Tier::Higher, ARTICLE_85),
        Duty::own("25k", Tier::Higher, ARTICLE_85),
        Duty::own("25n", Tier::Higher, ARTICLE_85),
        Duty::fixed("86", OTHERWISE, &[ZZLD.primary("чл. 86, ал. 1")]),
    ],
    ordinary: Some(kind("public-body")),
    // The chapter on fines was read whole: Articles 10 and 24 are not in it, nor is any daily payment.
    duties_read: true,
    penalties: Some(&[]),
    ..National::new(*b"BG", "bulgaria|bulgarie|българия|bulgarien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "practice", sources: &[UPHELD, HIGHEST] },
    Remark { key: "coercion", sources: &[ZZLD.primary("чл. 84")] },
    Remark { key: "other-breaches", sources: &[ZZLD.primary("чл. 86, ал. 1")] },
    Remark { key: "not-followed", sources: &[ZZLD.primary("чл. 85")] },
    Remark { key: "open-limitation", sources: &[ZZLD.primary("чл. 87, ал. 1, 3, 4")] },
    Remark { key: "open-before-the-act", sources: &[ZZLD.graded("§ 44, ал. 1 ПЗР", Confidence::Decision)] },
    Remark { key: "open-later-text", sources: &[ZZLD.graded("", Confidence::Secondary)] },
];
