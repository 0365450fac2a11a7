//! What would follow from other answers: one conduct or several, a provision displaced or not, the addressee alone or with its group, a
//! breach notified in time, no fault, a turnover on the other side of a band's edge, another authority.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Assessment, Outcome, Ranges, StartRange, Sum, assess, ranges, start::near_edge};
use crate::{
    facts::{Case, CaseFile, Country, FactError, Factor, Fault, Infringement, Operation, Period, Provision, Refusal},
    law::factors::LATE_NOTICE,
    money::{Currency, Money, serialize_decimal},
};

/// The most infringements whose conducts are put together and taken apart.
const MOST: usize = 20;

/// The case with one answer changed, and what would follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// Which answer differs.
    pub differs: Difference,
    /// What would follow; or why another authority could not take the case as stated.
    pub answer: Result<Assessment, FactError>,
    /// Where an authority would start for its gravest infringement, at every level of seriousness.
    pub ranges: Option<Ranges>,
}

impl Alternative {
    fn of(differs: Difference, file: CaseFile) -> Self {
        match Case::check(file) {
            Ok(case) => {
                let answer = assess(&case);
                Self { differs, ranges: ranges(&case, &answer), answer: Ok(answer) }
            }
            Err(error) => Self { differs, ranges: None, answer: Err(error) },
        }
    }
}

/// Which answer differs from the one given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case", tag = "differs")]
pub enum Difference {
    /// No provision displaces another.
    Undisplaced,
    /// All infringements are of linked operations.
    Linked,
    /// Each infringement belongs to an operation of its own; displaced ones are left out, and so is a provision of which a part is infringed
    /// too.
    Separate,
    /// The addressee is counted alone, without its group.
    Alone,
    /// A breach was notified in time: the infringements of Articles 33 and 34 that are about when, and the circumstance that it was notified
    /// late, are left out.
    Notified,
    /// There was neither intent nor negligence, so that there is no fine.
    NoFault,
    /// The case is before another authority, without the penalty payments of the first.
    Authority {
        /// Its country.
        country: Country,
    },
    /// The converted turnover is exactly at the edge of a band of size, and so in the lower band.
    UpToEdge {
        /// The edge.
        #[serde(serialize_with = "serialize_decimal")]
        amount: Decimal,
        /// Its currency.
        currency: Currency,
    },
    /// The converted turnover is a cent above the edge.
    AboveEdge {
        /// The edge.
        #[serde(serialize_with = "serialize_decimal")]
        amount: Decimal,
        /// Its currency.
        currency: Currency,
    },
}

/// An alternative as it is written: which answer differs, and the main parts of what would follow.
#[derive(Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, rename = "Alternative"))]
struct Outline<'a> {
    /// Which answer differs.
    #[serde(flatten)]
    #[cfg_attr(feature = "js", tsify(type = "Difference"))]
    differs: Difference,
    /// What kind of answer there would be; absent if the case would be refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    outcome: Option<Outcome>,
    /// The ceiling, if there would be one.
    ceiling: Option<Sum>,
    /// At the edge of a band: the range of each infringement, in the order of the case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional, type = "(StartRange | null)[]"))]
    starts: Vec<Option<&'a StartRange>>,
    /// Why the other authority could not take the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    error: Option<Refusal>,
}

impl Serialize for Alternative {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { differs, answer, .. } = self;
        let given = answer.as_ref().ok();
        let at_edge = matches!(differs, Difference::UpToEdge { .. } | Difference::AboveEdge { .. });
        let infringements = given.filter(|_| at_edge).into_iter().flat_map(Assessment::infringements);
        let written = Outline {
            differs: *differs,
            outcome: given.map(|assessment| assessment.outcome),
            ceiling: given.and_then(|assessment| assessment.ceiling),
            starts: infringements.map(|one| one.start.as_ref().map(|start| &start.range)).collect(),
            error: answer.as_ref().err().cloned().map(Refusal::from),
        };
        written.serialize(serializer)
    }
}

