//! Why: the tree of steps as an outline that opens.

mod line;

use std::{cell::RefCell, rc::Rc};

use article83::explain::{Kind, Rule, Step};
use leptos::prelude::*;

use super::{
    Page, bind,
    cite::sources,
    dom,
    draft::Answer,
    el::{El, el},
    text::Text,
};

/// Which lines are folded open, by their place in the tree. Kept while figures change.
type Opened = StoredValue<Rc<RefCell<Vec<String>>>, LocalStorage>;

/// Ties the outline.
pub(crate) fn why(page: Page) {
    let opened: Opened = StoredValue::new_local(Rc::new(RefCell::new(vec!["0".to_owned()])));
    for (id, open) in [("open-all", true), ("close-all", false)] {
        bind::on_press(id, move || dom::details(".why details").iter().for_each(|one| one.set_open(open)));
    }
    let tree = move || {
        let opened = opened.get_value();
        page.answer(|answer| match answer {
            Answer::Assessed(assessment) => vec![node(page.text, &assessment.why, "0", &opened)],
            Answer::Empty | Answer::Refused(_) => Vec::new(),
        })
    };
    bind::elements("tree", Box::new(tree));
}

/// One line with the lines it rests on.
fn node(text: Text, step: &Step, place: &str, opened: &Rc<RefCell<Vec<String>>>) -> El {
    let mark = match (step.rule.kind(), step.rule) {
        (Kind::Fact, Rule::AssumedUndertaking) => Some(text.why_assumed()),
        (Kind::Fact, _) => Some(text.why_you()),
        (Kind::Law, _) => Some(text.why_law()),
        (Kind::Conclusion, _) => None,
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
    let mut details = el("details").child(el("summary").child(line)).children(sources).child(children);
    if opened.borrow().iter().any(|open| open == place) {
        details = details.attr("open", "");
    }
    let (place, opened) = (place.to_owned(), opened.clone());
    let remember = move |event| {
        let open = bind::flag_of(&event, "open");
        let mut opened = opened.borrow_mut();
        opened.retain(|one| *one != place);
        if open {
            opened.push(place.clone());
        }
    };
    el("li").child(details.on("toggle", remember))
}
