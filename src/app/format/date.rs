//! Days as a language writes them. The patterns and the names of months are texts of the language, from CLDR (`cargo xtask locale new`):
//! Chromium has none for Icelandic, Irish and Maltese, and `Intl` does not know that French has a word for the first day of a month.

use crate::facts::day;

/// What a language says in a date.
pub trait Calendar {
    /// A day of a month.
    fn day(&self, day: &str, month: &str, year: &str) -> String;

    /// The first day of a month, without the month.
    fn first(&self) -> String;

    /// The months as they are in the date of a day.
    fn months(&self) -> String;

    /// A month of a year.
    fn month(&self, month: &str, year: &str) -> String;

    /// The months as they are in that.
    fn months_alone(&self) -> String;
}

/// A day, a month or a year, given as ISO 8601. `None` if it is none of them.
pub fn date(calendar: &impl Calendar, iso: &str) -> Option<String> {
    let (year, rest) = iso.split_once('-').map_or((iso, None), |(year, rest)| (year, Some(rest)));
    let Some(rest) = rest else { return day(&format!("{iso}-01-01")).map(|_| year.to_owned()) };
    let Some((month, _)) = rest.split_once('-') else {
        day(&format!("{iso}-01"))?;
        return Some(calendar.month(&named(&calendar.months_alone(), rest)?, year));
    };
    let number = day(iso)?.day();
    let in_words = if number == 1 { calendar.first() } else { number.to_string() };
    Some(calendar.day(&in_words, &named(&calendar.months(), month)?, year))
}

/// The name of a month by its number.
fn named(months: &str, number: &str) -> Option<String> {
    months.split(", ").nth(number.parse::<usize>().ok()?.checked_sub(1)?).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lithuanian, which has all of it.
    struct Lithuanian;

    impl Calendar for Lithuanian {
        fn day(&self, day: &str, month: &str, year: &str) -> String {
            format!("{year} m. {month} {day} d.")
        }

        fn first(&self) -> String {
            "1".to_owned()
        }

        fn months(&self) -> String {
            "sausio, vasario, kovo".to_owned()
        }

        fn month(&self, month: &str, year: &str) -> String {
            format!("{year} m. {month}")
        }

        fn months_alone(&self) -> String {
            "sausis, vasaris, kovas".to_owned()
        }
    }

    #[test]
    fn a_date_may_be_a_day_a_month_or_a_year() {
        for (iso, written) in [
            ("2026-03-12", "2026 m. kovo 12 d."),
            ("2018-01-01", "2018 m. sausio 1 d."),
            ("2024-02", "2024 m. vasaris"),
            ("2023", "2023"),
        ] {
            assert_eq!(date(&Lithuanian, iso).as_deref(), Some(written));
        }
        for wrong in ["2026-02-30", "2026-00-01", "2026-1x", "2026-1", "26", "", "x"] {
            assert_eq!(date(&Lithuanian, wrong), None, "{wrong}");
        }
    }
}
