//! The case in the address: read when the page starts or a link is pasted over it, and cleared at once; written only on request, when the
//! language changes, and for the reload after a fault.

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::{prelude::*, wasm_bindgen::JsValue};

use crate::{
    app::{
        start::case_of,
        state::{Answer, Draft, Notice, Page, Variant, Work},
        text::{Situation, Text, say},
        wrong::fact_error,
    },
    carry::link::{
        LARGEST, LinkError, MOST_INFRINGEMENTS, from_fragment, open as open_file, to_fragment, without_particulars,
    },
    facts::{Case, CaseFile, Country, FactError, SavedFile},
};

/// In the page's own fragments, marks what was typed but is not a fact yet.
const TYPED: char = '&';

/// In the same place after that, marks the variants.
const VARIANTS: char = '&';

/// What a link or a file contained: a case, perhaps with variants, or why it cannot be opened.
pub(crate) type Opened = Result<Work, String>;

/// Where a case came from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Link,
    File,
    /// The page itself, when it was in another language, or a host's choice in the address.
    Page,
    /// A name in the address, such as that of a decision.
    Name,
}

/// What was in a link or a file, and what to say about it.
pub(crate) fn taken(text: Text, opened: Opened, source: Source) -> (Option<Work>, Notice) {
    match (opened, source) {
        (Ok(work), Source::Link) => (Some(work), text.app_opened().into()),
        (Ok(work), Source::Name) if work.name.is_empty() => (Some(work), Notice::default()),
        (Ok(work), Source::File | Source::Name) => {
            let notice = opened_as(text, &work.name);
            (Some(work), notice.into())
        }
        (Ok(work), Source::Page) => (Some(work), Notice::default()),
        (Err(reason), Source::Link | Source::Page | Source::Name) => {
            (None, Notice::error(say!(text, app_not_opened, reason)))
        }
        (Err(reason), Source::File) => (None, Notice::error(say!(text, file_not_opened, reason))),
    }
}

/// That a case was opened, by its name if it has one.
pub(crate) fn opened_as(text: Text, name: &str) -> String {
    if name.is_empty() { text.file_opened() } else { say!(text, file_opened_as, name) }
}

/// Replaces the case, which can be restored, with that of a link or a file, or says why it cannot be opened. Variants are replaced only by
/// others.
pub(crate) fn open(page: Page, opened: Opened, source: Source) {
    let (work, notice) = taken(page.text, opened, source);
    if let Some(mut work) = work {
        if work.variants.is_empty() {
            work.variants = page.work().variants;
        }
        page.open(work);
        page.searched.set(String::new());
    }
    page.tell(notice);
}

/// The case in the fragment, or why it cannot be opened, and where it came from; the fragment is cleared at once.
pub(crate) fn take_incoming(text: Text) -> Option<(Opened, Source)> {
    // A page that is rendered before it is published has no address.
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let location = window().location();
    let fragment = location.hash().ok().filter(|fragment| fragment.len() > 1)?;
    let (link, typed) = fragment.split_once(TYPED).map_or((&*fragment, None), |(link, typed)| (link, Some(typed)));
    let opened = from_fragment(link);
    let named = if opened == Err(LinkError::NotACase) { Some(named(text, &decoded(&fragment))?) } else { None };
    let address = location.href().unwrap_or_default();
    if let (Ok(history), Some((before, _))) = (window().history(), address.split_once('#')) {
        // If the browser refuses, the fragment stays: nothing else depends on it.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(before));
    }
    if let Some(named) = named {
        return Some((named, Source::Name));
    }
    // The page may be left before a provision is chosen, so there may be no case to check yet.
    let draft = draft_of(text, opened, typed.is_some());
    let source = if typed.is_some() { Source::Page } else { Source::Link };
    let (typed, variants) = typed.map(|typed| typed.split_once(VARIANTS).unwrap_or((typed, ""))).unwrap_or_default();
    let opened = draft.map(|mut draft| {
        draft.type_again(&decoded(typed));
        // The page itself wrote them: what cannot be read was changed by somebody else, and is left out.
        let variants = variants_of(text, &decoded(variants)).unwrap_or_default();
        Work { variants, ..Work::from(draft) }
    });
    Some((opened, source))
}

