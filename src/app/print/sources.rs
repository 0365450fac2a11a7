//! The sources of an answer, each document once: links do not work on paper, so addresses are written out.

use article83::{Assessment, assess::Step, law::Citation};

use crate::app::{cite, el::El, text::Text};

/// A source with all the places in it that are cited, in the order of the reasons.
type Cited = Vec<(Citation, Vec<&'static str>)>;

/// The list of sources.
pub(super) fn cited(text: Text, assessment: &Assessment) -> Vec<El> {
    let mut cited = Cited::new();
    of_step(&assessment.why, &mut cited);
    for note in &assessment.notes {
        add(note.source, &mut cited);
    }
    let line = |(source, places): (Citation, Vec<_>)| {
        cite::source(text, &source, &places.join("; ")).text(" ").text(source.document.address())
    };
    cited.into_iter().map(line).collect()
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
