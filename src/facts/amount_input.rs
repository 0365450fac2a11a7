//! Amounts as people type them: `12,5 M`, `2.5bn`, `1 234 567,89`, `549 360 k€`. What can be read in two ways is offered in both.

use rust_decimal::Decimal;

pub use super::amount_error::AmountError;
use crate::money::{AMOUNT, Currency, figure};

/// How the language of the page writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Convention {
    /// Between the whole and its decimals: `.` or `,`.
    pub decimal: char,
    /// Whether "billion" may mean a million millions, as in French and German.
    pub long_billion: bool,
}

impl Convention {
    /// `1,234.5`; a billion is a thousand millions.
    pub const POINT: Self = Self { decimal: '.', long_billion: false };
    /// `1.234,5` or `1 234,5`; a billion may be a million millions.
    pub const COMMA: Self = Self { decimal: ',', long_billion: true };
}

/// What a typed text was understood to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing was typed.
    Nothing,
    /// One reading.
    Amount(Reading),
    /// Two readings, the larger last; the person must choose.
    Ambiguous(Reading, Reading),
}

/// An amount, and the currency where one was typed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// In whole units of the currency; at most 18 digits before the point and 4 after.
    pub amount: Decimal,
    /// Of the sign or the word beside the number.
    pub currency: Option<Currency>,
}

/// Reads a typed amount.
///
/// # Errors
/// Says what cannot be read. The text itself is never changed.
pub fn read(text: &str, convention: Convention) -> Result<Typed, AmountError> {
    let text = plain(text.trim());
    if text.is_empty() {
        return Ok(Typed::Nothing);
    }
    if text.chars().count() > LONGEST {
        return Err(AmountError::TooLong);
    }
    let mut found = Found::default();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        rest = found.take(first, rest, convention)?.trim_start();
    }
    found.conclude(convention)
}

/// Reads an amount of which nobody knows in which language it was written: two readings where two languages differ, so that the same list
/// means the same on every page.
///
/// # Errors
/// Those of [`read`].
pub fn read_in_any_language(text: &str) -> Result<Typed, AmountError> {
    Ok(match (read(text, Convention::POINT)?, read(text, Convention::COMMA)?) {
        (Typed::Amount(a), Typed::Amount(b)) if a != b => {
            if a.amount.abs() < b.amount.abs() {
                Typed::Ambiguous(a, b)
            } else {
                Typed::Ambiguous(b, a)
            }
        }
        (Typed::Amount(_), other) | (other, _) => other,
    })
}

/// The most characters that are read at all: far more than any amount needs.
const LONGEST: usize = 80;

/// The signs that mean the same made the same, up to one more than are read.
fn plain(text: &str) -> String {
    let same = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\t' => ' ',
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        '−' | '–' | '\u{2010}' | '\u{2011}' => '-',
        other => other,
    };
    text.chars().take(LONGEST + 1).map(same).collect()
}

/// What was found so far, from left to right.
#[derive(Default)]
struct Found<'a> {
    number: Option<&'a str>,
    negative: Option<bool>,
    parenthesis: Option<Parenthesis>,
    units: Option<Unit>,
    currency: Option<Currency>,
    after_e: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Parenthesis {
    Open { before_number: bool },
    Closed { around_number: bool },
}

/// By how much the number is multiplied, as a power of ten.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Ten(usize),
    /// A thousand millions or a million millions.
    Billion,
}

