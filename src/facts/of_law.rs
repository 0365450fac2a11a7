//! Facts whose words are those by which the law distinguishes its own rules.

use super::{
    Json, Problem,
    fact::{Fact, read_text},
    field::{Checked, Field},
};
use crate::law::{factors::Letter, national::Procedure};

/// Reads and describes an enum of the law; the expression says what is wrong with any other word.
macro_rules! of_law {
    ($($name:ident $refused:expr;)+) => {$(
        impl Fact for $name {
            fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
                read_text(json, field, |text| Self::of(text).ok_or_else(|| $refused(text)))
            }

            fn json(&self) -> Option<Json> {
                Some(Json::Text(self.key().to_owned()))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "enum": Self::KEYS })
            }
        }
    )+};
}

of_law! {
    Letter not_a_letter;
    Procedure |_| Problem::Word(Procedure::KEYS);
}

fn not_a_letter(text: &str) -> Problem {
    if matches!(text, "a" | "b" | "g") { Problem::BelongsToSeriousness } else { Problem::Word(Letter::KEYS) }
}
