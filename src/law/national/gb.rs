//! The United Kingdom: the Regulation as its own law has it since 2021, in pounds; changed again in February 2026.

use time::Date;

use super::{Act, Body, Currency, Duty, Fining, Money, National, Remark, Statute, Time, Treatment, day};
use crate::law::{Citation, Confidence, Document, Regime, gdpr::Tier, ico};

const fn act(section: &'static str, confidence: Confidence) -> Citation {
    Citation::graded(Document::Dpa2018, section, confidence)
}

const DUAA: Statute = Statute {
    reference: "Data (Use and Access) Act 2025",
    address: "https://www.legislation.gov.uk/ukpga/2025/18/contents",
    read: day(2026, 11, 22),
};
const COMMENCEMENT: Statute = Statute {
    reference: "S.I. 2026/82",
    address: "https://www.legislation.gov.uk/uksi/2026/82/contents",
    read: day(2026, 11, 22),
};
const COMMENCED: Statute = Statute {
    reference: "S.I. 2018/625",
    address: "https://www.legislation.gov.uk/uksi/2018/625/contents/made",
    read: day(2026, 11, 29),
};
const PECR: Statute = Statute {
    reference: "PECR 2003",
    address: "https://www.legislation.gov.uk/uksi/2003/2426/contents",
    read: day(2026, 11, 22),
};
const PUBLIC_SECTOR: Statute =
    Statute { reference: "ICO, public sector approach", address: "https://ico.org.uk/", read: day(2026, 11, 22) };

const ARTICLE_83: Citation = Citation::graded(Document::UkGdpr, "83", Confidence::Secondary);

/// The day on which the penalties of the Data (Use and Access) Act 2025 began.
const REFORM: Date = day(2026, 2, 5);
/// The day before.
const BEFORE_REFORM: Date = day(2026, 2, 4);
/// Where that is stated.
const BEGAN: Citation = COMMENCEMENT.graded("", Confidence::Secondary);

/// The UK GDPR with the Data Protection Act 2018.
const REGIME: Regime = Regime {
    lower: 8_700_000,
    higher: 17_500_000,
    currency: Currency::GBP,
    amounts: &[act("157(5)-(6)", Confidence::Primary), ARTICLE_83],
    limbs: &[ARTICLE_83],
    guidance: &ico::GUIDANCE,
    // What the Court of Justice held does not bind there.
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

/// A duty that the reform brought.
const fn brought(name: &'static str, sources: &'static [Citation]) -> Duty {
    Duty { time: Time::since(REFORM), ..Duty::own(name, Tier::Higher, sources) }
}

/// A regulation on electronic communications before the reform.
const fn pecr_before(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[PECR.graded("reg. 31", Confidence::Secondary)];
    Duty { time: Time::until(BEFORE_REFORM), ..Duty::fixed(name, Money::whole(500_000, Currency::GBP), SOURCES) }
}

/// One that is said to carry the higher maximum since.
const fn pecr_since(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[DUAA.graded("s. 115, Sch. 13", Confidence::Secondary), BEGAN];
    brought(name, SOURCES)
}

/// One of which it was not read which maximum it carries since: this is the most that it can be.
const fn pecr_at_most(name: &'static str) -> Duty {
    const SOURCES: &[Citation] = &[DUAA.graded("s. 115, Sch. 13", Confidence::Unconfirmed), BEGAN];
    brought(name, SOURCES)
}

const SINCE: Act = Act { since: day(2018, 5, 25), sources: &[COMMENCED.primary("reg. 2(1)(f)")] };

pub(super) const GB: National = National {
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
        Body::new("public", Treatment::Full, &[act("155", Confidence::Primary), act("157", Confidence::Primary)]),
        // Where purposes and manner of the processing are determined by or for either House.
        Body::new("parliament", Treatment::Exempt, &[act("156(3)", Confidence::Primary)]),
        Body::new("crown-estate", Treatment::Exempt, &[act("156(4)", Confidence::Primary)]),
    ],
    ordinary: Some("public"),
    duties: &[
        // In Chapter II, for which a penalty can be imposed, but with no amount in Article 83.
        Duty::article(10, Tier::Lower, &[act("157(1)(b)", Confidence::Primary), act("149(2)(a)", Confidence::Primary)]),
        replaced(22, &[DUAA.primary("Sch. 6 para. 9"), ARTICLE_83]),
        replaced(44, &[DUAA.primary("Sch. 9 para. 10"), ARTICLE_83]),
        replaced(45, &[DUAA.primary("Sch. 9 para. 10"), ARTICLE_83]),
        brought("22B", &[DUAA.primary("Sch. 6 para. 9"), BEGAN]),
        brought("22C", &[DUAA.primary("Sch. 6 para. 9"), BEGAN]),
        brought("44A", &[DUAA.primary("Sch. 9 para. 10"), BEGAN]),
        // An information, assessment or enforcement notice that was not complied with.
        Duty::own("157(4)", Tier::Higher, &[act("157(4)", Confidence::Primary)]),
        pecr_before("PECR-6"),
        pecr_since("PECR-6"),
        pecr_before("PECR-7"),
        pecr_at_most("PECR-7"),
        pecr_before("PECR-8"),
        pecr_at_most("PECR-8"),
        pecr_before("PECR-14"),
        pecr_at_most("PECR-14"),
        pecr_before("PECR-19"),
        pecr_at_most("PECR-19"),
        pecr_before("PECR-20"),
        pecr_at_most("PECR-20"),
        pecr_before("PECR-21"),
        pecr_at_most("PECR-21"),
        pecr_before("PECR-21A"),
        pecr_at_most("PECR-21A"),
        pecr_before("PECR-21B"),
        pecr_at_most("PECR-21B"),
        pecr_before("PECR-22"),
        pecr_since("PECR-22"),
        pecr_before("PECR-23"),
        pecr_at_most("PECR-23"),
        pecr_before("PECR-24"),
        pecr_at_most("PECR-24"),
    ],
    ..National::new(*b"GB", SINCE)
};

pub(super) const REMARKS: &[Remark] = &[
    Remark { key: "public-sector", sources: &[PUBLIC_SECTOR.graded("", Confidence::Unconfirmed)] },
    Remark { key: "no-amount", sources: &[act("157(1)(b)", Confidence::Primary), act("149(2)", Confidence::Primary)] },
    Remark { key: "notices", sources: &[act("157(4)", Confidence::Primary)] },
    Remark { key: "automated-decisions", sources: &[DUAA.primary("s. 80"), DUAA.primary("Sch. 6 para. 9"), BEGAN] },
    Remark { key: "pecr", sources: &[DUAA.graded("s. 115", Confidence::Secondary), BEGAN] },
    Remark { key: "fee", sources: &[act("158", Confidence::Primary)] },
    Remark { key: "open-pecr", sources: &[DUAA.graded("Sch. 13", Confidence::Unconfirmed)] },
    Remark { key: "open-limitation", sources: &[act("", Confidence::Unconfirmed)] },
];
