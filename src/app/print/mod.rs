//! The note for the file: what is printed besides the answer and its reasons, made on printing.

mod facts;
mod sources;

use super::{Page, bind, draft::Answer, el, format};

/// Makes the note before the page is printed, and drops it when the case changes.
pub(crate) fn start(page: Page) {
    bind::on_window("beforeprint", Box::new(move |_| write(page)));
    bind::effect(Box::new(move || {
        page.read(|_| ());
        for id in ["paper-facts", "paper-sources"] {
            el::fill(&bind::get(id), Vec::new());
        }
    }));
}

/// Writes the facts as they are stated now, and the sources of the answer.
pub(crate) fn write(page: Page) {
    bind::get("paper-day").set_text_content(Some(&format::today(page.text)));
    el::fill(&bind::get("paper-facts"), facts::facts(page));
    let sources = page.answer(|answer| match answer {
        Answer::Assessed(assessment) => sources::cited(page.text, assessment),
        Answer::Empty | Answer::Refused(_) => Vec::new(),
    });
    el::fill(&bind::get("paper-sources"), sources);
}
