//! Published fines under Article 83, from which the calculator shows those nearest to a case.
//!
//! The decisions themselves are in `decisions.toml`, next to this file. They are not compiled into the engine: the site's build
//! writes them into the text of each language as [rows](Decision::row).

use std::cmp::Reverse;

use rust_decimal::Decimal;
use serde::Deserialize;
use time::{Date, Month};

use super::{Confidence, Tier};
use crate::money::{AMOUNT, parse_decimal, plain};

/// How many decisions are shown with a case.
const NEAREST: usize = 5;

/// The distance between a known and an unknown turnover: as if one were a thousand times the other.
const UNKNOWN: u32 = 10;

/// A fine imposed by an authority under the Regulation that can be compared with its ceiling. Fines under other law and penalty payments are
/// not included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The addressee, or the reference of the decision if the addressee is not named.
    pub name: String,
    /// The authority that decided, by its name in its own country.
    pub authority: String,
    /// The year of the decision.
    pub year: u16,
    /// The fine as imposed, before any later reduction, in whole euros.
    pub fine: Decimal,
    /// The turnover that the ceiling is based on, in whole euros; `None` if it is not published.
    pub turnover: Option<Decimal>,
    /// The highest tier among the provisions infringed.
    pub tier: Tier,
    /// The articles infringed, each once, in order.
    pub articles: Vec<u8>,
    /// What became of the decision.
    pub status: Status,
    /// Whether a text that was read confirms the status.
    pub status_confirmed: bool,
    /// The day on which the status was last checked (ISO 8601): anything later is not known.
    pub status_read: String,
    /// The lowest confidence among the figures and the articles.
    pub confidence: Confidence,
}

/// What became of a decision, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nothing was found about it.
    NotKnown,
    /// Proposed by the authority; only a court can impose it.
    Proposed,
    /// Challenged and, as far as is known, still undecided; or a challenge was announced.
    Appealed,
    /// It can no longer be challenged.
    Final,
    /// Confirmed by a court or a board of appeal.
    Upheld,
    /// Lowered by a court, or in agreement with the authority.
    Reduced,
    /// Annulled by a court.
    Annulled,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 7] =
        [Self::NotKnown, Self::Proposed, Self::Appealed, Self::Final, Self::Upheld, Self::Reduced, Self::Annulled];

    /// Its name in data and in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotKnown => "not-known",
            Self::Proposed => "proposed",
            Self::Appealed => "appealed",
            Self::Final => "final",
            Self::Upheld => "upheld",
            Self::Reduced => "reduced",
            Self::Annulled => "annulled",
        }
    }
}

/// Follows the name of a status that no text confirms.
const NOT_CONFIRMED: char = '?';

impl Decision {
    /// The decision as a row of texts: name, authority, year, fine, turnover or nothing, tier, articles separated by commas, status (with a
    /// question mark if not confirmed), confidence, and the day on which the status was read.
    #[must_use]
    pub fn row(&self) -> [String; 10] {
        let articles: Vec<_> = self.articles.iter().map(u8::to_string).collect();
        let mut status = self.status.key().to_owned();
        if !self.status_confirmed {
            status.push(NOT_CONFIRMED);
        }
        [
            self.name.clone(),
            self.authority.clone(),
            self.year.to_string(),
            plain(self.fine),
            self.turnover.map(plain).unwrap_or_default(),
            self.tier.key().to_owned(),
            articles.join(","),
            status,
            self.confidence.key().to_owned(),
            self.status_read.clone(),
        ]
    }

    /// Reads what [`row`](Self::row) wrote; `None` if it is something else.
    #[must_use]
    pub fn from_row(row: &[&str]) -> Option<Self> {
        let &[name, authority, year, fine, turnover, tier, articles, status, confidence, read] = row else {
            return None;
        };
        let confirmed = status.strip_suffix(NOT_CONFIRMED);
        let amount = |text| parse_decimal(text, AMOUNT).ok();
        Some(Self {
            name: name.to_owned(),
            authority: authority.to_owned(),
            year: year.parse().ok()?,
            fine: amount(fine)?,
            turnover: if turnover.is_empty() { None } else { Some(amount(turnover)?) },
            tier: Tier::ALL.into_iter().find(|known| known.key() == tier)?,
            articles: articles.split(',').map(|article| article.parse().ok()).collect::<Option<_>>()?,
            status: Status::ALL.into_iter().find(|known| known.key() == confirmed.unwrap_or(status))?,
            status_confirmed: confirmed.is_none(),
            status_read: if is_day(read) { read.to_owned() } else { return None },
            confidence: Confidence::ALL.into_iter().find(|known| known.key() == confidence)?,
        })
    }
}

