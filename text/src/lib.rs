//! The messages of each language, as written in `locales/`.
//!
//! The builds of the page's module and of the site both read them here, so that they agree on which messages there are, which arguments
//! each takes, and which number each has.
//!
//! A message is a text or a table of plural forms. Its arguments are named in braces and passed by name:
//!
//! ```toml
//! [infringements]
//! remove = "Remove {provision}"
//! found = { one = "{count} found", other = "{count} found" }
//! ```

mod catalog;
mod check;
mod error;
#[cfg(feature = "formats")]
mod formats;
mod message;
mod plural;
mod tables;

pub use catalog::{Catalog, catalogs};
pub use check::check;
pub use error::{Error, Result};
#[cfg(feature = "formats")]
pub use formats::Formats;
pub use message::{Message, arguments, numbered};
pub use plural::{COUNT, Plurals};
pub use tables::{NAME, PAGE, TABLES, lookup, method, table_of};
