//! Lists of cases in CSV and NDJSON.

#![no_main]

#[allow(dead_code, reason = "each target uses one of them")]
#[path = "../../tests/support/hostile.rs"]
mod hostile;
#[allow(dead_code, reason = "each target uses some of them")]
#[path = "../../tests/support/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::lists(input));
