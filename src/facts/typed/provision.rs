//! Provisions as people write them: `Art. 5 Abs. 1 lit. f DSGVO`, `5.1.f`, several in one text, and those of a national law that is named.
//!
//! Nothing is passed over: what could not be read comes back as it stands, with the reason. The case file's own form is
//! [`Provision::from_str`](std::str::FromStr) and stays strict.

use std::{fmt::Write, ops::Range};

use super::{
    citation::{INSERTED, LANGUAGES, LAW, Language, ORDINALS, SECTION, SENTENCE, is, is_one_of},
    folded,
};
use crate::{
    facts::{Country, Provision, ProvisionError},
    law::{
        acts::{self, Act},
        article,
        national::{self, DutyOf},
    },
};

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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number(u32),
    Word,
    Sign,
    Identifier,
}

struct Token {
    kind: Kind,
    /// As it is compared.
    folded: String,
    place: Range<usize>,
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
    Act(&'static Act),
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

    fn number(&mut self, at: usize, number: u32) -> usize {
        if self.extends_unread(at) {
            return at + 1;
        }
        if std::mem::take(&mut self.skips_number) {
            return at + 1;
        }
        let next = self.past_signs(at + 1);
        let next_word = if self.kind(next) == Some(Kind::Word) { self.word(next).to_owned() } else { String::new() };
        let article_follows = is_role(&next_word, |language| language.article_after);
        // "(1) bekezdés", but not of "6 Abs. 1", where the number behind it is the paragraph.
        let is_part = letter(&next_word).is_none() && is_role(&next_word, |language| language.part);
        let part_follows = is_part && !self.is_numbered_after(next);
        let in_brackets = self.before_is(at, &["("]);
        let bracket_closes = self.is_sign(at + 1, &[")"]);
        let dotted = self.before_is(at, &["."]) && self.is_glued(at) && self.is_glued(at.saturating_sub(1));
        let between_commas = self.is_between_commas(at);
        let range = std::mem::take(&mut self.range);
        let separated = std::mem::take(&mut self.after_separator);
        let intro = std::mem::take(&mut self.intro);
        let end = self.place(at).end;
        if matches!(intro, Intro::Article | Intro::Section) && !(range && self.range_by_word && self.is_whole_article())
        {
            self.article(at, number, intro);
        } else if article_follows {
            self.article(at, number, Intro::Article);
        } else if !self.open {
            if intro == Intro::Part || (is_part && self.article_comes(at)) {
                self.before.start.get_or_insert(self.place(at).start);
                self.before.paragraph = Some(number);
            } else {
                self.article(at, number, Intro::None);
            }
        } else if range && intro != Intro::Part && !in_brackets && self.last == Last::Article {
            self.after_article_range(at, number);
        } else if range && matches!(self.last, Last::Paragraph(_)) && self.has_paragraph(number) {
            let first = self.group.last().and_then(|item| item.paragraph).unwrap_or(number);
            for between in first.saturating_add(1)..=number {
                self.paragraph(between, end, true);
            }
        } else if in_brackets
            || intro == Intro::Part
            || part_follows
            || ((dotted || between_commas) && self.last == Last::Article)
            || (bracket_closes && (!separated || matches!(self.last, Last::Paragraph(_))))
        {
            self.paragraph(number, end, intro == Intro::Part || part_follows);
        } else if separated && self.last == Last::Paragraph(true) && self.follows_paragraph(at, number) {
            self.paragraph(number, end, true);
        } else if !separated && self.is_whole_article() && letter(&next_word).is_some() && self.has_paragraph(number) {
            self.paragraph(number, end, false);
        } else {
            let intro = self.group.last().map_or(Intro::None, |item| item.intro);
            self.article(at, number, intro);
            if let Some(item) = self.group.last_mut() {
                item.is_bare = true;
            }
        }
        at + 1
    }

    /// Of `5,1,f`, the paragraph.
    fn is_between_commas(&self, at: usize) -> bool {
        let comma = |at: usize| self.is_sign(at, &[","]) && self.is_glued(at) && self.is_glued(at + 1);
        at.checked_sub(1).is_some_and(comma) && comma(at + 1) && letter(self.word(at + 2)).is_some()
    }

    /// Whether the last that was read is an article as such.
    fn is_whole_article(&self) -> bool {
        self.open && self.last == Last::Article
    }

    /// Whether the last article has that paragraph.
    fn has_paragraph(&self, number: u32) -> bool {
        let of = self.group.last().and_then(|item| article(u8::try_from(item.number).ok()?));
        of.is_some_and(|article| article.paragraphs().any(|(listed, _)| u32::from(listed) == number))
    }

    /// Whether a number in a list of paragraphs is one more of them and no article: `Abs. 1 und 2`, but `Abs. 1, 6 Abs. 1`.
    fn follows_paragraph(&self, at: usize, number: u32) -> bool {
        let before = self.group.last().and_then(|item| item.paragraph).unwrap_or(0);
        let next = self.past_signs(at + 1);
        let has_parts = self.is_sign(next, &["("])
            || (self.is_sign(at + 1, &["."]) && matches!(self.kind(at + 2), Some(Kind::Number(_))))
            || (letter(self.word(next)).is_none()
                && is_role(self.word(next), |language| language.part)
                && self.is_numbered_after(next));
        number > before && self.has_paragraph(number) && !has_parts
    }

    /// Whether a number follows a word: of `6 Abs. 1`, the second.
    fn is_numbered_after(&self, at: usize) -> bool {
        matches!(self.kind(self.past_signs(at + 1)), Some(Kind::Number(_)))
    }

    /// A number behind a dash or the like: up to there, where it is the larger; or of the article, as `5-1-f`.
    fn after_article_range(&mut self, at: usize, number: u32) {
        let Some(first) = self.group.last().cloned() else { return };
        let place = self.place(at);
        if number > first.number {
            for between in first.number.saturating_add(1)..number.min(100) {
                self.group.push(Item { number: between, place: first.place.start..place.end, ..first.clone() });
            }
            self.article(at, number, first.intro);
        } else {
            self.paragraph(number, place.end, false);
            if let Some(item) = self.group.last_mut() {
                item.is_dashed = true;
            }
        }
    }

    fn article(&mut self, at: usize, number: u32, intro: Intro) {
        let before = std::mem::take(&mut self.before);
        let place = self.place(at);
        let start = before.start.unwrap_or(place.start);
        let is_bare = intro == Intro::None;
        self.group.push(Item { place: start..place.end, number, intro, before, is_bare, ..Item::default() });
        self.open = true;
        self.last = Last::Article;
    }

    fn paragraph(&mut self, number: u32, end: usize, by_word: bool) {
        let Some(item) = self.group.last_mut() else { return };
        item.place.end = end;
        let (paragraph, point) = (Some(number), None);
        if item.paragraph.is_none() && item.point.is_none() {
            item.paragraph = paragraph;
        } else {
            let another = Item { paragraph, point, ..item.clone() };
            self.group.push(another);
        }
        self.last = Last::Paragraph(by_word);
    }

    fn point(&mut self, point: char, end: usize) {
        let Some(item) = self.group.last_mut() else { return };
        item.place.end = end;
        if item.point.is_none() {
            item.point = Some(point);
        } else {
            let another = Item { point: Some(point), glued: None, ..item.clone() };
            self.group.push(another);
        }
        self.last = Last::Point;
    }

    fn read_word(&mut self, at: usize) -> usize {
        let word = self.word(at).to_owned();
        let next_is_number = matches!(self.kind(self.past_signs(at + 1)), Some(Kind::Number(_)));
        let is_article = is_role(&word, |language| language.article);
        if is_article || is_role(&word, |language| language.article_after) {
            self.end_unread();
            // Behind its number it has done its work.
            if is_article || !self.is_whole_article() || self.after_separator {
                self.intro = Intro::Article;
            }
            if is_article {
                self.west_slavic = word.starts_with("cl");
            }
            return at + 1;
        }
        if is_one_of(&word, SECTION) && next_is_number {
            self.end_unread();
            self.introduce_section();
            return at + 1;
        }
        if self.extends_unread(at) {
            return at + 1;
        }
        if let Some(inserted) = self.inserted(at, &word) {
            if let Some(item) = self.group.last_mut() {
                item.inserted = Some(inserted);
            }
            self.range = false;
            return at + 1;
        }
        if let Some(letter) = letter(&word).or_else(|| self.later_letter(at, &word)) {
            return self.letter(at, letter);
        }
        if self.glued_to_number(at) && ["er", "re", "o", "os", "st", "nd", "rd", "th", "eme"].contains(&&*word) {
            return at + 1;
        }
        if is_role(&word, |language| language.to) && self.open && next_is_number {
            (self.range, self.range_by_word) = (true, true);
            return at + 1;
        }
        let next = self.word(self.past_signs(at + 1));
        let ordinal = ORDINALS.iter().find(|(stem, _)| is(&word, stem) && (is(next, "odst*") || next == "lid"));
        if let Some((_, number)) = ordinal {
            let end = self.place(at).end;
            if self.open && !self.comes_before_its_article(at) {
                self.paragraph(*number, end, true);
            } else {
                self.open = false;
                self.before.start.get_or_insert(self.place(at).start);
                self.before.paragraph = Some(*number);
            }
        } else if is_one_of(&word, SENTENCE) {
            self.skips_number = next_is_number;
        } else if is_role(&word, |language| language.and) {
            self.after_separator = true;
            self.range = false;
        } else if is_role(&word, |language| language.part) {
            if self.open && self.comes_before_its_article(at) {
                self.open = false;
            }
            self.intro = Intro::Part;
            self.range = false;
        } else if !is_role(&word, |language| language.filler) {
            self.begin_unread(at, at + 1);
        }
        at + 1
    }

    fn glued_to_number(&self, at: usize) -> bool {
        self.is_glued(at) && at.checked_sub(1).is_some_and(|before| matches!(self.kind(before), Some(Kind::Number(_))))
    }

    /// `ter` of `2-ter`, unless a number follows up to which `bis` leads.
    fn inserted(&self, at: usize, word: &str) -> Option<String> {
        let is_range = word == "bis" && matches!(self.kind(at + 1), Some(Kind::Number(_)));
        let listed = is_one_of(word, INSERTED) && self.is_whole_article() && !self.after_separator && !is_range;
        listed.then(|| format!("-{word}"))
    }

    /// Whether a word for a part belongs to the article that follows: `and point (f) of Article 6(1)`.
    fn comes_before_its_article(&self, at: usize) -> bool {
        self.leads_to_article(at, false)
    }

    /// Whether an article follows of which nothing else stands before: `1. mgr. 5. gr.`
    fn article_comes(&self, at: usize) -> bool {
        self.leads_to_article(at, true)
    }

    fn leads_to_article(&self, at: usize, mut leads: bool) -> bool {
        for next in at..self.tokens.len().min(at + AHEAD) {
            let word = self.word(next);
            match self.kind(next) {
                Some(Kind::Sign) if self.is_sign(next, &[",", ";"]) => return false,
                Some(Kind::Number(_) | Kind::Sign) => {}
                Some(Kind::Word) if letter(word).is_some() => {}
                Some(Kind::Word) => {
                    if is_role(word, |language| language.article) || is_role(word, |language| language.article_after) {
                        return leads;
                    }
                    leads |=
                        is_role(word, |language| language.filler) || ORDINALS.iter().any(|(stem, _)| is(word, stem));
                    let is_known =
                        leads || is_role(word, |language| language.part) || is_role(word, |language| language.and);
                    if !is_known {
                        return false;
                    }
                }
                _ => return false,
            }
        }
        false
    }

    /// A point beyond the tenth, which few paragraphs have: only where it is written as one, as such letters abbreviate other words too.
    fn later_letter(&self, at: usize, word: &str) -> Option<char> {
        let letter = ('k'..='z').find(|letter| word.len() == 1 && word.starts_with(*letter))?;
        let is_introduced = self.intro == Intro::Part && !self.is_numbered_after(at);
        let is_last = matches!(self.last, Last::Paragraph(_))
            && !self.is_sign(at + 1, &["."])
            && !matches!(self.kind(at + 1), Some(Kind::Word | Kind::Number(_)));
        let is_marked = is_introduced || is_last || self.is_glued(at) || self.is_sign(at + 1, &[")"]);
        (self.open && is_marked).then_some(letter)
    }

    fn letter(&mut self, at: usize, letter: char) -> usize {
        let place = self.place(at);
        if self.is_sign(at + 1, &["'", "’"])
            && !self.is_sign(at + 2, &[")", "΄"])
            && self.kind(at + 2) == Some(Kind::Word)
        {
            // An article of grammar: d'une.
            return at + 1;
        }
        let next = self.past_signs(at + 1);
        let next_word = self.word(next).to_owned();
        let bracket = self.before_is(at, &["("]) || self.is_sign(at + 1, &[")"]);
        let quoted = self.before_is(at, &["„", "“", "\"", "«", "'", "‘"]);
        let part_follows = self.kind(next) == Some(Kind::Word)
            && is_role(&next_word, |language| language.part)
            && self::letter(&next_word).is_none();
        let is_marked = bracket || quoted || self.intro == Intro::Part || self.is_glued(at) || part_follows;
        if !is_marked && self.joins(at, next) {
            return at + 1;
        }
        let range = std::mem::take(&mut self.range);
        self.after_separator = false;
        let intro = std::mem::take(&mut self.intro);
        if !self.open || (part_follows && self.comes_before_its_article(at)) {
            if intro == Intro::Part || part_follows || bracket {
                self.open = false;
                self.before.start.get_or_insert(place.start);
                self.before.points.push(letter);
            } else if !matches!(letter, 'a' | 'e' | 'i') {
                self.begin_unread(at, at + 1);
            }
            return at + 1;
        }
        let first = self.group.last().and_then(|item| item.point);
        match first {
            Some(first) if range && self.last == Last::Point && first < letter => {
                for between in first..=letter {
                    if between > first {
                        self.point(between, place.end);
                    }
                }
            }
            _ => self.point(letter, place.end),
        }
        if self.glued_to_number(at) && self.group.last().is_some_and(|item| item.paragraph.is_none()) {
            let typed = self.source.get(place).and_then(|text| text.chars().next());
            if let Some(item) = self.group.last_mut() {
                item.glued = typed.map(|typed| typed.to_ascii_uppercase());
            }
        }
        at + 1
    }

    /// Whether a lone letter is the word "and" or "to" of its language, and not a point.
    fn joins(&mut self, at: usize, next: usize) -> bool {
        let word = self.word(at).to_owned();
        let number_follows = matches!(self.kind(next), Some(Kind::Number(_)));
        let letter_follows = letter(self.word(next)).is_some();
        let by_word = self.group.last().is_some_and(|item| item.intro == Intro::Article);
        let is_range = self.source.get(self.place(at)) == Some("à") || (word == "a" && !self.west_slavic);
        let can_join = matches!(&*word, "a" | "e" | "i" | "и" | "y" | "α");
        let joins = self.open
            && can_join
            && ((number_follows && (self.last == Last::Article || by_word))
                || (letter_follows && self.last == Last::Point && !self.range && !self.after_separator)
                || (word == "i" && !number_follows && !letter_follows && self.kind(next) == Some(Kind::Word)));
        if joins {
            if is_range && number_follows && self.last == Last::Article {
                (self.range, self.range_by_word) = (true, true);
            } else {
                self.after_separator = true;
            }
        }
        joins
    }

    /// The law that is named here, and where its name ends. `None` in its place: another regulation of the Union.
    fn law(&self, at: usize) -> Option<(Option<Law>, usize)> {
        let acts = acts::ALL.iter().flat_map(|act| act.names.iter().map(move |name| (act, *name)));
        let mut best: Option<(Law, usize)> = acts
            .filter_map(|(act, name)| Some((Law::Act(act), self.phrase(at, name, ' ')?)))
            .max_by_key(|(_, end)| *end);
        for name in LANGUAGES.iter().flat_map(|language| language.regulation.split_ascii_whitespace()) {
            if let Some(end) = self.phrase(at, name, '-')
                && best.as_ref().is_none_or(|(_, longest)| end > *longest)
            {
                best = Some((Law::Regulation { of_the_kingdom: name == "uk-gdpr" }, end));
            }
        }
        let (law, end) = best?;
        if matches!(law, Law::Regulation { .. }) {
            let next = self.past_signs(end);
            // Of a statutory instrument: "regulation 22 PECR".
            if is_one_of(self.word(at), SECTION)
                && matches!(self.kind(next), Some(Kind::Number(_)))
                && !self.is_sign(next + 1, &["/"])
            {
                return None;
            }
            if let Some(end) = self.other_number(end) {
                return Some((None, end));
            }
        }
        Some((Some(law), end))
    }

    /// Where the number ends of a regulation that is not this one.
    fn other_number(&self, end: usize) -> Option<usize> {
        let number = (end..end + 7).find(|at| matches!(self.kind(*at), Some(Kind::Number(_))))?;
        let skipped = (end..number).all(|at| {
            self.is_sign(at, &["(", ")", "."])
                || matches!(self.word(at), "eu" | "ue" | "ec" | "eg" | "no" | "nr" | "n" | "ες" | "εε" | "ес")
        });
        let is_numbered = self.is_sign(number + 1, &["/"]) && matches!(self.kind(number + 2), Some(Kind::Number(_)));
        let is_this = self.kind(number) == Some(Kind::Number(2016)) && self.kind(number + 2) == Some(Kind::Number(679));
        (skipped && is_numbered && !is_this).then_some(number + 3)
    }

    /// Where a name of several words ends that begins here.
    fn phrase(&self, at: usize, name: &str, between: char) -> Option<usize> {
        let mut next = at;
        for (i, word) in name.split(between).enumerate() {
            while i > 0 && self.kind(next) == Some(Kind::Sign) && !self.is_sign(next, &[",", ";"]) {
                next += 1;
            }
            if !matches!(self.kind(next), Some(Kind::Word | Kind::Number(_))) || !is(self.word(next), word) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// The tokens from one on to before another cannot be read, nor what follows them up to a comma or an article.
    fn begin_unread(&mut self, at: usize, end: usize) {
        let place = self.place(at).start..self.place(end.saturating_sub(1)).end;
        let is_law = self.is_of_law(at) || end > at + 1;
        self.unread = Some(Unread { place, is_law });
    }

    fn extends_unread(&mut self, at: usize) -> bool {
        let (end, is_law) = (self.place(at).end, self.is_of_law(at));
        let Some(unread) = &mut self.unread else { return false };
        unread.place.end = end;
        unread.is_law |= is_law;
        true
    }

    /// Whether a word that is not known looks like the name of a law.
    fn is_of_law(&self, at: usize) -> bool {
        let typed = self.source.get(self.place(at)).unwrap_or_default();
        let capitals = typed.chars().filter(char::is_ascii_uppercase).count();
        matches!(self.kind(at), Some(Kind::Number(_))) || is_one_of(self.word(at), LAW) || capitals > 1
    }

    fn end_unread(&mut self) {
        let Some(Unread { mut place, is_law }) = self.unread.take() else { return };
        // A number that nothing marks as an article is one of the words: "72 hours".
        if let Some(item) = self.group.pop_if(|item| item.is_bare && item.paragraph.is_none() && item.point.is_none()) {
            place.start = item.place.start;
        }
        if is_law && let Some(first) = self.group.first() {
            place.start = first.place.start;
            self.group.clear();
        }
        self.open &= !self.group.is_empty();
        let error = if is_law { ProvisionError::OtherLaw } else { ProvisionError::Form };
        let unread = Reference { text: self.slice(place), provision: Err(error) };
        if self.group.is_empty() { self.read.push(unread) } else { self.waiting.push(unread) }
    }

    /// What was cited since the last law is of this one.
    fn close(&mut self, law: &Law) {
        for item in std::mem::take(&mut self.group) {
            let Parts { paragraph, points, .. } = &item.before;
            let paragraph = item.paragraph.or(*paragraph);
            let points: Vec<_> = if item.point.is_some() || points.is_empty() {
                vec![item.point]
            } else {
                points.iter().copied().map(Some).collect()
            };
            for point in points {
                let provision = resolved(&Item { paragraph, point, ..item.clone() }, law);
                let is_again = matches!(provision, Ok(Provision::National(_)))
                    && self.read.last().is_some_and(|last| last.provision == provision);
                if !is_again {
                    let text = self.slice(self.with_bracket(item.place.clone()));
                    self.read.push(Reference { text, provision });
                }
            }
        }
        self.read.append(&mut self.waiting);
        if self.before.start.is_some() {
            let start = self.before.start.take().unwrap_or_default();
            self.before = Parts::default();
            let text = self.slice(start..self.source.len());
            self.read.push(Reference { text, provision: Err(ProvisionError::Form) });
        }
        (self.open, self.range, self.after_separator, self.intro) = (false, false, false, Intro::None);
    }

    /// With the bracket that closes behind the last part.
    fn with_bracket(&self, place: Range<usize>) -> Range<usize> {
        let closes = self.source.get(place.end..).is_some_and(|rest| rest.starts_with(')'));
        place.start..if closes { place.end + 1 } else { place.end }
    }
}

/// The provision of an article that was cited, of the law that was named.
fn resolved(item: &Item, law: &Law) -> Result<Provision, ProvisionError> {
    match law {
        Law::Act(act) => national(item, act.country, act.before),
        Law::Unnamed if item.intro == Intro::Section => Err(ProvisionError::OtherLaw),
        Law::Regulation { of_the_kingdom: true } if item.glued.is_some() => national(item, "GB", ""),
        Law::Unnamed | Law::Regulation { .. } => {
            if item.inserted.is_some() {
                return Err(ProvisionError::Form);
            }
            if item.number == 0 || item.number > 99 {
                return Err(ProvisionError::NoArticle);
            }
            written(item, "", false).parse()
        }
    }
}

/// A duty of an act: the most exact that is known, or else as it was cited.
fn national(item: &Item, country: &str, before: &str) -> Result<Provision, ProvisionError> {
    let country = Country::of(country).ok_or(ProvisionError::NoCountry)?;
    let (whole, paragraph) =
        (Item { point: None, ..item.clone() }, Item { paragraph: None, point: None, ..item.clone() });
    let cited = [item, &whole, &paragraph].map(|item| written(item, before, true));
    let known = cited.iter().find_map(|name| known(country, name));
    let name =
        known.or_else(|| cited.iter().find(|name| Provision::of_country(country, name).is_some()).map(String::as_str));
    name.and_then(|name| Provision::of_country(country, name)).ok_or(ProvisionError::OtherLaw)
}

/// A duty that the law of a country is known to have, whatever the case of its letters.
fn known(country: Country, name: &str) -> Option<&'static str> {
    let duties = national::of(country).map_or(&[][..], |national| national.duties);
    duties.iter().find_map(|duty| match duty.of {
        DutyOf::Own(own) if own.eq_ignore_ascii_case(name) => Some(own),
        _ => None,
    })
}

/// As identifiers and the case file write it.
fn written(item: &Item, before: &str, is_national: bool) -> String {
    let mut text = format!("{before}{}{}", item.number, item.inserted.as_deref().unwrap_or_default());
    // Writing to a text does not fail.
    if let (true, Some(letter)) = (is_national, item.glued) {
        let _ = write!(text, "{letter}");
    }
    match item.paragraph {
        Some(paragraph) if is_national && item.is_dashed => drop(write!(text, "-{paragraph}")),
        Some(paragraph) => drop(write!(text, "({paragraph})")),
        None => {}
    }
    if let (Some(point), false) = (item.point, is_national && item.glued.is_some()) {
        let _ = write!(text, "({point})");
    }
    text
}

/// `FR:82`, in small letters too.
fn identifier(text: &str) -> Result<Provision, ProvisionError> {
    let (country, name) = text.split_once(':').ok_or(ProvisionError::Form)?;
    let country = Country::of(&country.to_ascii_uppercase()).ok_or(ProvisionError::NoCountry)?;
    Provision::of_country(country, known(country, name).unwrap_or(name)).ok_or(ProvisionError::Form)
}

fn is_role(word: &str, words: impl Fn(&Language) -> &'static str) -> bool {
    !word.is_empty() && LANGUAGES.iter().any(|language| is_one_of(word, words(language)))
}

/// The point that a letter names, in its place of the alphabet: the Greek and the Bulgarian text count with their own.
fn letter(word: &str) -> Option<char> {
    const ALPHABETS: [[&str; 10]; 3] = [
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
        ["α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ", "ι"],
        ["а", "б", "в", "г", "д", "е", "ж", "з", "и", "й"],
    ];
    let place = ALPHABETS.iter().find_map(|letters| letters.iter().position(|letter| *letter == word))?;
    ('a'..='j').nth(place)
}

/// Words, numbers and signs; spaces are nothing.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let start = text.len().saturating_sub(rest.len());
        // What is copied from a page may bring its markup.
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

/// Of the alphabets of the Union; without signs that stand beyond them.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic()
        || (('\u{c0}'..'\u{530}').contains(&sign) && !"×÷΄΅ʹ͵·".contains(sign))
        || ('\u{1e00}'..'\u{2000}').contains(&sign)
}

/// How long an identifier such as `FR:82` is with which a text begins.
fn identifier_length(text: &str) -> Option<usize> {
    let (country, name) = text.split_once(':')?;
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || ".()-".contains(c))).unwrap_or(name.len());
    let name = name.get(..end)?.trim_end_matches('.');
    let unmatched = name.matches(')').count() > name.matches('(').count();
    let name = if unmatched { name.strip_suffix(')').unwrap_or(name) } else { name };
    (!name.is_empty()).then_some(country.len() + 1 + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read of a text between bars; what could not be read stands in brackets with the reason.
    fn read(text: &str) -> String {
        let shown = |one: &Reference| match one.provision {
            Ok(provision) => provision.to_string(),
            Err(error) => format!("[{}: {error:?}]", one.text),
        };
        references(text).iter().map(shown).collect::<Vec<_>>().join(" | ")
    }

    fn each(rows: &[(&str, &str)]) {
        let other = |(text, expected): &(&str, &str)| {
            let read = read(text);
            (read != *expected).then(|| format!("{text}: {read}, not {expected}"))
        };
        assert_eq!(rows.iter().filter_map(other).collect::<Vec<_>>(), Vec::<String>::new());
    }

    #[test]
    fn provisions_are_read_as_lists_of_fines_and_searches_write_them() {
        each(&[
            // github dc27/gdpr-fines-analysis, data/scraped_fines.csv
            ("Art. 32 GDPR", "32"),
            ("Art. 5 (1) f) GDPR", "5(1)(f)"),
            ("Art. 5 (1) f) GDPR, Art. 32 GDPR", "5(1)(f) | 32"),
            ("Art. 5 (1) c) GDPR, Art. 25 GDPR", "5(1)(c) | 25"),
            ("Art. 5 (1) a), c) GDPR, Art. 13 GDPR", "5(1)(a) | 5(1)(c) | 13"),
            ("Art. 32 (1), (2) GDPR", "32(1) | 32(2)"),
            ("Art. 28 (3) b), (4) GDPR", "28(3)(b) | 28(4)"),
            ("Art. 6 GPDR, Art.9 of the GDPR", "6 | 9"),
            ("Art, 5 (1) GDPR. Art. 6 GDPR", "5(1) | 6"),
            ("Art .15 (1) GDPR", "15(1)"),
            ("Art 32 (1) b) and d) GDPR", "32(1)(b) | 32(1)(d)"),
            ("Art. 32 (1) a)-d) GDPR", "32(1)(a) | 32(1)(b) | 32(1)(c) | 32(1)(d)"),
            ("Art. 5 (1) a) f) GDPR", "5(1)(a) | 5(1)(f)"),
            ("Art. 5 (1) (f) GDPR Art. 24 (1)", "5(1)(f) | 24(1)"),
            ("Art. 58 GDPR", "[58: ParagraphNeeded]"),
            ("Art. 58 (2) GDPR, others", "58(2) | [others: Form]"),
            ("Art. 6 (1) GDPR, Art. 7 (2), 4) GDPR", "6(1) | 7(2) | 7(4)"),
            ("<a href=\"https://www.privacy-regulation.eu/en/32.htm\">Art. 32 GDPR</a>", "32"),
            ("Art. 32 GDPR, L. 34-5 CPCE", "32 | FR:L34-5"),
            ("Art. 27 (2) Croatian Act on the Implementation of the GDPR", "HR:27(2)"),
            ("Art. 6 GDPR, Art. 21 LSSI", "6 | ES:LSSI-21"),
            ("Unknown", "[Unknown: Form]"),
            // github damicoXXII/gdpr-fines-pet, data/gdpr_fines.json
            ("Art. 28 (3) GDPR", "28(3)"),
            // gdprhub.eu, DPC, IN-19-9-1
            ("Article 5(1)(f) GDPR Article 32(1) GDPR", "5(1)(f) | 32(1)"),
            ("5(1)f 32", "5(1)(f) | 32"),
            ("", ""),
            (" , ;", ""),
        ]);
    }

    #[test]
    fn shorthand_is_read_where_it_can_be_one_thing() {
        each(&[
            ("5(1)(f)", "5(1)(f)"),
            ("5(1)(F)", "5(1)(f)"),
            ("5(1)f", "5(1)(f)"),
            ("5.1.f", "5(1)(f)"),
            ("5.1f", "5(1)(f)"),
            ("5-1-f)", "5(1)(f)"),
            ("5 1 f", "5(1)(f)"),
            ("  5,1,f", "5(1)(f)"),
            ("art. 5 1 f", "5(1)(f)"),
            ("32,33,34", "32 | 33 | 34"),
            ("5 par. 1 lit. a", "5(1)(a)"),
            ("33 34", "33 | 34"),
            ("33, 34; 35", "33 | 34 | 35"),
            ("5(1)a 6", "5(1)(a) | 6"),
            ("12-15", "12 | 13 | 14 | 15"),
            ("Articles 5(1)(a), 6 and 13-14", "5(1)(a) | 6 | 13 | 14"),
            ("13/14", "13 | 14"),
            ("50(a)", "50(a)"),
            ("FR:82 fr:82, gb:pecr-21a 32", "FR:82 | FR:82 | GB:PECR-21A | 32"),
            ("US:1", "[US:1: NoCountry]"),
        ]);
    }

    #[test]
    fn every_language_of_the_union_cites_in_its_way() {
        each(&[
            // Bulgarian, whose points have the letters of its alphabet.
            ("чл. 5, пар. 1, буква „е“ от ОРЗД", "5(1)(f)"),
            ("член 32, параграф 1 от Регламент (ЕС) 2016/679", "32(1)"),
            ("članak 5. stavak 1. točka (f) Opće uredbe", "5(1)(f)"),
            ("čl. 5. st. 1. t. f) GDPR", "5(1)(f)"),
            ("čl. 5 odst. 1 písm. f)", "5(1)(f)"),
            ("článku 6 odst. 1 písm. a) nařízení (EU) 2016/679", "6(1)(a)"),
            ("artikel 5, stk. 1, litra f, i databeskyttelsesforordningen", "5(1)(f)"),
            ("artikel 5, lid 1, onder f AVG", "5(1)(f)"),
            ("artikel 5, eerste lid, aanhef en onder f", "5(1)(f)"),
            ("Article 5(1), point (f)", "5(1)(f)"),
            ("point (f) of Article 5(1)", "5(1)(f)"),
            ("points (a) and (b) of Article 6(1) and point (f) of Article 5(1)", "6(1)(a) | 6(1)(b) | 5(1)(f)"),
            ("artikli 5 lõike 1 punkt f", "5(1)(f)"),
            ("5 artiklan 1 kohdan f alakohta", "5(1)(f)"),
            ("article 83, paragraphe 5, point a)", "83(5)(a)"),
            ("article 32 du RGPD", "32"),
            ("articles 5-1-f) et 32 du RGPD", "5(1)(f) | 32"),
            ("articles 12 à 15 du règlement", "12 | 13 | 14 | 15"),
            ("article 5, § 1er, f) du RGPD", "5(1)(f)"),
            ("Art. 5 Abs. 1 lit. f DSGVO", "5(1)(f)"),
            ("Art. 6 Abs. 1 S. 1 lit. f DS-GVO", "6(1)(f)"),
            ("Art. 12 Abs. 1 und 3, 13 DSGVO", "12(1) | 12(3) | 13"),
            ("Art. 12 Abs. 3, 15 Abs. 1 DSGVO", "12(3) | 15(1)"),
            ("Art. 12 bis 14 DSGVO", "12 | 13 | 14"),
            ("Art. 4 Nr. 7 DSGVO", "4(7)"),
            ("άρθρο 5 παρ. 1 στοιχ. στ) ΓΚΠΔ", "5(1)(f)"),
            ("άρθρα 5 και 6 του Κανονισμού", "5 | 6"),
            ("5. cikk (1) bekezdés f) pont", "5(1)(f)"),
            ("5 cikk (1) bekezdés f) pont", "5(1)(f)"),
            ("5. cikk (1) bekezdés, 6. cikk (1) bekezdés", "5(1) | 6(1)"),
            ("Airteagal 5(1)(f)", "5(1)(f)"),
            ("art. 5, co. 1, lett. f", "5(1)(f)"),
            ("art. 5, par. 1, lett. a) e c) del Regolamento", "5(1)(a) | 5(1)(c)"),
            ("artt. 5, 6 e 13 del Regolamento", "5 | 6 | 13"),
            ("5. panta 1. punkta f) apakšpunkts", "5(1)(f)"),
            ("BDAR 5 straipsnio 1 dalies f punktas", "5(1)(f)"),
            ("Artikolu 5(1)(f)", "5(1)(f)"),
            ("artykuł 5 ust. 1 lit. f RODO", "5(1)(f)"),
            ("art. 5 ust. 1 lit. a i f RODO", "5(1)(a) | 5(1)(f)"),
            ("artigo 5.º, n.º 1, alínea f), do RGPD", "5(1)(f)"),
            ("art. 5 alin. (1) lit. f) din RGPD", "5(1)(f)"),
            ("čl. 5 ods. 1 písm. f) nariadenia", "5(1)(f)"),
            ("čl. 6 a 7 GDPR", "6 | 7"),
            ("točka (f) prvega odstavka 5. člena Splošne uredbe", "5(1)(f)"),
            ("artículo 5.1.f) RGPD", "5(1)(f)"),
            ("artículos 12 a 14 del RGPD", "12 | 13 | 14"),
            ("artikel 5.1 f i dataskyddsförordningen", "5(1)(f)"),
            ("artikkel 5 nr. 1 bokstav f", "5(1)(f)"),
            ("f-liður 1. mgr. 5. gr.", "5(1)(f)"),
        ]);
    }

    #[test]
    fn a_national_law_that_is_named_gives_its_identifier() {
        each(&[
            // CNIL, SAN-2025-010
            ("article 82 de la loi Informatique et Libertés", "FR:82"),
            ("articles 5 du RGPD et 82 de la loi n° 78-17", "5 | FR:82"),
            // Garante, decisions on telemarketing
            ("Art. 130 Codice Privacy", "IT:130"),
            ("Art. 6 GDPR, Art. 2-ter (1), (3) Codice della privacy", "6 | IT:2-ter"),
            ("art. 2-quinquies, comma 2, del Codice", "[2-quinquies, comma 2, del Codice: OtherLaw]"),
            ("art. 157 del d.lgs. n. 196/2003", "IT:157"),
            ("§ 30 BDSG", "DE:30"),
            ("reg. 22 PECR", "GB:PECR-22"),
            ("Regulation 21A of PECR", "GB:PECR-21A"),
            ("Art. 22B UK GDPR", "GB:22B"),
            ("Art. 32 UK GDPR", "32"),
            ("§ 30", "[30: OtherLaw]"),
            ("Art. 48 (1) b) LGT, Art. 28 GDPR", "ES:LGT-48(1)(b) | 28"),
            ("art. 22 LSSI", "ES:LSSI-22"),
            ("§ 25 TDDDG", "DE:TDDDG-25"),
            ("art. 5 da Lei n.º 41/2004", "PT:L41-5"),
            ("Art. 12 Law 759/2004, Art. 32 GDPR", "[12 Law 759/2004: OtherLaw] | 32"),
            ("Article 5 of Regulation (EU) 2022/2065", "[5 of Regulation (EU) 2022/2065: OtherLaw]"),
            ("Article 5 of Regulation (EU) 2016/679", "5"),
        ]);
    }

    #[test]
    fn what_does_not_exist_says_so_and_only_a_number_that_is_none_is_no_article() {
        each(&[
            ("Art. 100 GDPR", "[100: NoArticle]"),
            ("0", "[0: NoArticle]"),
            ("Art. 33 (9)", "[33 (9): NoParagraph { article: 33, last: 5 }]"),
            ("Art. 5 (1) z", "[5 (1) z: NoPoint { article: 5, paragraph: Some(1), last: Some('f') }]"),
            ("Art. 5 (1) h", "[5 (1) h: NoPoint { article: 5, paragraph: Some(1), last: Some('f') }]"),
            ("Art. 10 (1)", "[10 (1): NoParagraphs { article: 10 }]"),
            ("Art. 5 bis GDPR", "[5: Form]"),
            ("72 hours", "[72 hours: Form]"),
            ("Art. 33, 72 hours", "33 | [72 hours: Form]"),
            ("security", "[security: Form]"),
        ]);
    }

    #[test]
    fn every_provision_of_the_regulation_is_read_in_its_own_form() {
        for provision in (1..=99).flat_map(Provision::within).filter(|provision| provision.is_complete()) {
            let text = provision.to_string();
            assert_eq!(references(&text), [Reference { text, provision: Ok(provision) }]);
        }
    }
}
