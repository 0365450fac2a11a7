//! A country, topic by topic. Every country has every topic: what is not known of it is said, and never left out.

use anyhow::Result;
use article83::law::{
    Citation, Regime,
    gdpr::{self, Tier},
    national::{self, Body, Duty, DutyOf, ForBodies, ImposedBy, National, PenaltyRoute, ProcedureRow, Treatment},
};

use super::phrase;
use crate::{
    reference::parts::{element, head_and_rows, small, sources, texts},
    template::escape,
    words::Words,
};

/// Texts that a country may need, and that none may need today; see [`phrase::variants`].
pub(super) const SELDOM: [&str; 29] = [
    "page.countries.amounts.least",
    "page.countries.amounts.legal_person",
    "page.countries.amounts.others",
    "page.countries.amounts.own",
    "page.countries.amounts.established",
    "page.countries.body.conditional",
    "page.countries.body.floor",
    "page.countries.body.outside",
    "page.countries.body.unless_undertaking",
    "page.countries.body.no_ordinary",
    "page.countries.body.not_read",
    "page.countries.conversion.into",
    "page.countries.fining.these",
    "page.countries.fining.others",
    "page.countries.fining.open",
    "page.countries.duty.any",
    "page.countries.duty.none",
    "page.countries.duty.not_read",
    "page.countries.duty.open_for_bodies",
    "page.countries.duty.others_none",
    "page.countries.fault.open",
    "page.countries.imposed.court",
    "page.countries.imposed.misdemeanour",
    "page.countries.no_remark",
    "page.countries.payment.none",
    "page.countries.payment.not_against",
    "page.countries.payment.only_against",
    "page.countries.payment.procedure",
    "page.countries.procedure.no_cap",
];

/// The section of a country, with an address of its own.
pub(super) fn section(words: &Words<'_>, name: &str, national: &National) -> Result<String> {
    let code = national.country.code();
    let of_name = format!("{code}-name");
    let topic = |key: &str, content: String| {
        let id = format!("{code}-{key}");
        let name = element("dt", &[("id", &id)], &words.html(&format!("page.countries.topic.{key}"), &[])?);
        anyhow::Ok(element("div", &[], &(name + &element("dd", &[], &content))) + "\n")
    };
    let topics = [
        topic("act", act(words, national)?)?,
        topic("amounts", amounts(words, national)?)?,
        topic("imposed", imposed(words, national.imposed_by)?)?,
        topic("fault", fault(words, national.regime())?)?,
        topic("bodies", bodies(words, national)?)?,
        topic("duties", duties(words, national)?)?,
        topic("procedures", procedures(words, national)?)?,
        topic("payments", payments(words, national)?)?,
        topic("limitation", limitation(words, national)?)?,
        topic("conversion", conversion(words, national)?)?,
        topic("remarks", remarks(words, national)?)?,
    ];
    let heading = element("h2", &[("id", &of_name)], &escape(name));
    let list = element("dl", &[("class", "topics")], &topics.concat());
    let up = element("a", &[("href", "#contents")], &words.html("page.countries.up", &[])?);
    let content = [heading, list, element("p", &[("class", "up")], &up)].join("\n");
    Ok(element("section", &[("id", code), ("aria-labelledby", &of_name)], &content))
}

/// A table of a topic, which gives it its name.
fn table(national: &National, topic: &str, columns: &[&str], rows: &[Vec<String>]) -> String {
    let name = format!("{}-{topic}", national.country.code());
    element(
        "table",
        &[("class", &format!("ranges rules {topic}")), ("aria-labelledby", &name)],
        &head_and_rows(columns, rows),
    )
}

/// A sentence, with its sources.
fn sentence(words: &Words<'_>, text: &str, cited: &[Citation]) -> Result<String> {
    let cited = if cited.is_empty() { String::new() } else { sources(words, cited)? };
    Ok(element("p", &[], text) + &cited)
}

/// A phrase, and below it in smaller type what goes with it.
fn with_details(phrase: String, details: &[String]) -> String {
    phrase + &details.iter().map(|detail| small(detail)).collect::<String>()
}

fn amounts(words: &Words<'_>, national: &National) -> Result<String> {
    Ok(today(words, national.regime())? + &fining(words, national)?)
}

