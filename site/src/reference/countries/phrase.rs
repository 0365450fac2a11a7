//! What a field of national law says, in a few words, as HTML.

use anyhow::{Context as _, Result};
use article83::{
    law::{
        self,
        gdpr::Tier,
        national::{Body, BodyKind, Cap, Limit, Limitation, Maximum, PenaltyLimit, Per, RunsFrom, Time, Treatment},
    },
    money::{Currency, Money},
};
use rust_decimal::Decimal;

use crate::{reference::parts::element, template::escape, words::Words};

/// What no text that was read states.
pub(super) fn unknown(words: &Words<'_>) -> Result<String> {
    Ok(element("em", &[("class", "unknown")], &words.html("page.countries.unknown", &[])?))
}

/// A sentence that says what is not known.
pub(super) fn gap(words: &Words<'_>, key: &str) -> Result<String> {
    Ok(element("em", &[("class", "gap unknown")], &words.html(key, &[])?))
}

/// Whether a rule holds on the day of the rule set.
pub(super) fn holds(time: Time) -> bool {
    let from = time.from.is_none_or(|day| day.to_string().as_str() <= law::VERSION);
    from && time.until.is_none_or(|day| law::VERSION <= day.to_string().as_str())
}

/// From when until when; `None` where that is not limited.
pub(super) fn time(words: &Words<'_>, time: Time) -> Result<Option<String>> {
    let [from, until] = [time.from, time.until].map(|day| day.map(|day| words.day(&day.to_string())).transpose());
    Ok(match (from?, until?) {
        (None, None) => None,
        (Some(from), None) => Some(words.html("page.countries.time.since", &[("from", &from)])?),
        (None, Some(until)) => Some(words.html("page.countries.time.until", &[("until", &until)])?),
        (Some(from), Some(until)) => {
            Some(words.html("page.countries.time.between", &[("from", &from), ("until", &until)])?)
        }
    })
}

/// For what ended from when until when; `None` where that is not limited.
pub(super) fn ended(words: &Words<'_>, period: Time) -> Result<Option<String>> {
    let time = time(words, period)?;
    time.map(|time| words.fill("page.countries.period.ended", &[("time", &time)])).transpose()
}

/// An amount, as text.
pub(super) fn money(words: &Words<'_>, money: Money) -> Result<String> {
    words.money(money.amount, money.currency.code())
}

/// A number of whole units of a currency, as text.
pub(super) fn whole(words: &Words<'_>, amount: u32, currency: Currency) -> Result<String> {
    money(words, Money::whole(amount, currency))
}

/// Articles of the Regulation.
pub(super) fn articles(articles: &[u8]) -> String {
    articles.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

/// The ceiling of a tier.
pub(super) fn tier(words: &Words<'_>, tier: Tier) -> Result<String> {
    words.html(&format!("page.countries.tier.{}", tier.key()), &[])
}

/// What a fine against a kind of public body can be, with its amounts.
pub(super) fn body(words: &Words<'_>, body: &Body) -> Result<String> {
    let rule = match body.treatment {
        Treatment::Cap(cap) => at_most(words, &cap)?,
        Treatment::WarningFirst(cap) => {
            words.fill("page.countries.short.warning_first", &[("rule", &at_most(words, &cap)?)])?
        }
        Treatment::Unknown => return unknown(words),
        other => words.text(treatment_key(other))?.to_owned(),
    };
    if body.unless_undertaking {
        return words.html("page.countries.short.unless", &[("rule", &rule)]);
    }
    Ok(escape(&rule))
}

/// Amounts that take the place of both tiers, as text.
fn at_most(words: &Words<'_>, cap: &Cap) -> Result<String> {
    let [lower, higher] = Tier::ALL.map(|tier| limit(words, cap.limit(tier), cap.currency));
    let (lower, higher) = (lower?, higher?);
    if lower == higher {
        words.fill("result.at_most", &[("amount", &lower)])
    } else {
        words.fill("page.countries.short.at_most", &[("lower", &lower), ("higher", &higher)])
    }
}

/// What a fine against a public body can be, without its amounts.
pub(super) fn treatment(words: &Words<'_>, treatment: Treatment) -> Result<String> {
    if treatment == Treatment::Unknown { unknown(words) } else { words.html(treatment_key(treatment), &[]) }
}

fn treatment_key(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Full => "page.countries.treatment.full",
        Treatment::Cap(_) => "page.countries.treatment.cap",
        Treatment::WarningFirst(_) => "page.countries.treatment.warning_first",
        Treatment::Exempt => "page.countries.treatment.exempt",
        Treatment::Unknown => "page.countries.unknown",
    }
}

/// An amount, or a share of the budget up to one, as text.
pub(super) fn limit(words: &Words<'_>, limit: Limit, currency: Currency) -> Result<String> {
    let amount = whole(words, limit.at_most, currency)?;
    match limit.part() {
        None => Ok(amount),
        Some(share) => {
            words.fill("page.countries.limit.of_budget", &[("share", &words.percent(share)?), ("amount", &amount)])
        }
    }
}

