//! What the law of a country is written in: one type for each kind of rule.

use std::fmt;

pub(super) use rust_decimal::Decimal;
use serde::Serialize;
pub(super) use time::Date;

// With these, the file of a country needs no more than this one.
pub(super) use super::beginning::{Act, Fining};
use crate::law::{Citation, Country, Regime, Tier, gdpr, words::words};
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
    /// The ordinary case, of which the law of a country does not know more.
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
    /// Whose.
    pub country: Country,
    /// Its act on data protection: a rule that states no first day of its own holds since then.
    pub act: Act,
    /// Under which amounts fines can be imposed, in the order of time: each row holds until the next one begins.
    pub fining: &'static [Fining],
    /// Who imposes a fine.
    pub imposed_by: ImposedBy,
    /// Public authorities and bodies (Art. 83(7)), as this country asks for them. Of two rows of one kind, each has its time.
    pub bodies: &'static [Body],
    /// The kind that an ordinary public authority is of; `None`: the answer depends on the kind.
    pub ordinary: Option<BodyKind>,
    /// Provisions without a tier in Article 83 that this law gives a maximum, and duties of its own. Of two rows of one name, each has its
    /// time.
    pub duties: &'static [Duty],
    /// The maximum of every other duty that Article 83 gives no tier.
    pub residual: Option<&'static Duty>,
    /// Whether it was read what else this law gives a maximum: a duty of the Regulation without a tier then has none.
    pub duties_read: bool,
    /// Its procedures, the first the ordinary one; empty: it has one.
    pub procedures: &'static [ProcedureRow],
    /// The ways to a periodic penalty payment, the one that is meant where none is named first; empty: the law was read and has none; `None`:
    /// not known.
    pub penalties: Option<&'static [PenaltyRoute]>,
    /// After how long a fine can no longer be imposed; empty: not known, or none.
    pub limitation: &'static [Limitation],
    /// Where it is stated, or was read of the whole act, that there is no such period; empty: not known.
    pub no_limitation: &'static [Citation],
    /// Where its authority has named conditions under which directors answer themselves; empty: not known.
    pub directors: &'static [Citation],
    /// The currency into which it converts the amounts of the Regulation, and the rule for it.
    pub conversion: Option<Conversion>,
}

impl National {
    pub(super) const fn new(code: [u8; 2], act: Act) -> Self {
        Self { act, ..Self::unread(Country::new(code)) }
    }

    /// Of a country of which nothing is known but that the Regulation applies.
    #[must_use]
    pub const fn unread(country: Country) -> Self {
        Self {
            country,
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
    /// Whose amounts apply there today.
    #[must_use]
    pub fn regime(&self) -> &'static Regime {
        self.fining.iter().rev().find_map(|row| row.under).unwrap_or(&Regime::REGULATION)
    }

    /// The row under which a fine can be imposed for what ended on a day; `None` before the first one.
    #[must_use]
    pub fn fining_on(&self, ended: Date) -> Option<&'static Fining> {
        self.fining.iter().rev().find(|row| row.from <= ended)
    }

    /// The first day of a rule: its own, or that of the act.
    #[must_use]
    pub fn beginning(&self, time: Time) -> Date {
        time.from.unwrap_or(self.act.since)
    }

    /// Whether a rule holds on some day from one to another.
    #[must_use]
    pub fn holds(&self, time: Time, from: Date, to: Date) -> bool {
        self.beginning(time) <= to && time.until.is_none_or(|last| from <= last)
    }

    /// The kinds of public bodies that it tells apart, each once, in its order.
    #[must_use]
    pub fn kinds(&self) -> Vec<BodyKind> {
        let mut kinds: Vec<_> = self.bodies.iter().map(|body| body.kind).collect();
        // The rows of one kind stand together.
        kinds.dedup();
        kinds
    }

    /// The kind that a word of a case file means: itself, or for the ordinary case the kind that is ordinary there; `None` where none is.
    #[must_use]
    pub fn kind(&self, stated: &str) -> Option<BodyKind> {
        let named = self.bodies.iter().map(|body| body.kind).find(|kind| kind.key() == stated);
        named.or_else(|| self.ordinary.filter(|_| stated == PUBLIC))
    }

