//! Letters as they are compared: in lower case, and without accents.

/// Latin letters with an accent, in both cases; each row begins with the plain letter.
const ACCENTED: [&str; 20] = [
    "aàáâãäåāăąÀÁÂÃÄÅĀĂĄ",
    "cçćĉċčÇĆĈĊČ",
    "dďđðĎĐÐ",
    "eèéêëēĕėęěÈÉÊËĒĔĖĘĚ",
    "gĝğġģĜĞĠĢ",
    "hħĦ",
    "iìíîïīĭįıÌÍÎÏĪĬĮİ",
    "kķĶ",
    "lĺļľłĹĻĽŁ",
    "nñńņňÑŃŅŇ",
    "oòóôõöøōŏőÒÓÔÕÖØŌŎŐ",
    "rŕŗřŔŖŘ",
    "sśŝşšșŚŜŞŠȘ",
    "tţťțŢŤȚ",
    "uùúûüūŭůűųÙÚÛÜŪŬŮŰŲ",
    "yýÿÝŸ",
    "zźżžŹŻŽ",
    "αάΆ",
    "ηήΉ",
    "οόΌ",
];

/// Greek letters with an accent that are not in a row above.
const GREEK: [&str; 4] = ["εέΈ", "ιίϊΐΊ", "υύϋΰΎ", "ωώΏ"];

/// A text in lower case and without accents, in the alphabets of the Union. A letter that stands for several becomes them: `æ`, `œ`, `ß`.
///
/// The table is hand-written, because the standard library's, which covers every alphabet, weighs more than the whole reader.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            // Combining accents, as some systems write them.
            '\u{300}'..='\u{36f}' => {}
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'þ' | 'Þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            'Α'..='Ω' | 'А'..='Я' => folded.push(char::from_u32(u32::from(sign) + 0x20).unwrap_or(sign)),
            sign if sign.is_ascii() => folded.push(sign.to_ascii_lowercase()),
            sign => {
                let row = ACCENTED.iter().chain(&GREEK).find(|row| row.contains(sign));
                folded.push(row.and_then(|row| row.chars().next()).unwrap_or(sign));
            }
        }
    }
    folded
}

/// Whether the typed word is one of those in a list separated by spaces, ignoring case and accents. A listed word with a capital letter
/// must match exactly.
pub(super) fn any(words: &str, typed: &str) -> bool {
    let typed = folded(typed);
    words.split(' ').any(|word| !word.contains(char::is_uppercase) && folded(word) == typed)
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

    #[test]
    fn letters_are_compared_without_case_and_accent() {
        for (text, plain) in [
            ("Défaut de sécurité", "defaut de securite"),
            ("De\u{301}faut", "defaut"),
            ("ČL. 5 ODST. 1 PÍSM.", "cl. 5 odst. 1 pism."),
            ("ΆΡΘΡΟ 5 στοιχείο ΣΤ΄", "αρθρο 5 στοιχειο στ΄"),
            ("Член 5, буква „Е“", "член 5, буква „е“"),
            ("Łódź, Œuvre, Straße, Ærø, Þing", "lodz, oeuvre, strasse, aero, thing"),
        ] {
            assert_eq!(folded(text), plain);
        }
    }
}