/// From when on, and what is known of the time before.
fn fining(words: &Words<'_>, national: &National) -> Result<String> {
    let code = national.country.code();
    let mut html = String::new();
    let next = national.fining.iter().skip(1).map(Some).chain([None]);
    for (row, next) in national.fining.iter().zip(next) {
        let day = words.day(&row.from.to_string())?;
        let until =
            next.and_then(|next| next.from.previous_day()).map(|day| words.day(&day.to_string())).transpose()?;
        let until = until.as_deref().unwrap_or_default();
        let (from, both) = ([("day", &*day)], [("from", &*day), ("until", until)]);
        let mut text = match row.under {
            Some(regime) if regime == national.regime() => words.html("page.countries.fining.these", &from)?,
            Some(_) => words.html("page.countries.fining.others", &both)?,
            None => element("em", &[("class", "gap unknown")], &words.html("page.countries.fining.open", &both)?),
        };
        if let Some(key) = row.key {
            text = text + " " + &words.html(&format!("fining.{code}.{key}"), &[])?;
        }
        html += &sentence(words, &text, row.sources)?;
    }
    Ok(html)
}

fn act(words: &Words<'_>, national: &National) -> Result<String> {
    let day = words.day(&national.act.since.to_string())?;
    sentence(words, &words.html("page.countries.act.since", &[("day", &day)])?, national.act.sources)
}

fn today(words: &Words<'_>, regime: &Regime) -> Result<String> {
    let [lower, higher] = Tier::ALL.map(|tier| phrase::money(words, regime.fixed(tier)));
    let [lower_share, higher_share] = Tier::ALL.map(|tier| words.percent(tier.share()));
    let (lower, higher, lower_share, higher_share) = (lower?, higher?, lower_share?, higher_share?);
    let places =
        [("lower", &*lower), ("lower_share", &lower_share), ("higher", &higher), ("higher_share", &higher_share)];
    if *regime == Regime::REGULATION {
        return sentence(words, &words.html("page.countries.amounts.regulation", &places)?, gdpr::WHICHEVER_IS_HIGHER);
    }
    let mut html = sentence(words, &words.html("page.countries.amounts.own", &places)?, regime.amounts)?;
    if regime.of_legal_person {
        html += &sentence(words, &words.html("page.countries.amounts.legal_person", &[])?, &[])?;
    }
    if let Some(floor) = regime.floor {
        let floor = phrase::whole(words, floor, regime.currency)?;
        html += &sentence(words, &words.html("page.countries.amounts.least", &[("amount", &floor)])?, &[])?;
    }
    if let Some(runs) = regime.as_the_regulation {
        let runs = runs.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") });
        let articles = runs.collect::<Vec<_>>().join(", ");
        let text = words.html("page.countries.amounts.established", &[("articles", &articles)])?;
        let others = phrase::gap(words, "page.countries.amounts.others")?;
        html += &sentence(words, &format!("{text} {others}"), regime.limbs)?;
    }
    Ok(html)
}

fn imposed(words: &Words<'_>, by: ImposedBy) -> Result<String> {
    let (key, cited) = match by {
        ImposedBy::Authority => ("page.countries.imposed.authority", [].as_slice()),
        ImposedBy::Court(cited) => ("page.countries.imposed.court", cited),
        ImposedBy::Misdemeanour(cited) => ("page.countries.imposed.misdemeanour", cited),
    };
    sentence(words, &words.html(key, &[])?, cited)
}

fn fault(words: &Words<'_>, regime: &Regime) -> Result<String> {
    match regime.fault {
        Some(cited) => sentence(words, &words.html("page.countries.fault.needed", &[])?, cited),
        None => sentence(words, &phrase::gap(words, "page.countries.fault.open")?, &[]),
    }
}

fn bodies(words: &Words<'_>, national: &National) -> Result<String> {
    if national.bodies.is_empty() {
        return sentence(words, &phrase::gap(words, "page.countries.body.not_read")?, &[]);
    }
    let keys = ["name", "rule", "lower", "higher", "sources"].map(|column| format!("page.countries.column.{column}"));
    let columns = texts(words, keys.each_ref().map(String::as_str))?;
    let rows = national.bodies.iter().map(|body| body_row(words, national, body)).collect::<Result<Vec<_>>>()?;
    let table = table(national, "bodies", &columns, &rows);
    if national.ordinary.is_some() {
        return Ok(table);
    }
    Ok(table + &sentence(words, &words.html("page.countries.body.no_ordinary", &[])?, &[])?)
}

