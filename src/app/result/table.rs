//! Each infringement with its ceiling and the limb that sets it.

use article83::{
    Assessment,
    assess::{InfringementAssessment, OperationAssessment, Outcome},
};

use super::sentence::bounded;
use crate::app::{
    el::{El, el},
    text::{Text, say},
};

/// The table of all conducts.
pub(super) fn table(text: Text, assessment: &Assessment) -> El {
    let several = assessment.operations.len() > 1;
    let head = |label: String| el("th").attr("scope", "col").text(&label);
    let heads = [text.result_provision(), text.result_limb(), text.result_ceiling()];
    let bodies = assessment.operations.iter().enumerate().map(|(i, operation)| conduct(text, i, operation, several));
    let total = assessment.ceiling.filter(|_| several).map(|sum| {
        let name = el("th").attr("scope", "row").attr("colspan", "2").text(&text.result_total());
        el("tfoot").child(el("tr").child(name).child(el("td").text(&bounded(text, sum.money(), sum.bound))))
    });
    el("table")
        .class("infringements")
        .child(el("caption").text(&text.result_table()))
        .child(el("thead").child(el("tr").children(heads.map(head))))
        .children(bodies)
        .children(total)
}

fn conduct(text: Text, index: usize, operation: &OperationAssessment, several: bool) -> El {
    let number = (index + 1).to_string();
    let name = match &operation.name {
        Some(name) => say!(text, result_conduct_named, number, name),
        None => say!(text, result_conduct, number),
    };
    let name = several.then(|| {
        let name = el("th").attr("scope", "rowgroup").attr("colspan", "3").text(&name);
        el("tr").class("conduct").child(name)
    });
    let linked = operation.infringements.len() > 1;
    let decides = operation.gravest_place().filter(|_| linked);
    let rows = operation.infringements.iter().enumerate().map(|(i, one)| row(text, one, decides == Some(i)));
    el("tbody").children(name).children(rows)
}

fn row(text: Text, infringement: &InfringementAssessment, decides: bool) -> El {
    let limb = infringement.basis.map_or_else(|| text.result_not_named(), |basis| basis.to_string());
    let ceiling = infringement
        .ceiling
        .map_or_else(|| outcome(text, infringement.outcome), |ceiling| bounded(text, ceiling.money(), ceiling.bound));
    let warned = (infringement.outcome == Outcome::WarningFirst)
        .then(|| el("span").class("mark").text(&text.outcome_warning_first()));
    let mark = decides.then(|| el("span").class("mark").text(&text.result_decides()));
    el("tr")
        .class(if decides { "decides" } else { "" })
        .child(el("th").attr("scope", "row").text(&infringement.provision.to_string()))
        .child(el("td").text(&limb))
        .child(el("td").text(&ceiling).text(" ").children(mark).children(warned))
}

/// An outcome without a ceiling, in a few words.
pub(crate) fn outcome(text: Text, outcome: Outcome) -> String {
    match outcome {
        Outcome::NoTier => text.outcome_no_tier(),
        Outcome::NoFault => text.outcome_no_fault(),
        Outcome::Displaced => text.outcome_displaced(),
        Outcome::Exempt => text.outcome_exempt(),
        Outcome::WarningFirst => text.outcome_warning_first(),
        Outcome::Unknown | Outcome::Ceiling => text.outcome_unknown(),
    }
}