impl<'a> Found<'a> {
    /// Takes the next piece of the text and returns what follows it.
    fn take(&mut self, first: char, rest: &'a str, convention: Convention) -> Result<&'a str, AmountError> {
        if let Some(after) = thousands_sign(rest) {
            self.unit(Unit::Ten(3))?;
            return Ok(after);
        }
        let mut after = rest.chars();
        after.next();
        match first {
            '0'..='9' => self.number(rest),
            '+' | '-' => {
                if self.negative.is_some() {
                    return Err(AmountError::SeveralSigns);
                }
                if self.number.is_some() {
                    return Err(if self.after_e { AmountError::Exponent } else { AmountError::Character(first) });
                }
                self.negative = Some(first == '-');
                Ok(after.as_str())
            }
            '(' if self.parenthesis.is_none() => {
                self.parenthesis = Some(Parenthesis::Open { before_number: self.number.is_none() });
                Ok(after.as_str())
            }
            ')' => {
                let Some(Parenthesis::Open { before_number }) = self.parenthesis else {
                    return Err(AmountError::Character(')'));
                };
                self.parenthesis = Some(Parenthesis::Closed { around_number: before_number && self.number.is_some() });
                Ok(after.as_str())
            }
            '€' => self.sign(Currency::EUR, after.as_str()),
            '£' => self.sign(Currency::GBP, after.as_str()),
            '$' => self.sign(Currency::USD, after.as_str()),
            // "d'euros", "in Mio."
            '\'' | '.' if self.number.is_some() && !after.as_str().starts_with(|c: char| c.is_ascii_digit()) => {
                Ok(after.as_str())
            }
            letter if letter.is_ascii_alphabetic() => {
                let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                self.word(word, convention, after.starts_with('€'))?;
                Ok(after)
            }
            other => Err(AmountError::Character(other)),
        }
    }

    /// A number runs over digits, and over one separator where a digit follows it.
    fn number(&mut self, rest: &'a str) -> Result<&'a str, AmountError> {
        if self.number.is_some() {
            return Err(if self.after_e { AmountError::Exponent } else { AmountError::SeveralNumbers });
        }
        let bytes = rest.as_bytes();
        let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
        let separator = |i: usize| bytes.get(i).is_some_and(|b| b" .,'".contains(b));
        let mut end = 0;
        while digit(end) || (separator(end) && digit(end + 1)) {
            end += 1;
        }
        let (number, after) = rest.split_at(end);
        self.number = Some(number);
        Ok(after)
    }

    /// A sign of a currency, and thousands where it is that of "£000".
    fn sign(&mut self, currency: Currency, after: &'a str) -> Result<&'a str, AmountError> {
        self.currency(currency)?;
        let Some(after_zeros) = after.strip_prefix("000").filter(|after| ends_number(after)) else { return Ok(after) };
        self.unit(Unit::Ten(3))?;
        Ok(after_zeros)
    }

    fn word(&mut self, word: &str, convention: Convention, before_euro: bool) -> Result<(), AmountError> {
        let lower = word.to_ascii_lowercase();
        self.after_e = lower == "e" && self.number.is_some();
        if self.after_e || ["in", "en", "de", "des", "d", "of", "s"].contains(&lower.as_str()) {
            return Ok(());
        }
        if let Some(unit) = unit(&lower, convention, before_euro) {
            return self.unit(unit);
        }
        if let Some(currency) = currency(&lower) {
            return self.currency(currency);
        }
        // "TEUR", "MEUR", "kUSD": a unit and a currency in one word.
        let code = lower.len().checked_sub(3).map(|at| lower.split_at(at));
        if let Some((head, tail)) = code
            && let (Some(unit), Some(currency)) = (unit(head, convention, true), currency(tail))
        {
            self.unit(unit)?;
            return self.currency(currency);
        }
        Err(AmountError::Word(word.to_owned()))
    }

    fn unit(&mut self, unit: Unit) -> Result<(), AmountError> {
        if self.units.replace(unit).is_some() { Err(AmountError::SeveralUnits) } else { Ok(()) }
    }

    fn currency(&mut self, currency: Currency) -> Result<(), AmountError> {
        let other = self.currency.replace(currency).is_some_and(|other| other != currency);
        if other { Err(AmountError::SeveralCurrencies) } else { Ok(()) }
    }

    fn conclude(self, convention: Convention) -> Result<Typed, AmountError> {
        if self.after_e {
            return Err(AmountError::Word("e".to_owned()));
        }
        let number = self.number.ok_or(AmountError::NoNumber)?;
        let in_parentheses = match self.parenthesis {
            Some(Parenthesis::Open { .. }) => return Err(AmountError::Character('(')),
            Some(Parenthesis::Closed { around_number }) => around_number,
            None => false,
        };
        if in_parentheses && self.negative.is_some() {
            return Err(AmountError::SeveralSigns);
        }
        let negative = in_parentheses || self.negative == Some(true);
        let reading = |digits: &str, power: usize| -> Result<Reading, AmountError> {
            let amount = scaled(digits, power)?;
            Ok(Reading { amount: if negative { -amount } else { amount }, currency: self.currency })
        };
        let power = match self.units {
            None => 0,
            Some(Unit::Ten(power)) => power,
            Some(Unit::Billion) => 9,
        };
        match (digits(number, convention, matches!(self.units, Some(Unit::Ten(6..) | Unit::Billion)))?, self.units) {
            (Digits::Two { decimal, whole }, _) => {
                Ok(Typed::Ambiguous(reading(&decimal, power)?, reading(&whole, power)?))
            }
            (Digits::One(one), Some(Unit::Billion)) => {
                let short = reading(&one, 9)?;
                // Nothing of either is the same.
                Ok(if short.amount.is_zero() {
                    Typed::Amount(short)
                } else {
                    Typed::Ambiguous(short, reading(&one, 12)?)
                })
            }
            (Digits::One(one), _) => Ok(Typed::Amount(reading(&one, power)?)),
        }
    }
}

/// "'000", "(000)": thousands, as the head of a column of accounts says it.
fn thousands_sign(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix("'000").or_else(|| rest.strip_prefix("(000)"))?;
    ends_number(after).then_some(after)
}

/// Whether no number goes on here.
fn ends_number(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

fn unit(word: &str, convention: Convention, before_euro: bool) -> Option<Unit> {
    Some(match word {
        "k" | "thousand" | "thousands" | "mille" | "millier" | "milliers" | "tausend" | "tsd" | "th" => Unit::Ten(3),
        "t" if before_euro => Unit::Ten(3),
        "m" | "mio" | "mill" | "mln" | "million" | "millions" | "millionen" => Unit::Ten(6),
        "billion" | "billions" | "billionen" if convention.long_billion => Unit::Billion,
        "billion" | "billions" | "b" | "bn" | "md" | "mds" | "mrd" | "mrds" | "mia" | "milliard" | "milliards"
        | "milliarde" | "milliarden" => Unit::Ten(9),
        "tn" | "trillion" | "trillions" if !convention.long_billion => Unit::Ten(12),
        _ => return None,
    })
}

fn currency(word: &str) -> Option<Currency> {
    match word {
        "euro" | "euros" => Some(Currency::EUR),
        "dollar" | "dollars" => Some(Currency::USD),
        "pound" | "pounds" | "livres" => Some(Currency::GBP),
        code => code.to_ascii_uppercase().parse().ok(),
    }
}

/// A written number with its separators resolved, as digits with at most one point.
enum Digits {
    One(String),
    Two { decimal: String, whole: String },
}

fn digits(number: &str, convention: Convention, in_millions: bool) -> Result<Digits, AmountError> {
    let bare = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut kinds: Vec<char> = Vec::new();
    for c in number.chars().filter(|c| !c.is_ascii_digit()) {
        if !kinds.contains(&c) {
            kinds.push(c);
        }
    }
    let count = |kind: char| number.matches(kind).count();
    let last = number.chars().rev().find(|c| !c.is_ascii_digit());
    match kinds.as_slice() {
        [] => Ok(Digits::One(number.to_owned())),
        [mark @ ('.' | ',')] if count(*mark) == 1 => {
            let (before, after) = number.split_once(*mark).unwrap_or((number, ""));
            let decimal = format!("{before}.{after}");
            let could_group = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
            let own_mark = *mark == convention.decimal;
            // Nobody writes three decimals of a euro; of a million, people do.
            if !could_group || (own_mark && in_millions) {
                return Ok(Digits::One(decimal));
            }
            // A comma groups in a language that writes decimals after a point, and never anything else.
            if !own_mark && convention.decimal == '.' {
                return Ok(Digits::One(bare(number)));
            }
            Ok(Digits::Two { decimal, whole: bare(number) })
        }
        [mark] => grouped(number, *mark).map(Digits::One),
        [group, mark @ ('.' | ',')] if count(*mark) == 1 && last == Some(*mark) => {
            let (before, after) = number.split_once(*mark).unwrap_or((number, ""));
            Ok(Digits::One(format!("{}.{after}", grouped(before, *group)?)))
        }
        _ => Err(AmountError::MixedSeparators),
    }
}

/// The digits of a number whose groups are of three.
fn grouped(number: &str, mark: char) -> Result<String, AmountError> {
    let mut groups = number.split(mark);
    let first = groups.next().unwrap_or_default();
    let right = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if right { Ok(number.chars().filter(|c| *c != mark).collect()) } else { Err(AmountError::Grouping) }
}

/// The number times a power of ten, exactly.
fn scaled(digits: &str, power: usize) -> Result<Decimal, AmountError> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.trim_end_matches('0');
    // The point moves to the right over as many decimals, or zeros, as the power says.
    let (shifted, rest) = decimals.split_at(decimals.len().min(power));
    let zeros = "0".repeat(power - shifted.len());
    let whole = [whole, shifted, &zeros].concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let written = if rest.is_empty() { whole.to_owned() } else { [whole, ".", rest].concat() };
    figure(&written, AMOUNT).map_err(|_| AmountError::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understood(text: &str, convention: Convention) -> String {
        let shown = |reading: Reading| {
            let currency = reading.currency.map_or(String::new(), |c| format!(" {c}"));
            format!("{}{currency}", crate::money::plain(reading.amount))
        };
        match read(text, convention) {
            Ok(Typed::Nothing) => "nothing".to_owned(),
            Ok(Typed::Amount(reading)) => shown(reading),
            Ok(Typed::Ambiguous(a, b)) => format!("{} or {}", shown(a), shown(b)),
            Err(error) => format!("error: {error}"),
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
            ("549,360 thousand", "549360000", "549360 or 549360000"),
            ("549 360 k€", "549360000 EUR", "549360000 EUR"),
            ("549.360 TEUR", "549360 EUR or 549360000 EUR", "549360 EUR or 549360000 EUR"),
            ("549 360 T€", "549360000 EUR", "549360000 EUR"),
            ("549 360 (en milliers d'euros)", "549360000 EUR", "549360000 EUR"),
            ("549 360 €'000", "549360000 EUR", "549360000 EUR"),
            ("549 360 (000)", "549360000", "549360000"),
            ("549 360 €000", "549360000 EUR", "549360000 EUR"),
            ("£000 549,360", "549360000 GBP", "549360 GBP or 549360000 GBP"),
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
            ("1.234 M", "1234000", "1234000 or 1234000000"),
            ("2 billion", "2000000000", "2000000000 or 2000000000000"),
            ("2 trillion", "2000000000000", "error: \"trillion\" is no unit and no currency"),
            ("1.000.000", "1000000", "1000000"),
        ] {
            assert_eq!(understood(text, Convention::POINT), point, "{text:?} with a decimal point");
            assert_eq!(understood(text, Convention::COMMA), comma, "{text:?} with a decimal comma");
        }
    }

    #[test]
    fn an_amount_of_no_known_language_has_every_reading_that_it_has_in_one() {
        let read = |text| match read_in_any_language(text) {
            Ok(Typed::Nothing) => "nothing".to_owned(),
            Ok(Typed::Amount(a)) => crate::money::plain(a.amount),
            Ok(Typed::Ambiguous(a, b)) => [a, b].map(|one| crate::money::plain(one.amount)).join(" or "),
            Err(error) => format!("error: {error}"),
        };
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
            ("2 trillion", "error: \"trillion\" is no unit and no currency"),
        ] {
            assert_eq!(read(text), amount, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_amount_says_why() {
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
            assert_eq!(read(text, Convention::POINT), Err(error), "{text:?}");
        }
    }

    #[test]
    fn a_text_of_80_characters_is_read_and_no_longer_one() {
        let spaces = " ".repeat(78);
        assert_eq!(understood(&format!("€{spaces}5"), Convention::POINT), "5 EUR");
        assert_eq!(read(&format!("€ {spaces}5"), Convention::POINT), Err(AmountError::TooLong));
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
            ("abc", "word", "\"abc\" is no unit and no currency"),
            ("--5", "several-signs", "there is more than one sign"),
            ("5 million thousand", "several-units", "there is more than one unit"),
            ("€5 £", "several-currencies", "there is more than one currency"),
            ("1e9", "exponent", "exponents are not read"),
            ("1,234 567", "mixed-separators", "points, commas and spaces are mixed"),
            ("1 23", "grouping", "the groups are not of three digits"),
            ("1.23456", "too-long", "at most 18 digits before the point and 4 after it"),
        ] {
            let error = read(text, Convention::POINT).map_err(|error| (error.code(), error.to_string()));
            assert_eq!(error, Err((code, message.to_owned())), "{text:?}");
        }
    }
}
