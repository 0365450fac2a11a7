//! The messages in the page's language, one method each. In a browser they are those that were fetched with the module; where the page is
//! rendered before it is published, those of `locales/`.

#[cfg(not(target_arch = "wasm32"))]
mod catalog;
#[cfg(target_arch = "wasm32")]
mod fetched;

use std::fmt::Display;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use catalog::formats;
#[cfg(not(target_arch = "wasm32"))]
pub use catalog::speak;

#[cfg(not(target_arch = "wasm32"))]
use catalog as source;
#[cfg(target_arch = "wasm32")]
use fetched as source;

use rust_decimal::Decimal;

use super::format;
use crate::{facts::Country, law::decisions::Decision};

/// The messages of one language.
#[derive(Clone, Copy)]
pub(crate) struct Text;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

#[allow(clippy::unused_self, reason = "a message belongs to a language, though a page speaks only one")]
impl Text {
    /// The decisions in the texts; invalid rows are left out.
    pub(crate) fn decisions(self) -> Vec<Decision> {
        let rows = source::decisions();
        rows.iter().filter_map(|row| Decision::from_row(&row.iter().map(String::as_str).collect::<Vec<_>>())).collect()
    }

    /// The name of a country.
    pub(crate) fn country(self, country: Country) -> String {
        self.about_country(country.code()).unwrap_or_else(|| country.code().to_owned())
    }

    /// Every country, by name.
    pub(crate) fn countries(self) -> Vec<(Country, String)> {
        let mut named: Vec<_> = Country::all().map(|country| (country, self.country(country))).collect();
        named.sort_by(|(_, one), (_, other)| format::compare(one, other));
        named
    }

    /// What a keyword of the case file means, as a value of the fact with that key.
    pub(crate) fn word(self, key: &str, word: &str) -> String {
        self.about_word(key, word).unwrap_or_else(|| word.to_owned())
    }

    /// A message from a table, by the names on its way.
    fn looked_up(self, path: &[&str]) -> Option<String> {
        source::looked_up(path)
    }

    /// A message with its arguments filled in. Every language has every message; otherwise the build fails.
    fn message(self, number: u32, arguments: &[&dyn Display]) -> String {
        filled(&source::said(number).unwrap_or_default(), arguments)
    }

    /// The form of a message that fits its number, with its arguments filled in.
    fn plural(self, number: u32, count: &dyn Count, arguments: &[&dyn Display]) -> String {
        filled(&source::form(number, count.number()).unwrap_or_default(), arguments)
    }
}

/// A number that chooses the form of a message.
pub(crate) trait Count: Display {
    fn number(&self) -> Decimal;
}

impl Count for usize {
    fn number(&self) -> Decimal {
        Decimal::from(*self)
    }
}

impl Count for Decimal {
    fn number(&self) -> Decimal {
        *self
    }
}

/// A message with its arguments by name: `say!(text, result_sum, amount, count = 2)`.
macro_rules! say {
    ($text:expr, $message:ident, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $text.$message($crate::app::text::message::$message { $($name: say!(@ $name $(, $value)?)),+ })
    };
    (@ $name:ident) => { &$name };
    (@ $name:ident, $value:expr) => { &$value };
}

pub(crate) use say;

/// A text with each numbered placeholder in braces replaced by its argument.
fn filled(message: &str, arguments: &[&dyn Display]) -> String {
    let mut pieces = message.split(['{', '}']);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    // The only braces in a message are those around the numbers of its arguments.
    while let (Some(place), Some(text)) = (pieces.next(), pieces.next()) {
        if let Some(argument) = place.parse().ok().and_then(|place: usize| arguments.get(place)) {
            filled.push_str(&argument.to_string());
        }
        filled.push_str(text);
    }
    filled
}
