//! The site in `dist/`: the application's files, and the pages in each language.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use crate::{
    assets::{Asset, copy_built, integrity, write_hashed},
    cards::{CARD, Painter},
    decisions,
    files::{read, write},
    found,
    html::{refuse_inline, tags},
    later::Later,
    minify::Minifier,
    oembed::Address,
    one_file, open_data,
    page::{self, Shell, Texts},
    reference::{self, Page, decisions::Row, embed::EMBED},
    root_page, sums,
    surface::Surface,
    text::{Fetched, Language, english, languages},
    words::Words,
};

/// What a visitor to a language downloads.
#[derive(Debug)]
pub struct FirstLoad {
    /// The code of the language.
    pub language: String,
    /// Every file that a first visit to the page loads.
    pub files: BTreeSet<PathBuf>,
    /// Those of them that the first answer does not wait for.
    pub later: BTreeSet<PathBuf>,
    /// The calculator in one file.
    pub one_file: PathBuf,
}

/// The program of the page: a module in two parts, and the script with which the first runs in a browser.
#[derive(Debug)]
pub struct Parts {
    /// The script that wasm-bindgen wrote.
    pub glue: PathBuf,
    /// What a first answer needs.
    pub first: PathBuf,
    /// What the page asks for once it has that.
    pub second: PathBuf,
    /// Both as they were before they were optimised, with the names of their functions.
    pub named: [PathBuf; 2],
}

/// What the site is made from, and where it is written.
pub struct Inputs<'a> {
    /// The folder of the project.
    pub root: &'a Path,
    /// Where Trunk wrote the page.
    pub built: &'a Path,
    /// The program of the page.
    pub parts: &'a Parts,
    /// Where the site is written.
    pub dist: &'a Path,
    /// The address at which it will be published, if known.
    pub address: Option<&'a Address>,
    /// Shortens scripts and style sheets.
    pub minifier: &'a Minifier<'a>,
}

/// Makes the site anew from what Trunk wrote. Returns what a visit to each language's page loads.
///
/// # Errors
///
/// A file cannot be read or written, a text is missing or unused, or a result fails its checks.
pub fn build(inputs: &Inputs<'_>) -> Result<Vec<FirstLoad>> {
    let Inputs { root, built, parts, dist, address, minifier } = *inputs;
    if dist.exists() {
        fs::remove_dir_all(dist).with_context(|| format!("{} cannot be removed", dist.display()))?;
    }
    fs::create_dir_all(dist).with_context(|| format!("{} cannot be created", dist.display()))?;
    let second = write_hashed(dist, "second", "wasm", &read(&parts.second)?)?;
    let second_file = dist.join(&second.name).canonicalize()?;
    let shell = Shell::of(copy_built(minifier, built, parts, dist)?, second)?;
    let boot = copy_script(minifier, dist, "boot")?;
    let languages = languages(&root.join("locales"))?;
    let later = Later::of(parts, english(&languages)?)?;

    let decisions = decisions::read(root)?;
    let shown = decisions::rows(&decisions.decisions)?;
    let style = minifier.style_sheet(Path::new("style/reference.css"))?;
    let style = write_hashed(dist, "reference", "css", &style)?;
    let inlined = one_file::Inlined::of(minifier, parts, dist, &shell)?;
    let painter = Painter::new();
    let mut loads = Vec::new();
    // The calculator's own is empty.
    let mut folders = BTreeSet::from([String::new()]);
    for language in &languages {
        let words = Words::new(language);
        let fetched = Fetched::of(language, &shown, &later)?;
        let write_text =
            |stem, json: &str| write_hashed(dist, &format!("{stem}-{}", language.code), "json", json.as_bytes());
        let texts =
            Texts { first: write_text("text", &fetched.first)?, second: write_text("second", &fetched.second)? };
        let html = page::compose(&shell, &words, &languages, &boot, &texts, address)?;
        if let Some(address) = address {
            address.write(dist, &words)?;
            let card = painter.paint(&words, &words.say("page.heading"), &words.say("page.lede"), None)?;
            write(&dist.join(&language.code).join(CARD), &card)?;
        }
        let files = write_page(dist, &language.code, &html)?;
        let one_file = dist.join(&language.code).join(one_file::ONE_FILE);
        write(&one_file, inlined.compose(&shell, &words, &fetched.all, address)?.as_bytes())?;
        let later = BTreeSet::from([second_file.clone(), dist.join(&texts.second.name).canonicalize()?]);
        loads.push(FirstLoad { language: language.code.clone(), files, later, one_file });
        let scripts =
            Scripts { narrow: copy_script(minifier, dist, "cases")?, snippet: copy_script(minifier, dist, "snippet")? };
        let rows = reference::decisions::rows(&words, &decisions)?;
        for page in reference_pages(&words, &languages, &decisions, &rows, scripts, address.is_some())? {
            let folder = format!("{}/{}", language.code, page.folder);
            folders.insert(page.folder.clone());
            if address.is_some() {
                write(&dist.join(&folder).join(CARD), &painter.of_page(&words, &page)?)?;
            }
            let html = reference::compose(&shell, &words, &languages, &style, address, page)?;
            write_page(dist, &folder, &html)?;
        }
        reference::decisions::write_tables(dist, &words, &rows)?;
        if let Some(address) = address {
            reference::decisions::CHANNEL
                .write(dist, &words, address, |folder| reference::decisions::entries(&words, folder, &rows))?;
            reference::notes::CHANNEL
                .write(dist, &words, address, |folder| reference::notes::entries(&words, folder))?;
        }
        words.finish()?;
    }
    if let Some(address) = address {
        found::write_sitemap(dist, &languages, address, &folders)?;
    }
    open_data::write_files(dist, &languages, &decisions)?;
    let html = root_page::compose(&shell, &languages, &copy_script(minifier, dist, "root")?)?;
    write_page(dist, "", &html)?;
    write(&dist.join(EMBED), &minifier.classic_script(Path::new("web/embed.js"))?)?;
    Surface::allowed()?.check(parts, dist, &inlined.scripts())?;
    sums::write_sums(dist)?;
    Ok(loads)
}

