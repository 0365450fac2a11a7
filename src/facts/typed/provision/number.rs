//! A number in a citation: an article, a paragraph, or neither.

use super::{
    Intro, Item, Last, Reader,
    token::Kind,
    word::{is_role, letter},
};
use crate::law::article;

impl Reader<'_> {
    pub(super) fn number(&mut self, at: usize, number: u32) {
        if self.extends_unread(at) {
            return;
        }
        if std::mem::take(&mut self.skips_number) {
            return;
        }
        let next = self.past_signs(at + 1);
        let next_word = if self.kind(next) == Some(Kind::Word) { self.word(next).to_owned() } else { String::new() };
        let article_follows = is_role(&next_word, |language| language.article_after);
        // "(1) bekezdés", but not "6 Abs. 1", where the number after the word is the paragraph.
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
        } else if article_follows && range && self.is_whole_article() {
            // "12. til 14. gr.": the word goes with both ends.
            if let Some(first) = self.group.last_mut() {
                (first.intro, first.is_bare) = (Intro::Article, false);
            }
            self.after_article_range(at, number);
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
    }

    /// Whether it is the paragraph of something like `5,1,f`.
    pub(super) fn is_between_commas(&self, at: usize) -> bool {
        let comma = |at: usize| self.is_sign(at, &[","]) && self.is_glued(at) && self.is_glued(at + 1);
        at.checked_sub(1).is_some_and(comma) && comma(at + 1) && letter(self.word(at + 2)).is_some()
    }

    /// Whether what was read last is an article as a whole.
    pub(super) fn is_whole_article(&self) -> bool {
        self.open && self.last == Last::Article
    }

    /// Whether the last article has a paragraph of that number.
    pub(super) fn has_paragraph(&self, number: u32) -> bool {
        let of = self.group.last().and_then(|item| article(u8::try_from(item.number).ok()?));
        of.is_some_and(|article| article.paragraphs().any(|(listed, _)| u32::from(listed) == number))
    }

    /// Whether a number in a list of paragraphs is another paragraph and not an article: `Abs. 1 und 2`, but `Abs. 1, 6 Abs. 1`.
    pub(super) fn follows_paragraph(&self, at: usize, number: u32) -> bool {
        let before = self.group.last().and_then(|item| item.paragraph).unwrap_or(0);
        let next = self.past_signs(at + 1);
        let has_parts = self.is_sign(next, &["("])
            || (self.is_sign(at + 1, &["."]) && matches!(self.kind(at + 2), Some(Kind::Number(_))))
            || (letter(self.word(next)).is_none()
                && is_role(self.word(next), |language| language.part)
                && self.is_numbered_after(next));
        number > before && self.has_paragraph(number) && !has_parts
    }

    /// Whether a number follows a word, as in `Abs. 1`.
    pub(super) fn is_numbered_after(&self, at: usize) -> bool {
        matches!(self.kind(self.past_signs(at + 1)), Some(Kind::Number(_)))
    }

    /// Reads a number after a dash or the like: the end of a range if it is larger, or else a part of the article, as in `5-1-f`.
    pub(super) fn after_article_range(&mut self, at: usize, number: u32) {
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

    pub(super) fn article(&mut self, at: usize, number: u32, intro: Intro) {
        let before = std::mem::take(&mut self.before);
        let place = self.place(at);
        let start = before.start.unwrap_or(place.start);
        let is_bare = intro == Intro::None;
        self.group.push(Item { place: start..place.end, number, intro, before, is_bare, ..Item::default() });
        self.open = true;
        self.last = Last::Article;
    }

    pub(super) fn paragraph(&mut self, number: u32, end: usize, by_word: bool) {
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

    pub(super) fn point(&mut self, point: char, end: usize) {
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
}
