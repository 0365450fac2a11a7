//! The one-file calculator: everything is in the page, its policy allows only its scripts and its style, by hash, and it can make no
//! request at all. It runs from a disk, from any host, and in a sandbox.

use std::path::Path;

use anyhow::{Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use lol_html::{RewriteStrSettings, element, html_content::ContentType};
use sha2::{Digest as _, Sha256};

use crate::{
    dist::Parts,
    files::read,
    html::rewrite,
    minify::Minifier,
    oembed::Address,
    page::{Edition, Shell, fill_in},
    words::Words,
};

/// The name of the file, next to the page of its language.
pub(crate) const ONE_FILE: &str = "article83.html";

/// What is the same in every language.
pub(crate) struct Inlined {
    style: String,
    /// The script that runs before the page is drawn.
    frame: String,
    script: String,
    /// The two parts of the module.
    modules: [String; 2],
}

impl Inlined {
    /// Collects it: style sheet and module from `dist`, the scripts from `web/`.
    pub(crate) fn of(minifier: &Minifier<'_>, parts: &Parts, dist: &Path, shell: &Shell) -> Result<Self> {
        let [first, second] = shell.parts();
        let frame_style = minifier.style_sheet(Path::new("style/frame.css"))?;
        let style = [read(&dist.join(&shell.style().name))?, frame_style].concat();
        Ok(Self {
            style: String::from_utf8(style)?,
            frame: String::from_utf8(minifier.classic_script(Path::new("web/frame.js"))?)?,
            script: String::from_utf8(minifier.one_file(Path::new("web/one-file.js"), &parts.glue)?)?,
            modules: [letters(&read(&dist.join(first))?), letters(&read(&dist.join(second))?)],
        })
    }

    /// The scripts, by name.
    pub(crate) fn scripts(&self) -> [(&'static str, &str); 2] {
        [("frame", &self.frame), ("one-file", &self.script)]
    }

    /// The file of a language; `text` is the JSON that the page would fetch. With an address it leads to the other pages of the site.
    pub(crate) fn compose(
        &self,
        shell: &Shell,
        words: &Words<'_>,
        text: &str,
        address: Option<&Address>,
    ) -> Result<String> {
        let Self { style, frame, script, modules: [first, second] } = self;
        let text = text.replace('<', "\\u003c");
        let parts =
            [(style, "</style"), (frame, "</script"), (script, "</script"), (&text, "<"), (first, "<"), (second, "<")];
        for (part, end) in parts {
            ensure!(!part.contains(end) && !part.contains("<!--"), "a part to be inlined contains {end}");
        }
        let policy = format!(
            "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src 'none'; \
             base-uri 'none'; form-action 'none'",
            hash(frame),
            hash(script),
            hash(style)
        );
        // Inserted exactly as they are, since the policy has their hashes.
        let inlined = format!("<style>{style}</style>\n<script>{frame}</script>");
        let scripts = format!(
            "<script type=\"application/json\" id=\"boot-text\">{text}</script>\n\
             <script type=\"text/plain\" id=\"boot-module\">{first}</script>\n\
             <script type=\"text/plain\" id=\"boot-second\">{second}</script>\n\
             <script type=\"module\">{script}</script>\n"
        );
        let mut done = Done::default();
        let policies = element!("meta[http-equiv=\"Content-Security-Policy\"]", |meta| {
            done.policies += 1;
            Ok(meta.set_attribute("content", &policy)?)
        });
        let styles = element!("link[rel=stylesheet]", |link| {
            done.styles += 1;
            link.replace(&inlined, ContentType::Html);
            Ok(())
        });
        let loaded = element!("link[rel=modulepreload], link[rel=preload], script#boot", |loaded| {
            loaded.remove();
            Ok(())
        });
        // At the end, so that the page is there when they run.
        let bodies = element!("body", |body| {
            done.bodies += 1;
            body.append(&scripts, ContentType::Html);
            Ok(())
        });
        let handlers = [policies, styles, loaded, bodies].into_iter();
        let settings = handlers.fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
        let composed = rewrite(&fill_in(shell, words, &[], Edition::OneFile(address))?, settings)?;
        ensure!(
            done == Done { policies: 1, styles: 1, bodies: 1 },
            "the page does not have one policy, one style sheet and one body"
        );
        Ok(composed)
    }
}

/// How many elements of each kind were changed.
#[derive(Default, PartialEq, Eq)]
struct Done {
    policies: usize,
    styles: usize,
    bodies: usize,
}

/// A hash as written in a policy.
fn hash(inline: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(inline)))
}

