//! An amount of money as people write it, read back as it was understood.

use leptos::prelude::*;

use super::{described_by, messages, reached};
use crate::app::{
    format,
    state::{EnteredAmount, Page, Target},
    text::say,
};

/// A field for an amount, with what it was understood as.
#[component]
pub(crate) fn AmountField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// What was typed comes to.
    #[prop(into)]
    entered: Signal<EnteredAmount>,
    #[prop(optional, into)] help: MaybeProp<String>,
    /// What else is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    #[prop(optional, into)] name: Option<&'static str>,
    #[prop(optional, into)] target: Option<Target>,
) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let (id, node) = (page.field(), reached(page, target));
    let read_id = format!("{id}-read");
    let read = move || match entered.get() {
        EnteredAmount::Amount(amount) => say!(text, turnover_understood, amount = format::money(amount)),
        EnteredAmount::Nothing | EnteredAmount::Wrong => String::new(),
    };
    let wrong = Signal::derive(move || {
        let unread = (entered.get() == EnteredAmount::Wrong).then(|| text.penalties_wrong());
        unread.or_else(|| error.get())
    });
    view! {
        <div class="field amount">
            <label for=id.clone()>{label}</label>
            <input
                id=id.clone()
                name=name
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=format!("{} {read_id}", described_by(&id))
                aria-invalid=move || wrong.get().is_some().to_string()
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                node_ref=node
            />
            <p class="read-back" id=read_id role="status">{read}</p>
            {messages(&id, help, wrong.into())}
        </div>
    }
    .into_any()
}
