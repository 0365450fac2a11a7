//! The calculator in one file: everything stands in the page, its policy allows the one script and the one style by their hashes, and
//! nothing at all can be asked for. It runs from a disk, from any host and in a sandbox.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use crate::{
    files::{files, read},
    html::{Tag, tags},
    minify::Minifier,
    page::{Edition, fill_in},
    words::Words,
};

/// Its name, beside the page of its language.
pub(crate) const ONE_FILE: &str = "article83.html";

/// What the files of all languages hold alike.
pub(crate) struct Parts {
    style: String,
    /// What runs before the page is drawn.
    frame: String,
    script: String,
    module: String,
}

impl Parts {
    /// Collects them: the style sheet and the module as they are in `dist`, the script from the glue that Trunk had made.
    pub(crate) fn of(minifier: &Minifier<'_>, built: &Path, dist: &Path, trunk_page: &str) -> Result<Self> {
        let found = tags(trunk_page);
        let file = |address: Option<&str>| {
            let name =
                address.and_then(|address| address.strip_prefix("../")).context("a file of the page has no address")?;
            read(&dist.join(name))
        };
        let style = found.iter().find(|tag| tag.is_link("stylesheet")).context("the page has no style sheet")?;
        let boot = found.iter().find(|tag| is_boot(tag)).context("the page has no <script id=\"boot\">")?;
        let glue = files(built)?.into_iter().find(|file| file.extension().is_some_and(|extension| extension == "js"));
        let style = [file(style.attribute("href"))?, minifier.style_sheet(Path::new("style/frame.css"))?].concat();
        Ok(Self {
            style: String::from_utf8(style)?,
            frame: String::from_utf8(minifier.classic_script(Path::new("web/frame.js"))?)?,
            script: String::from_utf8(
                minifier.one_file(Path::new("web/one-file.js"), &glue.context("Trunk wrote no script")?)?,
            )?,
            module: letters(&file(boot.attribute("data-wasm"))?),
        })
    }

    /// Its scripts, by their names.
    pub(crate) fn scripts(&self) -> [(&'static str, &str); 2] {
        [("frame", &self.frame), ("one-file", &self.script)]
    }

    /// The file of a language; `text` is the JSON that the page would fetch.
    pub(crate) fn compose(&self, trunk_page: &str, words: &Words<'_>, text: &str) -> Result<String> {
        let Self { style, frame, script, module } = self;
        let text = text.replace('<', "\\u003c");
        let parts = [(style, "</style"), (frame, "</script"), (script, "</script"), (&text, "<"), (module, "<")];
        for (part, end) in parts {
            ensure!(!part.contains(end) && !part.contains("<!--"), "what is to be inlined holds {end}");
        }
        let html = fill_in(trunk_page, words, &[], Edition::OneFile)?;
        let found = tags(&html);
        let policy = format!(
            "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src 'none'; \
             base-uri 'none'; form-action 'none'",
            hash(frame),
            hash(script),
            hash(style)
        );
        let scripts = format!(
            "<script type=\"application/json\" id=\"boot-text\">{text}</script>\n\
             <script type=\"text/plain\" id=\"boot-module\">{module}</script>\n\
             <script type=\"module\">{script}</script>\n"
        );
        let mut composed = html.clone();
        let mut put = |tag: &Tag<'_>, end: &str, instead: &str| {
            let whole = format!("{}{end}", tag.source);
            ensure!(composed.matches(&whole).count() == 1, "{whole} does not stand once in the page");
            composed = composed.replacen(&whole, instead, 1);
            Ok(())
        };
        for tag in &found {
            if tag.attribute("http-equiv") == Some("Content-Security-Policy") {
                put(tag, "", &tag.with(&[("content", &policy)]))?;
            } else if tag.is_link("stylesheet") {
                put(tag, "", &format!("<style>{style}</style>\n<script>{frame}</script>"))?;
            } else if is_boot(tag) {
                put(tag, "</script>", "")?;
            } else if tag.loads().is_some() {
                put(tag, "", "")?;
            }
        }
        // Last, so that what it needs is there.
        let (before, after) = composed.rsplit_once("</body>").context("the page has no </body>")?;
        Ok([before, &scripts, "</body>", after].concat())
    }
}

fn is_boot(tag: &Tag<'_>) -> bool {
    tag.name == "script" && tag.attribute("id") == Some("boot")
}

