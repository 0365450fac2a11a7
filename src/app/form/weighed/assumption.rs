//! How far the person assumes that all of it moves the amount.

use leptos::prelude::*;

use super::{change, operation};
use crate::{
    app::{
        fields::{Fold, TextField},
        state::Page,
    },
    facts::{Adjustment, typed::share},
    money::{Rate, plain},
};

/// What was typed; it is an assumption only once both ends are known.
#[derive(Clone, Copy)]
struct Typed {
    low: RwSignal<String>,
    high: RwSignal<String>,
    reason: RwSignal<String>,
}

impl Typed {
    fn of(stated: Option<&Adjustment>) -> Self {
        let percent = |rate: Rate| rate.percent().map_or_else(String::new, plain);
        let reason = stated.and_then(|one| one.reason.clone());
        Self {
            low: RwSignal::new(stated.map_or_else(String::new, |one| percent(one.low))),
            high: RwSignal::new(stated.map_or_else(String::new, |one| percent(one.high))),
            reason: RwSignal::new(reason.unwrap_or_default()),
        }
    }

    /// What was typed comes to.
    fn stated(self) -> Option<Adjustment> {
        let (low, high) = self.ends()?;
        Some(Adjustment { low, high, reason: Some(self.reason.get()).filter(|reason| !is_blank(reason)) })
    }

    /// Both ends, in order; a single figure is both.
    fn ends(self) -> Option<(Rate, Rate)> {
        let (low, high) = (self.low.get(), self.high.get());
        let (from, to) = (share(&low), share(&high));
        let ends = from.or(to.filter(|_| is_blank(&low))).zip(to.or(from.filter(|_| is_blank(&high))));
        ends.filter(|(low, high)| low <= high)
    }

    fn is_wrong(self) -> bool {
        self.ends().is_none() && !(self.low.with(|low| is_blank(low)) && self.high.with(|high| is_blank(high)))
    }

    /// Whether the first figure is wrong by itself.
    fn is_low_wrong(self) -> bool {
        self.low.with(|low| share(low).is_none() && !is_blank(low))
    }
}

fn is_blank(typed: &str) -> bool {
    typed.trim().is_empty()
}

/// The first assumption of the case about a conduct, and the only one that can be made here.
#[component]
pub(super) fn Assumption(conduct: usize) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let typed = page.peek(|draft| Typed::of(operation(draft, conduct).and_then(|one| one.adjustments.first())));
    let store = move |field: RwSignal<String>, value: String| {
        field.set(value);
        let first = untrack(|| typed.stated());
        change(page, conduct, |operation| {
            let rest = operation.adjustments.iter().skip(1).cloned();
            operation.adjustments = first.into_iter().chain(rest).collect();
        });
    };
    let wrong = move |at_low: bool| {
        let here = typed.is_wrong() && typed.is_low_wrong() == at_low;
        here.then(|| text.weighed_assumption_wrong())
    };
    view! {
        <Fold class="particulars" summary=text.weighed_assumption()>
            <p class="help">{text.weighed_assumption_help()}</p>
            <TextField
                label=text.weighed_low()
                value=typed.low
                on_input=move |value| store(typed.low, value)
                error=Signal::derive(move || wrong(true))
            />
            <TextField
                label=text.weighed_high()
                value=typed.high
                on_input=move |value| store(typed.high, value)
                error=Signal::derive(move || wrong(false))
            />
            <TextField
                label=text.weighed_reason()
                value=typed.reason
                on_input=move |value| store(typed.reason, value)
            />
        </Fold>
    }
    .into_any()
}
