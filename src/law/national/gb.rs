//! The United Kingdom: the Regulation as its own law has it since 2021, in pounds; changed again in February 2026.

use time::Date;

use super::rows::{
    Act, Body, Currency, Duty, Fining, Money, NamedAct, National, Remark, Statute, Time, Treatment, day, kind,
};
use crate::law::{Citation, Confidence, Document, Regime, Tier, guidance::ico};

const fn act(section: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::Dpa2018, section, confidence).read_on(day(2026, 11, 29))
}

const DUAA: Statute = Statute {
    reference: "Data (Use and Access) Act 2025",
    address: "https://www.legislation.gov.uk/ukpga/2025/18/contents",
    read: day(2026, 11, 29),
};
const COMMENCEMENT: Statute = Statute {
    reference: "S.I. 2026/82",
    address: "https://www.legislation.gov.uk/uksi/2026/82/contents",
    read: day(2026, 11, 29),
};
const COMMENCED: Statute = Statute {
    reference: "S.I. 2018/625",
    address: "https://www.legislation.gov.uk/uksi/2018/625/contents/made",
    read: day(2026, 11, 29),
};
/// The act that states the amount for contraventions under the Data Protection Act 1998, and so under PECR.
const MAXIMUM: Statute = Statute {
    reference: "S.I. 2010/31",
    address: "https://www.legislation.gov.uk/uksi/2010/31/contents/made",
    read: day(2026, 11, 29),
};
const PECR: Statute = Statute {
    reference: "PECR 2003",
    address: "https://www.legislation.gov.uk/uksi/2003/2426/contents",
    read: day(2026, 11, 29),
};
const OFFICERS: Statute = Statute {
    reference: "SCL, PECR (Amendment) Regulations 2018",
    address: "https://www.scl.org/10341",
    read: day(2026, 11, 29),
};
const PUBLIC_SECTOR: Statute =
    Statute { reference: "ICO, public sector approach", address: "https://ico.org.uk/", read: day(2026, 11, 22) };

const ARTICLE_83: Citation = Citation::graded(Document::UkGdpr, "83", Confidence::Secondary);

/// The day on which the penalties of the Data (Use and Access) Act 2025 began.
const REFORM: Date = day(2026, 2, 5);
/// The day before.
const BEFORE_REFORM: Date = day(2026, 2, 4);
/// Its source.
const BEGAN: Citation = COMMENCEMENT.graded("", Confidence::Secondary);

/// The UK GDPR with the Data Protection Act 2018.
const REGIME: Regime = Regime {
    lower: 8_700_000,
    higher: 17_500_000,
    currency: Currency::GBP,
    amounts: &[act("157(5)-(6)", Confidence::Primary), ARTICLE_83],
    limbs: &[ARTICLE_83],
    guidance: &ico::GUIDANCE,
    // The case law of the Court of Justice is not binding there.
    fault: None,
    // Not Articles 22, 44 and 45, which its later law replaced, nor Article 48, orders and national duties, whose British text was not
    // compared.
    as_the_regulation: Some(&[(5, 9), (11, 21), (25, 39), (42, 43), (46, 47), (49, 49)]),
    ..Regime::REGULATION
};

/// An article that the reform replaced.
const fn replaced(article: u8, sources: &'static [Citation]) -> Duty {
    Duty { time: Time::until(BEFORE_REFORM), ..Duty::article(article, Tier::Higher, sources) }
}

/// A duty that the reform introduced.
const fn brought(name: &'static str, sources: &'static [Citation]) -> Duty {
    Duty { time: Time::since(REFORM), ..Duty::own(name, Tier::Higher, sources) }
}

/// A regulation on electronic communications before the reform: its own amount, for a serious contravention.
const fn pecr_before(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[
        MAXIMUM.primary("reg. 2"),
        PECR.graded("reg. 31", Confidence::Secondary),
        COMMENCEMENT.graded("regs 8-11", Confidence::Secondary),
    ];
    let fixed = Duty::fixed(name, Money::whole(500_000, Currency::GBP), SOURCES);
    // Older than the Regulation.
    Duty { time: Time::between(day(2018, 5, 25), BEFORE_REFORM), ..fixed }
}

/// A regulation on the list: since the reform it carries the higher maximum.
const fn pecr_since(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[PECR.primary("Sch. 1 para. 18(b)(ii)"), DUAA.primary("s. 115(8), Sch. 13"), BEGAN];
    brought(name, SOURCES)
}

/// A regulation not on the list: since the reform it carries the standard maximum.
const fn pecr_standard(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[PECR.primary("Sch. 1 para. 18(b)(ii)"), DUAA.primary("s. 115(8), Sch. 13"), BEGAN];
    Duty::own(name, Tier::Lower, SOURCES).since(REFORM)
}

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[COMMENCED.primary("reg. 2(1)(f)")] };

