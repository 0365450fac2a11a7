//! From the case file to the case: whether facts that are each valid on their own also fit together. The first that does not is reported.

use rust_decimal::Decimal;
use time::Date;

use super::{
    Addressee, Case, CaseFile, Direction, Every, FactError, Factor, Infringement, Keyword, Letter, Operation,
    PenaltyPayment, Period, Position, Problem, Provision, Turnover,
    field::{Checked, Field},
};
use crate::{
    law::{
        Guidance, Size, Tier,
        factors::Circumstance,
        national::{BodyKind, National, PUBLIC, Time},
    },
    money::{Currency, Money, Rate, ShareRange, product},
};

/// What follows from the facts, as far as a check needs to know it. `assess` implements this, since nothing follows from anything in here.
pub(crate) trait Bounds {
    /// What the law that applies to an operation makes of the addressee.
    fn measure(&self, file: &CaseFile, operation: &Operation) -> Measure;
    /// What has accrued for a penalty payment; `None` if it cannot be represented exactly.
    fn accrued(&self, penalty: &PenaltyPayment) -> Option<Money>;
    /// The most that one unit of a penalty payment can be; `None` if there is no limit, or it is not known.
    fn limit(&self, file: &CaseFile, penalty: &PenaltyPayment) -> Option<Money>;
}

/// What a law makes of the addressee.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    /// Whether the share of turnover can apply.
    pub(crate) has_share: bool,
    /// The fixed amount of the higher tier; `None` if it cannot be represented exactly.
    pub(crate) highest: Option<Money>,
    /// The turnover from which the share is taken.
    pub(crate) turnover: Option<Money>,
    /// The size of the undertaking, if that turnover is known.
    pub(crate) size: Option<Size>,
}

impl Case {
    /// Checks a file as a whole, within these bounds.
    ///
    /// # Errors
    /// The first fact that does not fit the others, with the field where it was stated.
    pub(crate) fn within(file: CaseFile, bounds: &impl Bounds) -> Result<Self, FactError> {
        check(&file, bounds).map_err(|error| *error)?;
        Ok(Self(file))
    }
}

fn check(file: &CaseFile, bounds: &impl Bounds) -> Checked {
    let root = Field::default();
    check_procedure(file, &root.at("procedure"))?;
    check_body(file, &root.at("addressee").at("public_body"))?;
    check_others(file, &root.at("other_authorities"))?;
    check_years(&file.addressee, &root.at("addressee"))?;
    check_rates(file, &root.at("rates"))?;
    let operations = root.at("operations");
    if file.operations.is_empty() {
        return operations.refuse(Problem::Empty);
    }
    let is_order = |provision| matches!(provision, Provision::Gdpr { article: 58, paragraph: Some(2), .. });
    let order_infringed = file.infringements().any(|infringement| is_order(infringement.provision));
    for (i, operation) in file.operations.iter().enumerate() {
        let field = operations.entry(i);
        check_operation(operation, &field)?;
        let guidance = file.regime_of(operation).guidance;
        check_factors(guidance, order_infringed, operation, &field)?;
        let measure = bounds.measure(file, operation);
        let infringements = field.at("infringements");
        for (j, infringement) in operation.infringements.iter().enumerate() {
            check_position(guidance, measure, infringement, &infringements.entry(j))?;
        }
        check_adjustments(guidance, measure, operation, &field.at("adjustments"))?;
    }
    for (i, penalty) in file.penalties.iter().enumerate() {
        check_penalty(file, penalty, bounds, &root.at("penalties").entry(i))?;
    }
    Ok(())
}

/// The procedure must exist in the country on the day of the decision.
fn check_procedure(file: &CaseFile, field: &Field<'_>) -> Checked {
    let Some(stated) = file.procedure else { return Ok(()) };
    let Some(national) = file.national() else { return field.refuse(Problem::NoProcedures) };
    let rows = national.procedures.iter().filter(|known| known.procedure == stated);
    check_time(national, rows.map(|known| known.time), file.decided(), Problem::NoProcedures, field)
}

/// One of the rows for a rule must be in force on the day of the decision. If there is no row, there is no such rule, which `none` says.
fn check_time(
    national: &National,
    rows: impl Iterator<Item = Time> + Clone,
    decided: Date,
    none: Problem,
    field: &Field<'_>,
) -> Checked {
    if rows.clone().any(|time| national.holds(time, decided, decided)) {
        return Ok(());
    }
    let later = rows.clone().map(|time| national.beginning(time)).filter(|from| decided < *from).min();
    let earlier = rows.filter_map(|time| time.until).max().map_or(none, Problem::NoLonger);
    field.refuse(later.map_or(earlier, Problem::NotYet))
}

