//! How much a visitor downloads, and the limit.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use site::FirstLoad;

use crate::compress::Compressed;

/// The most that a first visit may download until the calculator answers, in bytes of brotli (`docs/adr/0028-weight.md`).
const ANSWER: usize = 345_000;

/// The most that it may download in all, with all of the law in it.
const BUDGET: usize = 537_000;

/// The most that the one-file calculator may weigh, in bytes of brotli. Beside its link, the page says that it is 0.5 MB.
const ONE_FILE: usize = 550_000;

/// The most that a page may weigh with its style sheet, in bytes of brotli, the pictures in it included.
const PAGE: usize = 60_000;

/// Prints the size of each file, of each first visit and of the heaviest page; an error if one is over its budget.
pub(crate) fn report(dist: &Path, compressed: &[Compressed], loads: &[FirstLoad]) -> Result<()> {
    println!("{:<40} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    for Compressed { file, raw, gzip, brotli } in compressed {
        let name = file.strip_prefix(dist).unwrap_or(file).display().to_string();
        println!("{name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
    }
    let mut over = Vec::new();
    for load in loads {
        let total = sum(compressed, &load.files)?;
        let answers = total.saturating_sub(sum(compressed, &load.later)?);
        println!(
            "first visit to {}/: {answers} of {ANSWER} bytes of brotli until it answers, {total} of {BUDGET} in all",
            load.language
        );
        if answers > ANSWER {
            over.push(format!("a first visit to {}/ loads more than {ANSWER} bytes until it answers", load.language));
        }
        if total > BUDGET {
            over.push(format!("a first visit to {}/ is over {BUDGET} bytes", load.language));
        }
        let one_file = size(compressed, &load.one_file)?;
        println!("one file of {}/: {one_file} of {ONE_FILE} bytes of brotli", load.language);
        if one_file > ONE_FILE {
            over.push(format!("the one file of {}/ is over {ONE_FILE} bytes", load.language));
        }
    }
    let style = of_kind(compressed, "css").map(|file| file.brotli).max().unwrap_or_default();
    let pages = of_kind(compressed, "html").filter(|page| loads.iter().all(|load| load.one_file != page.file));
    if let Some(page) = pages.max_by_key(|page| page.brotli) {
        let (name, total) = (page.file.display(), page.brotli.saturating_add(style));
        println!("heaviest page: {total} of {PAGE} bytes of brotli, {name}");
        if total > PAGE {
            over.push(format!("{name} is over {PAGE} bytes"));
        }
    }
    ensure!(over.is_empty(), "{}", over.join(", "));
    Ok(())
}

/// The files with this ending.
fn of_kind<'a>(compressed: &'a [Compressed], ending: &'a str) -> impl Iterator<Item = &'a Compressed> {
    compressed.iter().filter(move |c| c.file.extension().is_some_and(|extension| extension == ending))
}

/// The size of a file in bytes of brotli.
fn size(compressed: &[Compressed], file: &Path) -> Result<usize> {
    let found = compressed.iter().find(|c| c.file == file).map(|c| c.brotli);
    found.with_context(|| format!("{} was not compressed", file.display()))
}

/// The size of several files in bytes of brotli.
fn sum(compressed: &[Compressed], files: &BTreeSet<PathBuf>) -> Result<usize> {
    files.iter().map(|file| size(compressed, file)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A visit that loads this much until the calculator answers, and then this much more.
    fn check(first: usize, second: usize, one_file: usize) -> Result<()> {
        check_all(&[("dist/a", first), ("dist/b", second), ("dist/article83.html", one_file)])
    }

    fn check_all(compressed: &[(&str, usize)]) -> Result<()> {
        let compressed =
            compressed.iter().map(|&(file, brotli)| Compressed { file: PathBuf::from(file), raw: 1, gzip: 1, brotli });
        let compressed: Vec<_> = compressed.collect();
        let load = FirstLoad {
            language: "en".to_owned(),
            files: ["dist/a", "dist/b"].map(PathBuf::from).into(),
            later: ["dist/b"].map(PathBuf::from).into(),
            one_file: PathBuf::from("dist/article83.html"),
        };
        report(Path::new("dist"), &compressed, &[load])
    }

    #[test]
    fn fails_over_the_budget() {
        assert!(check(ANSWER, BUDGET - ANSWER, ONE_FILE).is_ok());
        assert!(check(ANSWER + 1, 1, 1).is_err(), "until it answers");
        assert!(check(ANSWER, BUDGET - ANSWER + 1, 1).is_err(), "in all");
        assert!(check(1, 1, ONE_FILE + 1).is_err(), "the one file");
        assert!(check_all(&[("dist/a", 1), ("dist/article83.html", 1)]).is_err(), "a file that was not compressed");
    }

    #[test]
    fn fails_for_a_heavy_page() {
        let page = |html, style| {
            let files = [
                ("dist/a", 1),
                ("dist/b", 1),
                ("dist/article83.html", ONE_FILE),
                ("dist/how/index.html", html),
                ("dist/a.css", style),
            ];
            check_all(&files)
        };
        assert!(page(PAGE - 5_000, 5_000).is_ok());
        assert!(page(PAGE - 5_000, 5_001).is_err());
    }
}
