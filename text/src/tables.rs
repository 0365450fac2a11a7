//! Where messages are used: in the HTML, by number in the page's module, or looked up by subject.

/// Messages whose keys start with this are put into the HTML when the site is built.
pub const PAGE: &str = "page.";

/// The key of the language's own name, which goes into the HTML as well.
pub const NAME: &str = "language.name";

/// Prefixes of the messages that are looked up by subject, such as `article.33.title`.
pub const TABLES: [&str; 18] = [
    "absent.",
    "applies.",
    "article.",
    "body.",
    "circumstance.",
    "country.",
    "door.",
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

/// Whether a message is looked up by subject.
pub(crate) fn is_looked_up(key: &str) -> bool {
    TABLES.iter().any(|table| key.starts_with(table))
}

/// Whether the page's module refers to a message by number.
pub(crate) fn is_spoken(key: &str) -> bool {
    !key.starts_with(PAGE) && key != NAME && !is_looked_up(key)
}
