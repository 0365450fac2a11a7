//! Italy: public bodies pay like anybody else, courts for their judicial work do not; its code gives most national duties the higher maximum.

use super::rows::{Act, Body, Duty, Limitation, NamedAct, National, Remark, Statute, Treatment, day, kind};
use crate::law::{Citation, Confidence, Tier};

const CODE: Statute = Statute {
    reference: "d.lgs. 196/2003 (Codice privacy)",
    address: "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196",
    read: day(2026, 11, 29),
};
const LAW_689: Statute = Statute {
    reference: "legge 689/1981",
    address: "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1981-11-24;689",
    read: day(2026, 11, 29),
};

/// Its list of what carries the maximum of Article 83(4), read whole in a copy of the code.
const LOWER: &[Citation] = &[CODE.graded("art. 166, comma 1", Confidence::Secondary)];
/// Its list of what carries the maximum of Article 83(5).
const HIGHER: &[Citation] = &[CODE.primary("art. 166, comma 2")];

/// The act that adapted the code to the Regulation.
const REFORM: Statute = Statute {
    reference: "d.lgs. 101/2018",
    address: "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2018-08-10;101",
    read: day(2026, 11, 29),
};
const COURT: Statute = Statute {
    reference: "Corte di cassazione, n. 9211/1992",
    address: "https://www.foroeuropeo.it/",
    read: day(2026, 11, 29),
};

/// The day is given by publishers: fifteen days after the decree of 4 September.
const SINCE: Act = Act {
    since: day(2018, 9, 19),
    sources: &[CODE.primary("art. 166, comma 3"), REFORM.graded("", Confidence::Secondary)],
};

pub(super) const IT: National = National {
    acts: &[NamedAct {
        before: "",
        names: &[
            "codice privacy",
            "codice della privacy",
            "codice in materia di protezione dei dati personali",
            "d lgs 196 2003",
            "d lgs n 196 2003",
            "dlgs 196 2003",
            "decreto legislativo 196 2003",
        ],
    }],
    bodies: &[
        Body::new(kind("public"), Treatment::Full, &[CODE.primary("art. 166, comma 4")]),
        // Only for processing in judicial work.
        Body::new(kind("court"), Treatment::Exempt, &[CODE.primary("art. 166, comma 10")]),
    ],
    ordinary: Some(kind("public")),
    duties: &[
        Duty::own("2-ter", Tier::Higher, HIGHER),
        Duty::own("2-quater", Tier::Higher, HIGHER),
        Duty::own("2-quinquies(1)", Tier::Higher, HIGHER),
        Duty::own("2-quinquies(2)", Tier::Lower, LOWER),
        Duty::own("2-sexies", Tier::Higher, HIGHER),
        Duty::own("2-septies", Tier::Higher, HIGHER),
        Duty::own("2-octies", Tier::Higher, HIGHER),
        Duty::own("2-terdecies", Tier::Higher, HIGHER),
        Duty::own("52(4)", Tier::Higher, HIGHER),
        Duty::own("52(5)", Tier::Higher, HIGHER),
        Duty::own("75", Tier::Higher, HIGHER),
        Duty::own("78", Tier::Higher, HIGHER),
        Duty::own("79", Tier::Higher, HIGHER),
        Duty::own("80", Tier::Higher, HIGHER),
        Duty::own("82", Tier::Higher, HIGHER),
        Duty::own("92(1)", Tier::Lower, LOWER),
        Duty::own("92(2)", Tier::Higher, HIGHER),
        Duty::own("93(1)", Tier::Lower, LOWER),
        Duty::own("93(2)", Tier::Higher, HIGHER),
        Duty::own("93(3)", Tier::Higher, HIGHER),
        Duty::own("96", Tier::Higher, HIGHER),
        Duty::own("99", Tier::Higher, HIGHER),
        Duty::own("100", Tier::Higher, HIGHER),
        Duty::own("101", Tier::Higher, HIGHER),
        Duty::own("105", Tier::Higher, HIGHER),
        // No impact assessment, or no prior consultation, for medical research.
        Duty::own("110(1)", Tier::Lower, LOWER),
        Duty::own("110-bis", Tier::Higher, HIGHER),
        Duty::own("111", Tier::Higher, HIGHER),
        Duty::own("111-bis", Tier::Higher, HIGHER),
        Duty::own("116(1)", Tier::Higher, HIGHER),
        Duty::own("120(2)", Tier::Higher, HIGHER),
        Duty::own("122", Tier::Higher, HIGHER),
        // Without its paragraph 4.
        Duty::own("123", Tier::Higher, HIGHER),
        Duty::own("123(4)", Tier::Lower, LOWER),
        Duty::own("124", Tier::Higher, HIGHER),
        Duty::own("125", Tier::Higher, HIGHER),
        Duty::own("126", Tier::Higher, HIGHER),
        Duty::own("128", Tier::Lower, LOWER),
        Duty::own("129(2)", Tier::Lower, LOWER),
        Duty::own("130", Tier::Higher, HIGHER),
        Duty::own("131", Tier::Higher, HIGHER),
        Duty::own("132", Tier::Higher, HIGHER),
        Duty::own("132-bis", Tier::Higher, HIGHER),
        Duty::own("132-ter", Tier::Lower, LOWER),
        Duty::own("132-quater", Tier::Higher, HIGHER),
        Duty::own("157", Tier::Higher, HIGHER),
        // Its earlier general authorisations, if they were kept in force, and the general measure that replaced them.
        Duty::own("Dlgs101-21(5)", Tier::Higher, &[REFORM.primary("art. 21, comma 5")]),
    ],
    // The lists of Article 166 name no article of the Regulation that Article 83 does not.
    duties_read: true,
    limitation: &[Limitation::years(
        5,
        &[
            LAW_689.graded("art. 28", Confidence::Secondary),
            CODE.primary("art. 166, comma 7"),
            REFORM.primary("art. 18, comma 5"),
        ],
    )],
    ..National::new(*b"IT", "italy|italie|italia|italien", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "half", sources: &[CODE.primary("art. 166, comma 8")] },
    Remark { key: "judicial", sources: &[CODE.primary("art. 166, comma 10")] },
    Remark { key: "publicity", sources: &[CODE.primary("art. 166, comma 7")] },
    Remark { key: "cookies", sources: HIGHER },
    Remark { key: "convictions", sources: HIGHER },
    Remark {
        key: "limitation",
        sources: &[
            LAW_689.graded("art. 28", Confidence::Secondary),
            COURT.graded("", Confidence::Secondary),
            CODE.primary("art. 166, comma 9"),
        ],
    },
    Remark { key: "open-penalties", sources: &[CODE.primary("artt. 166-172")] },
    Remark { key: "open-other-acts", sources: &[CODE.graded("art. 166, comma 2", Confidence::Secondary)] },
    Remark {
        key: "before",
        sources: &[REFORM.primary("art. 18"), REFORM.primary("art. 22, comma 13"), REFORM.primary("art. 24, comma 3")],
    },
    Remark { key: "disobedience", sources: &[CODE.graded("art. 170", Confidence::Secondary)] },
];
