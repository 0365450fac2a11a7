//! How much a visitor downloads, and the limit.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use site::FirstLoad;

use crate::compress::Compressed;

/// The most that a first visit may download, in bytes of brotli, with all of the law in it (`docs/adr/0028-weight.md`).
const BUDGET: usize = 486_000;

/// The most that the one-file calculator may weigh, in bytes of brotli. Beside its link, the page says that it is 0.5 MB.
const ONE_FILE: usize = 505_000;

/// Prints the size of each file and of each first visit; an error if one is over the budget.
pub(crate) fn report(dist: &Path, compressed: &[Compressed], loads: &[FirstLoad]) -> Result<()> {
    println!("{:<40} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    for Compressed { file, raw, gzip, brotli } in compressed {
        let name = file.strip_prefix(dist).unwrap_or(file).display().to_string();
        println!("{name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
    }
    let mut over = Vec::new();
    for load in loads {
        let total = total(compressed, load)?;
        println!("first visit to {}/: {total} of {BUDGET} bytes of brotli", load.language);
        if total > BUDGET {
            over.push(format!("a first visit to {}/ is over {BUDGET} bytes", load.language));
        }
        let one_file = size(compressed, &load.one_file)?;
        println!("one file of {}/: {one_file} of {ONE_FILE} bytes of brotli", load.language);
        if one_file > ONE_FILE {
            over.push(format!("the one file of {}/ is over {ONE_FILE} bytes", load.language));
        }
    }
    ensure!(over.is_empty(), "{}", over.join(", "));
    Ok(())
}

/// The size of a file in bytes of brotli.
fn size(compressed: &[Compressed], file: &Path) -> Result<usize> {
    let found = compressed.iter().find(|c| c.file == file).map(|c| c.brotli);
    found.with_context(|| format!("{} was not compressed", file.display()))
}

/// The size of a first visit in bytes of brotli.
fn total(compressed: &[Compressed], load: &FirstLoad) -> Result<usize> {
    load.files.iter().map(|file| size(compressed, file)).sum()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn check(brotli: usize, file: &str) -> Result<()> {
        check_both(brotli, file, 1)
    }

    fn check_both(brotli: usize, file: &str, one_file: usize) -> Result<()> {
        let compressed = [("dist/a", brotli), ("dist/article83.html", one_file)];
        let compressed =
            compressed.map(|(file, brotli)| Compressed { file: PathBuf::from(file), raw: 1, gzip: 1, brotli });
        let load = FirstLoad {
            language: "en".to_owned(),
            files: [PathBuf::from(file)].into(),
            one_file: PathBuf::from("dist/article83.html"),
        };
        report(Path::new("dist"), &compressed, &[load])
    }

    #[test]
    fn fails_over_the_budget() {
        assert!(check(BUDGET, "dist/a").is_ok());
        assert!(check(BUDGET + 1, "dist/a").is_err());
        assert!(check(1, "dist/b").is_err());
        assert!(check_both(1, "dist/a", ONE_FILE).is_ok());
        assert!(check_both(1, "dist/a", ONE_FILE + 1).is_err());
    }
}
