//! The ranges of starting amounts, apart from the ceiling.

use article83::{
    Assessment,
    assess::{InfringementAssessment, StartRange},
    money::Money,
};

use crate::app::{
    el::{El, el},
    format,
    text::Text,
};

/// The list of ranges; nothing where no infringement has one.
pub(super) fn start(text: Text, assessment: &Assessment) -> Option<El> {
    let infringements = assessment.operations.iter().flat_map(|operation| &operation.infringements);
    let lines: Vec<_> = infringements.filter_map(|infringement| line(text, infringement)).collect();
    if lines.is_empty() {
        return None;
    }
    let heading = el("h3").text(&text.result_start());
    let help = el("p").class("help").text(&text.result_start_help());
    Some(el("section").class("start").child(heading).child(help).child(el("ul").children(lines)))
}

fn line(text: Text, infringement: &InfringementAssessment) -> Option<El> {
    let start = infringement.start?;
    let (low, high) = ends(text, start.range);
    let line = el("li").text(&text.result_start_of(&infringement.provision.to_string(), &low, &high));
    let chosen = start.chosen.map(|chosen| {
        let (low, high) = ends(text, chosen);
        let one = low == high;
        el("p").text(&if one { text.result_start_point(&low) } else { text.result_start_chosen(&low, &high) })
    });
    Some(line.children(chosen))
}

fn ends(text: Text, StartRange { low, high, currency }: StartRange) -> (String, String) {
    let shown = |amount| format::money(text, Money { amount, currency });
    (shown(low), shown(high))
}
