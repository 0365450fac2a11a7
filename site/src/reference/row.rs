//! A published decision as a row of its table.

use anyhow::{Context as _, Result};
use article83::{
    assess::{Bound, Ceiling},
    law::{Confidence, decisions::Status},
};
use rust_decimal::Decimal;

use super::{
    decisions::COLUMNS,
    parts::{element, grade, link, mark, small},
};
use crate::{
    decisions::{Amount, Fact, Published, Reason},
    template::escape,
    words::Words,
};

/// A decision with what follows from it.
pub(super) struct Row<'a> {
    pub(super) published: &'a Published,
    pub(super) country: &'a str,
    /// What the engine answers; `None` where it cannot be compared.
    ceiling: Option<Ceiling>,
    /// The fine as a part of the ceiling.
    pub(super) share: Option<Decimal>,
}

impl<'a> Row<'a> {
    /// Asks the engine about a decision.
    pub(super) fn of(words: &Words<'a>, published: &'a Published) -> Result<Self> {
        let ceiling = published.assessment()?.and_then(|answer| answer.operations.first()?.ceiling);
        let share = ceiling.and_then(|ceiling| published.fine_in_euros()?.checked_div(ceiling.amount));
        Ok(Self { published, country: country(words, &published.country)?, ceiling, share })
    }
}

impl Row<'_> {
    /// Whether the turnover could make the ceiling higher, and the share smaller.
    pub(super) fn is_at_most(&self) -> bool {
        self.ceiling.is_some_and(|ceiling| ceiling.bound == Bound::AtLeast)
    }

    /// The row, with an address of its own.
    pub(super) fn html(&self, words: &Words<'_>) -> Result<String> {
        let cells = [
            self.addressee(words)?,
            escape(&self.published.authority) + &small(&escape(self.country)),
            self.date(words)?,
            self.provisions(words)?,
            self.fine(words)?,
            self.turnover(words)?,
            self.ceiling(words)?,
            self.share(words)?,
            self.status(words)?,
            self.source(words)?,
        ];
        let cells = COLUMNS.iter().zip(cells).enumerate().map(|(number, ((key, _), cell))| match number {
            // It names the row.
            0 => Ok(element("th", &[("scope", "row")], &cell)),
            // Where there is no room for a table, each figure stands under the name of its column.
            _ => Ok(element("td", &[("data-label", words.text(key)?)], &cell)),
        });
        Ok(element("tr", &[("id", &self.published.id)], &cells.collect::<Result<String>>()?) + "\n")
    }

    fn addressee(&self, words: &Words<'_>) -> Result<String> {
        let about = words.html(&self.published.about(), &[])?;
        Ok(escape(&self.published.name) + &small(&about))
    }

    fn date(&self, words: &Words<'_>) -> Result<String> {
        let iso = &self.published.date;
        let day = element("time", &[("datetime", iso)], &escape(&words.day(iso)?));
        self.marked(words, day, Fact::Date)
    }

    fn provisions(&self, words: &Words<'_>) -> Result<String> {
        let Published { provisions, national, .. } = self.published;
        if provisions.is_empty() && national.is_empty() {
            return words.html("page.decisions.not_stated", &[]);
        }
        let listed = provisions.iter().map(|provision| element("span", &[("class", "provision")], &escape(provision)));
        let listed = listed.collect::<Vec<_>>().join(", ");
        let national: Vec<_> = national.iter().map(|law| small(&escape(law))).collect();
        self.marked(words, listed + &national.concat(), Fact::Provisions)
    }

    fn fine(&self, words: &Words<'_>) -> Result<String> {
        let Some(fine) = &self.published.fine else { return words.html("page.decisions.no_fine", &[]) };
        let amount = amount(words, fine, self.published.short_fine())?;
        graded(words, amount, self.published.confidence.fine)
    }

    fn turnover(&self, words: &Words<'_>) -> Result<String> {
        if self.published.undertaking == Some(false) {
            return words.html("page.decisions.no_undertaking", &[]);
        }
        let Some(turnover) = &self.published.turnover else { return words.html("page.decisions.not_known", &[]) };
        let stated = Amount { amount: turnover.amount, currency: turnover.currency.clone() };
        let mut html = amount(words, &stated, self.published.short_turnover())?;
        let year = self.marked(words, turnover.year.to_string(), Fact::Year)?;
        html += &small(&year);
        if turnover.own {
            html += &small(&words.html("page.decisions.own", &[])?);
        }
        graded(words, html, self.published.confidence.turnover)
    }

    fn ceiling(&self, words: &Words<'_>) -> Result<String> {
        let stated = match &self.published.ceiling {
            // That it is ours is what the tests of the engine hold.
            Some(_) if self.ceiling.is_some() => words.html("page.decisions.stated_too", &[])?,
            Some(stated) => {
                let amount = words.money(stated.amount, &stated.currency)?;
                words.html("page.decisions.stated", &[("amount", &amount)])?
            }
            None => String::new(),
        };
        let stated = if stated.is_empty() { stated } else { small(&stated) };
        let ceiling = match (self.ceiling, self.published.incomparable) {
            (Some(ceiling), _) if ceiling.bound == Bound::AtLeast => {
                words.html("result.at_least", &[("amount", &words.euros(ceiling.amount)?)])?
            }
            (Some(ceiling), _) => escape(&words.euros(rounded(ceiling.amount))?),
            (None, Some(reason)) => small(&words.html(why_not(reason), &[])?),
            (None, None) => words.html("page.decisions.not_known", &[])?,
        };
        Ok(ceiling + &stated)
    }

    fn share(&self, words: &Words<'_>) -> Result<String> {
        let Some(share) = self.share else { return words.html("page.decisions.not_compared", &[]) };
        let written = words.percent(short_share(share))?;
        if self.is_at_most() { words.html("result.at_most", &[("amount", &written)]) } else { Ok(escape(&written)) }
    }

    fn status(&self, words: &Words<'_>) -> Result<String> {
        let status = &self.published.status;
        let name = match &status.to {
            Some(to) => {
                let amount = words.money(to.amount, &to.currency)?;
                words.html("page.decisions.reduced_to", &[("amount", &amount)])?
            }
            None => words.html(&format!("status.{}.title", status.kind.key()), &[])?,
        };
        let mut html = match status.kind {
            // These must not be overlooked.
            Status::Annulled | Status::Reduced => element("strong", &[], &name),
            _ => name,
        };
        let day = status.on.as_deref().map(|on| words.day(on)).transpose()?;
        let whence: Vec<_> = status.by.iter().cloned().chain(day).collect();
        if !whence.is_empty() {
            html += &small(&escape(&whence.join(", ")));
        }
        if let Some(more) = words.find(&self.published.became()) {
            html += &small(&escape(more));
        }
        html = self.marked(words, html, Fact::Status)?;
        Ok(html + &small(&words.html("page.decisions.read", &[("day", &words.day(&status.read)?)])?))
    }

    /// The source, how sure each group of figures is, and when they were compared with it.
    fn source(&self, words: &Words<'_>) -> Result<String> {
        let mut html = source(&self.published.source)?;
        let size = if self.published.turnover.is_some() { "page.decisions.turnover" } else { "page.decisions.ceiling" };
        let groups =
            [("page.decisions.fine", self.published.confidence.fine), (size, self.published.confidence.turnover)];
        for (key, confidence) in groups {
            if let Some(confidence) = confidence {
                let figure = words.html("page.decisions.graded", &[("figure", words.text(key)?)])?;
                html += &small(&(figure + &short_grade(words, confidence)?));
            }
        }
        let day = words.day(&self.published.checked)?;
        Ok(html + &small(&words.html("page.decisions.compared", &[("day", &day)])?))
    }

    /// A fact, with a mark where no text that was read states it.
    fn marked(&self, words: &Words<'_>, html: String, fact: Fact) -> Result<String> {
        Ok(if self.published.is_confirmed(fact) { html } else { html + &mark(words)? })
    }
}

