//! Ireland: public bodies that do not act as undertakings pay at most one million.

use super::rows::{Act, Body, Cap, Currency, National, Remark, Statute, Treatment, day, kind};
use crate::law::Confidence;

const DPA: Statute = Statute {
    reference: "Data Protection Act 2018",
    address: "https://www.irishstatutebook.ie/eli/2018/act/7/enacted/en/html",
    read: day(2026, 11, 29),
};

const COMMENCED: Statute = Statute {
    reference: "Irish Legal News, commencement of the Data Protection Act 2018",
    address: "https://irishlegal.com/articles/flanagan-announces-commencement-of-data-protection-act-2018",
    read: day(2026, 11, 29),
};
const EPRIVACY: Statute = Statute {
    reference: "S.I. 336/2011",
    address: "https://www.irishstatutebook.ie/eli/2011/si/336",
    read: day(2026, 11, 29),
};

/// In force by order of the Minister.
const SINCE: Act =
    Act { since: day(2018, 5, 25), sources: &[DPA.primary("s. 1(3)"), COMMENCED.graded("", Confidence::Secondary)] };

pub(super) const IE: National = National {
    bodies: &[Body {
        // An undertaking in the sense of the Competition Act 2002; a court is bound by the same cap (s. 142(5)).
        unless_undertaking: true,
        ..Body::new(
            kind("public"),
            Treatment::Cap(Cap::flat(1_000_000, Currency::EUR)),
            &[DPA.primary("s. 141(4)"), DPA.primary("s. 142(5)")],
        )
    }],
    ordinary: Some(kind("public")),
    // The chapters on enforcement provide for none.
    penalties: Some(&[]),
    no_limitation: &[DPA.primary("")],
    ..National::new(*b"IE", "ireland|irlande|eire|republic of ireland|irland", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "confirmed-by-court", sources: &[DPA.primary("s. 143")] },
    Remark { key: "undertaking", sources: &[DPA.primary("s. 141(4)")] },
    Remark { key: "appeal", sources: &[DPA.primary("s. 142(5)")] },
    Remark { key: "orders", sources: &[DPA.primary("s. 133(9)-(10)"), DPA.primary("s. 134")] },
    Remark { key: "no-limitation", sources: &[DPA.primary("")] },
    Remark {
        key: "open-cookies-and-marketing",
        sources: &[EPRIVACY.graded("regs 5, 13, 17, 27", Confidence::Secondary)],
    },
];
