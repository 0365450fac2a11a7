//! The fields of national law, each in a few words.

use article83::{
    law::{
        self, Tier,
        national::{Body, BodyKind, Cap, Limit, Limitation, Maximum, PenaltyLimit, Per, RunsFrom, Time, Treatment},
    },
    money::{Currency, Money},
};
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::words::Words;

/// The words for a field.
#[derive(PartialEq, Eq)]
pub(super) enum Phrase {
    /// The rule.
    Said(String),
    /// A note that no text that was read states the rule.
    Unknown(String),
}

impl Phrase {
    /// The phrase as shown on the page.
    pub(super) fn view(self) -> AnyView {
        match self {
            Self::Said(text) => text.into_any(),
            Self::Unknown(text) => view! { <em class="unknown">{text}</em> }.into_any(),
        }
    }
}

/// The phrase for what is not known.
pub(super) fn unknown(words: &Words<'_>) -> Phrase {
    Phrase::Unknown(words.say("page.countries.unknown"))
}

/// A sentence on what is not known.
pub(super) fn gap(sentence: String) -> AnyView {
    view! { <em class="gap unknown">{sentence}</em> }.into_any()
}

/// Whether a rule applies on the day of the rule set.
pub(super) fn holds(time: Time) -> bool {
    let from = time.from.is_none_or(|day| day.to_string().as_str() <= law::VERSION);
    from && time.until.is_none_or(|day| law::VERSION <= day.to_string().as_str())
}

/// The period of a rule; `None` if it has no limits.
pub(super) fn time(words: &Words<'_>, time: Time) -> Option<String> {
    let [from, until] = [time.from, time.until].map(|day| day.map(|day| words.day(&day.to_string())));
    let text = |key: &str, places: &[(&str, &str)]| words.say_with(format!("page.countries.time.{key}"), places);
    match (from.as_deref(), until.as_deref()) {
        (None, None) => None,
        (Some(from), None) => Some(text("since", &[("from", from)])),
        (None, Some(until)) => Some(text("until", &[("until", until)])),
        (Some(from), Some(until)) => Some(text("between", &[("from", from), ("until", until)])),
    }
}

/// The period in which an infringement ended; `None` if it has no limits.
pub(super) fn ended(words: &Words<'_>, period: Time) -> Option<String> {
    time(words, period).map(|time| words.say_with("page.countries.period.ended", &[("time", &time)]))
}

/// An amount.
pub(super) fn money(words: &Words<'_>, money: Money) -> String {
    words.money(money.amount, money.currency.code())
}

/// A whole number of units of a currency.
pub(super) fn whole(words: &Words<'_>, amount: u32, currency: Currency) -> String {
    money(words, Money::whole(amount, currency))
}

