//! Where in the case file a fact was stated.

use std::fmt;

/// The keys and indices that lead to a fact, written as `operations[0].infringements[1].provision`; empty for the file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(Vec<Owned>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Owned {
    Key(String),
    Entry(usize),
}

/// One part of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    /// The key of an object.
    Key(&'a str),
    /// An index in a list, from 0.
    Entry(usize),
}

impl Path {
    /// The path of a key at the top level.
    #[must_use]
    pub fn key(key: &str) -> Self {
        Self::default().and(Segment::Key(key))
    }

    /// The same path, one segment longer.
    #[must_use]
    pub(super) fn and(mut self, segment: Segment<'_>) -> Self {
        self.0.push(match segment {
            Segment::Key(key) => Owned::Key(key.to_owned()),
            Segment::Entry(place) => Owned::Entry(place),
        });
        self
    }

    /// The same path, followed by another.
    #[must_use]
    pub(super) fn then(mut self, inner: Self) -> Self {
        self.0.extend(inner.0);
        self
    }

    /// Its segments, from the outermost.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment<'_>> {
        self.0
            .iter()
            .map(|owned| match owned {
                Owned::Key(key) => Segment::Key(key),
                Owned::Entry(place) => Segment::Entry(*place),
            })
            .collect()
    }

    /// Whether it refers to the file as a whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, owned) in self.0.iter().enumerate() {
            match owned {
                Owned::Key(key) if i == 0 => f.write_str(key)?,
                Owned::Key(key) => write!(f, ".{key}")?,
                Owned::Entry(place) => write!(f, "[{place}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Path,
        Segment::{Entry, Key},
    };

    #[test]
    fn a_path_is_written_as_it_is_documented() {
        for (segments, written) in [
            (&[][..], ""),
            (&[Key("version")], "version"),
            (&[Key("penalties"), Entry(10), Key("amount")], "penalties[10].amount"),
            (
                &[Key("operations"), Entry(0), Key("infringements"), Entry(1), Key("provision")],
                "operations[0].infringements[1].provision",
            ),
        ] {
            let path = segments.iter().fold(Path::default(), |path, segment| path.and(*segment));
            assert_eq!(path.to_string(), written);
            assert_eq!(path.segments(), segments);
            assert_eq!(path.is_whole(), written.is_empty());
        }
    }
}
