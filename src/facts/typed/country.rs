//! A country as people write it: its code, another code that authorities use, or its name in English, in French or in its own languages.

use super::folded;
use crate::law::Country;

/// The names of each country between bars, as `folded` leaves them; after them other codes.
const NAMES: [(&str, &str); 31] = [
    ("AT", "austria|autriche|osterreich"),
    ("BE", "belgium|belgique|belgie|belgien"),
    ("BG", "bulgaria|bulgarie|българия"),
    ("CY", "cyprus|chypre|κυπροσ|kibris"),
    ("CZ", "czech republic|czechia|republique tcheque|tchequie|cesko|ceska republika"),
    ("DE", "germany|allemagne|deutschland"),
    ("DK", "denmark|danemark|danmark"),
    ("EE", "estonia|estonie|eesti"),
    ("ES", "spain|espagne|espana"),
    ("FI", "finland|finlande|suomi"),
    ("FR", "france"),
    ("GR", "greece|grece|ελλαδα|ελλασ|hellas|el"),
    ("HR", "croatia|croatie|hrvatska"),
    ("HU", "hungary|hongrie|magyarorszag"),
    ("IE", "ireland|irlande|eire|republic of ireland"),
    ("IT", "italy|italie|italia"),
    ("LT", "lithuania|lituanie|lietuva"),
    ("LU", "luxembourg|luxemburg|letzebuerg"),
    ("LV", "latvia|lettonie|latvija"),
    ("MT", "malta|malte"),
    ("NL", "netherlands|the netherlands|pays-bas|nederland"),
    ("PL", "poland|pologne|polska"),
    ("PT", "portugal"),
    ("RO", "romania|roumanie"),
    ("SE", "sweden|suede|sverige"),
    ("SI", "slovenia|slovenie|slovenija"),
    ("SK", "slovakia|slovaquie|slovensko|slovak republic"),
    ("IS", "iceland|islande|island"),
    ("LI", "liechtenstein"),
    ("NO", "norway|norvege|norge|noreg"),
    ("GB", "united kingdom|royaume-uni|great britain|grande-bretagne|uk"),
];

/// The country that is meant; `None` where no authority of it decides under the Regulation.
#[must_use]
pub fn country(text: &str) -> Option<Country> {
    let name = folded(text.trim());
    let code = |code: &str| code.eq_ignore_ascii_case(&name);
    let (code, _) = NAMES.iter().find(|(iso, names)| code(iso) || names.split('|').any(|listed| listed == name))?;
    Country::of(code)
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
        let codes: Vec<_> = NAMES.iter().map(|(code, _)| Country::of(code)).collect();
        assert_eq!(codes, Country::all().map(Some).collect::<Vec<_>>());
        for (code, names) in NAMES {
            for name in names.split('|') {
                assert_eq!((country(name), &*folded(name)), (Country::of(code), name));
            }
        }
    }
}
