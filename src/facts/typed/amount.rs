//! Amounts as people type them: `12,5 M`, `2.5bn`, `1 234 567,89`, `549 360 k€`, `1 511 926 tkr`. If there are several ways to read one,
//! all of them are offered.

use rust_decimal::Decimal;

pub use super::amount_error::AmountError;
pub use super::number_words::LANGUAGES;
use super::{number::LONGEST, number_words::Marks, scan::Found, year::without_year};
use crate::{
    facts::Country,
    money::{Currency, product},
};

/// How the language of the page writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Convention {
    /// The decimal separator: `.` or `,`.
    pub decimal: char,
    /// What separates groups: `,`, `.` or a space.
    pub group: char,
    /// The ISO 639 code of the language; empty if it is not known.
    pub(super) language: &'static str,
}

impl Convention {
    /// `1,234.5`, and words as in English.
    pub const POINT: Self = Self { decimal: '.', group: ',', language: "en" };
    /// `1.234,5` or `1 234,5`.
    pub const COMMA: Self = Self { decimal: ',', group: ' ', language: "" };

    /// That of a language by its ISO 639 code; `None` unless it is one of [`LANGUAGES`].
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let language = LANGUAGES.into_iter().find(|known| *known == language)?;
        let (decimal, group) = match language {
            language if Marks::of(language).point => ('.', ','),
            "da" | "de" | "el" | "es" | "hr" | "is" | "it" | "nl" | "pt" | "ro" | "sl" => (',', '.'),
            _ => (',', ' '),
        };
        Some(Self { decimal, group, language })
    }
}

/// What the case states next to the amount, which decides between currencies that share a sign or a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The country whose authority decides: `kr` means its kronor.
    pub country: Option<Country>,
    /// The currency that was chosen for the amount: `$` means its dollars.
    pub currency: Option<Currency>,
}

impl Beside {
    /// Neither of them.
    pub const NOTHING: Self = Self { country: None, currency: None };
}

/// How a typed text was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing was typed.
    Nothing,
    /// There is one reading.
    Amount(Reading),
    /// There are two or more readings, the largest last; the user must choose.
    Ambiguous(Vec<Reading>),
}

impl Typed {
    /// Every reading: none, one or several.
    #[must_use]
    pub fn readings(self) -> Vec<Reading> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Amount(one) => vec![one],
            Self::Ambiguous(several) => several,
        }
    }

    /// Keeps each different reading once, ordered by amount.
    pub(super) fn of(mut readings: Vec<Reading>) -> Self {
        readings.sort_by_key(|reading| reading.amount.abs());
        let mut each: Vec<Reading> = Vec::new();
        for reading in readings {
            if !each.contains(&reading) {
                each.push(reading);
            }
        }
        match each.as_slice() {
            [] => Self::Nothing,
            [one] => Self::Amount(*one),
            _ => Self::Ambiguous(each),
        }
    }
}

/// An amount, and the currency where one was typed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// In units of the currency (not in cents); at most 18 digits before the point and 4 after.
    pub amount: Decimal,
    /// From the sign or the word next to the number.
    pub currency: Option<Currency>,
}

/// The readings as they are told apart: with their currencies only if it is the currency that is in doubt.
#[must_use]
pub fn told_apart(readings: &[Reading]) -> Vec<Reading> {
    let one_currency = readings.iter().all(|one| Some(one.currency) == readings.first().map(|first| first.currency));
    let told =
        |&Reading { amount, currency }: &Reading| Reading { amount, currency: currency.filter(|_| !one_currency) };
    readings.iter().map(told).collect()
}

/// Reads a typed amount.
///
/// # Errors
/// What could not be read. The text itself is never changed.
pub fn read(text: &str, convention: Convention, beside: Beside) -> Result<Typed, AmountError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Typed::Nothing);
    }
    if text.chars().nth(LONGEST).is_some() {
        return Err(AmountError::TooLong);
    }
    let text = without_year(&plain(text));
    Found::in_text(text.trim(), convention)?.conclude(beside)
}

