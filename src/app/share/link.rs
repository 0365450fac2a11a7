//! The case in the address: read when the page starts or a link is pasted over it, and cleared at once; written only on request, when the
//! language changes, and for the reload after a fault.

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::{prelude::*, wasm_bindgen::JsValue};

use crate::{
    app::{
        state::{Answer, Draft, Page},
        text::{Text, say},
        wrong::fact_error,
    },
    carry::link::{LARGEST, LinkError, MOST_INFRINGEMENTS, from_fragment, to_fragment, without_particulars},
    facts::{Case, CaseFile},
};

/// In the page's own fragments, marks what was typed but is not a fact yet.
const TYPED: char = '&';

/// What a link or a file contained: a case, or why it cannot be opened.
pub(crate) type Opened = Result<Draft, String>;

/// Where a case came from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Link,
    File,
    /// The page itself, when it was in another language, or a host's choice in the address.
    Page,
}

/// The draft from a link or a file, and what to say about it.
pub(crate) fn taken(text: Text, opened: Opened, source: Source) -> (Option<Draft>, String) {
    match (opened, source) {
        (Ok(draft), Source::Link) => (Some(draft), text.app_opened()),
        (Ok(draft), Source::File) => (Some(draft), text.file_opened()),
        (Ok(draft), Source::Page) => (Some(draft), String::new()),
        (Err(reason), Source::Link | Source::Page) => (None, say!(text, app_not_opened, reason)),
        (Err(reason), Source::File) => (None, say!(text, file_not_opened, reason)),
    }
}

/// Replaces the draft, which can be restored, with the case of a link or a file, or says why it cannot be opened.
pub(crate) fn open(page: Page, opened: Opened, source: Source) {
    let (draft, notice) = taken(page.text, opened, source);
    if let Some(draft) = draft {
        page.replace(draft);
        page.searched.set(String::new());
    }
    page.notice.set(notice.clone());
    page.said.set(notice);
}

/// The draft in the fragment, or why it cannot be opened, and where it came from; the fragment is cleared at once.
pub(crate) fn take_incoming(text: Text) -> Option<(Opened, Source)> {
    // A page that is rendered before it is published has no address.
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
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
pub(crate) fn outgoing(page: Page) -> String {
    let typed = String::from(encode_uri_component(&page.typed()));
    format!("{}{TYPED}{typed}", to_fragment(&page.case_file()))
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