/// Articles of the Regulation.
pub(super) fn articles(articles: &[u8]) -> String {
    articles.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

/// The ceiling of a tier.
fn tier(words: &Words<'_>, tier: Tier) -> String {
    words.say(format!("page.countries.tier.{}", tier.key()))
}

/// What a fine against a kind of public body can be, with its amounts.
pub(super) fn body(words: &Words<'_>, body: &Body) -> Phrase {
    let rule = match body.treatment {
        Treatment::Cap(cap) => at_most(words, &cap),
        Treatment::WarningFirst(cap) => {
            words.say_with("page.countries.short.warning_first", &[("rule", &at_most(words, &cap))])
        }
        Treatment::Unknown => return unknown(words),
        other => words.say(treatment_key(other)),
    };
    Phrase::Said(if body.unless_undertaking {
        words.say_with("page.countries.short.unless", &[("rule", &rule)])
    } else {
        rule
    })
}

/// Amounts that replace both tiers.
fn at_most(words: &Words<'_>, cap: &Cap) -> String {
    let [lower, higher] = Tier::ALL.map(|tier| limit(words, cap.limit(tier), cap.currency));
    if lower == higher {
        words.say_with("result.at_most", &[("amount", &lower)])
    } else {
        words.say_with("page.countries.short.at_most", &[("lower", &lower), ("higher", &higher)])
    }
}

/// What a fine against a public body can be, without its amounts.
pub(super) fn treatment(words: &Words<'_>, treatment: Treatment) -> Phrase {
    if treatment == Treatment::Unknown { unknown(words) } else { Phrase::Said(words.say(treatment_key(treatment))) }
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

/// An amount, or a share of the budget up to an amount.
pub(super) fn limit(words: &Words<'_>, limit: Limit, currency: Currency) -> String {
    let amount = whole(words, limit.at_most, currency);
    match limit.part() {
        None => amount,
        Some(share) => {
            words.say_with("page.countries.limit.of_budget", &[("share", &words.percent(share)), ("amount", &amount)])
        }
    }
}

/// What an amount applies to: a decision, an operation or an infringement.
pub(super) fn per(words: &Words<'_>, per: Per) -> String {
    words.say(match per {
        Per::Decision => "page.countries.per.decision",
        Per::Operation => "page.countries.per.operation",
        Per::Infringement => "page.countries.per.infringement",
    })
}

/// The maximum of a provision in this country.
pub(super) fn maximum(words: &Words<'_>, maximum: Maximum) -> String {
    match maximum {
        Maximum::Tier(tier) => self::tier(words, tier),
        Maximum::Fixed(amount) => words.say_with("result.at_most", &[("amount", &money(words, amount))]),
    }
}

/// How high a penalty payment can be.
pub(super) fn penalty(words: &Words<'_>, limit: PenaltyLimit) -> Phrase {
    let text = |key: &str, places: &[(&str, &str)]| words.say_with(format!("page.countries.payment.{key}"), places);
    Phrase::Said(match limit {
        PenaltyLimit::EachDay(amount) => text("each_day", &[("amount", &money(words, amount))]),
        PenaltyLimit::EachTime(amount) => text("each_time", &[("amount", &money(words, amount))]),
        PenaltyLimit::EachTimeAsTier(tier) => text(&format!("each_time_as_{}", tier.key()), &[]),
        PenaltyLimit::OfDailyTurnover(thousandths) => {
            text("of_turnover", &[("share", &words.percent(Decimal::new(thousandths.into(), 3)))])
        }
        PenaltyLimit::NoneStated => text("none_stated", &[]),
        PenaltyLimit::Unknown => return Phrase::Unknown(text("unknown", &[])),
    })
}

/// The number of years after which a fine can no longer be imposed.
pub(super) fn period(words: &Words<'_>, limitation: &Limitation) -> String {
    let years = words.count("page.countries.period.years", limitation.years.into());
    let Some(tier) = limitation.tier else { return years };
    words.say_with("page.countries.period.of_tier", &[("tier", &self::tier(words, tier)), ("period", &years)])
}

/// When a limitation period starts to run.
pub(super) fn start(words: &Words<'_>, from: RunsFrom) -> String {
    words.say(match from {
        RunsFrom::End => "page.countries.period.from_end",
        RunsFrom::Discovery => "page.countries.period.from_discovery",
    })
}

/// Uses every phrase that a field could need. The build refuses a text that no page uses, but these texts should stay even when the data
/// no longer has a country that needs them.
pub(super) fn variants(words: &Words<'_>) {
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
        self::treatment(words, treatment);
        let kind = Body {
            kind: BodyKind::PUBLIC,
            treatment,
            unless_undertaking: true,
            outside: &[],
            time: Time::OF_THE_ACT,
            sources: &[],
        };
        body(words, &kind);
    }
    for per in [Per::Decision, Per::Operation, Per::Infringement] {
        self::per(words, per);
    }
    for limit in [PenaltyLimit::EachDay(one), PenaltyLimit::EachTime(one), PenaltyLimit::OfDailyTurnover(1)]
        .into_iter()
        .chain([PenaltyLimit::NoneStated, PenaltyLimit::Unknown])
        .chain(Tier::ALL.map(PenaltyLimit::EachTimeAsTier))
    {
        penalty(words, limit);
    }
    for (years, tier, runs_from) in [(1, None, RunsFrom::End), (2, Some(Tier::Lower), RunsFrom::Discovery)] {
        period(words, &Limitation { tier, years, runs_from, time: Time::OF_THE_ACT, sources: &[] });
        start(words, runs_from);
    }
    let day = article83::law::gdpr::APPLIES_FROM;
    ended(words, Time { from: Some(day), until: None });
    for (from, until) in [(Some(day), None), (None, Some(day)), (Some(day), Some(day))] {
        time(words, Time { from, until });
    }
    for key in super::topics::SELDOM {
        words.keep(key);
    }
}
