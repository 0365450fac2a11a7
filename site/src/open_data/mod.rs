//! The law as data for other programs: `law.json` at the root of the site, and a schema that says what each key means.
//!
//! No key is ever left out. What is not known is marked by `unknown`, by a word, or by a null whose meaning is in the schema.

mod country;
mod decision;
mod guidance;
mod regulation;
mod values;

use std::{collections::BTreeSet, path::Path};

use anyhow::Result;
use article83::law;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Serialize;
use serde_json::Value;

use self::{
    country::NationalLaw,
    decision::Decisions,
    guidance::{Guidance, LookedAt},
    regulation::Regulation,
    values::Day,
};
use crate::{checked::Checked, decisions::File, files::write, text::Language};

/// The file and its schema.
const DATA: &str = "law.json";
const SCHEMA: &str = "law.schema.json";

/// The version of the format. Removing a key or changing its meaning makes a new one.
const VERSION: u8 = 1;

/// How high a fine under Article 83 of the GDPR can be: what the law says, where it says so, and how sure that is.
///
/// Amounts and shares are strings, so that nothing is rounded. Keys use the words of the Regulation. Programs should ignore keys that they
/// do not know: keys may be added in the same version.
#[derive(Serialize, JsonSchema)]
struct LawData {
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of this format.
    version: u8,
    /// The date of the rule set: the law as of its last complete check.
    law: Day,
    /// The terms under which this may be used.
    licence: &'static str,
    /// What this is not.
    disclaimer: &'static str,
    regulation: Regulation,
    guidance: Vec<Guidance>,
    /// The factors by which seriousness as a whole is judged (Art. 83(2)(a), (b) and (g)), without a points system.
    seriousness: Vec<LookedAt>,
    /// How the amount as a whole is considered in the end.
    as_a_whole: Vec<LookedAt>,
    countries: Vec<NationalLaw>,
    decisions: Decisions,
}

const LICENCE: &str =
    "Facts and figures of the law are free to use by anyone. The selection and the texts are under MIT OR Apache-2.0.";
const DISCLAIMER: &str = "Ceilings, not legal advice and not a prediction. The texts of the law are paraphrased; only the official ones count.";

/// Writes both files.
pub(crate) fn write_files(dist: &Path, languages: &[Language], decisions: &File) -> Result<()> {
    write(&dist.join(DATA), &serde_json::to_vec(&law_data(languages, decisions)?)?)?;
    write(&dist.join(SCHEMA), &serde_json::to_vec_pretty(&schema())?)
}

fn law_data(languages: &[Language], decisions: &File) -> Result<LawData> {
    Ok(LawData {
        schema: SCHEMA,
        version: VERSION,
        law: Day::of(&law::VERSION),
        licence: LICENCE,
        disclaimer: DISCLAIMER,
        regulation: regulation::regulation(),
        guidance: guidance::all(languages)?,
        seriousness: guidance::seriousness(languages)?,
        as_a_whole: guidance::as_a_whole(languages)?,
        countries: country::all(languages)?,
        decisions: decision::decisions(languages, decisions)?,
    })
}

