//! How values that the case file writes as strings and numbers appear in its JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{
    CaseFile, Country, Keyword, MOST_VARIANTS, Provision, Reasons, SavedFile, Turnover, VERSION, Variant, Version, Year,
};
use crate::money::{Currency, Money, Rate};

macro_rules! schema {
    ($($kind:ident: $schema:tt,)+) => {$(
        impl JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

schema! {
    Country: { "type": "string", "pattern": "^[A-Z]{2}$" },
    Currency: { "type": "string", "pattern": "^[A-Z]{3}$" },
    Keyword: { "type": "string", "pattern": "^[a-z0-9-]+$" },
    Money: {
        "type": "object",
        "properties": {
            "amount": { "type": "string", "pattern": r"^-?\d{1,18}(\.\d{0,3}[1-9])?$" },
            "currency": { "type": "string", "pattern": "^[A-Z]{3}$" },
        },
        "required": ["amount", "currency"],
        "additionalProperties": false,
    },
    Provision: { "type": "string", "pattern": r"^(\d{1,2}(\(\d{1,2}\))?(\([a-z]\))?|[A-Z]{2}:[A-Za-z0-9.()-]{1,16})$" },
    Rate: { "type": "string", "pattern": r"^-?\d{1,8}(\.\d{0,9}[1-9])?$" },
    Reasons: { "type": "object", "additionalProperties": { "type": "string" } },
    Turnover: {
        "type": "object",
        "properties": {
            "amount": { "type": "string", "pattern": r"^-?\d{1,18}(\.\d{0,3}[1-9])?$" },
            "currency": { "type": "string", "pattern": "^[A-Z]{3}$" },
            "year": { "type": "integer", "minimum": 1900, "maximum": 2200 },
        },
        "required": ["amount", "currency"],
        "additionalProperties": false,
    },
    Version: { "const": VERSION },
    Year: { "type": "integer", "minimum": 1900, "maximum": 2200 },
}

impl JsonSchema for SavedFile {
    fn schema_name() -> Cow<'static, str> {
        "SavedFile".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (case, variant) = (generator.subschema_for::<CaseFile>(), generator.subschema_for::<Variant>());
        json_schema!({
            "anyOf": [
                case,
                {
                    "type": "object",
                    "properties": {
                        "version": { "const": VERSION },
                        "variants": { "type": "array", "items": variant, "minItems": 1, "maxItems": MOST_VARIANTS },
                    },
                    "required": ["version", "variants"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Infringement;

    #[test]
    fn only_what_a_case_needs_is_required() {
        let required = |schema: Schema| schema.get("required").cloned();
        let generate = SchemaGenerator::default;
        assert_eq!(
            required(generate().into_root_schema_for::<CaseFile>()),
            Some(json!(["version", "addressee", "operations"]))
        );
        assert_eq!(required(generate().into_root_schema_for::<Infringement>()), Some(json!(["provision"])));
        assert_eq!(required(generate().into_root_schema_for::<Variant>()), Some(json!(["name", "case"])));
    }

    #[test]
    fn a_saved_file_is_a_case_or_has_variants_of_it() {
        let schema = SchemaGenerator::default().into_root_schema_for::<SavedFile>();
        let at = |pointer: &str| schema.as_value().pointer(pointer).cloned();
        assert_eq!(at("/anyOf/0"), Some(json!({ "$ref": "#/$defs/CaseFile" })));
        assert_eq!(at("/anyOf/1/properties/variants/items"), Some(json!({ "$ref": "#/$defs/Variant" })));
        assert_eq!(at("/anyOf/1/properties/variants/maxItems"), Some(json!(8)));
        assert_eq!(
            at("/$defs/Variant/properties/case"),
            Some(json!({ "$ref": "#/$defs/CaseFile", "description": "The case." }))
        );
    }
}
