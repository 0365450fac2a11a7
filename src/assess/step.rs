//! The reasons as a tree that is returned: each step has the rule applied, its result, the sources of the rule, and the steps it rests on.
//!
//! A number and the sentences under it come from the same tree, so they cannot disagree.

use rust_decimal::Decimal;
use serde::Serialize;
use time::Date;

use super::{Ceiling, Outcome, Sum};
use crate::{
    facts::{Counted, Country, DisplacementTest, DutyHolder, Every, Fault, Procedure, Provision, Seriousness},
    law::{Basis, Citation, Tier, national::BodyKind},
    money::{Currency, Money, ShareRange, serialize_decimal},
};

/// A value together with the step that produced it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained<T> {
    /// What follows.
    pub value: T,
    /// Why.
    pub why: Step,
}

/// One step of the reasoning.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Step {
    /// The rule applied, the kind of fact stated, or the figure taken from the law.
    pub rule: Rule,
    /// What it gave.
    pub result: Value,
    /// Where the rule or the figure is stated. A fact has no source but the user.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub sources: &'static [Citation],
    /// What it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional, type = "Step[]"))]
    pub because: Vec<Self>,
}

impl Step {
    /// A conclusion from other steps.
    #[must_use]
    pub const fn new(rule: Rule, result: Value, sources: &'static [Citation], because: Vec<Self>) -> Self {
        Self { rule, result, sources, because }
    }

    /// What the user stated, or left open.
    #[must_use]
    pub const fn fact(rule: Rule, result: Value) -> Self {
        Self::new(rule, result, &[], Vec::new())
    }

    /// A figure or a list that the law, or a guideline, states.
    #[must_use]
    pub const fn law(rule: Rule, result: Value, sources: &'static [Citation]) -> Self {
        Self::new(rule, result, sources, Vec::new())
    }
}

