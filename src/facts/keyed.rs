//! Facts whose value is one of a few words.

/// Declares an enum whose every value has a word in the case file, and how to read it.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "js", derive(tsify::Tsify))]
        pub enum $name { $($(#[$value_doc])* #[cfg_attr(feature = "js", serde(rename = $key))] $value,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];
            /// The word of every value, in the same order.
            pub const KEYS: &'static [&'static str] = &[$($key,)+];

            /// The word in the case file.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }

            /// The value for that word.
            #[must_use]
            pub fn of(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }

        impl crate::facts::fact::Fact for $name {
            fn read(json: &crate::facts::Json, field: &crate::facts::field::Field<'_>) -> crate::facts::field::Checked<Self> {
                let wrong = || crate::facts::Problem::Word(Self::KEYS);
                crate::facts::fact::read_text(json, field, |text| Self::of(text).ok_or_else(wrong))
            }

            fn json(&self) -> Option<crate::facts::Json> {
                Some(crate::facts::Json::Text(self.key().to_owned()))
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

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }
    };
}

pub(super) use keyed;
