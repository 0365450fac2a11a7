//! Taking the case along: as a link, made only on request and without particulars unless they are requested too, and on paper.

use article83::carry::link::{to_fragment, without_particulars};
use leptos::prelude::*;

use super::{Page, bind, print};

/// Binds the link and the print button.
pub(crate) fn share(page: Page) {
    // What was said about a link no longer applies once the case changes.
    bind::effect(Box::new(move || {
        page.read(|_| ());
        say(&Said::Nothing);
    }));
    let choose = move |event| {
        let with = bind::flag_of(&event, "checked");
        bind::get("share-with").set_hidden(!with);
        bind::get("share-without").set_hidden(with);
        say(&Said::Nothing);
    };
    bind::on("with-particulars", "change", Box::new(choose));
    bind::on_press("copy", move || copy(address(page, bind::has(&bind::get("with-particulars"), "checked"))));
    bind::on_press("print", move || {
        // Not every browser announces that it is about to print.
        print::write(page);
        // A frame may forbid printing; there is nothing to be done about that.
        drop(window().print());
    });
}

/// What is said about the link.
enum Said {
    Nothing,
    Copied,
    /// The link as text, if the browser did not allow copying it.
    ByHand(String),
}

fn say(said: &Said) {
    bind::get("copied").set_hidden(!matches!(said, Said::Copied));
    bind::get("not-copied").set_hidden(!matches!(said, Said::ByHand(_)));
    bind::set_value(&bind::get("link"), if let Said::ByHand(address) = said { address } else { "" });
}

fn copy(address: String) {
    let navigator = window().navigator();
    // Only a page served over a secure connection has a clipboard.
    if !bind::has(&navigator, "clipboard") {
        return say(&Said::ByHand(address));
    }
    let done = bind::closure(Box::new(|_| say(&Said::Copied)));
    let writing = navigator.clipboard().write_text(&address);
    let by_hand = Said::ByHand(address);
    let refused = bind::closure(Box::new(move |_| say(&by_hand)));
    bind::when(&writing, &done, &refused);
}

/// The address of this page with the case in its fragment. Only the file name if the page is on a disk: the path there is private, and of no
/// use to anyone else.
fn address(page: Page, with_particulars: bool) -> String {
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
