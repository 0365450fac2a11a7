//! Taking the case along: a link, made only when asked for and without particulars unless asked for, and paper.

use article83::link::{to_fragment, without_particulars};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{Page, bind};

/// Ties the link and the print button.
pub(crate) fn share(page: Page) {
    let with_particulars = RwSignal::new(false);
    let copied = RwSignal::new(false);
    // The link as text, where the browser did not let it be copied.
    let by_hand = RwSignal::new(String::new());
    // What was said of a link was said of the case as it was.
    bind::effect(Box::new(move || {
        page.read(|_| ());
        with_particulars.track();
        copied.set(false);
        by_hand.set(String::new());
    }));
    bind::on(
        "with-particulars",
        "change",
        Box::new(move |event| with_particulars.set(bind::flag_of(&event, "checked"))),
    );
    bind::shown("share-with", move || with_particulars.get());
    bind::shown("share-without", move || !with_particulars.get());
    bind::shown("copied", move || copied.get());
    bind::shown("not-copied", move || by_hand.with(|address| !address.is_empty()));
    bind::value("link", move || by_hand.get());
    bind::on_press("copy", move || {
        let address = address(page, with_particulars.get_untracked());
        // Only a page that came over a safe connection has a clipboard.
        if !bind::has(&window().navigator(), "clipboard") {
            by_hand.set(address);
            return;
        }
        spawn_local(async move {
            let done = JsFuture::from(window().navigator().clipboard().write_text(&address)).await.is_ok();
            copied.set(done);
            by_hand.set(if done { String::new() } else { address });
        });
    });
    // A frame may forbid printing; nothing can be done about it then.
    bind::on_press("print", || drop(window().print()));
}

/// The address of this page with the case in its fragment.
fn address(page: Page, with_particulars: bool) -> String {
    let file = page.case_file();
    let file = if with_particulars { file } else { without_particulars(file) };
    let location = window().location();
    format!(
        "{}{}#{}",
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default(),
        to_fragment(&file)
    )
}
