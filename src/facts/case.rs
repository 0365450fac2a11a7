//! The case file, version 1: one addressee, one decision. This is what is saved, opened, linked to and piped in.
//!
//! Each fact has a type that rules out invalid values; a [`Case`] is a file whose facts also fit together. `docs/case-file.md` describes
//! each key.

use std::ops::Deref;

use serde::Serialize;
use time::Date;

use super::{
    Country, Direction, FactError, Keyword, Letter, PenaltyPayment, Problem, Procedure, Provision, ProvisionError,
    Reasons, Version, Year,
    fact::{Fact, Object, object, write_object},
    field::{Checked, Field},
    json::{Json, NotJson, parse},
};
use crate::{
    keyed::keyed,
    law::{Guidance, Levels},
    money::{self, Currency, Money, Rate, ShareRange},
};

object! {
    /// What somebody states. Each fact is valid on its own.
    #[derive(Default)]
    CaseFile {
        /// The version of the format.
        version: Version,
        /// The day of the rule set under which it was saved; `None`: not stated.
        law: Option<Date>,
        /// The country whose authority decides; `None`: the Regulation alone.
        country: Option<Country>,
        /// The day of the decision; `None`: the day of the rule set.
        date: Option<Date>,
        /// Who would be fined.
        addressee: Addressee,
        /// Exchange rates, as the user states them.
        #[may_be_left_out]
        rates: Vec<ExchangeRate>,
        /// Intent, negligence or neither, for the infringements that do not say otherwise; `None`: not known.
        fault: Option<Fault>,
        /// The procedure, where the country has several.
        procedure: Option<Procedure>,
        /// At least one.
        operations: Vec<Operation>,
        /// Periodic penalty payments.
        #[may_be_left_out]
        penalties: Vec<PenaltyPayment>,
        /// Other countries whose authorities may decide on their own, for comparison.
        #[may_be_left_out]
        other_authorities: Vec<Country>,
        /// Free text by topic, about the amount as a whole.
        #[may_be_left_out]
        reasons: Reasons,
    }
}

impl CaseFile {
    /// A case with one operation in which these provisions were infringed, by a legal person about whom nothing else is known.
    ///
    /// # Errors
    /// If there is no such provision.
    pub fn of(provisions: &[&str]) -> Result<Self, ProvisionError> {
        let infringements = provisions.iter().map(|provision| Ok(Infringement::of(provision.parse()?)));
        let operation = Operation::of(infringements.collect::<Result<_, ProvisionError>>()?);
        Ok(Self { operations: vec![operation], ..Self::default() })
    }

    /// The same case, with this worldwide turnover.
    #[must_use]
    pub fn turnover(mut self, amount: Money) -> Self {
        self.addressee.turnover = Some(Turnover { amount, year: None });
        self
    }

    /// Reads one case from JSON.
    ///
    /// # Errors
    /// If it is not JSON, does not have the shape of a case, or states something impossible.
    pub fn from_json(json: &[u8]) -> Result<Self, FactError> {
        let root = Field::default();
        let tree = parse(json).or_else(|NotJson(at)| root.refuse(Problem::Syntax(at)));
        tree.and_then(|tree| Self::of_tree(&tree, &root)).map_err(|error| *error)
    }

    /// Reads one case from parsed JSON.
    ///
    /// # Errors
    /// If it does not have the shape of a case, or states something impossible.
    pub fn from_tree(tree: &Json) -> Result<Self, FactError> {
        Self::of_tree(tree, &Field::default()).map_err(|error| *error)
    }

    pub(super) fn of_tree(tree: &Json, field: &Field<'_>) -> Checked<Self> {
        Self::check_version(tree, field)?;
        Self::read(tree, field)
    }

    /// The version comes first: this version cannot judge what another one calls its keys.
    pub(super) fn check_version(tree: &Json, field: &Field<'_>) -> Checked {
        let Json::Object(entries) = tree else { return Ok(()) };
        let Some((key, version)) = entries.iter().find(|(key, _)| key == "version") else { return Ok(()) };
        Version::read(version, &field.at(key)).map(|Version| ())
    }

    /// Every stated fact, under its key in the case file.
    #[must_use]
    pub fn tree(&self) -> Json {
        self.json().unwrap_or(Json::Null)
    }

    /// Writes the case as JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Cannot fail: every key is a string, and a string takes everything that is written.
        serde_json::to_string(&self.tree()).unwrap_or_default()
    }
}

/// A case file whose facts fit together. Only [`Case::check`] makes one, so nothing in it can be invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case(pub(super) CaseFile);

impl Deref for Case {
    type Target = CaseFile;

    fn deref(&self) -> &CaseFile {
        &self.0
    }
}

