//! Where messages are used: in the HTML, by number in the page's module, looked up by subject, or in the JavaScript package.

/// Messages whose keys start with this are put into the HTML when the site is built.
pub const PAGE: &str = "page.";

/// The key of the language's own name, which goes into the HTML as well.
pub const NAME: &str = "language.name";

/// What the JavaScript package says of input that it refuses; the page has words of its own beside each field.
pub(crate) const REFUSED: &str = "refused.";

/// The tables of messages that are looked up by subject, such as `article.33.title`.
pub const TABLES: [&str; 17] = [
    "absent",
    "applies",
    "article",
    "body",
    "circumstance",
    "country",
    "door",
    "duty",
    "fining",
    "letter",
    "point",
    "route",
    "situation",
    "stated",
    "status",
    "topic",
    "word",
];

/// The table of a message that is looked up.
#[must_use]
pub fn table_of(key: &str) -> Option<&str> {
    key.split_once('.').map(|(table, _)| table).filter(|table| TABLES.contains(table))
}

/// The method of the page's module that says a message.
#[must_use]
pub fn method(key: &str) -> String {
    key.replace(['.', '-'], "_")
}

/// The method of the page's module that looks up a message in a table.
#[must_use]
pub fn lookup(table: &str) -> String {
    format!("about_{table}")
}

/// Whether a message is looked up by subject.
pub(crate) fn is_looked_up(key: &str) -> bool {
    table_of(key).is_some()
}

/// Whether the page's module refers to a message by number.
pub(crate) fn is_spoken(key: &str) -> bool {
    !key.starts_with(PAGE) && !key.starts_with(REFUSED) && key != NAME && !is_looked_up(key)
}