fn body_row(words: &Words<'_>, national: &National, body: &Body) -> Result<Vec<String>> {
    let Body { kind, treatment, unless_undertaking, outside, time, sources: cited } = *body;
    let mut of_kind = Vec::new();
    if national.ordinary == Some(kind) {
        of_kind.push(words.html("page.countries.body.ordinary", &[])?);
    }
    let mut rules = Vec::new();
    if let Treatment::Cap(cap) | Treatment::WarningFirst(cap) = treatment {
        rules.push(phrase::per(words, cap.per)?);
        if let Some(floor) = cap.floor {
            let floor = phrase::whole(words, floor, cap.currency)?;
            rules.push(words.html("page.countries.body.floor", &[("amount", &floor)])?);
        }
    }
    if unless_undertaking {
        rules.push(words.html("page.countries.body.unless_undertaking", &[])?);
    }
    if !outside.is_empty() {
        let outside = phrase::articles(outside);
        let outside = words.html("page.countries.body.outside", &[("articles", &outside)])?;
        rules.push(element("em", &[("class", "gap unknown")], &outside));
    }
    rules.extend(phrase::time(words, time)?);
    let amount = |tier: Tier| match treatment {
        Treatment::Full => Ok(escape(&phrase::money(words, national.regime().fixed(tier))?)),
        Treatment::Cap(cap) => Ok(escape(&phrase::limit(words, cap.limit(tier), cap.currency)?)),
        Treatment::WarningFirst(cap) => {
            let amount = escape(&phrase::limit(words, cap.limit(tier), cap.currency)?);
            Ok(with_details(amount, &[words.html("page.countries.body.conditional", &[])?]))
        }
        Treatment::Exempt => words.html("page.countries.body.none", &[]),
        Treatment::Unknown => phrase::unknown(words),
    };
    Ok(vec![
        with_details(words.html(&format!("body.{}.{kind}", national.country.code()), &[])?, &of_kind),
        with_details(phrase::treatment(words, treatment)?, &rules),
        amount(Tier::Lower)?,
        amount(Tier::Higher)?,
        sources(words, cited)?,
    ])
}

fn duties(words: &Words<'_>, national: &National) -> Result<String> {
    let duties: Vec<_> = national.duties.iter().chain(national.residual).collect();
    let rest = match (national.residual, national.duties_read, duties.is_empty()) {
        (Some(_), _, _) => String::new(),
        (None, true, true) => sentence(words, &words.html("page.countries.duty.none", &[])?, &[])?,
        (None, true, false) => sentence(words, &words.html("page.countries.duty.others_none", &[])?, &[])?,
        (None, false, _) => sentence(words, &phrase::gap(words, "page.countries.duty.not_read")?, &[])?,
    };
    if duties.is_empty() {
        return Ok(rest);
    }
    let keys = ["duty", "maximum", "sources"].map(|column| format!("page.countries.column.{column}"));
    let columns = texts(words, keys.each_ref().map(String::as_str))?;
    let rows = duties.iter().map(|duty| duty_row(words, national, duty)).collect::<Result<Vec<_>>>()?;
    Ok(table(national, "duties", &columns, &rows) + &rest)
}

fn duty_row(words: &Words<'_>, national: &National, duty: &Duty) -> Result<Vec<String>> {
    let name = match duty.of {
        DutyOf::Article(article) => {
            let number = words.html("page.article", &[("number", &article.to_string())])?;
            with_details(number, &[words.html(&format!("article.{article}.title"), &[])?])
        }
        DutyOf::Own(name) => {
            let code = national.country.code();
            let identifier = element("code", &[], &escape(&format!("{code}:{name}")));
            with_details(identifier, &[words.html(&format!("duty.{code}.{name}"), &[])?])
        }
        DutyOf::Any => words.html("page.countries.duty.any", &[])?,
    };
    let mut details = Vec::new();
    match duty.for_bodies {
        ForBodies::SameTier => {}
        ForBodies::Tier(tier) => {
            let key = format!("page.countries.duty.for_bodies_{}", tier.key());
            details.push(words.html(&key, &[])?);
        }
        ForBodies::Exempt => details.push(words.html("page.countries.duty.exempt_bodies", &[])?),
        ForBodies::Full => details.push(words.html("page.countries.duty.full_for_bodies", &[])?),
        ForBodies::Open => details.push(phrase::gap(words, "page.countries.duty.open_for_bodies")?),
    }
    details.extend(phrase::time(words, duty.time)?);
    Ok(vec![name, with_details(phrase::maximum(words, duty.maximum)?, &details), sources(words, duty.sources)?])
}

