//! The Netherlands: public bodies pay like anybody else, data on offences carry the higher maximum, and orders come with a penalty payment.

use super::rows::{
    Act, Body, Duty, Limitation, NamedAct, National, PenaltyLimit, PenaltyRoute, Remark, Statute, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Tier};

const UAVG: Statute =
    Statute { reference: "UAVG", address: "https://wetten.overheid.nl/BWBR0040940", read: day(2026, 11, 29) };
const AWB: Statute =
    Statute { reference: "Awb", address: "https://wetten.overheid.nl/BWBR0005537", read: day(2026, 11, 22) };
const CLEARVIEW: Statute = Statute {
    reference: "AP, Clearview AI, 3 september 2024",
    address: "https://www.autoriteitpersoonsgegevens.nl/en/current/dutch-dpa-imposes-a-fine-on-clearview-because-of-illegal-data-collection-for-facial-recognition",
    read: day(2026, 11, 22),
};
const POLICY: Statute = Statute {
    reference: "AP, Boetebeleidsregels 2023",
    address: "https://www.autoriteitpersoonsgegevens.nl/",
    read: day(2026, 11, 22),
};

/// On telecommunications; read as of 2016.
const TW: Statute = Statute {
    reference: "Telecommunicatiewet",
    address: "https://wetten.overheid.nl/BWBR0009950",
    read: day(2026, 11, 29),
};

/// As stated by the chairman of the authority, not in the decision.
const DIRECTORS: &[Citation] = &[CLEARVIEW.graded("", Confidence::Secondary)];

const SINCE: Act =
    Act { since: day(2018, 5, 25), sources: &[UAVG.primary("art. 6, lid 2"), UAVG.primary("art. 14, lid 3")] };

pub(super) const NL: National = National {
    acts: &[NamedAct {
        before: "",
        names: &["uavg", "uitvoeringswet avg", "uitvoeringswet algemene verordening gegevensbescherming"],
    }],
    bodies: &[Body::new(kind("public"), Treatment::Full, &[UAVG.primary("art. 18, lid 1")])],
    ordinary: Some(kind("public")),
    duties: &[
        Duty::article(10, Tier::Higher, &[UAVG.primary("art. 17, lid 1")]),
        Duty::own("31", Tier::Higher, &[UAVG.primary("art. 17, lid 1")]),
    ],
    duties_read: true,
    // The authority sets an amount for each period or breach, and a maximum.
    penalties: Some(&[PenaltyRoute::new(
        "order",
        PenaltyLimit::NoneStated,
        &[UAVG.primary("art. 16, lid 1"), AWB.primary("art. 5:32"), AWB.primary("art. 5:32b, lid 3")],
    )]),
    // For fines above a small amount, of which Article 5:53 speaks.
    limitation: &[Limitation::years(
        5,
        &[AWB.primary("art. 5:45, lid 1"), AWB.graded("art. 5:53", Confidence::Secondary)],
    )],
    directors: DIRECTORS,
    ..National::new(*b"NL", "netherlands|the netherlands|pays-bas|nederland|niederlande", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "penalty-cap", sources: &[AWB.primary("art. 5:32b"), CLEARVIEW.graded("", Confidence::Decision)] },
    Remark { key: "directors", sources: DIRECTORS },
    Remark { key: "policy", sources: &[POLICY.graded("", Confidence::Secondary)] },
    Remark {
        key: "open-communications",
        sources: &[
            TW.graded("art. 11.7-11.7a", Confidence::Secondary),
            TW.graded("art. 15.1, lid 3", Confidence::Secondary),
            TW.graded("art. 15.4", Confidence::Unconfirmed),
        ],
    },
    Remark { key: "suspension", sources: &[AWB.primary("art. 5:45, lid 3")] },
];
