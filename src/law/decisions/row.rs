//! A decision as a row of texts: how the site's build hands it to the page.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{Addressee, Decision, Law, Status};
use crate::{
    law::{Confidence, Country, Tier, article},
    money::{AMOUNT, parse_decimal, plain},
};

/// Id, name, other names, authority, law, country, day or year, fine (with a plus sign if it is a total), turnover or nothing, its year or nothing, addressee
/// (or which kind of public body), tier, provisions and situations, status (with a question mark if not confirmed), confidence, and the day on which the
/// status was read.
pub type Row = [String; 17];

/// Follows a fine that is a total.
const TOTAL: char = '+';

/// Follows the name of a status that no text confirms.
const NOT_CONFIRMED: char = '?';

impl Decision {
    /// The decision as a row.
    #[must_use]
    pub fn row(&self) -> Row {
        let marked = |text: String, sign: char, is_marked: bool| if is_marked { format!("{text}{sign}") } else { text };
        [
            self.id.clone(),
            self.name.clone(),
            self.also.join(","),
            self.authority.clone(),
            self.law.key().to_owned(),
            self.country.code().to_owned(),
            self.day.map_or_else(|| self.year.to_string(), |day| day.to_string()),
            marked(plain(self.fine), TOTAL, self.total),
            self.turnover.map(plain).unwrap_or_default(),
            self.turnover_year.map(|year| year.to_string()).unwrap_or_default(),
            self.public_body.clone().unwrap_or_else(|| self.addressee.key().to_owned()),
            self.tier.key().to_owned(),
            self.provisions.join(","),
            self.situations.join(","),
            marked(self.status.key().to_owned(), NOT_CONFIRMED, !self.status_confirmed),
            self.confidence.key().to_owned(),
            self.status_read.clone(),
        ]
    }

    /// Reads what [`row`](Self::row) wrote; `None` if it is something else.
    #[must_use]
    pub fn from_row(row: &[&str]) -> Option<Self> {
        let &[
            id,
            name,
            also,
            authority,
            law,
            country,
            date,
            fine,
            turnover,
            turnover_year,
            addressee,
            tier,
            provisions,
            situations,
            status,
            confidence,
            read,
        ] = row
        else {
            return None;
        };
        let total = fine.strip_suffix(TOTAL);
        let confirmed = status.strip_suffix(NOT_CONFIRMED);
        let known = Addressee::ALL.into_iter().find(|known| known.key() == addressee);
        let listed = |text: &str| text.split(',').filter(|one| !one.is_empty()).map(str::to_owned).collect();
        Some(Self {
            id: id.to_owned(),
            name: name.to_owned(),
            also: listed(also),
            authority: authority.to_owned(),
            law: Law::ALL.into_iter().find(|known| known.key() == law)?,
            country: Country::of(country)?,
            year: date.get(..4)?.parse().ok()?,
            day: if date.len() == 4 { None } else { Some(day(date)?) },
            fine: amount(total.unwrap_or(fine))?,
            total: total.is_some(),
            turnover: if turnover.is_empty() { None } else { Some(amount(turnover)?) },
            turnover_year: if turnover_year.is_empty() { None } else { Some(turnover_year.parse().ok()?) },
            addressee: known.unwrap_or(Addressee::NoUndertaking),
            public_body: if known.is_some() { None } else { Some(kind(addressee)?) },
            tier: Tier::ALL.into_iter().find(|known| known.key() == tier)?,
            provisions: provisions.split(',').map(pinpoint).collect::<Option<_>>()?,
            situations: listed(situations),
            status: Status::ALL.into_iter().find(|known| known.key() == confirmed.unwrap_or(status))?,
            status_confirmed: confirmed.is_none(),
            status_read: day(read).map(|_| read.to_owned())?,
            confidence: Confidence::ALL.into_iter().find(|known| known.key() == confidence)?,
        })
    }
}

/// A kind of public body, as a word.
fn kind(text: &str) -> Option<String> {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-').then(|| text.to_owned())
}

fn amount(text: &str) -> Option<Decimal> {
    parse_decimal(text, AMOUNT).ok()
}

/// A pinpoint, if it names an article of the Regulation, or a duty of a country.
fn pinpoint(text: &str) -> Option<String> {
    if let Some((country, _)) = text.split_once(':') {
        return Country::of(country).map(|_| text.to_owned());
    }
    let number = text.split('(').next()?.parse().ok()?;
    article(number).map(|_| text.to_owned())
}

/// A calendar day (ISO 8601).
fn day(iso: &str) -> Option<Date> {
    let mut parts = iso.splitn(3, '-');
    let [year, month, day] = [parts.next()?, parts.next()?, parts.next()?];
    if [year.len(), month.len(), day.len()] != [4, 2, 2] {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::decision, *};

    #[test]
    fn a_row_reads_back_as_what_was_written() {
        let grades = Confidence::ALL.into_iter().cycle().zip(Addressee::ALL.into_iter().cycle());
        let all = Status::ALL.into_iter().zip(grades).zip(0_u8..).map(|((status, (confidence, addressee)), number)| {
            Decision {
                status,
                status_confirmed: number % 2 == 0,
                day: if number % 2 == 0 { day("2024-02-29") } else { None },
                total: number % 3 == 0,
                tier: if number % 3 == 0 { Tier::Lower } else { Tier::Higher },
                confidence,
                addressee,
                also: vec!["B".to_owned(); (number % 3).into()],
                situations: vec!["trackers".to_owned(); number.into()],
                ..decision("A, B", &["5(1)(f)", "32"], (number > 2).then_some(-2_369))
            }
        });
        for decision in all {
            let row = decision.row();
            assert_eq!(Decision::from_row(&row.each_ref().map(String::as_str)), Some(decision), "{row:?}");
        }
        assert_eq!(decision("A", &["5(1)(f)", "32"], None).row(), RIGHT.map(|text| text.trim_end_matches('?')));
    }

    const RIGHT: [&str; 17] = [
        "FR-A-1",
        "A",
        "",
        "CNIL",
        "",
        "FR",
        "2024",
        "1000",
        "",
        "",
        "",
        "higher",
        "5(1)(f),32",
        "",
        "final?",
        "decision",
        "2026-11-29",
    ];

    #[test]
    fn what_is_no_row_is_refused() {
        assert!(Decision::from_row(&RIGHT).is_some());
        assert_eq!(Decision::from_row(&RIGHT.iter().copied().skip(1).collect::<Vec<_>>()), None);
        for (place, wrong) in [
            (4, "x"),
            (5, "US"),
            (6, "MMXXIV"),
            (6, "2024-13-01"),
            (7, ""),
            (7, "1e6"),
            (7, "+"),
            (8, "x"),
            (9, "x"),
            (10, "X"),
            (10, "public body"),
            (11, "5"),
            (12, ""),
            (12, "5, 32"),
            (12, "100"),
            (12, "US:1"),
            (14, "?"),
            (14, "over"),
            (15, ""),
            (16, ""),
            (16, "2026-11"),
            (16, "2026-11-31"),
        ] {
            let mut row = RIGHT;
            if let Some(field) = row.get_mut(place) {
                *field = wrong;
            }
            assert_eq!(Decision::from_row(&row), None, "{row:?}");
        }
    }
}