fn procedures(words: &Words<'_>, national: &National) -> Result<String> {
    if national.procedures.is_empty() {
        return sentence(words, &words.html("page.countries.procedure.one", &[])?, &[]);
    }
    let keys = ["procedure", "at_most", "sources"].map(|column| format!("page.countries.column.{column}"));
    let columns = texts(words, keys.each_ref().map(String::as_str))?;
    let row = |procedure: &ProcedureRow| {
        let cap = match procedure.at_most {
            Some(amount) => {
                let amount = phrase::money(words, amount)?;
                words.html("page.countries.procedure.cap", &[("amount", &amount)])?
            }
            None => words.html("page.countries.procedure.no_cap", &[])?,
        };
        let name = words.html(&format!("procedure.{}.{}", national.country.code(), procedure.procedure.key()), &[])?;
        let time: Vec<_> = phrase::time(words, procedure.time)?.into_iter().collect();
        Ok(vec![name, with_details(cap, &time), sources(words, procedure.sources)?])
    };
    let rows = national.procedures.iter().map(row).collect::<Result<Vec<_>>>()?;
    Ok(table(national, "procedures", &columns, &rows))
}

fn payments(words: &Words<'_>, national: &National) -> Result<String> {
    let routes = match national.penalties {
        None => return sentence(words, &phrase::unknown(words)?, &[]),
        Some([]) => return sentence(words, &words.html("page.countries.payment.none", &[])?, &[]),
        Some(routes) => routes,
    };
    let keys = ["route", "at_most", "sources"].map(|column| format!("page.countries.column.{column}"));
    let columns = texts(words, keys.each_ref().map(String::as_str))?;
    let rows = routes.iter().map(|route| route_row(words, national, route)).collect::<Result<Vec<_>>>()?;
    Ok(table(national, "payments", &columns, &rows))
}

fn route_row(words: &Words<'_>, national: &National, route: &PenaltyRoute) -> Result<Vec<String>> {
    let code = national.country.code();
    let mut details = Vec::new();
    if let Some(procedure) = route.procedure {
        let procedure = words.text(&format!("procedure.{code}.{procedure}"))?;
        details.push(words.html("page.countries.payment.procedure", &[("procedure", procedure)])?);
    }
    for (key, kinds) in [("not_against", route.not_against), ("only_against", route.only_against)] {
        if !kinds.is_empty() {
            let bodies = kinds.iter().map(|kind| words.text(&format!("body.{code}.{kind}")));
            let bodies = bodies.collect::<Result<Vec<_>>>()?.join("; ");
            details.push(words.html(&format!("page.countries.payment.{key}"), &[("bodies", &bodies)])?);
        }
    }
    details.extend(phrase::time(words, route.time)?);
    let name = words.html(&format!("route.{code}.{}", route.key), &[])?;
    Ok(vec![name, with_details(phrase::penalty(words, route.limit)?, &details), sources(words, route.sources)?])
}

fn limitation(words: &Words<'_>, national: &National) -> Result<String> {
    if !national.no_limitation.is_empty() {
        return sentence(words, &words.html("page.countries.period.none", &[])?, national.no_limitation);
    }
    if national.limitation.is_empty() {
        return sentence(words, &phrase::unknown(words)?, &[]);
    }
    let periods = national.limitation.iter().map(|period| {
        let mut text = format!("{}, {}", phrase::period(words, period)?, phrase::start(words, period.runs_from)?);
        if let Some(time) = phrase::ended(words, period.time)? {
            text = format!("{text} ({time})");
        }
        sentence(words, &text, period.sources)
    });
    periods.collect()
}

fn conversion(words: &Words<'_>, national: &National) -> Result<String> {
    let Some(conversion) = national.conversion else {
        let currency = national.regime().currency;
        return sentence(words, &words.html("page.countries.conversion.none", &[("currency", currency.code())])?, &[]);
    };
    let text = words.html("page.countries.conversion.into", &[("currency", conversion.currency.code())])?;
    sentence(words, &text, conversion.sources)
}

fn remarks(words: &Words<'_>, national: &National) -> Result<String> {
    let remarks = national::remarks(national.country);
    if remarks.is_empty() {
        return sentence(words, &words.html("page.countries.no_remark", &[])?, &[]);
    }
    let remarks = remarks.iter().map(|remark| {
        let key = format!("page.countries.remark.{}.{}", national.country.code(), remark.key);
        sentence(words, &words.html(&key, &[])?, remark.sources)
    });
    remarks.collect()
}
