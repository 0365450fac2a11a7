//! What the JavaScript package calls: each function takes and returns text, which its scripts (`package/`) turn into values and errors.
//!
//! Nothing of JavaScript is touched here. Whatever a caller's own objects may do, they do before and after, never in between.

mod json;
mod provisions;

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::wasm_bindgen;

pub use provisions::ListedProvision;

use crate::{
    Assessment, assess,
    facts::{
        Case, FactError, Path, Problem, Provision, Refusal, VERSION,
        amount_input::{AmountError, Beside, Convention, Reading, Typed, read},
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

/// An answer, or why there is none.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<T> {
    Given(T),
    Refused { error: Refusal },
}

impl<T: Serialize> Answer<T> {
    fn text(&self) -> String {
        json::text(self)
    }
}

/// The assessment of a case, or why it is none: what the command line prints for the same line.
#[must_use]
#[wasm_bindgen(skip_typescript)]
pub fn assessment(case: &[u8]) -> String {
    let answer: Answer<Assessment> = match Case::from_json(case) {
        Ok(case) => Answer::Given(assess(&case).with_alternatives(&case)),
        Err(error) => Answer::Refused { error: error.into() },
    };
    answer.text()
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

/// What a typed text is understood to be by those who write as a language does, or why it is no amount.
#[must_use]
#[wasm_bindgen(skip_typescript)]
pub fn amount(text: &[u8], language: &[u8]) -> String {
    // They come from texts of JavaScript, in which nothing else is left.
    let [text, language] = [text, language].map(|bytes| str::from_utf8(bytes).unwrap_or_default());
    let typed = convention(language).and_then(|convention| read(text, convention, Beside::NOTHING).map_err(no_amount));
    let answer = match typed {
        Ok(Typed::Nothing) => Answer::Given(TypedAmount::Nothing),
        Ok(Typed::Amount(reading)) => Answer::Given(TypedAmount::Amount(reading.into())),
        Ok(Typed::Ambiguous(readings)) => {
            Answer::Given(TypedAmount::Ambiguous { readings: readings.into_iter().map(Into::into).collect() })
        }
        Err(error) => Answer::Refused { error },
    };
    answer.text()
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
#[must_use]
#[wasm_bindgen(skip_typescript)]
pub fn cited(text: &[u8]) -> String {
    let found = references(str::from_utf8(text).unwrap_or_default());
    json::text(&found.into_iter().map(CitedProvision::from).collect::<Vec<_>>())
}

/// Every provision that can be stated, as a list of [`ListedProvision`].
#[must_use]
#[wasm_bindgen(skip_typescript)]
pub fn provisions() -> String {
    let mut list = String::new();
    provisions::each(|listed| {
        list.push(if list.is_empty() { '[' } else { ',' });
        json::append(&mut list, listed);
    });
    list.push(']');
    list
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
#[must_use]
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    let versions = Versions { package: env!("CARGO_PKG_VERSION"), law: law::VERSION, case_file: VERSION };
    json::text(&versions)
}
