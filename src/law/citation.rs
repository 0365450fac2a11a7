//! Where a rule or a figure comes from: document, place in it, and how sure we are.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use time::Date;

use super::time::day;

/// How a figure or a rule was established, the most certain first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in the text of the law or of the judgment that states it.
    Primary,
    /// Read in the decision of an authority or a court that applies the law.
    Decision,
    /// Read in a text about the law.
    Secondary,
    /// Not found in any text read.
    Unconfirmed,
}

impl Confidence {
    /// All of them, the most certain first.
    pub const ALL: [Self; 4] = [Self::Primary, Self::Decision, Self::Secondary, Self::Unconfirmed];

    /// Its name in data and in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Decision => "decision",
            Self::Secondary => "secondary",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// A cited text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// Regulation (EU) 2016/679, an article of it.
    Gdpr,
    /// Regulation (EU) 2016/679, a recital of it.
    GdprRecital,
    /// C-807/21 Deutsche Wohnen, Court of Justice (Grand Chamber), 5 December 2023.
    DeutscheWohnen,
    /// C-683/21 Nacionalinis visuomenės sveikatos centras, Court of Justice (Grand Chamber), 5 December 2023.
    Nvsc,
    /// C-383/23 ILVA, Court of Justice, 13 February 2025.
    Ilva,
    /// C-97/08 P Akzo Nobel, Court of Justice, 10 September 2009 (competition law).
    Akzo,
    /// C-637/13 P Laufen Austria, Court of Justice, 26 January 2017 (competition law).
    Laufen,
    /// C-408/12 P YKK, Court of Justice, 4 September 2014 (competition law).
    Ykk,
    /// C-76/06 P Britannia Alloys, Court of Justice, 7 June 2007 (competition law).
    Britannia,
    /// C-90/13 P 1. garantovaná, Court of Justice, 15 May 2014 (competition law).
    Garantovana,
    /// T-53/03 BPB, Court of First Instance, 8 July 2008 (competition law).
    Bpb,
    /// EDPB Guidelines 04/2022 on the calculation of administrative fines, version 2.1.
    Edpb042022,
    /// EDPB Guidelines 04/2026 on when to fine rather than to use other corrective powers; version for public consultation of
    /// 17 September 2026.
    Edpb042026,
    /// C-97/23 P `WhatsApp` Ireland v EDPB, Court of Justice (Grand Chamber), 10 February 2026.
    WhatsApp,
    /// Judgment 52757C of the Administrative Court of Luxembourg (`Cour administrative`), 12 March 2026, on the fine of Amazon.
    AmazonLuxembourg,
    /// Regulation (EU) 2025/2518 on procedural rules for enforcement across borders; applies from 2 April 2027.
    ProceduralRegulation,
    /// Proposal COM(2025) 837, the Digital Omnibus; not adopted.
    DigitalOmnibus,
    /// Directive 2013/34/EU on annual accounts.
    AccountingDirective,
    /// The UK GDPR, an article of it.
    UkGdpr,
    /// The Data Protection Act 2018 of the United Kingdom, a section of it.
    Dpa2018,
    /// The Data Protection Fining Guidance of the Information Commissioner of the United Kingdom, 18 March 2024.
    IcoGuidance,
    /// Concept of the German authorities for the calculation of fines, 14 October 2019; replaced.
    Dsk2019,
    /// Rules of the Dutch authority for fines, 19 February 2019 (`Staatscourant` 2019, 14586); replaced.
    Ap2019,
    /// A text of national law, cited as in its country.
    National(&'static Statute),
}

impl Document {
    /// Its short reference, the same in every language.
    #[must_use]
    pub fn reference(self) -> &'static str {
        match self {
            Self::Gdpr | Self::GdprRecital => "(EU) 2016/679",
            Self::DeutscheWohnen => "C-807/21",
            Self::Nvsc => "C-683/21",
            Self::Ilva => "C-383/23",
            Self::Akzo => "C-97/08 P",
            Self::Laufen => "C-637/13 P",
            Self::Ykk => "C-408/12 P",
            Self::Britannia => "C-76/06 P",
            Self::Garantovana => "C-90/13 P",
            Self::Bpb => "T-53/03",
            Self::Edpb042022 => "EDPB 04/2022 v2.1",
            Self::Edpb042026 => "EDPB 04/2026 (draft)",
            Self::WhatsApp => "C-97/23 P",
            Self::AmazonLuxembourg => "Cour administrative (LU), 52757C",
            Self::ProceduralRegulation => "(EU) 2025/2518",
            Self::DigitalOmnibus => "COM(2025) 837",
            Self::AccountingDirective => "2013/34/EU",
            Self::UkGdpr => "UK GDPR",
            Self::Dpa2018 => "DPA 2018",
            Self::IcoGuidance => "ICO Fining Guidance 2024",
            Self::Dsk2019 => "DSK, Bußgeldkonzept 2019",
            Self::Ap2019 => "AP, Boetebeleidsregels 2019",
            Self::National(statute) => statute.reference,
        }
    }

    /// Where to find it in a language, by a tag such as `de-AT`; where its site does not ask for one, or does not have it, in its own.
    #[must_use]
    pub fn address_in(self, language: &str) -> String {
        // EUR-Lex has the languages of the Union.
        let language = language.split('-').next().unwrap_or_default();
        let known = language.len() == 2 && !["is", "nb", "no", "nn"].contains(&language);
        let wanted = if known { language.to_ascii_uppercase() } else { "EN".to_owned() };
        self.address().replace("/legal-content/EN/", &format!("/legal-content/{wanted}/"))
    }