/// What follows from each other answer. Only another authority may refuse the case; any other change that would make it invalid is left
/// out.
#[must_use]
pub fn alternatives(case: &Case) -> Vec<Alternative> {
    let mut all = otherwise(case);
    all.extend(elsewhere(case));
    all.extend(at_edge(case));
    all
}

/// What follows from other answers to the same authority.
#[must_use]
pub fn otherwise(case: &Case) -> Vec<Alternative> {
    let mut others = if case.infringements().count() > MOST { Vec::new() } else { concurrence(case) };
    others.extend(alone(case).map(|file| (Difference::Alone, file)));
    others.extend(notified(case).map(|file| (Difference::Notified, file)));
    others.extend(without_fault(case).map(|file| (Difference::NoFault, file)));
    let mut all: Vec<_> = others.into_iter().filter_map(|(differs, file)| answered(differs, file)).collect();
    // Where no fault is not what decides, it is no other answer.
    let is_one = |one: &Alternative| one.answer.as_ref().is_ok_and(|answer| answer.outcome == Outcome::NoFault);
    all.retain(|one| one.differs != Difference::NoFault || is_one(one));
    all
}

/// What follows before each other authority that is stated.
#[must_use]
pub fn elsewhere(case: &Case) -> Vec<Alternative> {
    let of = |country: &Country| Alternative::of(Difference::Authority { country: *country }, before(case, *country));
    case.other_authorities.iter().map(of).collect()
}

/// What follows on both sides of the edge of a band, if it is the exchange rate that decides on which side the turnover is; nothing if no
/// edge is near.
#[must_use]
pub fn at_edge(case: &Case) -> Vec<Alternative> {
    edge(case).unwrap_or_default()
}

fn answered(differs: Difference, file: CaseFile) -> Option<Alternative> {
    Some(Alternative::of(differs, file)).filter(|one| one.answer.is_ok())
}

/// The other answers to what is linked and what is displaced. An answer that changes nothing is left out.
fn concurrence(file: &CaseFile) -> Vec<(Difference, CaseFile)> {
    let mut all = Vec::new();
    if file.infringements().any(|one| one.displaced_by.is_some()) {
        let mut undisplaced = file.clone();
        for operation in &mut undisplaced.operations {
            operation.infringements.iter_mut().for_each(|one| one.displaced_by = None);
        }
        all.push((Difference::Undisplaced, undisplaced));
    }
    if file.operations.len() > 1 {
        let one = Operation { period: whole_period(file), ..Operation::of(file.infringements().cloned().collect()) };
        all.push((Difference::Linked, CaseFile { operations: vec![one], ..file.clone() }));
    }
    // A provision that is infringed together with a part of itself states the same infringement once more.
    let broader =
        |operation: &Operation| operation.overlaps().into_iter().map(|(broader, _)| broader).collect::<Vec<_>>();
    let several = |operation: &Operation| {
        let (broader, all) = (broader(operation), &operation.infringements);
        all.iter().filter(|one| one.displaced_by.is_some() || !broader.contains(&one.provision)).count() > 1
    };
    if file.operations.iter().any(several) {
        let apart = |operation: &Operation| {
            let (period, broader) = (operation.period, broader(operation));
            // A displaced provision has no conduct of its own.
            let has_own = |one: &&Infringement| one.displaced_by.is_none() && !broader.contains(&one.provision);
            let own = operation.infringements.iter().filter(has_own).cloned();
            own.map(move |one| Operation { period, ..Operation::of(vec![one]) }).collect::<Vec<_>>()
        };
        let operations = file.operations.iter().flat_map(apart).collect();
        all.push((Difference::Separate, CaseFile { operations, ..file.clone() }));
    }
    all
}

/// From the first day of any operation to the last day of any; open if one of them is.
fn whole_period(file: &CaseFile) -> Option<Period> {
    let periods = || file.operations.iter().map(|operation| operation.period.unwrap_or_default());
    let from = periods().map(|period| period.from).min().flatten();
    let to = periods().all(|period| period.to.is_some()).then(|| periods().filter_map(|period| period.to).max());
    let to = to.flatten().filter(|to| from.is_none_or(|from| from <= *to));
    Some(Period { from, to }).filter(|period| *period != Period::default())
}

