//! Files under names that tell their content, and the hashes that the page holds them to.

use std::{ffi::OsStr, fmt::Write as _, path::Path};

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256, Sha384};

use crate::{
    files::{files, read, write},
    marker::neutralise,
    minify::Minifier,
};

/// A file of the site with its hash.
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) integrity: String,
}

/// Writes a file as `<stem>-<hash>.<extension>`, so that it can be kept for ever.
pub(crate) fn write_hashed(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    let name = format!("{stem}-{}.{extension}", short_hash(content));
    write(&folder.join(&name), content)?;
    Ok(Asset { name, integrity: integrity(content) })
}

/// Copies the files that Trunk wrote, finished and under names that tell their content; returns its page with the new names.
pub(crate) fn copy_built(minifier: &Minifier<'_>, from: &Path, to: &Path) -> Result<String> {
    let mut page = String::from_utf8(read(&from.join("index.html"))?)?;
    for file in files(from)? {
        let Some(name) = file.file_name().and_then(OsStr::to_str).filter(|name| *name != "index.html") else {
            continue;
        };
        // Snippets of wasm-bindgen would lie so; no link of the page could hold them to a hash.
        ensure!(
            file.parent() == Some(from),
            "Trunk wrote {} into a folder: only single files are known",
            file.display()
        );
        let extension = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        let (stem, _) = name.rsplit_once('-').with_context(|| format!("{name} has no hash in its name"))?;
        let mut content = read(&file)?;
        let hash = integrity(&content);
        ensure!(page.contains(name) && page.contains(&hash), "the page does not load {name} by its hash");
        match extension {
            "wasm" => neutralise(&mut content)?,
            "js" => content = minifier.script(&file)?,
            // Trunk copies a style sheet without those that it imports.
            "css" => content = minifier.style_sheet(&Path::new("style").join(stem).with_extension("css"))?,
            _ => {}
        }
        // Trunk's name of the module is a hash of it before wasm-opt: two contents could have one name.
        let asset = write_hashed(to, stem, extension, &content)?;
        page = page.replace(name, &asset.name).replace(&hash, &asset.integrity);
    }
    Ok(page)
}

/// The hash that an `integrity` attribute holds.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The SHA-256 of a content, in hexadecimal digits.
#[must_use]
pub fn hexadecimal(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// 16 hexadecimal digits that tell the content.
fn short_hash(content: &[u8]) -> String {
    let mut digits = hexadecimal(content);
    digits.truncate(16);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes() {
        assert_eq!(short_hash(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
