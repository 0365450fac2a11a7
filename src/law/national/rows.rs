//! The types in which the law of a country is written: one for each kind of rule.

use std::fmt;

pub(super) use rust_decimal::Decimal;
use serde::Serialize;
pub(super) use time::Date;

// Re-exported, so that the file of a country only needs this one.
pub(super) use super::beginning::{Act, Fining};
use crate::{
    keyed::keyed,
    law::{Citation, Country, Regime, Tier, gdpr},
};
pub(super) use crate::{
    law::{
        Statute,
        duty::{Duty, DutyOf, ForBodies, Maximum},
        time::{Time, day},
    },
    money::{Currency, Money},
};

/// The word for the ordinary case of a public authority, in every country.
pub const PUBLIC: &str = "public";

/// A kind of public authority or body, by its word in a case file. Its name is among the texts, by country and word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub struct BodyKind(&'static str);

impl BodyKind {
    /// The ordinary case, in a country whose law makes no further distinction.
    pub const PUBLIC: Self = Self(PUBLIC);

    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for BodyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// The kind of that word.
pub(super) const fn kind(word: &'static str) -> BodyKind {
    BodyKind(word)
}

/// The law of one country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct National {
    /// The country.
    pub country: Country,
    /// Its names in English, French and German and in its own languages, and other codes that authorities use: in small letters without accents,
    /// between bars.
    pub names: &'static str,
    /// The names of those of its acts whose duties have an identifier, such as `FR:82`. An abbreviation that means acts of two countries
    /// (DSG, DPA 2018) is not listed: a citation does not tell which is meant.
    pub acts: &'static [NamedAct],
    /// Its act on data protection: a rule that states no first day begins with it.
    pub act: Act,
    /// The amounts under which fines can be imposed, in chronological order: each row applies until the next one begins.
    pub fining: &'static [Fining],
    /// Who imposes a fine.
    pub imposed_by: ImposedBy,
    /// Public authorities and bodies (Art. 83(7)), in the terms of this country. If a kind has several rows, each has its time.
    pub bodies: &'static [Body],
    /// The kind of an ordinary public authority; `None`: the answer depends on the kind.
    pub ordinary: Option<BodyKind>,
    /// Provisions without a tier in Article 83 to which this law gives a maximum, and national duties. If a name has several rows, each has its
    /// time.
    pub duties: &'static [Duty],
    /// The maximum of every other duty to which Article 83 gives no tier.
    pub residual: Option<&'static Duty>,
    /// Whether the law was searched for other maxima: if so, a duty of the Regulation without a tier has none.
    pub duties_read: bool,
    /// Its procedures, the ordinary one first; empty: there is only one.
    pub procedures: &'static [ProcedureRow],
    /// The ways to a periodic penalty payment, the default first; empty: the law was read and has none; `None`:
    /// not known.
    pub penalties: Option<&'static [PenaltyRoute]>,
    /// After how long a fine can no longer be imposed; empty: not known, or none.
    pub limitation: &'static [Limitation],
    /// The sources for there being no such period; empty: not known.
    pub no_limitation: &'static [Citation],
    /// Where its authority has named conditions under which directors are liable themselves; empty: not known.
    pub directors: &'static [Citation],
    /// The currency into which it converts the amounts of the Regulation, and the rule for it.
    pub conversion: Option<Conversion>,
}

impl National {
    pub(super) const fn new(code: [u8; 2], names: &'static str, act: Act) -> Self {
        Self { names, act, ..Self::unread(Country::new(code)) }
    }

    /// A country about which nothing is known except that the Regulation applies.
    #[must_use]
    pub const fn unread(country: Country) -> Self {
        Self {
            country,
            names: "",
            acts: &[],
            act: Act { since: gdpr::APPLIES_FROM, sources: &[] },
            fining: &[Fining::REGULATION],
            imposed_by: ImposedBy::Authority,
            bodies: &[],
            ordinary: None,
            duties: &[],
            residual: None,
            duties_read: false,
            procedures: &[],
            penalties: None,
            limitation: &[],
            no_limitation: &[],
            directors: &[],
            conversion: None,
        }
    }
}

