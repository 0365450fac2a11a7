//! What the law of the deciding country changes: which of its rows was in force when the infringement ended, what a public body pays, and
//! what a procedure allows.

use rust_decimal::Decimal;
use time::Date;

use super::{Bound, Ceiling, Explained, Leg, Outcome, Rule, Step, Value, ceiling::rate_step};
use crate::{
    facts::{Case, Country, Operation, Procedure, Provision},
    law::{
        Basis, Citation, Tier,
        national::{Body, BodyKind, Cap, Duty, DutyOf, Fining, ForBodies, Maximum, National, Per, Time, Treatment},
    },
    money::{Currency, Money},
};

/// The days between which a milder law counts: from the end of the infringement to the decision.
#[derive(Clone, Copy)]
pub(super) struct DecisivePeriod {
    ended: Date,
    decided: Date,
    /// The day of the decision as stated, even if it is before the end.
    dated: Date,
}

impl DecisivePeriod {
    /// If no end was stated, the day of the decision takes its place.
    pub(super) fn of(case: &Case, operation: &Operation) -> Self {
        let decided = case.decided();
        let ended = operation.period.and_then(|period| period.to).unwrap_or(decided);
        Self { ended, decided: decided.max(ended), dated: decided }
    }

    /// The last day of the infringement.
    pub(super) const fn ended(self) -> Date {
        self.ended
    }

    /// Whether more than this many years lie between the end and the decision.
    pub(super) fn is_longer_than(self, years: u8) -> bool {
        let on = |year: i32| self.ended.replace_year(year);
        // From 29 February on, the period ends on the last day of the month.
        let last = self.ended.year().checked_add(years.into()).and_then(|year| {
            on(year).or_else(|_| self.ended.replace_day(28).and_then(|day| day.replace_year(year))).ok()
        });
        last.is_some_and(|last| last < self.decided)
    }

    /// Of the rows for one thing, the one in force at the end; or a later one, if it is milder. `None` if none was in force at the end.
    fn row<T>(
        self,
        national: &National,
        rows: impl Iterator<Item = &'static T> + Clone,
        time: fn(&T) -> Time,
        weight: fn(&T) -> u8,
    ) -> Option<&'static T> {
        rows.clone().find(|row| national.holds(time(row), self.ended, self.ended))?;
        rows.filter(|row| national.holds(time(row), self.ended, self.decided)).min_by_key(|row| weight(row))
    }
}

/// The maximum that national law gives to a provision for which Article 83 names none.
pub(super) fn duty(case: &Case, span: DecisivePeriod, provision: Provision) -> Option<&'static Duty> {
    let national = case.national()?;
    let is_it = move |duty: &&'static Duty| match (duty.of, provision) {
        (DutyOf::Article(number), Provision::Gdpr { article, .. }) => number == article,
        (DutyOf::Own(name), Provision::National(stated)) => stated.country == national.country && stated.name() == name,
        _ => false,
    };
    // An amount of its own has always been lower than the maximum that replaced it.
    let weight = |duty: &Duty| u8::from(matches!(duty.maximum, Maximum::Tier(_)));
    let own = matches!(provision, Provision::National(stated) if stated.country == national.country);
    let residual =
        national.residual.filter(|_| own || super::unlisted(provision).is_some_and(|row| row.instead.is_a_duty()));
    span.row(national, national.duties.iter().filter(is_it), |duty| duty.time, weight).or(residual)
}

/// Whether the law of the country has not been read on a provision, so that it is unknown whether it gives it a maximum.
pub(super) fn is_open(case: &Case, span: DecisivePeriod, provision: Provision) -> bool {
    match provision {
        Provision::National(_) => true,
        Provision::Gdpr { .. } => {
            // What the act says about it applies to whatever ended under the act.
            let of_the_act = |national: &National| national.duties_read && national.act.since <= span.ended;
            let read = case.national().is_none_or(of_the_act);
            !read && super::unlisted(provision).is_some_and(|row| row.instead.is_a_duty())
        }
    }
}

/// What ended, or was decided, too early to be fined under amounts that are established.
pub(super) struct NotYet {
    /// The day on which it ended or, if that was earlier, the day of the decision.
    pub(super) day: Date,
    /// Whether that is the day of a decision before the stated end.
    pub(super) by_decision: bool,
    /// The first day on which what ends can be fined.
    pub(super) from: Date,
    /// Where that is stated.
    pub(super) sources: &'static [Citation],
}