/// The rule of a step, in the order in which the method applies them, from the answer down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// One operation decides the answer of the case.
    OneOperation,
    /// The maxima of separate operations are added up, and their sum is the ceiling of the decision.
    SeparateOperations,
    /// Art. 83(3): the maximum of the gravest of the linked infringements is the ceiling.
    GravestInfringement,
    /// National law counts its amounts for each infringement.
    EachInfringement,
    /// One infringement, one maximum.
    OneInfringement,
    /// The ceiling of an infringement, or why it has none.
    Infringement,
    /// A limb of Art. 83 names the provision.
    Tier,
    /// No limb of Art. 83 names the provision.
    NoTier,
    /// Another provision displaces it.
    Displaced,
    /// Without intent or negligence there is no fine.
    NoFault,
    /// The infringement ended before the Regulation applied.
    BeforeApplication,
    /// What the law of the deciding country says is not computed.
    NationalLawNotComputed,
    /// The higher of the fixed amount and the share of turnover.
    WhicheverIsHigher,
    /// Not an undertaking: the fixed amount alone.
    FixedAmountAlone,
    /// An undertaking of unknown turnover: at least the fixed amount.
    FixedAmountAtLeast,
    /// An amount of national law replaces the maximum of the tier.
    NationalCap,
    /// National law fines negligence up to half of that amount.
    HalfForNegligence,
    /// National law allows a fine on the public body only after a warning, and up to an amount of its own.
    WarningFirst,
    /// National law does not allow a fine on the public body.
    Exempt,
    /// The share of the budget, as money.
    ShareOfBudget,
    /// Limited to what the procedure allows.
    WithinProcedure,
    /// The share of the turnover, as money.
    ShareOfTurnover,
    /// The turnover at which the share equals the fixed amount.
    TurningPoint,
    /// The turnover in the currency of the law's amounts.
    Converted,
    /// One divided by the rate that was stated, which is the one in the opposite direction; to ten decimals.
    InvertedRate,

    /// The range in which an authority that follows the Guidelines starts.
    StartingAmount,
    /// The point, or the narrower range, that the user chose in it.
    ChosenStart,
    /// The starting amount, moved by what the user assumes about the factors of Art. 83(2).
    AdjustedStart,
    /// No amount is above the legal maximum.
    WithinMaximum,

    /// From the Guidelines: the shares of the legal maximum at a level of seriousness.
    SeriousnessRange,
    /// From the Guidelines: the shares of the starting amount for an undertaking of that size.
    SizeRange,
    /// From the Guidelines: the maximum already reflects the turnover, and nothing is taken off for size.
    SizeReflected,
    /// What has accrued for a penalty payment.
    PenaltyAccrued,
    /// From the law: the most that one unit of a penalty payment can be.
    PenaltyLimit,
    /// From the law: the fixed amount of a tier.
    FixedAmount,
    /// From the law: the share of turnover of a tier.
    Share,
    /// From the law: what Art. 83(4) to (6) lists.
    Listed,
    /// From the law: the first day on which the Regulation applied.
    AppliesFrom,

    /// Stated: the provision infringed.
    StatedProvision,
    /// Stated: whose duty it was.
    StatedDuty,
    /// Stated: that the addressee carries on an economic activity, or not.
    StatedUndertaking,
    /// Not stated: assumed from the kind of person.
    AssumedUndertaking,
    /// Stated: the turnover.
    StatedTurnover,
    /// Not stated: the turnover.
    UnknownTurnover,
    /// Stated: the exchange rate.
    StatedRate,
    /// Not stated: the rate into the currency of the amounts.
    UnknownRate,
    /// Stated: intent, negligence or none.
    StatedFault,
    /// Not stated: whether there was fault.
    UnknownFault,
    /// Stated: the test by which another provision prevails.
    StatedDisplacement,
    /// Stated: the level of seriousness.
    StatedSeriousness,
    /// Stated: the point in the range of seriousness.
    StatedPoint,
    /// Stated: the point in the range of size.
    StatedSizePoint,
    /// Stated: by how much the user assumes that the factors move the amount.
    StatedAdjustment,
    /// Stated: the last day of the infringement.
    StatedEnd,
    /// Stated: the day of the decision.
    StatedDecision,
    /// Stated: the country whose authority decides.
    StatedCountry,
    /// Stated: the kind of public authority or body.
    StatedPublicBody,
    /// Stated: the budget of a public body.
    StatedBudget,
    /// Not stated, or not in a currency that can be converted.
    UnknownBudget,
    /// Stated: the procedure.
    StatedProcedure,
    /// Stated: the country whose authority ordered a penalty payment.
    StatedPenaltyCountry,
    /// Stated: the amount of a penalty payment for one unit.
    StatedPenalty,
    /// Stated: how many units have passed.
    StatedUnits,
    /// Stated: the most that can accrue.
    StatedCap,
}

/// What kind of step a rule produces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Follows from other steps.
    Conclusion,
    /// Taken from the law.
    Law,
    /// Taken from guidelines, which are not law.
    Guidance,
    /// Stated by the user, or left open.
    Fact,
}

impl Rule {
    /// Whether its steps draw a conclusion, cite the law or guidelines, or repeat a fact.
    #[must_use]
    pub const fn kind(self) -> StepKind {
        match self {
            Self::FixedAmount | Self::Share | Self::Listed | Self::AppliesFrom | Self::PenaltyLimit => StepKind::Law,
            Self::SeriousnessRange | Self::SizeRange | Self::SizeReflected => StepKind::Guidance,
            Self::StatedProvision
            | Self::StatedDuty
            | Self::StatedUndertaking
            | Self::AssumedUndertaking
            | Self::StatedTurnover
            | Self::UnknownTurnover
            | Self::StatedRate
            | Self::StatedFault
            | Self::UnknownFault
            | Self::StatedDisplacement
            | Self::StatedSeriousness
            | Self::StatedPoint
            | Self::StatedSizePoint
            | Self::StatedAdjustment
            | Self::StatedEnd
            | Self::StatedDecision
            | Self::UnknownRate
            | Self::StatedCountry
            | Self::StatedPublicBody
            | Self::StatedBudget
            | Self::UnknownBudget
            | Self::StatedProcedure
            | Self::StatedPenaltyCountry
            | Self::StatedPenalty
            | Self::StatedUnits
            | Self::StatedCap => StepKind::Fact,
            _ => StepKind::Conclusion,
        }
    }
}