/// Each country has its own kinds of public bodies; all of them accept the ordinary kind.
fn check_body(file: &CaseFile, field: &Field<'_>) -> Checked {
    let (Some(national), Some(stated)) = (file.national(), &file.addressee.public_body) else { return Ok(()) };
    let kinds: Vec<_> = national.kinds().into_iter().map(BodyKind::key).collect();
    if stated.as_str() == PUBLIC || kinds.contains(&stated.as_str()) {
        return Ok(());
    }
    let others = kinds.into_iter().filter(|kind| *kind != PUBLIC);
    field.refuse(Problem::Body(std::iter::once(PUBLIC).chain(others).collect()))
}

/// Each other authority is named once, and is not the one that decides.
fn check_others(file: &CaseFile, field: &Field<'_>) -> Checked {
    let all: Vec<_> =
        file.country.iter().chain(&file.other_authorities).map(|one| Some(one.code().to_owned())).collect();
    let before = usize::from(file.country.is_some());
    first_repeated(&all).map_or(Ok(()), |at| field.entry(at.saturating_sub(before)).refuse(Problem::Twice))
}

/// Accounts cannot be in a currency that was no longer in use when their year ended.
fn check_years(addressee: &Addressee, field: &Field<'_>) -> Checked {
    let Addressee { turnover, own_turnover, budget, .. } = addressee;
    for (key, stated) in [("turnover", turnover), ("own_turnover", own_turnover), ("budget", budget)] {
        let Some(Turnover { amount, year: Some(year) }) = stated else { continue };
        if let Some(withdrawn) = amount.currency.withdrawn().filter(|withdrawn| withdrawn.until < year.number()) {
            return field.at(key).at("year").refuse(Problem::Withdrawn(withdrawn));
        }
    }
    Ok(())
}

/// There is one rate for each pair of currencies, and with it every ceiling stays exact, and so does their sum.
fn check_rates(file: &CaseFile, rates: &Field<'_>) -> Checked {
    let pairs: Vec<_> = file.rates.iter().map(|rate| Some([rate.from.code(), rate.to.code()].concat())).collect();
    let twice = first_repeated(&pairs);
    // The currencies of the amounts: what is stated the other way round is inverted only for them.
    let mut into: Vec<Currency> = Vec::new();
    for law in file.operations.iter().map(|operation| file.law_of(operation)) {
        let amounts = [Some(law.regime.currency), law.conversion().map(|conversion| conversion.currency)];
        let new = amounts.into_iter().flatten().filter(|currency| !into.contains(currency)).collect::<Vec<_>>();
        into.extend(new);
    }
    for (i, rate) in file.rates.iter().enumerate() {
        let field = rates.entry(i);
        if rate.value.0 <= Decimal::ZERO {
            return field.at("value").refuse(Problem::NotPositive);
        }
        if twice == Some(i) {
            return field.refuse(Problem::Twice);
        }
        // Of the turnovers that are converted, the larger one matters.
        let Addressee { turnover, own_turnover, .. } = file.addressee;
        let larger = |one: Turnover, other: Turnover| if other.amount.amount > one.amount.amount { other } else { one };
        // The largest share in the law is below 1, with three decimals; a sum adds it at most once for each operation.
        let room = product(Decimal::from(file.operations.len()), Decimal::new(1001, 3));
        let of = |currency: Currency| {
            let is_in = |stated: &Turnover| stated.amount.currency == currency;
            turnover.filter(is_in).into_iter().chain(own_turnover.filter(is_in)).reduce(larger)
        };
        let inverse = || {
            let turnover = of(rate.to).filter(|_| into.contains(&rate.from))?;
            let applied = file.rate_either_way(rate.to, rate.from)?;
            Some((turnover, applied.value))
        };
        for (turnover, value) in of(rate.from).map(|turnover| (turnover, rate.value)).into_iter().chain(inverse()) {
            let converted = turnover.amount.times(value.0);
            if converted.zip(room).and_then(|(converted, room)| converted.times(room)).is_none() {
                return field.at("value").refuse(Problem::Inexact);
            }
        }
    }
    Ok(())
}

