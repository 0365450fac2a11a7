//! A provision that was infringed: `5(1)(f)` as a type. A provision that does not exist cannot be represented.

use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

use super::{
    Country, Problem,
    fact::{Fact, read_text},
    field::{Checked, Field},
    json::Json,
};
use crate::{law, money::whole};

/// An article of the Regulation, with its paragraph and point if they were named, or a duty of national law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub enum Provision {
    /// Of Regulation (EU) 2016/679.
    Gdpr {
        /// 1 to 99.
        article: u8,
        /// The paragraph; in Article 4, the definition.
        paragraph: Option<u8>,
        /// The letter of the point, in lower case.
        point: Option<char>,
    },
    /// Of national law, by an identifier such as `FR:82`.
    National(NationalDuty),
}

/// A duty of national law, by its country and the name that the law gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NationalDuty {
    /// The country whose law it is.
    pub country: Country,
    name: [u8; Self::LONGEST],
}

impl NationalDuty {
    const LONGEST: usize = 16;

    /// The identifier without its country: letters, digits and `.()-`.
    #[must_use]
    pub fn name(&self) -> &str {
        str::from_utf8(&self.name).unwrap_or_default().trim_end_matches('\0')
    }

    fn new(country: Country, name: &str) -> Option<Self> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b".()-".contains(&b);
        let mut bytes = [0; Self::LONGEST];
        bytes.get_mut(..name.len())?.copy_from_slice(name.as_bytes());
        (!name.is_empty() && name.bytes().all(allowed)).then_some(Self { country, name: bytes })
    }
}

impl Provision {
    /// A whole article; `None` if the Regulation has no article of that number.
    #[must_use]
    pub fn article(number: u8) -> Option<Self> {
        law::article(number).map(|_| Self::Gdpr { article: number, paragraph: None, point: None })
    }

    /// A duty of national law; `None` if this cannot be the name of one.
    #[must_use]
    pub fn of_country(country: Country, name: &str) -> Option<Self> {
        NationalDuty::new(country, name).map(Self::National)
    }

    /// The number of its article; `None` for national law.
    #[must_use]
    pub fn article_number(self) -> Option<u8> {
        match self {
            Self::Gdpr { article, .. } => Some(article),
            Self::National(_) => None,
        }
    }

    /// Whether it can be stated on its own: Article 58 needs its paragraph.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        !matches!(self, Self::Gdpr { article: 58, paragraph: None, .. })
    }

    /// The provisions that this one is part of: its paragraph, and its article.
    pub(crate) fn around(self) -> impl Iterator<Item = Self> {
        let Self::Gdpr { article, paragraph, point } = self else { return [None, None].into_iter().flatten() };
        let of = |paragraph| Self::Gdpr { article, paragraph, point: None };
        let of_paragraph = point.and(paragraph).map(|paragraph| of(Some(paragraph)));
        let of_article = point.map(|_| ()).or(paragraph.map(|_| ())).map(|()| of(None));
        [of_paragraph, of_article].into_iter().flatten()
    }

    /// Whether one of the two is the other, or a part of it.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self == other || self.around().any(|wider| wider == other) || other.around().any(|wider| wider == self)
    }

    /// Every paragraph and point of an article, in order, after the article itself.
    #[must_use]
    pub fn within(number: u8) -> Vec<Self> {
        let Some(article) = law::article(number) else { return Vec::new() };
        let of = |paragraph, point| Self::Gdpr { article: number, paragraph, point };
        let mut all = Vec::new();
        let mut with_points = |paragraph, points: &str| {
            all.push(of(paragraph, None));
            for point in points.chars() {
                all.push(of(paragraph, Some(point)));
            }
        };
        with_points(None, article.own_points());
        for (number, points) in article.paragraphs() {
            with_points(Some(number), points);
        }
        all
    }
}

