//! What the ceiling would be, had the person answered otherwise: one conduct or several, a provision displaced or not, and the addressee
//! counted alone or with its group.

use article83::{
    Assessment, assess,
    facts::{Case, CaseFile, Operation},
};

use super::sentence::figure;
use crate::app::{
    Page,
    el::{El, el},
    text::{Text, say},
};

/// The most infringements for which every other answer is worked out with each keystroke.
const MOST: usize = 20;

/// The answers that were not given, with the ceiling of each; nothing where there is no other.
pub(super) fn otherwise(page: Page, assessment: &Assessment) -> Option<El> {
    let text = page.text;
    let file = page.case_file();
    if file.infringements().count() > MOST {
        return None;
    }
    let others = [((|text, amount| say!(text, otherwise_alone, amount)) as Saying, file.alone())];
    let others = others.into_iter().filter_map(|(say, file)| Some((say, file?)));
    let mut lines = Vec::new();
    for (say, file) in concurrence(file.clone()).into_iter().chain(others) {
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

/// How a ceiling under another answer is said.
type Saying = fn(Text, &str) -> String;

/// The other answers to what is linked and what is displaced; none where one provision was infringed.
fn concurrence(file: CaseFile) -> Vec<(Saying, CaseFile)> {
    let stated: Vec<_> = file.infringements().cloned().collect();
    if stated.len() < 2 {
        return Vec::new();
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
    vec![
        (|text, amount| say!(text, otherwise_undisplaced, amount), undisplaced),
        (|text, amount| say!(text, otherwise_linked, amount), linked),
        (|text, amount| say!(text, otherwise_separate, amount), separate),
    ]
}
