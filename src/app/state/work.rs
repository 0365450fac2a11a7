//! What a person has worked out so far: the case in the form, and the variants that are kept beside it. All of it can be replaced at once,
//! and comes back.

use leptos::prelude::*;

use super::{Draft, Notice, Page};
use crate::facts::{self, MOST_VARIANTS};

/// The most variants beside the case in the form: a file holds them all.
pub(crate) const MOST_KEPT: usize = MOST_VARIANTS - 1;

/// The longest name of a case or a variant that is taken from outside, in characters.
const LONGEST: usize = 60;

/// The case in the form, with what it is called, and the variants beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Work {
    /// Empty until it has one.
    pub(crate) name: String,
    pub(crate) draft: Draft,
    pub(crate) variants: Vec<Variant>,
}

/// A copy of the case under a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variant {
    /// What tells it from the others, whatever they are called.
    pub(crate) id: usize,
    pub(crate) name: String,
    pub(crate) draft: Draft,
}

impl From<Draft> for Work {
    fn from(draft: Draft) -> Self {
        Self { draft, ..Self::default() }
    }
}

impl Work {
    /// Cases with their names, of which the first goes into the form.
    pub(crate) fn of(cases: impl IntoIterator<Item = (String, Draft)>) -> Self {
        let mut cases = cases.into_iter();
        let (name, draft) = cases.next().unwrap_or_default();
        Self { name: shortened(&name), draft, variants: Self::variants(cases) }
    }

    /// Variants with their names, as many as there is room for.
    pub(crate) fn variants(cases: impl IntoIterator<Item = (String, Draft)>) -> Vec<Variant> {
        let of = |(id, (name, draft)): (usize, (String, Draft))| Variant { id, name: shortened(&name), draft };
        cases.into_iter().take(MOST_KEPT).enumerate().map(of).collect()
    }

    /// Whether there is nothing a person would miss.
    pub(crate) fn is_empty(&self) -> bool {
        self.draft.is_empty() && self.variants.is_empty()
    }
}

impl Page {
    /// All of it as it is now, without following changes.
    pub(crate) fn work(self) -> Work {
        self.work_with(self.draft.get_untracked())
    }

    /// The same with another draft of the case.
    pub(super) fn work_with(self, draft: Draft) -> Work {
        Work { name: self.name.get_untracked(), draft, variants: self.variants.get_untracked() }
    }

    /// Replaces the case, which can be taken back, and keeps the previous one if a person would miss it. The variants stay.
    pub(crate) fn replace(self, draft: Draft) {
        self.open(Work { name: String::new(), ..self.work_with(draft) });
    }

    /// Replaces everything, which can be taken back, and keeps what was there if a person would miss it.
    pub(crate) fn open(self, work: Work) {
        let before = self.work();
        let missed = Some(before).filter(|before| !before.is_empty() && *before != work);
        self.put(work);
        if let Some(before) = &missed {
            self.history.push(before.clone());
        }
        self.other.set(missed);
    }

    /// Clears everything; returns whether there was anything, which can then be taken back.
    pub(crate) fn clear(self) -> bool {
        let there_was = !self.work().is_empty();
        self.open(Work::default());
        self.other.set(None);
        self.searched.set(String::new());
        self.has_list.set(false);
        self.ask_anew();
        there_was
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        if let Some(before) = self.history.pop() {
            self.put(before);
            self.forget_notice();
        }
    }

    /// Restores what was replaced, and keeps this in its place.
    pub(crate) fn back(self) {
        if let Some(other) = self.other.get_untracked() {
            self.open(other);
            self.notice.set(Notice::default());
        }
    }

    /// What the case in the form is called among variants.
    pub(crate) fn case_name(self) -> String {
        let name = self.name.get();
        if name.is_empty() { self.text.whatif_first() } else { name }
    }

    /// Keeps a copy of the case as a variant, if there is room for one more.
    pub(crate) fn keep(self, name: String) {
        let draft = self.draft.get_untracked();
        self.change_variants(|variants| {
            if variants.len() < MOST_KEPT {
                variants.push(Variant { id: next_id(variants), name, draft });
            }
        });
    }

    /// Puts a variant into the form, and the case of the form into its place.
    pub(crate) fn swap(self, id: usize) {
        let Work { draft, mut variants, .. } = self.work();
        let name = untrack(|| self.case_name());
        let Some(place) = variants.iter_mut().find(|variant| variant.id == id) else { return };
        let Variant { name, draft, .. } = std::mem::replace(place, Variant { id, name, draft });
        self.open(Work { name, draft, variants });
        self.other.set(None);
    }

