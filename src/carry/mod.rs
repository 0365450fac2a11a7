//! How a case or an answer leaves and comes back: a case in an address, and answers as tables.

pub mod csv;
pub mod link;