impl National {
    /// The amounts that apply there today.
    #[must_use]
    pub fn regime(&self) -> &'static Regime {
        self.fining.iter().rev().find_map(|row| row.under).unwrap_or(&Regime::REGULATION)
    }

    /// The row for conduct that ended on a given day; `None` before the first one.
    #[must_use]
    pub fn fining_on(&self, ended: Date) -> Option<&'static Fining> {
        self.fining.iter().rev().find(|row| row.from <= ended)
    }

    /// The first day of a rule: its own, or that of the act.
    #[must_use]
    pub fn beginning(&self, time: Time) -> Date {
        time.from.unwrap_or(self.act.since)
    }

    /// Whether a rule is in force on any day of a period.
    #[must_use]
    pub fn holds(&self, time: Time, from: Date, to: Date) -> bool {
        self.beginning(time) <= to && time.until.is_none_or(|last| from <= last)
    }

    /// The kinds of public bodies that it distinguishes, each once, in its order.
    #[must_use]
    pub fn kinds(&self) -> Vec<BodyKind> {
        let mut kinds: Vec<_> = self.bodies.iter().map(|body| body.kind).collect();
        // The rows of one kind follow each other.
        kinds.dedup();
        kinds
    }

    /// The kind that a word of a case file means: itself, or for the ordinary case the ordinary kind of this country; `None` if it has none.
    #[must_use]
    pub fn kind(&self, stated: &str) -> Option<BodyKind> {
        let named = self.bodies.iter().map(|body| body.kind).find(|kind| kind.key() == stated);
        named.or_else(|| self.ordinary.filter(|_| stated == PUBLIC))
    }

    /// The currency of the budget of a kind of public body, if a share of it is the maximum.
    #[must_use]
    pub fn budget_currency(&self, kind: BodyKind) -> Option<Currency> {
        match self.bodies.iter().find(|body| body.kind == kind)?.treatment {
            Treatment::Cap(cap) | Treatment::WarningFirst(cap) => cap.higher.thousandths.map(|_| cap.currency),
            _ => None,
        }
    }
}

/// What an act of a country is called, so that a provision can be read as it is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedAct {
    /// What comes before the number in an identifier: nothing in the country's act on data protection.
    pub before: &'static str,
    /// Its names, in small letters without accents and with a space for every other sign.
    pub names: &'static [&'static str],
}

/// Who imposes a fine, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImposedBy {
    /// The authority, as an administrative fine.
    Authority,
    /// A criminal court, on the authority's proposal (Art. 83(9)).
    Court(&'static [Citation]),
    /// The authority, in misdemeanour proceedings (Art. 83(9)).
    Misdemeanour(&'static [Citation]),
}

/// A kind of public authority or body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// Which.
    pub kind: BodyKind,
    /// How it is fined.
    pub treatment: Treatment,
    /// Whether it pays like an undertaking if it acts as one.
    pub unless_undertaking: bool,
    /// Articles that the treatment does not cover, so that nothing is known about them.
    pub outside: &'static [u8],
    /// When it applies.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl Body {
    pub(super) const fn new(kind: BodyKind, treatment: Treatment, sources: &'static [Citation]) -> Self {
        Self { kind, treatment, unless_undertaking: false, outside: &[], time: Time::OF_THE_ACT, sources }
    }
}

/// How a public body is fined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Like anybody else.
    Full,
    /// Up to special amounts.
    Cap(Cap),
    /// Only after an unheeded warning, up to special amounts.
    WarningFirst(Cap),
    /// Not at all.
    Exempt,
    /// Not known.
    Unknown,
}

/// Amounts that replace both tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// In place of the lower tier.
    pub lower: Limit,
    /// In place of the higher tier.
    pub higher: Limit,
    /// The minimum fine, in whole units of the currency.
    pub floor: Option<u32>,
    /// The currency of all three.
    pub currency: Currency,
    /// What each amount covers.
    pub per: Per,
}

impl Cap {
    /// One amount for both tiers, once for linked infringements.
    pub(super) const fn flat(amount: u32, currency: Currency) -> Self {
        Self::of(amount, amount, currency)
    }

    /// An amount for each tier, once for linked infringements.
    pub(super) const fn of(lower: u32, higher: u32, currency: Currency) -> Self {
        Self { lower: Limit::of(lower), higher: Limit::of(higher), floor: None, currency, per: Per::Operation }
    }

    /// In place of a tier.
    #[must_use]
    pub const fn limit(&self, tier: Tier) -> Limit {
        match tier {
            Tier::Lower => self.lower,
            Tier::Higher => self.higher,
        }
    }
}

/// A fixed amount, or a share of the body's budget capped at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The share of the budget, in thousandths; `None`: only the amount.
    pub thousandths: Option<u32>,
    /// The amount, in whole units of the currency.
    pub at_most: u32,
}

impl Limit {
    pub(super) const fn of(at_most: u32) -> Self {
        Self { thousandths: None, at_most }
    }

