//! What can stand in the case file: how each kind of value is read from JSON and written to it.
//!
//! A value is filled in place and reached through `dyn`: one path for every object, which keeps the module of the page small.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{
    Problem,
    field::{Checked, Field},
    json::{Json, quote},
};
use crate::money::{self, AMOUNT, Currency, Money, RATE, Rate, whole};

/// A value of the case file.
pub(super) trait Fact {
    /// Takes what JSON says.
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked;

    /// Whether the key may be left out, and is.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A value as it is written. Apart from reading, so that who only reads does not carry it.
pub(super) trait Stated: Fact {
    fn write(&self, out: &mut String);
}

/// A value before it is read.
pub(super) trait Blank: Stated {
    /// Never seen: reading fills it in, or fails.
    const BLANK: Self;
}

/// A value that the case file writes as one text.
pub(super) trait Written: Sized {
    const BLANK: Self;

    fn of(text: &str) -> Result<Self, Problem>;

    fn text(&self) -> String;
}

/// Declares an object of the case file, key by key. What may be left out, and how it is written, follows from the kind of the fact, for
/// those who describe the format: a list is needed unless `#[may_be_left_out]` stands before it.
macro_rules! object {
    ($(#[$meta:meta])* $name:ident { $($facts:tt)+ }) => { object!(@of [$(#[$meta])* $name] [] $($facts)+); };
    // Each fact in its turn.
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
            $(#[doc = $doc])* #[cfg_attr(feature = "js", tsify(optional))] $field: $kind
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
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = crate::facts::schema::may_be_absent))]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)+ }

        impl Fact for $name {
            fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
                read_object(json, field, &mut [$((stringify!($field), &mut self.$field),)+])
            }
        }

        impl Stated for $name {
            fn write(&self, out: &mut String) {
                write_object(out, &[$((stringify!($field), &self.$field),)+]);
            }
        }

        impl Blank for $name {
            const BLANK: Self = Self { $($field: Blank::BLANK,)+ };
        }
    };
}

pub(super) use object;

/// An unknown key is an error, so that a misspelt fact is never lost in silence; so is one that is there twice.
pub(super) fn read_object(json: &Json, field: &Field<'_>, facts: &mut [(&'static str, &mut dyn Fact)]) -> Checked {
    let Json::Object(entries) = json else { return field.refuse(Problem::Kind("an object")) };
    for (i, (key, _)) in entries.iter().enumerate() {
        if !facts.iter().any(|(known, _)| known == key) {
            return field.at(key).refuse(Problem::UnknownKey(facts.iter().map(|(known, _)| *known).collect()));
        }
        if entries.iter().take(i).any(|(earlier, _)| earlier == key) {
            return field.at(key).refuse(Problem::Twice);
        }
    }
    for (key, fact) in facts {
        match entries.iter().find(|(given, _)| given == key) {
            Some((_, json)) => fact.read(json, &field.at(key))?,
            None if fact.is_absent() => {}
            None => return field.at(key).refuse(Problem::Missing),
        }
    }
    Ok(())
}

pub(super) fn write_object(out: &mut String, facts: &[(&'static str, &dyn Stated)]) {
    let mut between = '{';
    for (key, fact) in facts.iter().filter(|(_, fact)| !fact.is_absent()) {
        out.push(between);
        quote(out, key);
        out.push(':');
        fact.write(out);
        between = ',';
    }
    if between == '{' {
        out.push('{');
    }
    out.push('}');
}

impl<T: Written> Fact for T {
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
        read_text(json, field, &mut |text| {
            *self = T::of(text)?;
            Ok(())
        })
    }
}

impl<T: Written> Stated for T {
    fn write(&self, out: &mut String) {
        quote(out, &self.text());
    }
}

/// Reads a text: one path for all that is written as one.
#[inline(never)]
fn read_text(json: &Json, field: &Field<'_>, take: &mut dyn FnMut(&str) -> Result<(), Problem>) -> Checked {
    let Json::Text(text) = json else { return field.refuse(Problem::Kind("a text")) };
    take(text).or_else(|problem| field.refuse(problem))
}

impl<T: Written> Blank for T {
    const BLANK: Self = <T as Written>::BLANK;
}

impl<T: Blank> Fact for Option<T> {
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
        if *json == Json::Null { Ok(()) } else { self.insert(T::BLANK).read(json, field) }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Blank> Stated for Option<T> {
    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            value.write(out);
        }
    }
}

