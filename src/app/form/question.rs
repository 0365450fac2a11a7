//! A question of the form: its heading with the answer so far, and its fields while it is open.

use leptos::{ev::KeyboardEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys};

use crate::app::{
    fields::reached,
    state::{Page, QUESTIONS, Target},
};

/// What the first field of a question is.
const FIELD: &str = "input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)";

/// A line of text that is not wrong. The search uses Enter itself.
const LINE: &str = "input[type=text]:not([aria-invalid=true])";

/// A question. It opens and closes by itself, so that nothing moves away from where it was pressed; what is closed is not rendered.
#[component]
pub(super) fn Question(
    /// Its place, from 1.
    number: usize,
    /// The question itself.
    heading: String,
    /// What has been answered, in a few words.
    #[prop(into)]
    answer: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let page = Page::here();
    let open = move || page.is_open(number);
    let node = reached::<html::Summary>(page, Some(Target::Question(number)));
    let next = (number < QUESTIONS).then(|| number + 1);
    let fields = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if page.focus.get() == Some(Target::FirstField(number))
            && let Some(fields) = fields.get()
        {
            page.focus.set(None);
            let first = fields.query_selector(FIELD).ok().flatten();
            // A field that cannot be focused stays unfocused.
            let _ = first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()).map(|first| first.focus());
        }
    });
    let go_on = move |event: KeyboardEvent| {
        if let Some(next) = next.filter(|_| finishes(&event)) {
            event.prevent_default();
            page.go_on(next);
        }
    };
    view! {
        <details
            class="question"
            open=open
            on:toggle:target=move |event| page.set_open(number, event.target().open())
            on:keydown=go_on
        >
            // A click comes before the fold opens, so that the next key press finds the fields.
            <summary node_ref=node on:click=move |event| {
                event.prevent_default();
                page.set_open(number, !untrack(open));
            }>
                <span class="number" aria-hidden="true">{number}</span>
                <h2>{heading}</h2>
                " "
                <span class="answer">{answer}</span>
            </summary>
            <Show when=open>
                <div class="fields" node_ref=fields>
                    {children()}
                    {next.map(|next| view! {
                        <p class="next">
                            <button type="button" on:click=move |_| page.ask(next)>
                                {format!("{} {}", page.text.form_next(), super::heading(page.text, next))}
                            </button>
                        </p>
                    })}
                </div>
            </Show>
        </details>
    }
    .into_any()
}

/// Whether a key ends the typing in a line of text: Enter. In an input method it belongs to the word that is being put together.
fn finishes(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let in_line = || target.is_some_and(|target| target.matches(LINE).unwrap_or_default());
    event.key() == "Enter" && !event.is_composing() && in_line()
}