/// What a fragment names instead of holding a case: a published decision, something that happened, a country, as in `#country=FR&happened=…`.
/// `None` if it is some other fragment.
fn named(text: Text, fragment: &str) -> Option<Opened> {
    let mut work = Work::default();
    for pair in fragment.strip_prefix('#').unwrap_or(fragment).split('&') {
        let (key, name) = pair.split_once('=')?;
        let found = match key {
            "decision" => case_of(text, name).map(|case| work = case),
            "happened" => Situation::of(name).map(|situation| work.draft.happen(situation)),
            "country" => Country::of(name).map(|country| work.draft.choose_country(Some(country))),
            _ => return None,
        };
        if found.is_none() {
            return Some(Err(text.error_damaged()));
        }
    }
    Some(Ok(work))
}

fn decoded(part: &str) -> String {
    decode_uri_component(part).map(String::from).unwrap_or_default()
}

/// The variants that the page wrote for itself.
fn variants_of(text: Text, json: &str) -> Option<Vec<Variant>> {
    let saved = open_file(json.as_bytes()).ok()?;
    let cases = saved.cases().map(|(name, case)| {
        let draft = draft_of(text, Ok(case.clone()), false).ok()?;
        Some((name.unwrap_or_default().to_owned(), draft))
    });
    Some(Work::variants(cases.collect::<Option<Vec<_>>>()?))
}

/// The cases of a saved file, or why they cannot be opened. A case that is no variant is called by the name of the file.
pub(crate) fn work_of(text: Text, saved: Result<SavedFile, LinkError>, file_name: &str) -> Opened {
    let saved = saved.map_err(|error| reason(text, &error))?;
    let cases = saved.cases().enumerate().map(|(place, (name, case))| {
        let placed = |error| LinkError::File(saved.placed(place, error));
        let draft = checked(case.clone(), false).map_err(|error| reason(text, &placed(error)))?;
        Ok((name.unwrap_or(file_name).to_owned(), draft))
    });
    Ok(Work::of(cases.collect::<Result<Vec<_>, String>>()?))
}

/// The draft of a case that came from outside, or why it cannot be opened.
fn draft_of(text: Text, read: Result<CaseFile, LinkError>, may_be_empty: bool) -> Result<Draft, String> {
    let checked = read.and_then(|file| checked(file, may_be_empty).map_err(LinkError::File));
    checked.map_err(|error| reason(text, &error))
}

/// The draft of a case, or what is wrong with it.
fn checked(file: CaseFile, may_be_empty: bool) -> Result<Draft, FactError> {
    let nothing = may_be_empty && file.operations.is_empty();
    // A penalty payment that the law does not allow is reported next to its fields, and does not keep anything else out.
    match Draft::answer(file.clone()) {
        Answer::Refused(error) => return Err(error),
        Answer::Empty if !nothing => drop(Case::check(file.clone())?),
        Answer::Empty | Answer::Assessed(_) => {}
    }
    Ok(Draft::of(file))
}

/// The fragment that carries the whole draft, and the variants, to another load of the page.
pub(crate) fn outgoing(page: Page) -> String {
    let typed = String::from(encode_uri_component(&page.typed()));
    let case = to_fragment(&page.case_file());
    let variants = page.stated_variants();
    if variants.is_empty() {
        return format!("{case}{TYPED}{typed}");
    }
    let variants = String::from(encode_uri_component(&SavedFile::Variants(variants).to_json()));
    format!("{case}{TYPED}{typed}{VARIANTS}{variants}")
}

/// The address of this page with the case in its fragment. Only the file name if the page is on a disk: the path there is private, and of no
/// use to anyone else.
pub(super) fn address(page: Page, with_particulars: bool) -> String {
    let file = page.case_file();
    let file = if with_particulars { file } else { without_particulars(file) };
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let base = if origin.starts_with("http") {
        origin + &path
    } else {
        path.rsplit('/').next().unwrap_or_default().to_owned()
    };
    format!("{base}#{}", to_fragment(&file))
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