/// Every passage that the data cites, once. Unconfirmed ones are left out: they were found in no text, so there was nothing to compare.
pub(crate) fn citations(languages: &[Language], decisions: &File) -> Result<Vec<Checked>> {
    fn collect(value: &Value, found: &mut BTreeSet<Checked>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
            Value::Object(entries) => {
                let text = |key: &str| entries.get(key).and_then(Value::as_str);
                if let (Some(cited), Some(day), Some(address)) = (text("cited"), text("checked"), text("address"))
                    && text("confidence") != Some(law::Confidence::Unconfirmed.key())
                {
                    found.insert(Checked { day: day.to_owned(), what: format!("{cited}  {address}") });
                }
                entries.values().for_each(|value| collect(value, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    collect(&serde_json::to_value(law_data(languages, decisions)?)?, &mut found);
    Ok(found.into_iter().collect())
}

/// The schema of the file as written: a key that may be null is still required.
fn schema() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<LawData>().to_value()
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;
    use article83::law::national;
    use serde_json::json;

    use super::*;
    use crate::{
        decisions::{read, tests::root},
        text::languages,
    };

    fn data() -> Result<Value> {
        let languages = languages(&root()?.join("locales"))?;
        Ok(serde_json::to_value(law_data(&languages, &read(root()?)?)?)?)
    }

    /// The value at a JSON pointer (RFC 6901).
    fn at<'a>(data: &'a Value, place: &str) -> Result<&'a Value> {
        data.pointer(place).with_context(|| format!("{place} is missing"))
    }

    fn country<'a>(data: &'a Value, code: &str) -> Result<&'a Value> {
        let mut countries = at(data, "/countries")?.as_array().into_iter().flatten();
        countries.find(|country| country.get("country").is_some_and(|it| it == code)).context(code.to_owned())
    }

    /// Calls `check` with each value inside a value, and with its key.
    fn each(value: &Value, key: &str, check: &mut impl FnMut(&str, &Value)) {
        check(key, value);
        match value {
            Value::Array(items) => items.iter().for_each(|item| each(item, key, check)),
            Value::Object(map) => map.iter().for_each(|(key, value)| each(value, key, check)),
            _ => {}
        }
    }

    #[test]
    fn the_figures_of_article_83_are_texts() -> Result<()> {
        let data = data()?;
        let higher = at(&data, "/regulation/tiers/1")?;
        for (place, expected) in [
            ("/tier", json!("higher")),
            ("/fixed", json!({ "amount": "20000000", "currency": "EUR" })),
            ("/share_of_turnover", json!("0.04")),
            ("/sources/0/cited", json!("(EU) 2016/679 Art. 83(5)")),
            ("/sources/0/pinpoint", json!("83(5)")),
            ("/sources/0/confidence", json!("primary")),
        ] {
            assert_eq!(at(higher, place)?, &expected, "{place}");
        }
        each(&data, "", &mut |key, value| {
            assert!(!value.is_number() || value.is_u64(), "{key} is {value}, a fraction");
        });
        Ok(())
    }

    #[test]
    fn every_country_is_there_with_every_topic() -> Result<()> {
        let data = data()?;
        let keys = |country: &Value| country.as_object().map(|map| map.keys().cloned().collect::<Vec<_>>());
        let first = keys(at(&data, "/countries/0")?);
        for national in national::ALL {
            let country = country(&data, national.country.code())?;
            assert_eq!(keys(country), first);
            for (topic, unknown) in [
                ("limitation", national.limitation.is_empty() && national.no_limitation.is_empty()),
                ("penalty_payments", national.penalties.is_none()),
                ("public_bodies", national.bodies.is_empty()),
                ("duties", !national.duties_read && national.residual.is_none()),
            ] {
                assert_eq!(at(country, &format!("/{topic}/unknown"))?, unknown, "{topic}");
            }
            let found = national.duties.len() + usize::from(national.residual.is_some());
            assert_eq!(at(country, "/duties/rows")?.as_array().map(Vec::len), Some(found));
        }
        Ok(())
    }

    #[test]
    fn what_is_not_known_is_more_than_an_empty_list() -> Result<()> {
        let data = data()?;
        for (code, place, expected) in [
            ("GB", "/penalty_payments", json!({ "unknown": true, "rows": [] })),
            ("GB", "/amounts/fault/unknown", json!(true)),
            ("GB", "/amounts/as_the_regulation/unknown", json!(true)),
            ("GB", "/amounts/guidance", json!("ico")),
            ("FR", "/amounts/as_the_regulation", json!({ "unknown": false, "rows": [{ "from": 1, "to": 99 }] })),
            ("FR", "/duties/unknown", json!(false)),
            ("SE", "/penalty_payments", json!({ "unknown": false, "rows": [] })),
            ("IE", "/public_bodies/rows/0/treatment/type", json!("cap")),
            (
                "IE",
                "/public_bodies/rows/0/treatment/amounts/higher/at_most",
                json!({ "amount": "1000000", "currency": "EUR" }),
            ),
        ] {
            assert_eq!(at(country(&data, code)?, place)?, &expected, "{code}{place}");
        }
        Ok(())
    }

    #[test]
    fn every_source_says_where_how_sure_and_since_when() -> Result<()> {
        let mut count = 0;
        each(&data()?, "", &mut |key, value| {
            if key == "sources" && value.is_object() {
                count += 1;
                let said = |key| value.get(key).and_then(Value::as_str).unwrap_or_default();
                assert!(said("address").starts_with("https://"), "{value}");
                assert!(!said("confidence").is_empty() && !said("checked").is_empty(), "{value}");
            }
        });
        assert!(count > 100, "{count} sources");
        Ok(())
    }

    #[test]
    fn the_schema_describes_every_key_of_the_law_and_makes_none_optional() {
        let mut objects = 0;
        each(&schema(), "", &mut |key, value| {
            // Under `properties`, keys are those of the data.
            let Some(properties) = value.get("properties").and_then(Value::as_object).filter(|_| key != "properties")
            else {
                return;
            };
            objects += 1;
            let required = value.get("required").and_then(Value::as_array).into_iter().flatten();
            let required: Vec<_> = required.filter_map(Value::as_str).collect();
            for property in properties.keys() {
                assert!(required.contains(&property.as_str()), "{key}: {property} may be left out");
            }
        });
        assert!(objects > 20, "{objects}");
    }
}
