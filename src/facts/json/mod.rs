//! The case file as JSON. Every key is read by its name; one that is unknown, missing or there twice is an error at its place.

mod text;

use std::collections::BTreeMap;

use super::{Case, CaseFile, FactError, Problem, field::Field};
pub(super) use text::Json;
use text::{NotJson, parse, quote};

impl CaseFile {
    /// Reads one case from JSON. Figures and words are not checked yet.
    ///
    /// # Errors
    /// Where it is not JSON, or not of the shape of a case.
    pub fn from_json(json: &[u8]) -> Result<Self, FactError> {
        let root = Field::default();
        let parsed = parse(json).or_else(|NotJson(at)| root.refuse(Problem::Syntax(at)))?;
        Self::read(parsed, &root)
    }

    /// Writes the case as JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }
}

impl Case {
    /// Reads and checks one case from JSON.
    ///
    /// # Errors
    /// Those of [`CaseFile::from_json`] and of [`Case::check`].
    pub fn from_json(json: &[u8]) -> Result<Self, FactError> {
        Self::check(CaseFile::from_json(json)?)
    }
}

/// What can be written as JSON.
pub(super) trait Write {
    fn write(&self, out: &mut String);

    /// Whether a key with this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Writes one key of an object, with what must stand before it.
pub(super) fn write_key(out: &mut String, key: &str, value: &dyn Write) {
    if !value.is_absent() {
        out.push(if out.ends_with('{') { '"' } else { ',' });
        if out.ends_with(',') {
            out.push('"');
        }
        out.push_str(key);
        out.push_str("\":");
        value.write(out);
    }
}

impl Write for String {
    fn write(&self, out: &mut String) {
        quote(out, self);
    }
}

impl Write for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Write for u32 {
    fn write(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl Write for u16 {
    fn write(&self, out: &mut String) {
        u32::from(*self).write(out);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (i, value) in self.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            value.write(out);
        }
        out.push(']');
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Write for BTreeMap<String, String> {
    fn write(&self, out: &mut String) {
        for (i, (topic, text)) in self.iter().enumerate() {
            out.push(if i == 0 { '{' } else { ',' });
            quote(out, topic);
            out.push(':');
            quote(out, text);
        }
        out.push('}');
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// What can be read from JSON at a place in the case file.
pub(super) trait Read: Sized {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError>;

    /// What stands for a key that is not there.
    fn absent(field: &Field<'_>) -> Result<Self, FactError> {
        field.refuse(Problem::Missing)
    }
}

/// The keys of an object that were not taken yet.
pub(super) struct Keys(Vec<(String, Json)>);

impl Keys {
    /// The keys of an object, each of which is known and there once.
    pub(super) fn of(json: Json, known: &'static [&'static str], field: &Field<'_>) -> Result<Self, FactError> {
        let Json::Object(entries) = json else { return field.refuse(Problem::Kind("an object")) };
        for (i, (key, _)) in entries.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                return field.at(key).refuse(Problem::UnknownKey(known));
            }
            if entries.iter().take(i).any(|(earlier, _)| earlier == key) {
                return field.at(key).refuse(Problem::Twice);
            }
        }
        Ok(Self(entries))
    }

    pub(super) fn take<T: Read>(&mut self, key: &str, field: &Field<'_>) -> Result<T, FactError> {
        match self.0.iter().position(|(name, _)| name == key) {
            Some(at) => T::read(self.0.swap_remove(at).1, &field.at(key)),
            None => T::absent(&field.at(key)),
        }
    }
}

impl Read for String {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        if let Json::Text(text) = json { Ok(text) } else { field.refuse(Problem::Kind("a text")) }
    }
}

impl Read for bool {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        if let Json::Bool(value) = json { Ok(value) } else { field.refuse(Problem::Kind("true or false")) }
    }
}

impl Read for u32 {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        if let Json::Number(Some(value)) = json { Ok(value) } else { field.refuse(Problem::Kind("a whole number")) }
    }
}

impl Read for u16 {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        Self::try_from(u32::read(json, field)?).or_else(|_| field.refuse(Problem::Kind("a whole number")))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        if let Json::Null = json { Ok(None) } else { T::read(json, field).map(Some) }
    }

    fn absent(_: &Field<'_>) -> Result<Self, FactError> {
        Ok(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        let Json::List(values) = json else { return field.refuse(Problem::Kind("a list")) };
        values.into_iter().enumerate().map(|(i, value)| T::read(value, &field.entry(i))).collect()
    }

    fn absent(_: &Field<'_>) -> Result<Self, FactError> {
        Ok(Self::new())
    }
}

impl Read for BTreeMap<String, String> {
    fn read(json: Json, field: &Field<'_>) -> Result<Self, FactError> {
        let Json::Object(entries) = json else { return field.refuse(Problem::Kind("texts by topic")) };
        let mut texts = Self::new();
        for (topic, text) in entries {
            let text = String::read(text, &field.at(&topic))?;
            if texts.contains_key(&topic) {
                return field.at(&topic).refuse(Problem::Twice);
            }
            texts.insert(topic, text);
        }
        Ok(texts)
    }

    fn absent(_: &Field<'_>) -> Result<Self, FactError> {
        Ok(Self::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(json: &str) -> String {
        Case::from_json(json.as_bytes()).map_or_else(|error| error.to_string(), |_| "taken".to_owned())
    }

    #[test]
    fn what_is_wrong_is_named_at_its_place() {
        for (json, message) in [
            ("", "not JSON from byte 0"),
            ("[]", "must be an object"),
            ("{}", "version: is missing"),
            (
                r#"{"version":2,"addressee":{},"operations":[]}"#,
                "version: version 2 is not known; this program reads version 1",
            ),
            (r#"{"version":1,"addressee":{},"operations":[]}"#, "operations: at least one entry is needed"),
            (r#"{"version":1,"addressee":{}}"#, "operations: at least one entry is needed"),
            (r#"{"version":1,"addressee":{},"addressee":{},"operations":[]}"#, "addressee: is given twice"),
            (r#"{"version":"1","addressee":{},"operations":[]}"#, "version: must be a whole number"),
            (
                r#"{"version":1,"addressee":{"persson":"legal"},"operations":[]}"#,
                "addressee.persson: no such key; known here: \
                person, undertaking, public_body, turnover, own_turnover, budget",
            ),
            (
                r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":"6","reasons":{"a":"1","a":"2"}}]}]}"#,
                "operations[0].infringements[0].reasons.a: is given twice",
            ),
            (
                r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":6}]}]}"#,
                "operations[0].infringements[0].provision: must be a text",
            ),
            (
                r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":"\ud800"}]}]}"#,
                "not JSON from byte 80",
            ),
        ] {
            assert_eq!(refused(json), message, "{json}");
        }
    }
}