object! {
    /// Who would be fined: three independent facts, and figures.
    #[derive(Default)]
    Addressee {
        /// Legal or natural person.
        person: Option<Person>,
        /// Whether it carries on an economic activity; `None`: not stated.
        undertaking: Option<bool>,
        /// The kind of public body, in the deciding country's own terms.
        public_body: Option<Keyword>,
        /// Total worldwide annual turnover of the whole undertaking in the preceding financial year.
        turnover: Option<Turnover>,
        /// The addressee's own turnover, for comparison.
        own_turnover: Option<Turnover>,
        /// The budget of a public body.
        budget: Option<Turnover>,
        /// Whether others are liable with it for the same fine; `None`: not stated.
        jointly_liable: Option<bool>,
    }
}

impl Addressee {
    /// Whether it is a human being. If that was not stated, it is not.
    #[must_use]
    pub fn is_natural(&self) -> bool {
        self.person == Some(Person::Natural)
    }

    /// Whether the percentage can apply. If that was not stated, a legal person is an undertaking and a natural person is not.
    #[must_use]
    pub fn is_undertaking(&self) -> bool {
        self.undertaking.unwrap_or(!self.is_natural())
    }
}

keyed! {
    /// What the addressee is in the eyes of the law.
    Person {
        /// A company, an association, an authority.
        Legal = "legal",
        /// A human being.
        Natural = "natural",
    }
}

/// An amount over one financial year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Turnover {
    /// May be zero or negative.
    #[cfg_attr(feature = "js", serde(flatten))]
    pub amount: Money,
    /// The calendar year in which the financial year ends.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub year: Option<Year>,
}

impl Fact for Turnover {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let object = Object::of(json, field, &["amount", "currency", "year"])?;
        let amount = Money { amount: object.fact("amount")?, currency: object.fact("currency")? };
        Ok(Self { amount, year: object.fact("year")? })
    }

    fn json(&self) -> Option<Json> {
        let Money { amount, currency } = self.amount;
        Some(write_object(vec![("amount", amount.json()), ("currency", currency.json()), ("year", self.year.json())]))
    }
}

object! {
    /// What one unit of a currency was worth in another, as the person states it.
    ExchangeRate {
        /// The currency that is converted.
        from: Currency,
        /// The currency into which it is converted.
        to: Currency,
        /// How much one unit of `from` was worth in `to`; in a [`Case`], greater than zero.
        value: Rate,
        /// The day of the rate.
        date: Option<Date>,
        /// Who published it.
        source: Option<String>,
    }
}

keyed! {
    /// Whether the infringement was committed with fault (Art. 83(2)(b)).
    Fault {
        /// Knowingly and wilfully.
        Intent = "intent",
        /// In breach of a duty of care.
        Negligence = "negligence",
        /// Neither.
        None = "none",
    }
}

object! {
    /// One set of the same or linked processing operations (Art. 83(3)).
    #[derive(Default)]
    Operation {
        /// The user's name for it.
        name: Option<String>,
        /// When it took place.
        period: Option<Period>,
        /// At least one.
        infringements: Vec<Infringement>,
        /// The factors that are weighed after the starting amount.
        #[may_be_left_out]
        factors: Vec<Factor>,
        /// The user's own assumptions about the weight of the factors.
        #[may_be_left_out]
        adjustments: Vec<Adjustment>,
        /// Free text by topic.
        #[may_be_left_out]
        reasons: Reasons,
    }
}

impl Operation {
    /// An operation in which these infringements were committed, with nothing else stated.
    #[must_use]
    pub fn of(infringements: Vec<Infringement>) -> Self {
        Self { infringements, ..Self::default() }
    }

    /// The provisions that no other one displaces.
    pub fn prevailing(&self) -> impl Iterator<Item = Provision> {
        self.infringements.iter().filter(|one| one.displaced_by.is_none()).map(|one| one.provision)
    }

    /// The provisions that are infringed together with a part of themselves, such as an article with one of its paragraphs: each with that
    /// part. What another provision displaces is left out.
    pub(crate) fn overlaps(&self) -> Vec<(Provision, Provision)> {
        let mut all: Vec<_> = self.prevailing().collect();
        // Sorted, so that a hostile number of provisions does not take quadratic time.
        all.sort_unstable();
        all.dedup();
        let is_there = |provision: &Provision| all.binary_search(provision).is_ok();
        let pairs = |narrower: &Provision| {
            let narrower = *narrower;
            narrower.around().filter(is_there).map(move |broader| (broader, narrower)).collect::<Vec<_>>()
        };
        all.iter().flat_map(pairs).collect()
    }

    /// By how much the user assumes that the factors move an amount: all assumptions together, as fractions of one. `None` if there are
    /// none, or if their sum has more digits than can be represented.
    #[must_use]
    pub fn adjustment(&self) -> Option<ShareRange> {
        let (first, others) = self.adjustments.split_first()?;
        let first = ShareRange { low: first.low.0, high: first.high.0 };
        others.iter().try_fold(first, |all, next| {
            Some(ShareRange { low: money::sum(all.low, next.low.0)?, high: money::sum(all.high, next.high.0)? })
        })
    }
}

