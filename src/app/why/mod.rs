//! Why: the tree of steps as an outline that unfolds.

mod line;

use article83::assess::{Rule, Step, StepKind};

use super::{
    Page, bind,
    cite::sources,
    dom,
    draft::Answer,
    el::{El, el},
    text::Text,
};

/// Binds the outline.
pub(crate) fn why(page: Page) {
    for (id, open) in [("open-all", true), ("close-all", false)] {
        bind::on_press(id, move || dom::details("#tree details").iter().for_each(|one| one.set_open(open)));
    }
    let tree = move || {
        let opened = opened();
        page.answer(|answer| match answer {
            Answer::Assessed(assessment) => {
                let penalties = assessment.penalties.iter().map(|penalty| &penalty.why);
                let trees = std::iter::once(&assessment.why).chain(penalties);
                trees.enumerate().map(|(place, why)| node(page.text, why, &place.to_string(), &opened)).collect()
            }
            Answer::Empty | Answer::Refused(_) => Vec::new(),
        })
    };
    bind::elements("tree", Box::new(tree));
}

/// The places of the lines that are open now, which stay open while figures change. At first, only the topmost.
fn opened() -> Vec<String> {
    let all = dom::details("#tree details");
    if all.is_empty() {
        return vec!["0".to_owned()];
    }
    all.iter().filter(|one| one.open()).filter_map(|one| one.get_attribute(PLACE)).collect()
}

/// The place of a line in the tree.
const PLACE: &str = "data-place";

/// One line, with the lines it is based on.
fn node(text: Text, step: &Step, place: &str, opened: &[String]) -> El {
    let mark = match (step.rule.kind(), step.rule) {
        (StepKind::Fact, Rule::AssumedUndertaking) => Some(text.why_assumed()),
        (StepKind::Fact, _) => Some(text.why_you()),
        (StepKind::Law, _) => Some(text.why_law()),
        (StepKind::Guidance, _) => Some(text.why_guidance()),
        (StepKind::Conclusion, _) => None,
    };
    let mark = mark.map(|mark| el("span").class("mark").text(&mark));
    let line = el("span").class("line").text(&line::sentence(text, step)).text(" ").children(mark);
    let sources = sources(text, step.sources);
    if step.because.is_empty() {
        return el("li").class("leaf").child(line).children(sources);
    }
    let mut children = el("ul");
    for (i, inner) in step.because.iter().enumerate() {
        children = children.child(node(text, inner, &format!("{place}.{i}"), opened));
    }
    let details = el("details").attr(PLACE, place).child(el("summary").child(line)).children(sources).child(children);
    let open = opened.iter().any(|open| open == place);
    el("li").child(if open { details.attr("open", "") } else { details })
}
