//! A country as people write it: its code, another code that authorities use, or its name in English, French, German or its own languages.

use super::folded;
use crate::law::{
    Country,
    national::{self, National},
};

/// The country that is meant; `None` if it has no authority that decides under the Regulation.
#[must_use]
pub fn country(text: &str) -> Option<Country> {
    let name = folded(text.trim());
    let code = |code: &str| code.eq_ignore_ascii_case(&name);
    let is_it =
        |national: &&National| code(national.country.code()) || national.names.split('|').any(|listed| listed == name);
    national::ALL.iter().find(is_it).map(|national| national.country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_codes_and_by_its_names() {
        for (text, code) in [
            ("Romania", Some("RO")),
            ("Roumanie", Some("RO")),
            ("România", Some("RO")),
            ("Poland ", Some("PL")),
            ("Czech Republic", Some("CZ")),
            ("ČESKO", Some("CZ")),
            ("Ελλάδα", Some("GR")),
            ("EL", Some("GR")),
            ("UK", Some("GB")),
            ("gb", Some("GB")),
            ("Österreich", Some("AT")),
            ("България", Some("BG")),
            ("Isle of Man", None),
            ("Switzerland", None),
            ("", None),
        ] {
            assert_eq!(country(text).as_ref().map(Country::code), code, "{text:?}");
        }
    }

    #[test]
    fn each_country_has_its_names_and_each_name_one_country() {
        for national in national::ALL {
            for name in national.names.split('|') {
                assert_eq!((country(name), &*folded(name)), (Some(national.country), name));
            }
        }
    }
}
