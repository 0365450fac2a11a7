//! From the case file to the case, and back. Each fact is checked where it stands; the first that cannot be taken is named.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{
    Addressee, AddresseeFile, Adjustment, AdjustmentFile, Case, CaseFile, Country, Direction, Displacement,
    DisplacementFile, DisplacementTest, DutyHolder, Every, ExchangeRate, FactError, Factor, FactorFile, Fault,
    Infringement, InfringementFile, Letter, MoneyFile, Operation, OperationFile, PenaltyFile, PenaltyPayment, Period,
    PeriodFile, Person, Position, PositionFile, Problem, Provision, RateFile, Seriousness, Turnover, TurnoverFile,
    VERSION, field::Field,
};
use crate::money::{self, AMOUNT, Currency, Digits, Money, RATE};

impl Case {
    /// Checks every fact of a file.
    ///
    /// # Errors
    /// The first fact that cannot be taken, with the field where it stands.
    pub fn check(file: CaseFile) -> Result<Self, FactError> {
        let root = Field::default();
        if file.version != VERSION {
            return root.at("version").refuse(Problem::Version(file.version));
        }
        let country = file
            .country
            .map(|code| Country::of(&code).map_or_else(|| root.at("country").refuse(Problem::Country), Ok))
            .transpose()?;
        if file.procedure.is_some() && country.is_none_or(|country| country.code() != "FR") {
            return root.at("procedure").refuse(Problem::NoProcedures);
        }
        if file.operations.is_empty() {
            return root.at("operations").refuse(Problem::Empty);
        }
        let case = Self {
            country,
            date: day(file.date.as_deref(), &root.at("date"))?,
            addressee: addressee(file.addressee, &root.at("addressee"))?,
            rates: list(file.rates, &root.at("rates"), rate)?,
            fault: word(file.fault.as_deref(), &root.at("fault"), Fault::of, Fault::KEYS)?,
            procedure: word(file.procedure.as_deref(), &root.at("procedure"), procedure, PROCEDURES)?,
            operations: list(file.operations, &root.at("operations"), operation)?,
            penalties: list(file.penalties, &root.at("penalties"), penalty)?,
        };
        case.check_rates(&root.at("rates"))?;
        Ok(case)
    }

    /// One rate for each pair of currencies, and one with which every ceiling, and their sum, stays exact.
    fn check_rates(&self, rates: &Field<'_>) -> Result<(), FactError> {
        for (i, rate) in self.rates.iter().enumerate() {
            let earlier = self.rates.iter().take(i);
            if earlier.into_iter().any(|other| (other.from, other.to) == (rate.from, rate.to)) {
                return rates.entry(i).refuse(Problem::Twice);
            }
            let Some(turnover) = self.addressee.turnover.filter(|turnover| turnover.amount.currency == rate.from)
            else {
                continue;
            };
            // The largest share that the law takes is below 1, with two decimals; a sum adds it once for each operation at the most.
            let room = Decimal::from(self.operations.len()) * Decimal::new(101, 2);
            if turnover.amount.times(rate.value).and_then(|converted| converted.times(room)).is_none() {
                return rates.entry(i).at("value").refuse(Problem::Inexact);
            }
        }
        Ok(())
    }

