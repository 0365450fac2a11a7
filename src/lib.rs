//! How high a fine under Article 83 of the GDPR can be, and why.
//!
//! One function over two rooms: [`assess`](fn@assess) takes a [`facts::Case`], which is what somebody states, applies what [`law`]
//! says, and returns an [`Assessment`]: the ceiling of each infringement, of each operation and of the decision, together with the tree
//! of [`Step`](assess::Step)s that produced each number. Amounts are exact decimals; nothing is rounded and nothing is predicted.
//!
//! ```
//! use article83::{assess, facts::{Case, CaseFile}, money::Money};
//!
//! let case = Case::check(CaseFile::of(&["5(1)(f)", "32"])?.turnover(Money::euros(549_360_000)))?;
//! let ceiling = assess(&case).ceiling.ok_or("no ceiling")?;
//! assert_eq!(ceiling.money().to_string(), "21974400 EUR");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The crate knows no language, no browser and no clock. Features: `schema` describes the case file, `app` is the page's components, `page`
//! the program that mounts them, `js` is what the package for JavaScript calls.

#[cfg(feature = "app")]
pub mod app;
pub mod assess;
pub mod carry;
pub mod facts;
#[cfg(feature = "js")]
pub mod js;
mod keyed;
pub mod law;
pub mod money;

pub use assess::{Assessment, assess};
