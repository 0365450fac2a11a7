//! From the cells of a row to a case file.

use rust_decimal::Decimal;

use super::{
    cell::{amount, json},
    columns::{AMOUNTS, COLUMNS, NEEDED, RATE_FROM, RATE_TO},
};
use crate::{
    facts::{
        CaseFile, ExchangeRate, FactError, Infringement, Json, Operation, Path, Period, Problem, Provision,
        Seriousness, Turnover, Year,
        fact::Object,
        field::{Checked, Field},
        typed::amount::{Beside, Reading},
        typed::{folded, is_plausible, references},
    },
    money::{Currency, Money, Rate, plain},
};

/// Reads what the cells of a row state into a case file: as a flat object, by the same code that reads case files.
pub(super) fn state(stated: &[(&'static str, String)], month_first: bool, file: &mut CaseFile) -> Checked {
    let root = Field::default();
    let (mut entries, mut typed) = (Vec::new(), Vec::new());
    let mut provisions = Vec::<Provision>::new();
    let refused = |column: &str, problem| FactError { field: Path::key(column), problem };
    for (column, cell) in stated {
        if AMOUNTS.contains(column) {
            typed.push((*column, cell));
        } else if *column == NEEDED {
            for (entry, reference) in references(cell).into_iter().enumerate() {
                let place = root.at(NEEDED);
                let wrong = |error| place.entry(entry).refuse(Problem::Provision(error));
                provisions.push(reference.provision.or_else(wrong)?);
            }
        } else if !(*column == "fault" && folded(cell) == "unknown") {
            let json = json(column, cell, month_first).map_err(|problem| refused(column, problem))?;
            entries.push(((*column).to_owned(), json));
        }
    }
    let row = Json::Object(entries);
    let row = Object::of(&row, &root, &COLUMNS)?;
    let name = row.fact("name")?;
    let levels: Vec<Seriousness> = row.fact("seriousness")?;
    file.fault = row.fact("fault")?;
    file.country = row.fact("country")?;
    file.date = row.fact("date")?;
    file.procedure = row.fact("procedure")?;
    file.addressee.person = row.fact("person")?;
    file.addressee.undertaking = row.fact("undertaking")?;
    file.addressee.public_body = row.fact("public_body")?;
    let currency: Option<Currency> = row.fact("currency")?;
    let year: Option<Year> = row.fact("year")?;
    let rate_to: Option<Rate> = row.fact(RATE_TO)?;
    let rate_from: Option<Rate> = row.fact(RATE_FROM)?;
    let period = Period { from: row.fact("from")?, to: row.fact("to")? };
    if provisions.is_empty() {
        return root.at(NEEDED).refuse(Problem::Missing);
    }
    if levels.len() > 1 && levels.len() != provisions.len() {
        return root.at("seriousness").refuse(Problem::NotEach);
    }
    // A single level applies to every provision.
    let levels = levels.iter().copied().cycle().map(Some).chain(std::iter::repeat(None));
    let infringement = |(provision, seriousness)| Infringement { seriousness, ..Infringement::of(provision) };
    file.operations.push(Operation {
        name,
        period: Some(period).filter(|period| *period != Period::default()),
        ..Operation::of(provisions.into_iter().zip(levels).map(infringement).collect())
    });
    for (column, cell) in typed {
        let stated = Beside { country: file.country, currency };
        let reading = amount(cell, stated).map_err(|problem| refused(column, problem))?;
        let Some(Reading { amount, currency: beside }) = reading else { continue };
        if let (Some(one), Some(other)) = (currency, beside)
            && one != other
        {
            return root.at(column).refuse(Problem::OtherCurrency(one));
        }
        let of_budget = column == "budget";
        let asked = if of_budget { file.budget_currency() } else { None };
        let currency = beside.or(currency).or(asked).unwrap_or_else(|| file.regime().currency);
        let place = match column {
            "turnover" => &mut file.addressee.turnover,
            "budget" => &mut file.addressee.budget,
            _ => &mut file.addressee.own_turnover,
        };
        let year = if of_budget { None } else { year };
        *place = Some(Turnover { amount: Money { amount, currency }, year });
    }
    if rate_to.is_some() && rate_from.is_some() {
        return root.at(RATE_FROM).refuse(Problem::Twice);
    }
    let law = file.applicable();
    if let Some(turnover) = file.addressee.counted_turnover(law.regime)
        && let Some((from, to)) = law.wanted_rate(turnover.amount.currency)
    {
        // If the law converts its own amounts, the rate that is wanted converts out of their currency.
        let leads_away = law.conversion().is_some_and(|one| one.currency == to);
        let (as_wanted, inverse) = if leads_away { (rate_from, rate_to) } else { (rate_to, rate_from) };
        let column = if rate_to.is_some() { RATE_TO } else { RATE_FROM };
        file.rates.extend(exchange(from, to, as_wanted, inverse, &root.at(column))?);
    }
    Ok(())
}

/// A rate between two currencies, stated in the wanted direction or in the opposite one.
fn exchange(
    from: Currency,
    to: Currency,
    as_wanted: Option<Rate>,
    inverse: Option<Rate>,
    field: &Field<'_>,
) -> Checked<Option<ExchangeRate>> {
    let ((one, other), Some(rate)) = (if as_wanted.is_some() { (from, to) } else { (to, from) }, as_wanted.or(inverse))
    else {
        return Ok(None);
    };
    if rate.0 <= Decimal::ZERO {
        return field.refuse(Problem::NotPositive);
    }
    if !is_plausible(one, other, rate) {
        return field.refuse(Problem::ImplausibleRate(one, other));
    }
    if as_wanted.is_some() {
        return Ok(Some(ExchangeRate { from, to, value: rate, date: None, source: None }));
    }
    // Rounded to the ten decimals that a rate has; what was stated is kept as its source.
    let Some(value) = rate.inverse() else { return field.refuse(Problem::Inexact) };
    let source = Some(format!("1 {one} = {} {other}", plain(rate.0)));
    Ok(Some(ExchangeRate { from, to, value, date: None, source }))
}
