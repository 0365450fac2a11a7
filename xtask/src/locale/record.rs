//! From which English each text of a language was translated, so that it is noticed when that has changed since.

use std::{collections::BTreeMap, fmt::Write as _, fs, io, path::Path};

use anyhow::{Context as _, Result};
use flate2::Crc;
use text::Message;

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is still English.
    Missing,
    /// Its English has changed since.
    Stale,
    /// It is not recorded which English it was translated from.
    Unrecorded,
    /// It was translated from today's English.
    Done,
}

impl State {
    /// What there is to do, and what it means.
    pub(super) const TO_DO: [(Self, &str); 3] = [
        (Self::Missing, "still in English"),
        (Self::Stale, "the English changed since"),
        (Self::Unrecorded, "not recorded"),
    ];
}

/// A check sum of the English of each text, by key.
#[derive(Default)]
pub(super) struct Record(BTreeMap<String, String>);

impl Record {
    /// The record of a language; empty if there is none yet.
    pub(super) fn read(root: &Path, language: &str) -> Result<Self> {
        let file = root.join("locales/read").join(language);
        let lines = match fs::read_to_string(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            read => read.with_context(|| file.display().to_string())?,
        };
        let entry = |line: &str| {
            let (sum, key) = line.split_once(' ').with_context(|| format!("{}: {line}", file.display()))?;
            Ok((key.to_owned(), sum.to_owned()))
        };
        lines.lines().map(entry).collect::<Result<_>>().map(Self)
    }

    pub(super) fn write(&self, root: &Path, language: &str) -> Result<()> {
        let mut lines = String::new();
        for (key, sum) in &self.0 {
            writeln!(lines, "{sum} {key}")?;
        }
        let folder = root.join("locales/read");
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(language), lines)?)
    }

    /// Records that a text was compared with this English.
    pub(super) fn confirm(&mut self, key: &str, english: &Message) {
        self.0.insert(key.to_owned(), sum(english));
    }

    pub(super) fn keep_only(&mut self, is_kept: impl Fn(&str) -> bool) {
        self.0.retain(|key, _| is_kept(key));
    }

    /// What became of a text.
    pub(super) fn state(&self, key: &str, english: &Message, own: Option<&Message>) -> State {
        match self.0.get(key) {
            Some(recorded) if *recorded == sum(english) => State::Done,
            Some(_) => State::Stale,
            None if own.is_none_or(|own| is_english(own, english)) => State::Missing,
            None => State::Unrecorded,
        }
    }
}

/// Whether each form of a text is one of English.
fn is_english(own: &Message, english: &Message) -> bool {
    own.texts().all(|text| english.texts().any(|one| one == text))
}

fn sum(english: &Message) -> String {
    let mut crc = Crc::new();
    for text in english.texts() {
        crc.update(text.as_bytes());
        // What no text contains, so that two forms are not one.
        crc.update(b"\0");
    }
    format!("{:08x}", crc.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Message {
        Message::Text(text.to_owned())
    }

    #[test]
    fn a_text_is_missing_then_recorded_and_stale_once_its_english_changes() {
        let mut record = Record::default();
        let state = |record: &Record, english, own| record.state("a", &text(english), Some(&text(own)));
        assert_eq!(record.state("a", &text("one"), None), State::Missing);
        assert_eq!(state(&record, "one", "one"), State::Missing);
        assert_eq!(state(&record, "one", "eins"), State::Unrecorded);
        record.confirm("a", &text("one"));
        assert_eq!(state(&record, "one", "eins"), State::Done);
        assert_eq!(state(&record, "one", "one"), State::Done, "some words are the same");
        assert_eq!(state(&record, "the one", "eins"), State::Stale);
        record.keep_only(|_| false);
        assert_eq!(state(&record, "one", "eins"), State::Unrecorded);
    }
}