/// Reads an amount that may have been written in any language, and gives every reading where languages differ, so that a list means the
/// same on every page.
///
/// # Errors
/// Those of [`read`].
pub fn read_in_any_language(text: &str, beside: Beside) -> Result<Typed, AmountError> {
    let mut readings = read(text, Convention::POINT, beside)?.readings();
    readings.append(&mut read(text, Convention::COMMA, beside)?.readings());
    Ok(Typed::of(readings))
}

/// Only a plain number below this may be meant in millions.
const MAY_BE_MILLIONS_BELOW: Decimal = Decimal::ONE_THOUSAND;

/// What a typed turnover may mean instead: a small number without a unit, such as `1.5` or `€250`, may be one of millions. It was read as it
/// is written all the same; `None` if there is nothing to ask.
#[must_use]
pub fn perhaps_millions(text: &str, convention: Convention, beside: Beside) -> Option<Reading> {
    let Ok(Typed::Amount(Reading { amount, currency })) = read(text, convention, beside) else { return None };
    if amount <= Decimal::ZERO || amount >= MAY_BE_MILLIONS_BELOW {
        return None;
    }
    let found = without_year(&plain(text.trim()));
    if Found::in_text(found.trim(), convention).ok()?.has_unit() {
        return None;
    }
    Some(Reading { amount: product(amount, Decimal::from(1_000_000))?, currency })
}

