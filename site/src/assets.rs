//! Files named by their content, and the hashes that pages check them against.

use std::{collections::BTreeMap, ffi::OsStr, fmt::Write as _, path::Path};

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use leptos::prelude::*;
use lol_html::{RewriteStrSettings, element};
use sha2::{Digest as _, Sha256, Sha384};

use crate::{
    dist::Parts,
    files::{files, read, write},
    html::{Tag, rewrite, tags},
    minify::Minifier,
};

/// A file of the site with its hash.
#[derive(Clone)]
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) integrity: String,
}

impl Asset {
    /// The element that loads it as a module; `up` leads from the page to the top of the site.
    pub(crate) fn module(&self, up: &str) -> AnyView {
        let Self { name, integrity } = self.clone();
        let address = format!("{up}{name}");
        view! { <script type="module" src=address integrity=integrity crossorigin="anonymous"></script> }.into_any()
    }

    /// The element that loads it as a style sheet.
    pub(crate) fn style_sheet(&self, up: &str) -> AnyView {
        let Self { name, integrity } = self.clone();
        let address = format!("{up}{name}");
        view! { <link rel="stylesheet" href=address integrity=integrity crossorigin="anonymous"/> }.into_any()
    }
}

/// Writes a file as `<stem>-<hash>.<extension>`, so that it can be cached for ever.
pub(crate) fn write_hashed(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    let name = format!("{stem}-{}.{extension}", short_hash(content));
    write(&folder.join(&name), content)?;
    Ok(Asset { name, integrity: integrity(content) })
}

/// Finishes the files that Trunk wrote and copies them under names of their content, with the first part of the module and its script in
/// place of Trunk's own. Returns Trunk's page with the new names.
pub(crate) fn copy_built(minifier: &Minifier<'_>, from: &Path, parts: &Parts, to: &Path) -> Result<String> {
    let page = String::from_utf8(read(&from.join("index.html"))?)?;
    let found = tags(&page)?;
    let mut copied = BTreeMap::new();
    for file in files(from)? {
        let Some(name) = file.file_name().and_then(OsStr::to_str).filter(|name| *name != "index.html") else {
            continue;
        };
        // Snippets of wasm-bindgen would be in folders, and no link in the page could check their hashes.
        ensure!(file.parent() == Some(from), "Trunk wrote {} into a folder, which is not supported", file.display());
        let extension = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        let (stem, _) = name.rsplit_once('-').with_context(|| format!("{name} has no hash in its name"))?;
        let mut content = read(&file)?;
        let (address, hash) = (format!("../{name}"), integrity(&content));
        let is_loaded = |tag: &Tag| tag.loads() == Some(&address) && tag.attribute("integrity") == Some(&hash);
        ensure!(found.iter().any(is_loaded), "the page does not load {name} by its hash");
        match extension {
            "wasm" => content = read(&parts.first)?,
            "js" => content = minifier.script(&parts.glue)?,
            // Trunk copies a style sheet without its imports.
            "css" => content = minifier.style_sheet(&Path::new("style").join(stem).with_extension("css"))?,
            _ => {}
        }
        // Trunk hashes the module before wasm-opt runs, so two different modules could have the same name.
        let asset = write_hashed(to, stem, extension, &content)?;
        copied.insert(address, format!("../{}", asset.name));
        copied.insert(hash, asset.integrity);
    }
    let rename = element!("*", |element| {
        let named: Vec<_> = element.attributes().iter().map(|a| (a.name(), a.value())).collect();
        for (name, value) in named {
            if let Some(new) = copied.get(&value) {
                element.set_attribute(&name, new)?;
            }
        }
        Ok(())
    });
    rewrite(&page, RewriteStrSettings::new().append_element_content_handler(rename))
}

/// The hash for an `integrity` attribute.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The SHA-256 of some content, in hexadecimal digits.
#[must_use]
pub fn hexadecimal(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// 16 hexadecimal digits that identify the content.
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
