//! The place in the case file that is being read.

use super::{FactError, Path, Problem, Segment};

/// A checked value, or what is wrong with it. The error is boxed, so that it does not make valid values larger.
pub(super) type Checked<T = ()> = Result<T, Box<FactError>>;

/// Where a fact is in the file. This becomes a [`Path`] only when the fact is refused.
#[derive(Clone, Copy, Default)]
pub(super) struct Field<'a> {
    inside: Option<(&'a Self, Segment<'a>)>,
}

impl<'a> Field<'a> {
    pub(super) fn at(&'a self, key: &'a str) -> Self {
        Self { inside: Some((self, Segment::Key(key))) }
    }

    pub(super) fn entry(&'a self, index: usize) -> Self {
        Self { inside: Some((self, Segment::Entry(index))) }
    }

    pub(super) fn refuse<T>(&self, problem: Problem) -> Checked<T> {
        Err(Box::new(FactError { field: self.path(), problem }))
    }

    pub(super) fn path(&self) -> Path {
        self.inside.map_or_else(Path::default, |(parent, segment)| parent.path().and(segment))
    }
}