    /// Where to find it.
    #[must_use]
    pub fn address(self) -> &'static str {
        match self {
            Self::Gdpr | Self::GdprRecital => "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            Self::DeutscheWohnen => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0807",
            Self::Nvsc => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0683",
            Self::Ilva => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0383",
            Self::Akzo => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62008CJ0097",
            Self::Laufen => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62013CJ0637",
            Self::Ykk => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62012CJ0408",
            Self::Britannia => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62006CJ0076",
            Self::Garantovana => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62013CJ0090",
            Self::Bpb => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62003TJ0053",
            Self::Edpb042022 => {
                "https://www.edpb.europa.eu/system/files/documents/2023-06/edpb_guidelines_042022_calculationofadministrativefines_en.pdf"
            }
            Self::Edpb042026 => {
                "https://www.edpb.europa.eu/news/edpb-harmonises-fining-methodology-and-adopts-final-dsa-gdpr-guidelines_en"
            }
            Self::WhatsApp => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0097",
            Self::AmazonLuxembourg => {
                "https://luxgap.com/articles/amazon-cnpd-amende-annulee-calcul-amendes-rgpd-2026/?lang=en"
            }
            Self::ProceduralRegulation => "https://eur-lex.europa.eu/eli/reg/2025/2518/oj",
            Self::DigitalOmnibus => "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52025PC0837",
            Self::AccountingDirective => "https://eur-lex.europa.eu/eli/dir/2013/34/oj",
            Self::UkGdpr => "https://www.legislation.gov.uk/eur/2016/679/contents",
            Self::Dpa2018 => "https://www.legislation.gov.uk/ukpga/2018/12/contents",
            Self::IcoGuidance => {
                "https://ico.org.uk/about-the-ico/our-information/policies-and-procedures/data-protection-fining-guidance/"
            }
            Self::Dsk2019 => "https://www.datenschutzkonferenz-online.de/media/ah/20191016_bußgeldkonzept.pdf",
            Self::Ap2019 => "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html",
            Self::National(statute) => statute.address,
        }
    }

    /// The day on which it was last compared. A passage that was compared on another day says so.
    #[must_use]
    pub const fn read(self) -> Date {
        match self {
            Self::National(statute) => statute.read,
            Self::Edpb042026
            | Self::WhatsApp
            | Self::AmazonLuxembourg
            | Self::ProceduralRegulation
            | Self::DigitalOmnibus
            | Self::Dpa2018 => day(2026, 11, 29),
            _ => day(2026, 11, 22),
        }
    }
}

/// A passage of a document that states a rule or a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Citation {
    /// The text.
    pub document: Document,
    /// The article, recital or paragraph in it, or `""` for the whole.
    pub pinpoint: &'static str,
    /// How it was established.
    pub confidence: Confidence,
    /// The day on which it was last compared with the text.
    pub checked: Date,
}

impl Citation {
    /// A passage that was read in the text itself.
    #[must_use]
    pub const fn primary(document: Document, pinpoint: &'static str) -> Self {
        Self::graded(document, pinpoint, Confidence::Primary)
    }

    /// A passage known with the stated confidence.
    #[must_use]
    pub const fn graded(document: Document, pinpoint: &'static str, confidence: Confidence) -> Self {
        Self { document, pinpoint, confidence, checked: document.read() }
    }

    /// A passage that was compared on another day than the rest of its text.
    #[must_use]
    pub const fn read_on(self, checked: Date) -> Self {
        Self { checked, ..self }
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match (self.document, self.pinpoint) {
            (_, "") => return f.write_str(self.document.reference()),
            (Document::National(_), pinpoint) => return write!(f, "{} {pinpoint}", self.document.reference()),
            (Document::Gdpr | Document::AccountingDirective | Document::UkGdpr, _) => "Art.",
            (Document::Dpa2018, _) => "s.",
            (Document::GdprRecital, _) => "recital",
            _ => "para.",
        };
        write!(f, "{} {kind} {}", self.document.reference(), self.pinpoint)
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text of national law.
#[derive(Debug, PartialEq, Eq)]
pub struct Statute {
    /// Its short reference in its own language, such as "loi n° 78-17".
    pub reference: &'static str,
    /// Where to find it.
    pub address: &'static str,
    /// The day on which it was last compared. A passage that was compared on another day says so.
    pub read: Date,
}

impl Statute {
    /// A passage, cited as in its country ("art. 20 IV 7°", "§ 24(4)"), read in the text itself.
    pub(super) const fn primary(&'static self, pinpoint: &'static str) -> Citation {
        self.graded(pinpoint, Confidence::Primary)
    }

    /// A passage, known with the stated confidence.
    pub(super) const fn graded(&'static self, pinpoint: &'static str, confidence: Confidence) -> Citation {
        Citation::graded(Document::National(self), pinpoint, confidence)
    }
}

/// An article of the Regulation, read in its text.
pub(super) const fn gdpr(pinpoint: &'static str) -> Citation {
    Citation::primary(Document::Gdpr, pinpoint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judgment_is_found_in_the_languages_of_the_union() {
        let found = |language: &str| Document::Ilva.address_in(language);
        for (language, wanted) in [("de", "DE"), ("fr-FR", "FR"), ("en-GB", "EN"), ("is", "EN"), ("nb-NO", "EN")] {
            assert!(
                found(language).contains(&format!("/legal-content/{wanted}/TXT/")),
                "{language}: {}",
                found(language)
            );
        }
        assert_eq!(Document::Dpa2018.address_in("de"), Document::Dpa2018.address());
    }
}
