//! Where in the case file a fact stands, as `operations[0].infringements[1].provision`.

use super::{FactError, Problem};

/// What was checked, or what is wrong with it. In a box, so that what is right is no wider for what might be wrong.
pub(super) type Checked<T = ()> = Result<T, Box<FactError>>;

/// Where in the file a fact stands. Written out only when the fact is refused.
#[derive(Clone, Copy, Default)]
pub(super) struct Field<'a> {
    parent: Option<&'a Self>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Default)]
enum Step<'a> {
    #[default]
    Root,
    Key(&'a str),
    Entry(usize),
}

impl<'a> Field<'a> {
    pub(super) fn at(&'a self, key: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Key(key) }
    }

    pub(super) fn entry(&'a self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Entry(index) }
    }

    pub(super) fn refuse<T>(&self, problem: Problem) -> Checked<T> {
        Err(Box::new(FactError { field: self.path(), problem }))
    }

    fn path(&self) -> String {
        let parent = self.parent.map(Self::path).unwrap_or_default();
        match self.step {
            Step::Root => parent,
            Step::Key(key) if parent.is_empty() => key.to_owned(),
            Step::Key(key) => format!("{parent}.{key}"),
            Step::Entry(index) => format!("{parent}[{index}]"),
        }
    }
}
