//! A case: one addressee, one decision. Made by [`Case::check`] only, so that nothing in it can be invalid.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use time::Date;

use super::{Country, Direction, Letter, Provision, keyed::keyed};
use crate::money::{Currency, Money};

/// What an authority would decide on, as stated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Case {
    /// Whose authority decides; `None`: the Regulation alone.
    pub country: Option<Country>,
    /// The day of the decision; `None`: the day of the rule set.
    pub date: Option<Date>,
    /// Who would be fined.
    pub addressee: Addressee,
    /// Exchange rates that the person states.
    pub rates: Vec<ExchangeRate>,
    /// Intent, negligence or none, for the infringements that do not say otherwise; `None`: not known.
    pub fault: Option<Fault>,
    /// The procedure, where the country has several.
    pub procedure: Option<String>,
    /// At least one.
    pub operations: Vec<Operation>,
    /// Periodic penalty payments.
    pub penalties: Vec<PenaltyPayment>,
}

/// Who would be fined: three separate facts, and figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// Legal or natural person.
    pub person: Person,
    /// Whether it carries on an economic activity; `None`: not stated.
    pub undertaking: Option<bool>,
    /// The kind of public body, in the deciding country's own terms.
    pub public_body: Option<String>,
    /// Total worldwide annual turnover of the whole undertaking in the preceding financial year.
    pub turnover: Option<Turnover>,
    /// The addressee's own turnover, for comparison.
    pub own_turnover: Option<Turnover>,
    /// The budget of a public body.
    pub budget: Option<Turnover>,
}

impl Addressee {
    /// Whether the percentage can apply. Where it was not stated: a legal person is an undertaking, a natural person is not.
    #[must_use]
    pub fn is_undertaking(&self) -> bool {
        self.undertaking.unwrap_or(self.person == Person::Legal)
    }
}

keyed! {
    /// What the law takes the addressee to be.
    Person {
        /// A company, an association, an authority.
        Legal = "legal",
        /// A human being.
        Natural = "natural",
    }
}

/// An amount over one financial year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnover {
    /// May be zero or negative.
    pub amount: Money,
    /// The calendar year in which the financial year ends.
    pub year: Option<u16>,
}

/// What one unit of a currency was worth in another, as the person states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeRate {
    /// Of this currency, one unit.
    pub from: Currency,
    /// In this currency.
    pub to: Currency,
    /// Greater than zero.
    pub value: Decimal,
    /// Of which day.
    pub date: Option<Date>,
    /// Who published it.
    pub source: Option<String>,
}

keyed! {
    /// Whether the infringement was committed with fault (Art. 83(2)(b)).
    Fault {
        /// Knowing and wanting it.
        Intent = "intent",
        /// Breach of a duty of care.
        Negligence = "negligence",
        /// Neither.
        None = "none",
    }
}

/// One set of the same or linked processing operations (Art. 83(3)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// As the person calls it.
    pub name: Option<String>,
    /// From when until when it infringed.
    pub period: Option<Period>,
    /// At least one.
    pub infringements: Vec<Infringement>,
    /// What weighs after the starting amount.
    pub factors: Vec<Factor>,
    /// The person's own assumptions about the weight of the factors.
    pub adjustments: Vec<Adjustment>,
    /// Free texts by topic.
    pub reasons: BTreeMap<String, String>,
}

/// A stretch of time; its end is not before its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day; `None`: not stated.
    pub from: Option<Date>,
    /// The last day; `None`: it goes on.
    pub to: Option<Date>,
}

/// One provision that was infringed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Infringement {
    /// Which.
    pub provision: Provision,
    /// Whose duty it was; `None`: as the provision implies.
    pub duty_of: Option<DutyHolder>,
    /// Instead of the fault of the case.
    pub fault: Option<Fault>,
    /// The level that the person chose.
    pub seriousness: Option<Seriousness>,
    /// The points that the person chose inside the ranges.
    pub position: Option<Position>,
    /// The provision that takes its place.
    pub displaced_by: Option<Displacement>,
    /// Free texts by topic.
    pub reasons: BTreeMap<String, String>,
}

