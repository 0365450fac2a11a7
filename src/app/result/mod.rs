//! The answer: the figure with its sentence, each infringement and the remarks.

mod authorities;
mod decisions;
mod edge;
mod notes;
mod otherwise;
mod penalties;
mod sentence;
mod spoken;
mod start;
mod table;

use super::{
    Page, bind,
    draft::{Answer, Waiting},
    el::{El, el},
    form::{amount_message, no_money, which},
    link::fact_error,
    text::say,
};
use article83::assess::Bound;
pub(crate) use notes::{holder, left_open};
use sentence::sentences;
pub(crate) use sentence::short_answer;
pub(crate) use table::outcome;

/// Binds the answer; on a small screen it is a bar that opens.
pub(crate) fn result(page: Page) {
    bind::on_press("result-toggle", || {
        let (bar, result) = (bind::get("result-toggle"), bind::get("result"));
        let open = !result.class_list().contains("open");
        bind::set_class(&result, "open", open);
        bind::set_state(&bar, "aria-expanded", open);
    });
    for id in ["figure", "bar-figure"] {
        bind::text(id, move || page.answer(|answer| headline(page, answer)));
        let uncertain = move || page.answer(uncertain);
        bind::flag(id, Box::new(uncertain), |figure, on| bind::set_class(figure, "uncertain", on));
    }
    let empty = move || page.answer(|answer| !matches!(answer, Answer::Assessed(_)));
    bind::flag("figure", Box::new(empty), |figure, on| bind::set_class(figure, "empty", on));
    bind::shown("waiting", move || page.waiting().is_some());
    bind::text("waiting", move || say!(page.text, result_waiting, reason = reason(page, page.waiting().as_ref())));
    bind::elements("answer", Box::new(move || page.answer(|answer| body(page, answer))));
    for id in ["why", "share"] {
        bind::shown(id, move || page.answer(|answer| matches!(answer, Answer::Assessed(_))));
    }
    spoken::spoken(page);
}

fn headline(page: Page, answer: &Answer) -> String {
    match answer {
        Answer::Empty => page.text.result_empty_short(),
        Answer::Assessed(assessment) => short_answer(page.text, assessment),
        Answer::Refused(_) => page.text.result_unknown(),
    }
}

fn uncertain(answer: &Answer) -> bool {
    match answer {
        Answer::Assessed(assessment) => assessment.ceiling.is_none_or(|ceiling| ceiling.bound != Bound::Exact),
        Answer::Empty | Answer::Refused(_) => true,
    }
}

fn body(page: Page, answer: &Answer) -> Vec<El> {
    let text = page.text;
    let sentence = |line: String| el("p").class("sentence").text(&line);
    match answer {
        Answer::Empty => vec![sentence(text.result_empty())],
        Answer::Refused(error) => {
            vec![el("p").class("sentence error").text(&say!(text, result_problem, reason = fact_error(text, error)))]
        }
        Answer::Assessed(assessment) => {
            let country = page.read(|draft| draft.file.country);
            let mut body: Vec<_> = sentences(text, assessment).into_iter().map(sentence).collect();
            body.push(table::table(text, assessment));
            body.extend(otherwise::otherwise(text, assessment));
            body.extend(penalties::penalties(text, assessment));
            body.extend(authorities::authorities(text, country, assessment));
            body.extend(start::start(page, assessment));
            body.extend(edge::edge(text, assessment));
            body.extend(decisions::decisions(page, assessment));
            body.push(notes::notes(text, country, assessment));
            body
        }
    }
}

/// Why the result is waiting, in the same words as next to the field.
fn reason(page: Page, waiting: Option<&Waiting>) -> String {
    let text = page.text;
    match waiting {
        Some(Waiting::Amount(error)) => amount_message(text, error),
        Some(Waiting::Choice(readings)) => which(text, readings),
        Some(Waiting::Currency(typed)) => {
            say!(text, turnover_typed_currency, typed = typed.code(), chosen = page.read(|draft| draft.currency).code())
        }
        Some(Waiting::Withdrawn(withdrawn)) => no_money(text, *withdrawn),
        Some(Waiting::Year) => bind::text_of("year-wrong"),
        Some(Waiting::Rate) => bind::text_of("rate-wrong"),
        None => String::new(),
    }
}
