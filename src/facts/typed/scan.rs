//! A typed amount taken apart from left to right: number, unit, currency, and the words and brackets around them.

use super::{
    amount::{Beside, Convention, Reading, Typed},
    amount_error::AmountError,
    currency_signs::Currencies,
    number::{Digits, Writing, after_dash, digits, ends_number, number, round_number, scaled, thousands_sign},
    number_words::{Before, Unit},
    words_beside::{WordBeside, word_beside},
};
use crate::money::Currency;

/// What has been found so far.
pub(super) struct Found<'a> {
    convention: Convention,
    text: &'a str,
    number: Option<&'a str>,
    negative: Option<bool>,
    parenthesis: Option<Parenthesis>,
    unit: Option<Unit>,
    currencies: Option<Currencies>,
    after: After,
    after_e: bool,
    label: bool,
    /// Whether the number that was just read may be a unit: "in 1.000 EUR".
    head: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Parenthesis {
    Open { before_number: bool },
    Closed { around_number: bool },
}

/// What was read last, if the next piece may depend on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Other,
    /// A word that announces what the number is counted in.
    In,
    /// A multiplication sign, after which a round number must come.
    Times,
    /// A word that is a unit.
    Unit,
}

impl<'a> Found<'a> {
    /// Takes a text apart.
    pub(super) fn in_text(text: &'a str, convention: Convention) -> Result<Self, AmountError> {
        let mut found = Self {
            convention,
            text,
            number: None,
            negative: None,
            parenthesis: None,
            unit: None,
            currencies: None,
            after: After::Other,
            after_e: false,
            label: false,
            head: false,
        };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            rest = found.take(first, rest)?.trim_start();
        }
        Ok(found)
    }

    /// Takes the next piece of the text and returns what follows it.
    fn take(&mut self, first: char, rest: &'a str) -> Result<&'a str, AmountError> {
        if let Some(after) = thousands_sign(rest) {
            self.unit(Unit::one("en", 3))?;
            return Ok(after);
        }
        let mut after = rest.chars();
        after.next();
        let after = after.as_str();
        match first {
            '0'..='9' => self.digits(rest),
            '-' if self.is_hyphen(rest, after) => Ok(after),
            '+' | '-' => self.sign(first, after),
            '(' if self.parenthesis.is_none() => {
                self.parenthesis = Some(Parenthesis::Open { before_number: self.number.is_none() });
                Ok(after)
            }
            ')' => {
                let Some(Parenthesis::Open { before_number }) = self.parenthesis else {
                    return Err(AmountError::Character(')'));
                };
                self.parenthesis = Some(Parenthesis::Closed { around_number: before_number && self.number.is_some() });
                Ok(after)
            }
            // "€/000"
            '/' if self.currencies.is_some() && after.starts_with("000") => {
                let after = after.get(3..).filter(|after| ends_number(after)).ok_or(AmountError::Character('/'))?;
                self.unit(Unit::one("it", 3))?;
                Ok(after)
            }
            ':' if self.label && self.number.is_none() => Ok(after),
            '~' | '≈' if self.number.is_none() => Ok(after),
            '\'' | '.' if self.number.is_some() && !after.starts_with(|c: char| c.is_ascii_digit()) => Ok(after),
            letter if letter.is_alphabetic() => {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                let is_code = word.parse::<Currency>().is_ok();
                self.word(word, rest, after)?;
                Ok(after_word(after, is_code))
            }
            sign => {
                let written = rest.get(..sign.len_utf8()).unwrap_or_default();
                let currencies = Currencies::of(written).ok_or(AmountError::Character(sign))?;
                self.currency_sign(&currencies, sign, after)
            }
        }
    }

    /// A minus or plus sign before the number.
    fn sign(&mut self, sign: char, after: &'a str) -> Result<&'a str, AmountError> {
        if self.negative.is_some() {
            return Err(AmountError::SeveralSigns);
        }
        if self.number.is_some() {
            return Err(if self.after_e { AmountError::Exponent } else { AmountError::Character(sign) });
        }
        // "Revenue - 5": as likely a dash as a minus.
        if self.label && after.starts_with(' ') {
            return Err(AmountError::Character(sign));
        }
        self.negative = Some(sign == '-');
        Ok(after)
    }

    /// Whether a dash joins two halves of a word.
    fn is_hyphen(&self, rest: &str, after: &str) -> bool {
        let before = self.before(rest).is_some_and(char::is_alphabetic);
        before && after.starts_with(char::is_alphabetic)
    }

    /// The character before the rest of the text.
    fn before(&self, rest: &str) -> Option<char> {
        self.text.get(..self.text.len().checked_sub(rest.len())?)?.chars().next_back()
    }

    /// The number, or the round number of a unit.
    fn digits(&mut self, rest: &'a str) -> Result<&'a str, AmountError> {
        let (mut found, mut after) = number(rest);
        // "x € 1.000 12.345"
        if self.after == After::Times
            && let Some((head, _)) = found.split_once(' ')
            && round_number(head).is_some()
        {
            (found, after) = rest.split_at(head.len());
        }
        let round = round_number(found).filter(|_| matches!(self.after, After::In | After::Times));
        // "u 000 kn"
        if found == "000" && self.after == After::In {
            self.unit(Unit::one("hr", 3))?;
            return Ok(after);
        }
        if self.after == After::Times || (round.is_some() && self.number.is_some()) {
            let (language, power) = round.ok_or_else(|| match self.number {
                Some(_) => AmountError::SeveralNumbers,
                None => AmountError::Word("x".to_owned()),
            })?;
            self.unit(Unit::one(language, power))?;
            return Ok(after);
        }
        if let Some(head) = self.number {
            let (language, power) = round_number(head).filter(|_| self.head).ok_or(if self.after_e {
                AmountError::Exponent
            } else {
                AmountError::SeveralNumbers
            })?;
            self.unit(Unit::one(language, power))?;
            // Brackets around the heading of a column do not mean a minus.
            if let Some(Parenthesis::Closed { around_number }) = &mut self.parenthesis {
                *around_number = false;
            }
        }
        self.head = round.is_some();
        self.number = Some(found);
        self.after = After::Other;
        Ok(after_dash(after))
    }

    /// A currency sign, with thousands if it is that of "£000".
    fn currency_sign(&mut self, currencies: &Currencies, sign: char, after: &'a str) -> Result<&'a str, AmountError> {
        self.currency(currencies)?;
        if let Some(after) = after.strip_prefix("000").filter(|after| ends_number(after)) {
            self.unit(Unit::one("en", 3))?;
            return Ok(after);
        }
        // "$US", "£GB", as in French; "$A".
        let end = after.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(after.len());
        let (letters, rest) = after.split_at(end);
        let owner = match sign {
            '$' => Currencies::of_dollar(letters),
            '£' if letters == "GB" => Currencies::of("GBP"),
            _ => None,
        };
        match owner.filter(|_| !rest.starts_with(char::is_alphabetic)) {
            Some(owner) => self.currency(&owner).map(|()| rest),
            None => Ok(after),
        }
    }

    fn word(&mut self, word: &str, rest: &'a str, after: &'a str) -> Result<(), AmountError> {
        if let Some(owner) = dollars_of(word, after) {
            return self.currency(&owner);
        }
        let before = precedes(after);
        let after_digit = self.before(rest).is_some_and(|c| c.is_ascii_digit());
        if let Some(unit) = Unit::of(word, before, after_digit, self.convention) {
            // "500 E EUR" may be 500 thousand, as in Hungarian, or a slip.
            let slip = word.eq_ignore_ascii_case("e")
                && !next_currencies(after).is_some_and(|(_, next)| next.is(Currency::HUF));
            return self.unit_word(if slip { unit.or_none() } else { unit });
        }
        self.after_e = word.eq_ignore_ascii_case("e") && self.number.is_some();
        if self.after_e {
            return Ok(());
        }
        if let Some(beside) = word_beside(word) {
            match beside {
                WordBeside::In => self.after = After::In,
                // "miles de millones"
                WordBeside::Between => {}
                WordBeside::Label => (self.label, self.after) = (true, After::Other),
            }
            return Ok(());
        }
        if word.eq_ignore_ascii_case("x") {
            self.after = After::Times;
            return Ok(());
        }
        if let Some(currencies) = Currencies::of(word) {
            return self.currency(&currencies);
        }
        let (unit, currencies) = self.in_one(word).ok_or_else(|| AmountError::Word(word.to_owned()))?;
        self.currency(&currencies)?;
        self.unit_word(unit)
    }

    /// "TEUR", "mkr", "EURm": a unit and a currency in one word.
    fn in_one(&self, word: &str) -> Option<(Unit, Currencies)> {
        let splits = word.char_indices().rev().filter_map(|(at, _)| word.split_at_checked(at));
        let unit_first = splits.filter(|(unit, _)| !unit.is_empty()).find_map(|(unit, currency)| {
            let currencies = Currencies::of(currency)?;
            let euro = currencies.is(Currency::EUR);
            let before = if euro { Before::EuroAtOnce } else { before(currency, &currencies) };
            Some((Unit::of(unit, before, false, self.convention)?, currencies))
        });
        unit_first.or_else(|| {
            let (code, unit) = word.split_at_checked(3)?;
            let code: Currency = code.to_ascii_uppercase().parse().ok()?;
            Some((Unit::of(unit, Before::Other, false, self.convention)?, Currencies::of(code.code())?))
        })
    }

    fn unit_word(&mut self, unit: Unit) -> Result<(), AmountError> {
        if self.after == After::Unit
            && let Some(together) = self.unit.as_ref().and_then(|first| first.of_the_next(&unit))
        {
            self.unit = Some(together);
            return Ok(());
        }
        self.unit(unit)?;
        self.after = After::Unit;
        Ok(())
    }

    fn unit(&mut self, unit: Unit) -> Result<(), AmountError> {
        self.after = After::Other;
        if self.unit.replace(unit).is_some() { Err(AmountError::SeveralUnits) } else { Ok(()) }
    }

    fn currency(&mut self, currencies: &Currencies) -> Result<(), AmountError> {
        let both = match &self.currencies {
            Some(other) => other.and(currencies).ok_or(AmountError::SeveralCurrencies)?,
            None => currencies.clone(),
        };
        self.currencies = Some(both);
        // "in € 1.000", "x € 1.000"
        if self.after == After::Unit {
            self.after = After::Other;
        }
        Ok(())
    }

    /// Whether it says in what the number is counted.
    pub(super) fn has_unit(&self) -> bool {
        self.unit.is_some()
    }

    /// What the pieces add up to.
    pub(super) fn conclude(self, beside: Beside) -> Result<Typed, AmountError> {
        if self.after_e {
            return Err(AmountError::Word("e".to_owned()));
        }
        let number = self.number.ok_or(AmountError::NoNumber)?;
        if self.after == After::Times {
            return Err(AmountError::Word("x".to_owned()));
        }
        let in_parentheses = match self.parenthesis {
            Some(Parenthesis::Open { .. }) => return Err(AmountError::Character('(')),
            Some(Parenthesis::Closed { around_number }) => around_number,
            None => false,
        };
        if in_parentheses && self.negative.is_some() {
            return Err(AmountError::SeveralSigns);
        }
        let negative = in_parentheses || self.negative == Some(true);
        let may_be = |code| self.currencies.as_ref().is_some_and(|currencies| currencies.may_be(code));
        let indian = "INR".parse().is_ok_and(may_be) || self.unit.as_ref().is_some_and(Unit::is_indian);
        let currencies = match &self.currencies {
            Some(currencies) => currencies.in_case(beside.currency, beside.country).into_iter().map(Some).collect(),
            None => vec![None],
        };
        let mut amounts = Vec::new();
        let powers = self.unit.as_ref().map_or_else(
            || vec![(0, None)],
            |unit| unit.powers().into_iter().map(|(power, marks)| (power, Some(marks))).collect(),
        );
        for (power, mut marks) in powers {
            // In Switzerland and Liechtenstein, a point precedes the centimes.
            if may_be(Currency::CHF)
                && let Some(marks) = &mut marks
            {
                marks.point = true;
            }
            let writing = Writing { convention: self.convention, marks, in_millions: power >= 6, indian };
            match digits(number, writing)? {
                Digits::One(one) => amounts.push(scaled(&one, power)?),
                Digits::Two { decimal, whole } => amounts.extend([scaled(&decimal, power)?, scaled(&whole, power)?]),
            }
        }
        let signed = amounts.into_iter().map(|amount| if negative { -amount } else { amount });
        let readings =
            signed.flat_map(|amount| currencies.iter().map(move |currency| Reading { amount, currency: *currency }));
        Ok(Typed::of(readings.collect()))
    }
}

/// What comes after a word: without the point of an abbreviation, and without the apostrophe of "d'euros".
fn after_word(after: &str, is_code: bool) -> &str {
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    if let Some(rest) = after.strip_prefix('\'').filter(|rest| rest.starts_with(char::is_alphabetic)) {
        return rest;
    }
    after.strip_prefix('.').filter(|rest| !is_code || !digit(rest)).unwrap_or(after)
}

/// Which dollars a word means, if they follow it: "US$", "US dollars".
fn dollars_of(word: &str, after: &str) -> Option<Currencies> {
    let next = after.trim_start();
    let follows = after.starts_with('$') || (word.len() == 2 && (next.starts_with('$') || next.starts_with("dollar")));
    follows.then(|| Currencies::of_dollar(word)).flatten()
}

/// The currency with which the text goes on, and how it is written.
fn next_currencies(after: &str) -> Option<(&str, Currencies)> {
    let next = after.trim_start_matches([' ', '.']);
    let word = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let sign = next.chars().next().map_or(0, char::len_utf8);
    let written = if word.is_empty() { next.get(..sign)? } else { word };
    Some((written, Currencies::of(written)?))
}

/// What a word comes before.
fn precedes(after: &str) -> Before {
    match next_currencies(after) {
        None => Before::Other,
        Some((written, currencies)) if !currencies.is(Currency::EUR) => before(written, &currencies),
        Some(_) if after.starts_with([' ', '.']) => Before::Euro,
        Some(_) => Before::EuroAtOnce,
    }
}

/// The kind of currency that a unit comes before, other than the euro: by the name in its own language, or as English writes it too.
fn before(written: &str, currencies: &Currencies) -> Before {
    let english = written.starts_with(|c: char| !c.is_alphabetic())
        || currencies.is(Currency::USD)
        || currencies.is(Currency::GBP)
        || written.to_ascii_uppercase().parse::<Currency>().is_ok();
    if english { Before::Currency } else { Before::LocalName }
}