    /// The currency of the budget of a kind of public body, where a share of it is the maximum.
    #[must_use]
    pub fn budget_currency(&self, kind: BodyKind) -> Option<Currency> {
        match self.bodies.iter().find(|body| body.kind == kind)?.treatment {
            Treatment::Cap(cap) | Treatment::WarningFirst(cap) => cap.higher.thousandths.map(|_| cap.currency),
            _ => None,
        }
    }
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
    /// What a fine can be.
    pub treatment: Treatment,
    /// Whether it pays like an undertaking once it acts as one.
    pub unless_undertaking: bool,
    /// Articles to which the treatment does not extend, so that nothing is known of them.
    pub outside: &'static [u8],
    /// From when until when.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl Body {
    pub(super) const fn new(kind: BodyKind, treatment: Treatment, sources: &'static [Citation]) -> Self {
        Self { kind, treatment, unless_undertaking: false, outside: &[], time: Time::OF_THE_ACT, sources }
    }
}

/// What a fine against a public body can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// As high as anybody's.
    Full,
    /// Up to amounts of its own.
    Cap(Cap),
    /// Only after a warning that was not heeded, up to amounts of its own.
    WarningFirst(Cap),
    /// There is none.
    Exempt,
    /// Not known.
    Unknown,
}

/// Amounts that take the place of both tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// In place of the lower tier.
    pub lower: Limit,
    /// In place of the higher tier.
    pub higher: Limit,
    /// The least that a fine can be, in whole units of the currency.
    pub floor: Option<u32>,
    /// The currency of all three.
    pub currency: Currency,
    /// Over what they are counted.
    pub per: Per,
}

impl Cap {
    /// One amount for both tiers, over linked infringements together.
    pub(super) const fn flat(amount: u32, currency: Currency) -> Self {
        Self::of(amount, amount, currency)
    }

    /// An amount for each tier, over linked infringements together.
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

/// A fixed amount, or a share of the body's budget up to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Of the budget, in thousandths; `None`: the amount alone.
    pub thousandths: Option<u32>,
    /// In whole units of the currency.
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

/// Over what an amount is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Once in a decision, however many conducts it is about.
    Decision,
    /// Once over linked infringements, as Article 83(3) has it. Also where the law does not say.
    Operation,
    /// For each infringement.
    Infringement,
}

words! {
    /// A procedure. France is the one country that has several.
    Procedure {
        /// Before the restricted formation (Art. 20 of the Act of 1978).
        Ordinary = "ordinary",
        /// Before its president alone (Art. 22-1).
        Simplified = "simplified",
    }
}

/// A procedure, and what a fine in it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProcedureRow {
    /// Which.
    pub procedure: Procedure,
    /// The most that can be imposed in it, over the whole decision; `None`: as much as the law allows.
    pub at_most: Option<Money>,
    /// From when until when a decision can be taken in it.
    pub time: Time,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

/// A way to a periodic penalty payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PenaltyRoute {
    /// Its word in a case file.
    pub key: &'static str,
    /// How much it can be.
    pub limit: PenaltyLimit,
    /// The one procedure that it belongs to.
    pub procedure: Option<Procedure>,
    /// The kinds of public bodies against which it cannot be ordered.
    pub not_against: &'static [BodyKind],
    /// The only kinds of public bodies against which it can be ordered, and against nobody else; empty: against anybody.
    pub only_against: &'static [BodyKind],
    /// From when until when it can be ordered.
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
    /// So much for each day of delay.
    EachDay(Money),
    /// So much each time.
    EachTime(Money),
    /// Each time as much as a fine of this tier.
    EachTimeAsTier(Tier),
    /// So many thousandths of the average daily turnover, for each day.
    OfDailyTurnover(u32),
    /// The law states no limit; the authority sets the amount.
    NoneStated,
    /// There is such a payment; its limit is not known.
    Unknown,
}

/// After how long a fine can no longer be imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limitation {
    /// For infringements of one tier; `None`: of both.
    pub tier: Option<Tier>,
    /// Years.
    pub years: u8,
    /// From when they run.
    pub runs_from: RunsFrom,
    /// For what ended from when until when. Of two rows for one tier, each has its time.
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

/// From when a limitation period runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum RunsFrom {
    /// The end of the infringement.
    End,
    /// The day on which the authority learnt of it.
    Discovery,
}

/// The rule by which a law converts the amounts of the Regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// Into what.
    pub currency: Currency,
    /// Where the rate to be taken is stated.
    pub sources: &'static [Citation],
}

/// Something else that is known; its text is among those of the page about the country, by country and word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Its word.
    pub key: &'static str,
    /// Where that is stated.
    pub sources: &'static [Citation],
}
