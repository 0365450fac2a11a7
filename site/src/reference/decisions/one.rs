//! The page of one decision: its facts, the ceiling and why, what became of it, and a way into the calculator.

use anyhow::Result;
use article83::{
    app::{sentences, speak},
    assess::Sum,
    law::decisions::{Compared, Decision, Law, Likeness},
};
use leptos::prelude::*;

use super::{
    FOLDER,
    row::{Row, why_not},
};
use crate::{
    reference::{OnCard, Page},
    words::Words,
};

/// How many similar decisions are named.
const SIMILAR: usize = 4;

/// The page of each decision.
pub(crate) fn pages(words: &Words<'_>, rows: &[Row<'_>]) -> Vec<Result<Page>> {
    let known: Vec<_> = rows.iter().filter_map(|row| row.decision.clone()).collect();
    rows.iter().map(|row| page(words, row, rows, &known)).collect()
}

fn page(words: &Words<'_>, row: &Row<'_>, rows: &[Row<'_>], known: &[Decision]) -> Result<Page> {
    let published = row.published;
    let about = words.say(published.about());
    let title = row.title(words);
    let day = words.day(&published.date);
    let places = [("about", &*about), ("authority", &published.authority), ("country", &row.country), ("day", &day)];
    let lede = words.say_with("page.decisions.one.lede", &places);
    let description = words.say_with("page.decisions.one.description", &[("title", &title), ("lede", &lede)]);
    let content = view! {
        <p class="up"><a href="../">{words.say("page.decisions.one.all")}</a></p>
        <p class="lede">{lede.clone()}</p>
        {facts(words, row)?}
        {why(words, row)}
        {open(words, row)}
        {similar(words, row, rows, known)}
    };
    Ok(Page {
        folder: format!("{FOLDER}{}", row.folder()),
        title,
        description,
        content: content.into_any(),
        on_card: Some(on_card(words, row, &lede)),
        script: None,
    })
}

/// What happened, who decided, and what became of it.
fn on_card(words: &Words<'_>, row: &Row<'_>, lede: &str) -> OnCard {
    let mut letters = lede.chars();
    let lede: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let outcome = words.say(format!("status.{}.title", row.published.status.kind.key()));
    let in_euros = row.decision.clone().filter(|decision| decision.law != Law::Uk);
    OnCard {
        text: words.say_with("page.card.decision", &[("lede", &lede), ("outcome", &outcome)]),
        fine: in_euros.zip(row.ceiling.map(Sum::from)),
    }
}

/// Every fact with how sure it is.
fn facts(words: &Words<'_>, row: &Row<'_>) -> Result<AnyView> {
    let situations = row.published.situations.iter().map(|id| {
        view! { <li>{words.say(format!("situation.{id}.label"))}</li> }
    });
    let situations = view! { <ul>{situations.collect_view()}</ul> }.into_any();
    let facts = [
        (row.amount(), row.fine(words)),
        ("page.decisions.status", row.status(words)),
        ("page.decisions.one.ceiling", row.ceiling(words)),
        ("page.decisions.share", row.share(words)),
        ("page.decisions.turnover", row.turnover(words)),
        ("page.decisions.provisions", row.provisions(words)),
        ("page.decisions.one.happened", situations),
        ("page.decisions.one.sector", row.sector(words).into_any()),
        ("page.decisions.source", row.source(words)?),
    ];
    let facts = facts
        .into_iter()
        .filter(|(key, _)| *key != "page.decisions.one.happened" || !row.published.situations.is_empty());
    let facts = facts.map(|(key, fact)| view! { <div><dt>{words.say(key)}</dt><dd>{fact}</dd></div> });
    Ok(view! { <dl class="topics">{facts.collect_view()}</dl> }.into_any())
}

/// Where the ceiling comes from, in the words of the calculator; or why the fine is not compared with one.
fn why(words: &Words<'_>, row: &Row<'_>) -> AnyView {
    let heading = words.say("page.decisions.one.why");
    let lines = match (&row.assessment, row.published.incomparable) {
        (Some(assessment), _) => speak(words.language, || sentences(assessment)),
        (None, Some(reason)) => {
            vec![words.say_with("page.decisions.one.incomparable", &[("reason", &words.say(why_not(reason)))])]
        }
        (None, None) => return ().into_any(),
    };
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
    view! { <section aria-labelledby="why"><h2 id="why">{heading}</h2>{lines.collect_view()}</section> }.into_any()
}

/// The decision as a case of the calculator. A turnover that is not published is asked for there.
fn open(words: &Words<'_>, row: &Row<'_>) -> AnyView {
    if row.decision.is_none() {
        return ().into_any();
    }
    let address = format!("../../{}", row.opens().unwrap_or_default());
    let hint = if row.published.turnover.is_some() || row.published.undertaking == Some(false) {
        "page.decisions.one.open_help"
    } else {
        "page.decisions.one.with_turnover"
    };
    view! {
        <p class="open"><a class="button" href=address>{words.say("page.decisions.one.open")}</a></p>
        <p class="help">{words.say(hint)}</p>
    }
    .into_any()
}

/// The decisions that the calculator would show beside this one.
fn similar(words: &Words<'_>, row: &Row<'_>, rows: &[Row<'_>], known: &[Decision]) -> AnyView {
    let Some(decision) = &row.decision else { return ().into_any() };
    let case = Likeness {
        tier: decision.tier,
        provisions: decision.provisions.clone(),
        situations: decision.situations.clone(),
    };
    let others: Vec<_> = known.iter().filter(|other| other.id != decision.id).cloned().collect();
    let turnover = decision.turnover.filter(|_| decision.law.currency().code() == "EUR");
    let near = Compared::of(&others, &case).nearest(&others, turnover).into_iter().take(SIMILAR);
    let lines = near.filter_map(|near| {
        let other = rows.iter().find(|row| row.published.id == near.id)?;
        let amount = words.short_money(near.fine, near.law.currency().code());
        let year = near.year.to_string();
        let places = [("amount", &*amount), ("country", &other.country), ("year", &year)];
        let rest = words.say_with("page.decisions.one.similar_line", &places);
        let about = words.say(other.published.about());
        Some(view! {
            <li><a href=format!("../{}", other.folder())>{near.name.clone()}</a>" "{rest}<small>{about}</small></li>
        })
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="similar">
            <h2 id="similar">{words.say("page.decisions.one.similar")}</h2>
            <ul class="similar">{lines}</ul>
        </section>
    }
    .into_any()
}
