//! The plural categories that a language has, from CLDR.

use std::collections::BTreeSet;

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use crate::error::Result;

/// The argument whose number chooses the form.
pub const COUNT: &str = "count";

/// The categories of CLDR, in CLDR's order.
const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// Whether a key is the name of a category.
pub(crate) fn is_category(key: &str) -> bool {
    CATEGORIES.iter().any(|(name, _)| *name == key)
}

/// The plural rules of a language.
pub struct Plurals(PluralRules);

impl Plurals {
    /// The rules for cardinal numbers in a language.
    ///
    /// # Errors
    ///
    /// The code is not that of a language.
    pub fn of(code: &str) -> Result<Self> {
        let locale: Locale = code.parse().map_err(|_| format!("`{code}` is not the code of a language"))?;
        PluralRules::try_new_cardinal(locale.into()).map(Self).map_err(|error| format!("{code}: {error}").into())
    }

    /// Every category that the language has.
    #[must_use]
    pub fn categories(&self) -> BTreeSet<&'static str> {
        self.0.categories().map(name).collect()
    }

    /// The category of a number, written with a point: `1.5` is not `one` in German.
    ///
    /// # Errors
    ///
    /// It is not a number.
    pub fn category(&self, count: &str) -> Result<&'static str> {
        let count: Decimal = count.parse().map_err(|_| format!("`{count}` is not a number"))?;
        Ok(name(self.0.category_for(&count)))
    }
}

fn name(category: PluralCategory) -> &'static str {
    CATEGORIES.iter().find(|(_, known)| *known == category).map_or("other", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_those_of_cldr() -> Result<()> {
        for (code, expected) in [
            ("en", &["one", "other"][..]),
            ("fr", &["many", "one", "other"]),
            ("pl", &["few", "many", "one", "other"]),
            ("ga", &["few", "many", "one", "other", "two"]),
            ("lv", &["one", "other", "zero"]),
        ] {
            assert_eq!(Plurals::of(code)?.categories().into_iter().collect::<Vec<_>>(), expected, "{code}");
        }
        assert!(Plurals::of("!").is_err());
        Ok(())
    }

    #[test]
    fn a_number_has_its_category() -> Result<()> {
        for (code, count, category) in [
            ("en", "1", "one"),
            ("en", "0", "other"),
            ("fr", "1.5", "one"),
            ("fr", "1000000", "many"),
            ("de", "1.5", "other"),
            ("pl", "22", "few"),
        ] {
            assert_eq!(Plurals::of(code)?.category(count)?, category, "{code} {count}");
        }
        assert!(Plurals::of("en")?.category("x").is_err());
        Ok(())
    }
}
