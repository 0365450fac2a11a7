//! Where a citation ends: what was read goes under the law that was named, and what was not read is returned as it is.

use std::ops::Range;

use super::{Intro, Item, Law, Parts, Reader, Reference, Unread, resolve::resolved, token::Kind};
use crate::facts::{
    Provision, ProvisionError,
    typed::citation::{LAW, is_one_of},
};

impl Reader<'_> {
    /// Marks the tokens from `at` up to `end` as unreadable, and with them what follows up to a comma or an article.
    pub(super) fn begin_unread(&mut self, at: usize, end: usize) {
        let place = self.place(at).start..self.place(end.saturating_sub(1)).end;
        let is_law = self.is_of_law(at) || end > at + 1;
        self.unread = Some(Unread { place, is_law });
    }

    pub(super) fn extends_unread(&mut self, at: usize) -> bool {
        let (end, is_law) = (self.place(at).end, self.is_of_law(at));
        let Some(unread) = &mut self.unread else { return false };
        unread.place.end = end;
        unread.is_law |= is_law;
        true
    }

    /// Whether an unknown word looks like the name of a law.
    pub(super) fn is_of_law(&self, at: usize) -> bool {
        let typed = self.source.get(self.place(at)).unwrap_or_default();
        let capitals = typed.chars().filter(char::is_ascii_uppercase).count();
        matches!(self.kind(at), Some(Kind::Number(_))) || is_one_of(self.word(at), LAW) || capitals > 1
    }

    pub(super) fn end_unread(&mut self) {
        let Some(Unread { mut place, is_law }) = self.unread.take() else { return };
        // A number that nothing marks as an article belongs with the words around it: "72 hours".
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

    /// Puts what was cited since the last law under this one.
    pub(super) fn close(&mut self, law: &Law) {
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

    /// Extends a place to the bracket that closes after the last part.
    pub(super) fn with_bracket(&self, place: Range<usize>) -> Range<usize> {
        let closes = self.source.get(place.end..).is_some_and(|rest| rest.starts_with(')'));
        place.start..if closes { place.end + 1 } else { place.end }
    }
}
