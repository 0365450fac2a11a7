//! Numbers, amounts and shares in the formats of CLDR: those of `Intl` in a browser, so that pages and calculator agree.

use std::cmp::Ordering;

use anyhow::{Context as _, Result, anyhow};
use fixed_decimal::Decimal as Digits;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
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
    /// That of the numbers.
    locale: Locale,
    number: DecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    order: CollatorBorrowed<'static>,
}

impl Formats {
    /// The formats of a locale such as `en-GB`, with numbers as in another if browsers have none for it.
    ///
    /// # Errors
    ///
    /// One of them is unknown.
    pub fn of(locale: &str, numbers: &str) -> Result<Self> {
        let known = |name: &str| name.parse::<Locale>().with_context(|| format!("{name} is not a locale"));
        let (own, locale) = (known(locale)?, known(numbers)?);
        Ok(Self {
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())?,
            percent: PercentFormatter::try_new((&locale).into(), PercentFormatterOptions::default())?,
            order: Collator::try_new((&own).into(), CollatorOptions::default())?,
            locale,
        })
    }

    /// The formats of a language.
    ///
    /// # Errors
    ///
    /// The language does not name a known locale.
    pub fn of_language(language: &Catalog) -> Result<Self> {
        Self::of(language.text("language.intl")?, language.text("language.numbers")?)
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
    struct Samples {
        numbers: Vec<(String, String)>,
        money: Vec<(String, String, String)>,
        shares: Vec<(String, String)>,
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
            let code = &language.code;
            let formats = Formats::of_language(language)?;
            let Samples { numbers, money, shares } = table.get(code).with_context(|| code.to_owned())?;
            assert!(numbers.len() > 5 && money.len() > 50 && shares.len() > 5, "{code}");
            for (number, written) in numbers {
                assert_eq!(formats.number(decimal(number)?)?, *written, "{code}");
            }
            for (amount, currency, written) in money {
                assert_eq!(formats.money(decimal(amount)?, currency)?, *written, "{code}");
            }
            for (share, written) in shares {
                assert_eq!(formats.percent(decimal(share)?)?, *written, "{code}");
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
            let formats = Formats::of(locale, locale)?;
            let mut list = sorted;
            list.sort_unstable();
            list.sort_by(|one, other| formats.compare(one, other));
            assert_eq!(list, sorted, "{locale}");
        }
        Ok(())
    }

    #[test]
    fn amounts_are_whole_or_have_their_cents() -> Result<()> {
        let formats = Formats::of("en-GB", "en-GB")?;
        for (amount, written) in
            [("20000000", "€20,000,000"), ("78575.4", "€78,575.40"), ("0.125", "€0.125"), ("-5", "-€5")]
        {
            assert_eq!(formats.money(decimal(amount)?, "EUR")?, written);
        }
        assert!(formats.money(Decimal::ONE, "EURO").is_err());
        Ok(())
    }
}
