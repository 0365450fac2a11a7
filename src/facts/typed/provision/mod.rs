//! Provisions as people write them: `Art. 5 Abs. 1 lit. f DSGVO`, `5.1.f`, several in one text, and those of a national law if it is named.
//!
//! Nothing is skipped: what could not be read is returned as it is, with the reason. The case file's own form is
//! [`Provision::from_str`](std::str::FromStr) and stays strict.

mod close;
mod number;
mod resolve;
#[cfg(test)]
mod tests;
mod token;
mod word;

use std::ops::Range;

use crate::{
    facts::{Country, Provision, ProvisionError},
    law::national::NamedAct,
};
use resolve::identifier;
use token::{Kind, Token, tokens};

/// Something in a text: a provision, or what could not be read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// As it is in the text.
    pub text: String,
    /// What it names, or why it names nothing.
    pub provision: Result<Provision, ProvisionError>,
}

/// The longest text that is read, in bytes: a few characters can mean a hundred articles.
const LONGEST: usize = 10_000;

/// How many tokens a word looks ahead for its article.
const AHEAD: usize = 24;

/// What a text says, in order. Empty if it has neither letters nor digits.
#[must_use]
pub fn references(text: &str) -> Vec<Reference> {
    if text.len() > LONGEST {
        return vec![Reference { text: text.to_owned(), provision: Err(ProvisionError::Form) }];
    }
    if let Some(read) = in_the_strict_form(text) {
        return read;
    }
    let mut reader = Reader { source: text, tokens: tokens(text), ..Reader::default() };
    let mut at = 0;
    while at < reader.tokens.len() {
        at = reader.step(at);
    }
    reader.end_unread();
    reader.close(&Law::Unnamed);
    reader.read
}

/// Reads at once what is written in the form of the case file, as most lists are.
fn in_the_strict_form(text: &str) -> Option<Vec<Reference>> {
    let parts = text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    let read = |part: &str| match part.parse() {
        Ok(provision @ Provision::Gdpr { .. }) => Some(Reference { text: part.to_owned(), provision: Ok(provision) }),
        _ => None,
    };
    parts.map(read).collect()
}

/// An article that was named, with the parts of it that were.
#[derive(Clone, Default)]
struct Item {
    place: Range<usize>,
    number: u32,
    /// `-ter`.
    inserted: Option<String>,
    /// A letter attached to the number: a point (`5f`), or an article that was inserted later (`22A`).
    glued: Option<char>,
    paragraph: Option<u32>,
    point: Option<char>,
    /// What came before the article: `point (f) of Article 5(1)`.
    before: Parts,
    intro: Intro,
    /// Whether the paragraph comes after a dash, which some laws have in the number itself: `34-5`.
    is_dashed: bool,
    /// Whether there is no word that says that the number is an article.
    is_bare: bool,
}

/// The parts of an article that were named before it.
#[derive(Clone, Default)]
struct Parts {
    start: Option<usize>,
    paragraph: Option<u32>,
    points: Vec<char>,
}

/// The word before a value.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Intro {
    #[default]
    None,
    Article,
    Section,
    Part,
}

/// The law to which the citations before it belong.
enum Law {
    Unnamed,
    Regulation { of_the_kingdom: bool },
    Act(Country, &'static NamedAct),
}

/// Which part of an article was read last.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Article,
    /// And whether a word for a paragraph came before it.
    Paragraph(bool),
    Point,
}

/// A stretch that could not be read.
struct Unread {
    place: Range<usize>,
    is_law: bool,
}

#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a separate fact about what came before")]
struct Reader<'a> {
    source: &'a str,
    tokens: Vec<Token>,
    read: Vec<Reference>,
    /// The articles since a law was last named.
    group: Vec<Item>,
    /// Unreadable words that may wait for the group.
    waiting: Vec<Reference>,
    unread: Option<Unread>,
    /// Whether parts belong to the last article of the group.
    open: bool,
    last: Last,
    intro: Intro,
    after_separator: bool,
    range: bool,
    /// Whether the range was written as a word.
    range_by_word: bool,
    skips_number: bool,
    before: Parts,
    /// Whether the citation is in Czech or Slovak, where "a" is "and".
    west_slavic: bool,
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.folded)
    }

    fn place(&self, at: usize) -> Range<usize> {
        self.tokens.get(at).map_or(0..0, |token| token.place.clone())
    }

    fn slice(&self, place: Range<usize>) -> String {
        self.source.get(place).unwrap_or_default().trim().to_owned()
    }

    fn is_sign(&self, at: usize, signs: &[&str]) -> bool {
        self.kind(at) == Some(Kind::Sign) && signs.contains(&self.word(at))
    }

    /// Whether a token directly follows the one before it.
    fn is_glued(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.place(before).end == self.place(at).start)
    }

    fn before_is(&self, at: usize, signs: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_sign(before, signs))
    }

    /// The next token that is not a full stop, a closing bracket or a quotation mark.
    fn past_signs(&self, mut at: usize) -> usize {
        while self.is_sign(at, &[".", ")", "\"", "“", "”", "º", "°", "'", "’", "-"]) {
            at += 1;
        }
        at
    }

    /// Reads what begins at a token, and returns where the next part begins.
    fn step(&mut self, at: usize) -> usize {
        if let Some((law, end)) = self.law(at) {
            self.end_unread();
            match law {
                Some(law) => self.close(&law),
                None => self.begin_unread(at, end),
            }
            return end;
        }
        match self.kind(at) {
            Some(Kind::Identifier) => {
                self.end_unread();
                self.close(&Law::Unnamed);
                let text = self.slice(self.place(at));
                let provision = identifier(&text);
                self.read.push(Reference { text, provision });
            }
            Some(Kind::Sign) => self.sign(at),
            Some(Kind::Number(number)) => self.number(at, number),
            Some(Kind::Word) => self.read_word(at),
            None => {}
        }
        at + 1
    }

    fn sign(&mut self, at: usize) {
        match self.word(at) {
            "&" | "+" | "/" | "•" | "|" if self.unread.is_some() => {}
            "," | ";" | "&" | "+" | "/" | "•" | "|" => {
                self.end_unread();
                self.after_separator = true;
                self.range = false;
            }
            "-" | "–" | "—" | "‑" | "‐" => (self.range, self.range_by_word) = (true, false),
            "§" => {
                self.end_unread();
                self.introduce_section();
            }
            _ => {}
        }
    }

    /// Reads "section": of a national law; or, if an article comes before it, a paragraph.
    fn introduce_section(&mut self) {
        let of_article =
            self.open && self.group.last().is_some_and(|item| item.intro == Intro::Article && item.paragraph.is_none());
        self.intro = if of_article { Intro::Part } else { Intro::Section };
    }
}
