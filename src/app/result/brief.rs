//! The answer in a small frame: the figure, what it means, and where an authority would start.

use leptos::prelude::*;

use super::{Exactly, Figure, Headline, answer::Unanswered, at_once, sentences, spoken::Spoken};
use crate::app::{each::each, second::Later, state::Page};

/// The small answer.
#[component]
pub(crate) fn Brief() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let heading = page.field();
    let headline = Headline::of(page);
    let Headline { empty, waiting, .. } = headline;
    let sentences = at_once(page, move |assessment| sentences(text, assessment));
    view! {
        <section class="answer" aria-labelledby=heading.clone()>
            <Figure headline id=heading.clone()/>
            <Show when=move || !empty.get() fallback=|| view! { <Unanswered/> }>
                <Exactly/>
                {each(sentences, |line| view! { <p class="sentence">{line}</p> }.into_any())}
                <Later view=|second| (second.starts)()/>
            </Show>
            <Spoken sentences waiting/>
        </section>
    }
    .into_any()
}