/// The typed result of a step.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Value {
    /// What kind of answer, with the ceiling of one infringement or operation.
    Ceiling {
        /// The kind.
        outcome: Outcome,
        /// The ceiling, if there is one.
        ceiling: Option<Ceiling>,
    },
    /// What kind of answer, with the ceiling of the decision.
    Sum {
        /// The kind.
        outcome: Outcome,
        /// The ceiling, if there is one.
        ceiling: Option<Sum>,
    },
    /// The maximum that a limb of Art. 83, or a rule of national law, carries.
    Tier {
        /// Which maximum; `None`: an amount of its own.
        tier: Option<Tier>,
        /// Which limb.
        basis: Basis,
    },
    /// An amount.
    Money {
        /// How much it is.
        #[serde(serialize_with = "serialize_decimal")]
        amount: Decimal,
        /// Its currency.
        currency: Currency,
        /// The financial year that it is for.
        #[serde(skip_serializing_if = "Option::is_none")]
        year: Option<u16>,
    },
    /// From one amount to another.
    Range {
        /// The lower end.
        #[serde(serialize_with = "serialize_decimal")]
        low: Decimal,
        /// The upper end.
        #[serde(serialize_with = "serialize_decimal")]
        high: Decimal,
        /// Their currency.
        currency: Currency,
    },
    /// From one fraction of one to another.
    Span {
        /// The lower end.
        #[serde(serialize_with = "serialize_decimal")]
        low: Decimal,
        /// The upper end.
        #[serde(serialize_with = "serialize_decimal")]
        high: Decimal,
    },
    /// A level of seriousness.
    Seriousness {
        /// Which.
        level: Seriousness,
    },
    /// A fraction of one.
    Share {
        /// 0.04 is 4 %.
        #[serde(serialize_with = "serialize_decimal")]
        share: Decimal,
    },
    /// An exchange rate.
    Rate {
        /// The currency that is converted.
        from: Currency,
        /// The currency into which it is converted.
        to: Currency,
        /// How much one unit of `from` is worth in `to`.
        #[serde(serialize_with = "serialize_decimal")]
        value: Decimal,
    },
    /// A provision.
    Provision {
        /// Which.
        provision: Provision,
    },
    /// Whose duty.
    Duty {
        /// Whose.
        holder: DutyHolder,
    },
    /// Intent, negligence or none.
    Fault {
        /// Which.
        fault: Fault,
    },
    /// The provision that prevails, and by which test.
    Displacement {
        /// The one that prevails.
        by: Provision,
        /// Why.
        test: DisplacementTest,
    },
    /// A country.
    Country {
        /// Which.
        country: Country,
    },
    /// A kind of public body.
    Body {
        /// Of which country.
        country: Country,
        /// In that country's own word.
        kind: BodyKind,
    },
    /// A procedure.
    Procedure {
        /// Which.
        procedure: Procedure,
    },
    /// How many units of a penalty payment.
    Units {
        /// How many.
        units: u32,
        /// Of what.
        every: Every,
        /// When a unit starts to count; `None`: once it has passed.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "js", tsify(optional))]
        counted: Option<Counted>,
    },
    /// A day.
    Day {
        /// ISO 8601.
        #[serde(serialize_with = "serialize_day")]
        #[cfg_attr(feature = "js", tsify(type = "Day"))]
        day: Date,
    },
    /// Yes or no.
    Flag {
        /// Whether it is yes.
        yes: bool,
    },
    /// Nobody stated it.
    Unknown,
}

impl From<ShareRange> for Value {
    fn from(ShareRange { low, high }: ShareRange) -> Self {
        Self::Span { low, high }
    }
}

impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money { amount: money.amount, currency: money.currency, year: None }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
pub(crate) fn serialize_day<S: serde::Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&crate::facts::iso(*day))
}
