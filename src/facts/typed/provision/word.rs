//! A word in a citation: a part, a point, a law, or none of these.

use super::{AHEAD, Intro, Last, Law, Reader, token::Kind};
use crate::{
    facts::typed::citation::{INSERTED, LANGUAGES, Language, ORDINALS, SECTION, SENTENCE, is, is_one_of},
    law::national,
};

impl Reader<'_> {
    pub(super) fn read_word(&mut self, at: usize) {
        let word = self.word(at).to_owned();
        let next_is_number = self.is_numbered_after(at);
        let is_article = is_role(&word, |language| language.article);
        if is_article || is_role(&word, |language| language.article_after) {
            self.end_unread();
            // After its number, it has nothing more to say.
            if is_article || !self.is_whole_article() || self.after_separator {
                self.intro = Intro::Article;
            }
            if is_article {
                self.west_slavic = word.starts_with("cl");
            }
            return;
        }
        if is_one_of(&word, SECTION) && next_is_number {
            self.end_unread();
            self.introduce_section();
            return;
        }
        if self.extends_unread(at) {
            return;
        }
        if let Some(inserted) = self.inserted(at, &word) {
            if let Some(item) = self.group.last_mut() {
                item.inserted = Some(inserted);
            }
            self.range = false;
            return;
        }
        if let Some(number) = self.roman(at) {
            self.paragraph(number, self.place(at).end, true);
            // "Art. 6 I 1 lit. f": its first sentence.
            self.skips_number = matches!(self.kind(at + 1), Some(Kind::Number(_)));
            return;
        }
        if let Some(letter) = letter(&word).or_else(|| self.later_letter(at, &word)) {
            self.letter(at, letter);
            return;
        }
        if self.glued_to_number(at) && ["er", "re", "o", "os", "st", "nd", "rd", "th", "eme"].contains(&&*word) {
            return;
        }
        if is_role(&word, |language| language.to) && self.open && self.leads_to_number(at) {
            (self.range, self.range_by_word) = (true, true);
            return;
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
    }

    /// Whether a number follows, with at most a word without meaning before it: `până la 14`.
    fn leads_to_number(&self, at: usize) -> bool {
        let next = self.past_signs(at + 1);
        let is_filler = is_role(self.word(next), |language| language.filler);
        self.is_numbered_after(at) || (is_filler && self.is_numbered_after(next))
    }

    /// The paragraph that a Roman numeral in capitals names, as German lawyers cite: "Art. 28 III".
    fn roman(&self, at: usize) -> Option<u32> {
        let written = self.source.get(self.place(at))?;
        let place = ROMAN.iter().position(|numeral| *numeral == written)?;
        // A single letter may be a point as well.
        let is_one = written.len() > 1 || (self.last == Last::Article && !self.after_separator);
        u32::try_from(place + 1).ok().filter(|_| self.open && is_one)
    }

    pub(super) fn glued_to_number(&self, at: usize) -> bool {
        self.is_glued(at) && at.checked_sub(1).is_some_and(|before| matches!(self.kind(before), Some(Kind::Number(_))))
    }

    /// `ter` of `2-ter`; but not a `bis` before a number, which is the German "up to", or a `ter` after a word, which is the Slovenian "and".
    pub(super) fn inserted(&self, at: usize, word: &str) -> Option<String> {
        let is_range = word == "bis" && matches!(self.kind(at + 1), Some(Kind::Number(_)));
        let follows_word = at.checked_sub(1).is_some_and(|before| self.kind(before) == Some(Kind::Word));
        let is_other = is_range || follows_word || self.after_separator;
        let listed = is_one_of(word, INSERTED) && self.is_whole_article() && !is_other;
        listed.then(|| format!("-{word}"))
    }

    /// Whether a word for a part belongs to the article after it: `and point (f) of Article 6(1)`.
    pub(super) fn comes_before_its_article(&self, at: usize) -> bool {
        self.leads_to_article(at, false)
    }

    /// Whether an article follows, with nothing but its parts before it: `1. mgr. 5. gr.`
    pub(super) fn article_comes(&self, at: usize) -> bool {
        self.leads_to_article(at, true)
    }

    pub(super) fn leads_to_article(&self, at: usize, mut leads: bool) -> bool {
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

    /// A point after the tenth, which few paragraphs have: only if it is clearly written as one, since such letters abbreviate other words
    /// too.
    pub(super) fn later_letter(&self, at: usize, word: &str) -> Option<char> {
        let letter = ('k'..='z').find(|letter| word.len() == 1 && word.starts_with(*letter))?;
        let is_introduced = self.intro == Intro::Part && !self.is_numbered_after(at);
        let is_last = matches!(self.last, Last::Paragraph(_))
            && !self.is_sign(at + 1, &["."])
            && !matches!(self.kind(at + 1), Some(Kind::Word | Kind::Number(_)));
        let is_marked = is_introduced || is_last || self.is_glued(at) || self.is_sign(at + 1, &[")"]);
        (self.open && is_marked).then_some(letter)
    }

    pub(super) fn letter(&mut self, at: usize, letter: char) {
        let place = self.place(at);
        if self.is_sign(at + 1, &["'", "’"]) && self.kind(at + 2) == Some(Kind::Word) {
            // A grammatical article: d'une.
            return;
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
            return;
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
            return;
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
    }

    /// Whether a lone letter is the word "and" or "to" in its language, and not a point.
    pub(super) fn joins(&mut self, at: usize, next: usize) -> bool {
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

    /// The law that is named here, and where its name ends. `None` as the law: another regulation of the Union.
    pub(super) fn law(&self, at: usize) -> Option<(Option<Law>, usize)> {
        let acts = national::ALL.iter().flat_map(|law| law.acts.iter().map(|act| (law.country, act)));
        let acts = acts.flat_map(|(country, act)| act.names.iter().map(move |name| (Law::Act(country, act), *name)));
        let mut best: Option<(Law, usize)> =
            acts.filter_map(|(act, name)| Some((act, self.phrase(at, name, ' ')?))).max_by_key(|(_, end)| *end);
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
            // A regulation in a statutory instrument: "regulation 22 PECR".
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

    /// Where the number of a regulation ends, if it is not this one.
    pub(super) fn other_number(&self, end: usize) -> Option<usize> {
        let introduces = |at: &usize| {
            self.is_sign(*at, &["(", ")", "."])
                || matches!(self.word(*at), "eu" | "ue" | "ec" | "eg" | "no" | "nr" | "n" | "ες" | "εε" | "ес")
        };
        let at = (end..self.tokens.len()).find(|at| !introduces(at))?;
        let (Some(Kind::Number(year)), Some(Kind::Number(number))) = (self.kind(at), self.kind(at + 2)) else {
            return None;
        };
        let is_this = (year, number) == (2016, 679);
        (self.is_sign(at + 1, &["/"]) && !is_this).then_some(at + 3)
    }

    /// Where a name of several words ends, if it begins here.
    pub(super) fn phrase(&self, at: usize, name: &str, between: char) -> Option<usize> {
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
}

/// The numerals of paragraphs.
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

pub(super) fn is_role(word: &str, words: impl Fn(&Language) -> &'static str) -> bool {
    !word.is_empty() && LANGUAGES.iter().any(|language| is_one_of(word, words(language)))
}

/// The point that a letter names, by its position in the alphabet: Greek and Bulgarian texts count in their own.
pub(super) fn letter(word: &str) -> Option<char> {
    const ALPHABETS: [[&str; 10]; 3] = [
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
        ["α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ", "ι"],
        ["а", "б", "в", "г", "д", "е", "ж", "з", "и", "й"],
    ];
    let place = ALPHABETS.iter().find_map(|letters| letters.iter().position(|letter| *letter == word))?;
    ('a'..='j').nth(place)
}
