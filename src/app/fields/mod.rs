//! The kinds of fields, each with its label, its help, and what is wrong beside it.

mod amount;
mod choice;
mod date;
mod fold;
mod select;
mod text;

use leptos::{html::ElementType, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

pub(crate) use amount::AmountField;
pub(crate) use choice::ChoiceField;
pub(crate) use date::DateField;
pub(crate) use fold::Fold;
pub(crate) use select::{Choice, SelectField};
pub(crate) use text::TextField;

use super::state::{Page, Target};

/// A reference to an element, which gets the focus when another part of the page leads to it. What leads to it can change with its place.
pub(crate) fn reached<E>(page: Page, target: Option<impl Into<Signal<Option<Target>>>>) -> NodeRef<E>
where
    E: ElementType,
    E::Output: JsCast + AsRef<HtmlElement> + Clone + 'static,
{
    let node = NodeRef::<E>::new();
    if let Some(target) = target.map(Into::into) {
        Effect::new(move || {
            if page.focus.get().is_some_and(|wanted| target.get() == Some(wanted))
                && let Some(element) = node.get()
            {
                page.focus.set(None);
                let element: &HtmlElement = element.as_ref();
                // An element that cannot be focused stays unfocused.
                let _ = element.focus();
            }
        });
    }
    node
}

/// The ids by which a control names what describes it.
fn described_by(id: &str) -> String {
    format!("{id}-help {id}-error")
}

/// What is wrong, and help, under a control.
fn messages(id: &str, help: MaybeProp<String>, error: MaybeProp<String>) -> AnyView {
    let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
    view! {
        <p class="error" id=error_id role="status">{move || error.get()}</p>
        <p class="help" id=help_id hidden=move || help.with(|help| help.as_ref().is_none_or(String::is_empty))>
            {move || help.get()}
        </p>
    }
    .into_any()
}
