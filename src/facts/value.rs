//! Values of the case file that are neither quantities nor words from a fixed list.

use super::{
    Kind, Problem,
    fact::{Fact, read_text},
    field::{Checked, Field},
    json::Json,
};
use crate::law::Country;

/// The version of the format.
pub const VERSION: u32 = 1;

/// The version that a case file states; there is only one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "1"))]
pub struct Version;

impl Fact for Version {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let stated = u32::read(json, field)?;
        if stated == VERSION { Ok(Self) } else { field.refuse(Problem::Version(stated)) }
    }

    fn json(&self) -> Option<Json> {
        VERSION.json()
    }
}

/// A calendar year from 1900 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "number"))]
pub struct Year(u16);

impl Year {
    /// The year of that number; `None` outside 1900 to 2200.
    #[must_use]
    pub fn of(year: u16) -> Option<Self> {
        (1900..=2200).contains(&year).then_some(Self(year))
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl Fact for Year {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let year = u16::try_from(u32::read(json, field)?).ok().and_then(Self::of);
        year.map_or_else(|| field.refuse(Problem::Year), Ok)
    }

    fn json(&self) -> Option<Json> {
        u32::from(self.0).json()
    }
}

impl Fact for Country {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| Self::of(text).ok_or(Problem::Country))
    }

    fn json(&self) -> Option<Json> {
        Some(Json::Text(self.code().to_owned()))
    }
}

/// A word from a list that a country or a guideline defines: lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Keyword(String);

impl Keyword {
    /// The word; `None` if it is empty or has other characters in it.
    #[must_use]
    pub fn new(word: &str) -> Option<Self> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (!word.is_empty() && word.bytes().all(allowed)).then(|| Self(word.to_owned()))
    }

    /// The word as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Fact for Keyword {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        read_text(json, field, |text| Self::new(text).ok_or(Problem::Name))
    }

    fn json(&self) -> Option<Json> {
        self.0.json()
    }
}

/// Free text by topic, in the order given; one text for each topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "{ [topic: string]: string }"))]
pub struct Reasons(Vec<(String, String)>);

impl Reasons {
    /// The texts with their topics.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(topic, text)| (topic.as_str(), text.as_str()))
    }

    /// Sets the text for a topic, in place of an earlier one; an empty text removes it.
    pub fn set(&mut self, topic: &str, text: String) {
        if text.is_empty() {
            return self.0.retain(|(given, _)| given != topic);
        }
        match self.0.iter_mut().find(|(given, _)| given == topic) {
            Some((_, earlier)) => *earlier = text,
            None => self.0.push((topic.to_owned(), text)),
        }
    }
}

impl Fact for Reasons {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let Json::Object(entries) = json else { return field.refuse(Problem::Kind(Kind::Texts)) };
        let text = |(topic, json): &(String, Json)| Ok((topic.clone(), String::read(json, &field.at(topic))?));
        let reasons = entries.iter().map(text).collect::<Checked<_>>().map(Self)?;
        // Sorted, so that a hostile number of topics does not take quadratic time.
        let mut topics: Vec<&str> = reasons.iter().map(|(topic, _)| topic).collect();
        topics.sort_unstable();
        match topics.iter().zip(topics.iter().skip(1)).find(|(one, next)| one == next) {
            Some((topic, _)) => field.at(topic).refuse(Problem::Twice),
            None => Ok(reasons),
        }
    }

    fn json(&self) -> Option<Json> {
        let text = |(topic, text): &(String, String)| (topic.clone(), Json::Text(text.clone()));
        (!self.0.is_empty()).then(|| Json::Object(self.0.iter().map(text).collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_has_one_text_and_keeps_its_place() {
        let mut reasons = Reasons::default();
        for (topic, text) in [("a", "1"), ("b", "2"), ("a", "3")] {
            reasons.set(topic, text.to_owned());
        }
        assert!(reasons.iter().eq([("a", "3"), ("b", "2")]));
        reasons.set("a", String::new());
        assert!(reasons.iter().eq([("b", "2")]));
    }

    #[test]
    fn a_keyword_is_of_small_letters_digits_and_hyphens() {
        assert_eq!(Keyword::new("two-weeks-2").as_ref().map(Keyword::as_str), Some("two-weeks-2"));
        for word in ["", "Two", "two weeks", "é"] {
            assert_eq!(Keyword::new(word), None, "{word:?}");
        }
    }

    #[test]
    fn a_year_is_one_from_1900_to_2200() {
        let number = |year| Year::of(year).map(Year::number);
        assert_eq!([1899, 1900, 2200, 2201].map(number), [None, Some(1900), Some(2200), None]);
    }
}
