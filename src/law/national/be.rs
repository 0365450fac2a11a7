//! Belgium: no fine against public authorities, except legal persons of public law that offer goods or services on a market.

use super::rows::{
    Act, Body, Limitation, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence};

const LAW: Statute = Statute {
    reference: "loi du 30 juillet 2018",
    address: "https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel",
    read: day(2026, 11, 22),
};
/// The act that founded the authority.
const AUTHORITY: Statute = Statute {
    reference: "loi du 3 décembre 2017",
    address: "https://www.ejustice.just.fgov.be/eli/loi/2017/12/03/2017031916/justel",
    read: day(2026, 11, 29),
};

/// The act that changed it from June 2024, for cases opened since; known only from decisions.
const REFORM: Statute = Statute {
    reference: "loi du 25 décembre 2023",
    address: "https://www.ejustice.just.fgov.be/",
    read: day(2026, 11, 29),
};
const PAYMENT: Statute = Statute {
    reference: "APD, décision 113/2024",
    address: "https://www.autoriteprotectiondonnees.be/",
    read: day(2026, 11, 29),
};
const COOKIES: Statute = Statute {
    reference: "APD, décision 85/2022",
    address: "https://www.autoriteprotectiondonnees.be/",
    read: day(2026, 11, 29),
};

const REFORMED: Citation = REFORM.graded("art. 56", Confidence::Decision);

/// Read in the version of February 2024; whether it has changed since was not checked.
const fn then(pinpoint: &'static str) -> Citation {
    AUTHORITY.graded(pinpoint, Confidence::Secondary)
}

const EXEMPT: Citation = LAW.primary("art. 221, § 2");

const SINCE: Act = Act {
    since: day(2018, 5, 25),
    sources: &[AUTHORITY.primary("art. 100, § 1, 13°"), AUTHORITY.primary("art. 110")],
};

pub(super) const BE: National = National {
    acts: &[NamedAct { before: "", names: &["loi du 30 juillet 2018", "wet van 30 juli 2018"] }],
    bodies: &[Body {
        unless_undertaking: true,
        ..Body::new(kind("public-authority"), Treatment::Exempt, &[EXEMPT, LAW.primary("art. 5")])
    }],
    ordinary: Some(kind("public-authority")),
    penalties: Some(&[PenaltyRoute::new(
        "penalty-payment",
        PenaltyLimit::NoneStated,
        &[AUTHORITY.primary("art. 100, § 1, 12°"), PAYMENT.graded("n° 176-182", Confidence::Decision)],
    )]),
    limitation: &[
        Limitation {
            time: Time::until(day(2024, 5, 31)),
            ..Limitation::years(5, &[AUTHORITY.primary("art. 105"), REFORMED])
        },
        // Not known to have been changed.
        Limitation { time: Time::since(day(2024, 6, 1)), ..Limitation::years(5, &[then("art. 105")]) },
    ],
    ..National::new(*b"BE", "belgium|belgique|belgie|belgien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "agents", sources: &[EXEMPT] },
    Remark { key: "criminal", sources: &[LAW.primary("art. 222"), LAW.primary("art. 223")] },
    Remark { key: "prosecutor-first", sources: &[LAW.primary("art. 229, § 2")] },
    Remark { key: "several-infringements", sources: &[then("art. 103")] },
    Remark { key: "earlier-decisions", sources: &[then("art. 104")] },
    Remark { key: "pending", sources: &[AUTHORITY.primary("art. 112")] },
    Remark { key: "payment", sources: &[PAYMENT.graded("n° 176-182", Confidence::Decision)] },
    Remark {
        key: "cookies",
        sources: &[
            LAW.graded("art. 10/2", Confidence::Decision).read_on(day(2026, 11, 29)),
            PAYMENT.graded("n° 103, 117", Confidence::Decision),
            COOKIES.graded("n° 25", Confidence::Decision),
        ],
    },
    Remark { key: "interruption", sources: &[then("art. 105")] },
    Remark { key: "collection", sources: &[then("art. 106")] },
    Remark { key: "open-later-text", sources: &[then("art. 103"), then("art. 105"), REFORMED] },
];
