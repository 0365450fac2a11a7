//! The messages of each language, as `locales/` writes them.
//!
//! The build of the page's module and that of the site both read them here, so that they agree on which messages there are, what each of
//! them fills in, and which one has which number.
//!
//! A message is a text, or a table of plural forms; what it fills in is named in braces, and its argument is passed by that name:
//!
//! ```toml
//! [infringements]
//! remove = "Remove {provision}"
//! found = { one = "{count} found", other = "{count} found" }
//! ```

mod catalog;
mod check;
mod error;
mod message;
mod plural;
mod tables;

pub use catalog::{Catalog, catalogs};
pub use check::check;
pub use error::{Error, Result};
pub use message::{Message, arguments, numbered};
pub use plural::{COUNT, Plurals};
pub use tables::{NAME, PAGE, TABLES};
