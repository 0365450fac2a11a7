//! The names of acts whose duties have their own identifier, such as `FR:82`, so that a provision can be read as people cite it.
//!
//! Names are in small letters without accents, with a space for every other character: input is folded in the same way first.

/// An act of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// The two letters of the country.
    pub country: &'static str,
    /// The prefix of the number in an identifier: empty for the country's act on data protection.
    pub before: &'static str,
    /// Its names.
    pub names: &'static [&'static str],
}

const fn of(country: &'static str, before: &'static str, names: &'static [&'static str]) -> Act {
    Act { country, before, names }
}

/// By country. An abbreviation that means acts of two countries (DSG, DPA 2018) is not listed: what it is cannot be told from the citation.
pub const ALL: &[Act] = &[
    of("AT", "TKG-", &["tkg 2021", "tkg"]),
    of("BE", "", &["loi du 30 juillet 2018", "wet van 30 juli 2018"]),
    of("CY", "112-", &["ν 112 i 2004", "law 112 i 2004"]),
    of("CZ", "", &["zakon c 110 2019", "zakona c 110 2019", "zakon 110 2019"]),
    of("CZ", "480-", &["zakon c 480 2004", "zakona c 480 2004", "zakon 480 2004"]),
    of("DE", "", &["bdsg", "bundesdatenschutzgesetz", "bundesdatenschutzgesetzes"]),
    of("DE", "TDDDG-", &["tdddg", "ttdsg"]),
    of("DE", "UWG-", &["uwg"]),
    of("DK", "", &["databeskyttelsesloven", "databeskyttelseslovens"]),
    of("EE", "", &["isikuandmete kaitse seadus", "isikuandmete kaitse seaduse"]),
    of("ES", "", &["lopdgdd", "lopgdd", "lopdpgdd", "ley organica 3 2018"]),
    of("ES", "LSSI-", &["lssi", "lssice", "ley 34 2002"]),
    of("ES", "LGT-", &["lgt"]),
    of("ES", "LGTel-", &["lgtel", "ley 11 2022"]),
    of("FI", "", &["tietosuojalaki", "tietosuojalain"]),
    of("FR", "", &["loi informatique et libertes", "informatique et libertes", "lil", "loi n 78 17", "loi 78 17"]),
    of("FR", "L", &["cpce", "code des postes et des communications electroniques"]),
    of(
        "GB",
        "PECR-",
        &[
            "pecr",
            "pecr 2003",
            "privacy and electronic communications regulations",
            "privacy and electronic communications regulations 2003",
        ],
    ),
    of("GR", "L3471-", &["law 3471 2006", "ν 3471 2006", "νομοσ 3471 2006", "νομου 3471 2006"]),
    of("GR", "", &["law 4624 2019", "ν 4624 2019", "νομοσ 4624 2019", "νομου 4624 2019"]),
    of(
        "HR",
        "",
        &[
            "zakon o provedbi opce uredbe o zastiti podataka",
            "zakona o provedbi opce uredbe o zastiti podataka",
            "zakona o provedbi opce uredbe",
            "croatian act on the implementation of the gdpr",
        ],
    ),
    of("HR", "ZEK-", &["zek", "zakon o elektronickim komunikacijama", "zakona o elektronickim komunikacijama"]),
    of("HU", "", &["infotv", "2011 evi cxii torveny"]),
    of("HU", "Grt-", &["grt"]),
    of("IS", "", &["log nr 90 2018", "laga nr 90 2018", "act 90 2018", "act no 90 2018"]),
    of(
        "IT",
        "",
        &[
            "codice privacy",
            "codice della privacy",
            "codice in materia di protezione dei dati personali",
            "d lgs 196 2003",
            "d lgs n 196 2003",
            "dlgs 196 2003",
            "decreto legislativo 196 2003",
        ],
    ),
    of("LI", "KomG-", &["komg"]),
    of("LT", "ERI-", &["elektroniniu rysiu istatymas", "elektroniniu rysiu istatymo"]),
    of("LV", "", &["fizisko personu datu apstrades likums", "fizisko personu datu apstrades likuma"]),
    of("MT", "SL-", &["s l 586 01", "sl 586 01"]),
    of("NL", "", &["uavg", "uitvoeringswet avg", "uitvoeringswet algemene verordening gegevensbescherming"]),
    of("NO", "", &["personopplysningsloven", "personopplysningslova"]),
    of("PL", "", &["ustawy o ochronie danych osobowych", "ustawa o ochronie danych osobowych", "uodo"]),
    of("PT", "", &["lei n 58 2019", "lei 58 2019"]),
    of("PT", "L41-", &["lei n 41 2004", "lei 41 2004"]),
    of("RO", "", &["legea nr 190 2018", "legea 190 2018", "law 190 2018", "law no 190 2018"]),
    of("RO", "L506-", &["legea nr 506 2004", "legea 506 2004", "law 506 2004", "law no 506 2004"]),
    of("SE", "", &["dataskyddslagen"]),
    of("SI", "", &["zvop 2"]),
    of("SK", "", &["zakon c 18 2018", "zakona c 18 2018", "zakon 18 2018", "zakona 18 2018"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{
        Country,
        national::{self, DutyOf},
    };

    #[test]
    fn a_duty_of_another_act_of_a_country_can_be_found_by_the_name_of_that_act() {
        // The prefixes of the known duties; other acts may be cited although no duty of theirs is known.
        for act in
            ALL.iter().filter(|act| act.before.ends_with('-') && !["LGT-", "L3471-", "L506-"].contains(&act.before))
        {
            let national = Country::of(act.country).and_then(national::of);
            let duties = national.map(|national| national.duties).unwrap_or_default();
            let starts = |of: DutyOf| matches!(of, DutyOf::Own(name) if name.starts_with(act.before));
            assert!(duties.iter().any(|duty| starts(duty.of)), "{}:{}", act.country, act.before);
        }
    }
}
