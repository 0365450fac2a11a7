//! Calendar days as the tables of the law write them, and how long a rule is in force.

use time::{Date, Month};

/// A day, by year, month and day of the month; one that does not exist becomes the last of all days.
pub(crate) const fn day(year: i32, month: u8, day: u8) -> Date {
    let month = match month {
        1 => Month::January,
        2 => Month::February,
        3 => Month::March,
        4 => Month::April,
        5 => Month::May,
        6 => Month::June,
        7 => Month::July,
        8 => Month::August,
        9 => Month::September,
        10 => Month::October,
        11 => Month::November,
        12 => Month::December,
        _ => return Date::MAX,
    };
    match Date::from_calendar_date(year, month, day) {
        Ok(day) => day,
        Err(_) => Date::MAX,
    }
}

/// The day that a constant of this crate states in ISO 8601.
pub(super) const fn of_iso(text: &str) -> Date {
    let (year, month) = (text.split_at(4).0, text.split_at(5).1.split_at(2).0);
    match (i32::from_str_radix(year, 10), u8::from_str_radix(month, 10), u8::from_str_radix(text.split_at(8).1, 10)) {
        (Ok(year), Ok(month), Ok(of_month)) => day(year, month, of_month),
        _ => Date::MAX,
    }
}

/// The first and the last day of a rule, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// `None`: the first day of the country's act.
    pub from: Option<Date>,
    /// `None`: it is still in force.
    pub until: Option<Date>,
}

impl Time {
    /// Since the first day of the country's act.
    pub const OF_THE_ACT: Self = Self { from: None, until: None };

    pub(super) const fn since(from: Date) -> Self {
        Self { from: Some(from), until: None }
    }

    pub(super) const fn until(until: Date) -> Self {
        Self { from: None, until: Some(until) }
    }

    pub(super) const fn between(from: Date, until: Date) -> Self {
        Self { from: Some(from), until: Some(until) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_month_is_its_own_and_what_does_not_exist_is_no_day_of_the_law() {
        for month in 1..=12 {
            assert_eq!(u8::from(day(2026, month, 1).month()), month);
        }
        for (month, of_month) in [(0, 1), (13, 1), (2, 30)] {
            assert_eq!(day(2026, month, of_month), Date::MAX);
        }
    }
}
