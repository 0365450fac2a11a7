//! The facts: one question open at a time, all within reach.

mod addressee;
mod amount_message;
mod chosen;
mod fault;
mod finder;
mod infringements;
mod penalties;
mod provision_message;
mod search;
mod serious;
mod topics;
mod turnover;
mod weighed;

pub(crate) use addressee::body_name;
pub(crate) use amount_message::amount_message;
pub(crate) use infringements::title;
pub(crate) use provision_message::provision_message;
pub(crate) use search::index;
pub(crate) use turnover::{no_money, which};

use super::{Page, bind, dom, draft::Draft, many};

/// Binds the questions to the draft.
pub(crate) fn form(page: Page) {
    infringements::infringements(page);
    addressee::addressee(page);
    turnover::turnover(page);
    fault::fault(page);
    serious::serious(page);
    weighed::weighed(page);
    penalties::penalties(page);
    for number in 1..7 {
        bind::on_press(&format!("next-{number}"), move || {
            open_question(number);
            dom::focus(&format!("question-{}", number + 1));
        });
    }
    bind::on("facts", "submit", Box::new(|event| event.prevent_default()));
    bind::on_press("clear", move || {
        page.replace(Draft::default());
        page.search_for(String::new());
        page.forget_notice();
        many::forget(page);
        page.say(page.text.app_cleared());
        open_question(0);
        dom::focus("search");
    });
}

/// Opens a question, counted from 0; the browser closes the others.
fn open_question(number: usize) {
    if let Some(question) = dom::details(".question").get(number) {
        question.set_open(true);
    }
}

/// Binds a group of radio buttons to the value chosen.
fn choice(
    name: &'static str,
    values: &'static [&'static str],
    chosen: impl Fn() -> &'static str + Copy + 'static,
    choose: impl Fn(&str) + 'static,
) {
    for value in values {
        bind::checked(&format!("{name}-{value}"), move || chosen() == *value);
    }
    bind::on_value(name, "change", move |value| choose(&value));
}