impl<T: Blank> Blank for Option<T> {
    const BLANK: Self = None;
}

impl<T: Blank> Fact for Vec<T> {
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
        read_list(json, field, &mut |json, field| {
            // In its place first: it is not moved when it is full.
            self.push(T::BLANK);
            self.last_mut().map_or(Ok(()), |value| value.read(json, field))
        })
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Blank> Stated for Vec<T> {
    fn write(&self, out: &mut String) {
        write_list(out, &mut self.iter().map(|value| -> &dyn Stated { value }));
    }
}

/// Reads the entries one by one: one path for every list.
#[inline(never)]
fn read_list(json: &Json, field: &Field<'_>, read: &mut dyn FnMut(&Json, &Field<'_>) -> Checked) -> Checked {
    let Json::List(values) = json else { return field.refuse(Problem::Kind("a list")) };
    values.iter().enumerate().try_for_each(|(i, json)| read(json, &field.entry(i)))
}

#[inline(never)]
fn write_list(out: &mut String, values: &mut dyn Iterator<Item = &dyn Stated>) {
    for (i, value) in values.enumerate() {
        out.push(if i == 0 { '[' } else { ',' });
        value.write(out);
    }
    out.push(']');
}

impl<T: Blank> Blank for Vec<T> {
    const BLANK: Self = Self::new();
}

impl Fact for bool {
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
        let Json::Bool(value) = *json else { return field.refuse(Problem::Kind("true or false")) };
        *self = value;
        Ok(())
    }
}

impl Stated for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Blank for bool {
    const BLANK: Self = false;
}

impl Fact for u32 {
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
        let Json::Number(Some(value)) = *json else { return field.refuse(Problem::Kind("a whole number")) };
        *self = value;
        Ok(())
    }
}

impl Stated for u32 {
    fn write(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl Blank for u32 {
    const BLANK: Self = 0;
}

impl Written for String {
    const BLANK: Self = Self::new();

    fn of(text: &str) -> Result<Self, Problem> {
        Ok(text.to_owned())
    }

    fn text(&self) -> String {
        self.clone()
    }
}

/// An amount of money; a ratio is a [`Rate`].
impl Written for Decimal {
    const BLANK: Self = Self::ZERO;

    fn of(text: &str) -> Result<Self, Problem> {
        money::figure(text, AMOUNT).map_err(Problem::Figure)
    }

    fn text(&self) -> String {
        money::plain(*self)
    }
}

impl Written for Rate {
    const BLANK: Self = Self(Decimal::ZERO);

    fn of(text: &str) -> Result<Self, Problem> {
        money::figure(text, RATE).map(Self).map_err(Problem::Figure)
    }

    fn text(&self) -> String {
        money::plain(self.0)
    }
}

impl Fact for Money {
    fn read(&mut self, json: &Json, field: &Field<'_>) -> Checked {
        read_object(json, field, &mut [("amount", &mut self.amount), ("currency", &mut self.currency)])
    }
}

impl Stated for Money {
    fn write(&self, out: &mut String) {
        write_object(out, &[("amount", &self.amount), ("currency", &self.currency)]);
    }
}

impl Blank for Money {
    const BLANK: Self = Self { amount: Decimal::ZERO, currency: Currency::EUR };
}

impl Written for Currency {
    const BLANK: Self = Self::EUR;

    fn of(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::Currency)
    }

    fn text(&self) -> String {
        self.code().to_owned()
    }
}

impl Written for Date {
    const BLANK: Self = Self::MIN;

    fn of(text: &str) -> Result<Self, Problem> {
        day(text).ok_or(Problem::Date)
    }

    fn text(&self) -> String {
        iso(*self)
    }
}

/// Reads a calendar day of a four-digit year, ISO 8601.
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
                r#"{"version":1,"addressee":{"persson":"legal"},"operations":[]}"#,
                "addressee.persson: no such key; known here: \
                person, undertaking, public_body, turnover, own_turnover, budget, jointly_liable",
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
