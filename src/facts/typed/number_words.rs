//! The words for thousand, million and so on in the languages of the Union, Norway and Iceland, in the forms that go with a number.

use super::fold;
use crate::facts::typed::amount::Convention;

/// The words of one language for one power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberWords {
    /// The ISO 639 code; [`ALL`] for a letter that every language uses.
    pub language: &'static str,
    /// By how many places the point moves.
    pub power: usize,
    /// In lower case, separated by spaces.
    pub words: &'static str,
}

/// Used in every language, so that it says nothing about the separators in the number next to it.
pub const ALL: &str = "mul";

/// The languages whose words are here: those of the Union, Norway and Iceland.
pub const LANGUAGES: [&str; 26] = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt", "nb",
    "nl", "pl", "pt", "ro", "sk", "sl", "sv",
];

const fn row(language: &'static str, power: usize, words: &'static str) -> NumberWords {
    NumberWords { language, power, words }
}

/// Every word, by language and power. Languages are never merged: "mil" is a thousand in one and a million in another.
pub const NUMBER_WORDS: &[NumberWords] = &[
    row(ALL, 3, "k"),
    row(ALL, 6, "M m"),
    row("bg", 3, "хиляда хиляди хил"),
    row("bg", 6, "милион милиона милиони млн"),
    row("bg", 9, "милиард милиарда милиарди млрд"),
    row("bg", 12, "трилион трилиона трлн"),
    row("cs", 3, "tisíc tisíce tisíců tis"),
    row("cs", 6, "milion milionu miliony milionů mil mln mio"),
    row("cs", 9, "miliarda miliardy miliardu miliard mld mlrd"),
    row("cs", 12, "bilion biliony bilionů"),
    row("da", 3, "tusind tusinde"),
    row("da", 6, "million millioner mio mill"),
    row("da", 9, "milliard milliarder mia mrd"),
    row("da", 12, "billion billioner bio"),
    row("da", 18, "trillion trillioner"),
    row("de", 3, "tausend tsd"),
    row("de", 6, "million millionen mio mill"),
    row("de", 9, "milliarde milliarden mrd mia"),
    row("de", 12, "billion billionen bio"),
    row("de", 18, "trillion trillionen"),
    row("el", 3, "χίλια χιλιάδα χιλιάδες χιλιάδων χιλ"),
    row("el", 6, "εκατομμύριο εκατομμύρια εκατομμυρίου εκατομμυρίων εκατ εκ"),
    row("el", 9, "δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίου δισεκατομμυρίων δισ δις"),
    row("el", 12, "τρισεκατομμύριο τρισεκατομμύρια τρισεκατομμυρίων τρισ"),
    row("en", 3, "thousand thousands th k"),
    row("en", 5, "lakh lakhs lac lacs"),
    row("en", 6, "million millions m mn mm"),
    row("en", 7, "crore crores cr"),
    row("en", 9, "billion billions bn b"),
    row("en", 12, "trillion trillions tn"),
    row("es", 3, "mil miles millar millares"),
    row("es", 6, "millón millones mill mm"),
    row("es", 9, "millardo millardos"),
    row("es", 12, "billón billones"),
    row("et", 3, "tuhat tuhande tuhandet tuh"),
    row("et", 6, "miljon miljoni miljonit mln milj"),
    row("et", 9, "miljard miljardi miljardit mld mrd"),
    row("et", 12, "biljon biljonit"),
    row("fi", 3, "tuhat tuhatta tuhannen"),
    row("fi", 6, "miljoona miljoonaa miljoonan milj"),
    row("fi", 9, "miljardi miljardia miljardin mrd"),
    row("fi", 12, "biljoona biljoonaa"),
    row("fr", 3, "mille millier milliers"),
    row("fr", 6, "million millions mio"),
    row("fr", 9, "milliard milliards md mds mrd mrds"),
    row("fr", 12, "billion billions"),
    row("fr", 18, "trillion trillions"),
    row("ga", 3, "míle mílte"),
    row("ga", 6, "milliún"),
    row("ga", 9, "billiún"),
    row("ga", 12, "trilliún"),
    row("hr", 3, "tisuća tisuće tisuću tis"),
    row("hr", 6, "milijun milijuna milijuni mil mln mio"),
    row("hr", 9, "milijarda milijarde milijardi mlrd mrd"),
    row("hr", 12, "bilijun bilijuna"),
    row("hu", 3, "ezer"),
    row("hu", 6, "millió"),
    row("hu", 9, "milliárd mrd"),
    row("hu", 12, "billió"),
    row("is", 3, "þúsund þús"),
    row("is", 6, "milljón milljónir milljóna milljónum millj"),
    row("is", 9, "milljarður milljarðar milljarða ma"),
    row("is", 12, "billjón billjónir"),
    row("it", 3, "mille mila migliaio migliaia mgl"),
    row("it", 6, "milione milioni mln mio"),
    row("it", 9, "miliardo miliardi mld mrd"),
    row("it", 12, "bilione bilioni"),
    row("lt", 3, "tūkstantis tūkstančiai tūkstančių tūkst"),
    row("lt", 6, "milijonas milijonai milijonų mln"),
    row("lt", 9, "milijardas milijardai milijardų mlrd"),
    row("lt", 12, "trilijonas trilijonai trilijonų"),
    row("lv", 3, "tūkstotis tūkstoši tūkstošu tūkst"),
    row("lv", 6, "miljons miljoni miljonu miljoniem milj"),
    row("lv", 9, "miljards miljardi miljardu miljardiem mljrd mlrd"),
    row("lv", 12, "triljons triljoni triljonu"),
    row("mt", 3, "elf eluf"),
    row("mt", 6, "miljun miljuni"),
    row("mt", 9, "biljun biljuni"),
    row("mt", 12, "triljun triljuni"),
    row("nb", 3, "tusen"),
    row("nb", 6, "million millioner mill mio"),
    row("nb", 9, "milliard milliarder mrd"),
    row("nb", 12, "billion billioner"),
    row("nb", 18, "trillion trillioner"),
    row("nl", 3, "duizend dzd"),
    row("nl", 6, "miljoen miljoenen mln mio"),
    row("nl", 9, "miljard miljarden mld mrd"),
    row("nl", 12, "biljoen biljoenen bln"),
    row("pl", 3, "tysiąc tysiące tysięcy tys"),
    row("pl", 6, "milion miliony milionów mln"),
    row("pl", 9, "miliard miliardy miliardów mld"),
    row("pl", 12, "bilion biliony bilionów"),
    row("pt", 3, "mil milhar milhares"),
    row("pt", 6, "milhão milhões"),
    row("pt", 9, "mM bilhão bilhões"),
    row("pt", 12, "bilião biliões"),
    row("ro", 3, "mie mii"),
    row("ro", 6, "milion milioane mil mln"),
    row("ro", 9, "miliard miliarde mld"),
    row("sk", 3, "tisíc tisíce tisícov tis"),
    row("sk", 6, "milión milióny miliónov mil mln mio"),
    row("sk", 9, "miliarda miliardy miliárd mld mlrd"),
    row("sk", 12, "bilión bilióny biliónov"),
    row("sl", 3, "tisoč tis"),
    row("sl", 6, "milijon milijona milijoni milijone milijonov mio"),
    row("sl", 9, "milijarda milijarde milijardi milijard mrd mlrd"),
    row("sl", 12, "bilijon bilijona bilijonov"),
    row("sv", 3, "tusen tn"),
    row("sv", 6, "miljon miljoner mn"),
    row("sv", 9, "miljard miljarder md mdr"),
    row("sv", 12, "biljon biljoner"),
];