/// Whether an infringement ended, or the decision was taken, before a fine of an established amount was possible. A duty of national law has
/// a first day of its own.
pub(super) fn not_yet(case: &Case, span: DecisivePeriod, provision: Provision) -> Option<NotYet> {
    let day = span.ended.min(span.dated);
    let then = DecisivePeriod { ended: day, ..span };
    let (rows, own) = case.national().map_or((&[Fining::REGULATION][..], false), |national| {
        (national.fining, duty(case, then, provision).is_some_and(|duty| matches!(duty.of, DutyOf::Own(_))))
    });
    let begun = rows.iter().rev().find(|row| row.from <= day);
    if own || begun.is_some_and(|row| row.under.is_some()) {
        return None;
    }
    let next = rows.iter().find(|row| row.from > day && row.under.is_some())?;
    Some(NotYet {
        day,
        by_decision: day < span.ended,
        from: next.from,
        sources: begun.map_or(next.sources, |row| row.sources),
    })
}

/// What a public body pays instead of the amounts of the regime.
pub(super) struct Capped {
    country: Country,
    body: &'static Body,
    cap: &'static Cap,
    /// Whether only after a warning.
    pub(super) warned: bool,
}

/// What the addressee pays as a public body; `None` if it is not one, or pays like anyone else.
///
/// # Errors
/// The outcome and the reason, if there is no fine or the answer is not known.
pub(super) fn body(
    case: &Case,
    span: DecisivePeriod,
    provision: Provision,
    basis: Basis,
) -> Result<Option<Capped>, (Outcome, Step)> {
    let (Some(national), Some(_)) = (case.national(), &case.addressee.public_body) else { return Ok(None) };
    if matches!(basis, Basis::National(Duty { for_bodies: ForBodies::Full, .. })) {
        return Ok(None);
    }
    let country = national.country;
    let because = vec![
        Step::fact(Rule::StatedCountry, Value::Country { country }),
        Step::fact(Rule::StatedPublicBody, Value::Body { country, kind: case.body_kind().unwrap_or(BodyKind::PUBLIC) }),
    ];
    let unknown = |sources, because| {
        (Outcome::Unknown, Step::new(Rule::NationalLawNotComputed, Value::Unknown, sources, because))
    };
    let Some(body) = body_row(case, span) else { return Err(unknown(&[], because)) };
    if pays_as_undertaking(case, body) {
        return Ok(None);
    }
    if let Basis::National(Duty { for_bodies: ForBodies::Exempt, sources, .. }) = basis {
        return Err((Outcome::Exempt, Step::new(Rule::Exempt, Value::Flag { yes: false }, sources, because)));
    }
    let is_outside = provision.article_number().is_some_and(|article| body.outside.contains(&article));
    let is_open = matches!(basis, Basis::National(Duty { for_bodies: ForBodies::Open, .. }));
    match &body.treatment {
        Treatment::Full => Ok(None),
        // An exemption under one law says nothing about a duty under another.
        Treatment::Exempt if is_open => Err(unknown(body.sources, because)),
        Treatment::Exempt => {
            Err((Outcome::Exempt, Step::new(Rule::Exempt, Value::Flag { yes: false }, body.sources, because)))
        }
        Treatment::Unknown => Err(unknown(body.sources, because)),
        Treatment::Cap(_) | Treatment::WarningFirst(_) if is_outside || is_open => Err(unknown(body.sources, because)),
        Treatment::Cap(cap) => Ok(Some(Capped { country, body, cap, warned: false })),
        Treatment::WarningFirst(cap) => Ok(Some(Capped { country, body, cap, warned: true })),
    }
}

/// The last day of the rule that was applied, if it was replaced before the decision, and where that rule is stated.
pub(super) fn earlier(case: &Case, span: DecisivePeriod, provision: Provision) -> Option<(Date, &'static [Citation])> {
    let body = body_row(case, span);
    let rows =
        [duty(case, span, provision).map(|duty| (duty.time, duty.sources)), body.map(|body| (body.time, body.sources))];
    rows.into_iter()
        .flatten()
        .find_map(|(time, sources)| Some((time.until.filter(|until| *until < span.decided)?, sources)))
}

/// The row for the kind of public body that the addressee is.
pub(super) fn body_row(case: &Case, span: DecisivePeriod) -> Option<&'static Body> {
    let (national, kind) = (case.national()?, case.body_kind()?);
    span.row(national, national.bodies.iter().filter(move |body| body.kind == kind), |body| body.time, weight)
}

/// Whether a public body acts as an undertaking, and so pays like one there. Only if that was stated.
pub(super) fn pays_as_undertaking(case: &Case, body: &Body) -> bool {
    body.unless_undertaking && case.addressee.undertaking == Some(true)
}

