//! The engine at work, as often as requested: what `cargo xtask bench` measures.
//!
//! Natively, each line of standard input is the name of an engine, which is ignored here, a job and its numbers. The answer is a line of three
//! numbers: the nanoseconds that it took, cents and steps. In WebAssembly the jobs are exported, and `play.js` does the same with them.

#[cfg(target_family = "wasm")]
mod exports;
mod work;

#[cfg(target_family = "wasm")]
fn main() {}

#[cfg(not(target_family = "wasm"))]
fn main() -> std::io::Result<()> {
    use std::{io, time::Instant};

    for line in io::stdin().lines() {
        let line = line?;
        let numbers: Vec<u32> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        let start = Instant::now();
        let sum = match (line.split(' ').nth(1), numbers.as_slice()) {
            (Some("ceilings"), &[case, from, times]) => work::ceilings(case as usize, from, times),
            (Some("prepare"), &[separate, size]) => work::prepare(separate != 0, size as usize),
            (Some("read"), &[times]) => work::read(times),
            (Some("assess"), &[times]) => work::assess(times),
            _ => None,
        };
        let nanos = start.elapsed().as_nanos();
        let work::Sum { cents, steps } = sum.ok_or_else(|| io::Error::other(format!("cannot do `{line}`")))?;
        println!("{nanos} {cents} {steps}");
    }
    Ok(())
}
