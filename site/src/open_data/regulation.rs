//! Article 83 itself, in `law.json`.

use article83::law::{
    Basis, Citation, Document, Regime, Tier,
    gdpr::{self, Instead, LISTED, Listing, UNLISTED, Unlisted},
};
use schemars::JsonSchema;
use serde::Serialize;

use super::values::{Day, Money, Share, Source, sources};

/// Article 83 of Regulation (EU) 2016/679.
#[derive(Serialize, JsonSchema)]
pub(super) struct Regulation {
    /// The short reference.
    reference: &'static str,
    /// Where to read it.
    address: &'static str,
    /// The first day on which it applied.
    applies_from: Day,
    /// Where that is stated.
    application: Vec<Source>,
    /// The two ceilings.
    tiers: Vec<Maxima>,
    /// The provisions under each ceiling, in the order of Article 83.
    limbs: Vec<Limb>,
    /// Articles that no limb names, in the order of the Regulation; the first row that contains an article applies. If a limb names part of
    /// an article, the row is about the rest.
    unlisted: Vec<WithoutCeiling>,
    /// Other rules on ceilings, as sentences with their sources.
    rules: Vec<Principle>,
}

/// The maxima of a tier: the fixed amount, or for an undertaking the share of turnover if that is higher.
#[derive(Serialize, JsonSchema)]
struct Maxima {
    tier: Tier,
    /// The fixed amount.
    fixed: Money,
    /// The share of the total worldwide annual turnover of the preceding financial year.
    share_of_turnover: Share,
    sources: Vec<Source>,
}

/// A limb of Article 83, and what it names.
#[derive(Serialize, JsonSchema)]
struct Limb {
    /// Its place in Article 83, such as "83(4)(a)".
    basis: String,
    tier: Tier,
    provisions: Vec<Provisions>,
    sources: Vec<Source>,
}

/// Articles of the Regulation, whole or in part.
#[derive(Serialize, JsonSchema)]
struct Provisions {
    /// The first article.
    from: u8,
    /// The last article, which may be the first.
    to: u8,
    /// The only paragraph named; null: the whole article.
    paragraph: Option<u8>,
    /// The points of that paragraph that are named, one letter each; empty: all of them.
    points: Vec<char>,
}

/// Articles that no limb names.
#[derive(Serialize, JsonSchema)]
struct WithoutCeiling {
    /// The first article.
    from: u8,
    /// The last article.
    to: u8,
    instead: Instead,
    sources: Vec<Source>,
}

/// A rule without a figure.
#[derive(Serialize, JsonSchema)]
struct Principle {
    /// The name of the rule.
    rule: &'static str,
    /// What it says, in English.
    says: &'static str,
    sources: Vec<Source>,
}

/// The rules, by name.
const RULES: [(&str, &str, &[Citation]); 15] = [
    (
        "in-each-case",
        "A fine must be effective, proportionate and dissuasive in each individual case.",
        gdpr::IN_EACH_CASE,
    ),
    ("fault", "There is no fine without intent or negligence.", gdpr::FAULT),
    (
        "gravest",
        "For the same or linked processing operations, the total does not exceed the amount for the gravest infringement.",
        gdpr::GRAVEST,
    ),
    ("separate", "Article 83 sets no cap over the sum of separate conducts.", gdpr::SEPARATE),
    ("concurrence", "A provision that another one displaces is not fined as well.", gdpr::CONCURRENCE),
    (
        "whichever-is-higher",
        "Of the fixed amount and the share of turnover, the higher is the ceiling.",
        gdpr::WHICHEVER_IS_HIGHER,
    ),
    (
        "undertaking",
        "The share applies to undertakings only: to whoever carries on an economic activity.",
        gdpr::UNDERTAKING,
    ),
    ("group", "The turnover is that of the whole economic unit of which the addressee is part.", gdpr::GROUP),
    (
        "ceiling-is-not-the-fine",
        "The ceiling is one thing, the amount of the fine another.",
        gdpr::CEILING_IS_NOT_THE_FINE,
    ),
    (
        "preceding-year",
        "The preceding financial year is the last complete one before the decision of the authority.",
        gdpr::PRECEDING_YEAR,
    ),
    (
        "another-year",
        "Where that year does not show the resources of the undertaking, another complete year may be taken.",
        gdpr::ANOTHER_YEAR,
    ),
    ("turnover", "Turnover is net, without value added tax.", gdpr::TURNOVER),
    (
        "public-bodies",
        "Each State may say whether and how far its public authorities and bodies can be fined.",
        gdpr::PUBLIC_BODIES,
    ),
    ("other-penalties", "What no limb lists is left to other penalties under national law.", gdpr::OTHER_PENALTIES),
    ("order-once", "An order that was not followed is fined once, though two limbs name it.", gdpr::ORDER_ONCE),
];

/// What Article 83 says.
pub(super) fn regulation() -> Regulation {
    let tiers = Tier::ALL.map(|tier| Maxima {
        tier,
        fixed: Regime::REGULATION.fixed(tier).into(),
        share_of_turnover: Share::of(tier.share()),
        sources: sources(match tier {
            Tier::Lower => Basis::ControllerAndProcessor.amounts(),
            Tier::Higher => Basis::Principles.amounts(),
        }),
    });
    let limbs = Basis::ALL.into_iter().filter_map(|basis| {
        let provisions = LISTED.iter().filter(|listing| listing.basis == basis).map(provisions).collect();
        let sources = sources(basis.citations());
        Some(Limb { basis: basis.to_string(), tier: basis.tier()?, provisions, sources })
    });
    let rules = RULES.map(|(rule, says, cited)| Principle { rule, says, sources: sources(cited) });
    Regulation {
        reference: Document::Gdpr.reference(),
        address: Document::Gdpr.address(),
        applies_from: Day::of(&gdpr::APPLIES_FROM),
        application: sources(gdpr::APPLICATION),
        tiers: tiers.into(),
        limbs: limbs.collect(),
        unlisted: UNLISTED.iter().map(without_ceiling).collect(),
        rules: rules.into(),
    }
}

fn provisions(listing: &Listing) -> Provisions {
    let Listing { from, to, paragraph, points, .. } = *listing;
    Provisions { from, to, paragraph, points: points.chars().collect() }
}

fn without_ceiling(unlisted: &Unlisted) -> WithoutCeiling {
    let Unlisted { from, to, instead, sources: cited } = *unlisted;
    WithoutCeiling { from, to, instead, sources: sources(cited) }
}