    pub(super) const fn share(thousandths: u32, at_most: u32) -> Self {
        Self { thousandths: Some(thousandths), at_most }
    }

    /// The share of the budget, as a fraction of one.
    #[must_use]
    pub fn part(self) -> Option<Decimal> {
        self.thousandths.map(|thousandths| Decimal::from_parts(thousandths, 0, 0, false, 3))
    }
}

/// What an amount covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(Serialize, schemars::JsonSchema), serde(rename_all = "kebab-case"))]
pub enum Per {
    /// A whole decision, however many conducts it is about.
    Decision,
    /// Linked infringements together, as in Article 83(3). Also if the law does not say.
    Operation,
    /// Each infringement.
    Infringement,
}

keyed! {
    /// A procedure. Only France has several.
    Procedure {
        /// Before the restricted formation (Art. 20 of the Act of 1978).
        Ordinary = "ordinary",
        /// Before its president only (Art. 22-1).
        Simplified = "simplified",
    }
}

/// A procedure, and the maximum fine in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProcedureRow {
    /// Which.
    pub procedure: Procedure,
    /// The most that can be imposed in it per decision; `None`: as much as the law allows.
    pub at_most: Option<Money>,
    /// When a decision can be taken in it.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

/// A way to a periodic penalty payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PenaltyRoute {
    /// Its word in a case file.
    pub key: &'static str,
    /// Its limit.
    pub limit: PenaltyLimit,
    /// The one procedure that it belongs to.
    pub procedure: Option<Procedure>,
    /// The kinds of public bodies against which it cannot be ordered.
    pub not_against: &'static [BodyKind],
    /// The kinds of public bodies against which alone it can be ordered; empty: against anybody.
    pub only_against: &'static [BodyKind],
    /// When it can be ordered.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl PenaltyRoute {
    pub(super) const fn new(key: &'static str, limit: PenaltyLimit, sources: &'static [Citation]) -> Self {
        Self { key, limit, procedure: None, not_against: &[], only_against: &[], time: Time::OF_THE_ACT, sources }
    }
}

impl PenaltyRoute {
    /// Whether it is the way of a procedure, or of the ordinary one if none is stated. One that belongs to no procedure is as ordinary.
    #[must_use]
    pub fn is_in(&self, procedure: Option<Procedure>) -> bool {
        self.procedure.unwrap_or(Procedure::Ordinary) == procedure.unwrap_or(Procedure::Ordinary)
    }

    /// Whether it can be ordered against an addressee that is a public body of this kind, or `None`.
    #[must_use]
    pub fn is_against(&self, kind: Option<BodyKind>) -> bool {
        let among = |kinds: &[BodyKind]| kind.is_some_and(|kind| kinds.contains(&kind));
        !among(self.not_against) && (self.only_against.is_empty() || among(self.only_against))
    }
}

/// How high a penalty payment can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PenaltyLimit {
    /// An amount per day of delay.
    EachDay(Money),
    /// An amount each time.
    EachTime(Money),
    /// Each time as much as a fine of this tier.
    EachTimeAsTier(Tier),
    /// A number of thousandths of the average daily turnover, per day.
    OfDailyTurnover(u32),
    /// The law states no limit; the authority sets the amount.
    NoneStated,
    /// There is such a payment; its limit is not known.
    Unknown,
}

/// After how long a fine can no longer be imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limitation {
    /// The tier of the infringements; `None`: both.
    pub tier: Option<Tier>,
    /// Its length in years.
    pub years: u8,
    /// When it begins to run.
    pub runs_from: RunsFrom,
    /// When the conduct must have ended. If a tier has several rows, each has its time.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl Limitation {
    /// For both tiers, from the end of the infringement.
    pub(super) const fn years(years: u8, sources: &'static [Citation]) -> Self {
        Self { tier: None, years, runs_from: RunsFrom::End, time: Time::OF_THE_ACT, sources }
    }

    /// For one tier, from the end of the infringement.
    pub(super) const fn of_tier(tier: Tier, years: u8, sources: &'static [Citation]) -> Self {
        Self { tier: Some(tier), ..Self::years(years, sources) }
    }
}

/// When a limitation period begins to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RunsFrom {
    /// The end of the infringement.
    End,
    /// The day on which the authority learnt of the infringement.
    Discovery,
}

/// The rule by which a law converts the amounts of the Regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// The currency.
    pub currency: Currency,
    /// Where the rate to use is stated.
    pub sources: &'static [Citation],
}

/// Something else that is known; its text is on the page about the country, by country and word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Its word.
    pub key: &'static str,
    /// Where that is stated.
    pub sources: &'static [Citation],
}
