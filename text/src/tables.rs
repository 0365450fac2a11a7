//! Which messages are said where: in the HTML, by the page's module by number, or looked up by what they are about.

/// Messages whose keys start with this are put into the HTML when the site is built.
pub const PAGE: &str = "page.";

/// What a language calls itself: in the HTML as well.
pub const NAME: &str = "language.name";

/// Messages that are looked up by what they are about, such as `article.33.title`.
pub const TABLES: [&str; 15] = [
    "absent.",
    "article.",
    "body.",
    "circumstance.",
    "duty.",
    "fining.",
    "letter.",
    "point.",
    "procedure.",
    "route.",
    "situation.",
    "stated.",
    "status.",
    "topic.",
    "word.",
];

/// Whether a message is looked up by what it is about.
pub(crate) fn is_looked_up(key: &str) -> bool {
    TABLES.iter().any(|table| key.starts_with(table))
}

/// Whether the page's module says a message by its number.
pub(crate) fn is_spoken(key: &str) -> bool {
    !key.starts_with(PAGE) && key != NAME && !is_looked_up(key)
}
