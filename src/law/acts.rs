//! What the acts are called whose duties have an identifier of their own, such as `FR:82`, so that a provision can be read as it is cited.
//!
//! Names are written in small letters without accents, as [`folded`](crate::facts::typed::folded) leaves them, with a space for every other sign.

/// An act of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// The two letters of the country.
    pub country: &'static str,
    /// What stands before the number in an identifier: nothing in the country's act on data protection.
    pub before: &'static str,
    /// Its names.
    pub names: &'static [&'static str],
}

const fn of(country: &'static str, before: &'static str, names: &'static [&'static str]) -> Act {
    Act { country, before, names }
}

/// By country. An abbreviation that means acts of two countries (DSG, DPA 2018) is not listed: what it is cannot be told from the citation.
pub const ALL: &[Act] = &[
    of("BE", "", &["loi du 30 juillet 2018", "wet van 30 juli 2018"]),
    of("CZ", "", &["zakon c 110 2019", "zakona c 110 2019", "zakon 110 2019"]),
    of("DE", "", &["bdsg", "bundesdatenschutzgesetz", "bundesdatenschutzgesetzes"]),
    of("DE", "TDDDG-", &["tdddg", "ttdsg"]),
    of("DK", "", &["databeskyttelsesloven", "databeskyttelseslovens"]),
    of("EE", "", &["isikuandmete kaitse seadus", "isikuandmete kaitse seaduse"]),
    of("ES", "", &["lopdgdd", "lopgdd", "lopdpgdd", "ley organica 3 2018"]),
    of("ES", "LSSI-", &["lssi", "lssice", "ley 34 2002"]),
    of("ES", "LGT-", &["lgt"]),
    of("FI", "", &["tietosuojalaki", "tietosuojalain"]),
    of("FR", "", &["loi informatique et libertes", "informatique et libertes", "lil", "loi n 78 17", "loi 78 17"]),
    of("FR", "CPCE-", &["cpce", "code des postes et des communications electroniques"]),
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
    of("HU", "", &["infotv", "2011 evi cxii torveny"]),
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
    of("LV", "", &["fizisko personu datu apstrades likums", "fizisko personu datu apstrades likuma"]),
    of("NL", "", &["uavg", "uitvoeringswet avg", "uitvoeringswet algemene verordening gegevensbescherming"]),
    of("NO", "", &["personopplysningsloven", "personopplysningslova"]),
    of("PL", "", &["ustawy o ochronie danych osobowych", "ustawa o ochronie danych osobowych", "uodo"]),
    of("PT", "", &["lei n 58 2019", "lei 58 2019"]),
    of("RO", "", &["legea nr 190 2018", "legea 190 2018", "law 190 2018", "law no 190 2018"]),
    of("RO", "L506-", &["legea nr 506 2004", "legea 506 2004", "law 506 2004", "law no 506 2004"]),
    of("SE", "", &["dataskyddslagen"]),
    of("SI", "", &["zvop 2"]),
    of("SK", "", &["zakon c 18 2018", "zakona c 18 2018", "zakon 18 2018", "zakona 18 2018"]),
];
