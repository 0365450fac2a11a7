//! Denmark: criminal courts impose the fines; public authorities pay a share of their operating grant, up to special amounts.

use super::rows::{
    Act, Body, Cap, Currency, ImposedBy, Limit, Limitation, NamedAct, National, Per, Remark, Statute, Treatment, day,
    kind,
};
use crate::law::{Citation, Confidence};

const ACT: Statute = Statute {
    reference: "databeskyttelsesloven (LBK nr. 289 af 08/03/2024)",
    address: "https://www.retsinformation.dk/eli/lta/2024/289",
    read: day(2026, 11, 29),
};
/// Including its explanatory remarks, which state what the Act does not.
const BILL: Statute = Statute {
    reference: "lovforslag L 68 (2017-18)",
    address: "https://www.ft.dk/samling/20171/lovforslag/l68/index.htm",
    read: day(2026, 11, 22),
};
const GUIDE: Statute = Statute {
    reference: "Datatilsynets bødevejledning (2021)",
    address: "https://www.datatilsynet.dk/",
    read: day(2026, 11, 22),
};

const COOKIES: Statute = Statute {
    reference: "BEK nr. 1148 af 09/12/2011",
    address: "https://www.retsinformation.dk/eli/lta/2011/1148",
    read: day(2026, 11, 29),
};
const MARKETING: Statute = Statute {
    reference: "markedsføringsloven (LBK nr. 866 af 15/06/2022)",
    address: "https://www.retsinformation.dk/eli/lta/2022/866",
    read: day(2026, 11, 29),
};

const PUBLIC: Citation = ACT.primary("§ 41, stk. 6");
const AMOUNTS: Citation = BILL.graded("§ 41, stk. 6, bemærkninger", Confidence::Secondary);

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[ACT.primary("§ 46, stk. 1")] };

pub(super) const DK: National = National {
    acts: &[NamedAct { before: "", names: &["databeskyttelsesloven", "databeskyttelseslovens"] }],
    imposed_by: ImposedBy::Court(&[ACT.primary("§ 41"), ACT.primary("§ 42")]),
    bodies: &[Body::new(
        kind("public-authority"),
        Treatment::Cap(Cap {
            lower: Limit::share(20, 8_000_000),
            higher: Limit::share(40, 16_000_000),
            floor: None,
            currency: Currency::DKK,
            per: Per::Operation,
        }),
        &[AMOUNTS, PUBLIC],
    )],
    ordinary: Some(kind("public-authority")),
    // Article 10 is punishable, but no amount is stated for it, so it can have no row; Article 24 is not listed.
    duties_read: false,
    // Non-compliance is an offence.
    penalties: Some(&[]),
    limitation: &[Limitation::years(5, &[ACT.primary("§ 41, stk. 7")])],
    ..National::new(*b"DK", "denmark|danemark|danmark", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "prison", sources: &[ACT.primary("§ 41, stk. 1-2")] },
    Remark { key: "fixed-penalty-notice", sources: &[ACT.primary("§ 42")] },
    Remark { key: "amounts-in-the-remarks", sources: &[PUBLIC, AMOUNTS] },
    Remark { key: "guidance-in-kroner", sources: &[GUIDE.graded("29.01.2021", Confidence::Secondary)] },
    Remark { key: "article-10", sources: &[ACT.primary("§ 41, stk. 2, nr. 2")] },
    Remark { key: "no-periodic-payment", sources: &[ACT.primary("§ 41, stk. 2, nr. 4-8")] },
    Remark { key: "closed-list", sources: &[ACT.primary("§ 41, stk. 1-5")] },
    Remark { key: "cookies", sources: &[COOKIES.primary("§§ 3-6")] },
    Remark { key: "marketing", sources: &[MARKETING.primary("§ 10"), MARKETING.primary("§ 37, stk. 3-7")] },
    Remark { key: "territory", sources: &[ACT.primary("§ 48").read_on(day(2026, 11, 22))] },
];
