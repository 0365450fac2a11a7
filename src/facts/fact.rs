//! The kinds of values in the case file: how each is read from JSON and written to it.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{
    Kind, Problem,
    field::{Checked, Field},
    json::Json,
};
use crate::money::{self, AMOUNT, Currency, Money, RATE, Rate, whole};

/// A value of the case file.
pub(super) trait Fact: Sized {
    /// Reads it from JSON.
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self>;

    /// Writes it as JSON; `None` if leaving the key out says the same.
    fn json(&self) -> Option<Json>;

    /// What a missing key says; `None` if the key is required.
    fn absent() -> Option<Self> {
        None
    }
}

/// Declares an object of the case file, key by key. For those who describe the format, the kind of a fact says whether it may be left out
/// and how it is written: a list is required unless it is marked `#[may_be_left_out]`.
macro_rules! object {
    ($(#[$meta:meta])* $name:ident { $($facts:tt)+ }) => { object!(@of [$(#[$meta])* $name] [] $($facts)+); };
    // Takes the facts one by one.
    (@of $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* $field:ident: Option<Date>, $($rest:tt)*) => {
        object!(@of $head [$($done)* {
            $(#[doc = $doc])*
            #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
            #[cfg_attr(feature = "js", tsify(optional, type = "Day"))]
            $field: Option<Date>
        }] $($rest)*);
    };
    (@of $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* $field:ident: Option<$kind:ty>, $($rest:tt)*) => {
        object!(@of $head [$($done)* {
            $(#[doc = $doc])* #[cfg_attr(feature = "js", tsify(optional))] $field: Option<$kind>
        }] $($rest)*);
    };
    (@of $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* #[may_be_left_out] $field:ident: $kind:ty, $($rest:tt)*) => {
        object!(@of $head [$($done)* {
            $(#[doc = $doc])*
            #[cfg_attr(feature = "schema", schemars(default))]
            #[cfg_attr(feature = "js", tsify(optional))]
            $field: $kind
        }] $($rest)*);
    };
    (@of $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* $field:ident: $kind:ty, $($rest:tt)*) => {
        object!(@of $head [$($done)* { $(#[doc = $doc])* $field: $kind }] $($rest)*);
    };
    (@of [$(#[$meta:meta])* $name:ident] [$({ $(#[$field_meta:meta])* $field:ident: $kind:ty })+]) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "js", derive(tsify::Tsify))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)+ }

        impl Fact for $name {
            fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
                let object = Object::of(json, field, &[$(stringify!($field)),+])?;
                Ok(Self { $($field: object.fact(stringify!($field))?,)+ })
            }

            fn json(&self) -> Option<Json> {
                Some(write_object(vec![$((stringify!($field), self.$field.json()),)+]))
            }
        }
    };
}

pub(super) use object;

/// An object whose keys are all known and given once, so that a misspelt fact is never silently lost.
pub(super) struct Object<'a> {
    entries: &'a [(String, Json)],
    field: &'a Field<'a>,
}

impl<'a> Object<'a> {
    pub(super) fn of(json: &'a Json, field: &'a Field<'a>, known: &[&'static str]) -> Checked<Self> {
        let Json::Object(entries) = json else { return field.refuse(Problem::Kind(Kind::Object)) };
        for (i, (key, _)) in entries.iter().enumerate() {
            if !known.iter().any(|known| known == key) {
                return field.at(key).refuse(Problem::UnknownKey(known.to_vec()));
            }
            if entries.iter().take(i).any(|(earlier, _)| earlier == key) {
                return field.at(key).refuse(Problem::Twice);
            }
        }
        Ok(Self { entries, field })
    }

    /// The fact under a key.
    pub(super) fn fact<T: Fact>(&self, key: &str) -> Checked<T> {
        let field = self.field.at(key);
        match self.entries.iter().find(|(given, _)| given == key) {
            Some((_, json)) => T::read(json, &field),
            None => T::absent().map_or_else(|| field.refuse(Problem::Missing), Ok),
        }
    }
}

/// An object of the keys that have something to say.
pub(super) fn write_object(facts: Vec<(&'static str, Option<Json>)>) -> Json {
    Json::Object(facts.into_iter().filter_map(|(key, json)| Some((key.to_owned(), json?))).collect())
}

/// Reads a value that is written as a string.
pub(super) fn read_text<T>(
    json: &Json,
    field: &Field<'_>,
    read: impl FnOnce(&str) -> Result<T, Problem>,
) -> Checked<T> {
    let Json::Text(text) = json else { return field.refuse(Problem::Kind(Kind::Text)) };
    read(text).or_else(|problem| field.refuse(problem))
}

impl<T: Fact> Fact for Option<T> {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        if *json == Json::Null { Ok(None) } else { T::read(json, field).map(Some) }
    }

    fn json(&self) -> Option<Json> {
        self.as_ref()?.json()
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Fact> Fact for Vec<T> {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let Json::List(values) = json else { return field.refuse(Problem::Kind(Kind::List)) };
        let mut list = Self::new();
        for (i, json) in values.iter().enumerate() {
            list.push(T::read(json, &field.entry(i))?);
        }
        Ok(list)
    }

    fn json(&self) -> Option<Json> {
        (!self.is_empty()).then(|| Json::List(self.iter().filter_map(T::json).collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl Fact for bool {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        if let Json::Bool(value) = *json { Ok(value) } else { field.refuse(Problem::Kind(Kind::Truth)) }
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Bool(*self))
    }
}

impl Fact for u32 {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        if let Json::Number(Some(value)) = *json { Ok(value) } else { field.refuse(Problem::Kind(Kind::WholeNumber)) }
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Number(Some(*self)))
    }
}

impl Fact for String {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| Ok(text.to_owned()))
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Text(self.clone()))
    }
}

/// An amount of money; a ratio is a [`Rate`].
impl Fact for Decimal {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| money::parse_decimal(text, AMOUNT).map_err(Problem::Figure))
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Text(money::plain(*self)))
    }
}

impl Fact for Rate {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| money::parse_decimal(text, RATE).map(Self).map_err(Problem::Figure))
    }

    fn json(&self) -> Option<Json> {
        self.0.json()
    }
}

impl Fact for Money {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let object = Object::of(json, field, &["amount", "currency"])?;
        Ok(Self { amount: object.fact("amount")?, currency: object.fact("currency")? })
    }

    fn json(&self) -> Option<Json> {
        Some(write_object(vec![("amount", self.amount.json()), ("currency", self.currency.json())]))
    }
}

