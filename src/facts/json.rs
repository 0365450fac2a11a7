//! JSON as a tree in which nothing is lost: keys keep their order, and a repeated key is there twice.
//!
//! `serde_json` parses the text, but its own tree silently drops repeated keys (`docs/adr/0005-json.md`).

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor},
};

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number below 2³²; `None` for any other number, as the case file writes figures as strings.
    Number(Option<u32>),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, with its keys in order.
    Object(Vec<(String, Self)>),
}

/// Where a text stops being JSON, in bytes from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotJson(pub(super) usize);

/// How deep lists and objects may be nested; a case needs six levels.
const DEEPEST: u8 = 64;

/// Reads one value, with nothing but white space around it.
pub(super) fn parse(bytes: &[u8]) -> Result<Json, NotJson> {
    let text = str::from_utf8(bytes).map_err(|error| NotJson(error.valid_up_to()))?;
    serde_json::from_str(text).map_err(|error| NotJson(place(text, &error)))
}

/// The byte at which the error is, or the end of the text if it was cut off.
fn place(text: &str, error: &serde_json::Error) -> usize {
    if error.is_eof() {
        return text.len();
    }
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree { deeper: DEEPEST }.deserialize(deserializer)
    }
}

/// Builds the tree of a value.
#[derive(Clone, Copy)]
struct Tree {
    /// How many more levels of lists and objects may follow.
    deeper: u8,
}

impl Tree {
    fn inner<E: Error>(self) -> Result<Self, E> {
        self.deeper.checked_sub(1).map(|deeper| Self { deeper }).ok_or_else(|| E::custom("too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.try_into().ok()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.try_into().ok()))
    }

    // A case file has no fractional numbers: one is refused at its place. Serde names the type; the value is dropped unread.
    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let inner = self.inner()?;
        let mut list = Vec::new();
        while let Some(value) = entries.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let inner = self.inner()?;
        let mut object = Vec::new();
        while let Some(key) = entries.next_key()? {
            object.push((key, entries.next_value_seed(inner)?));
        }
        Ok(Json::Object(object))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Number(None) => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(Some(number)) => serializer.serialize_u32(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_small_whole_numbers_are_kept() {
        for (text, number) in [
            ("0", Some(0)),
            ("4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("18446744073709551616", None),
            ("-0", None),
            ("-5", None),
            ("1.5", None),
            ("1.0", None),
            ("1e9", None),
        ] {
            assert_eq!(parse(text.as_bytes()), Ok(Json::Number(number)), "{text}");
        }
    }

    #[test]
    fn what_is_not_json_is_named_by_the_byte() {
        for (text, at) in [
            (b"".as_slice(), 0),
            (b"\n {", 3),
            (b"[1, \xff]", 4),
            (b"[1,\n 2,]", 7),
            (b"[1] 2", 4),
            ("\u{feff}1".as_bytes(), 0),
            (br#""\ud800""#, 7),
        ] {
            assert_eq!(parse(text), Err(NotJson(at)), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn deep_nesting_ends_early() {
        let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(parse(nested(DEEPEST.into()).as_bytes()).is_ok());
        assert!(parse(nested(usize::from(DEEPEST) + 1).as_bytes()).is_err());
        assert!(parse("[".repeat(1_000_000).as_bytes()).is_err());
    }

    #[test]
    fn a_repeated_key_is_kept() {
        let twice = Json::Object(vec![("a".into(), Json::Null), ("a".into(), Json::Bool(true))]);
        assert_eq!(parse(br#"{"a":null,"a":true}"#), Ok(twice));
    }
}