    /// The file that this case was read from, in its plainest form.
    #[must_use]
    pub fn to_file(&self) -> CaseFile {
        let figure = |figure: Decimal| money::plain(figure);
        let word = |word: &'static str| word.to_owned();
        let amount = |m: Money| MoneyFile { amount: figure(m.amount), currency: m.currency.to_string() };
        let turnover = |t: Turnover| TurnoverFile {
            amount: figure(t.amount.amount),
            currency: t.amount.currency.to_string(),
            year: t.year,
        };
        CaseFile {
            version: VERSION,
            country: self.country.map(|country| country.code().to_owned()),
            date: self.date.map(iso),
            addressee: AddresseeFile {
                person: (self.addressee.person != Person::Legal).then(|| word(self.addressee.person.key())),
                undertaking: self.addressee.undertaking,
                public_body: self.addressee.public_body.clone(),
                turnover: self.addressee.turnover.map(turnover),
                own_turnover: self.addressee.own_turnover.map(turnover),
                budget: self.addressee.budget.map(turnover),
            },
            rates: (self.rates.iter())
                .map(|r| RateFile {
                    from: r.from.to_string(),
                    to: r.to.to_string(),
                    value: figure(r.value),
                    date: r.date.map(iso),
                    source: r.source.clone(),
                })
                .collect(),
            fault: self.fault.map(|fault| word(fault.key())),
            procedure: self.procedure.clone(),
            operations: (self.operations.iter())
                .map(|o| OperationFile {
                    name: o.name.clone(),
                    period: o.period.map(|p| PeriodFile { from: p.from.map(iso), to: p.to.map(iso) }),
                    infringements: (o.infringements.iter())
                        .map(|i| InfringementFile {
                            provision: i.provision.to_string(),
                            duty_of: i.duty_of.map(|holder| word(holder.key())),
                            fault: i.fault.map(|fault| word(fault.key())),
                            seriousness: i.seriousness.map(|level| word(level.key())),
                            position: i.position.map(|p| PositionFile {
                                seriousness: p.seriousness.map(figure),
                                size: p.size.map(figure),
                            }),
                            displaced_by: i
                                .displaced_by
                                .map(|d| DisplacementFile { provision: d.by.to_string(), test: word(d.test.key()) }),
                            reasons: i.reasons.clone(),
                        })
                        .collect(),
                    factors: (o.factors.iter())
                        .map(|f| FactorFile {
                            factor: word(f.letter.key()),
                            direction: word(f.direction.key()),
                            circumstance: f.circumstance.clone(),
                            reason: f.reason.clone(),
                        })
                        .collect(),
                    adjustments: (o.adjustments.iter())
                        .map(|a| AdjustmentFile { low: figure(a.low), high: figure(a.high), reason: a.reason.clone() })
                        .collect(),
                    reasons: o.reasons.clone(),
                })
                .collect(),
            penalties: (self.penalties.iter())
                .map(|p| PenaltyFile {
                    amount: amount(p.amount),
                    every: word(p.every.key()),
                    from: p.from.map(iso),
                    to: p.to.map(iso),
                    times: p.times,
                    lid: p.lid.map(amount),
                })
                .collect(),
        }
    }
}

fn list<F, T>(
    files: Vec<F>,
    field: &Field<'_>,
    read: fn(F, &Field<'_>) -> Result<T, FactError>,
) -> Result<Vec<T>, FactError> {
    files.into_iter().enumerate().map(|(i, file)| read(file, &field.entry(i))).collect()
}

fn word<T>(
    text: Option<&str>,
    field: &Field<'_>,
    of: fn(&str) -> Option<T>,
    keys: &'static [&'static str],
) -> Result<Option<T>, FactError> {
    text.map(|text| of(text).map_or_else(|| field.refuse(Problem::Word(keys)), Ok)).transpose()
}

fn needed_word<T>(
    text: &str,
    field: &Field<'_>,
    of: fn(&str) -> Option<T>,
    keys: &'static [&'static str],
) -> Result<T, FactError> {
    of(text).map_or_else(|| field.refuse(Problem::Word(keys)), Ok)
}

/// The procedures of France, the one country that has several.
const PROCEDURES: &[&str] = &["ordinary", "simplified"];

fn procedure(text: &str) -> Option<String> {
    PROCEDURES.contains(&text).then(|| text.to_owned())
}

fn day(text: Option<&str>, field: &Field<'_>) -> Result<Option<Date>, FactError> {
    text.map(|text| parse_day(text).map_or_else(|| field.refuse(Problem::Date), Ok)).transpose()
}