    /// Removes a variant, which can be taken back.
    pub(crate) fn remove(self, id: usize) {
        let removed = self.variants.with_untracked(|all| all.iter().find(|variant| variant.id == id).cloned());
        self.change_variants(|variants| variants.retain(|variant| variant.id != id));
        self.removed.set(removed.map(|variant| (untrack(|| self.history.number()), variant)));
    }

    /// The cases of the variants, with their names.
    pub(crate) fn stated_variants(self) -> Vec<facts::Variant> {
        let of = |Variant { name, draft, .. }: &Variant| {
            let case = draft.case_file(self.convention);
            facts::Variant { name: name.clone(), case }
        };
        self.variants.with(|variants| variants.iter().map(of).collect())
    }

    /// Gives a variant another name.
    pub(crate) fn rename(self, id: usize, name: String) {
        self.variants.update(|variants| {
            if let Some(variant) = variants.iter_mut().find(|variant| variant.id == id) {
                variant.name = name;
            }
        });
    }

    fn change_variants(self, change: impl FnOnce(&mut Vec<Variant>)) {
        let before = self.work();
        self.variants.update(change);
        if self.variants.with_untracked(|now| *now != before.variants) {
            self.history.push(before);
        }
    }

    fn put(self, Work { name, draft, variants }: Work) {
        self.replaced.update(|count| *count = count.wrapping_add(1));
        self.name.set(name);
        self.variants.set(variants);
        self.draft.set(draft);
    }
}

fn shortened(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

/// An id that none of these has.
fn next_id(variants: &[Variant]) -> usize {
    variants.iter().map(|variant| variant.id.saturating_add(1)).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CaseFile, ProvisionError};

    type Tested = Result<(), ProvisionError>;

    fn draft(provision: &str) -> Result<Draft, ProvisionError> {
        Ok(Draft::of(CaseFile::of(&[provision])?))
    }

    /// Does something on a page with a case of that provision.
    fn on_page(provision: &str, work: impl FnOnce(Page)) -> Tested {
        let draft = draft(provision)?;
        Owner::new()
            .with(|| work(Page::provide(Work { name: "first".to_owned(), ..Work::from(draft) }, Notice::default())));
        Ok(())
    }

    /// The provision of the form, and the names of the variants.
    fn seen(page: Page) -> (String, Vec<String>) {
        let provision = page.peek(|draft| draft.chosen().map(|(_, one)| one.to_string()).collect());
        (provision, page.variants.with_untracked(|all| all.iter().map(|one| one.name.clone()).collect()))
    }

    fn expect(page: Page, provision: &str, variants: &[&str]) {
        let variants = variants.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(seen(page), (provision.to_owned(), variants));
    }

    #[test]
    fn what_was_cleared_comes_back_with_its_variants() -> Tested {
        on_page("32", |page| {
            page.keep("a".to_owned());
            assert!(page.clear());
            expect(page, "", &[]);
            assert!(!page.clear(), "there is nothing left to lose");
            page.undo();
            expect(page, "32", &["a"]);
        })
    }

    #[test]
    fn a_variant_and_the_case_change_places() -> Tested {
        let other = draft("6")?;
        on_page("32", |page| {
            page.keep("a".to_owned());
            page.change(|draft| *draft = other);
            page.swap(0);
            expect(page, "32", &["first"]);
            page.swap(0);
            expect(page, "6", &["a"]);
            page.undo();
            expect(page, "32", &["first"]);
        })
    }

    #[test]
    fn a_variant_that_was_removed_comes_back_in_its_place() -> Tested {
        on_page("32", |page| {
            for name in ["a", "b", "c"] {
                page.keep(name.to_owned());
            }
            page.remove(1);
            expect(page, "32", &["a", "c"]);
            page.undo();
            expect(page, "32", &["a", "b", "c"]);
            page.remove(0);
            page.keep("d".to_owned());
            expect(page, "32", &["b", "c", "d"]);
            page.remove(3);
            expect(page, "32", &["b", "c"]);
        })
    }

    #[test]
    fn there_is_room_for_as_many_as_a_file_holds() -> Tested {
        on_page("32", |page| {
            (0..MOST_VARIANTS).for_each(|number| page.keep(number.to_string()));
            assert_eq!(page.variants.with_untracked(Vec::len), MOST_KEPT);
        })
    }

    #[test]
    fn another_case_keeps_the_variants_and_the_way_back() -> Tested {
        let other = draft("6")?;
        on_page("32", |page| {
            page.keep("a".to_owned());
            page.replace(other);
            expect(page, "6", &["a"]);
            page.back();
            expect(page, "32", &["a"]);
            page.back();
            expect(page, "6", &["a"]);
        })
    }
}
