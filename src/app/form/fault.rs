//! Whether there was fault, without which there is no fine.

use article83::facts::Fault;

use super::choice;
use crate::app::{Page, bind};

/// The answer "not known", which the case file states by saying nothing.
const UNKNOWN: &str = "unknown";

pub(super) fn fault(page: Page) {
    let chosen = move || page.read(|draft| draft.file.fault.map_or(UNKNOWN, Fault::key));
    bind::text("answer-4", move || bind::text_of(&format!("fault-{}-label", chosen())));
    choice("fault", &["intent", "negligence", "none", UNKNOWN], chosen, move |key| {
        page.change(|draft| draft.file.fault = Fault::of(key));
    });
}
