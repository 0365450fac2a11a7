//! Amounts, shares and days as a language writes them, for pages that no script runs on.

use anyhow::{Context as _, Result};
use rust_decimal::Decimal;

use crate::words::Words;

impl Words<'_> {
    /// A number, its digits in groups of three.
    pub(crate) fn number(&self, number: Decimal) -> Result<String> {
        let text = number.normalize().to_string();
        let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(w, d)| (w, Some(d)));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
        let group = self.text("page.number.group")?;
        let mut written = sign.to_owned();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                written.push_str(group);
            }
            written.push(digit);
        }
        if let Some(decimals) = decimals {
            written.push_str(self.text("language.decimal")?);
            written.push_str(decimals);
        }
        Ok(written)
    }

    /// An amount in a currency.
    pub(crate) fn money(&self, amount: Decimal, currency: &str) -> Result<String> {
        let amount = self.number(amount)?;
        if currency == "EUR" {
            self.fill("page.number.euros", &[("amount", &amount)])
        } else {
            self.fill("page.number.money", &[("amount", &amount), ("currency", currency)])
        }
    }

    pub(crate) fn euros(&self, amount: Decimal) -> Result<String> {
        self.money(amount, "EUR")
    }

    /// A fraction of one as a percentage.
    pub(crate) fn percent(&self, share: Decimal) -> Result<String> {
        let percent = share.checked_mul(Decimal::ONE_HUNDRED).context("a share is too large")?;
        self.fill("page.number.percent", &[("number", &self.number(percent)?)])
    }

    /// A day, a month or a year, given as ISO 8601.
    pub(crate) fn day(&self, iso: &str) -> Result<String> {
        let mut parts = iso.split('-');
        let year = parts.next().unwrap_or_default();
        let Some(month) = parts.next() else { return Ok(year.to_owned()) };
        let number: usize = month.parse().with_context(|| format!("{iso} is no day"))?;
        let months = self.text("page.day.months")?;
        let month = number.checked_sub(1).and_then(|before| months.split(' ').nth(before));
        let month = month.with_context(|| format!("{iso} is in no month"))?;
        let Some(day) = parts.next() else {
            return self.fill("page.day.month", &[("month", month), ("year", year)]);
        };
        let day = match day.trim_start_matches('0') {
            "1" => self.text("page.day.first")?,
            other => other,
        };
        self.fill("page.day.day", &[("day", day), ("month", month), ("year", year)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, of_texts};

    fn language() -> Language {
        let texts = [
            ("language.decimal", ","),
            ("page.number.group", "."),
            ("page.number.euros", "{amount} €"),
            ("page.number.money", "{currency} {amount}"),
            ("page.number.percent", "{number} %"),
            ("page.day.months", "janvier février mars"),
            ("page.day.month", "{month} {year}"),
            ("page.day.day", "{day} {month} {year}"),
            ("page.day.first", "1er"),
        ];
        of_texts("xx", &texts)
    }

    #[test]
    fn groups_digits_by_three() -> Result<()> {
        let language = language();
        let words = Words::new(&language);
        for (number, written) in [
            (Decimal::ZERO, "0"),
            (999.into(), "999"),
            (1_000.into(), "1.000"),
            ((-123_456).into(), "−123.456"),
            (Decimal::new(1_234_567_850, 2), "12.345.678,5"),
        ] {
            assert_eq!(words.number(number)?, written);
        }
        assert_eq!(words.euros(1_200_000_000.into())?, "1.200.000.000 €");
        assert_eq!(words.money(75_000_000.into(), "SEK")?, "SEK 75.000.000");
        assert_eq!(words.percent(Decimal::new(526, 3))?, "52,6 %");
        Ok(())
    }

    #[test]
    fn writes_days_months_and_years() -> Result<()> {
        let language = language();
        let words = Words::new(&language);
        for (iso, written) in [
            ("2026-03-12", "12 mars 2026"),
            ("2026-01-01", "1er janvier 2026"),
            ("2024-02", "février 2024"),
            ("2023", "2023"),
        ] {
            assert_eq!(words.day(iso)?, written);
        }
        assert!(words.day("2026-04-01").is_err(), "this language has three months");
        assert!(words.day("2026-00-01").is_err());
        Ok(())
    }
}