/// The same case if the addressee were counted alone, without its group; `None` if its own turnover was not stated, or if nothing would
/// follow from it.
fn alone(file: &CaseFile) -> Option<CaseFile> {
    let own = file.addressee.own_turnover?;
    let applied = file.applied();
    if applied.law.regime.of_legal_person || !applied.has_share() {
        return None;
    }
    let mut alone = file.clone();
    alone.addressee.turnover = Some(own);
    alone.forget_sizes();
    Some(alone)
}

/// The same case if the breach had been notified in time; `None` if that is no infringement of the case.
fn notified(file: &CaseFile) -> Option<CaseFile> {
    if !file.infringements().any(|one| is_of_time(one.provision)) {
        return None;
    }
    let mut other = file.clone();
    for operation in &mut other.operations {
        operation.infringements.retain(|one| !is_of_time(one.provision));
        for one in &mut operation.infringements {
            // What would have prevailed is gone.
            one.displaced_by.take_if(|by| is_of_time(by.provision));
        }
        let is_late = |one: &Factor| one.circumstance.as_ref().is_some_and(|word| word.as_str() == LATE_NOTICE);
        operation.factors.retain(|one| !is_late(one));
    }
    other.operations.retain(|operation| !operation.infringements.is_empty());
    Some(other)
}

/// Whether a provision is about when a breach is notified or communicated: Articles 33 and 34, as a whole or in their first paragraph. The
/// other paragraphs are about what is said to whom.
const fn is_of_time(provision: Provision) -> bool {
    matches!(provision, Provision::Gdpr { article: 33 | 34, paragraph: None | Some(1), .. })
}

/// The same case without fault; `None` if that is what it states.
fn without_fault(file: &CaseFile) -> Option<CaseFile> {
    let mut other = file.clone();
    other.fault = Some(Fault::None);
    for one in other.operations.iter_mut().flat_map(|operation| &mut operation.infringements) {
        one.fault = None;
    }
    let has_fault = |one: &Infringement| one.fault.or(file.fault) != Some(Fault::None);
    file.infringements().any(has_fault).then_some(other)
}

/// The same case before another authority, under its law alone and without the penalty payments, which belong to the first one.
fn before(file: &CaseFile, country: Country) -> CaseFile {
    let mut other = file.clone();
    other.bring_before(Some(country));
    other.penalties.clear();
    other.other_authorities.clear();
    other
}

