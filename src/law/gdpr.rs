//! Article 83 of Regulation (EU) 2016/679, in its own order: paragraph 3, the tiers of paragraphs 4 to 6, and what is outside them.

use serde::Serialize;
use time::Date;

use super::{Basis, Citation, Confidence, Document, Statute, citation::gdpr, time::day};

/// The first day on which the Regulation applied (Art. 99(2)).
pub const APPLIES_FROM: Date = day(2018, 5, 25);
/// Art. 99(2).
pub const APPLICATION: &[Citation] = &[gdpr("99(2)")];

/// Art. 83(1): a fine must be effective, proportionate and dissuasive in each individual case.
pub const IN_EACH_CASE: &[Citation] = &[gdpr("83(1)"), Citation::graded(Document::Bpb, "336", Confidence::Secondary)];

/// A fine needs intent or negligence. Art. 83(2)(b) as the Court reads it; and a fine that was annulled because fault had not been examined.
pub const FAULT: &[Citation] = &[
    Citation::primary(Document::DeutscheWohnen, "75-78"),
    Citation::primary(Document::Nvsc, "86"),
    gdpr("83(2)(b)"),
    Citation::graded(Document::AmazonLuxembourg, "", Confidence::Secondary),
];

/// Art. 83(3): for the same or linked processing operations, the total must not exceed the amount for the gravest infringement.
pub const GRAVEST: &[Citation] = &[gdpr("83(3)")];
/// No paragraph of Art. 83 caps the sum of separate conducts.
pub const SEPARATE: &[Citation] = &[gdpr("83(3)"), Citation::graded(Document::Edpb042022, "", Confidence::Secondary)];
/// A displaced provision is not fined in addition to the one that displaces it.
pub const CONCURRENCE: &[Citation] = &[Citation::graded(Document::Edpb042022, "", Confidence::Secondary)];

/// "Whichever is higher", of paragraphs 4 to 6.
pub const WHICHEVER_IS_HIGHER: &[Citation] = &[gdpr("83(4)"), gdpr("83(5)"), gdpr("83(6)")];
/// The percentage applies only to an undertaking; what an undertaking is.
pub const UNDERTAKING: &[Citation] = &[
    Citation::primary(Document::GdprRecital, "150"),
    Citation::primary(Document::DeutscheWohnen, "53-57"),
    Citation::primary(Document::Ilva, "22"),
];
/// The turnover is that of the whole economic unit of which the addressee is part.
pub const GROUP: &[Citation] = &[
    Citation::primary(Document::DeutscheWohnen, "56-57"),
    Citation::primary(Document::Ilva, "23, 36"),
    Citation::graded(Document::Akzo, "", Confidence::Unconfirmed),
];
/// The maximum is one thing, the amount of the fine another.
pub const CEILING_IS_NOT_THE_FINE: &[Citation] =
    &[Citation::primary(Document::Ilva, "24"), Citation::primary(Document::DeutscheWohnen, "58")];
/// "The preceding financial year" is the last complete one before the decision of the authority.
pub const PRECEDING_YEAR: &[Citation] = &[
    Citation::graded(Document::Laufen, "48-49", Confidence::Decision),
    Citation::graded(Document::Ykk, "64, 90", Confidence::Decision),
];
/// If the preceding year does not reflect the undertaking's resources, another complete year may be used.
pub const ANOTHER_YEAR: &[Citation] = &[
    Citation::graded(Document::Britannia, "30", Confidence::Secondary),
    Citation::graded(Document::Garantovana, "16-17", Confidence::Secondary),
];
/// What turnover is: net, without value added tax.
pub const TURNOVER: &[Citation] = &[
    Citation::graded(Document::AccountingDirective, "2(5)", Confidence::Decision),
    Citation::graded(Document::Edpb042022, "128", Confidence::Decision),
];
/// For a minor infringement, or if a fine would be a disproportionate burden on a natural person, a reprimand may be enough.
pub const REPRIMAND: &[Citation] =
    &[Citation::primary(Document::GdprRecital, "148"), Citation::primary(Document::DeutscheWohnen, "71"), WHEN_TO_FINE];
/// When to fine at all, rather than to use another power: a draft, without effect on an amount.
pub const WHEN_TO_FINE: Citation = Citation::graded(Document::Edpb042026, "", Confidence::Secondary);
/// A binding decision of the EDPB can be challenged in Luxembourg.
pub const BINDING_DECISIONS: &[Citation] = &[Citation::primary(Document::WhatsApp, "76")];
/// What is pending, and changes no figure yet.
pub const PENDING: &[Citation] = &[
    Citation::graded(Document::ProceduralRegulation, "", Confidence::Secondary),
    Citation::graded(Document::DigitalOmnibus, "", Confidence::Secondary),
];
/// Each State may say whether and how far its public authorities and bodies can be fined.
pub const PUBLIC_BODIES: &[Citation] = &[gdpr("83(7)"), Citation::primary(Document::Nvsc, "67-70")];
/// Courts that act as courts are outside what the authorities supervise.
pub const COURTS: &[Citation] = &[gdpr("55(3)")];
/// What no paragraph of Art. 83 lists is left to other penalties under national law.
pub const OTHER_PENALTIES: &[Citation] = &[gdpr("84(1)"), Citation::primary(Document::Nvsc, "70")];
/// Both 83(5)(e) and 83(6) name an order that was not followed: one maximum, not two.
pub const ORDER_ONCE: &[Citation] = &[gdpr("83(5)(e)"), gdpr("83(6)"), Citation::primary(Document::Edpb042022, "103")];
/// What an authority may order.
pub const ORDERS: &[Citation] = &[gdpr("58(2)")];

