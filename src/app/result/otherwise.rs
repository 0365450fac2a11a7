//! What the ceiling would be, had the person answered the questions of concurrence otherwise: one conduct or several, displaced or not.

use article83::{
    Assessment, assess,
    facts::{Case, CaseFile, Operation},
};

use super::sentence::figure;
use crate::app::{
    Page,
    el::{El, el},
    text::Text,
};

/// The most infringements for which every other answer is worked out with each keystroke.
const MOST: usize = 20;

/// The answers that were not given, with the ceiling of each; nothing where there is no other.
pub(super) fn otherwise(page: Page, assessment: &Assessment) -> Option<El> {
    let text = page.text;
    let file = page.case_file();
    let stated: Vec<_> = file.infringements().cloned().collect();
    if !(2..=MOST).contains(&stated.len()) {
        return None;
    }
    let mut undisplaced = file.clone();
    for operation in &mut undisplaced.operations {
        operation.infringements.iter_mut().for_each(|one| one.displaced_by = None);
    }
    let linked = CaseFile { operations: vec![Operation::of(stated.clone())], ..file.clone() };
    // A provision that is displaced has no conduct of its own.
    let alone =
        stated.into_iter().filter(|one| one.displaced_by.is_none()).map(|one| Operation::of(vec![one])).collect();
    let separate = CaseFile { operations: alone, ..file };
    let sayings: [fn(Text, &str) -> String; 3] =
        [Text::otherwise_undisplaced, Text::otherwise_linked, Text::otherwise_separate];
    let mut lines = Vec::new();
    for (file, say) in [undisplaced, linked, separate].into_iter().zip(sayings) {
        if let Ok(case) = Case::check(file) {
            let other = assess(&case);
            if other.ceiling != assessment.ceiling {
                lines.push(el("li").text(&say(text, &figure(text, &other))));
            }
        }
    }
    if lines.is_empty() {
        return None;
    }
    let heading = el("h3").text(&text.otherwise_heading());
    Some(el("section").class("otherwise").child(heading).child(el("ul").children(lines)))
}
