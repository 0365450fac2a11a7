//! What the page says of the law outside the application.

/// The day of the law's text that the calculator knows.
pub(crate) fn version() -> &'static str {
    article83::law::VERSION
}