/// Over what an amount is counted.
pub(super) fn per(words: &Words<'_>, per: Per) -> Result<String> {
    let key = match per {
        Per::Decision => "page.countries.per.decision",
        Per::Operation => "page.countries.per.operation",
        Per::Infringement => "page.countries.per.infringement",
    };
    words.html(key, &[])
}

/// The maximum that a provision has here.
pub(super) fn maximum(words: &Words<'_>, maximum: Maximum) -> Result<String> {
    match maximum {
        Maximum::Tier(tier) => self::tier(words, tier),
        Maximum::Fixed(amount) => words.html("result.at_most", &[("amount", &money(words, amount)?)]),
    }
}

/// How high a penalty payment can be.
pub(super) fn penalty(words: &Words<'_>, limit: PenaltyLimit) -> Result<String> {
    match limit {
        PenaltyLimit::EachDay(amount) => {
            words.html("page.countries.payment.each_day", &[("amount", &money(words, amount)?)])
        }
        PenaltyLimit::EachTime(amount) => {
            words.html("page.countries.payment.each_time", &[("amount", &money(words, amount)?)])
        }
        PenaltyLimit::EachTimeAsTier(tier) => {
            words.html(&format!("page.countries.payment.each_time_as_{}", tier.key()), &[])
        }
        PenaltyLimit::OfDailyTurnover(thousandths) => {
            let share = Decimal::from(thousandths).checked_div(Decimal::ONE_THOUSAND).context("a share")?;
            words.html("page.countries.payment.of_turnover", &[("share", &words.percent(share)?)])
        }
        PenaltyLimit::NoneStated => words.html("page.countries.payment.none_stated", &[]),
        PenaltyLimit::Unknown => {
            Ok(element("em", &[("class", "unknown")], &words.html("page.countries.payment.unknown", &[])?))
        }
    }
}

/// After how many years a fine can no longer be imposed.
pub(super) fn period(words: &Words<'_>, limitation: &Limitation) -> Result<String> {
    let years = words.count("page.countries.period.years", limitation.years.into(), &[])?;
    let Some(tier) = limitation.tier else { return Ok(escape(&years)) };
    let tier = words.text(&format!("page.countries.tier.{}", tier.key()))?;
    words.html("page.countries.period.of_tier", &[("tier", tier), ("period", &years)])
}

/// From when such a period runs.
pub(super) fn start(words: &Words<'_>, from: RunsFrom) -> Result<String> {
    let key = match from {
        RunsFrom::End => "page.countries.period.from_end",
        RunsFrom::Discovery => "page.countries.period.from_discovery",
    };
    words.html(key, &[])
}

/// Says each phrase that a field could give. The build refuses a text that no page says; that the last country of which something was
/// true is gone, or that its text was read at last, must not make a text stale.
pub(super) fn variants(words: &Words<'_>) -> Result<()> {
    const CAP: Cap = Cap {
        lower: Limit { thousandths: Some(1), at_most: 1 },
        higher: Limit { thousandths: None, at_most: 2 },
        floor: Some(1),
        currency: Currency::EUR,
        per: Per::Decision,
    };
    let one = Money::euros(1);
    for treatment in
        [Treatment::Full, Treatment::Cap(CAP), Treatment::WarningFirst(CAP), Treatment::Exempt, Treatment::Unknown]
    {
        self::treatment(words, treatment)?;
        let kind = Body {
            kind: BodyKind::PUBLIC,
            treatment,
            unless_undertaking: true,
            outside: &[],
            time: Time::OF_THE_ACT,
            sources: &[],
        };
        body(words, &kind)?;
    }
    for per in [Per::Decision, Per::Operation, Per::Infringement] {
        self::per(words, per)?;
    }
    for limit in [PenaltyLimit::EachDay(one), PenaltyLimit::EachTime(one), PenaltyLimit::OfDailyTurnover(1)]
        .into_iter()
        .chain([PenaltyLimit::NoneStated, PenaltyLimit::Unknown])
        .chain(Tier::ALL.map(PenaltyLimit::EachTimeAsTier))
    {
        penalty(words, limit)?;
    }
    for (years, tier, runs_from) in [(1, None, RunsFrom::End), (2, Some(Tier::Lower), RunsFrom::Discovery)] {
        period(words, &Limitation { tier, years, runs_from, time: Time::OF_THE_ACT, sources: &[] })?;
        start(words, runs_from)?;
    }
    let day = article83::law::gdpr::APPLIES_FROM;
    ended(words, Time { from: Some(day), until: None })?;
    for (from, until) in [(Some(day), None), (None, Some(day)), (Some(day), Some(day))] {
        time(words, Time { from, until })?;
    }
    for key in super::topics::SELDOM {
        words.text(key)?;
    }
    Ok(())
}