/// Letters that are a unit only before a currency: `T€`, `tkr`, `E Ft`; and only before the euro, the small m of Portuguese accounts.
pub const BEFORE_A_CURRENCY: &[NumberWords] = &[
    row("da", 3, "t"),
    row("de", 3, "t"),
    row("fi", 3, "t"),
    row("hu", 3, "e"),
    row("is", 3, "þ"),
    row("nb", 3, "t"),
    row("pt", 3, "m"),
    row("sv", 3, "t"),
];

/// Abbreviations that are not English but still occur in English texts, where the separators may be those of either language.
const BORROWED: &str = "mill mln mio mld mrd mia";

/// From this power on, an amount has too many digits.
const TOO_HIGH: usize = 18;

/// The marks that can precede decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// `1234.5`
    pub(super) point: bool,
    /// `1234,5`
    pub(super) comma: bool,
}

impl Marks {
    pub(super) const fn of(language: &str) -> Self {
        match language.as_bytes() {
            b"en" | b"ga" | b"mt" => Self { point: true, comma: false },
            b"mul" => Self { point: true, comma: true },
            _ => Self { point: false, comma: true },
        }
    }

    /// Whether this mark can precede decimals, and whether it can separate groups, as the other mark can precede decimals.
    pub(super) const fn decimal_and_group(self, mark: char) -> (bool, bool) {
        if mark == '.' { (self.point, self.comma) } else { (self.comma, self.point) }
    }
}