/// The scripts of pages without the program.
struct Scripts {
    /// Narrows the lists of decisions down.
    narrow: Asset,
    /// Writes the lines by which others embed the calculator.
    snippet: Asset,
}

/// The pages of a language other than the calculator.
fn reference_pages(
    words: &Words<'_>,
    languages: &[Language],
    decisions: &decisions::File,
    rows: &[Row<'_>],
    scripts: Scripts,
    has_feed: bool,
) -> Result<Vec<Page>> {
    let mut pages = reference::decisions::pages(words, rows, &scripts.narrow, has_feed)?;
    pages.extend(reference::countries::pages(words, decisions));
    pages.push(reference::how::page(words, &decisions.decisions)?);
    pages.push(reference::myths::page(words)?);
    pages.extend(reference::notes::pages(words, has_feed));
    pages.push(reference::privacy::page(words, &Surface::allowed()?));
    pages.push(reference::embed::page(words, languages, rows, scripts.snippet)?);
    Ok(pages)
}

/// Minifies a script of `web/` and writes it under a name of its content.
fn copy_script(minifier: &Minifier<'_>, dist: &Path, stem: &str) -> Result<Asset> {
    write_hashed(dist, stem, "js", &minifier.script(&Path::new("web").join(stem).with_extension("js"))?)
}

/// Writes and checks a page. Returns the files that a visit to it loads.
fn write_page(dist: &Path, folder: &str, html: &str) -> Result<BTreeSet<PathBuf>> {
    let file = dist.join(folder).join("index.html");
    refuse_inline(html).with_context(|| format!("in {}", file.display()))?;
    write(&file, html.as_bytes())?;
    let mut files = checked_files(&dist.join(folder), html).with_context(|| format!("in {}", file.display()))?;
    files.insert(file);
    Ok(files)
}

/// Attributes of the boot script that name what it fetches, each with the hash in one of its own.
const FETCHED: [&str; 4] = ["data-text", "data-wasm", "data-second", "data-second-text"];

/// The files that a page loads; an error unless the page checks each against its hash.
fn checked_files(folder: &Path, html: &str) -> Result<BTreeSet<PathBuf>> {
    let mut files = BTreeSet::new();
    let mut check = |link: &str, hash: Option<&str>| {
        let file = folder.join(link);
        ensure!(hash == Some(&integrity(&read(&file)?)), "the page does not have the hash of {link}");
        files.insert(file.canonicalize()?);
        anyhow::Ok(())
    };
    let mut loaded = BTreeSet::new();
    let found = tags(html)?;
    for tag in &found {
        if let Some(link) = tag.loads() {
            check(link, tag.attribute("integrity"))?;
            ensure!(tag.attribute("crossorigin") == Some("anonymous"), "{link} has no crossorigin=\"anonymous\"");
            loaded.insert(link.to_owned());
        }
        for link in FETCHED {
            if let Some(address) = tag.attribute(link) {
                check(address, tag.attribute(&format!("{link}-integrity")))?;
            }
        }
    }
    // Only a preload gives the hash of what the boot script imports.
    for link in found.iter().filter_map(|tag| tag.attribute("data-js")) {
        ensure!(loaded.contains(link), "{link} is not preloaded");
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(html: &str) -> Result<BTreeSet<PathBuf>> {
        let folder = std::env::temp_dir().join(format!("article83-site-{}", std::process::id()));
        for file in ["a.css", "a.wasm"] {
            write(&folder.join(file), b"a{}")?;
        }
        checked_files(&folder, html)
    }

    #[test]
    fn holds_files_to_their_hashes() -> Result<()> {
        let hash = integrity(b"a{}");
        let link = format!(r#"<link rel="stylesheet" href="a.css" integrity="{hash}" crossorigin="anonymous">"#);
        assert_eq!(checked(&link)?.len(), 1);
        assert!(checked(&link.replace(" crossorigin=\"anonymous\"", "")).is_err());
        assert!(checked(&link.replace("sha384-", "sha384-A")).is_err());
        assert!(checked(r#"<link rel="stylesheet" href="a.css" crossorigin="anonymous">"#).is_err());
        assert!(checked(&link.replace("a.css", "b.css")).is_err());
        let boot = format!(r#"<script src="a.css" integrity="{hash}" crossorigin="anonymous""#);
        assert_eq!(checked(&format!(r#"{boot} data-wasm="a.wasm" data-wasm-integrity="{hash}"></script>"#))?.len(), 2);
        assert!(checked(&format!(r#"{boot} data-wasm="a.wasm"></script>"#)).is_err(), "what is fetched is checked");
        let imports = format!(r#"{boot} data-js="a.wasm"></script>"#);
        let preload = format!(r#"<link rel="modulepreload" href="a.wasm" integrity="{hash}" crossorigin="anonymous">"#);
        assert_eq!(checked(&format!("{preload}{imports}"))?.len(), 2);
        assert!(checked(&imports).is_err(), "what is imported is preloaded");
        Ok(())
    }
}
