//! How much a visitor downloads, and the limit of it.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::{compress::Compressed, site::FirstLoad};

/// The most that a first visit should download, in bytes of brotli.
const AIM: usize = 80_000;

/// The most that it may download now. Lowered with every gain, and raised only by what a new part of the calculator weighs
/// (`docs/adr/0004-elements.md` keeps the account).
const BUDGET: usize = 166_500;

/// Prints the size of each file and of each first visit; fails when one is over the budget.
pub(crate) fn report(dist: &Path, compressed: &[Compressed], loads: &[FirstLoad]) -> Result<()> {
    println!("{:<40} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    for Compressed { file, raw, gzip, brotli } in compressed {
        let name = file.strip_prefix(dist).unwrap_or(file).display().to_string();
        println!("{name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
    }
    let mut over = Vec::new();
    for load in loads {
        let total = total(compressed, load)?;
        println!("first visit to {}/: {total} of {BUDGET} bytes of brotli; the aim is {AIM}", load.language);
        if total > BUDGET {
            over.push(load.language.as_str());
        }
    }
    ensure!(over.is_empty(), "a first visit is over {BUDGET} bytes in {}", over.join(", "));
    Ok(())
}

/// The bytes of brotli that a visit loads.
fn total(compressed: &[Compressed], load: &FirstLoad) -> Result<usize> {
    let mut total = 0;
    for file in &load.files {
        let found = compressed.iter().find(|c| c.file == *file);
        ensure!(found.is_some(), "{} was not compressed", file.display());
        total += found.map_or(0, |c| c.brotli);
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn check(brotli: usize, file: &str) -> Result<()> {
        let compressed = [Compressed { file: PathBuf::from("dist/a"), raw: 1, gzip: 1, brotli }];
        let load = FirstLoad { language: "en".to_owned(), files: [PathBuf::from(file)].into() };
        report(Path::new("dist"), &compressed, &[load])
    }

    #[test]
    fn fails_over_the_budget() {
        assert!(check(BUDGET, "dist/a").is_ok());
        assert!(check(BUDGET + 1, "dist/a").is_err());
        assert!(check(1, "dist/b").is_err());
    }
}