/// Why a text names no provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvisionError {
    /// Not of the form `5(1)(f)`, nor of the form `FR:82`.
    Form,
    /// The Regulation has articles 1 to 99.
    NoArticle,
    /// The article is not divided into paragraphs.
    NoParagraphs {
        /// The article.
        article: u8,
    },
    /// The article has no such paragraph.
    NoParagraph {
        /// The article.
        article: u8,
        /// Its last paragraph.
        last: u8,
    },
    /// The paragraph has no such point.
    NoPoint {
        /// The article.
        article: u8,
        /// The paragraph, if one was named.
        paragraph: Option<u8>,
        /// The last point; `None` if there are no points.
        last: Option<char>,
    },
    /// Article 58 alone does not say whether access or an order is meant.
    ParagraphNeeded,
    /// No authority of this country decides under the Regulation.
    NoCountry,
    /// Of another law than the Regulation, and one whose duties have no identifier here.
    OtherLaw,
}

impl fmt::Display for ProvisionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Form => f.write_str("not of the form 32, 33(1) or 5(1)(f), nor of the form FR:82"),
            Self::NoArticle => f.write_str("the Regulation has articles 1 to 99"),
            Self::NoParagraphs { article } => write!(f, "Article {article} is not divided into paragraphs"),
            Self::NoParagraph { article, last } => write!(f, "Article {article} has paragraphs 1 to {last}"),
            Self::NoPoint { article, paragraph, last } => {
                write!(f, "Article {article}")?;
                paragraph.map_or(Ok(()), |n| write!(f, "({n})"))?;
                match last {
                    Some(last) => write!(f, " has points (a) to ({last})"),
                    None => f.write_str(" has no points"),
                }
            }
            Self::ParagraphNeeded => f.write_str(
                "Article 58 needs its paragraph: 58(1) for access that was not given, 58(2) for an order that was not complied with",
            ),
            Self::OtherLaw => f.write_str("of a law that is not known here; a duty of national law is written as FR:82"),
            Self::NoCountry => f.write_str("the country before the colon is not an EU state, IS, LI, NO or GB"),
        }
    }
}

impl std::error::Error for ProvisionError {}

impl FromStr for Provision {
    type Err = ProvisionError;

    /// Reads `32`, `33(1)`, `5(1)(f)`, `50(a)` or `FR:82`, in exactly this form.
    ///
    /// # Errors
    /// What is wrong: the form, or which articles, paragraphs and points exist.
    fn from_str(text: &str) -> Result<Self, ProvisionError> {
        if let Some((country, name)) = text.split_once(':') {
            let country = Country::of(country).ok_or(ProvisionError::NoCountry)?;
            return NationalDuty::new(country, name).map(Self::National).ok_or(ProvisionError::Form);
        }
        let (article_number, parts) = split(text).ok_or(ProvisionError::Form)?;
        let article = law::article(article_number).ok_or(ProvisionError::NoArticle)?;
        let (paragraph, point) = match parts {
            [None, None] => (None, None),
            [Some(first), None] => number(first).map_or_else(|| (None, first.chars().next()), |n| (Some(n), None)),
            [Some(first), Some(second)] => (Some(number(first).ok_or(ProvisionError::Form)?), second.chars().next()),
            [None, Some(_)] => return Err(ProvisionError::Form),
        };
        let points = match paragraph {
            None => article.own_points(),
            Some(n) => {
                let last =
                    article.paragraphs().last().ok_or(ProvisionError::NoParagraphs { article: article_number })?.0;
                let found = article.paragraphs().find(|(listed, _)| *listed == n);
                found.ok_or(ProvisionError::NoParagraph { article: article_number, last })?.1
            }
        };
        if point.is_some_and(|point| !points.chars().any(|listed| listed == point)) {
            return Err(ProvisionError::NoPoint { article: article_number, paragraph, last: points.chars().last() });
        }
        let provision = Self::Gdpr { article: article_number, paragraph, point };
        if provision.is_complete() { Ok(provision) } else { Err(ProvisionError::ParagraphNeeded) }
    }
}

