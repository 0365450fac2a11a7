//! A value as JSON text, by the one declaration that serde has of it.
//!
//! Our own because of its weight in the package (`docs/adr/0026-package.md`): it knows the kinds of values that the engine returns, and no
//! others. That it writes what others would is seen by comparing the package with the command line, which uses `serde_json`.

use std::{
    fmt::{self, Display},
    process::abort,
};

use serde::{
    Serialize, Serializer,
    ser::{self, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple},
};

/// The value as JSON on one line.
pub(super) fn text(value: &impl Serialize) -> String {
    let mut text = String::new();
    append(&mut text, value);
    text
}

/// Writes it behind what is there.
pub(super) fn append(text: &mut String, value: &impl Serialize) {
    let Ok(()) = value.serialize(Writer(text));
}

/// Writing to a text cannot fail; a kind of value that the engine does not return stops the program, and any test with it.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        abort()
    }
}

/// Writes one value behind what was written.
struct Writer<'a>(&'a mut String);

/// Writes the entries of a list or an object, and closes it.
struct Entries<'a> {
    text: &'a mut String,
    between: &'static str,
    close: char,
}

impl<'a> Entries<'a> {
    #[inline(never)]
    fn open(text: &'a mut String, open: char, close: char) -> Self {
        text.push(open);
        Self { text, between: "", close }
    }

    /// Makes room for the next entry.
    #[inline(never)]
    fn next(&mut self) -> Writer<'_> {
        self.text.push_str(self.between);
        self.between = ",";
        Writer(self.text)
    }

    #[inline(never)]
    fn key(&mut self, key: &str) -> Writer<'_> {
        quote(self.next().0, key);
        self.text.push(':');
        Writer(self.text)
    }

    #[inline(never)]
    fn close(self) {
        self.text.push(self.close);
    }
}

impl SerializeSeq for Entries<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(self.next())
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

impl SerializeTuple for Entries<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(self.next())
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Entries<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self.key(key))
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

/// Of objects that are put together from several.
impl SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        key.serialize(self.next())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.text.push(':');
        value.serialize(Writer(self.text))
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

/// Kinds of values that the engine does not return.
macro_rules! unknown {
    ($($name:ident: $kind:ty,)+) => {$(
        fn $name(self, _: $kind) -> Result<(), Never> {
            abort()
        }
    )+};
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Entries<'a>;
    type SerializeTuple = Entries<'a>;
    type SerializeTupleStruct = ser::Impossible<(), Never>;
    type SerializeTupleVariant = ser::Impossible<(), Never>;
    type SerializeMap = Entries<'a>;
    type SerializeStruct = Entries<'a>;
    type SerializeStructVariant = ser::Impossible<(), Never>;

    unknown! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Never> {
        self.serialize_u32(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Never> {
        self.serialize_u32(value.into())
    }

    #[inline(never)]
    fn serialize_u32(self, value: u32) -> Result<(), Never> {
        self.0.push_str(&value.to_string());
        Ok(())
    }

    #[inline(never)]
    fn serialize_str(self, text: &str) -> Result<(), Never> {
        quote(self.0, text);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Never> {
        self.serialize_str(&value.to_string())
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    #[inline(never)]
    fn serialize_unit(self) -> Result<(), Never> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Never> {
        abort()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Entries<'a>, Never> {
        Ok(Entries::open(self.0, '[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Entries<'a>, Never> {
        Ok(Entries::open(self.0, '[', ']'))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<ser::Impossible<(), Never>, Never> {
        abort()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<ser::Impossible<(), Never>, Never> {
        abort()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a>, Never> {
        Ok(Entries::open(self.0, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries<'a>, Never> {
        Ok(Entries::open(self.0, '{', '}'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<ser::Impossible<(), Never>, Never> {
        abort()
    }
}

/// Writes a text in quotation marks.
fn quote(out: &mut String, text: &str) {
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