/// How severe a treatment is, to find the milder one. What is not known cannot be called more severe than anything.
fn weight(body: &Body) -> u8 {
    match body.treatment {
        Treatment::Unknown => 0,
        Treatment::Exempt => 1,
        Treatment::WarningFirst(_) => 2,
        Treatment::Cap(_) => 3,
        Treatment::Full => 4,
    }
}

impl Capped {
    /// The amount that replaces a tier, or the share of the budget up to that amount.
    pub(super) fn ceiling(&self, case: &Case, basis: Basis) -> Explained<Ceiling> {
        let tier = match basis {
            Basis::National(Duty { for_bodies: ForBodies::Tier(tier), .. }) => Some(*tier),
            other => other.tier(),
        };
        let tier = tier.unwrap_or(Tier::Lower);
        let sources = self.body.sources;
        let Cap { currency, floor, .. } = *self.cap;
        let limit = self.cap.limit(tier);
        let cap = Money::whole(limit.at_most, currency);
        let mut because = vec![
            Step::fact(Rule::StatedPublicBody, Value::Body { country: self.country, kind: self.body.kind }),
            Step::law(Rule::FixedAmount, Value::from(cap), sources),
        ];
        let (amount, bound) = match limit.part().map(|share| of_budget(case, share, currency, sources)) {
            None => (cap, Bound::Exact),
            Some(None) => {
                because.push(Step::fact(Rule::UnknownBudget, Value::Unknown));
                (cap, Bound::AtMost)
            }
            Some(Some((part, step))) => {
                because.push(step);
                (if part.amount < cap.amount { part } else { cap }, Bound::Exact)
            }
        };
        let Money { amount, currency } = amount;
        let value = Ceiling { amount, currency, leg: Leg::National, bound, share: None, floor };
        let outcome = if self.warned { Outcome::WarningFirst } else { Outcome::Ceiling };
        let rule = if self.warned { Rule::WarningFirst } else { Rule::NationalCap };
        Explained { value, why: Step::new(rule, Value::Ceiling { outcome, ceiling: Some(value) }, sources, because) }
    }
}

/// The share of the budget; `None` if the budget is not known in that currency.
fn of_budget(case: &Case, share: Decimal, currency: Currency, sources: &'static [Citation]) -> Option<(Money, Step)> {
    let stated = case.addressee.budget?.amount;
    let budget = case.converted(stated, currency)?;
    let mut step = Step::fact(Rule::StatedBudget, Value::from(stated));
    if let Some(rate) = case.rate_either_way(stated.currency, currency).filter(|_| stated.currency != currency) {
        step = Step::new(Rule::Converted, Value::from(budget), &[], vec![step, rate_step(rate)]);
    }
    // A budget below zero leaves nothing to take a share of.
    let part = Money { amount: budget.amount.max(Decimal::ZERO), ..budget }.times(share)?;
    let because = vec![Step::law(Rule::Share, Value::Share { share }, sources), step];
    Some((part, Step::new(Rule::ShareOfBudget, Value::from(part), sources, because)))
}

/// Whether the amounts of the public body count for each infringement.
pub(super) fn per_infringement(case: &Case, span: DecisivePeriod) -> bool {
    let body = body_row(case, span).filter(|body| !pays_as_undertaking(case, body));
    matches!(
        body.map(|body| body.treatment),
        Some(
            Treatment::Cap(Cap { per: Per::Infringement, .. })
                | Treatment::WarningFirst(Cap { per: Per::Infringement, .. })
        )
    )
}

/// What a procedure allows, once per decision.
pub(super) struct Allowed {
    stated: Procedure,
    /// The highest amount.
    pub(super) at_most: Money,
    /// Where that is stated.
    pub(super) sources: &'static [Citation],
}

/// The procedure of the case, if it allows less than the law otherwise does.
pub(super) fn procedure(case: &Case) -> Option<Allowed> {
    let stated = case.procedure?;
    let known = case.national()?.procedures.iter().find(|known| known.procedure == stated)?;
    Some(Allowed { stated, at_most: known.at_most?, sources: known.sources })
}

