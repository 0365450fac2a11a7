//! The program of the page: mounts the calculator in place of the form that the page was published with.

use article83::app::App;
use leptos::{mount::mount_to, prelude::*, wasm_bindgen::JsCast};

fn main() {
    let Some(place) = document().get_element_by_id("app") else { return };
    place.set_text_content(None);
    mount_to(place.unchecked_into(), App).forget();
}
