//! What the JavaScript package calls. Values come in and go out as objects, through serde-wasm-bindgen.
//!
//! The scripts of the package (`package/`) hand in a copy of the caller's object that is nothing but data. So whatever the caller's objects
//! do, they do before or after a call, never during one.

mod provisions;

use serde::{Deserialize as _, Serialize};
use serde_wasm_bindgen::{Deserializer, Serializer};
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

pub use provisions::ListedProvision;

use crate::{
    facts::{
        Case, FactError, Json, Path, Problem, Provision, Refusal, SavedFile, VERSION,
        typed::amount::{Beside, Convention, LANGUAGES, Reading, Typed, read},
        typed::{Reference, references},
    },
    law,
    money::{Currency, serialize_decimal},
};

/// Types that are strings in JSON, from crates that know nothing of TypeScript.
#[wasm_bindgen(typescript_custom_section)]
const TEXTS: &str = r#"
/**
 * A decimal number as a string, exact: an optional minus, digits, and a point between digits, such as "1234.5". No exponent, no grouping,
 * and no zero at the end of the decimals.
 */
export type Decimal = string;

/**
 * A day in ISO 8601, such as "2026-11-22".
 */
export type Day = string;
"#;

/// As [`SavedFile`] reads it.
#[wasm_bindgen(typescript_custom_section)]
const VARIANTS: &str = r#"
/**
 * A saved file that holds variants of a case, at most eight.
 */
export interface VariantsFile {
  version: 1;
  variants: Variant[];
}
"#;

/// An answer, or the [`Refusal`] that the scripts throw.
type Answer = Result<JsValue, JsValue>;

/// A value as in JSON: an object is an object, and what is missing is `null`.
fn value(value: &impl Serialize) -> Answer {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn refuse(refusal: impl Into<Refusal>) -> Answer {
    Err(value(&refusal.into())?)
}

/// The assessment of the case in a file; of the first, if there are variants, which the assessment then says.
fn assessed(file: Result<SavedFile, FactError>) -> Answer {
    match file.and_then(|file| file.first(Case::check)) {
        Ok((case, of)) => {
            let assessment = crate::assess(&case).with_alternatives(&case);
            value(&of.into_iter().fold(assessment, crate::Assessment::of_first))
        }
        Err(error) => refuse(error),
    }
}

/// The assessment of a case.
///
/// # Errors
/// Why it is not a case.
#[wasm_bindgen(skip_typescript)]
pub fn assess(case: JsValue) -> Answer {
    assessed(SavedFile::from_tree(&Json::deserialize(Deserializer::from(case))?))
}

/// The assessment of a case written as JSON.
///
/// # Errors
/// Why it is not a case.
#[wasm_bindgen(skip_typescript)]
pub fn assess_text(case: &[u8]) -> Answer {
    assessed(SavedFile::from_json(case))
}

/// Those of [`LANGUAGES`]; a test compares it with what is refused.
#[wasm_bindgen(typescript_custom_section)]
const LANGUAGE: &str = r#"
/**
 * A language in which typed amounts can be read.
 */
export type Language =
  | "bg" | "cs" | "da" | "de" | "el" | "en" | "es" | "et" | "fi" | "fr" | "ga" | "hr" | "hu"
  | "is" | "it" | "lt" | "lv" | "mt" | "nb" | "nl" | "pl" | "pt" | "ro" | "sk" | "sl" | "sv";
"#;

/// How a typed text was understood.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum TypedAmount {
    /// Nothing was typed.
    Nothing,
    /// There is one reading.
    Amount(AmountReading),
    /// There are two or more readings, the largest last: the user must choose.
    Ambiguous {
        /// All of them.
        readings: Vec<AmountReading>,
    },
}

/// An amount, with the currency that was typed with it.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct AmountReading {
    /// In units of the currency, not in cents.
    #[serde(serialize_with = "serialize_decimal")]
    amount: rust_decimal::Decimal,
    /// `null` if none was typed.
    currency: Option<Currency>,
}

impl From<Reading> for AmountReading {
    fn from(Reading { amount, currency }: Reading) -> Self {
        Self { amount, currency }
    }
}

/// How a typed text is understood in a language.
///
/// # Errors
/// Why it is not an amount.
#[wasm_bindgen(skip_typescript)]
pub fn amount(text: &str, language: &str) -> Answer {
    let typed = convention(language)
        .and_then(|convention| read(text, convention, Beside::NOTHING).map_err(|error| Refusal::of_amount(&error)));
    match typed {
        Ok(Typed::Nothing) => value(&TypedAmount::Nothing),
        Ok(Typed::Amount(reading)) => value(&TypedAmount::Amount(reading.into())),
        Ok(Typed::Ambiguous(readings)) => {
            value(&TypedAmount::Ambiguous { readings: readings.into_iter().map(Into::into).collect() })
        }
        Err(refusal) => refuse(refusal),
    }
}

fn convention(language: &str) -> Result<Convention, Refusal> {
    Convention::of(language).ok_or_else(|| {
        let unknown = FactError { field: Path::key("language"), problem: Problem::Word(&LANGUAGES) };
        Refusal { code: "language", ..Refusal::from(unknown) }
    })
}

/// Something that a text says about provisions: a provision, or something that could not be read as one.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct CitedProvision {
    /// As it is in the text.
    text: String,
    /// `null` if it names none.
    provision: Option<Provision>,
    /// Why it names none; `null` if it does name one.
    error: Option<Refusal>,
}

impl From<Reference> for CitedProvision {
    fn from(Reference { text, provision }: Reference) -> Self {
        let refused = |error| Refusal::from(FactError { field: Path::key("text"), problem: Problem::Provision(error) });
        let error = provision.err().map(refused);
        Self { text, provision: provision.ok(), error }
    }
}

/// What a text says about provisions, in order, as a list of [`CitedProvision`].
///
/// # Errors
/// None: the list holds them.
#[wasm_bindgen(skip_typescript)]
pub fn cited(text: &str) -> Answer {
    value(&references(text).into_iter().map(CitedProvision::from).collect::<Vec<_>>())
}

/// Every provision that can be stated, as a list of [`ListedProvision`].
///
/// # Errors
/// None.
#[wasm_bindgen(skip_typescript)]
pub fn provisions() -> Answer {
    value(&provisions::all().collect::<Vec<_>>())
}

/// The versions of the parts.
#[derive(Serialize, Tsify)]
pub struct Versions {
    /// The version of the package.
    package: &'static str,
    /// The day of the rule set: what the law was when it was last checked as a whole.
    #[tsify(type = "Day")]
    law: &'static str,
    /// The version of the case file and of the assessment, as formats.
    case_file: u32,
}

/// The [`Versions`].
///
/// # Errors
/// None.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> Answer {
    value(&Versions { package: env!("CARGO_PKG_VERSION"), law: law::VERSION, case_file: VERSION })
}