/// Limits a ceiling to what the procedure allows.
pub(super) fn within_procedure(case: &Case, ceiling: Explained<Ceiling>) -> Explained<Ceiling> {
    let Some(Allowed { stated, at_most, sources }) = procedure(case) else { return ceiling };
    let Explained { value, why } = ceiling;
    if at_most.currency != value.currency || value.amount <= at_most.amount {
        return Explained { value, why };
    }
    let value = Ceiling { amount: at_most.amount, leg: Leg::National, bound: Bound::Exact, share: None, ..value };
    let because = vec![
        why,
        Step::fact(Rule::StatedProcedure, Value::Procedure { procedure: stated }),
        Step::law(Rule::FixedAmount, Value::from(at_most), sources),
    ];
    let result = Value::Ceiling { outcome: Outcome::Ceiling, ceiling: Some(value) };
    Explained { value, why: Step::new(Rule::WithinProcedure, result, sources, because) }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::{
        assess,
        facts::{FactError, day},
    };

    /// An assessment in JSON.
    fn assessed(more: &str, addressee: &str, operation: &str) -> Result<Value, FactError> {
        let json = format!(r#"{{"version":1,{more}"addressee":{{{addressee}}},"operations":[{{{operation}}}]}}"#);
        Ok(serde_json::to_value(assess(&Case::from_json(json.as_bytes())?)).unwrap_or_default())
    }

    /// How often a step follows a rule.
    fn steps(assessment: &Value, rule: &str) -> usize {
        assessment.to_string().matches(&format!("\"rule\":\"{rule}\"")).count()
    }

    #[test]
    fn a_period_of_limitation_has_passed_on_the_day_after_its_last() {
        let longer = |ended: &str, decided: &str| {
            let [ended, decided] = [ended, decided].map(|iso| day(iso).unwrap_or(Date::MIN));
            DecisivePeriod { ended, decided, dated: decided }.is_longer_than(2)
        };
        for (ended, decided, expected) in [
            ("2020-03-15", "2022-03-15", false),
            ("2020-03-15", "2022-03-16", true),
            ("2020-02-29", "2022-02-28", false),
            ("2020-02-29", "2022-03-01", true),
        ] {
            assert_eq!(longer(ended, decided), expected, "{ended} to {decided}");
        }
    }

    #[test]
    fn a_rule_that_was_replaced_before_the_decision_is_said_to_be_the_earlier_one() -> Result<(), FactError> {
        let earlier = |decided: &str| {
            let more = format!(r#""country":"GB","date":"{decided}","#);
            let operation = r#""period":{"to":"2025-06-30"},"infringements":[{"provision":"22"}]"#;
            let assessment = assessed(&more, "", operation)?;
            let notes = assessment.get("notes").and_then(Value::as_array).cloned().unwrap_or_default();
            let until = |note: &Value| note.get("until").and_then(Value::as_str).map(str::to_owned);
            Ok(notes.iter().find_map(until))
        };
        assert_eq!(earlier("2026-06-30")?.as_deref(), Some("2026-02-04"));
        assert_eq!(earlier("2026-02-05")?.as_deref(), Some("2026-02-04"));
        assert_eq!(earlier("2026-02-04")?, None, "it still holds on its last day");
        assert_eq!(earlier("2025-12-31")?, None);
        Ok(())
    }

    #[test]
    fn a_share_of_the_budget_is_converted_and_never_below_zero() -> Result<(), FactError> {
        let body = |rates: &str, amount: &str, currency: &str| {
            let addressee = format!(
                r#""undertaking":false,"public_body":"public","budget":{{"amount":"{amount}","currency":"{currency}"}}"#
            );
            let operation = r#""infringements":[{"provision":"6"}]"#;
            let assessment = assessed(&format!(r#""country":"LT",{rates}"#), &addressee, operation)?;
            let amount = assessment.pointer("/ceiling/amount").and_then(Value::as_str).map(str::to_owned);
            Ok((amount.unwrap_or_default(), steps(&assessment, "converted")))
        };
        assert_eq!(body("", "1000000", "EUR")?, ("10000".to_owned(), 0));
        assert_eq!(body("", "-5", "EUR")?, ("0".to_owned(), 0));
        let dollars = r#""rates":[{"from":"USD","to":"EUR","value":"0.9"}],"#;
        assert_eq!(body(dollars, "1000000", "USD")?, ("9000".to_owned(), 1));
        Ok(())
    }

    #[test]
    fn a_procedure_limits_an_amount_once_and_no_share_is_left() -> Result<(), FactError> {
        // A turnover in another currency, without a rate, has a share of its own beside the amount.
        for currency in ["EUR", "USD"] {
            let firm = format!(r#""undertaking":true,"turnover":{{"amount":"1000000000","currency":"{currency}"}}"#);
            let operation = r#""infringements":[{"provision":"6"}]"#;
            let assessment = assessed(r#""country":"FR","procedure":"simplified","#, &firm, operation)?;
            let of = |pointer: &str| assessment.pointer(pointer).cloned();
            assert_eq!(of("/operations/0/ceiling/amount"), Some("20000".into()));
            assert_eq!(of("/operations/0/ceiling/share").filter(|share| !share.is_null()), None, "{currency}");
            assert_eq!(steps(&assessment, "within-procedure"), 1);
        }
        Ok(())
    }
}