object! {
    /// A period of time; in a [`Case`], it does not end before it begins.
    #[derive(Copy, Default)]
    Period {
        /// The first day; `None`: not stated.
        from: Option<Date>,
        /// The last day; `None`: still ongoing.
        to: Option<Date>,
    }
}

object! {
    /// One provision that was infringed.
    Infringement {
        /// The provision.
        provision: Provision,
        /// Whose duty it was; `None`: as the provision implies.
        duty_of: Option<DutyHolder>,
        /// Takes precedence over the fault of the case.
        fault: Option<Fault>,
        /// The level that the user chose.
        seriousness: Option<Seriousness>,
        /// The points that the user chose within the ranges.
        position: Option<Position>,
        /// The provision that takes its place.
        displaced_by: Option<Displacement>,
        /// Free text by topic.
        #[may_be_left_out]
        reasons: Reasons,
    }
}

impl Infringement {
    /// An infringement of a provision, with nothing else stated.
    #[must_use]
    pub fn of(provision: Provision) -> Self {
        Self {
            provision,
            duty_of: None,
            fault: None,
            seriousness: None,
            position: None,
            displaced_by: None,
            reasons: Reasons::default(),
        }
    }
}

keyed! {
    /// Whose duty a provision states, as Art. 83(4) distinguishes them.
    DutyHolder {
        /// Decides why and how data is processed.
        Controller = "controller",
        /// Processes data for a controller.
        Processor = "processor",
        /// Certifies (Art. 42, 43).
        CertificationBody = "certification-body",
        /// Monitors compliance with a code of conduct (Art. 41).
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

impl Seriousness {
    /// The share of the legal maximum at which the guidance starts for this level.
    #[must_use]
    pub const fn span(self, guidance: &Guidance) -> ShareRange {
        let Levels { low, medium, high } = guidance.levels;
        match self {
            Self::Low => low,
            Self::Medium => medium,
            Self::High => high,
        }
    }
}

object! {
    /// Points that the user chose within the ranges of the starting amount, as fractions of one.
    #[derive(Copy)]
    Position {
        /// Within the range for seriousness: a share of the legal maximum.
        seriousness: Option<Rate>,
        /// Within the range for size: a share of the amount that seriousness gives.
        size: Option<Rate>,
    }
}

object! {
    /// Why a provision is not fined alongside another.
    #[derive(Copy)]
    Displacement {
        /// The one that prevails; in a [`Case`], it is in the same operation.
        provision: Provision,
        /// The test that gives it precedence.
        test: DisplacementTest,
    }
}

keyed! {
    /// The tests by which one provision displaces another.
    DisplacementTest {
        /// The more specific provision prevails.
        Specialty = "specialty",
        /// The other provision is a fallback.
        Subsidiarity = "subsidiarity",
        /// One provision contains the other.
        Consumption = "consumption",
    }
}

object! {
    /// A factor of Art. 83(2), as the user sees it.
    Factor {
        /// Which point of Art. 83(2).
        factor: Letter,
        /// In which direction it weighs.
        direction: Direction,
        /// What happened, as a word from the documented list.
        circumstance: Option<Keyword>,
        /// In the user's own words.
        reason: Option<String>,
    }
}

object! {
    /// A range by which the user assumes that the factors move the amount, as fractions of one.
    Adjustment {
        /// The lower end.
        low: Rate,
        /// The upper end; in a [`Case`], not below the lower one.
        high: Rate,
        /// In the user's own words.
        reason: Option<String>,
    }
}

/// A fact that is read, checked and kept, but that no step uses yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum UnusedFact {
    /// `addressee.own_turnover`, where no share of turnover can apply to the addressee.
    OwnTurnover,
    /// `addressee.budget`, where no share of it is taken.
    Budget,
}

impl CaseFile {
    /// The infringements of all operations, in order.
    pub fn infringements(&self) -> impl Iterator<Item = &Infringement> {
        self.operations.iter().flat_map(|operation| &operation.infringements)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_of_provisions_states_them_and_nothing_else() -> Result<(), ProvisionError> {
        let file = CaseFile::of(&["5(1)(f)", "32"])?;
        let written = r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":"5(1)(f)"},{"provision":"32"}]}]}"#;
        assert_eq!(file.to_json(), written);
        let infringements = vec![Infringement::of("5(1)(f)".parse()?), Infringement::of("32".parse()?)];
        assert_eq!(CaseFile { operations: vec![Operation::of(infringements)], ..CaseFile::default() }, file);
        Ok(())
    }
}
