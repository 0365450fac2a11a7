//! Words compared as people type them: in small or capital letters, with or without their accents.

/// Whether one of the words, parted by spaces and in small letters, is what was typed.
pub(super) fn any(words: &str, typed: &str) -> bool {
    words.split(' ').any(|word| word.chars().map(bare).eq(typed.chars().flat_map(char::to_lowercase).map(bare)))
}

/// A small letter of the Union's languages without its accent.
const fn bare(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ċ' | 'č' => 'c',
        'ď' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ģ' | 'ġ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' => 'ι',
        'ό' => 'ο',
        'ς' => 'σ',
        'ύ' => 'υ',
        'ώ' => 'ω',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_in_capitals_and_without_accents() {
        for typed in ["milhões", "MILHÕES", "Milhoes"] {
            assert!(any("milhão milhões", typed), "{typed}");
        }
        assert!(any("χιλιάδες", "ΧΙΛΙΑΔΕΣ"));
        assert!(any("zł", "zl"));
        for typed in ["", "milh", "milhõess", "milhão milhões"] {
            assert!(!any("milhão milhões", typed), "{typed}");
        }
    }
}
