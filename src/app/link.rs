//! The case in the address: read when the page starts or a link is pasted over it, and cleared at once; written only on request, when the
//! language changes, and for the reload after a fault.

use article83::{
    carry::link::{LARGEST, LinkError, MOST_INFRINGEMENTS, from_fragment, to_fragment},
    facts::{Case, CaseFile, FactError, Path, Problem, iso},
};
use js_sys::{decode_uri_component, encode_uri_component};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{Element, Event, HtmlAnchorElement};

use super::{
    Opened, Page, Source, bind, dom,
    draft::{Answer, Draft},
    form::no_money,
    format,
    text::{Text, say},
};

/// In the page's own fragments, marks what was typed but is not a fact yet.
const TYPED: char = '&';

/// The draft in the fragment, or why it cannot be opened, and where it came from; the fragment is cleared at once.
pub(crate) fn take_incoming(text: Text) -> Option<(Opened, Source)> {
    let location = window().location();
    let fragment = location.hash().ok().filter(|fragment| fragment.len() > 1)?;
    let (link, typed) = fragment.split_once(TYPED).map_or((&*fragment, None), |(link, typed)| (link, Some(typed)));
    let opened = from_fragment(link);
    if opened == Err(LinkError::NotACase) {
        return None;
    }
    let address = location.href().unwrap_or_default();
    if let (Ok(history), Some((before, _))) = (window().history(), address.split_once('#')) {
        // If the browser refuses, the fragment stays: nothing else depends on it.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(before));
    }
    // The page may be left before a provision is chosen, so there may be no case to check yet.
    let draft = draft_of(text, opened, typed.is_some());
    let source = if typed.is_some() { Source::Page } else { Source::Link };
    let opened = draft.map(|mut draft| {
        if let Some(typed) = typed.and_then(|typed| decode_uri_component(typed).ok()) {
            draft.type_again(&String::from(typed));
        }
        draft
    });
    Some((opened, source))
}

/// The draft of a case that came from outside, or why it cannot be opened.
pub(crate) fn draft_of(text: Text, read: Result<CaseFile, LinkError>, may_be_empty: bool) -> Opened {
    let checked = read.and_then(|file| {
        let nothing = may_be_empty && file.operations.is_empty();
        // A penalty payment that the law does not allow is reported next to its fields, and does not keep anything else out.
        let checked = match Draft::answer(file.clone()).0 {
            Answer::Refused(error) => Err(error),
            Answer::Empty if !nothing => Case::check(file.clone()).map(drop),
            Answer::Empty | Answer::Assessed(_) => Ok(()),
        };
        checked.map(|()| Draft::of(file)).map_err(LinkError::File)
    });
    checked.map_err(|error| reason(text, &error))
}

/// The fragment that carries the whole draft to another load of the page.
fn outgoing(page: Page) -> String {
    let typed = String::from(encode_uri_component(&page.typed()));
    format!("{}{TYPED}{typed}", to_fragment(&page.case_file()))
}

/// Hands the current draft to the links to other languages when they are followed, and to the reload after a fault.
pub(crate) fn keep(page: Page) {
    let follow = move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[data-language]").ok().flatten()) else { return };
        let has_case = page.peek(|draft| !draft.is_empty());
        let fragment = if has_case { outgoing(page) } else { String::new() };
        link.unchecked_into::<HtmlAnchorElement>().set_hash(&fragment);
        // A link opened in another tab leaves this page where it is; and an open list is not carried along.
        if !page.many().is_open() && !["ctrlKey", "metaKey", "shiftKey"].iter().any(|key| bind::has(&event, key)) {
            dom::leaving();
        }
    };
    bind::on_window("click", Box::new(follow));
    let reload = bind::get("crashed-reload");
    bind::effect(Box::new(move || {
        let fragment = page.read(|_| outgoing(page));
        // Setting an attribute of an element cannot fail.
        let _ = reload.set_attribute("data-link", &fragment);
    }));
}

/// Why a link cannot be opened, in the page's language.
fn reason(text: Text, error: &LinkError) -> String {
    match error {
        LinkError::NotACase | LinkError::Damaged => text.error_damaged(),
        LinkError::Version(version) => say!(text, error_version, version),
        LinkError::TooLarge => say!(text, error_too_large, bytes = LARGEST, count = MOST_INFRINGEMENTS),
        LinkError::File(error) => fact_error(text, error),
    }
}

/// What is wrong with a fact that has no field in the form, in the page's language.
pub(crate) fn fact_error(text: Text, error: &FactError) -> String {
    match &error.problem {
        Problem::Syntax(_) => text.error_syntax(),
        Problem::UnknownKey(_) | Problem::Missing | Problem::Kind(_) | Problem::Twice => {
            say!(text, error_shape, field = error.field)
        }
        Problem::Version(version) => say!(text, error_version, version),
        Problem::Provision(_) => say!(text, error_provision, field = error.field),
        Problem::Inexact => text.error_inexact(),
        Problem::Withdrawn(withdrawn) => no_money(text, *withdrawn),
        Problem::NotYet(_) | Problem::NoLonger(_) if error.field == Path::key("procedure") => {
            say!(text, error_procedure, problem = problem(text, error))
        }
        _ => say!(text, error_fact, field = error.field),
    }
}

/// The same, next to the field itself.
pub(crate) fn problem(text: Text, error: &FactError) -> String {
    match &error.problem {
        Problem::Order => text.error_order(),
        Problem::NotPositive => text.error_not_positive(),
        Problem::AboveLimit(most) => say!(text, error_above_limit, amount = format::money(text, *most)),
        Problem::NotAgainst => text.error_not_against(),
        Problem::NotYet(from) => say!(text, error_not_yet, day = format::day(text, &iso(*from))),
        Problem::NoLonger(until) => say!(text, error_no_longer, day = format::day(text, &iso(*until))),
        Problem::OtherCurrency(currency) => say!(text, error_other_currency, currency = currency.code()),
        _ => fact_error(text, error),
    }
}
