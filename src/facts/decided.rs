//! A published decision as a case, so that it can be opened and changed.

use super::{Addressee, CaseFile, Country, Infringement, Keyword, Operation, Person, Provision, Turnover, Year};
use crate::{
    law::decisions::{self, Decision},
    money::Money,
};

impl Decision {
    /// What was decided, as far as it is published: one operation that infringed all the provisions. The fine is not part of a case.
    #[must_use]
    pub fn case(&self) -> CaseFile {
        let person = if self.addressee == decisions::Addressee::Trader { Person::Natural } else { Person::Legal };
        let turnover = self.turnover.map(|amount| Turnover {
            amount: Money { amount, currency: self.law.currency() },
            year: self.turnover_year.and_then(Year::of),
        });
        let provisions = self.provisions.iter().filter_map(|pinpoint| pinpoint.parse().ok());
        CaseFile {
            country: Some(self.country),
            date: self.day,
            addressee: Addressee {
                person: Some(person),
                undertaking: Some(self.addressee != decisions::Addressee::NoUndertaking),
                turnover,
                public_body: self.public_body.as_deref().and_then(Keyword::new),
                ..Addressee::default()
            },
            operations: vec![Operation::of(provisions.map(|one: Provision| Infringement::of(one)).collect())],
            ..CaseFile::default()
        }
    }
}

impl Decision {
    /// The other countries whose authorities fined the same addressee because the same happened, as those that fined Clearview AI.
    #[must_use]
    pub fn others_for_the_same(&self, all: &[Self]) -> Vec<Country> {
        let is_same = |other: &&Self| {
            other.name == self.name && !self.situations.is_empty() && other.situations == self.situations
        };
        let mut others = Vec::new();
        for other in all.iter().filter(is_same) {
            if other.country != self.country && !others.contains(&other.country) {
                others.push(other.country);
            }
        }
        others
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(row: &[&str]) -> Option<String> {
        Some(Decision::from_row(row)?.case().to_json())
    }

    #[test]
    fn a_case_states_what_is_published_and_nothing_else() {
        let row =
            ["A-1", "A", "", "B", "", "NL", "2024-07-22", "290000000", "", "", "", "higher", "44,5(1)(f)", "trackers"];
        let status = ["final", "decision", "2026-11-29"];
        let json = case(&[row.as_slice(), &status].concat()).unwrap_or_default();
        for stated in [r#""country":"NL""#, r#""date":"2024-07-22""#, r#""person":"legal""#, r#""provision":"5(1)(f)""#]
        {
            assert!(json.contains(stated), "{stated} in {json}");
        }
        assert!(!json.contains(r#""turnover":{"#), "{json}");

        let row = ["A-1", "A", "", "B", "", "FI", "2023", "1600", "235000", "2022", "natural", "higher", "15", ""];
        let json = case(&[row.as_slice(), &status].concat()).unwrap_or_default();
        for stated in [r#""amount":"235000""#, r#""year":2022"#, r#""person":"natural""#, r#""undertaking":true"#] {
            assert!(json.contains(stated), "{stated} in {json}");
        }
        assert!(!json.contains(r#""date":""#), "{json}");

        let row =
            ["A-1", "A", "", "ICO", "uk", "GB", "2020", "20000000", "12226000000", "2017", "", "higher", "32", ""];
        let json = case(&[row.as_slice(), &status].concat()).unwrap_or_default();
        assert!(json.contains(r#""amount":"12226000000","currency":"GBP""#), "{json}");
    }
}