/// By how much the number is multiplied, according to the languages that have the word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    meanings: Vec<(&'static str, usize)>,
    borrowed: bool,
}

/// What comes after a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Not a currency.
    Other,
    /// A currency other than the euro, by its sign or its code, or one of English-speaking countries.
    Currency,
    /// Another currency, by its name in its own language: `kr`, `Ft`.
    LocalName,
    /// The euro, after a space.
    Euro,
    /// The euro, without a space.
    EuroAtOnce,
}

impl Unit {
    /// A power of ten as a language writes it.
    pub(super) fn one(language: &'static str, power: usize) -> Self {
        Self { meanings: vec![(language, power)], borrowed: false }
    }

    /// What a word means; `None` if it does not mean a number. On a page in English, a word that English has is English. On a page in another
    /// language a word of that language is, unless English has it too, from whose reports people copy everywhere.
    pub(super) fn of(word: &str, before: Before, after_digit: bool, convention: Convention) -> Option<Self> {
        let exact = |row: &&NumberWords| row.words.split(' ').any(|one| one == word);
        let folded = |row: &&NumberWords| fold::any(row.words, word);
        let mut rows: Vec<_> = NUMBER_WORDS.iter().filter(exact).collect();
        if rows.is_empty() {
            rows = NUMBER_WORDS.iter().filter(folded).collect();
        }
        // "20m EUR" is English; "m€" and "m EUR" may be Portuguese.
        let small_m = word == "m" && (before == Before::EuroAtOnce || (before == Before::Euro && !after_digit));
        if before != Before::Other {
            let letters = BEFORE_A_CURRENCY.iter().filter(folded);
            rows.extend(letters.filter(|row| row.language != "pt" || small_m));
        }
        // "m.kr." is no more English than "m€".
        let foreign = small_m || (word == "m" && before == Before::LocalName);
        let is_english = rows.iter().any(|row| row.language == "en");
        if is_english && convention.decimal == '.' && !foreign {
            rows.retain(|row| row.language == "en");
        } else if !is_english && rows.iter().any(|row| row.language == convention.language) {
            rows.retain(|row| row.language == convention.language);
        }
        if rows.is_empty() || rows.iter().any(|row| row.power >= TOO_HIGH) {
            return None;
        }
        let meanings = rows.iter().map(|row| (row.language, row.power)).collect();
        Some(Self { meanings, borrowed: convention.decimal == '.' && fold::any(BORROWED, word) })
    }

    /// "mil millones", "lakh crore": thousands or lakhs of the next unit; `None` if no language says that.
    pub(super) fn of_the_next(&self, next: &Self) -> Option<Self> {
        let pairs = self.meanings.iter().flat_map(|one| next.meanings.iter().map(move |other| (one, other)));
        let meanings: Vec<_> = pairs
            .filter(|(one, other)| one.0 == other.0 && one.1 < 6 && one.1 < other.1)
            .map(|(one, other)| (one.0, one.1 + other.1))
            .collect();
        (!meanings.is_empty()).then_some(Self { meanings, borrowed: self.borrowed || next.borrowed })
    }

    /// The same, or no unit at all.
    pub(super) fn or_none(mut self) -> Self {
        self.meanings.push((ALL, 0));
        self
    }

