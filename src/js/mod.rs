//! What the JavaScript package calls. Values come in and go out as objects, by serde-wasm-bindgen.
//!
//! The scripts of the package (`package/`) hand in a copy of a caller's object that is nothing but data. So whatever the objects of a
//! caller do, they do before and after, never in between.

mod provisions;

use serde::{Deserialize as _, Serialize};
use serde_wasm_bindgen::{Deserializer, Serializer};
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

pub use provisions::ListedProvision;

use crate::{
    facts::{
        Case, CaseFile, FactError, Json, Path, Problem, Provision, Refusal, VERSION,
        typed::amount::{AmountError, Beside, Convention, Reading, Typed, read},
        typed::{Reference, references},
    },
    law,
    money::{Currency, serialize_figure},
};

/// Types that are texts in JSON, of crates that know nothing of TypeScript.
#[wasm_bindgen(typescript_custom_section)]
const TEXTS: &str = r#"
/**
 * A decimal number as a text, exact: an optional minus, digits, and a point between digits. No exponent, no grouping, and no zero at the
 * end of the decimals. "1234.5" is one.
 */
export type Decimal = string;

/**
 * A day as ISO 8601 has it: "2026-11-22".
 */
export type Day = string;
"#;

/// An answer, or the [`Refusal`] that the scripts throw.
type Answer = Result<JsValue, JsValue>;

/// A value as JSON has it: an object is an object, and what is missing is `null`.
fn value(value: &impl Serialize) -> Answer {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn refuse(refusal: impl Into<Refusal>) -> Answer {
    Err(value(&refusal.into())?)
}

fn assessed(file: Result<CaseFile, FactError>) -> Answer {
    match file.and_then(Case::check) {
        Ok(case) => value(&crate::assess(&case).with_alternatives(&case)),
        Err(error) => refuse(error),
    }
}

/// The assessment of a case.
///
/// # Errors
/// Why it is no case.
#[wasm_bindgen(skip_typescript)]
pub fn assess(case: JsValue) -> Answer {
    assessed(CaseFile::from_tree(&Json::deserialize(Deserializer::from(case))?))
}

/// The assessment of a case that is written as JSON.
///
/// # Errors
/// Why it is no case.
#[wasm_bindgen(skip_typescript)]
pub fn assess_text(case: &[u8]) -> Answer {
    assessed(CaseFile::from_json(case))
}

/// How amounts are written in a language whose words the reader knows: those of [`LANGUAGE`].
const LANGUAGES: [(&str, Convention); 3] =
    [("de", Convention::COMMA), ("en", Convention::POINT), ("fr", Convention::COMMA)];

const KNOWN: [&str; 3] = [LANGUAGES[0].0, LANGUAGES[1].0, LANGUAGES[2].0];

/// A test compares it with what is refused.
#[wasm_bindgen(typescript_custom_section)]
const LANGUAGE: &str = r#"
/**
 * A language in which amounts are read as people type them.
 */
export type Language = "de" | "en" | "fr";
"#;

/// What a typed text was understood to be.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum TypedAmount {
    /// Nothing was typed.
    Nothing,
    /// There is one reading.
    Amount(AmountReading),
    /// There are two or more, the largest last: the person must choose.
    Ambiguous {
        /// All of them.
        readings: Vec<AmountReading>,
    },
}

/// An amount, with the currency that was typed with it.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct AmountReading {
    /// In whole units of the currency.
    #[serde(serialize_with = "serialize_figure")]
    amount: rust_decimal::Decimal,
    /// `null`: none was typed.
    currency: Option<Currency>,
}

impl From<Reading> for AmountReading {
    fn from(Reading { amount, currency }: Reading) -> Self {
        Self { amount, currency }
    }
}

/// What a typed text is understood to be by those who write as a language does.
///
/// # Errors
/// Why it is no amount.
#[wasm_bindgen(skip_typescript)]
pub fn amount(text: &str, language: &str) -> Answer {
    let typed = convention(language).and_then(|convention| read(text, convention, Beside::NOTHING).map_err(no_amount));
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
    let known = LANGUAGES.iter().find(|(known, _)| *known == language);
    known.map(|(_, convention)| *convention).ok_or_else(|| {
        let message = Problem::Word(&KNOWN).to_string();
        Refusal { code: "language", field: "language".to_owned(), message }
    })
}

#[allow(clippy::needless_pass_by_value, reason = "an error is handed on")]
fn no_amount(error: AmountError) -> Refusal {
    Refusal { code: error.code(), field: "text".to_owned(), message: error.to_string() }
}

/// Something that a text says of provisions: one of them, or what could not be read as one.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct CitedProvision {
    /// As it stands in the text.
    text: String,
    /// `null`: it names none.
    provision: Option<Provision>,
    /// Why it names none; `null`: it names one.
    error: Option<Refusal>,
}

impl From<Reference> for CitedProvision {
    fn from(Reference { text, provision }: Reference) -> Self {
        let refused = |error| Refusal::from(FactError { field: Path::key("text"), problem: Problem::Provision(error) });
        let error = provision.err().map(refused);
        Self { text, provision: provision.ok(), error }
    }
}

/// What a text says of provisions, in its order, as a list of [`CitedProvision`].
///
/// # Errors
/// None: the list has them.
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

/// Of what version the parts are.
#[derive(Serialize, Tsify)]
pub struct Versions {
    /// Of the package.
    package: &'static str,
    /// The day of the rule set: what the law was when it was last checked as a whole.
    #[tsify(type = "Day")]
    law: &'static str,
    /// Of the form of the case file and the assessment.
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