pub(super) const GB: National = National {
    acts: &[NamedAct {
        before: "PECR-",
        names: &[
            "pecr",
            "pecr 2003",
            "privacy and electronic communications regulations",
            "privacy and electronic communications regulations 2003",
        ],
    }],
    fining: &[
        // Until the end of the transition period the Regulation itself.
        Fining { key: Some("regulation"), ..Fining::REGULATION },
        Fining::under(
            day(2021, 1, 1),
            &REGIME,
            &[act("157(5)-(6)", Confidence::Primary), Citation::graded(Document::UkGdpr, "", Confidence::Secondary)],
        ),
    ],
    bodies: &[
        Body::new(kind("public"), Treatment::Full, &[act("155", Confidence::Primary), act("157", Confidence::Primary)]),
        // Where purposes and manner of the processing are determined by or for either House.
        Body::new(kind("parliament"), Treatment::Exempt, &[act("156(3)", Confidence::Primary)]),
        Body::new(kind("crown-estate"), Treatment::Exempt, &[act("156(4)", Confidence::Primary)]),
    ],
    ordinary: Some(kind("public")),
    duties: &[
        // In Chapter II, for which a penalty can be imposed, but with no amount in Article 83.
        Duty::article(10, Tier::Lower, &[act("157(1)(b)", Confidence::Primary), act("149(2)(a)", Confidence::Primary)]),
        replaced(22, &[DUAA.primary("Sch. 6 para. 9"), ARTICLE_83]),
        replaced(44, &[DUAA.primary("Sch. 9 para. 10"), ARTICLE_83]),
        replaced(45, &[DUAA.primary("Sch. 9 para. 10"), ARTICLE_83]),
        brought("22B", &[DUAA.primary("Sch. 6 para. 9"), BEGAN]),
        brought("22C", &[DUAA.primary("Sch. 6 para. 9"), BEGAN]),
        // A transfer in breach of regulations under Article 49A is also in breach of that article.
        brought("44A", &[DUAA.primary("Sch. 7 paras 2-4"), DUAA.primary("Sch. 9 para. 10"), BEGAN]),
        // An information, assessment or enforcement notice that was not complied with; since the reform an interview notice too.
        Duty::own("157(4)", Tier::Higher, &[act("157(4)", Confidence::Primary), DUAA.primary("s. 100(5)")]),
        // To keep an information notice secret, in the section as it is modified for electronic communications.
        Duty::own("142(8B)", Tier::Higher, &[PECR.graded("Sch. 1 para. 18", Confidence::Secondary), BEGAN])
            .since(REFORM),
        // Complaints to controllers.
        Duty::own(
            "164A",
            Tier::Lower,
            &[
                act("157(4A)", Confidence::Primary),
                DUAA.primary("Sch. 10 para. 18"),
                COMMENCEMENT.graded("reg. 3", Confidence::Secondary),
            ],
        )
        .since(day(2026, 6, 19)),
        pecr_before("PECR-5"),
        pecr_since("PECR-5"),
        pecr_before("PECR-6"),
        pecr_since("PECR-6"),
        pecr_before("PECR-7"),
        pecr_since("PECR-7"),
        pecr_before("PECR-8"),
        pecr_since("PECR-8"),
        pecr_before("PECR-9"),
        pecr_standard("PECR-9"),
        pecr_before("PECR-10"),
        pecr_standard("PECR-10"),
        pecr_before("PECR-11"),
        pecr_standard("PECR-11"),
        pecr_before("PECR-12"),
        pecr_standard("PECR-12"),
        pecr_before("PECR-13"),
        pecr_standard("PECR-13"),
        pecr_before("PECR-14"),
        pecr_since("PECR-14"),
        pecr_before("PECR-15"),
        pecr_standard("PECR-15"),
        pecr_before("PECR-16"),
        pecr_standard("PECR-16"),
        pecr_before("PECR-17"),
        pecr_standard("PECR-17"),
        pecr_before("PECR-18"),
        pecr_standard("PECR-18"),
        pecr_before("PECR-19"),
        pecr_since("PECR-19"),
        pecr_before("PECR-20"),
        pecr_since("PECR-20"),
        pecr_before("PECR-21"),
        pecr_since("PECR-21"),
        pecr_before("PECR-21A"),
        pecr_since("PECR-21A"),
        pecr_before("PECR-21B"),
        pecr_since("PECR-21B"),
        pecr_before("PECR-22"),
        pecr_since("PECR-22"),
        pecr_before("PECR-23"),
        pecr_since("PECR-23"),
        pecr_before("PECR-24"),
        pecr_since("PECR-24"),
        pecr_since("PECR-32B(4)"),
        pecr_since("PECR-32B(5)"),
        // To notify a breach, with a fixed penalty.
        Duty::fixed("PECR-5A", Money::whole(1_000, Currency::GBP), &[PECR.primary("reg. 5C")]),
    ],
    no_limitation: &[act("155-160", Confidence::Primary)],
    ..National::new(*b"GB", "united kingdom|royaume-uni|great britain|grande-bretagne|uk|vereinigtes konigreich", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "public-sector", sources: &[PUBLIC_SECTOR.graded("", Confidence::Unconfirmed)] },
    Remark { key: "no-amount", sources: &[act("157(1)(b)", Confidence::Primary), act("149(2)", Confidence::Primary)] },
    Remark { key: "notices", sources: &[act("157(4)", Confidence::Primary), DUAA.primary("s. 100(5)")] },
    Remark { key: "automated-decisions", sources: &[DUAA.primary("s. 80"), DUAA.primary("Sch. 6 para. 9"), BEGAN] },
    Remark {
        key: "pecr",
        sources: &[
            DUAA.primary("s. 115(8), Sch. 13"),
            PECR.primary("Sch. 1 para. 18(b)(ii)"),
            COMMENCEMENT.graded("regs 8-11", Confidence::Secondary),
        ],
    },
    Remark { key: "pecr-officers", sources: &[OFFICERS.graded("", Confidence::Secondary)] },
    Remark { key: "pecr-breach", sources: &[PECR.primary("reg. 5C")] },
    Remark { key: "complaints", sources: &[act("157(4A)", Confidence::Primary), DUAA.primary("Sch. 10 para. 18")] },
    Remark { key: "fee", sources: &[act("158", Confidence::Primary)] },
    Remark { key: "open-help", sources: &[DUAA.primary("s. 98(4)")] },
    Remark { key: "time-limit", sources: &[DUAA.primary("s. 101")] },
];
