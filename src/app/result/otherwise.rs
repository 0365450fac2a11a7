//! What the ceiling would be if the person had answered differently: one conduct or several, a provision displaced or not, and the addressee
//! counted alone or with its group.

use article83::{
    Assessment,
    assess::{Alternative, Difference},
};

use super::sentence::short_answer;
use crate::app::{
    el::{El, el},
    text::{Text, say},
};

/// The answers that were not given, each with its ceiling; nothing if there are none.
pub(super) fn otherwise(text: Text, assessment: &Assessment) -> Option<El> {
    let lines: Vec<_> = assessment.alternatives.iter().filter_map(|other| line(text, other, assessment)).collect();
    if lines.is_empty() {
        return None;
    }
    let heading = el("h3").text(&text.otherwise_heading());
    Some(el("section").class("otherwise").child(heading).child(el("ul").children(lines)))
}

/// How another ceiling is put into words; nothing if it is the same.
fn line(text: Text, Alternative { differs, answer }: &Alternative, assessment: &Assessment) -> Option<El> {
    let other = answer.as_ref().ok().filter(|other| other.ceiling != assessment.ceiling)?;
    let amount = short_answer(text, other);
    let said = match differs {
        Difference::Undisplaced => say!(text, otherwise_undisplaced, amount),
        Difference::Linked => say!(text, otherwise_linked, amount),
        Difference::Separate => say!(text, otherwise_separate, amount),
        Difference::Alone => say!(text, otherwise_alone, amount),
        Difference::Authority { .. } | Difference::UpToEdge { .. } | Difference::AboveEdge { .. } => return None,
    };
    Some(el("li").text(&said))
}