    /// Whether it is an Indian unit, with which groups above the thousands have two digits.
    pub(super) fn is_indian(&self) -> bool {
        self.meanings.iter().any(|(language, power)| *language == "en" && [5, 7].contains(power))
    }

    /// Each power that it can mean, with the decimal marks of the languages in which it does.
    pub(super) fn powers(&self) -> Vec<(usize, Marks)> {
        let mut powers: Vec<(usize, Marks)> = Vec::new();
        for (language, power) in &self.meanings {
            let Marks { point, comma } = Marks::of(language);
            let known = powers.iter_mut().find(|(known, _)| known == power);
            let (point, comma) = (point || self.borrowed, comma || self.borrowed);
            match known {
                Some((_, marks)) => *marks = Marks { point: marks.point || point, comma: marks.comma || comma },
                None => powers.push((*power, Marks { point, comma })),
            }
        }
        powers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a word means where decimals follow a comma, as "language power".
    fn meanings(word: &str) -> Vec<String> {
        let unit = Unit::of(word, Before::Other, false, Convention::COMMA);
        unit.map_or_else(Vec::new, |unit| unit.meanings.iter().map(|(of, power)| format!("{of} {power}")).collect())
    }

    #[test]
    fn a_word_means_what_each_language_says() {
        for (word, said) in [
            ("mil", &["cs 6", "es 3", "hr 6", "pt 3", "ro 6", "sk 6"][..]),
            ("tn", &["en 12", "sv 3"]),
            ("billion", &["da 12", "de 12", "en 9", "fr 12", "nb 12"]),
            ("M", &["mul 6"]),
            ("m", &["mul 6", "en 6"]),
            ("mM", &["pt 9"]),
            ("MM", &["en 6", "es 6"]),
            ("Mio", &["cs 6", "da 6", "de 6", "fr 6", "hr 6", "it 6", "nb 6", "nl 6", "sk 6", "sl 6"]),
            ("ΕΚΑΤ", &["el 6"]),
            ("t", &[]),
            ("trillion", &[]),
        ] {
            assert_eq!(meanings(word), said, "{word}");
        }
    }

    #[test]
    fn a_word_of_the_page_s_language_is_its_own_unless_english_has_it() {
        let on_page = |language: &str, word: &str| {
            let unit = Unit::of(word, Before::Other, false, Convention::of(language)?)?;
            Some(unit.meanings.iter().map(|(of, power)| format!("{of} {power}")).collect::<Vec<_>>().join(", "))
        };
        for (language, word, meant) in [
            ("es", "mil", Some("es 3")),
            ("ro", "mil", Some("ro 6")),
            ("de", "mil", Some("cs 6, es 3, hr 6, pt 3, ro 6, sk 6")),
            ("de", "Billion", Some("da 12, de 12, en 9, fr 12, nb 12")),
            ("ga", "billion", Some("en 9")),
            ("xx", "mil", None),
        ] {
            assert_eq!(on_page(language, word).as_deref(), meant, "{language}, {word}");
        }
        assert_eq!(Convention::of("en"), Some(Convention::POINT));
    }

    #[test]
    fn every_language_has_words() {
        let mut with_words: Vec<_> = NUMBER_WORDS.iter().map(|row| row.language).filter(|of| *of != ALL).collect();
        with_words.dedup();
        assert_eq!(with_words, LANGUAGES);
    }

    #[test]
    fn every_row_is_of_one_language_and_one_power_and_in_small_letters() {
        let mut before = ("", 0);
        for NumberWords { language, power, words } in NUMBER_WORDS.iter().skip(2) {
            assert!(before < (*language, *power), "{language} {power}");
            before = (language, *power);
            for word in words.split(' ') {
                assert!(!word.is_empty() && (*language == "pt" || word.to_lowercase() == word), "{language}: {word:?}");
                assert!(word.chars().all(char::is_alphabetic), "{word}");
            }
        }
        let mut languages: Vec<_> = NUMBER_WORDS.iter().map(|row| row.language).collect();
        languages.dedup();
        assert_eq!(languages.len(), 1 + 24 + 2, "the 24 of the Union, two of the EEA, and what all write");
    }
}