impl Fact for Currency {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| text.parse().map_err(|_| Problem::Currency))
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Text(self.code().to_owned()))
    }
}

impl Fact for Date {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| day(text).ok_or(Problem::Date))
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Text(iso(*self)))
    }
}

/// Reads a calendar day with a four-digit year, in ISO 8601.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let digits = |part: &str, length: usize| whole(part).filter(|_| part.len() == length);
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let month = Month::try_from(u8::try_from(digits(month, 2)?).ok()?).ok()?;
    let (year, day) = (digits(year, 4)?.try_into().ok()?, digits(day, 2)?.try_into().ok()?);
    Date::from_calendar_date(year, month, day).ok()
}

/// Writes a day as ISO 8601.
#[must_use]
pub fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

#[cfg(test)]
mod tests {
    use super::{day, iso};
    use crate::facts::{Case, CaseFile};

    fn refused(json: &str) -> String {
        Case::from_json(json.as_bytes()).map_or_else(|error| error.to_string(), |_| "taken".to_owned())
    }

    #[test]
    fn a_day_has_one_spelling() {
        assert_eq!(day("2024-02-29").map(iso).as_deref(), Some("2024-02-29"));
        for text in [
            "",
            "2026-1-31",
            "2026-01-1",
            "226-01-31",
            "+226-01-31",
            "2026-+1-31",
            "2026-02-29",
            "2026-01-31-",
            "٢٠٢٦-01-31",
        ] {
            assert_eq!(day(text), None, "{text:?}");
        }
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
                r#"{"version":1,"addressee":{},"operations":[{"period":{"form":"2026-01-01"}}]}"#,
                "operations[0].period.form: no such key; known here: from, to",
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

    #[test]
    fn what_is_written_is_the_plainest_form_of_what_was_read() {
        for (json, plainest) in [
            (
                " { \"operations\" : [ ] , \"rates\" : [ ] , \"country\" : null ,\n\"addressee\" : { } , \"version\" : 1 } ",
                r#"{"version":1,"addressee":{}}"#,
            ),
            (
                r#"{"version":1,"addressee":{"person":"legal","budget":{"amount":"-007.5","currency":"EUR","year":null}}}"#,
                r#"{"version":1,"addressee":{"person":"legal","budget":{"amount":"-7.5","currency":"EUR"}}}"#,
            ),
            (
                r#"{"version":1,"addressee":{"budget":{"amount":"-0","currency":"EUR"}}}"#,
                r#"{"version":1,"addressee":{"budget":{"amount":"0","currency":"EUR"}}}"#,
            ),
            (
                r#"{"version":1,"addressee":{},"operations":[{"reasons":{},"period":{},"infringements":[]}]}"#,
                r#"{"version":1,"addressee":{},"operations":[{"period":{}}]}"#,
            ),
            (
                r#"{"version":1,"addressee":{},"operations":[{"reasons":{"b":"\u0031","a":""}}]}"#,
                r#"{"version":1,"addressee":{},"operations":[{"reasons":{"b":"1","a":""}}]}"#,
            ),
        ] {
            let read = CaseFile::from_json(json.as_bytes());
            assert_eq!(read.as_ref().map(CaseFile::to_json).as_deref(), Ok(plainest), "{json}");
            assert_eq!(CaseFile::from_json(plainest.as_bytes()), read, "{json}");
        }
    }
}
