//! The words, numbers and signs of a text, with their places.

use std::ops::Range;

use crate::facts::typed::folded;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number(u32),
    Word,
    Sign,
    Identifier,
}

pub(super) struct Token {
    pub(super) kind: Kind,
    /// In the form in which it is compared.
    pub(super) folded: String,
    pub(super) place: Range<usize>,
}

/// The words, numbers and signs; spaces are dropped.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let start = text.len().saturating_sub(rest.len());
        // A text that was copied from a page may contain markup.
        if sign == '<'
            && let Some((_, after)) = rest.split_once('>')
        {
            rest = after;
            continue;
        }
        let run = |belongs: fn(char) -> bool| rest.find(|c: char| !belongs(c)).unwrap_or(rest.len());
        let (kind, length) = if let Some(length) = identifier_length(rest)
            .filter(|_| tokens.last().is_none_or(|before| before.place.end < start || before.kind == Kind::Sign))
        {
            (Some(Kind::Identifier), length)
        } else if sign.is_ascii_digit() {
            let length = run(|c| c.is_ascii_digit());
            let number = rest.get(..length).and_then(|digits| digits.parse().ok()).unwrap_or(u32::MAX);
            (Some(Kind::Number(number)), length)
        } else if is_letter(sign) {
            (Some(Kind::Word), run(is_letter))
        } else {
            (Some(Kind::Sign).filter(|_| !sign.is_whitespace()), sign.len_utf8())
        };
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if let Some(kind) = kind {
            let place = start..start + piece.len();
            tokens.push(Token { kind, folded: folded(piece), place });
        }
        rest = after;
    }
    tokens
}

/// Whether this is a letter of the Union's alphabets, and not one of the signs in their ranges.
pub(super) fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic()
        || (('\u{c0}'..'\u{530}').contains(&sign) && !"×÷΄΅ʹ͵·".contains(sign))
        || ('\u{1e00}'..'\u{2000}').contains(&sign)
}

/// The length of the identifier, such as `FR:82`, at the start of a text. Every one has a number; `EU:n` is a word of Finnish.
pub(super) fn identifier_length(text: &str) -> Option<usize> {
    let (country, name) = text.split_once(':')?;
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || ".()-".contains(c))).unwrap_or(name.len());
    let name = name.get(..end)?.trim_end_matches('.');
    let unmatched = name.matches(')').count() > name.matches('(').count();
    let name = if unmatched { name.strip_suffix(')').unwrap_or(name) } else { name };
    name.contains(|c: char| c.is_ascii_digit()).then_some(country.len() + 1 + name.len())
}
