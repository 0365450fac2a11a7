//! Amounts, shares and days as the page's language writes them.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod cldr;
mod date;
mod short;

#[cfg(target_arch = "wasm32")]
use browser as source;
#[cfg(not(target_arch = "wasm32"))]
use cldr as source;

pub use date::{Calendar, date};
pub(crate) use short::{about, concise, is_short_exact, short, sign};

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::{
    app::text::{Text, say},
    facts::iso,
    money::{Money, plain},
};

/// An amount with all its decimals, or none if it is whole.
pub(crate) fn money(Money { amount, currency }: Money) -> String {
    let scale = amount.normalize().scale();
    source::money(amount, currency, if scale == 0 { 0 } else { scale.max(2) }).unwrap_or_else(|| plain(amount))
}

/// An amount that can be imposed: to the cent, and never above what it is.
pub(crate) fn to_the_cent(Money { amount, currency }: Money) -> String {
    money(Money { amount: amount.trunc_with_scale(2), currency })
}

/// An amount with cents even if they are zero, so that one separator cannot be mistaken for the other.
pub(crate) fn money_with_cents(Money { amount, currency }: Money) -> String {
    source::money(amount, currency, amount.normalize().scale().max(2)).unwrap_or_else(|| plain(amount))
}

/// A plain number, likewise with cents even if they are zero.
pub(crate) fn with_cents(value: Decimal) -> String {
    source::number(value, value.normalize().scale().max(2)).unwrap_or_else(|| plain(value))
}

/// A fraction as a percentage.
pub(crate) fn share(share: Decimal) -> String {
    source::share(share).unwrap_or_else(|| plain(share))
}

/// A plain number, such as an exchange rate.
pub(crate) fn plain_number(value: Decimal) -> String {
    source::number(value, 0).unwrap_or_else(|| plain(value))
}

/// Which of two texts comes first in an alphabetical list.
pub(crate) fn compare(one: &str, other: &str) -> Ordering {
    source::compare(one, other).unwrap_or_else(|| one.cmp(other))
}

/// Today, where the page is being read; empty before it is published.
pub(crate) fn today() -> String {
    iso_day(&source::today())
}

/// A day.
pub(crate) fn day(day: time::Date) -> String {
    iso_day(&iso(day))
}

impl Calendar for Text {
    fn day(&self, day: &str, month: &str, year: &str) -> String {
        say!(self, language_date_day, day, month, year)
    }

    fn first(&self) -> String {
        self.language_date_first()
    }

    fn months(&self) -> String {
        self.language_date_months()
    }

    fn month(&self, month: &str, year: &str) -> String {
        say!(self, language_date_month, month, year)
    }

    fn months_alone(&self) -> String {
        self.language_date_months_alone()
    }
}

/// A day, given as ISO 8601.
pub(crate) fn iso_day(iso: &str) -> String {
    date(&Text, iso).unwrap_or_else(|| iso.to_owned())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, error::Error, fs, path::Path};

    use serde::Deserialize;
    use text::catalogs;

    use super::iso_day;
    use crate::app::text::speak;

    /// What `Intl` writes; the crate `text` compares the rest of the table.
    #[derive(Deserialize)]
    struct Samples {
        days: Vec<(String, String)>,
    }

    #[test]
    fn every_language_writes_days_and_months_as_cldr_does() -> Result<(), Box<dyn Error>> {
        let table: BTreeMap<String, Samples> = serde_json::from_str(&fs::read_to_string("tests/formats.json")?)?;
        for language in &catalogs(Path::new("locales"))? {
            let Samples { days } = table.get(&language.code).ok_or(language.code.clone())?;
            assert!(days.len() > 12, "{}", language.code);
            speak(language, || {
                for (iso, written) in days {
                    assert_eq!(iso_day(iso), *written, "{}", language.code);
                }
            });
        }
        Ok(())
    }
}
