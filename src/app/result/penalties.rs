//! What penalty payments come to, apart from the ceiling.

use leptos::prelude::*;

use super::at_once;
use crate::app::each::each;
use crate::{
    app::{
        format,
        state::Page,
        text::{Text, say},
    },
    assess::{PenaltyAssessment, Rule, Value},
    facts::Counted,
    money::Money,
};

/// What is shown of a penalty payment.
#[derive(Clone, Copy, PartialEq)]
struct Accrued {
    amount: Money,
    units: Option<Value>,
    each: Option<Value>,
    country: Option<Value>,
}

/// One line for each; nothing if there are none.
#[component]
pub(super) fn Penalties() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let accrued = at_once(page, |assessment| assessment.penalties.iter().map(Accrued::of).collect::<Vec<_>>());
    view! {
        <Show when=move || !accrued.with(Vec::is_empty)>
            <section class="penalties">
                <h3>{text.penalties_heading()}</h3>
                <ul>{each(accrued, move |one| view! { <li>{line(text, one)}</li> }.into_any())}</ul>
            </section>
        </Show>
    }
    .into_any()
}

impl Accrued {
    fn of(penalty: &PenaltyAssessment) -> Self {
        let stated = |rule| penalty.why.because.iter().find(|step| step.rule == rule).map(|step| step.result);
        Self {
            amount: Money { amount: penalty.amount, currency: penalty.currency },
            units: stated(Rule::StatedUnits),
            each: stated(Rule::StatedPenalty),
            country: stated(Rule::StatedPenaltyCountry),
        }
    }
}

fn line(text: Text, Accrued { amount, units, each, country }: Accrued) -> String {
    let amount = format::money(amount);
    let line = match (units, each) {
        (Some(Value::Units { units, every, counted }), Some(Value::Money { amount: each, currency, .. })) => {
            let each = format::money(Money { amount: each, currency });
            let every = text.word("every", every.key());
            match counted {
                Some(Counted::Begun) => say!(text, penalties_accrued_begun, amount, each, every, units),
                Some(Counted::Passed) | None => say!(text, penalties_accrued, amount, each, every, units),
            }
        }
        _ => amount,
    };
    match country {
        Some(Value::Country { country }) => say!(text, penalties_in_country, country = text.country(country), line),
        _ => line,
    }
}
