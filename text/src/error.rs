//! What is wrong with the texts, in a sentence for whoever writes them.

use std::fmt;

/// Names the file or key, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

/// A value, or what is wrong with the texts.
pub type Result<T> = std::result::Result<T, Error>;

impl From<String> for Error {
    fn from(message: String) -> Self {
        Self(message)
    }
}

impl From<&str> for Error {
    fn from(message: &str) -> Self {
        Self(message.to_owned())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
