//! Icons, drawn in one line each: from the Lucide icons, whose licences are in `LICENSE-LUCIDE`.

use leptos::prelude::*;

/// The icons by name. What Lucide draws as circles and rectangles is part of the path.
const ICONS: [(&str, &str); 9] = [
    ("book", "M4 19.5v-15A2.5 2.5 0 0 1 6.5 2H19a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H6.5a1 1 0 0 1 0-5H20M8 11h8M8 7h6"),
    (
        "camera",
        "M16.75 12h3.632a1 1 0 0 1 .894 1.447l-2.034 4.069a1 1 0 0 1-1.708.134l-2.124-2.97M17.106 9.053a1 1 0 0 1 .447 \
         1.341l-3.106 6.211a1 1 0 0 1-1.342.447L3.61 12.3a2.92 2.92 0 0 1-1.3-3.91L3.69 5.6a2.92 2.92 0 0 1 3.92-1.3z\
         M2 19h3.76a2 2 0 0 0 1.8-1.1L9 15M2 21v-4M7 9h.01",
    ),
    ("clock", "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 6v6l4 2"),
    (
        "envelope",
        "m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z",
    ),
    ("globe", "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20"),
    (
        "laptop",
        "M18 5a2 2 0 0 1 2 2v8.526a2 2 0 0 0 .212.897l1.068 2.127a1 1 0 0 1-.9 1.45H3.62a1 1 0 0 1-.9-1.45l1.068-2.127\
         A2 2 0 0 0 4 15.526V7a2 2 0 0 1 2-2zM20.054 15.987H3.946",
    ),
    ("person", "M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M8 7a4 4 0 1 0 8 0 4 4 0 1 0-8 0"),
    ("search", "m21 21-4.34-4.34M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0"),
    (
        "tracker",
        "M11 17h.01M11.496 2c.324-.016.558.292.529.615a4 4 0 004.235 4.368.713.713 0 01.758.757 4 4 0 004.366 4.237c.323-.03\
         .63.204.614.527a10 10 0 01-2.915 6.566A1 1 0 114.93 4.918 10 10 0 0111.496 2M12 12h.01M16 16h.01M16 3h.01M21 4h.01\
         M21 8h.01M7 14h.01M9 8h.01",
    ),
];

/// An icon beside a text that says the same.
#[component]
pub(crate) fn Icon(name: &'static str) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=path(name)></path></svg> }.into_any()
}

fn path(name: &str) -> Option<&'static str> {
    ICONS.iter().find(|(known, _)| *known == name).map(|(_, path)| *path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::text::SITUATIONS;

    #[test]
    fn every_tile_has_an_icon() {
        let missing: Vec<_> =
            SITUATIONS.iter().filter_map(|one| one.tile).filter(|icon| path(icon).is_none()).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