/// Articles that a limb of Article 83 names, whole or in one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The limb.
    pub basis: Basis,
    /// The first article of the run.
    pub from: u8,
    /// The last article of the run.
    pub to: u8,
    /// The one paragraph that is named; `None`: the whole article.
    pub paragraph: Option<u8>,
    /// The points of that paragraph that are named; empty: all of it.
    pub points: &'static str,
}

const fn whole(basis: Basis, from: u8, to: u8) -> Listing {
    Listing { basis, from, to, paragraph: None, points: "" }
}

const fn part(basis: Basis, article: u8, paragraph: u8, points: &'static str) -> Listing {
    Listing { basis, from: article, to: article, paragraph: Some(paragraph), points }
}

/// What Article 83(4) to (6) names, in its order. A provision that is in none of these rows carries no administrative fine.
///
/// Articles 42 and 43 are named in 83(4)(a) and (b): the former is the default for 42, the latter for 43, which addresses certification bodies.
pub const LISTED: &[Listing] = &[
    whole(Basis::ControllerAndProcessor, 8, 8),
    whole(Basis::ControllerAndProcessor, 11, 11),
    whole(Basis::ControllerAndProcessor, 25, 39),
    whole(Basis::ControllerAndProcessor, 42, 42),
    whole(Basis::CertificationBody, 43, 43),
    part(Basis::MonitoringBody, 41, 4, ""),
    whole(Basis::Principles, 5, 7),
    whole(Basis::Principles, 9, 9),
    whole(Basis::Rights, 12, 22),
    whole(Basis::Transfers, 44, 49),
    whole(Basis::ChapterNine, 85, 91),
    part(Basis::Access, 58, 1, "aef"),
    part(Basis::Order, 58, 2, ""),
];

/// What practice charges if Article 83 names no fine for a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Instead {
    /// Art. 10: the processing is charged as unlawful under Art. 5(1)(a) or 6(1), and the kind of data weighs in the amount.
    CriminalData,
    /// Art. 24: charged as accountability under Art. 5(2), or through Art. 25 and 32.
    Responsibility,
    /// Art. 40 and 41 except 41(4): no duty there is fined; what the code is about may infringe another provision.
    Codes,
    /// Art. 58 except access under (1)(a), (e), (f) and orders under (2): powers of the authority, not duties.
    Powers,
    /// Definitions, powers, duties of States and of authorities: nothing that a controller or processor could infringe.
    NoDuty,
}

impl Instead {
    /// Whether the article contains a duty of controllers or processors, so that national law may give it a maximum.
    #[must_use]
    pub const fn is_a_duty(self) -> bool {
        !matches!(self, Self::Powers | Self::NoDuty)
    }
}

/// An article without a fine, and what practice charges instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlisted {
    /// The first article of the run.
    pub from: u8,
    /// The last article of the run.
    pub to: u8,
    /// What is charged.
    pub instead: Instead,
    /// Where it is stated, and how sure we are.
    pub sources: &'static [Citation],
}

const fn unlisted(from: u8, to: u8, instead: Instead, sources: &'static [Citation]) -> Unlisted {
    Unlisted { from, to, instead, sources }
}

const BY_READING: &[Citation] = &[Citation::graded(Document::Gdpr, "83(4), 83(5), 83(6)", Confidence::Primary)];

/// Refused access under Art. 58(1)(a) and (e), charged with 83(5)(e) by the Polish authority.
const UODO: Citation = Citation::graded(Document::National(&UODO_DECISIONS), "DOKE.561.4.2024", Confidence::Decision);
const UODO_DECISIONS: Statute = Statute {
    reference: "UODO",
    address: "https://orzeczenia.uodo.gov.pl/document/urn:ndoc:gov:pl:uodo:2025:dke_561_1/content",
    read: day(2026, 11, 29),
};

/// What is outside Article 83(4) to (6), in the order of the Regulation.
pub const UNLISTED: &[Unlisted] = &[
    unlisted(
        10,
        10,
        Instead::CriminalData,
        &[
            Citation::graded(Document::Gdpr, "5(1)(a), 6(1)", Confidence::Unconfirmed),
            Citation::primary(Document::Edpb042022, "57"),
            gdpr("84(1)"),
        ],
    ),
    unlisted(
        24,
        24,
        Instead::Responsibility,
        &[Citation::graded(Document::Gdpr, "5(2), 25, 32", Confidence::Unconfirmed)],
    ),
    unlisted(40, 41, Instead::Codes, &[Citation::graded(Document::Gdpr, "83(4)(c)", Confidence::Unconfirmed)]),
    unlisted(58, 58, Instead::Powers, &[gdpr("83(5)(e)"), UODO]),
    unlisted(1, 99, Instead::NoDuty, BY_READING),
];
