//! What is said at the top about a case that was opened, that could not be opened, or that was cleared.

/// What is said, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) kind: NoticeKind,
    /// Empty: nothing.
    pub(crate) text: String,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum NoticeKind {
    /// Something was done.
    #[default]
    Done,
    /// Everything was cleared. This is said until the next change, and until then it can be taken back; it was the change of this number.
    Cleared(usize),
    /// Something cannot be done.
    Error,
}

impl From<String> for Notice {
    fn from(text: String) -> Self {
        Self { kind: NoticeKind::Done, text }
    }
}

impl Notice {
    /// What cannot be done.
    pub(crate) fn error(text: String) -> Self {
        Self { kind: NoticeKind::Error, text }
    }

    /// That everything was cleared.
    pub(crate) fn cleared(text: String, change: usize) -> Self {
        Self { kind: NoticeKind::Cleared(change), text }
    }
}
