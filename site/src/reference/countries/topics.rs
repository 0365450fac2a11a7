//! A country, topic by topic. Every country has every topic: what is not known is stated, never left out.

use article83::law::{
    Citation, Regime, Tier, gdpr,
    national::{self, Body, Duty, DutyOf, ForBodies, ImposedBy, National, PenaltyRoute, ProcedureRow, Treatment},
};
use leptos::prelude::*;

use super::phrase;
use crate::{
    reference::parts::{Cells, head_and_rows, small, sources},
    words::Words,
};

/// Texts that some country may need, even if none does today; see [`phrase::variants`].
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

/// Every topic of a country, each with its own anchor.
pub(super) fn all(words: &Words<'_>, national: &National) -> AnyView {
    let topic = |key: &str, content: AnyView| {
        let name = words.say(format!("page.countries.topic.{key}"));
        view! { <div><dt id=key.to_owned()>{name}</dt><dd>{content}</dd></div> }.into_any()
    };
    let topics = vec![
        topic("act", act(words, national)),
        topic("amounts", view! { {today(words, national.regime())}{fining(words, national)} }.into_any()),
        topic("imposed", imposed(words, national.imposed_by)),
        topic("fault", fault(words, national.regime())),
        topic("bodies", bodies(words, national)),
        topic("duties", duties(words, national)),
        topic("procedures", procedures(words, national)),
        topic("payments", payments(words, national)),
        topic("limitation", limitation(words, national)),
        topic("conversion", conversion(words, national)),
        topic("remarks", remarks(words, national)),
    ];
    view! { <dl class="topics">{topics}</dl> }.into_any()
}

/// A table under a topic, labelled by the topic.
fn table<const N: usize>(words: &Words<'_>, topic: &str, columns: [&str; N], rows: Vec<Cells>) -> AnyView {
    let columns = columns.map(|column| words.say(format!("page.countries.column.{column}")));
    let content = view! {
        <table class=format!("ranges rules {topic}") aria-labelledby=topic.to_owned()>{head_and_rows(columns.into(), rows)}</table>
    };
    content.into_any()
}

/// A sentence, with its sources.
fn sentence(words: &Words<'_>, text: impl IntoView + 'static, cited: &[Citation]) -> AnyView {
    let cited = (!cited.is_empty()).then(|| sources(words, cited));
    view! { <p>{text}</p>{cited} }.into_any()
}

/// A phrase with details below it in smaller type.
fn with_details(phrase: impl IntoView + 'static, details: Vec<AnyView>) -> AnyView {
    (phrase, details.into_iter().map(small).collect_view()).into_any()
}

/// When the amounts began to apply, and what is known of the time before.
fn fining(words: &Words<'_>, national: &National) -> AnyView {
    let code = national.country.code();
    let text = |key: &str, places: &[(&str, &str)]| words.say_with(format!("page.countries.fining.{key}"), places);
    let next = national.fining.iter().skip(1).map(Some).chain([None]);
    let rows = national.fining.iter().zip(next).map(|(row, next)| {
        let day = words.day(&row.from.to_string());
        let until = next.and_then(|next| next.from.previous_day()).map(|day| words.day(&day.to_string()));
        let until = until.unwrap_or_default();
        let both = [("from", day.as_str()), ("until", until.as_str())];
        let rule = match row.under {
            Some(regime) if regime == national.regime() => text("these", &[("day", &day)]).into_any(),
            Some(_) => text("others", &both).into_any(),
            None => phrase::gap(text("open", &both)),
        };
        let why = row.key.map(|key| format!(" {}", words.say(format!("fining.{code}.{key}"))));
        sentence(words, (rule, why), row.sources)
    });
    rows.collect_view().into_any()
}

fn act(words: &Words<'_>, national: &National) -> AnyView {
    let day = words.day(&national.act.since.to_string());
    sentence(words, words.say_with("page.countries.act.since", &[("day", &day)]), national.act.sources)
}

fn today(words: &Words<'_>, regime: &Regime) -> AnyView {
    let text = |key: &str, places: &[(&str, &str)]| words.say_with(format!("page.countries.amounts.{key}"), places);
    let [lower, higher] = Tier::ALL.map(|tier| phrase::money(words, regime.fixed(tier)));
    let [lower_share, higher_share] = Tier::ALL.map(|tier| words.percent(tier.share()));
    let places =
        [("lower", &*lower), ("lower_share", &lower_share), ("higher", &higher), ("higher_share", &higher_share)];
    if *regime == Regime::REGULATION {
        return sentence(words, text("regulation", &places), gdpr::WHICHEVER_IS_HIGHER);
    }
    let legal_person = regime.of_legal_person.then(|| sentence(words, text("legal_person", &[]), &[]));
    let floor = regime.floor.map(|floor| {
        let floor = phrase::whole(words, floor, regime.currency);
        sentence(words, text("least", &[("amount", &floor)]), &[])
    });
    let established = regime.as_the_regulation.map(|runs| {
        let runs = runs.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") });
        let articles = runs.collect::<Vec<_>>().join(", ");
        let established = text("established", &[("articles", &articles)]) + " ";
        sentence(words, (established, phrase::gap(text("others", &[]))), regime.limbs)
    });
    (sentence(words, text("own", &places), regime.amounts), legal_person, floor, established).into_any()
}

