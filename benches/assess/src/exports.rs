//! The jobs as `play.js` calls them: each returns whether it could be done, and `cents` and `steps` return what it added up to.

#![expect(unsafe_code, reason = "an exported name must be unique, which nothing checks")]

use std::cell::Cell;

use crate::work::{self, Sum};

thread_local! {
    static LAST: Cell<Sum> = const { Cell::new(Sum { cents: 0, steps: 0 }) };
}

fn keep(sum: Option<Sum>) -> bool {
    LAST.set(sum.unwrap_or_default());
    sum.is_some()
}

#[unsafe(no_mangle)]
extern "C" fn ceilings(case: usize, from: u32, times: u32) -> bool {
    keep(work::ceilings(case, from, times))
}

#[unsafe(no_mangle)]
extern "C" fn prepare(separate: bool, size: usize) -> bool {
    keep(work::prepare(separate, size))
}

#[unsafe(no_mangle)]
extern "C" fn read(times: u32) -> bool {
    keep(work::read(times))
}

#[unsafe(no_mangle)]
extern "C" fn assess(times: u32) -> bool {
    keep(work::assess(times))
}

#[unsafe(no_mangle)]
extern "C" fn cents() -> u64 {
    LAST.get().cents
}

#[unsafe(no_mangle)]
extern "C" fn steps() -> u64 {
    LAST.get().steps
}
