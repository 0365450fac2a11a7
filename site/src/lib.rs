//! The published site: the application that Trunk built, the pages without a program, the law as data, and the one-file calculator.
//!
//! [`build`] makes all of it in one folder.

mod feed;
pub mod files;

mod assets;
mod cards;
mod checked;
mod decisions;
mod dist;
mod formats;
mod found;
mod header;
mod html;
mod later;
mod minify;
mod oembed;
mod one_file;
mod open_data;
mod page;
mod reference;
mod root_page;
mod sums;
mod surface;
mod text;
mod tiers;
mod words;

pub use self::{
    assets::hexadecimal,
    checked::{Checked, checked},
    dist::{FirstLoad, Inputs, Parts, build},
    minify::Minifier,
    oembed::Address,
    sums::SUMS,
    text::{Language, languages},
};
