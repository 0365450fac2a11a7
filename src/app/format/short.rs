//! Large amounts in few characters: "€21.9 million", "€21.9 M". At most two decimals are kept. A maximum is never rounded up, since one that
//! reads higher than it is would be wrong; a fine that was imposed is rounded as usual.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{plain_number, source, to_the_cent};
use crate::{
    app::text::{Text, say},
    money::{Currency, Money},
};

/// The most letters of a symbol, such as `Md`; what is longer is an abbreviation.
const SYMBOL: usize = 2;

/// How many decimals are kept.
const DECIMALS: u32 = 2;

/// How a number of units reads.
type Unit = fn(Text, String, Decimal) -> String;

/// Units, and how many of the smaller ones each is.
type Units<const N: usize> = [(i64, Unit); N];

/// Of euros: in sentences some languages write the currency out.
const EUROS: Units<2> = [
    (1_000_000_000, |text, number, count| say!(text, number_euro_billions, count, number)),
    (1_000_000, |text, number, count| say!(text, number_euro_millions, count, number)),
];

const WORDS: Units<2> = [
    (1_000_000_000, |text, number, count| say!(text, number_billions, count, number)),
    (1_000_000, |text, number, count| say!(text, number_millions, count, number)),
];

const SIGNS: Units<3> = [
    (1_000_000_000, |text, number, _| say!(text, number_bn, number)),
    (1_000_000, |text, number, _| say!(text, number_m, number)),
    (1_000, |text, number, _| say!(text, number_k, number)),
];

/// An amount in words from a million on, and to the cent below.
pub(crate) fn short(amount: Money) -> String {
    if amount.currency == Currency::EUR && !amount.amount.is_sign_negative() {
        return in_units(amount, &EUROS, RoundingStrategy::ToZero, |_, said| Some(said.to_owned()));
    }
    in_units(amount, &WORDS, RoundingStrategy::ToZero, with_sign)
}

/// An amount with a sign for millions, and to the cent below a million.
pub(crate) fn concise(amount: Money) -> String {
    let [billions, millions, _] = SIGNS;
    in_units(amount, &[billions, millions], RoundingStrategy::ToZero, with_sign)
}

/// An amount that was imposed, likewise, to the nearest of its digits.
pub(crate) fn about(amount: Money) -> String {
    let [billions, millions, _] = SIGNS;
    in_units(amount, &[billions, millions], RoundingStrategy::MidpointAwayFromZero, with_sign)
}

/// An amount with a sign for thousands and millions, as on a scale.
pub(crate) fn sign(amount: Money) -> String {
    in_units(amount, &SIGNS, RoundingStrategy::ToZero, with_sign)
}

/// What is said, with the sign of the currency where the language has it beside this whole number: "€52 M", "52 M€", "52 M CHF", "52 Mio. €".
fn with_sign(Money { amount, currency }: Money, said: &str) -> Option<String> {
    let around = source::money(amount, currency, 0)?;
    let (before, after) = around.split_once(&plain_number(amount.abs()))?;
    let sign = after.trim_start();
    // Two symbols may stand together, while an abbreviation or a name stays apart.
    let is_symbol = said.rsplit(char::is_whitespace).next().is_some_and(|unit| unit.chars().count() <= SYMBOL);
    let after = if is_symbol && !sign.starts_with(char::is_alphabetic) { sign } else { after };
    Some(format!("{before}{said}{after}"))
}

/// Whether `short` says all of an amount.
pub(crate) fn is_short_exact(Money { amount, .. }: Money) -> bool {
    let smallest = WORDS.last().map_or(Decimal::MAX, |(unit, _)| Decimal::from(*unit));
    amount.abs() < smallest
}

fn in_units(
    amount: Money,
    units: &[(i64, Unit)],
    rounding: RoundingStrategy,
    written: fn(Money, &str) -> Option<String>,
) -> String {
    let fits = |(unit, _): &&(i64, Unit)| amount.amount.abs() >= Decimal::from(*unit);
    let shortened = units.iter().find(fits).and_then(|(unit, say)| {
        let number = amount.amount.checked_div(Decimal::from(*unit))?;
        let number = number.round_dp_with_strategy(DECIMALS, rounding);
        let count = number.normalize().abs();
        let said = say(Text, plain_number(count), count);
        written(Money { amount: number.trunc(), ..amount }, &said)
    });
    shortened.unwrap_or_else(|| to_the_cent(amount))
}

#[cfg(test)]
mod tests {
    use std::{error::Error, path::Path};

