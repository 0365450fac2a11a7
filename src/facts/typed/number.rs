//! A number as it is written: its separators, its groups and its digits.

use rust_decimal::Decimal;

use super::{amount_error::AmountError, number_words::Marks};
use crate::{
    facts::typed::amount::Convention,
    money::{AMOUNT, parse_decimal},
};

/// The most characters that are read at all: far more than any amount needs.
pub(super) const LONGEST: usize = 80;

/// The number at the start of a text, and what comes after it. A number is digits, and single separators between digits.
pub(super) fn number(rest: &str) -> (&str, &str) {
    let bytes = rest.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let separator = |i: usize| bytes.get(i).is_some_and(|b| b" .,'".contains(b));
    let mut end = 0;
    while digit(end) || (separator(end) && digit(end + 1)) {
        end += 1;
    }
    rest.split_at(end)
}

/// What comes after the dash that means no cents: "1.240.000,- Euro", "500.—".
pub(super) fn after_dash(rest: &str) -> &str {
    let dash = rest.strip_prefix([',', '.']).and_then(|rest| rest.strip_prefix(['-', '—']));
    let Some(after) = dash else { return rest };
    let after = after.strip_prefix('-').unwrap_or(after);
    if after.starts_with(|c: char| c.is_ascii_digit()) { rest } else { after }
}

/// The power of ten of a round number at the head of a column ("x € 1.000"), and the language that writes it that way.
pub(super) fn round_number(number: &str) -> Option<(&'static str, usize)> {
    let bare: String = number.chars().filter(char::is_ascii_digit).collect();
    let power = match bare.as_str() {
        "1000" => 3,
        "1000000" => 6,
        _ => return None,
    };
    Some((
        if number.contains('.') {
            "nl"
        } else if number.contains(',') {
            "en"
        } else {
            "mul"
        },
        power,
    ))
}

/// "'000", "(000)": thousands, as in the heading of a column of accounts.
pub(super) fn thousands_sign(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix("'000").or_else(|| rest.strip_prefix("(000)"))?;
    ends_number(after).then_some(after)
}

/// Whether the number ends here.
pub(super) fn ends_number(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

/// A written number with its separators resolved, as digits with at most one point.
pub(super) enum Digits {
    One(String),
    Two { decimal: String, whole: String },
}

/// How to read a number.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    /// How the page writes numbers, which decides if there is no unit.
    pub(super) convention: Convention,
    /// The decimal marks of the languages that use the unit next to it.
    pub(super) marks: Option<Marks>,
    /// Whether that unit is millions or more.
    pub(super) in_millions: bool,
    /// Whether groups above the thousands may have two digits.
    pub(super) indian: bool,
}

/// The digits of a number.
pub(super) fn digits(number: &str, writing: Writing) -> Result<Digits, AmountError> {
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
        [mark @ ('.' | ',')] if count(*mark) == 1 => Ok(one_mark(number, *mark, writing)),
        [mark] => grouped(number, *mark, writing.indian).map(Digits::One),
        [group, mark @ ('.' | ',')] if count(*mark) == 1 && last == Some(*mark) => {
            let (before, after) = number.split_once(*mark).unwrap_or((number, ""));
            Ok(Digits::One(format!("{}.{after}", grouped(before, *group, writing.indian)?)))
        }
        _ => Err(AmountError::MixedSeparators),
    }
}

/// The digits of a number with one point or comma, which precedes either decimals or a group.
fn one_mark(number: &str, mark: char, Writing { convention, marks, in_millions, .. }: Writing) -> Digits {
    let (before, after) = number.split_once(mark).unwrap_or((number, ""));
    let (decimal, whole) = (format!("{before}.{after}"), [before, after].concat());
    let could_group = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
    if !could_group {
        return Digits::One(decimal);
    }
    let (before_decimals, between_groups) = match marks {
        Some(marks) => marks.decimal_and_group(mark),
        // In a language that writes decimals after a point, a comma only ever separates groups; so does a point where it is what separates.
        None => (mark != convention.group, true),
    };
    match (before_decimals, between_groups) {
        // Nobody writes three decimals of a euro, but people do write three of a million.
        (true, false) if in_millions => Digits::One(decimal),
        (true, _) => Digits::Two { decimal, whole },
        (false, _) => Digits::One(whole),
    }
}

/// The digits of a number in groups of three; or of two, except for the last.
fn grouped(number: &str, mark: char, indian: bool) -> Result<String, AmountError> {
    let lengths: Vec<usize> = number.split(mark).map(str::len).collect();
    let right = match lengths.as_slice() {
        [first, others @ ..] if others.iter().all(|length| *length == 3) => (1..=3).contains(first),
        [first, between @ .., 3] if indian && mark == ',' => {
            (1..=2).contains(first) && between.iter().all(|length| *length == 2)
        }
        _ => false,
    };
    if right { Ok(number.chars().filter(|c| *c != mark).collect()) } else { Err(AmountError::Grouping) }
}

/// The number times a power of ten, exactly.
pub(super) fn scaled(digits: &str, power: usize) -> Result<Decimal, AmountError> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.trim_end_matches('0');
    // The point moves right by as many digits as the power says, into zeros once there are no more decimals.
    let (shifted, rest) = decimals.split_at(decimals.len().min(power));
    let zeros = "0".repeat(power - shifted.len());
    let whole = [whole, shifted, &zeros].concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let written = if rest.is_empty() { whole.to_owned() } else { [whole, ".", rest].concat() };
    parse_decimal(&written, AMOUNT).map_err(|_| AmountError::TooLong)
}
