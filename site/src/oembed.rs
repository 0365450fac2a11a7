//! `oembed.json`: tells other programs how to embed the calculator (<https://oembed.com>, section 2.3.4.4). It needs the full address of
//! the site, which only its publisher knows.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{
    files::write,
    one_file::ONE_FILE,
    reference::embed::{HEIGHT, frame},
    words::Words,
};

/// The name of the file, next to the page of a language.
const FILE: &str = "oembed.json";

/// The width of the frame in pixels, which a rich embed must name.
const WIDTH: u32 = 800;

/// The address of the site, with a slash at its end.
pub struct Address(String);

impl Address {
    /// Parses an address.
    ///
    /// # Errors
    ///
    /// It is not the address of a site.
    pub fn of(address: &str) -> Result<Self> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let is_plain = rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['?', '#', '"', '<', ' ']));
        ensure!(is_plain, "--address must be like https://name.example/article83/, not {address}");
        Ok(Self(format!("{}/", address.trim_end_matches('/'))))
    }

    /// The address of a folder or a file of the site.
    pub(crate) fn to(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Writes the file of a language.
    pub(crate) fn write(&self, dist: &Path, words: &Words<'_>) -> Result<()> {
        let Self(address) = self;
        let code = &words.language.code;
        let title = words.text("page.frame.title")?;
        let described = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": "article83",
            "provider_url": address,
            "html": frame(words, &format!("{address}{code}/{ONE_FILE}")),
            "width": WIDTH,
            "height": HEIGHT.parse::<u32>()?,
        });
        write(&dist.join(code).join(FILE), serde_json::to_string(&described)?.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_of_the_web() {
        for (given, address) in [
            ("https://name.example", Some("https://name.example/")),
            ("https://name.example/article83/", Some("https://name.example/article83/")),
            ("http://127.0.0.1:8083/", Some("http://127.0.0.1:8083/")),
            ("name.example", None),
            ("https://", None),
            ("https://name.example/?a", None),
            ("https://name.example/\"><b>", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(Address::of(given).ok().map(|Address(address)| address).as_deref(), address, "{given}");
        }
    }
}
