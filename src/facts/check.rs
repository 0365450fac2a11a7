//! From the case file to the case: whether facts that are valid each by itself go together. The first that does not is named.

use rust_decimal::Decimal;

use super::{
    Case, CaseFile, Country, Direction, Every, FactError, Letter, Operation, PenaltyPayment, Period, Problem,
    field::Field,
};
use crate::money::Money;

impl Case {
    /// Checks a file as a whole.
    ///
    /// # Errors
    /// The first fact that does not go with the others, with the field where it stands.
    pub fn check(file: CaseFile) -> Result<Self, FactError> {
        let root = Field::default();
        if file.procedure.is_some() && file.country != Some(Country::FR) {
            return root.at("procedure").refuse(Problem::NoProcedures);
        }
        check_rates(&file, &root.at("rates"))?;
        let operations = root.at("operations");
        if file.operations.is_empty() {
            return operations.refuse(Problem::Empty);
        }
        for (i, operation) in file.operations.iter().enumerate() {
            check_operation(operation, &operations.entry(i))?;
        }
        for (i, penalty) in file.penalties.iter().enumerate() {
            check_penalty(penalty, &root.at("penalties").entry(i))?;
        }
        Ok(Self(file))
    }
}

/// One rate for each pair of currencies, and one with which every ceiling, and their sum, stays exact.
fn check_rates(file: &CaseFile, rates: &Field<'_>) -> Result<(), FactError> {
    for (i, rate) in file.rates.iter().enumerate() {
        let field = rates.entry(i);
        if rate.value.0 <= Decimal::ZERO {
            return field.at("value").refuse(Problem::NotPositive);
        }
        if file.rates.iter().take(i).any(|earlier| (earlier.from, earlier.to) == (rate.from, rate.to)) {
            return field.refuse(Problem::Twice);
        }
        let turnover = file.addressee.turnover.filter(|turnover| turnover.amount.currency == rate.from);
        let Some(turnover) = turnover else { continue };
        // The largest share that the law takes is below 1, with two decimals; a sum adds it once for each operation at the most.
        let room = Decimal::from(file.operations.len()) * Decimal::new(101, 2);
        if turnover.amount.times(rate.value.0).and_then(|converted| converted.times(room)).is_none() {
            return field.at("value").refuse(Problem::Inexact);
        }
    }
    Ok(())
}

fn check_operation(operation: &Operation, field: &Field<'_>) -> Result<(), FactError> {
    let infringements = field.at("infringements");
    if operation.infringements.is_empty() {
        return infringements.refuse(Problem::Empty);
    }
    if let Some(period) = operation.period {
        check_order(period, &field.at("period"))?;
    }
    for (i, infringement) in operation.infringements.iter().enumerate() {
        let Some(displacement) = infringement.displaced_by else { continue };
        let prevails =
            operation.infringements.iter().any(|o| o.provision == displacement.provision && o.displaced_by.is_none());
        if displacement.provision == infringement.provision || !prevails {
            return infringements.entry(i).at("displaced_by").at("provision").refuse(Problem::PrevailingNotThere);
        }
    }
    for (i, factor) in operation.factors.iter().enumerate() {
        let factors = field.at("factors");
        let field = factors.entry(i);
        if (factor.factor, factor.direction) == (Letter::E, Direction::Mitigating) {
            return field.at("direction").refuse(Problem::NeverMitigating);
        }
        let same = |o: &super::Factor| {
            o.circumstance.is_some() && (o.factor, &o.circumstance) == (factor.factor, &factor.circumstance)
        };
        if operation.factors.iter().take(i).any(same) {
            return field.at("circumstance").refuse(Problem::Twice);
        }
    }
    for (i, adjustment) in operation.adjustments.iter().enumerate() {
        if adjustment.high < adjustment.low {
            return field.at("adjustments").entry(i).at("high").refuse(Problem::Order);
        }
    }
    Ok(())
}

fn check_order(period: Period, field: &Field<'_>) -> Result<(), FactError> {
    let reversed = period.from.zip(period.to).is_some_and(|(from, to)| to < from);
    if reversed { field.at("to").refuse(Problem::Order) } else { Ok(()) }
}

fn check_penalty(penalty: &PenaltyPayment, field: &Field<'_>) -> Result<(), FactError> {
    let PenaltyPayment { amount, every, from, to, times, lid } = *penalty;
    check_order(Period { from, to }, field)?;
    let by_times = every == Every::Time;
    let calendar_complete = from.is_some() && to.is_some();
    let calendar_absent = from.is_none() && to.is_none();
    if by_times != times.is_some() || (by_times && !calendar_absent) || (!by_times && !calendar_complete) {
        return field.at("times").refuse(Problem::Times);
    }
    let positive = |money: Option<Money>| money.is_none_or(|money| money.amount > Decimal::ZERO);
    for (key, money) in [("amount", Some(amount)), ("lid", lid)] {
        if !positive(money) {
            return field.at(key).at("amount").refuse(Problem::NotPositive);
        }
    }
    Ok(())
}