/// Reads a calendar day of a four-digit year, ISO 8601.
fn parse_day(text: &str) -> Option<Date> {
    let digits = |part: &str, length: usize| -> Option<u16> {
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let month = Month::try_from(u8::try_from(digits(month, 2)?).ok()?).ok()?;
    Date::from_calendar_date(i32::from(digits(year, 4)?), month, u8::try_from(digits(day, 2)?).ok()?).ok()
}

/// Writes a day as ISO 8601.
#[must_use]
pub fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

fn ordered(period: Period, field: &Field<'_>) -> Result<Period, FactError> {
    let reversed = period.from.zip(period.to).is_some_and(|(from, to)| to < from);
    if reversed { field.at("to").refuse(Problem::Order) } else { Ok(period) }
}

fn figure(text: &str, digits: Digits, field: &Field<'_>) -> Result<Decimal, FactError> {
    money::figure(text, digits).or_else(|error| field.refuse(Problem::Figure(error)))
}

fn currency(code: &str, field: &Field<'_>) -> Result<Currency, FactError> {
    code.parse().or_else(|_| field.refuse(Problem::Currency))
}

fn amount(file: &MoneyFile, field: &Field<'_>) -> Result<Money, FactError> {
    Ok(Money {
        amount: figure(&file.amount, AMOUNT, &field.at("amount"))?,
        currency: currency(&file.currency, &field.at("currency"))?,
    })
}

fn positive(money: Money, field: &Field<'_>) -> Result<Money, FactError> {
    if money.amount > Decimal::ZERO { Ok(money) } else { field.at("amount").refuse(Problem::NotPositive) }
}

fn turnover(file: TurnoverFile, field: &Field<'_>) -> Result<Turnover, FactError> {
    if file.year.is_some_and(|year| !(1900..=2200).contains(&year)) {
        return field.at("year").refuse(Problem::Year);
    }
    Ok(Turnover {
        amount: amount(&MoneyFile { amount: file.amount, currency: file.currency }, field)?,
        year: file.year,
    })
}

fn addressee(file: AddresseeFile, field: &Field<'_>) -> Result<Addressee, FactError> {
    let figure = |file: Option<TurnoverFile>, key| file.map(|file| turnover(file, &field.at(key))).transpose();
    Ok(Addressee {
        person: word(file.person.as_deref(), &field.at("person"), Person::of, Person::KEYS)?.unwrap_or(Person::Legal),
        undertaking: file.undertaking,
        public_body: file.public_body.map(|kind| name(kind, &field.at("public_body"))).transpose()?,
        turnover: figure(file.turnover, "turnover")?,
        own_turnover: figure(file.own_turnover, "own_turnover")?,
        budget: figure(file.budget, "budget")?,
    })
}

/// A word of a list that a country or a guideline gives: small letters, digits and hyphens.
fn name(text: String, field: &Field<'_>) -> Result<String, FactError> {
    let written = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if written && !text.is_empty() { Ok(text) } else { field.refuse(Problem::Name) }
}

fn rate(file: RateFile, field: &Field<'_>) -> Result<ExchangeRate, FactError> {
    let value = figure(&file.value, RATE, &field.at("value"))?;
    if value <= Decimal::ZERO {
        return field.at("value").refuse(Problem::NotPositive);
    }
    Ok(ExchangeRate {
        from: currency(&file.from, &field.at("from"))?,
        to: currency(&file.to, &field.at("to"))?,
        value,
        date: day(file.date.as_deref(), &field.at("date"))?,
        source: file.source,
    })
}

fn operation(file: OperationFile, field: &Field<'_>) -> Result<Operation, FactError> {
    let infringements_field = field.at("infringements");
    if file.infringements.is_empty() {
        return infringements_field.refuse(Problem::Empty);
    }
    let period = |file: PeriodFile| {
        let field = field.at("period");
        let period = Period {
            from: day(file.from.as_deref(), &field.at("from"))?,
            to: day(file.to.as_deref(), &field.at("to"))?,
        };
        ordered(period, &field)
    };
    let operation = Operation {
        name: file.name,
        period: file.period.map(period).transpose()?,
        infringements: list(file.infringements, &infringements_field, infringement)?,
        factors: list(file.factors, &field.at("factors"), factor)?,
        adjustments: list(file.adjustments, &field.at("adjustments"), adjustment)?,
        reasons: file.reasons,
    };
    for (i, infringement) in operation.infringements.iter().enumerate() {
        let Some(displacement) = infringement.displaced_by else { continue };
        let prevails = |other: &Infringement| other.provision == displacement.by && other.displaced_by.is_none();
        if displacement.by == infringement.provision || !operation.infringements.iter().any(prevails) {
            return infringements_field.entry(i).at("displaced_by").at("provision").refuse(Problem::PrevailingNotThere);
        }
    }
    for (i, factor) in operation.factors.iter().enumerate() {
        let same = |other: &Factor| {
            other.circumstance.is_some() && (other.letter, &other.circumstance) == (factor.letter, &factor.circumstance)
        };
        if operation.factors.iter().take(i).any(same) {
            return field.at("factors").entry(i).at("circumstance").refuse(Problem::Twice);
        }
    }
    Ok(operation)
}

fn provision(text: &str, field: &Field<'_>) -> Result<Provision, FactError> {
    text.parse().or_else(|error| field.refuse(Problem::Provision(error)))
}

fn infringement(file: InfringementFile, field: &Field<'_>) -> Result<Infringement, FactError> {
    let fraction = |text: Option<String>, field: &Field<'_>| text.map(|text| figure(&text, RATE, field)).transpose();
    let position = |file: PositionFile| {
        let field = field.at("position");
        let seriousness = fraction(file.seriousness, &field.at("seriousness"))?;
        Ok(Position { seriousness, size: fraction(file.size, &field.at("size"))? })
    };
    let displacement = |file: DisplacementFile| {
        let field = field.at("displaced_by");
        let by = provision(&file.provision, &field.at("provision"))?;
        Ok(Displacement {
            by,
            test: needed_word(&file.test, &field.at("test"), DisplacementTest::of, DisplacementTest::KEYS)?,
        })
    };
    Ok(Infringement {
        provision: provision(&file.provision, &field.at("provision"))?,
        duty_of: word(file.duty_of.as_deref(), &field.at("duty_of"), DutyHolder::of, DutyHolder::KEYS)?,
        fault: word(file.fault.as_deref(), &field.at("fault"), Fault::of, Fault::KEYS)?,
        seriousness: word(file.seriousness.as_deref(), &field.at("seriousness"), Seriousness::of, Seriousness::KEYS)?,
        position: file.position.map(position).transpose()?,
        displaced_by: file.displaced_by.map(displacement).transpose()?,
        reasons: file.reasons,
    })
}

fn factor(file: FactorFile, field: &Field<'_>) -> Result<Factor, FactError> {
    if matches!(file.factor.as_str(), "a" | "b" | "g") {
        return field.at("factor").refuse(Problem::BelongsToSeriousness);
    }
    let letter = needed_word(&file.factor, &field.at("factor"), Letter::of, Letter::KEYS)?;
    let direction = needed_word(&file.direction, &field.at("direction"), Direction::of, Direction::KEYS)?;
    if (letter, direction) == (Letter::E, Direction::Mitigating) {
        return field.at("direction").refuse(Problem::NeverMitigating);
    }
    let circumstance = file.circumstance.map(|text| name(text, &field.at("circumstance"))).transpose()?;
    Ok(Factor { letter, direction, circumstance, reason: file.reason })
}

fn adjustment(file: AdjustmentFile, field: &Field<'_>) -> Result<Adjustment, FactError> {
    let low = figure(&file.low, RATE, &field.at("low"))?;
    let high = figure(&file.high, RATE, &field.at("high"))?;
    if high < low { field.at("high").refuse(Problem::Order) } else { Ok(Adjustment { low, high, reason: file.reason }) }
}

fn penalty(file: PenaltyFile, field: &Field<'_>) -> Result<PenaltyPayment, FactError> {
    let every = needed_word(&file.every, &field.at("every"), Every::of, Every::KEYS)?;
    let period =
        Period { from: day(file.from.as_deref(), &field.at("from"))?, to: day(file.to.as_deref(), &field.at("to"))? };
    let Period { from, to } = ordered(period, field)?;
    let by_times = every == Every::Time;
    let calendar_complete = from.is_some() && to.is_some();
    let calendar_absent = from.is_none() && to.is_none();
    if by_times != file.times.is_some() || (by_times && !calendar_absent) || (!by_times && !calendar_complete) {
        return field.at("times").refuse(Problem::Times);
    }
    let money = |file: &MoneyFile, key| positive(amount(file, &field.at(key))?, &field.at(key));
    Ok(PenaltyPayment {
        amount: money(&file.amount, "amount")?,
        every,
        from,
        to,
        times: file.times,
        lid: file.lid.map(|file| money(&file, "lid")).transpose()?,
    })
}
