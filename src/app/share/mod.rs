//! Taking the case along: a link, made only when asked for and without particulars unless asked for, and paper.

use article83::carry::link::{to_fragment, without_particulars};
use leptos::prelude::*;

use super::{Page, bind, print};

/// Ties the link and the print button.
pub(crate) fn share(page: Page) {
    // What was said of a link was said of the case as it was.
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
        // Not every browser says that it is about to print.
        print::write(page);
        // A frame may forbid printing; nothing can be done about it then.
        drop(window().print());
    });
}

/// What is said of the link.
enum Said {
    Nothing,
    Copied,
    /// The link as text, where the browser did not let it be copied.
    ByHand(String),
}

fn say(said: &Said) {
    bind::get("copied").set_hidden(!matches!(said, Said::Copied));
    bind::get("not-copied").set_hidden(!matches!(said, Said::ByHand(_)));
    bind::set_value(&bind::get("link"), if let Said::ByHand(address) = said { address } else { "" });
}

fn copy(address: String) {
    let navigator = window().navigator();
    // Only a page that came over a safe connection has a clipboard.
    if !bind::has(&navigator, "clipboard") {
        return say(&Said::ByHand(address));
    }
    let done = bind::closure(Box::new(|_| say(&Said::Copied)));
    let writing = navigator.clipboard().write_text(&address);
    let by_hand = Said::ByHand(address);
    let refused = bind::closure(Box::new(move |_| say(&by_hand)));
    bind::when(&writing, &done, &refused);
}

/// The address of this page with the case in its fragment. The name alone where the page lies on a disk: the path there is nobody's
/// business, and leads nobody here.
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