fn edge(file: &CaseFile) -> Option<Vec<Alternative>> {
    let edge = near_edge(file)?;
    let Money { amount, currency } = edge;
    let side = |differs, amount| {
        let mut other = file.clone();
        other.addressee.counted_turnover_mut(file.regime())?.amount = Money { amount, currency };
        answered(differs, other)
    };
    // A cent more is above it.
    let above = edge.plus(Money { amount: Decimal::new(1, 2), currency })?.amount;
    Some(vec![
        side(Difference::UpToEdge { amount, currency }, amount)?,
        side(Difference::AboveEdge { amount, currency }, above)?,
    ])
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::facts::iso;

    const GROUP: &str = r#""turnover":{"amount":"1000000000","currency":"EUR"}"#;

    /// What differs with its ceiling, or the code of the refusal; for a case with these further keys, addressee and operations. Without the
    /// answer that nearly every case has.
    fn of(more: &str, addressee: &str, operations: &str) -> Result<Vec<String>, FactError> {
        Ok(all_of(more, addressee, operations)?.into_iter().filter(|line| line != "no-fault -").collect())
    }

    /// The same with every answer.
    fn all_of(more: &str, addressee: &str, operations: &str) -> Result<Vec<String>, FactError> {
        let json = format!(r#"{{"version":1,{more}"addressee":{{{addressee}}},"operations":[{operations}]}}"#);
        let case = Case::from_json(json.as_bytes())?;
        let written = serde_json::to_value(assess(&case).with_alternatives(&case)).unwrap_or_default();
        let line = |one: &Value| {
            let text = |pointer: &str| one.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
            let what = text("/country").or_else(|| text("/differs")).unwrap_or_default();
            let answer = text("/error/code").or_else(|| text("/ceiling/amount")).unwrap_or_else(|| "-".to_owned());
            let starts = one.pointer("/starts").and_then(Value::as_array).map_or(0, Vec::len);
            let range = |place| {
                Some(format!(" {}-{}", text(&format!("/starts/{place}/low"))?, text(&format!("/starts/{place}/high"))?))
            };
            what + " " + &answer + &(0..starts).filter_map(range).collect::<String>()
        };
        let all = written.pointer("/alternatives").and_then(Value::as_array);
        Ok(all.into_iter().flatten().map(line).collect())
    }

    #[test]
    fn what_is_linked_and_what_is_displaced_can_be_answered_otherwise() -> Result<(), FactError> {
        const ONE: &str = r#"{"infringements":[{"provision":"6"}]}"#;
        const LINKED: &str = r#"{"infringements":[{"provision":"6"},{"provision":"32"}]}"#;
        const DISPLACED: &str = r#"{"infringements":[{"provision":"32"},
            {"provision":"6","displaced_by":{"provision":"32","test":"specialty"}}]}"#;
        for (operations, alternatives) in [
            (ONE.to_owned(), &[][..]),
            (LINKED.to_owned(), &["separate 60000000"]),
            (format!("{ONE},{ONE}"), &["linked 40000000"]),
            (format!("{LINKED},{ONE}"), &["linked 40000000", "separate 100000000"]),
            (DISPLACED.to_owned(), &["undisplaced 40000000", "separate 20000000"]),
        ] {
            assert_eq!(of("", GROUP, &operations)?, alternatives, "{operations}");
        }
        Ok(())
    }

    #[test]
    fn a_provision_and_a_part_of_it_are_one_conduct() -> Result<(), FactError> {
        let of_all = |provisions: &[&str]| {
            let one = |provision| format!(r#"{{"provision":"{provision}"}}"#);
            let all: Vec<_> = provisions.iter().map(one).collect();
            of("", GROUP, &format!(r#"{{"infringements":[{}]}}"#, all.join(",")))
        };
        assert!(of_all(&["33", "33(1)"])?.is_empty(), "nothing is left to take apart");
        assert_eq!(of_all(&["33", "33(1)", "6"])?, ["separate 60000000", "notified 40000000"]);
        assert_eq!(of_all(&["5(1)(f)", "5", "5(1)", "32"])?, ["separate 60000000"]);
        assert_eq!(of_all(&["33(1)", "33(2)"])?, ["separate 40000000", "notified 20000000"], "two paragraphs are two");
        assert_eq!(of_all(&["6", "6"])?, ["separate 80000000"], "one provision may be infringed by two conducts");
        Ok(())
    }

    #[test]
    fn each_conduct_keeps_its_time_and_linked_ones_have_that_of_all() -> Result<(), FactError> {
        let old = r#"{"period":{"from":"2017-01-01","to":"2017-12-31"},"infringements":[{"provision":"6"}]}"#;
        let new = r#"{"period":{"from":"2019-01-01","to":"2020-12-31"},"infringements":[{"provision":"32"},{"provision":"6"}]}"#;
        assert_eq!(of("", GROUP, &format!("{old},{new}"))?, ["linked 40000000", "separate -"]);
        Ok(())
    }

    #[test]
    fn the_addressee_alone_has_another_ceiling_where_the_share_is_of_its_group() -> Result<(), FactError> {
        let own = format!(r#"{GROUP},"own_turnover":{{"amount":"600000000","currency":"EUR"}}"#);
        let one = r#"{"infringements":[{"provision":"6"}]}"#;
        assert_eq!(of("", &own, one)?, ["alone 24000000"]);
        assert!(of("", &format!(r#""undertaking":false,{own}"#), one)?.is_empty(), "no share of any turnover");
        assert!(of(r#""country":"LI","#, &own, one)?.is_empty(), "it is counted alone already");
        assert!(of("", GROUP, one)?.is_empty(), "its own turnover is not stated");
        Ok(())
    }

    #[test]
    fn a_breach_notified_in_time_leaves_what_else_was_infringed() -> Result<(), FactError> {
        let with = |more: &str| format!(r#"{{"infringements":[{{"provision":"32"}},{more}]}}"#);
        let late = r#""factors":[{"factor":"h","direction":"neutral","circumstance":"notified-late"}]"#;
        for (operations, alternatives) in [
            (with(r#"{"provision":"33"},{"provision":"34(1)"}"#), &["separate 60000000", "notified 20000000"][..]),
            (with(r#"{"provision":"33(5)"}"#), &["separate 40000000"]),
            (format!(r#"{{"infringements":[{{"provision":"32"}}],{late}}}"#), &[]),
            (
                format!(r#"{{"infringements":[{{"provision":"32"}},{{"provision":"33(1)"}}],{late}}}"#),
                &["separate 40000000", "notified 20000000"],
            ),
            (
                with(r#"{"provision":"6","displaced_by":{"provision":"33","test":"specialty"}},{"provision":"33"}"#),
                &["undisplaced 40000000", "separate 40000000", "notified 40000000"],
            ),
            (r#"{"infringements":[{"provision":"33"}]}"#.to_owned(), &[]),
        ] {
            assert_eq!(of("", GROUP, &operations)?, alternatives, "{operations}");
        }
        Ok(())
    }

    #[test]
    fn without_fault_there_is_no_fine_where_that_decides() -> Result<(), FactError> {
        let one = r#"{"infringements":[{"provision":"6"}]}"#;
        let intent = r#"{"infringements":[{"provision":"6","fault":"intent"}]}"#;
        assert_eq!(all_of("", GROUP, one)?, ["no-fault -"]);
        assert_eq!(all_of(r#""fault":"none","#, GROUP, intent)?, ["no-fault -"]);
        assert!(all_of(r#""fault":"none","#, GROUP, one)?.is_empty(), "it is what was stated");
        assert!(
            all_of(r#""country":"GB","#, GROUP, one)?.is_empty(),
            "whether there must be fault is not settled there"
        );
        assert!(all_of("", GROUP, r#"{"infringements":[{"provision":"1"}]}"#)?.is_empty(), "there is no fine anyway");
        Ok(())
    }

    #[test]
    fn each_other_authority_has_an_answer_or_says_why_it_has_none() -> Result<(), FactError> {
        let more = r#""country":"FR","procedure":"simplified","other_authorities":["IT","GB"],
            "rates":[{"from":"EUR","to":"GBP","value":"0.8"}],"#;
        let one = r#"{"infringements":[{"provision":"6"}]}"#;
        assert_eq!(of(more, GROUP, one)?, ["IT 40000000", "GB 32000000"]);
        let weighed = r#"{"infringements":[{"provision":"6"}],
            "factors":[{"factor":"k","direction":"aggravating","circumstance":"another"}]}"#;
        assert_eq!(of(r#""country":"GB","other_authorities":["IT"],"#, GROUP, weighed)?, ["IT circumstance"]);
        Ok(())
    }

    #[test]
    fn where_a_rate_decides_on_the_band_both_sides_of_its_edge_are_given() -> Result<(), FactError> {
        let rate = r#""rates":[{"from":"USD","to":"EUR","value":"0.5"}],"#;
        let one = r#"{"infringements":[{"provision":"6","seriousness":"high"}]}"#;
        let turnover = |dollars: u32| format!(r#""turnover":{{"amount":"{dollars}","currency":"USD"}}"#);
        assert_eq!(
            of(rate, &turnover(98_000_000), one)?,
            ["up-to-edge 20000000 60000-2000000", "above-edge 20000000 320000-4000000"]
        );
        assert!(of(rate, &turnover(80_000_000), one)?.is_empty(), "no edge is near");
        assert!(of("", GROUP, one)?.is_empty(), "nothing was converted");
        Ok(())
    }

    #[test]
    fn conducts_are_regrouped_up_to_a_number_of_infringements() -> Result<(), FactError> {
        let of_many = |count: usize| {
            let many = vec![r#"{"provision":"6"}"#; count].join(",");
            of("", GROUP, &format!(r#"{{"infringements":[{many}]}}"#))
        };
        assert_eq!((of_many(MOST)?.len(), of_many(MOST + 1)?.len()), (1, 0));
        Ok(())
    }

    #[test]
    fn an_alternative_is_written_with_what_differs_and_its_answer() -> Result<(), FactError> {
        let case = Case::check(CaseFile::of(&["6", "32"]).unwrap_or_default().turnover(Money::euros(1_000_000_000)))?;
        assert_eq!(
            serde_json::to_value(alternatives(&case)).ok(),
            Some(json!([
                {
                    "differs": "separate",
                    "outcome": "ceiling",
                    "ceiling": { "amount": "60000000", "currency": "EUR", "bound": "exact" },
                },
                { "differs": "no-fault", "outcome": "no-fault", "ceiling": null },
            ]))
        );
        Ok(())
    }

    fn file(operations: &str) -> Result<CaseFile, FactError> {
        CaseFile::from_json(format!(r#"{{"version":1,"addressee":{{}},"operations":[{operations}]}}"#).as_bytes())
    }

    #[test]
    fn linked_conducts_last_from_the_first_day_of_any_to_the_last_of_any() -> Result<(), FactError> {
        let whole = |periods: [&str; 2]| {
            let of = |period| format!(r#"{{{period}"infringements":[{{"provision":"6"}}]}}"#);
            let period = whole_period(&file(&periods.map(of).join(","))?);
            Ok(period.map(|Period { from, to }| [from, to].map(|day| day.map(iso))))
        };
        let days =
            |from: &str, to: &str| Some([from, to].map(|day| Some(day.to_owned()).filter(|day| !day.is_empty())));
        let first = r#""period":{"from":"2019-01-01","to":"2019-06-30"},"#;
        let second = r#""period":{"from":"2018-07-01","to":"2020-12-31"},"#;
        let one_day = r#""period":{"from":"2019-01-01","to":"2019-01-01"},"#;
        let open = r#""period":{"from":"2019-01-01"},"#;
        assert_eq!(whole([first, second])?, days("2018-07-01", "2020-12-31"));
        assert_eq!(whole([first, open])?, days("2019-01-01", ""));
        assert_eq!(whole([one_day, one_day])?, days("2019-01-01", "2019-01-01"));
        assert_eq!(whole(["", ""])?, None);
        Ok(())
    }

    #[test]
    fn linked_conducts_that_ended_before_the_law_applied_have_no_ceiling() -> Result<(), FactError> {
        let old = r#"{"period":{"from":"2017-01-01","to":"2017-12-31"},"infringements":[{"provision":"6"}]}"#;
        assert_eq!(of("", GROUP, &format!("{old},{old}"))?, ["linked -"]);
        Ok(())
    }

    #[test]
    fn a_breach_notified_in_time_takes_what_depends_on_it_along() -> Result<(), FactError> {
        let other = notified(&file(
            r#"{"infringements":[{"provision":"33(1)"},{"provision":"6","displaced_by":{"provision":"33(1)","test":"specialty"}},
            {"provision":"7","displaced_by":{"provision":"6","test":"specialty"}}],"factors":[
            {"factor":"h","direction":"neutral","circumstance":"notified-late"},
            {"factor":"h","direction":"neutral","circumstance":"complaint"}]}"#,
        )?);
        let operation = other.and_then(|other| other.operations.into_iter().next());
        let left = operation.map(|Operation { infringements, factors, .. }| {
            let displaced = |one: &Infringement| (one.provision.to_string(), one.displaced_by.is_some());
            let circumstance = |one: &Factor| one.circumstance.as_ref().map(|word| word.as_str().to_owned());
            let factors: Vec<_> = factors.iter().filter_map(circumstance).collect();
            (infringements.iter().map(displaced).collect::<Vec<_>>(), factors)
        });
        let infringements = vec![("6".to_owned(), false), ("7".to_owned(), true)];
        assert_eq!(left, Some((infringements, vec!["complaint".to_owned()])));
        Ok(())
    }
}
