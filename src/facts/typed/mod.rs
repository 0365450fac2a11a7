//! What people type, before it is a fact.

pub mod amount;
mod amount_error;
pub mod currency_signs;
mod fold;
mod number;
pub mod number_words;
mod scan;
mod words_beside;
mod year;
