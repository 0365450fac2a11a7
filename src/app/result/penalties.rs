//! What penalty payments come to, apart from the ceiling.

use article83::{
    Assessment,
    assess::PenaltyAssessment,
    explain::{Rule, Value},
    money::Money,
};

use crate::app::{
    el::{El, el},
    format,
    text::Text,
};

/// One line for each; nothing where there is none.
pub(super) fn penalties(text: Text, assessment: &Assessment) -> Option<El> {
    if assessment.penalties.is_empty() {
        return None;
    }
    let line = |penalty: &PenaltyAssessment| {
        let amount = format::money(text, Money { amount: penalty.amount, currency: penalty.currency });
        let stated = |rule| penalty.why.because.iter().find(|step| step.rule == rule).map(|step| step.result);
        let (units, every, each) = match (stated(Rule::StatedUnits), stated(Rule::StatedPenalty)) {
            (Some(Value::Units { units, every }), Some(Value::Money { amount, currency, .. })) => {
                (units.to_string(), text.word("every", every.key()), format::money(text, Money { amount, currency }))
            }
            _ => Default::default(),
        };
        el("li").text(&text.penalties_accrued(&amount, &each, &every, &units))
    };
    let heading = el("h3").text(&text.penalties_heading());
    Some(
        el("section").class("penalties").child(heading).child(el("ul").children(assessment.penalties.iter().map(line))),
    )
}
