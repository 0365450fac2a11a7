//! The sources of an answer, each document once.

use leptos::prelude::*;

use crate::{
    Assessment,
    app::{cite::source, text::Text},
    assess::Step,
    law::Citation,
};

/// A source with all the places in it that are cited, in the order of the reasons.
type Cited = Vec<(Citation, Vec<&'static str>)>;

/// The list of sources.
pub(super) fn cited(text: Text, assessment: &Assessment) -> AnyView {
    let mut cited = Cited::new();
    of_step(&assessment.why, &mut cited);
    for penalty in &assessment.penalties {
        of_step(&penalty.why, &mut cited);
    }
    for note in &assessment.notes {
        add(note.source, &mut cited);
    }
    let line =
        |(citation, places): (Citation, Vec<_>)| source(text, &citation, &places.join(&*text.cite_apart()), true);
    cited.into_iter().map(line).collect_view().into_any()
}

fn of_step(step: &Step, cited: &mut Cited) {
    add(step.sources, cited);
    for inner in &step.because {
        of_step(inner, cited);
    }
}

/// Places that are less certain, or were checked on another day, are listed separately.
fn add(sources: &[Citation], cited: &mut Cited) {
    for source in sources {
        let pinpoint = source.pinpoint;
        match cited.iter_mut().find(|(known, _)| Citation { pinpoint, ..*known } == *source) {
            Some((_, places)) if places.contains(&pinpoint) => {}
            Some((_, places)) => places.push(pinpoint),
            None => cited.push((*source, vec![pinpoint])),
        }
    }
}
