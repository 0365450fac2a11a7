//! The words used to cite provisions in the languages of the Union and of the European Economic Area, as `fold` leaves them.
//!
//! Data only. A word that ends in `*` is a stem, as most of these languages inflect their words. What a word means does not depend on the
//! language of the page: people paste citations from decisions of every authority. So a word that several languages share is listed once.

/// How a language cites.
pub(super) struct Language {
    /// Article, before its number.
    pub(super) article: &'static str,
    /// Article, if it may also come after its number: `5. cikk`.
    pub(super) article_after: &'static str,
    /// Paragraph, point and any other part of an article: whether a number or a letter follows says which.
    pub(super) part: &'static str,
    /// The names of the Regulation, with hyphens between the words of one name.
    pub(super) regulation: &'static str,
    /// Between two entries of a list. Words of one letter are recognised by their position.
    pub(super) and: &'static str,
    /// Between the ends of a range.
    pub(super) to: &'static str,
    /// Words that carry no meaning here.
    pub(super) filler: &'static str,
}

const NONE: Language =
    Language { article: "", article_after: "", part: "", regulation: "", and: "", to: "", filler: "" };

pub(super) const LANGUAGES: [Language; 27] = [
    // English, with misspellings from public lists of fines.
    Language {
        article: "art arts article articles",
        part: "par para paras paragraph* pt point points letter letters lit",
        regulation: "gdpr gpdr gdrp gdp eu-gdpr uk-gdpr regulation general-data-protection-regulation 2016-679",
        and: "and or also",
        to: "to through until",
        filler: "of the in under eu eea no first second third",
        ..NONE
    },
    // German
    Language {
        article: "artikel artikels artikeln",
        part: "abs absatz* absatze* lit littera litt buchst buchstabe* nr nummer ziff ziffer",
        regulation: "dsgvo ds-gvo datenschutz-grundverordnung datenschutzgrundverordnung grundverordnung verordnung",
        and: "und sowie oder",
        to: "bis",
        filler: "der des die das i v m vgl",
        ..NONE
    },
    // French
    Language {
        part: "alinea* al paragraphe*",
        regulation: "rgpd reglement reglement-general-sur-la-protection-des-donnees",
        and: "et ou ainsi",
        filler: "de du des la le les l d au aux que ue",
        ..NONE
    },
    // Spanish
    Language {
        article: "articulo* arts",
        part: "apartado* apdo apdos ap letra* parrafo* num numero*",
        regulation: "reglamento reglamento-general-de-proteccion-de-datos",
        to: "hasta",
        filler: "del el los las en relacion con",
        ..NONE
    },
    // Italian
    Language {
        article: "articolo articoli artt",
        part: "co comma commi paragrafo paragrafi lett lettera lettere punto punti",
        regulation: "regolamento regolamento-generale-sulla-protezione-dei-dati",
        and: "ed nonche",
        filler: "dell della del dello degli delle dei il gli all agli alla",
        ..NONE
    },
    // Portuguese
    Language {
        article: "artigo* artº artºs",
        part: "alineas n nº nos paragrafos",
        regulation: "regulamento regulamento-geral-sobre-a-protecao-de-dados",
        to: "ate",
        filler: "do da dos das os as",
        ..NONE
    },
    // Romanian
    Language {
        article: "articol* articolul*",
        part: "alin alineat* litera literele",
        regulation: "regulamentul* regulamentul*-general-privind-protectia-datelor",
        and: "si precum",
        to: "pana",
        filler: "din ale al la",
        ..NONE
    },
    // Dutch
    Language {
        article: "artikelen",
        part: "lid leden onder sub onderdeel* aanhef",
        regulation: "avg algemene-verordening-gegevensbescherming verordening",
        and: "en of",
        to: "tot t/m",
        filler: "van het een met juncto jo",
        ..NONE
    },
    // Danish
    Language {
        article: "artikler",
        part: "stk litra pkt",
        regulation: "databeskyttelsesforordning* forordning*",
        and: "og eller",
        to: "til",
        ..NONE
    },
    // Swedish. Its word for articles begins like the Finnish one.
    Language {
        part: "punkt* led*",
        regulation: "dataskyddsforordning* allman*-dataskyddsforordning* forordningen",
        and: "och samt",
        to: "till",
        filler: "den forsta andra tredje",
        ..NONE
    },
    // Norwegian
    Language {
        article: "artikkel artiklene",
        part: "nr nummer bokstav* ledd",
        regulation: "personvernforordning*",
        ..NONE
    },
    // Icelandic, with the parts before the article: f-liður 1. mgr. 5. gr.
    Language {
        article_after: "gr grein* greinar",
        part: "mgr malsgrein* lid lidur lidar stafl* tolul* tolulid*",
        regulation: "personuverndarreglugerd* almenn*-personuverndarreglugerd*",
        ..NONE
    },
    // Finnish
    Language {
        article_after: "artikla* artiklo*",
        part: "kohda* kohta* alakohda* alakohta* alakohd*",
        regulation: "tietosuoja-asetu* yleis*-tietosuoja-asetu* tietosuojaasetu* asetuksen",
        and: "ja seka",
        ..NONE
    },
    // Estonian
    Language {
        article: "artikkel artikli* artiklit*",
        part: "lg loige loike* punkt* p",
        regulation: "ikum isikuandmete-kaitse-uldmaaru* uldmaarus* maaruse*",
        ..NONE
    },
    // Latvian
    Language {
        article_after: "pants panta pantu pantam panti pantiem",
        part: "punkts punkta punktu apakspunkt* dala* dalas",
        regulation: "vdar visparig*-datu-aizsardzibas-regul* datu-regul* regula regulas",
        and: "un",
        to: "lidz",
        ..NONE
    },
    // Lithuanian
    Language {
        article_after: "str straipsn*",
        part: "dalis dalies dali d punkt* papunk*",
        regulation: "bdar bendroj*-duomenu-apsaugos-reglament* reglament*",
        and: "ir bei",
        to: "iki",
        ..NONE
    },
    // Polish
    Language {
        article: "artykul*",
        part: "ust ustep* lit litera* pkt punkt*",
        regulation: "rodo rozporzadzeni* ogoln*-rozporzadzeni*-o-ochronie-danych",
        and: "oraz lub w-zwiazku-z",
        to: "do",
        filler: "w zw z",
        ..NONE
    },
    // Czech
    Language {
        article: "cl clanek clanku clanky",
        part: "odst odstavec odstavc* bod",
        regulation: "narizeni obecn*-narizeni obecn*-narizeni-o-ochrane-osobnich-udaju",
        and: "nebo",
        to: "az",
        ..NONE
    },
    // Slovak
    Language {
        article: "clanok clanku",
        part: "ods odsek* pism pismen* bodu",
        regulation: "nariadeni* vseobecn*-nariadeni*-o-ochrane-udajov",
        and: "alebo",
        ..NONE
    },
    // Slovenian, with the parts before the article: točka (f) prvega odstavka 5. člena.
    Language {
        article_after: "clen clena clenu clenom cleni clenov",
        part: "odst odstav* toc tock* tocko",
        regulation: "splosn*-uredb* splosn*-uredb*-o-varstvu-podatkov uredbe uredba",
        and: "in ter",
        ..NONE
    },
    // Croatian
    Language {
        article: "clanak clanka clanci clanaka",
        part: "st stavak stavka stavk* t tocka tocke tock* podstavak",
        regulation: "opc*-uredb* opc*-uredb*-o-zastiti-podataka ouzp",
        ..NONE
    },
    // Hungarian
    Language {
        article_after: "cikk cikke cikk* cikkenek",
        part: "bek bekezd* pont* alpont*",
        regulation: "altalanos-adatvedelmi-rendelet* rendelet*",
        and: "es valamint",
        filler: "az",
        ..NONE
    },
    // Bulgarian
    Language {
        article: "чл член членове",
        part: "пар параграф* ал алинея* буква букви т точка*",
        regulation: "орзд общ*-регламент* общ*-регламент*-относно-защитата-на-данните регламент*",
        to: "до",
        filler: "от на ес",
        ..NONE
    },
    // Greek
    Language {
        article: "αρθρο αρθρα αρθρου αρθρων αρ",
        part: "παρ παραγραφ* στοιχ* εδ εδαφ* περ περιπτωσ*",
        regulation: "γκπδ γενικ*-κανονισμ* γενικ*-κανονισμ*-για-την-προστασια-δεδομενων κανονισμ*",
        and: "και",
        to: "εωσ μεχρι",
        filler: "του τησ των το η εε",
        ..NONE
    },
    // Maltese
    Language {
        article: "artikolu artikoli",
        part: "paragrafu* punt punti",
        regulation: "regolament regolament-generali-dwar-il-protezzjoni-tad-data",
        and: "u",
        to: "sa",
        filler: "tar ta tal fl",
        ..NONE
    },
    // Irish
    Language {
        article: "airteagal airteagail",
        part: "mir mire mhir pointe phointe pointi",
        regulation: "rgcs rialachan rialachain rialachan-ginearalta-maidir-le-cosaint-sonrai",
        and: "agus",
        to: "go",
        filler: "an na",
        ..NONE
    },
    // Latin, which lawyers of every language use.
    Language { part: "litterae", and: "iuncto", filler: "ss seq ff", ..NONE },
];