/// The number, and up to two parts in parentheses: each a number without a leading zero, or one lower-case letter.
fn split(text: &str) -> Option<(u8, [Option<&str>; 2])> {
    fn part(text: &str) -> Option<(&str, &str)> {
        let (inner, rest) = text.strip_prefix('(')?.split_once(')')?;
        let letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
        (letter || number(inner).is_some()).then_some((inner, rest))
    }
    let (head, tail) = text.split_at(text.find('(').unwrap_or(text.len()));
    let article = number(head)?;
    if tail.is_empty() {
        return Some((article, [None, None]));
    }
    let (first, rest) = part(tail)?;
    if rest.is_empty() {
        return Some((article, [Some(first), None]));
    }
    let (second, end) = part(rest)?;
    (end.is_empty() && number(second).is_none()).then_some((article, [Some(first), Some(second)]))
}

/// A number without a leading zero. One too large for a `u8` becomes 255, which no article or paragraph reaches.
fn number(text: &str) -> Option<u8> {
    let written = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    written.then(|| whole(text).and_then(|number| number.try_into().ok()).unwrap_or(u8::MAX))
}

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gdpr { article, paragraph, point } => {
                write!(f, "{article}")?;
                paragraph.map_or(Ok(()), |n| write!(f, "({n})"))?;
                point.map_or(Ok(()), |letter| write!(f, "({letter})"))
            }
            Self::National(duty) => write!(f, "{}:{}", duty.country.code(), duty.name()),
        }
    }
}

impl Fact for Provision {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| text.parse().map_err(Problem::Provision))
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Text(self.to_string()))
    }
}

impl Serialize for Provision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_provision_of_the_regulation_reads_as_it_is_written() {
        let all: Vec<_> = (1..=99).flat_map(Provision::within).collect();
        assert_eq!(all.len(), 856, "the count of articles, paragraphs and points changed");
        for provision in all {
            let expected =
                if provision.to_string() == "58" { Err(ProvisionError::ParagraphNeeded) } else { Ok(provision) };
            assert_eq!(provision.to_string().parse(), expected);
        }
    }

    #[test]
    fn what_does_not_exist_says_what_is_there() {
        for (text, message) in [
            ("33(9)", "Article 33 has paragraphs 1 to 5"),
            ("33(256)", "Article 33 has paragraphs 1 to 5"),
            ("5(1)(z)", "Article 5(1) has points (a) to (f)"),
            ("33(1)(a)", "Article 33(1) has no points"),
            ("32(a)", "Article 32 has no points"),
            ("10(1)", "Article 10 is not divided into paragraphs"),
            ("100", "the Regulation has articles 1 to 99"),
            ("999999", "the Regulation has articles 1 to 99"),
            (
                "58",
                "Article 58 needs its paragraph: 58(1) for access that was not given, 58(2) for an order that was not complied with",
            ),
            ("US:1", "the country before the colon is not an EU state, IS, LI, NO or GB"),
        ] {
            assert_eq!(text.parse::<Provision>().map_err(|e| e.to_string()), Err(message.to_owned()), "{text}");
        }
    }

    #[test]
    fn another_spelling_is_refused() {
        let long = format!("FR:{}", "8".repeat(17));
        for text in [
            "",
            " 5",
            "5 ",
            "05",
            "5(01)",
            "5(1)f",
            "5(1)(F)",
            "5.1.f",
            "5(1)(f)(i)",
            "5()",
            "(5)",
            "5(1",
            "Art. 5",
            "5(1)(1)",
            "5(a)(1)",
            "-5",
            "5(1)(ff)",
            "٥",
            "FR:",
            "FR:8 2",
            "FR:<b>",
            "0",
            &long,
        ] {
            assert_eq!(text.parse::<Provision>(), Err(ProvisionError::Form), "{text:?}");
        }
    }

    #[test]
    fn a_national_duty_keeps_its_name() {
        assert_eq!("GB:22A".parse::<Provision>().map(|p| p.to_string()).as_deref(), Ok("GB:22A"));
        let of = |name| Provision::of_country(Country::of("FR")?, name).map(|provision| provision.to_string());
        assert_eq!((of("82").as_deref(), of("8 2")), (Some("FR:82"), None));
    }
}
