//! What the ceiling would be if the person had answered differently: one conduct or several, a provision displaced or not, and the addressee
//! counted alone or with its group.

use leptos::prelude::*;

use super::{part, sentence::short_answer};
use crate::app::each::each;
use crate::{
    Assessment,
    app::{
        state::Page,
        text::{Text, say},
    },
    assess::{Alternative, Difference},
};

/// The answers that were not given, each with its ceiling; nothing if there are none.
#[component]
pub(super) fn Otherwise() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let lines = part(page, move |assessment| {
        assessment.alternatives.iter().filter_map(|other| line(text, other, assessment)).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !lines.with(Vec::is_empty)>
            <section class="otherwise">
                <h3>{text.otherwise_heading()}</h3>
                <ul>{each(lines, |line| view! { <li>{line}</li> }.into_any())}</ul>
            </section>
        </Show>
    }
    .into_any()
}

/// How another ceiling is put into words; nothing if it is the same.
fn line(text: Text, Alternative { differs, answer }: &Alternative, assessment: &Assessment) -> Option<String> {
    let other = answer.as_ref().ok().filter(|other| other.ceiling != assessment.ceiling)?;
    let said: fn(Text, String) -> String = match differs {
        Difference::Undisplaced => |text, amount| say!(text, otherwise_undisplaced, amount),
        Difference::Linked => |text, amount| say!(text, otherwise_linked, amount),
        Difference::Separate => |text, amount| say!(text, otherwise_separate, amount),
        Difference::Alone => |text, amount| say!(text, otherwise_alone, amount),
        Difference::Authority { .. } | Difference::UpToEdge { .. } | Difference::AboveEdge { .. } => return None,
    };
    Some(said(text, short_answer(text, other)))
}
