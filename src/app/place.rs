//! A place in the Regulation as a language cites it: what the law writes `5(1)(f)` is "Art. 5 Abs. 1 lit. f" in German.

/// A part of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The number of an article.
    Article,
    /// The number of a paragraph.
    Paragraph,
    /// The number of a definition in Article 4.
    Definition,
    /// The letter of a point.
    Point,
}

/// The article of the definitions, whose numbers are not those of paragraphs.
const DEFINITIONS: &str = "4";

/// One place or several, such as `5(1)(a), 6(1)`, with each part as `said` writes it.
pub fn cited(places: &str, said: impl Fn(Part, &str) -> String) -> String {
    let mut cited = String::new();
    let mut article = "";
    let mut rest = places;
    while let Some(sign) = rest.chars().next() {
        let number = rest.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or_default();
        let (written, after) = if !number.is_empty() {
            article = number;
            (said(Part::Article, number), rest.get(number.len()..))
        } else if let Some((inside, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            let part = match inside.starts_with(|sign: char| sign.is_ascii_digit()) {
                false => Part::Point,
                true if article == DEFINITIONS => Part::Definition,
                true => Part::Paragraph,
            };
            (said(part, inside), Some(after))
        } else {
            (sign.to_string(), rest.get(sign.len_utf8()..))
        };
        cited.push_str(&written);
        rest = after.unwrap_or_default();
    }
    cited
}

/// A point's letter in the alphabet of the language, which lists its letters in their order, separated by spaces.
pub fn lettered<'a>(letter: &'a str, alphabet: &'a str) -> &'a str {
    let place = letter.bytes().next().and_then(|first| first.checked_sub(b'a'));
    place.and_then(|place| alphabet.split(' ').nth(usize::from(place))).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german(part: Part, written: &str) -> String {
        match part {
            Part::Article => format!("Art. {written}"),
            Part::Paragraph => format!(" Abs. {written}"),
            Part::Definition => format!(" Nr. {written}"),
            Part::Point => format!(" lit. {written}"),
        }
    }

    #[test]
    fn each_part_is_written_as_the_language_says() {
        for (place, written) in [
            ("32", "Art. 32"),
            ("5(1)(f)", "Art. 5 Abs. 1 lit. f"),
            ("4(7)", "Art. 4 Nr. 7"),
            ("14(7)", "Art. 14 Abs. 7"),
            ("5(1)(a), 6(1)", "Art. 5 Abs. 1 lit. a, Art. 6 Abs. 1"),
            ("", ""),
            ("83(4", "Art. 83(Art. 4"),
        ] {
            assert_eq!(cited(place, german), written);
        }
    }

    #[test]
    fn a_point_has_its_letter_in_the_alphabet_of_the_language() {
        let bulgarian = "а б в г д е ж з и й к";
        for (letter, written) in [("a", "а"), ("f", "е"), ("k", "к"), ("z", "z"), ("", "")] {
            assert_eq!(lettered(letter, bulgarian), written);
        }
        assert_eq!(lettered("f", "α β γ δ ε στ ζ η θ ι ια"), "στ");
    }
}