fn check_operation(operation: &Operation, field: &Field<'_>) -> Checked {
    let infringements = field.at("infringements");
    if operation.infringements.is_empty() {
        return infringements.refuse(Problem::Empty);
    }
    if let Some(period) = operation.period {
        check_order(period, &field.at("period"))?;
    }
    let any_displaced = operation.infringements.iter().any(|infringement| infringement.displaced_by.is_some());
    let prevailing: Vec<_> = operation
        .infringements
        .iter()
        .filter(|infringement| any_displaced && infringement.displaced_by.is_none())
        .map(|infringement| infringement.provision.to_string())
        .collect();
    let prevailing = sorted(prevailing.iter());
    for (i, infringement) in operation.infringements.iter().enumerate() {
        let Some(displacement) = infringement.displaced_by else { continue };
        let prevails = prevailing.binary_search(&displacement.provision.to_string().as_str()).is_ok();
        if displacement.provision == infringement.provision || !prevails {
            return infringements.entry(i).at("displaced_by").at("provision").refuse(Problem::PrevailingNotThere);
        }
    }
    Ok(())
}

/// What the guidance rules out is refused: a circumstance counts once, under its own point, and only in the directions open to it.
fn check_factors(guidance: &Guidance, order_infringed: bool, operation: &Operation, field: &Field<'_>) -> Checked {
    let circumstance =
        |factor: &Factor| Some([factor.factor.key(), " ", factor.circumstance.as_ref()?.as_str()].concat());
    let twice = first_repeated(&operation.factors.iter().map(circumstance).collect::<Vec<_>>());
    let factors = field.at("factors");
    for (i, factor) in operation.factors.iter().enumerate() {
        let field = factors.entry(i);
        if let Some(listed) = guidance.circumstances {
            check_factor(listed, factor, order_infringed, &field)?;
        }
        if twice == Some(i) {
            return field.at("circumstance").refuse(Problem::Twice);
        }
    }
    Ok(())
}

fn check_factor(listed: &'static [Circumstance], factor: &Factor, order_infringed: bool, field: &Field<'_>) -> Checked {
    let Factor { factor: letter, direction, circumstance, .. } = factor;
    let of_letter = || listed.iter().filter(|row| row.letter == *letter);
    let stated = circumstance.as_ref().map(Keyword::as_str);
    let mut rows = of_letter().filter(|row| stated.is_none_or(|stated| stated == row.key)).peekable();
    if rows.peek().is_none() {
        return field.at("circumstance").refuse(Problem::Circumstance(of_letter().map(|row| row.key).collect()));
    }
    if !rows.any(|row| direction.is_open(row)) {
        let aggravates = *direction == Direction::Aggravating;
        return field.at("direction").refuse(if aggravates {
            Problem::NeverAggravating
        } else {
            Problem::NeverMitigating
        });
    }
    if order_infringed && (*letter, *direction) == (Letter::I, Direction::Aggravating) {
        return field.at("direction").refuse(Problem::OrderTwice);
    }
    Ok(())
}

/// What the user assumes about the factors must be a range with which every amount stays exact.
fn check_adjustments(guidance: &Guidance, measure: Measure, operation: &Operation, field: &Field<'_>) -> Checked {
    for (i, adjustment) in operation.adjustments.iter().enumerate() {
        if adjustment.high < adjustment.low {
            return field.entry(i).at("high").refuse(Problem::BelowLow);
        }
    }
    if operation.adjustments.is_empty() {
        return Ok(());
    }
    let Some(moved) = operation.adjustment().and_then(ShareRange::factors) else {
        return field.refuse(Problem::Inexact);
    };
    let Measure { highest, turnover, size, .. } = measure;
    let maxima = [highest, turnover.and_then(|turnover| turnover.times(Tier::Higher.share()))];
    for infringement in &operation.infringements {
        let Some(level) = infringement.seriousness else { continue };
        let point = |of: fn(&Position) -> Option<Rate>| infringement.position.as_ref().and_then(of);
        let seriousness = level.span(guidance).at(point(|position| position.seriousness));
        let share = Size::span_of(size).at(point(|position| position.size));
        for maximum in maxima.into_iter().flatten() {
            let end =
                |of: fn(ShareRange) -> Decimal| maximum.times(of(seriousness))?.times(of(share))?.times(of(moved));
            if end(|span| span.low).is_none() || end(|span| span.high).is_none() {
                return field.refuse(Problem::Inexact);
            }
        }
    }
    Ok(())
}

