//! Finland: no fine against the public bodies on a closed list; wellbeing services counties are not on it.

use super::rows::{
    Act, Body, Duty, Limitation, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Tier};

const ACT: Statute = Statute {
    reference: "tietosuojalaki (1050/2018)",
    address: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050",
    read: day(2026, 11, 29),
};

const BILL: Statute = Statute {
    reference: "HE 46/2026 vp",
    address: "https://www.eduskunta.fi/FI/vaski/HallituksenEsitys/Sivut/HE_46+2026.aspx",
    read: day(2026, 11, 29),
};

/// On services of electronic communications.
const COMMUNICATIONS: Statute = Statute {
    reference: "laki sähköisen viestinnän palveluista (917/2014)",
    address: "https://www.finlex.fi/fi/laki/ajantasa/2014/20140917",
    read: day(2026, 11, 29),
};
const COOKIES: Statute = Statute {
    reference: "Helsingin hallinto-oikeus, 9.10.2024",
    address: "https://www.sttinfo.fi/tiedote/70572356/helsingin-hallinto-oikeus-hylkasi-sanoma-media-finland-oyn-ja-telia-finland-oyjn-valitukset-liikenne-ja-viestintavirasto-traficomin-evastekaytantoja-koskevista-paatoksista?lang=fi",
    read: day(2026, 11, 29),
};

const LIST: Citation = ACT.primary("24 § 4 mom.");

const SINCE: Act = Act { since: day(2019, 1, 1), sources: &[ACT.primary("37 §")] };

pub(super) const FI: National = National {
    acts: &[NamedAct { before: "", names: &["tietosuojalaki", "tietosuojalain"] }],
    bodies: &[
        Body::new(kind("state-authority"), Treatment::Exempt, &[LIST]),
        Body::new(kind("state-enterprise"), Treatment::Exempt, &[LIST]),
        Body::new(kind("municipality"), Treatment::Exempt, &[LIST]),
        Body::new(kind("wellbeing-county"), Treatment::Unknown, &[LIST]),
        Body::new(kind("public-institution"), Treatment::Exempt, &[LIST]),
        Body::new(kind("parliament-office"), Treatment::Exempt, &[LIST]),
        Body::new(kind("president-office"), Treatment::Exempt, &[LIST]),
        Body::new(kind("church"), Treatment::Exempt, &[LIST]),
    ],
    ordinary: Some(kind("state-authority")),
    duties: &[Duty::article(10, Tier::Higher, &[ACT.primary("24 § 3 mom.")])],
    // Chapter 4 was read: it adds Article 10 to those of Article 83, and nothing else.
    duties_read: true,
    penalties: Some(&[PenaltyRoute::new("coercive-fine", PenaltyLimit::NoneStated, &[ACT.primary("22 §")])]),
    limitation: &[Limitation::years(10, &[ACT.primary("24 § 5 mom.")])],
    ..National::new(*b"FI", "finland|finlande|suomi|finnland", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "panel-of-three", sources: &[ACT.primary("24 § 1-2 mom.")] },
    Remark { key: "enforcement", sources: &[ACT.primary("24 § 6 mom.")] },
    Remark { key: "coercive-fine", sources: &[ACT.primary("22 §")] },
    Remark {
        key: "open-before-the-act",
        sources: &[ACT.primary("24 § 1 mom."), ACT.primary("37 §"), ACT.primary("38 §")],
    },
    Remark {
        key: "open-cookies",
        sources: &[
            COMMUNICATIONS.graded("205 § 1-2 mom.", Confidence::Secondary),
            COOKIES.graded("", Confidence::Secondary),
        ],
    },
    Remark { key: "bill", sources: &[BILL.graded("", Confidence::Unconfirmed)] },
    Remark { key: "open-wellbeing-counties", sources: &[LIST] },
];