/// An amount, and in euros where it was imposed in another currency.
fn amount(words: &Words<'_>, stated: &Amount, euros: Option<Decimal>) -> Result<String> {
    let mut html = escape(&words.money(stated.amount, &stated.currency)?);
    if let (Some(euros), true) = (euros, stated.currency != "EUR") {
        let about = words.html("page.number.about", &[("amount", &words.euros(euros)?)])?;
        html += &small(&about);
    }
    Ok(html)
}

/// Figures, with a mark where they are not confirmed.
fn graded(words: &Words<'_>, html: String, confidence: Option<Confidence>) -> Result<String> {
    Ok(if confidence == Some(Confidence::Unconfirmed) { html + &mark(words)? } else { html })
}

/// How sure a group of figures is, in a word, which the page explains.
pub(super) fn short_grade(words: &Words<'_>, confidence: Confidence) -> Result<String> {
    match confidence {
        Confidence::Decision => words.html("page.decisions.grade.decision", &[]),
        Confidence::Secondary => words.html("page.decisions.grade.secondary", &[]),
        other => grade(words, other),
    }
}

/// A link under the name of the host that it leads to.
pub(super) fn source(address: &str) -> Result<String> {
    let host = address.split('/').nth(2).with_context(|| format!("{address} is no address"))?;
    let host = escape(host.strip_prefix("www.").unwrap_or(host));
    // Where it must break, it breaks there.
    let host = host.rsplit_once('.').map_or(host.clone(), |(name, end)| format!("{name}<wbr>.{end}"));
    Ok(link(address, &host))
}

/// To the cent: converted by a rate, an amount can have many decimals.
pub(super) fn rounded(amount: Decimal) -> Decimal {
    let whole = amount.round_dp(0);
    if amount.scale() > 2 { whole } else { amount }
}

/// As exactly as it tells something: a tenth of a percent, below one percent two digits.
fn short_share(share: Decimal) -> Decimal {
    let hundredth = Decimal::new(1, 2);
    if share < hundredth { share.round_sf(2).unwrap_or(share) } else { share.round_dp(3) }
}

pub(super) fn why_not(reason: Reason) -> &'static str {
    match reason {
        Reason::NotArt83 => "page.decisions.why_not.not_art_83",
        Reason::SeveralConducts => "page.decisions.why_not.several_conducts",
        Reason::TwoAddressees => "page.decisions.why_not.two_addressees",
        Reason::NationalCap => "page.decisions.why_not.national_cap",
        Reason::TurnoverUnknownAndAboveTheFixedAmount => "page.decisions.why_not.turnover_unknown",
        Reason::UkAmounts => "page.decisions.why_not.uk_amounts",
        Reason::NoFineStated => "page.decisions.why_not.no_fine_stated",
        Reason::ProvisionsWithoutTier => "page.decisions.why_not.no_provision",
    }
}

/// The name of a country.
pub(super) fn country<'a>(words: &Words<'a>, code: &str) -> Result<&'a str> {
    words.text(&format!("page.country.{code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_as_exact_as_they_tell_something() {
        for (share, expected) in
            [("0.52631", "0.526"), ("1", "1"), ("0.0001044", "0.0001"), ("0.00008", "0.00008"), ("0.00875", "0.0088")]
        {
            let share = Decimal::from_str_exact(share).map(|share| short_share(share).normalize().to_string());
            assert_eq!(share.as_deref(), Ok(expected));
        }
    }
}
