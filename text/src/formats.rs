//! Numbers, amounts, shares and dates in the formats of CLDR: those of `Intl` in a browser, so that pages and calculator agree.

use std::cmp::Ordering;

use anyhow::{Context as _, Result, anyhow};
use fixed_decimal::Decimal as Digits;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{YM, YMD},
    input::Date,
};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};
use icu_experimental::dimension::{
    currency::{CurrencyType, formatter::CurrencyFormatter, options::CurrencyFormatterOptions},
    percent::{formatter::PercentFormatter, options::PercentFormatterOptions},
};
use icu_locale_core::Locale;
use rust_decimal::Decimal;

use crate::catalog::Catalog;

/// The formats of a language.
pub struct Formats {
    locale: Locale,
    number: DecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    order: CollatorBorrowed<'static>,
    /// How the language writes the first day of a month.
    first: String,
}

impl Formats {
    /// The formats of a locale such as `en-GB`; `first` is how it writes the first day of a month.
    ///
    /// # Errors
    ///
    /// The locale is unknown.
    pub fn of(locale: &str, first: &str) -> Result<Self> {
        let locale: Locale = locale.parse().with_context(|| format!("{locale} is not a locale"))?;
        Ok(Self {
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())?,
            percent: PercentFormatter::try_new((&locale).into(), PercentFormatterOptions::default())?,
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long())?,
            month: DateTimeFormatter::try_new((&locale).into(), YM::long())?,
            order: Collator::try_new((&locale).into(), CollatorOptions::default())?,
            first: first.to_owned(),
            locale,
        })
    }

    /// The formats of a language.
    ///
    /// # Errors
    ///
    /// The language does not name a known locale.
    pub fn of_language(language: &Catalog) -> Result<Self> {
        Self::of(language.text("language.intl")?, language.text("language.first")?)
    }

    /// Which of two texts comes first in an alphabetical list.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.order.compare(one, other)
    }

    /// A number with all its decimals.
    ///
    /// # Errors
    ///
    /// The number is too long.
    pub fn number(&self, number: Decimal) -> Result<String> {
        Ok(self.number.format(&digits(number)?).to_string())
    }

    /// An amount in a currency: without decimals if it is whole, otherwise with at least two.
    ///
    /// # Errors
    ///
    /// The currency has not three letters.
    pub fn money(&self, amount: Decimal, currency: &str) -> Result<String> {
        self.money_with(amount, currency, if amount.normalize().scale() == 0 { 0 } else { 2 })
    }

    /// An amount in a currency with at least two decimals, even if they are zero.
    ///
    /// # Errors
    ///
    /// The currency has not three letters.
    pub fn money_with_cents(&self, amount: Decimal, currency: &str) -> Result<String> {
        self.money_with(amount, currency, 2)
    }

    fn money_with(&self, amount: Decimal, currency: &str, decimals: i16) -> Result<String> {
        let currency = CurrencyType::try_from_str(currency).map_err(|error| anyhow!("{currency}: {error}"))?;
        let format =
            CurrencyFormatter::try_new_symbol((&self.locale).into(), currency, CurrencyFormatterOptions::default())?;
        // The formatter always writes the currency's decimals, so we only take from it what goes around the number.
        let one = format.format_fixed_decimal(&Digits::from(1)).to_string();
        let start = one.find(|c: char| c.is_ascii_digit()).context("an amount without a digit")?;
        let end = one.rfind(|c: char| c.is_ascii_digit()).map_or(start, |last| last + 1);
        let (before, after) = (one.get(..start).unwrap_or_default(), one.get(end..).unwrap_or_default());
        let mut digits = digits(amount.abs())?;
        digits.pad_end(decimals.saturating_neg());
        let sign = if amount.is_sign_negative() { "-" } else { "" };
        Ok(format!("{sign}{before}{}{after}", self.number.format(&digits)))
    }

    /// A fraction of one as a percentage.
    ///
    /// # Errors
    ///
    /// The share is too large.
    pub fn percent(&self, share: Decimal) -> Result<String> {
        let percent = share.checked_mul(Decimal::ONE_HUNDRED).context("a share is too large")?;
        Ok(self.percent.format(&digits(percent)?).to_string())
    }

    /// A day, a month or a year, given as ISO 8601.
    ///
    /// # Errors
    ///
    /// It is not a day.
    pub fn day(&self, iso: &str) -> Result<String> {
        let mut parts = iso.split('-');
        let year = parts.next().unwrap_or_default();
        let (month, day) = (parts.next(), parts.next());
        let number: i32 = year.parse().with_context(|| format!("{iso} is not a day"))?;
        let Some(month) = month else { return Ok(year.to_owned()) };
        let date = Date::try_new_gregorian(number, month.parse()?, day.unwrap_or("1").parse()?);
        let date = date.map_err(|error| anyhow!("{iso}: {error}"))?;
        if day.is_none() {
            return Ok(self.month.format(&date).to_string());
        }
        let written = self.day.format(&date).to_string();
        // Some languages have a special form for the first day, which CLDR does not know.
        Ok(written.strip_prefix("1 ").map(|rest| format!("{} {rest}", self.first)).unwrap_or(written))
    }
}

