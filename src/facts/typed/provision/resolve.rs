//! From the parts of a citation to the provision that they name under a law.

use std::fmt::Write;

use super::{Intro, Item, Law};
use crate::{
    facts::{Country, Provision, ProvisionError},
    law::national::{self, DutyOf},
};

/// The provision that a citation names under a law.
pub(super) fn resolved(item: &Item, law: &Law) -> Result<Provision, ProvisionError> {
    match law {
        Law::Act(country, act) => national(item, Some(*country), act.before),
        Law::Unnamed if item.intro == Intro::Section => Err(ProvisionError::OtherLaw),
        Law::Regulation { of_the_kingdom: true } if item.glued.is_some() => national(item, Country::of("GB"), ""),
        Law::Unnamed | Law::Regulation { .. } => {
            if item.inserted.is_some() {
                return Err(ProvisionError::Form);
            }
            if item.number == 0 || item.number > 99 {
                return Err(ProvisionError::NoArticle);
            }
            written(item, "", false).parse()
        }
    }
}

/// A duty under an act: the most specific one that is known, or else the one that was cited.
pub(super) fn national(item: &Item, country: Option<Country>, before: &str) -> Result<Provision, ProvisionError> {
    let country = country.ok_or(ProvisionError::NoCountry)?;
    let (whole, paragraph) =
        (Item { point: None, ..item.clone() }, Item { paragraph: None, point: None, ..item.clone() });
    let cited = [item, &whole, &paragraph].map(|item| written(item, before, true));
    let known = cited.iter().find_map(|name| known(country, name));
    let name =
        known.or_else(|| cited.iter().find(|name| Provision::of_country(country, name).is_some()).map(String::as_str));
    name.and_then(|name| Provision::of_country(country, name)).ok_or(ProvisionError::OtherLaw)
}

/// A duty that the law of a country is known to have, ignoring upper and lower case.
pub(super) fn known(country: Country, name: &str) -> Option<&'static str> {
    let duties = national::of(country).map_or(&[][..], |national| national.duties);
    duties.iter().find_map(|duty| match duty.of {
        DutyOf::Own(own) if own.eq_ignore_ascii_case(name) => Some(own),
        _ => None,
    })
}

/// Written as in identifiers and in the case file.
pub(super) fn written(item: &Item, before: &str, is_national: bool) -> String {
    let mut text = format!("{before}{}{}", item.number, item.inserted.as_deref().unwrap_or_default());
    // Writing to a `String` does not fail.
    if let (true, Some(letter)) = (is_national, item.glued) {
        let _ = write!(text, "{letter}");
    }
    match item.paragraph {
        Some(paragraph) if is_national && item.is_dashed => drop(write!(text, "-{paragraph}")),
        Some(paragraph) => drop(write!(text, "({paragraph})")),
        None => {}
    }
    if let (Some(point), false) = (item.point, is_national && item.glued.is_some()) {
        let _ = write!(text, "({point})");
    }
    text
}

/// `FR:82`, in lower case too.
pub(super) fn identifier(text: &str) -> Result<Provision, ProvisionError> {
    let (country, name) = text.split_once(':').ok_or(ProvisionError::Form)?;
    let country = Country::of(&country.to_ascii_uppercase()).ok_or(ProvisionError::NoCountry)?;
    Provision::of_country(country, known(country, name).unwrap_or(name)).ok_or(ProvisionError::Form)
}