fn imposed(words: &Words<'_>, by: ImposedBy) -> AnyView {
    let (key, cited) = match by {
        ImposedBy::Authority => ("page.countries.imposed.authority", [].as_slice()),
        ImposedBy::Court(cited) => ("page.countries.imposed.court", cited),
        ImposedBy::Misdemeanour(cited) => ("page.countries.imposed.misdemeanour", cited),
    };
    sentence(words, words.say(key), cited)
}

fn fault(words: &Words<'_>, regime: &Regime) -> AnyView {
    match regime.fault {
        Some(cited) => sentence(words, words.say("page.countries.fault.needed"), cited),
        None => sentence(words, phrase::gap(words.say("page.countries.fault.open")), &[]),
    }
}

fn bodies(words: &Words<'_>, national: &National) -> AnyView {
    if national.bodies.is_empty() {
        return sentence(words, phrase::gap(words.say("page.countries.body.not_read")), &[]);
    }
    let rows = national.bodies.iter().map(|body| body_row(words, national, body)).collect();
    let table = table(words, "bodies", ["name", "rule", "lower", "higher", "sources"], rows);
    let others = national.ordinary.is_none();
    let others = others.then(|| sentence(words, words.say("page.countries.body.no_ordinary"), &[]));
    (table, others).into_any()
}

fn body_row(words: &Words<'_>, national: &National, body: &Body) -> Cells {
    let Body { kind, treatment, unless_undertaking, outside, time, sources: cited } = *body;
    let text = |key: &str, places: &[(&str, &str)]| words.say_with(format!("page.countries.body.{key}"), places);
    let of_kind = (national.ordinary == Some(kind)).then(|| text("ordinary", &[]).into_any());
    let mut rules = Vec::new();
    if let Treatment::Cap(cap) | Treatment::WarningFirst(cap) = treatment {
        rules.push(phrase::per(words, cap.per).into_any());
        if let Some(floor) = cap.floor {
            let floor = phrase::whole(words, floor, cap.currency);
            rules.push(text("floor", &[("amount", &floor)]).into_any());
        }
    }
    if unless_undertaking {
        rules.push(text("unless_undertaking", &[]).into_any());
    }
    if !outside.is_empty() {
        rules.push(phrase::gap(text("outside", &[("articles", &phrase::articles(outside))])));
    }
    rules.extend(phrase::time(words, time).map(IntoAny::into_any));
    let amount = |tier: Tier| match treatment {
        Treatment::Full => phrase::money(words, national.regime().fixed(tier)).into_any(),
        Treatment::Cap(cap) => phrase::limit(words, cap.limit(tier), cap.currency).into_any(),
        Treatment::WarningFirst(cap) => {
            let amount = phrase::limit(words, cap.limit(tier), cap.currency);
            with_details(amount, vec![text("conditional", &[]).into_any()])
        }
        Treatment::Exempt => text("none", &[]).into_any(),
        Treatment::Unknown => phrase::unknown(words).view(),
    };
    let name = words.say(format!("body.{}.{}", national.country.code(), kind.key()));
    vec![
        with_details(name, of_kind.into_iter().collect()),
        with_details(phrase::treatment(words, treatment).view(), rules),
        amount(Tier::Lower),
        amount(Tier::Higher),
        sources(words, cited),
    ]
}

fn duties(words: &Words<'_>, national: &National) -> AnyView {
    let duties: Vec<_> = national.duties.iter().chain(national.residual).collect();
    let text = |key: &str| words.say(format!("page.countries.duty.{key}"));
    let rest = match (national.residual, national.duties_read, duties.is_empty()) {
        (Some(_), _, _) => None,
        (None, true, true) => Some(sentence(words, text("none"), &[])),
        (None, true, false) => Some(sentence(words, text("others_none"), &[])),
        (None, false, _) => Some(sentence(words, phrase::gap(text("not_read")), &[])),
    };
    let table = (!duties.is_empty()).then(|| {
        let rows = duties.iter().map(|duty| duty_row(words, national, duty)).collect();
        table(words, "duties", ["duty", "maximum", "sources"], rows)
    });
    (table, rest).into_any()
}