fn digits(number: Decimal) -> Result<Digits> {
    number.normalize().to_string().parse().map_err(|error| anyhow!("{number}: {error}"))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use serde::Deserialize;

    use super::*;
    use crate::catalog::catalogs;

    /// What `Intl` writes: `tests/browser/formats.spec.js` compares the same table with a browser.
    const TABLE: &str = include_str!("../../tests/formats.json");

    /// Samples of one language: the inputs, then the expected output.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Samples {
        numbers: Vec<(String, String)>,
        money: Vec<(String, String, String)>,
        shares: Vec<(String, String)>,
        days: Vec<(String, String)>,
    }

    fn decimal(text: &str) -> Result<Decimal> {
        Ok(Decimal::from_str_exact(text)?)
    }

    #[test]
    fn every_language_writes_as_a_browser_does() -> Result<()> {
        let table: BTreeMap<String, Samples> = serde_json::from_str(TABLE)?;
        let languages = catalogs(Path::new("../locales"))?;
        assert_eq!(table.len(), languages.len());
        for language in &languages {
            let locale = language.text("language.intl")?;
            let formats = Formats::of_language(language)?;
            let Samples { numbers, money, shares, days } = table.get(locale).with_context(|| locale.to_owned())?;
            assert!(numbers.len() > 5 && money.len() > 50 && shares.len() > 5 && days.len() > 5, "{locale}");
            for (number, written) in numbers {
                assert_eq!(formats.number(decimal(number)?)?, *written, "{locale}");
            }
            for (amount, currency, written) in money {
                assert_eq!(formats.money(decimal(amount)?, currency)?, *written, "{locale}");
            }
            for (share, written) in shares {
                assert_eq!(formats.percent(decimal(share)?)?, *written, "{locale}");
            }
            for (iso, written) in days {
                assert_eq!(formats.day(iso)?, *written, "{locale}");
            }
        }
        Ok(())
    }

    #[test]
    fn each_language_has_its_own_order() -> Result<()> {
        for (locale, sorted) in [
            ("de-DE", ["Niederlande", "Österreich", "Polen", "Tschechien"]),
            ("sv-SE", ["Polen", "Zypern", "Åland", "Österrike"]),
            ("cs-CZ", ["Chorvatsko", "Island", "Španělsko", "Švédsko"]),
            ("el-GR", ["Αυστρία", "Βέλγιο", "Έλληνες", "Ζάκυνθος"]),
        ] {
            let formats = Formats::of(locale, "1")?;
            let mut list = sorted;
            list.sort_unstable();
            list.sort_by(|one, other| formats.compare(one, other));
            assert_eq!(list, sorted, "{locale}");
        }
        Ok(())
    }

    #[test]
    fn amounts_are_whole_or_have_their_cents() -> Result<()> {
        let formats = Formats::of("en-GB", "1")?;
        for (amount, written) in
            [("20000000", "€20,000,000"), ("78575.4", "€78,575.40"), ("0.125", "€0.125"), ("-5", "-€5")]
        {
            assert_eq!(formats.money(decimal(amount)?, "EUR")?, written);
        }
        assert!(formats.money(Decimal::ONE, "EURO").is_err());
        Ok(())
    }

    #[test]
    fn a_day_may_be_a_month_or_a_year() -> Result<()> {
        let formats = Formats::of("fr-FR", "1er")?;
        for (iso, written) in [
            ("2026-03-12", "12 mars 2026"),
            ("2018-11-01", "1er novembre 2018"),
            ("2024-02", "février 2024"),
            ("2023", "2023"),
        ] {
            assert_eq!(formats.day(iso)?, written);
        }
        for wrong in ["2026-02-30", "2026-00-01", "2026-1x", ""] {
            assert!(formats.day(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }
}