/// The chosen points must lie within the ranges for seriousness and size; the size is that of the converted turnover of an undertaking.
fn check_position(guidance: &Guidance, measure: Measure, infringement: &Infringement, field: &Field<'_>) -> Checked {
    let Some(Position { seriousness, size: part_of_size }) = infringement.position else { return Ok(()) };
    let positions = field.at("position");
    if let Some(part) = seriousness {
        let Some(level) = infringement.seriousness else { return field.at("seriousness").refuse(Problem::Missing) };
        if !level.span(guidance).contains(part.0) {
            return positions.at("seriousness").refuse(Problem::Outside(level.span(guidance)));
        }
        let of_maximum = |turnover: Money| turnover.times(Tier::Higher.share())?.times(part.0);
        if measure.turnover.is_some_and(|turnover| of_maximum(turnover).is_none()) {
            return positions.at("seriousness").refuse(Problem::Inexact);
        }
    }
    if let Some(part) = part_of_size {
        // Nothing follows from a size that is not known.
        let unknown = measure.has_share && measure.size.is_none();
        let span = Size::span_of(measure.size);
        if !unknown && !span.contains(part.0) {
            return positions.at("size").refuse(Problem::Outside(span));
        }
    }
    Ok(())
}

fn check_order(period: Period, field: &Field<'_>) -> Checked {
    let reversed = period.from.zip(period.to).is_some_and(|(from, to)| to < from);
    if reversed { field.at("to").refuse(Problem::Order) } else { Ok(()) }
}

fn check_penalty(file: &CaseFile, penalty: &PenaltyPayment, bounds: &impl Bounds, field: &Field<'_>) -> Checked {
    let PenaltyPayment { amount, every, counted, from, to, times, cap, ref route, .. } = *penalty;
    check_order(Period { from, to }, field)?;
    let by_times = every == Every::Time;
    let calendar_complete = from.is_some() && to.is_some();
    let calendar_absent = from.is_none() && to.is_none();
    if by_times != times.is_some() || (by_times && !calendar_absent) || (!by_times && !calendar_complete) {
        return field.at("times").refuse(Problem::Times);
    }
    if by_times && counted.is_some() {
        return field.at("counted").refuse(Problem::Times);
    }
    let positive = |money: Option<Money>| money.is_none_or(|money| money.amount > Decimal::ZERO);
    for (key, money) in [("amount", Some(amount)), ("cap", cap)] {
        if !positive(money) {
            return field.at(key).at("amount").refuse(Problem::NotPositive);
        }
    }
    if cap.is_some_and(|cap| cap.currency != amount.currency) {
        return field.at("cap").at("currency").refuse(Problem::OtherCurrency(amount.currency));
    }
    if bounds.accrued(penalty).is_none() {
        return field.refuse(Problem::Inexact);
    }
    if let Some(named) = route {
        check_route(file, penalty, named, &field.at("route"))?;
    }
    let kind = file.body_kind_for(penalty);
    if file.route(penalty).is_some_and(|route| !route.is_against(kind)) {
        return field.refuse(Problem::NotAgainst);
    }
    match bounds.limit(file, penalty) {
        Some(limit) if limit.currency != amount.currency => {
            field.at("amount").at("currency").refuse(Problem::OtherCurrency(limit.currency))
        }
        Some(limit) if limit.amount < amount.amount => {
            field.at("amount").at("amount").refuse(Problem::AboveLimit(limit))
        }
        _ => Ok(()),
    }
}

/// The named route to a penalty payment must exist in its country on the day of the decision.
fn check_route(file: &CaseFile, penalty: &PenaltyPayment, named: &Keyword, field: &Field<'_>) -> Checked {
    let Some(national) = file.national_of(penalty) else { return field.refuse(Problem::Route(Vec::new())) };
    let known = national.penalties.unwrap_or_default();
    let none = Problem::Route(known.iter().map(|route| route.key).collect());
    let rows = known.iter().filter(|route| route.key == named.as_str());
    check_time(national, rows.map(|route| route.time), file.decided(), none, field)
}

/// The index of the first key that repeats an earlier one.
fn first_repeated(keys: &[Option<String>]) -> Option<usize> {
    let mut known: Vec<(&str, usize)> =
        keys.iter().enumerate().filter_map(|(i, key)| Some((key.as_deref()?, i))).collect();
    known.sort_unstable();
    let pairs = known.iter().zip(known.iter().skip(1));
    pairs.filter(|(one, next)| one.0 == next.0).map(|(_, next)| next.1).min()
}

/// Sorted, so that looking up each of a hostile number of texts does not take quadratic time.
fn sorted<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut sorted: Vec<_> = texts.map(String::as_str).collect();
    sorted.sort_unstable();
    sorted
}
