//! The case as a file: saving and opening it, and the result as a table. All of it happens in the browser, when a button is pressed.

use std::time::Duration;

use article83::{
    carry::{
        csv,
        link::{LARGEST, LinkError, read},
    },
    facts::{CaseFile, day},
    law,
};
use js_sys::Array;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{Blob, HtmlElement, Url};

use super::{Page, Source, bind, draft::Answer, link};

/// Binds the buttons that save and the field that opens.
pub(crate) fn file(page: Page) {
    bind::on_press("save", move || {
        // A file states the rules it was saved under, so that a page with other rules can say so.
        let file = CaseFile { law: day(law::VERSION), ..page.case_file() };
        save("article83-case.json", &file.to_json());
    });
    bind::on_press("save-table", move || {
        page.answer(|answer| {
            if let Answer::Assessed(assessment) = answer {
                save("article83-result.csv", &csv::table(assessment));
            }
        });
    });
    opens(page, "open", LARGEST, |page, json| {
        let read = json.ok_or(LinkError::Damaged).and_then(|json| read(json.as_bytes()));
        page.open(link::draft_of(page.text, read, false), Source::File);
    });
}

/// Binds a field that opens a file. `take` gets the text, longer than `most` bytes if the file is, or `None` if it cannot be read.
pub(crate) fn opens(page: Page, id: &'static str, most: usize, take: fn(Page, Option<String>)) {
    let kept = bind::closure(Box::new(move |text| take(page, JsValue::from(text).as_string())));
    let broken = bind::closure(Box::new(move |_| take(page, None)));
    bind::on(
        id,
        "change",
        Box::new(move |_| {
            let field = bind::get(id);
            let chosen: Option<Blob> = bind::property(&bind::property(&field, "files"), "0").dyn_into().ok();
            // One byte over the limit, plus a byte order mark of three, is enough to see that a file is too large.
            let most = i32::try_from(most + 4).unwrap_or(i32::MAX);
            if let Some(part) = chosen.and_then(|file| file.slice_with_i32_and_i32(0, most).ok()) {
                bind::when(&part.text(), &kept, &broken);
            }
            // Lets the same file be chosen again.
            bind::set_value(&field, "");
        }),
    );
}

/// How long the browser has to take a file.
const TAKEN: Duration = Duration::from_secs(10);

/// Has the browser save a text as a file.
pub(crate) fn save(name: &str, text: &str) {
    let Ok(blob) = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link: HtmlElement = bind::made("a").unchecked_into();
    // Setting an attribute of an element cannot fail.
    let _ = link.set_attribute("href", &address).and_then(|()| link.set_attribute("download", name));
    link.click();
    // If the browser has already released the text, there is nothing left to do.
    set_timeout(move || drop(Url::revoke_object_url(&address)), TAKEN);
}