keyed! {
    /// Whose duty a provision states, as Art. 83(4) tells them apart.
    DutyHolder {
        /// Decides why and how data is processed.
        Controller = "controller",
        /// Processes data for a controller.
        Processor = "processor",
        /// Certifies (Art. 42, 43).
        CertificationBody = "certification-body",
        /// Watches over a code of conduct (Art. 41).
        MonitoringBody = "monitoring-body",
    }
}

keyed! {
    /// The levels of the EDPB's Guidelines and of the ICO's.
    Seriousness {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
}

/// Points that a person chose inside the ranges of the starting amount, as fractions of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Of the legal maximum.
    pub seriousness: Option<Decimal>,
    /// Of the amount that seriousness gives.
    pub size: Option<Decimal>,
}

/// Why a provision is not fined beside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Displacement {
    /// The one that prevails; it stands in the same operation.
    pub by: Provision,
    /// The test that gives it precedence.
    pub test: DisplacementTest,
}

keyed! {
    /// The tests by which one provision takes the place of another.
    DisplacementTest {
        /// The more specific one prevails.
        Specialty = "specialty",
        /// The other is a fall-back.
        Subsidiarity = "subsidiarity",
        /// One contains the other.
        Consumption = "consumption",
    }
}

/// A factor of Art. 83(2) as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Which point of Art. 83(2).
    pub letter: Letter,
    /// Which way it weighs.
    pub direction: Direction,
    /// What happened, by a word of the documented list.
    pub circumstance: Option<String>,
    /// In the person's words.
    pub reason: Option<String>,
}

/// A range by which the person assumes that the factors move the amount, as fractions of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// The lower end.
    pub low: Decimal,
    /// The upper end, not below the lower one.
    pub high: Decimal,
    /// In the person's words.
    pub reason: Option<String>,
}

/// A sum that falls due for each unit of delay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PenaltyPayment {
    /// For each unit.
    pub amount: Money,
    /// The unit.
    pub every: Every,
    /// The day from which delay counts; it does not count itself.
    pub from: Option<Date>,
    /// The last day of delay.
    pub to: Option<Date>,
    /// How many times, where the unit is a time.
    pub times: Option<u32>,
    /// The most that can accrue.
    pub lid: Option<Money>,
}

keyed! {
    /// The unit of a periodic penalty payment.
    Every {
        /// A day of delay.
        Day = "day",
        /// A week.
        Week = "week",
        /// Two weeks.
        TwoWeeks = "two-weeks",
        /// A month.
        Month = "month",
        /// Each time that something happens.
        Time = "time",
    }
}

/// A fact that is read, checked and kept, and that no step computes with yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnusedFact {
    /// `country`.
    Country,
    /// `addressee.own_turnover`.
    OwnTurnover,
    /// `addressee.budget`.
    Budget,
    /// `procedure`.
    Procedure,
    /// `seriousness` and `position`.
    Seriousness,
    /// `factors`.
    Factors,
    /// `adjustments`.
    Adjustments,
    /// `penalties`.
    Penalties,
}

impl Case {
    /// The infringements of all operations, in order.
    pub fn infringements(&self) -> impl Iterator<Item = &Infringement> {
        self.operations.iter().flat_map(|operation| &operation.infringements)
    }

    /// What was stated but changes no figure yet, in the order of the case file.
    #[must_use]
    pub fn unused_facts(&self) -> Vec<UnusedFact> {
        let any_operation = |stated: fn(&Operation) -> bool| self.operations.iter().any(stated);
        let stated = [
            (UnusedFact::Country, self.country.is_some()),
            (UnusedFact::OwnTurnover, self.addressee.own_turnover.is_some()),
            (UnusedFact::Budget, self.addressee.budget.is_some()),
            (UnusedFact::Procedure, self.procedure.is_some()),
            (UnusedFact::Seriousness, self.infringements().any(|i| i.seriousness.is_some() || i.position.is_some())),
            (UnusedFact::Factors, any_operation(|o| !o.factors.is_empty())),
            (UnusedFact::Adjustments, any_operation(|o| !o.adjustments.is_empty())),
            (UnusedFact::Penalties, !self.penalties.is_empty()),
        ];
        stated.into_iter().filter_map(|(fact, stated)| stated.then_some(fact)).collect()
    }
}
