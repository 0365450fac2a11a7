//! A question of the form: its heading with the answer so far, and its fields while it is open.

use leptos::{html, prelude::*};

use crate::app::{
    fields::reached,
    state::{Page, QUESTIONS, Target},
};

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
    view! {
        <details class="question" open=open on:toggle:target=move |event| page.set_open(number, event.target().open())>
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
                <div class="fields">
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