/// Whether a text is a calendar day (ISO 8601).
fn is_day(iso: &str) -> bool {
    let mut parts = iso.splitn(3, '-');
    let [Some(year), Some(month), Some(day)] = [parts.next(), parts.next(), parts.next()] else { return false };
    let lengths = [year.len(), month.len(), day.len()] == [4, 2, 2];
    let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse::<u8>(), day.parse()) else { return false };
    lengths && Month::try_from(month).is_ok_and(|month| Date::from_calendar_date(year, month, day).is_ok())
}

/// The decisions nearest to a case, at most five, nearest first: those in its tier, by what was infringed and by size.
///
/// Decisions that share an article with the case come before those that share none. Then the distance decides. Each article that only one of
/// the two has counts one, and so does each time that the smaller turnover can be doubled without passing the larger one: one article more or
/// less weighs as much as twice the turnover. A decision without a turnover counts as a thousand times larger or smaller; for a case without
/// one, size does not count. At the same distance, the later decision comes first, then by name, then the higher fine.
#[must_use]
pub fn nearest<'a>(
    decisions: &'a [Decision],
    tier: Tier,
    articles: &[u8],
    turnover: Option<Decimal>,
) -> Vec<&'a Decision> {
    let case = set(articles);
    let mut found: Vec<&Decision> = decisions.iter().filter(|decision| decision.tier == tier).collect();
    found.sort_by_key(|decision| {
        let decision: &'a Decision = decision;
        let infringed = set(&decision.articles);
        let doublings = turnover.map_or(0, |case| decision.turnover.map_or(UNKNOWN, |other| doublings(case, other)));
        let distance = (case ^ infringed).count_ones() + doublings;
        (case & infringed == 0, distance, Reverse(decision.year), decision.name.as_str(), Reverse(decision.fine))
    });
    found.truncate(NEAREST);
    found
}

/// Articles as a bit set. Anything other than an article of the Regulation has no bit.
fn set(articles: &[u8]) -> u128 {
    articles.iter().fold(0, |set, &article| set | 1_u128.checked_shl(article.into()).unwrap_or_default())
}