/// A hash as a policy names it.
fn hash(inline: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(inline)))
}

/// Bytes as text of the same length, which brotli compresses as well as the bytes: first the 256 letters that stand for the bytes in
/// their order, then a letter for each byte. The most frequent bytes get letters of ASCII, and none is one that HTML or an editor would change.
fn letters(bytes: &[u8]) -> String {
    let mut counted = [0_usize; 256].into_iter().zip(0_u8..=255).collect::<Vec<_>>();
    for byte in bytes {
        if let Some((count, _)) = counted.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    counted.sort_by_key(|(count, byte)| (std::cmp::Reverse(*count), *byte));
    let ascii = ('!'..='~').filter(|letter| !matches!(letter, '<' | '&'));
    let mut alphabet = ['?'; 256];
    for ((_, byte), letter) in counted.iter().zip(ascii.chain('\u{100}'..)) {
        if let Some(place) = alphabet.get_mut(usize::from(*byte)) {
            *place = letter;
        }
    }
    let written = bytes.iter().filter_map(|byte| alphabet.get(usize::from(*byte)));
    alphabet.iter().chain(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{html::refuse_inline, text::of_texts};

    const TRUNK_PAGE: &str = concat!(
        "<html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
        "<link rel=\"icon\" href=\"data:,\">{{alternates}}",
        "<link rel=\"stylesheet\" href=\"../page.css\"><link rel=\"modulepreload\" href=\"../page.js\">",
        "<link rel=\"preload\" href=\"../page.wasm\" as=\"fetch\">",
        "<body>{{masthead}}{{pages}}<script type=\"module\" id=\"boot\" src=\"../boot.js\"></script></body></html>",
    );

    fn composed(style: &str, text: &str) -> Result<String> {
        let language = of_texts("en", &[]);
        let parts = Parts {
            style: style.to_owned(),
            frame: "f()".to_owned(),
            script: "start()".to_owned(),
            module: letters(b"\0asm<script>"),
        };
        parts.compose(TRUNK_PAGE, &Words::new(&language), text)
    }

    #[test]
    fn loads_and_links_nothing() -> Result<()> {
        let html = composed("a{}", "{}")?;
        assert!(!html.contains("../") && !html.contains("preload"), "{html}");
        assert!(tags(&html).iter().all(|tag| tag.loads().is_none()), "{html}");
        assert!(refuse_inline(&html).is_err(), "the style and the script stand in it");
        Ok(())
    }

    #[test]
    fn allows_by_its_policy_the_scripts_and_the_style_that_stand_in_it() -> Result<()> {
        let html = composed("a{}", "{}")?;
        let scripts = format!("script-src '{}' '{}' 'wasm-unsafe-eval';", hash("f()"), hash("start()"));
        for expected in [&scripts, &format!("style-src '{}';", hash("a{}")), "connect-src 'none';"] {
            assert!(html.contains(expected), "{expected} is not in {html}");
        }
        assert!(html.contains("<style>a{}</style>\n<script>f()</script>"), "{html}");
        assert!(html.ends_with("<script type=\"module\">start()</script>\n</body></html>"), "{html}");
        // `printf 'a{}' | openssl dgst -sha256 -binary | base64`
        assert_eq!(hash("a{}"), "sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=");
        Ok(())
    }

    #[test]
    fn nothing_inlined_can_end_its_element() -> Result<()> {
        assert!(composed("a{}</style><b>", "{}").is_err());
        assert!(composed("a{}", r#"{"a":"</script><b>"}"#)?.contains(r#"{"a":"\u003c/script>\u003cb>"}"#));
        Ok(())
    }

    #[test]
    fn every_byte_comes_back_from_its_letter() {
        let bytes: Vec<u8> = (0..=255).rev().chain([0; 9]).collect();
        let text: Vec<char> = letters(&bytes).chars().collect();
        let (alphabet, written) = text.split_at(256);
        let read: Vec<_> = written.iter().map(|letter| alphabet.iter().position(|l| l == letter)).collect();
        assert_eq!(read, bytes.iter().map(|byte| Some(usize::from(*byte))).collect::<Vec<_>>());
        assert_eq!(alphabet.first(), Some(&'!'), "the most frequent");
        assert!(text.iter().all(|letter| letter.is_ascii_graphic() || letter.is_alphabetic()));
        assert!(!text.contains(&'<') && !text.contains(&'&'));
    }
}
