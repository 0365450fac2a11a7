//! JSON text (RFC 8259) as a tree in which nothing is lost: keys keep their order, and one that is there twice is there twice.
//!
//! Our own because of its weight on the page, and because the usual readers drop a repeated key in silence
//! (`docs/adr/0005-json.md`). A test compares it with `serde_json`.

use crate::money::whole;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number below 2³²; `None` for any other: the case file writes figures as texts.
    Number(Option<u32>),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, with its keys in their order.
    Object(Vec<(String, Self)>),
}

/// Where a text stops being JSON, in bytes from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotJson(pub(crate) usize);

/// How deep lists and objects may lie in each other; a case needs six.
const DEEPEST: usize = 64;

/// Reads one value, with nothing but white space around it.
pub(crate) fn parse(bytes: &[u8]) -> Result<Json, NotJson> {
    let text = str::from_utf8(bytes).map_err(|error| NotJson(error.valid_up_to()))?;
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEEPEST).and_then(|value| {
        reader.space();
        if reader.at == text.len() { Some(value) } else { None }
    });
    value.ok_or(NotJson(reader.at))
}

/// Reads from left to right; `None` where the text is not JSON at `at`.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Takes these bytes, if they are next.
    fn take(&mut self, word: &str) -> Option<()> {
        let here = self.text.as_bytes().get(self.at..)?;
        here.starts_with(word.as_bytes()).then(|| self.at += word.len())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.space();
        Some(match self.next()? {
            b'n' => self.take("null").map(|()| Json::Null)?,
            b't' => self.take("true").map(|()| Json::Bool(true))?,
            b'f' => self.take("false").map(|()| Json::Bool(false))?,
            b'"' => Json::Text(self.string()?),
            b'[' => {
                let mut list = Vec::new();
                self.sequence(depth, "]", |reader, depth| {
                    list.push(reader.value(depth)?);
                    Some(())
                })?;
                Json::List(list)
            }
            b'{' => {
                let mut entries = Vec::new();
                self.sequence(depth, "}", |reader, depth| {
                    reader.space();
                    let key = reader.string()?;
                    reader.space();
                    reader.take(":")?;
                    entries.push((key, reader.value(depth)?));
                    Some(())
                })?;
                Json::Object(entries)
            }
            _ => self.number()?,
        })
    }

    /// Entries between commas, after one opening byte and up to `end`.
    fn sequence(
        &mut self,
        depth: usize,
        end: &str,
        mut entry: impl FnMut(&mut Self, usize) -> Option<()>,
    ) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.at += 1;
        self.space();
        if self.take(end).is_some() {
            return Some(());
        }
        loop {
            entry(self, depth)?;
            self.space();
            if self.take(end).is_some() {
                return Some(());
            }
            self.take(",")?;
        }
    }

    fn string(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut string = String::new();
        loop {
            let here = self.text.get(self.at..)?;
            let run = here.bytes().position(|b| b == b'"' || b == b'\\' || b < b' ')?;
            string.push_str(here.get(..run)?);
            self.at += run;
            match self.next()? {
                b'"' => {
                    self.at += 1;
                    return Some(string);
                }
                b'\\' => string.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = *self.text.as_bytes().get(self.at + 1)?;
        self.at += 2;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.hexadecimal()?;
                let code = if (0xd800..0xdc00).contains(&first) {
                    self.take("\\u")?;
                    let second = self.hexadecimal()?.checked_sub(0xdc00).filter(|second| *second < 0x400)?;
                    0x10000 + ((first - 0xd800) << 10) + second
                } else {
                    first
                };
                // Half of a pair alone is no character.
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let number = digits.chars().try_fold(0, |number, c| Some((number << 4) | c.to_digit(16)?))?;
        self.at += 4;
        Some(number)
    }

    /// A number by the grammar; its value only where it is whole and small.
    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        let negative = self.take("-").is_some();
        if self.next()? == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        let whole_end = self.at;
        if self.take(".").is_some() {
            self.digits()?;
        }
        if matches!(self.next(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.next(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let is_whole = !negative && whole_end == self.at;
        let value = self.text.get(start..whole_end).filter(|_| is_whole).and_then(whole);
        Some(Json::Number(value))
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.next().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}

/// Writes a text in quotation marks.
pub(crate) fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\u{0}'..='\u{1f}' => {
                let digit = |n: u32| char::from_digit(n, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.extend([digit(u32::from(c) >> 4), digit(u32::from(c) & 15)]);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `serde_json` reads, in our terms.
    fn theirs(value: &serde_json::Value) -> Json {
        match value {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(value) => Json::Bool(*value),
            serde_json::Value::Number(number) => Json::Number(number.as_u64().and_then(|n| n.try_into().ok())),
            serde_json::Value::String(text) => Json::Text(text.clone()),
            serde_json::Value::Array(list) => Json::List(list.iter().map(theirs).collect()),
            serde_json::Value::Object(entries) => {
                Json::Object(entries.iter().map(|(k, v)| (k.clone(), theirs(v))).collect())
            }
        }
    }

    #[test]
    fn reads_what_serde_json_reads() {
        for text in [
            "null",
            " true ",
            "false",
            "0",
            "-0",
            "1",
            "4294967295",
            "4294967296",
            "-5",
            "1.5",
            "1e9",
            "1E+9",
            "0.0",
            "\"\"",
            "\"a\"",
            r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#,
            "\"é€😀\"",
            "[]",
            "[1, [2], {}]",
            "{}",
            r#"{"a":1,"b":[true,null]}"#,
            "\n[\t1\r]\n",
        ] {
            let expected = serde_json::from_str(text).map(|value| theirs(&value)).ok();
            assert!(expected.is_some(), "{text}");
            assert_eq!(parse(text.as_bytes()).ok(), expected, "{text}");
        }
    }

    #[test]
    fn refuses_what_serde_json_refuses() {
        for text in [
            "",
            " ",
            "nul",
            "truee",
            "01",
            "-",
            "+1",
            ".5",
            "5.",
            "1e",
            "1e+",
            "\"",
            "\"\\\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\ud800\\ue000\"",
            "\"\\udc00\"",
            "\"\n\"",
            "[",
            "[1",
            "[1,]",
            "[,]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "[1] 2",
            "'a'",
            "NaN",
            "\u{feff}1",
            "[1}",
        ] {
            assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
        assert_eq!(parse(b"[1, \xff]"), Err(NotJson(4)));
    }

    #[test]
    fn deep_nesting_ends_early() {
        let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(parse(nested(DEEPEST).as_bytes()).is_ok());
        assert!(parse(nested(DEEPEST + 1).as_bytes()).is_err());
        assert!(parse("[".repeat(1_000_000).as_bytes()).is_err());
    }

    #[test]
    fn a_repeated_key_is_kept() {
        let twice = Json::Object(vec![("a".into(), Json::Null), ("a".into(), Json::Bool(true))]);
        assert_eq!(parse(br#"{"a":null,"a":true}"#), Ok(twice));
    }

    #[test]
    fn a_quoted_text_reads_back() {
        let text: String = (0..0x3000).filter_map(char::from_u32).collect();
        let mut quoted = String::new();
        quote(&mut quoted, &text);
        assert_eq!(parse(quoted.as_bytes()), Ok(Json::Text(text.clone())));
        assert_eq!(serde_json::from_str::<String>(&quoted).ok(), Some(text));
    }
}