/// Replaces characters that mean the same with one of them. Combining accents are removed, since words are compared without accents.
fn plain(text: &str) -> String {
    let same = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\t' => ' ',
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        '−' | '–' | '\u{2010}' | '\u{2011}' => '-',
        '×' => 'x',
        other => other,
    };
    text.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(same).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: Result<Typed, AmountError>) -> String {
        let shown = |reading: &Reading| {
            let currency = reading.currency.map_or(String::new(), |c| format!(" {c}"));
            format!("{}{currency}", crate::money::plain(reading.amount))
        };
        match typed {
            Ok(Typed::Nothing) => "nothing".to_owned(),
            Ok(typed) => typed.readings().iter().map(shown).collect::<Vec<_>>().join(" or "),
            Err(error) => format!("error: {error}"),
        }
    }

    fn understood(text: &str, convention: Convention) -> String {
        shown(read(text, convention, Beside::NOTHING))
    }

    #[test]
    fn what_is_around_a_number_says_what_it_is() {
        let character = |sign: char| format!("error: {}", AmountError::Character(sign));
        let word = |word: &str| format!("error: {}", AmountError::Word(word.to_owned()));
        let (units, groups) =
            (format!("error: {}", AmountError::SeveralUnits), format!("error: {}", AmountError::Grouping));
        for (text, expected) in [
            ("12 (x € 1.000.000)", "12000000 EUR"),
            ("x 5 EUR", &word("x")),
            ("000 EUR", "0 EUR"),
            ("in 20m EUR", "20000000 EUR"),
            // Groups as in India.
            ("₹ 12,34,567", "1234567 INR"),
            ("1,20,000 lakh", "12000000000"),
            ("123,45,678 INR", &groups),
            ("12,51,234 million", &groups),
            // Several units.
            ("3 mil mil", &units),
            ("20m bn EUR", &units),
            ("4,978 T€", "4978 EUR or 4978000 EUR"),
            ("1.234 tys mln", "1234000000 or 1234000000000"),
            ("5m€", "5000 EUR or 5000000 EUR"),
            ("5 m GBP", "5000000 GBP"),
            // Signs.
            ("turnover: 5", "5"),
            ("5:", &character(':')),
            ("$: 5", &character(':')),
            ("~5", "5"),
            ("≈ 5", "5"),
            ("5 ~", &character('~')),
            ("5'", "5"),
            ("- 5", "-5"),
            ("5 M-", &character('-')),
            ("5/000", &character('/')),
            ("EUR. 5", "5 EUR"),
            ("CHF.5", &character('.')),
            // Whose dollars and pounds.
            ("5 £GB", "5 GBP"),
            ("5 £US", &word("US")),
            ("5 US $", "5 USD"),
            ("5 US dollars", "5 USD"),
            ("5 US", &word("US")),
            ("$A 5", "5 AUD"),
            ("5 A$", "5 AUD"),
            ("$C5m", "5000000 CAD"),
        ] {
            assert_eq!(understood(text, Convention::POINT), expected, "{text:?}");
        }
        // A unit before a currency that English writes is English; before one in its own language it may be of that.
        for (text, point) in [
            ("1.234 m $", "1234000 USD"),
            ("1.234 m dollars", "1234000 USD"),
            ("1.234 m pounds", "1234000 GBP"),
            ("1.234 m SEK", "1234000 SEK"),
            ("1.234 m Ft", "1234000 HUF or 1234000000 HUF"),
        ] {
            assert_eq!(understood(text, Convention::POINT), point, "{text:?}");
        }
    }

    #[test]
    fn amounts_read_as_people_write_them() {
        for (text, point, comma) in [
            ("", "nothing", "nothing"),
            ("  \u{202f} ", "nothing", "nothing"),
            ("0", "0", "0"),
            ("549360000", "549360000", "549360000"),
            ("12,5 M", "12500000", "12500000"),
            ("12.5m", "12500000", "12500000"),
            ("2.5bn", "2500000000", "2500000000"),
            ("1 234 567,89", "1234567.89", "1234567.89"),
            ("1\u{a0}234\u{202f}567,89", "1234567.89", "1234567.89"),
            ("1.234.567,89", "1234567.89", "1234567.89"),
            ("1,234,567.89", "1234567.89", "1234567.89"),
            ("1'234'567", "1234567", "1234567"),
            ("1’234’567.5", "1234567.5", "1234567.5"),
            ("500 Mio", "500000000", "500000000"),
            ("500 Mio.", "500000000", "500000000"),
            ("2,5 Mrd", "2500000000", "2500000000"),
            ("2,5 Mrd. €", "2500000000 EUR", "2500000000 EUR"),
            ("5 milliards", "5000000000", "5000000000"),
            ("5 milliards d’euros", "5000000000 EUR", "5000000000 EUR"),
            ("€ 20m", "20000000 EUR", "20000000 EUR"),
            ("EUR 20m", "20000000 EUR", "20000000 EUR"),
            ("20 M€", "20000000 EUR", "20000000 EUR"),
            ("£1.5m", "1500000 GBP", "1500000 GBP"),
            ("$3bn", "3000000000 USD", "3000000000 USD"),
            ("12 sek", "12 SEK", "12 SEK"),
            ("549 360 in thousands", "549360000", "549360000"),
            ("549,360 thousand", "549360000", "549360000"),
            ("549 360 k€", "549360000 EUR", "549360000 EUR"),
            ("549.360 TEUR", "549360000 EUR", "549360000 EUR"),
            ("549 360 T€", "549360000 EUR", "549360000 EUR"),
            ("549 360 (en milliers d'euros)", "549360000 EUR", "549360000 EUR"),
            ("549 360 €'000", "549360000 EUR", "549360000 EUR"),
            ("549 360 (000)", "549360000", "549360000"),
            ("549 360 €000", "549360000 EUR", "549360000 EUR"),
            ("£000 549,360", "549360000 GBP", "549360000 GBP"),
            ("€'000 549 360", "549360000 EUR", "549360000 EUR"),
            ("€0005", "5 EUR", "5 EUR"),
            ("€000.5", "0.5 EUR", "0.5 EUR"),
            ("0 billion", "0", "0"),
            ("-5m", "-5000000", "-5000000"),
            ("−5", "-5", "-5"),
            ("(5 000)", "-5000", "-5000"),
            ("+5", "5", "5"),
            ("0.500", "0.5", "0.5"),
            ("1.5", "1.5", "1.5"),
            ("1234.567", "1234.567", "1234.567"),
            ("1.234", "1.234 or 1234", "1.234 or 1234"),
            ("1,234", "1234", "1.234 or 1234"),
            ("1.234 M", "1234000 or 1234000000", "1234000 or 1234000000"),
            ("2 billion", "2000000000", "2000000000 or 2000000000000"),
            ("2 trillion", "2000000000000", "error: \"trillion\" is neither a unit nor a currency"),
            ("1.000.000", "1000000", "1000000"),
        ] {
            assert_eq!(understood(text, Convention::POINT), point, "{text:?} with a decimal point");
            assert_eq!(understood(text, Convention::COMMA), comma, "{text:?} with a decimal comma");
        }
    }

    #[test]
    fn a_point_between_groups_is_none_before_decimals() {
        for (language, text, amount) in [
            ("de", "180.000", "180000"),
            ("de", "€ 1.234", "1234 EUR"),
            ("de", "180.00", "180"),
            ("de", "1.234 M", "1234000 or 1234000000"),
            ("de", "1,234", "1.234 or 1234"),
            ("fr", "180.000", "180 or 180000"),
            ("en", "180,000", "180000"),
            ("en", "180.000", "180 or 180000"),
        ] {
            let convention = Convention::of(language).unwrap_or(Convention::POINT);
            assert_eq!(understood(text, convention), amount, "{text:?} in {language}");
        }
    }

    #[test]
    fn an_amount_of_no_known_language_has_every_reading_that_it_has_in_one() {
        let read = |text| shown(read_in_any_language(text, Beside::NOTHING));
        for (text, amount) in [
            (" ", "nothing"),
            ("549360000", "549360000"),
            ("-12,5", "-12.5"),
            ("1.234.567,89", "1234567.89"),
            ("12,345,678", "12345678"),
            ("1.234", "1.234 or 1234"),
            ("1,234", "1.234 or 1234"),
            ("-1,234", "-1.234 or -1234"),
            ("1.234 M", "1234000 or 1234000000"),
            ("1,234 M", "1234000 or 1234000000"),
            ("2 billion", "2000000000 or 2000000000000"),
            ("2 Mrd", "2000000000"),
            ("2 trillion", "error: \"trillion\" is neither a unit nor a currency"),
        ] {
            assert_eq!(read(text), amount, "{text:?}");
        }
    }

    #[test]
    fn a_small_number_without_a_unit_may_be_one_of_millions() {
        let millions = |text| {
            let shown = |convention| {
                perhaps_millions(text, convention, Beside::NOTHING).map(|reading| shown(Ok(Typed::Amount(reading))))
            };
            assert_eq!(shown(Convention::POINT), shown(Convention::COMMA), "{text:?}");
            shown(Convention::POINT)
        };
        for (text, meant) in [
            ("1.5", Some("1500000")),
            (" 1,5 ", Some("1500000")),
            ("€250", Some("250000000 EUR")),
            ("999.99", Some("999990000")),
            ("0.5", Some("500000")),
            ("1000", None),
            ("0", None),
            ("-5", None),
            ("1.5 M", None),
            ("1.5 k", None),
            ("5 thousand", None),
            ("0.001 bn", None),
            ("€000 5", None),
            ("", None),
            ("abc", None),
        ] {
            assert_eq!(millions(text).as_deref(), meant, "{text:?}");
        }
        // What has two readings is asked about already.
        assert_eq!(perhaps_millions("1.234", Convention::POINT, Beside::NOTHING), None);
    }

    #[test]
    fn every_word_for_a_number_is_read_as_what_it_means() {
        use super::super::number_words::NUMBER_WORDS;
        for row in NUMBER_WORDS.iter().filter(|row| row.power < 18) {
            let convention =
                if ["en", "ga", "mt"].contains(&row.language) { Convention::POINT } else { Convention::COMMA };
            let meant = format!("5{}", "0".repeat(row.power));
            for word in row.words.split(' ') {
                let typed = format!("5 {word}");
                assert!(understood(&typed, convention).split(" or ").any(|one| one == meant), "{typed}");
            }
        }
    }

    #[test]
    fn a_text_of_repeated_pieces_is_read_or_refused_and_an_endless_one_not_looked_at() {
        for piece in ["in ", "(", ")", "mil ", "1 ", "x", "kr", "d'", "1.", "(2023", "€"] {
            let text: String = piece.chars().cycle().take(80).collect();
            let _ = read_in_any_language(&text, Beside::NOTHING);
        }
        let endless = "(2023) ".repeat(1_000_000);
        assert_eq!(read(&endless, Convention::POINT, Beside::NOTHING), Err(AmountError::TooLong));
    }

    #[test]
    fn what_is_not_an_amount_says_why() {
        let long = "9".repeat(30);
        let endless = "1 ".repeat(1000);
        for (text, error) in [
            ("abc", AmountError::Word("abc".into())),
            ("€", AmountError::NoNumber),
            ("1e9", AmountError::Exponent),
            ("1E+9", AmountError::Exponent),
            ("1.2.3,4,5", AmountError::MixedSeparators),
            ("1,234 567", AmountError::MixedSeparators),
            ("1'234.567,8", AmountError::MixedSeparators),
            ("1.23.456", AmountError::Grouping),
            ("12,34,567", AmountError::Grouping),
            ("1 23", AmountError::Grouping),
            ("--5", AmountError::SeveralSigns),
            ("+-5", AmountError::SeveralSigns),
            ("-(5)", AmountError::SeveralSigns),
            ("5-", AmountError::Character('-')),
            ("(5", AmountError::Character('(')),
            ("5)", AmountError::Character(')')),
            ("((5)", AmountError::Character('(')),
            ("5 million thousand", AmountError::SeveralUnits),
            ("€000 5 million", AmountError::SeveralUnits),
            ("549 '0001", AmountError::Character('\'')),
            ("'000", AmountError::NoNumber),
            ("549 360 T", AmountError::Word("T".into())),
            ("€5 £", AmountError::SeveralCurrencies),
            ("5 M 6", AmountError::SeveralNumbers),
            ("4 %", AmountError::Character('%')),
            ("💶 5", AmountError::Character('💶')),
            ("٥", AmountError::Character('٥')),
            (".5", AmountError::Character('.')),
            (". 5", AmountError::Character('.')),
            ("<b>5</b>", AmountError::Character('<')),
            ("1.23456", AmountError::TooLong),
            (&long, AmountError::TooLong),
            (&endless, AmountError::TooLong),
            ("999999999999 bn", AmountError::TooLong),
        ] {
            assert_eq!(read(text, Convention::POINT, Beside::NOTHING), Err(error), "{text:?}");
        }
    }

    #[test]
    fn a_text_of_80_characters_is_read_and_no_longer_one() {
        let spaces = " ".repeat(78);
        assert_eq!(understood(&format!("€{spaces}5"), Convention::POINT), "5 EUR");
        assert_eq!(read(&format!("€ {spaces}5"), Convention::POINT, Beside::NOTHING), Err(AmountError::TooLong));
        assert_eq!(
            understood(&format!("{spaces}{spaces}5{spaces}"), Convention::POINT),
            "5",
            "what is around it is nothing"
        );
    }

    #[test]
    fn what_is_wrong_with_an_amount_is_said() {
        for (text, code, message) in [
            ("€", "no-number", "there is no number"),
            ("5 M 6", "several-numbers", "there is more than one number"),
            ("4 %", "character", "'%' has no place in an amount"),
            ("abc", "word", "\"abc\" is neither a unit nor a currency"),
            ("--5", "several-signs", "there is more than one sign"),
            ("5 million thousand", "several-units", "there is more than one unit"),
            ("€5 £", "several-currencies", "there is more than one currency"),
            ("1e9", "exponent", "exponents are not read"),
            ("1,234 567", "mixed-separators", "points, commas and spaces are mixed"),
            ("1 23", "grouping", "the groups are not of three digits"),
            ("1.23456", "too-long", "at most 18 digits before the point and 4 after it"),
        ] {
            let error =
                read(text, Convention::POINT, Beside::NOTHING).map_err(|error| (error.code(), error.to_string()));
            assert_eq!(error, Err((code, message.to_owned())), "{text:?}");
        }
    }
}
