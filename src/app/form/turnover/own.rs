//! The turnover of the company alone, which is compared with that of its group; where the law looks at the company alone, it is what counts.

use leptos::prelude::*;

use crate::app::{
    fields::AmountField,
    form::addressee::is_undertaking,
    state::{Page, memo},
};

/// The field for it, once an undertaking has stated the turnover of its group.
#[component]
pub(super) fn OwnTurnover() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let shown =
        page.memo(|draft| is_undertaking(draft) && !draft.turnover.is_empty() || !draft.own_turnover.is_empty());
    let counts = page.memo(|draft| draft.file.regime().of_legal_person);
    let value = page.memo(|draft| draft.own_turnover.clone());
    let entered = memo(move || page.read(|draft| draft.entered_own_turnover(page.convention)));
    let label = Signal::derive(move || if counts.get() { text.turnover_own_counts() } else { text.turnover_own() });
    let help = Signal::derive(move || (!counts.get()).then(|| text.turnover_own_help()));
    let change = move |typed: String| {
        page.change(|draft| {
            draft.own_turnover = typed;
            if draft.file.regime().of_legal_person {
                draft.file.forget_sizes();
            }
        });
    };
    view! {
        <Show when=move || shown.get()>
            <AmountField label=label value=value on_input=change entered=entered help=help/>
        </Show>
    }
    .into_any()
}