/// Words that introduce a provision of a national law, or a paragraph if an article comes before.
pub(super) const SECTION: &str = "section sections sec reg regs regulation regulations";

/// Words that show that another law is named, and that it is not just something said in passing.
pub(super) const LAW: &str = "law laws act acts statute code loi lois ordonnance decret gesetz* ley real-decreto codice legge decreto lei legea lege \
    ordonanta wet wetboek lov loven lag lagen log laga laki lain seadus* likum* istatym* ustaw* zakon* torveny* закон* νομοσ νομου ν lig dlgs lgs dpr";

/// Latin numerals after the number of a provision that was inserted later: `2-ter`.
pub(super) const INSERTED: &str = "bis ter quater quinquies sexies septies octies novies nonies decies undecies duodecies terdecies quaterdecies quinquiesdecies";

/// Numbered parts of a paragraph that the Regulation's own numbering does not have: sentences and subparagraphs.
pub(super) const SENTENCE: &str =
    "s satz saetze halbsatz hs uabs unterabs* subparagraph* tiret indent stycke* zd veta vety zdani* phrase";

/// Ordinals, if a paragraph follows: `prvega odstavka`, `eerste lid`.
pub(super) const ORDINALS: [(&str, u32); 13] = [
    ("prv*", 1),
    ("drug*", 2),
    ("tretj*", 3),
    ("cetrt*", 4),
    ("pet*", 5),
    ("sest*", 6),
    ("eerste", 1),
    ("tweede", 2),
    ("derde", 3),
    ("vierde", 4),
    ("vijfde", 5),
    ("zesde", 6),
    ("zevende", 7),
];

/// Whether a word is in a list of words separated by spaces.
pub(super) fn is_one_of(word: &str, words: &str) -> bool {
    words.split_ascii_whitespace().any(|listed| is(word, listed))
}

/// Whether a word is the listed one or, if that ends in `*`, begins with it.
pub(super) fn is(word: &str, listed: &str) -> bool {
    listed.strip_suffix('*').map_or(word == listed, |stem| word.starts_with(stem))
}
