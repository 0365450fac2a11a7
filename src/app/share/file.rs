//! Files: what is saved is handed to the browser, and what is opened is read from it. Nothing leaves the device.

use std::time::Duration;

use js_sys::Array;
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{Blob, HtmlAnchorElement, HtmlInputElement, Url};

/// How long the browser has to take a file.
const TAKEN: Duration = Duration::from_secs(10);

/// Has the browser save a text as a file.
pub(crate) fn save(name: &str, text: &str) {
    let Ok(blob) = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    save_from(name, &address);
    // If the browser has already released the text, there is nothing left to do.
    set_timeout(move || drop(Url::revoke_object_url(&address)), TAKEN);
}

/// Has the browser save what an address of its own holds as a file.
pub(super) fn save_from(name: &str, address: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
}

/// Reads the file that was chosen in a field. `take` gets its name without its ending, and its text, longer than `most` bytes if the file
/// is, or `None` if it cannot be read.
pub(crate) fn read_chosen(input: HtmlInputElement, most: usize, take: impl FnOnce(String, Option<String>) + 'static) {
    let chosen = input.files().and_then(|files| files.get(0));
    // One byte over the limit, plus a byte order mark of three, is enough to see that a file is too large.
    let most = i32::try_from(most.saturating_add(4)).unwrap_or(i32::MAX);
    let Some(file) = chosen else { return };
    let name = file.name();
    let name = name.rsplit_once('.').map_or(name.as_str(), |(name, _)| name).to_owned();
    if let Ok(part) = file.slice_with_i32_and_i32(0, most) {
        let reading = part.text();
        spawn_local(async move {
            let text = reading.await.ok();
            // Lets the same file be chosen again.
            input.set_value("");
            take(name, text.and_then(|text| text.as_string()));
        });
    }
}