/// How often the smaller of two amounts can be doubled without passing the larger one. Less than one euro counts as one.
fn doublings(one: Decimal, other: Decimal) -> u32 {
    let euros = |amount: Decimal| u64::try_from(amount.trunc().mantissa().max(1)).unwrap_or(u64::MAX);
    let (one, other) = (euros(one), euros(other));
    one.max(other).checked_div(one.min(other)).and_then(u64::checked_ilog2).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(name: &str, articles: &[u8], turnover: Option<i64>) -> Decision {
        Decision {
            name: name.to_owned(),
            authority: "CNIL".to_owned(),
            year: 2024,
            fine: 1_000_000.into(),
            turnover: turnover.map(Decimal::from),
            tier: Tier::Higher,
            articles: articles.to_vec(),
            status: Status::Final,
            status_confirmed: true,
            status_read: "2026-11-29".to_owned(),
            confidence: Confidence::Decision,
        }
    }

    fn names(decisions: &[Decision], articles: &[u8], turnover: Option<i64>) -> Vec<String> {
        let found = nearest(decisions, Tier::Higher, articles, turnover.map(Decimal::from));
        found.into_iter().map(|decision| decision.name.clone()).collect()
    }

    #[test]
    fn what_was_infringed_comes_before_size() {
        let far = decision("another article, the same size", &[6], Some(1_000_000));
        let near = decision("the same article, much larger", &[5], Some(900_000_000_000));
        assert_eq!(
            names(&[far, near], &[5], Some(1_000_000)),
            ["the same article, much larger", "another article, the same size"]
        );
    }

    #[test]
    fn an_article_more_or_less_weighs_as_much_as_twice_the_turnover() {
        let same = |name, turnover| decision(name, &[5, 32], Some(turnover));
        let decisions = [
            decision("one article less, three times the turnover", &[32], Some(3_000_000)),
            same("eight times the turnover", 8_000_000),
            same("nearly four times the turnover", 3_999_999),
            decision("two articles more", &[5, 6, 13, 32], Some(1_000_001)),
            same("an eighth of the turnover", 124_999),
        ];
        assert_eq!(
            names(&decisions, &[32, 5, 5], Some(1_000_000)),
            [
                "nearly four times the turnover",
                "one article less, three times the turnover",
                "two articles more",
                "an eighth of the turnover",
                "eight times the turnover",
            ]
        );
    }

    #[test]
    fn an_unknown_turnover_is_neither_near_nor_out_of_the_question() {
        let decisions = [
            decision("five hundred times", &[6], Some(512_000_000)),
            decision("not published", &[6], None),
            decision("five thousand times", &[6], Some(5_120_000_000)),
        ];
        assert_eq!(
            names(&decisions, &[6], Some(1_000_000)),
            ["five hundred times", "not published", "five thousand times"]
        );
        assert_eq!(names(&decisions, &[6], None), ["five hundred times", "five thousand times", "not published"]);
    }

    #[test]
    fn of_two_as_near_the_later_stands_first_then_by_name_then_the_higher_fine() {
        let of = |name, year, fine: i64| Decision { year, fine: fine.into(), ..decision(name, &[6], None) };
        let decisions = [of("B", 2024, 1), of("A", 2023, 1), of("A", 2024, 1), of("A", 2024, 2), of("A", 2025, 1)];
        let found = nearest(&decisions, Tier::Higher, &[6], None);
        let found: Vec<_> = found.iter().map(|d| (d.name.as_str(), d.year, plain(d.fine))).collect();
        let expected = [("A", 2025, "1"), ("A", 2024, "2"), ("A", 2024, "1"), ("B", 2024, "1"), ("A", 2023, "1")];
        assert_eq!(found, expected.map(|(name, year, fine)| (name, year, fine.to_owned())));
    }

    #[test]
    fn at_most_five_and_only_of_the_same_tier() {
        let mut decisions = vec![Decision { tier: Tier::Lower, ..decision("of the other tier", &[32], None) }];
        assert!(names(&decisions, &[32], None).is_empty());
        decisions.extend((0..9).map(|number| decision(&number.to_string(), &[5, 32], None)));
        assert_eq!(names(&decisions, &[32], None), ["0", "1", "2", "3", "4"]);
    }

    #[test]
    fn an_annulled_decision_may_be_among_them_and_says_so() {
        let annulled = Decision { status: Status::Annulled, ..decision("A", &[6], None) };
        let found = nearest(std::slice::from_ref(&annulled), Tier::Higher, &[6], None);
        assert_eq!(found.first().map(|decision| decision.status), Some(Status::Annulled));
    }

    #[test]
    fn doublings_are_counted_between_all_turnovers() {
        for (one, other, expected) in [
            (0, 0, 0),
            (-5, 1, 0),
            (-5, 3, 1),
            (1_000, 1_999, 0),
            (1_999, 1_000, 0),
            (1_000, 2_000, 1),
            (1, i64::MAX, 62),
            (i64::MAX, i64::MIN, 62),
        ] {
            assert_eq!(doublings(one.into(), other.into()), expected, "{one} and {other}");
        }
        assert_eq!(doublings(Decimal::MAX, Decimal::MIN), 63, "more than any amount that can be stated");
        assert_eq!(doublings(Decimal::new(20_005, 1), Decimal::new(10_004, 1)), 1, "cents do not count");
    }

    #[test]
    fn a_number_that_is_no_article_is_near_to_nothing() {
        assert_eq!(set(&[0, 5, 5, 127, 128, 255]), 1 | 1 << 5 | 1 << 127);
    }

    #[test]
    fn a_row_reads_back_as_what_was_written() {
        let grades = Confidence::ALL.into_iter().cycle();
        let all = Status::ALL.into_iter().zip(grades).zip(0_u8..).map(|((status, confidence), number)| Decision {
            status,
            status_confirmed: number % 2 == 0,
            tier: if number % 3 == 0 { Tier::Lower } else { Tier::Higher },
            confidence,
            ..decision("A, B", &[5, 32], (number > 2).then_some(-2_369))
        });
        for decision in all {
            let row = decision.row();
            assert_eq!(Decision::from_row(&row.each_ref().map(String::as_str)), Some(decision), "{row:?}");
        }
        let row = decision("A", &[5, 32], None).row();
        assert_eq!(row, ["A", "CNIL", "2024", "1000000", "", "higher", "5,32", "final", "decision", "2026-11-29"]);
    }

    #[test]
    fn what_is_no_row_is_refused() {
        let right = ["A", "CNIL", "2024", "1000000", "", "higher", "5,32", "final?", "decision", "2026-11-29"];
        assert!(Decision::from_row(&right).is_some());
        assert_eq!(Decision::from_row(&right.iter().copied().skip(1).collect::<Vec<_>>()), None);
        for (place, wrong) in [
            (2, "MMXXIV"),
            (3, ""),
            (3, "1e6"),
            (4, "x"),
            (5, "5"),
            (6, ""),
            (6, "5, 32"),
            (7, "?"),
            (7, "over"),
            (8, ""),
            (9, ""),
            (9, "2026-11"),
            (9, "2026-11-31"),
        ] {
            let mut row = right;
            if let Some(field) = row.get_mut(place) {
                *field = wrong;
            }
            assert_eq!(Decision::from_row(&row), None, "{row:?}");
        }
    }
}