/// Bytes as text with one letter a byte, which brotli compresses as well as the bytes: first the letters of bytes 0 to 255, then the
/// content. The most frequent bytes get ASCII letters, and no letter is one that HTML or an editor would change.
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
    use crate::{
        html::{
            refuse_inline, tags,
            tests::{Html, one},
        },
        page::tests::shell,
        text::of_texts,
    };

    fn composed(style: &str, text: &str) -> Result<String> {
        of_site(style, text, None)
    }

    fn of_site(style: &str, text: &str, address: Option<&Address>) -> Result<String> {
        let pages =
            ["calculator", "decisions", "countries", "how", "privacy"].map(|page| format!("page.header.{page}"));
        let more =
            ["more", "myths", "embed", "changes", "limits", "accessibility"].map(|page| format!("page.footer.{page}"));
        let named: Vec<_> = pages.iter().chain(&more).map(|key| (key.as_str(), key.as_str())).collect();
        let language = of_texts("en", &named);
        let parts = Inlined {
            style: style.to_owned(),
            frame: "f()".to_owned(),
            script: "start()".to_owned(),
            modules: [letters(b"\0asm<script>"), letters(b"\0asm")],
        };
        parts.compose(&shell("{{masthead}}{{one_file}}{{more}}")?, &Words::new(&language), text, address)
    }

    #[test]
    fn loads_and_links_nothing() -> Result<()> {
        let html = composed("a{}", "{}")?;
        assert!(!html.contains("../") && !html.contains("preload"), "{html}");
        assert!(tags(&html)?.iter().all(|tag| tag.loads().is_none()), "{html}");
        assert!(refuse_inline(&html).is_err(), "the style and the script are in it");
        Ok(())
    }

    #[test]
    fn leads_to_the_site_it_is_from_if_that_is_known() -> Result<()> {
        let links = |html: &str| -> Result<Vec<String>> {
            let found = tags(html)?;
            let links = found.iter().filter(|tag| !tag.is_link("icon")).filter_map(|tag| tag.attribute("href"));
            Ok(links.map(str::to_owned).collect())
        };
        assert!(links(&composed("a{}", "{}")?)?.is_empty());
        let found = links(&of_site("a{}", "{}", Some(&Address::of("https://name.example/a")?))?)?;
        assert!(found.iter().all(|link| link.starts_with("https://name.example/a/en/")), "{found:?}");
        for page in ["", "decisions/", "countries/", "limits/"] {
            assert!(found.contains(&format!("https://name.example/a/en/{page}")), "{page:?} is not in {found:?}");
        }
        Ok(())
    }

    #[test]
    fn allows_by_its_policy_the_scripts_and_the_style_that_are_in_it() -> Result<()> {
        let html = composed("a{}", "{}")?;
        let read = Html::parse_document(&html);
        let policy = one(&read, "meta[http-equiv=Content-Security-Policy]")?.attr("content").unwrap_or_default();
        let scripts = format!("script-src '{}' '{}' 'wasm-unsafe-eval';", hash("f()"), hash("start()"));
        for expected in [&scripts, &format!("style-src '{}';", hash("a{}")), "connect-src 'none';"] {
            assert!(policy.contains(expected), "{expected} is not in {policy}");
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