fn duty_row(words: &Words<'_>, national: &National, duty: &Duty) -> Cells {
    let text = |key: &str| words.say(format!("page.countries.duty.{key}"));
    let name = match duty.of {
        DutyOf::Article(article) => {
            let number = words.say_with("page.article", &[("number", &article.to_string())]);
            with_details(number, vec![words.say(format!("article.{article}.title")).into_any()])
        }
        DutyOf::Own(name) => {
            let code = national.country.code();
            let identifier = view! { <code>{format!("{code}:{name}")}</code> };
            with_details(identifier, vec![words.say(format!("duty.{code}.{name}")).into_any()])
        }
        DutyOf::Any => text("any").into_any(),
    };
    let for_bodies = match duty.for_bodies {
        ForBodies::SameTier => None,
        ForBodies::Tier(tier) => Some(text(&format!("for_bodies_{}", tier.key())).into_any()),
        ForBodies::Exempt => Some(text("exempt_bodies").into_any()),
        ForBodies::Full => Some(text("full_for_bodies").into_any()),
        ForBodies::Open => Some(phrase::gap(text("open_for_bodies"))),
    };
    let time = phrase::time(words, duty.time).map(IntoAny::into_any);
    let details = for_bodies.into_iter().chain(time).collect();
    vec![name, with_details(phrase::maximum(words, duty.maximum), details), sources(words, duty.sources)]
}

fn procedures(words: &Words<'_>, national: &National) -> AnyView {
    if national.procedures.is_empty() {
        return sentence(words, words.say("page.countries.procedure.one"), &[]);
    }
    let row = |procedure: &ProcedureRow| {
        let cap = match procedure.at_most {
            Some(amount) => {
                words.say_with("page.countries.procedure.cap", &[("amount", &phrase::money(words, amount))])
            }
            None => words.say("page.countries.procedure.no_cap"),
        };
        let name = words.say(format!("page.procedure.{}.{}", national.country.code(), procedure.procedure.key()));
        let time = phrase::time(words, procedure.time).map(IntoAny::into_any).into_iter().collect();
        vec![name.into_any(), with_details(cap, time), sources(words, procedure.sources)]
    };
    let rows = national.procedures.iter().map(row).collect();
    table(words, "procedures", ["procedure", "at_most", "sources"], rows)
}

fn payments(words: &Words<'_>, national: &National) -> AnyView {
    let routes = match national.penalties {
        None => return sentence(words, phrase::unknown(words).view(), &[]),
        Some([]) => return sentence(words, words.say("page.countries.payment.none"), &[]),
        Some(routes) => routes,
    };
    let rows = routes.iter().map(|route| route_row(words, national, route)).collect();
    table(words, "payments", ["route", "at_most", "sources"], rows)
}

fn route_row(words: &Words<'_>, national: &National, route: &PenaltyRoute) -> Cells {
    let code = national.country.code();
    let text =
        |key: &str, places: &[(&str, &str)]| words.say_with(format!("page.countries.payment.{key}"), places).into_any();
    let mut details = Vec::new();
    if let Some(procedure) = route.procedure {
        let procedure = words.say(format!("page.procedure.{code}.{}", procedure.key()));
        details.push(text("procedure", &[("procedure", &procedure)]));
    }
    for (key, kinds) in [("not_against", route.not_against), ("only_against", route.only_against)] {
        if !kinds.is_empty() {
            let bodies = kinds.iter().map(|kind| words.say(format!("body.{code}.{}", kind.key())));
            details.push(text(key, &[("bodies", &bodies.collect::<Vec<_>>().join(&words.say("cite.apart")))]));
        }
    }
    details.extend(phrase::time(words, route.time).map(IntoAny::into_any));
    let name = words.say(format!("route.{code}.{}", route.key));
    let limit = phrase::penalty(words, route.limit).view();
    vec![name.into_any(), with_details(limit, details), sources(words, route.sources)]
}

fn limitation(words: &Words<'_>, national: &National) -> AnyView {
    if !national.no_limitation.is_empty() {
        return sentence(words, words.say("page.countries.period.none"), national.no_limitation);
    }
    if national.limitation.is_empty() {
        return sentence(words, phrase::unknown(words).view(), &[]);
    }
    let periods = national.limitation.iter().map(|period| {
        let mut text = format!("{}, {}", phrase::period(words, period), phrase::start(words, period.runs_from));
        if let Some(time) = phrase::ended(words, period.time) {
            text = format!("{text} ({time})");
        }
        sentence(words, text, period.sources)
    });
    periods.collect_view().into_any()
}

fn conversion(words: &Words<'_>, national: &National) -> AnyView {
    let text = |key: &str, currency: &str| {
        words.say_with(format!("page.countries.conversion.{key}"), &[("currency", currency)])
    };
    match national.conversion {
        None => sentence(words, text("none", national.regime().currency.code()), &[]),
        Some(conversion) => sentence(words, text("into", conversion.currency.code()), conversion.sources),
    }
}

fn remarks(words: &Words<'_>, national: &National) -> AnyView {
    let remarks = national::remarks(national.country);
    if remarks.is_empty() {
        return sentence(words, words.say("page.countries.no_remark"), &[]);
    }
    let remarks = remarks.iter().map(|remark| {
        let key = format!("page.countries.remark.{}.{}", national.country.code(), remark.key);
        sentence(words, words.say(key), remark.sources)
    });
    remarks.collect_view().into_any()
}
