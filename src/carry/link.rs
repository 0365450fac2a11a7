//! A case as the fragment of an address, and back. A fragment reaches no server, but what comes in one may still be hostile.

use std::fmt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

use crate::facts::{Addressee, CaseFile, FactError, Factor, Infringement, Operation, Problem, SavedFile, VERSION};

/// What the fragment of a case begins with; the version of the format and `=` follow.
const PREFIX: &str = "case";

/// The largest case that the page accepts, in bytes of JSON.
pub const LARGEST: usize = 1_000_000;

/// The most infringements that the page accepts.
pub const MOST_INFRINGEMENTS: usize = 500;

/// Why a link, or a file, cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Some other fragment: not a link to a case.
    NotACase,
    /// Of another version of the format.
    Version(u32),
    /// Cut off or changed on the way.
    Damaged,
    /// Larger than the page accepts.
    TooLarge,
    /// Not a case file.
    File(FactError),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACase => f.write_str("not a link to a case"),
            Self::Version(version) => Problem::Version(*version).fmt(f),
            Self::Damaged => f.write_str("the link was cut off or changed"),
            Self::TooLarge => {
                write!(f, "a case has at most {LARGEST} bytes and {MOST_INFRINGEMENTS} infringements here")
            }
            Self::File(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LinkError {}

/// The fragment, without `#`, that carries a whole case.
#[must_use]
pub fn to_fragment(file: &CaseFile) -> String {
    format!("{PREFIX}{VERSION}={}", BASE64_URL_SAFE_NO_PAD.encode(file.to_json()))
}

/// Reads the case in a fragment, with or without its `#`. Whether its facts fit together is not checked yet.
///
/// # Errors
/// If it is not a link to a case, is of another version, is damaged or too large, or does not hold a case file.
pub fn from_fragment(fragment: &str) -> Result<CaseFile, LinkError> {
    let after = fragment.strip_prefix('#').unwrap_or(fragment).strip_prefix(PREFIX);
    let (version, encoded) = after.and_then(|after| after.split_once('=')).ok_or(LinkError::NotACase)?;
    // A version has only one spelling.
    let spelt = version.bytes().next().is_some_and(|b| (b'1'..=b'9').contains(&b));
    let version = version.parse().ok().filter(|_| spelt).ok_or(LinkError::NotACase)?;
    if version != VERSION {
        return Err(LinkError::Version(version));
    }
    // Too long for even the largest case, so it need not be decoded.
    if encoded.len() > LARGEST.div_ceil(3) * 4 {
        return Err(LinkError::TooLarge);
    }
    read(&BASE64_URL_SAFE_NO_PAD.decode(encoded).map_err(|_| LinkError::Damaged)?)
}

/// Reads the JSON of a case from outside the page, in a link or in a file. Whether its facts fit together is not checked yet.
///
/// # Errors
/// If it is larger than the page accepts, or is not a case file.
pub fn read(json: &[u8]) -> Result<CaseFile, LinkError> {
    if json.len() > LARGEST {
        return Err(LinkError::TooLarge);
    }
    let file = CaseFile::from_json(json).map_err(LinkError::File)?;
    if has_too_many(&file) { Err(LinkError::TooLarge) } else { Ok(file) }
}

/// Reads a saved file from outside the page: one case, or variants of it. Whether the facts fit together is not checked yet.
///
/// # Errors
/// If it or one of its cases is larger than the page accepts, or if it is not a saved file.
pub fn open(json: &[u8]) -> Result<SavedFile, LinkError> {
    if json.len() > LARGEST {
        return Err(LinkError::TooLarge);
    }
    let saved = SavedFile::from_json(json).map_err(LinkError::File)?;
    if saved.cases().any(|(_, file)| has_too_many(file)) { Err(LinkError::TooLarge) } else { Ok(saved) }
}

fn has_too_many(file: &CaseFile) -> bool {
    file.infringements().count() > MOST_INFRINGEMENTS || file.operations.len() > MOST_INFRINGEMENTS
}

/// The same case without what the user may not want to share: figures, names, reasons and dates, and whether others are liable too.
///
/// It names every fact, so that nobody can add one without deciding on it.
#[must_use]
pub fn without_particulars(file: CaseFile) -> CaseFile {
    let CaseFile {
        version,
        law: _,
        country,
        date: _,
        addressee,
        rates: _,
        fault,
        procedure,
        operations,
        penalties: _,
        other_authorities,
        reasons: _,
    } = file;
    CaseFile {
        version,
        country,
        addressee: bare_addressee(addressee),
        fault,
        procedure,
        operations: operations.into_iter().map(bare_operation).collect(),
        other_authorities,
        ..CaseFile::default()
    }
}

fn bare_addressee(addressee: Addressee) -> Addressee {
    let Addressee { person, undertaking, public_body, turnover: _, own_turnover: _, budget: _, jointly_liable: _ } =
        addressee;
    Addressee { person, undertaking, public_body, ..Addressee::default() }
}

fn bare_operation(operation: Operation) -> Operation {
    let Operation { name: _, period: _, infringements, factors, adjustments: _, reasons: _ } = operation;
    Operation {
        factors: factors.into_iter().map(bare_factor).collect(),
        ..Operation::of(infringements.iter().map(bare_infringement).collect())
    }
}

fn bare_factor(factor: Factor) -> Factor {
    let Factor { factor, direction, circumstance, reason: _ } = factor;
    Factor { factor, direction, circumstance, reason: None }
}

fn bare_infringement(infringement: &Infringement) -> Infringement {
    let Infringement { provision, duty_of, fault, seriousness, position: _, displaced_by, reasons: _ } = *infringement;
    Infringement { duty_of, fault, seriousness, displaced_by, ..Infringement::of(provision) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::{ProvisionError, Variant, day},
        money::Money,
    };

    #[test]
    fn a_link_carries_a_case_there_and_back() -> Result<(), ProvisionError> {
        let file = CaseFile::of(&["5(1)(f)", "32"])?.turnover(Money::euros(549_360_000));
        let fragment = to_fragment(&file);
        assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"=-_".contains(&b)), "{fragment}");
        assert_eq!(from_fragment(&format!("#{fragment}")), Ok(file));
        Ok(())
    }

    #[test]
    fn a_hostile_link_is_refused() -> Result<(), ProvisionError> {
        let most = CaseFile::of(&["6"; MOST_INFRINGEMENTS])?;
        let more = CaseFile::of(&["6"; MOST_INFRINGEMENTS + 1])?;
        assert_eq!(from_fragment("#main"), Err(LinkError::NotACase));
        assert_eq!(from_fragment("case1=%%%"), Err(LinkError::Damaged));
        assert_eq!(from_fragment(&to_fragment(&more)), Err(LinkError::TooLarge));
        assert!(from_fragment(&to_fragment(&most)).is_ok());
        let of_length = |length| from_fragment(&format!("case1={}", BASE64_URL_SAFE_NO_PAD.encode(" ".repeat(length))));
        assert!(matches!(of_length(LARGEST), Err(LinkError::File(_))), "it is read, but is not a case");
        assert_eq!(of_length(LARGEST + 1), Err(LinkError::TooLarge));
        assert_eq!(of_length(LARGEST * 2), Err(LinkError::TooLarge));
        assert!(matches!(from_fragment("case1=e30"), Err(LinkError::File(_))), "`{{}}` holds no case");
        Ok(())
    }

    #[test]
    fn a_file_is_taken_up_to_the_size_of_a_link() -> Result<(), ProvisionError> {
        let file = |count| Ok::<_, ProvisionError>(CaseFile::of(&vec!["6"; count])?.to_json());
        assert!(read(file(MOST_INFRINGEMENTS)?.as_bytes()).is_ok());
        assert_eq!(read(file(MOST_INFRINGEMENTS + 1)?.as_bytes()), Err(LinkError::TooLarge));
        assert_eq!(read(&vec![b' '; LARGEST + 1]), Err(LinkError::TooLarge));
        Ok(())
    }

    #[test]
    fn each_variant_of_a_file_is_taken_up_to_the_size_of_a_link() -> Result<(), ProvisionError> {
        let variant = |count| Ok(Variant { name: String::new(), case: CaseFile::of(&vec!["6"; count])? });
        let file = |counts: &[usize]| {
            let variants = counts.iter().map(|count| variant(*count)).collect::<Result<_, ProvisionError>>()?;
            Ok::<_, ProvisionError>(SavedFile::Variants(variants).to_json())
        };
        let most = file(&[MOST_INFRINGEMENTS, MOST_INFRINGEMENTS])?;
        assert_eq!(open(most.as_bytes()).map(|saved| saved.to_json()), Ok(most.clone()));
        assert_eq!(open(file(&[1, MOST_INFRINGEMENTS + 1])?.as_bytes()), Err(LinkError::TooLarge));
        assert_eq!(open(&vec![b' '; LARGEST + 1]), Err(LinkError::TooLarge));
        assert!(matches!(read(most.as_bytes()), Err(LinkError::File(_))), "a link carries one case");
        Ok(())
    }

    #[test]
    fn a_link_with_too_many_operations_is_refused_even_if_they_are_empty() {
        let operations = |count| CaseFile { operations: vec![Operation::of(Vec::new()); count], ..CaseFile::default() };
        assert!(from_fragment(&to_fragment(&operations(MOST_INFRINGEMENTS))).is_ok());
        assert_eq!(from_fragment(&to_fragment(&operations(MOST_INFRINGEMENTS + 1))), Err(LinkError::TooLarge));
    }

    #[test]
    fn what_is_wrong_with_a_link_is_said() {
        for (fragment, message) in [
            ("main", "not a link to a case"),
            ("case01=e30", "not a link to a case"),
            ("case+1=e30", "not a link to a case"),
            ("case2=e30", "version 2 is not known; this program reads version 1"),
            ("case1=%", "the link was cut off or changed"),
            ("case1=e30", "version: is missing"),
        ] {
            let error = from_fragment(fragment).map_err(|error| error.to_string());
            assert_eq!(error, Err(message.to_owned()), "{fragment}");
        }
        assert_eq!(LinkError::TooLarge.to_string(), "a case has at most 1000000 bytes and 500 infringements here");
    }

    #[test]
    fn a_link_without_particulars_carries_none() -> Result<(), ProvisionError> {
        let mut file = CaseFile::of(&["6"])?.turnover(Money::euros(549_360_000));
        file.law = day("2026-11-22");
        file.date = day("2026-01-31");
        assert!(file.date.is_some());
        if let Some(operation) = file.operations.first_mut() {
            operation.name = Some("secret".into());
            operation.reasons.set("a", "because".into());
        }
        assert_eq!(without_particulars(file), CaseFile::of(&["6"])?);
        Ok(())
    }
}