    use text::catalogs;

    use super::*;
    use crate::app::text::speak;

    /// What German, English and French write.
    fn written(write: fn(Money) -> String, amount: Money) -> Result<Vec<String>, Box<dyn Error>> {
        let catalogs = catalogs(Path::new("locales"))?;
        let chosen = catalogs.iter().filter(|catalog| ["de", "en", "fr"].contains(&catalog.code.as_str()));
        Ok(chosen.map(|catalog| speak(catalog, || write(amount).replace(['\u{a0}', '\u{202f}'], " "))).collect())
    }

    fn euros(amount: Decimal) -> Money {
        Money { amount, currency: Currency::EUR }
    }

    #[test]
    fn amounts_are_exact_below_a_million_and_in_words_above() -> Result<(), Box<dyn Error>> {
        for (amount, german, english, french) in [
            (999_999_i64, "999.999 €", "€999,999", "999 999 €"),
            (1_000_000, "1 Million Euro", "€1 million", "1 million d’euros"),
            (1_500_000, "1,5 Millionen Euro", "€1.5 million", "1,5 million d’euros"),
            (52_000_000, "52 Millionen Euro", "€52 million", "52 millions d’euros"),
            (1_200_000_000, "1,2 Milliarden Euro", "€1.2 billion", "1,2 milliard d’euros"),
            (12_000_000_000_i64, "12 Milliarden Euro", "€12 billion", "12 milliards d’euros"),
            (-5_000_000, "-5 Mio. €", "-€5 million", "-5 M€"),
        ] {
            assert_eq!(written(short, euros(amount.into()))?, [german, english, french]);
        }
        Ok(())
    }

    #[test]
    fn an_amount_that_can_be_imposed_is_cut_to_the_cent() -> Result<(), Box<dyn Error>> {
        let share = euros(Decimal::new(16_910_459_118, 4));
        assert_eq!(written(to_the_cent, share)?, ["1.691.045,91 €", "€1,691,045.91", "1 691 045,91 €"]);
        assert_eq!(
            written(short, euros(Decimal::new(1_352_836_999, 5)))?,
            ["13.528,36 €", "€13,528.36", "13 528,36 €"]
        );
        Ok(())
    }

    #[test]
    fn other_currencies_have_their_sign() -> Result<(), Box<dyn Error>> {
        let pounds = Money { amount: 17_500_000.into(), currency: Currency::GBP };
        assert_eq!(written(short, pounds)?, ["17,5 Mio. £", "£17.5 million", "17,5 M£GB"]);
        let francs = Money { amount: 6_200_000_000_i64.into(), currency: Currency::CHF };
        assert_eq!(written(short, francs)?, ["6,2 Mrd. CHF", "CHF 6.2 billion", "6,2 Md CHF"]);
        Ok(())
    }

    #[test]
    fn no_amount_reads_higher_than_it_is() -> Result<(), Box<dyn Error>> {
        assert_eq!(
            written(short, euros(21_974_400.into()))?,
            ["21,97 Millionen Euro", "€21.97 million", "21,97 millions d’euros"]
        );
        assert_eq!(
            written(short, euros(Decimal::new(1_999_999_999, 2)))?,
            ["19,99 Millionen Euro", "€19.99 million", "19,99 millions d’euros"]
        );
        assert_eq!(
            written(short, euros(999_999_999.into()))?,
            ["999,99 Millionen Euro", "€999.99 million", "999,99 millions d’euros"]
        );
        Ok(())
    }

    #[test]
    fn a_scale_and_a_range_have_signs() -> Result<(), Box<dyn Error>> {
        assert_eq!(written(sign, euros(10_000.into()))?, ["10 Tsd. €", "€10k", "10 k€"]);
        assert_eq!(written(sign, euros(100_000_000.into()))?, ["100 Mio. €", "€100 M", "100 M€"]);
        assert_eq!(written(sign, euros(1_200_000_000.into()))?, ["1,2 Mrd. €", "€1.2 bn", "1,2 Md€"]);
        assert_eq!(written(concise, euros(80_000.into()))?, ["80.000 €", "€80,000", "80 000 €"]);
        assert_eq!(written(concise, euros(4_394_880.into()))?, ["4,39 Mio. €", "€4.39 M", "4,39 M€"]);
        assert_eq!(written(about, euros(35_258_708.into()))?, ["35,26 Mio. €", "€35.26 M", "35,26 M€"]);
        Ok(())
    }
}
