//! What penalty payments come to, apart from the ceiling.

use article83::{
    Assessment,
    assess::{PenaltyAssessment, Rule, Value},
    facts::Counted,
    money::Money,
};

use crate::app::{
    dom,
    el::{El, el},
    format,
    text::{Text, say},
};

/// One line for each; nothing if there are none.
pub(super) fn penalties(text: Text, assessment: &Assessment) -> Option<El> {
    if assessment.penalties.is_empty() {
        return None;
    }
    let line = |penalty: &PenaltyAssessment| {
        let amount = format::money(text, Money { amount: penalty.amount, currency: penalty.currency });
        let stated = |rule| penalty.why.because.iter().find(|step| step.rule == rule).map(|step| step.result);
        let line = match (stated(Rule::StatedUnits), stated(Rule::StatedPenalty)) {
            (Some(Value::Units { units, every, counted }), Some(Value::Money { amount: each, currency, .. })) => {
                let each = format::money(text, Money { amount: each, currency });
                let (units, every) = (units.to_string(), text.word("every", every.key()));
                match counted {
                    Some(Counted::Begun) => say!(text, penalties_accrued_begun, amount, each, every, units),
                    Some(Counted::Passed) | None => say!(text, penalties_accrued, amount, each, every, units),
                }
            }
            _ => amount,
        };
        el("li").text(&match stated(Rule::StatedPenaltyCountry) {
            Some(Value::Country { country }) => {
                say!(text, penalties_in_country, country = dom::country_name(country), line)
            }
            _ => line,
        })
    };
    let heading = el("h3").text(&text.penalties_heading());
    Some(
        el("section").class("penalties").child(heading).child(el("ul").children(assessment.penalties.iter().map(line))),
    )
}
