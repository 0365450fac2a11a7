//! Large amounts in few characters: "€21.9 million", "€21.9 M". At most three digits are kept. A maximum is never rounded up, since one that
//! reads higher than it is would be wrong; a fine that was imposed is rounded as usual.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{money, plain_number, source};
use crate::{
    app::text::{Text, say},
    money::Money,
};

/// How many digits are kept.
const DIGITS: u32 = 3;

/// How a number of units reads.
type Unit = fn(Text, String, usize) -> String;

/// A unit, and how many of the smaller ones it is.
const WORDS: [(i64, Unit); 2] = [
    (1_000_000_000, |text, number, count| say!(text, number_billions, count, number)),
    (1_000_000, |text, number, count| say!(text, number_millions, count, number)),
];

const SIGNS: [(i64, Unit); 3] = [
    (1_000_000_000, |text, number, _| say!(text, number_bn, number)),
    (1_000_000, |text, number, _| say!(text, number_m, number)),
    (1_000, |text, number, _| say!(text, number_k, number)),
];

/// An amount in words from a million on, and exactly below.
pub(crate) fn short(amount: Money) -> String {
    in_units(amount, &WORDS, RoundingStrategy::ToZero, str::to_owned)
}

/// An amount with a sign for millions, and exactly below a million.
pub(crate) fn concise(amount: Money) -> String {
    let [billions, millions, _] = SIGNS;
    in_units(amount, &[billions, millions], RoundingStrategy::ToZero, joined)
}

/// An amount that was imposed, likewise, to the nearest of its digits.
pub(crate) fn about(amount: Money) -> String {
    let [billions, millions, _] = SIGNS;
    in_units(amount, &[billions, millions], RoundingStrategy::MidpointAwayFromZero, joined)
}

/// An amount with a sign for thousands and millions, as on a scale.
pub(crate) fn sign(amount: Money) -> String {
    in_units(amount, &SIGNS, RoundingStrategy::ToZero, joined)
}

/// What follows a sign follows without a space: "52 M€".
fn joined(after: &str) -> String {
    after.trim_start().to_owned()
}

/// Whether `short` says all of an amount.
pub(crate) fn is_short_exact(Money { amount, .. }: Money) -> bool {
    let smallest = WORDS.last().map_or(Decimal::MAX, |(unit, _)| Decimal::from(*unit));
    amount.abs() < smallest
}

fn in_units(amount: Money, units: &[(i64, Unit)], rounding: RoundingStrategy, following: fn(&str) -> String) -> String {
    let fits = |(unit, _): &&(i64, Unit)| amount.amount.abs() >= Decimal::from(*unit);
    let shortened = units.iter().find(fits).and_then(|(unit, say)| {
        let number = amount.amount.checked_div(Decimal::from(*unit))?;
        let number = number.round_sf_with_strategy(DIGITS, rounding)?;
        let whole = number.trunc();
        let count = usize::try_from(whole.abs().mantissa()).ok()?;
        // Where the sign of the currency stands is the language's: it is kept from the amount without its decimals.
        let around = source::money(whole, amount.currency, 0)?;
        let said = say(Text, plain_number(number.normalize().abs()), count);
        let (before, after) = around.split_once(&plain_number(whole.abs()))?;
        Some(format!("{before}{said}{}", following(after)))
    });
    shortened.unwrap_or_else(|| money(amount))
}

#[cfg(test)]
mod tests {
    use std::{error::Error, path::Path};

    use text::catalogs;

    use super::*;
    use crate::{app::text::speak, money::Currency};

    /// What each language writes.
    fn written(write: fn(Money) -> String, amount: Money) -> Result<Vec<String>, Box<dyn Error>> {
        let catalogs = catalogs(Path::new("locales"))?;
        Ok(catalogs
            .iter()
            .map(|catalog| speak(catalog, || write(amount).replace(['\u{a0}', '\u{202f}'], " ")))
            .collect())
    }

    fn euros(amount: Decimal) -> Money {
        Money { amount, currency: Currency::EUR }
    }

    #[test]
    fn amounts_are_exact_below_a_million_and_in_words_above() -> Result<(), Box<dyn Error>> {
        for (amount, english, french) in [
            (999_999_i64, "€999,999", "999 999 €"),
            (1_000_000, "€1 million", "1 million €"),
            (1_500_000, "€1.5 million", "1,5 million €"),
            (52_000_000, "€52 million", "52 millions €"),
            (1_200_000_000, "€1.2 billion", "1,2 milliard €"),
            (12_000_000_000_i64, "€12 billion", "12 milliards €"),
            (-5_000_000, "-€5 million", "-5 millions €"),
        ] {
            assert_eq!(written(short, euros(amount.into()))?, [english, french]);
        }
        Ok(())
    }

    #[test]
    fn no_amount_reads_higher_than_it_is() -> Result<(), Box<dyn Error>> {
        assert_eq!(written(short, euros(21_974_400.into()))?, ["€21.9 million", "21,9 millions €"]);
        assert_eq!(written(short, euros(Decimal::new(1_999_999_999, 2)))?, ["€19.9 million", "19,9 millions €"]);
        assert_eq!(written(short, euros(999_999_999.into()))?, ["€999 million", "999 millions €"]);
        Ok(())
    }

    #[test]
    fn a_scale_and_a_range_have_signs() -> Result<(), Box<dyn Error>> {
        assert_eq!(written(sign, euros(10_000.into()))?, ["€10k", "10 k€"]);
        assert_eq!(written(sign, euros(100_000_000.into()))?, ["€100 M", "100 M€"]);
        assert_eq!(written(sign, euros(1_200_000_000.into()))?, ["€1.2 bn", "1,2 Md€"]);
        assert_eq!(written(concise, euros(80_000.into()))?, ["€80,000", "80 000 €"]);
        assert_eq!(written(concise, euros(4_394_880.into()))?, ["€4.39 M", "4,39 M€"]);
        assert_eq!(written(about, euros(35_258_708.into()))?, ["€35.3 M", "35,3 M€"]);
        Ok(())
    }
}
