//! Provisions as people write them: `Art. 5 Abs. 1 lit. f DSGVO`, `5.1.f`, several in one text, and those of a national law that is named.
//!
//! Nothing is passed over: what could not be read comes back as it stands, with the reason. The case file's own form is
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
    /// As it stands there.
    pub text: String,
    /// What it names, or why it names none.
    pub provision: Result<Provision, ProvisionError>,
}

/// The longest text that is read, in bytes: a few characters can mean a hundred articles.
const LONGEST: usize = 10_000;

/// How far a word looks ahead for its article.
const AHEAD: usize = 24;

/// What a text says, in its order. Empty where it has neither letters nor figures.
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
        at = reader.step(at).max(at + 1);
    }
    reader.end_unread();
    reader.close(&Law::Unnamed);
    reader.read
}

/// What is written as the case file has it, which most lists do: read at once.
fn in_the_strict_form(text: &str) -> Option<Vec<Reference>> {
    let parts = text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    let read = |part: &str| match part.parse() {
        Ok(provision @ Provision::Gdpr { .. }) => Some(Reference { text: part.to_owned(), provision: Ok(provision) }),
        _ => None,
    };
    parts.map(read).collect()
}

/// An article that was named, with what of it.
#[derive(Clone, Default)]
struct Item {
    place: Range<usize>,
    number: u32,
    /// `-ter`.
    inserted: Option<String>,
    /// A letter written at the number itself: a point (`5f`), or an article that came later (`22A`).
    glued: Option<char>,
    paragraph: Option<u32>,
    point: Option<char>,
    /// What stood before the article: `point (f) of Article 5(1)`.
    before: Parts,
    intro: Intro,
    /// Whether the paragraph stands behind a dash, where some laws have a number: `34-5`.
    is_dashed: bool,
    /// Whether no word of its own says that the number is an article.
    is_bare: bool,
}

/// What is named of an article before the article.
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

/// The law that the citations before it are of.
enum Law {
    Unnamed,
    Regulation { of_the_kingdom: bool },
    Act(Country, &'static NamedAct),
}

/// What was last read of an article.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Article,
    /// And whether a word for a paragraph stood before it.
    Paragraph(bool),
    Point,
}

/// A stretch that could not be read.
struct Unread {
    place: Range<usize>,
    is_law: bool,
}

#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "what stands before a value, each by itself")]
struct Reader<'a> {
    source: &'a str,
    tokens: Vec<Token>,
    read: Vec<Reference>,
    /// The articles since a law was last named.
    group: Vec<Item>,
    /// Unread words that may wait for the group.
    waiting: Vec<Reference>,
    unread: Option<Unread>,
    /// Whether parts belong to the last of the group.
    open: bool,
    last: Last,
    intro: Intro,
    after_separator: bool,
    range: bool,
    /// Whether the range was written with a word.
    range_by_word: bool,
    skips_number: bool,
    before: Parts,
    /// Whether the articles are those of Czech or Slovak, where "a" is "and".
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

    /// Whether nothing stands between a token and the one before it.
    fn is_glued(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.place(before).end == self.place(at).start)
    }

    fn before_is(&self, at: usize, signs: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_sign(before, signs))
    }

    /// The next token that is neither a full stop nor a bracket that closes nor a quotation mark.
    fn past_signs(&self, mut at: usize) -> usize {
        while self.is_sign(at, &[".", ")", "\"", "“", "”", "º", "°", "'", "’", "-"]) {
            at += 1;
        }
        at
    }

    /// Reads what begins here; where the next begins.
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
                at + 1
            }
            Some(Kind::Sign) => self.sign(at),
            Some(Kind::Number(number)) => self.number(at, number),
            Some(Kind::Word) => self.read_word(at),
            None => at + 1,
        }
    }

    fn sign(&mut self, at: usize) -> usize {
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
        at + 1
    }

    /// A section of a national law; or a paragraph, where an article stands before it.
    fn introduce_section(&mut self) {
        let of_article =
            self.open && self.group.last().is_some_and(|item| item.intro == Intro::Article && item.paragraph.is_none());
        self.intro = if of_article { Intro::Part } else { Intro::Section };
    }
}
