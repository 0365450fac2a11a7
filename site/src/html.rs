//! The tags of a page, as far as the build must know them.

use std::fmt::Write as _;

use anyhow::{Result, bail};

/// The relations by which a `<link>` has a file loaded.
const LOADED: [&str; 3] = ["stylesheet", "modulepreload", "preload"];

/// A start tag.
pub(crate) struct Tag<'a> {
    /// The tag as it stands in the page.
    pub(crate) source: &'a str,
    /// Its name, in small letters.
    pub(crate) name: String,
    /// Names in small letters, and values as they are written.
    attributes: Vec<(String, &'a str)>,
}

impl Tag<'_> {
    /// The value of an attribute, as it is written.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| *value)
    }

    /// Whether this is a `<link>` of that relation.
    pub(crate) fn is_link(&self, rel: &str) -> bool {
        self.name == "link" && self.attribute("rel") == Some(rel)
    }

    /// The file that a visitor loads with this tag.
    pub(crate) fn loads(&self) -> Option<&str> {
        match self.name.as_str() {
            "script" => self.attribute("src"),
            "link" => self.attribute("href").filter(|_| LOADED.iter().any(|rel| self.is_link(rel))),
            _ => None,
        }
    }

    /// The tag written anew, with these attributes set.
    pub(crate) fn with(&self, set: &[(&str, &str)]) -> String {
        let kept = self.attributes.iter().map(|(name, value)| (name.as_str(), *value));
        let kept = kept.filter(|(name, _)| !set.iter().any(|(n, _)| n == name));
        let mut tag = format!("<{}", self.name);
        for (name, value) in kept.chain(set.iter().copied()) {
            // Writing to a string cannot fail.
            let _ = write!(tag, " {name}=\"{}\"", value.replace('"', "&quot;"));
        }
        tag.push('>');
        tag
    }
}

/// All start tags of a page, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let start = html.len() - after.len() - 1;
            let (name, attributes, left) = tag(after);
            let source = html.get(start..html.len() - left.len()).unwrap_or_default();
            found.push(Tag { source, name, attributes });
            rest = left;
        } else {
            rest = after;
        }
    }
    found
}

/// Refuses what the page's content security policy would have to let run inline.
pub(crate) fn refuse_inline(html: &str) -> Result<()> {
    for tag in tags(html) {
        let source = tag.source;
        if tag.name == "style" || (tag.name == "script" && tag.attribute("src").is_none()) {
            bail!("inline code in the page: {source}");
        }
        if let Some((name, _)) = tag.attributes.iter().find(|(name, _)| name == "style" || name.starts_with("on")) {
            bail!("inline code in the page: the attribute {name} of {source}");
        }
    }
    Ok(())
}

/// Reads a tag from after its `<`: its name, its attributes, and what follows its `>`.
fn tag(text: &str) -> (String, Vec<(String, &str)>, &str) {
    let (name, mut rest) = split_at(text, |c| c.is_ascii_whitespace() || c == '/' || c == '>');
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (name.to_ascii_lowercase(), attributes, after);
        }
        if rest.is_empty() {
            return (name.to_ascii_lowercase(), attributes, rest);
        }
        let (key, value, after) = attribute(rest);
        attributes.push((key.to_ascii_lowercase(), value));
        rest = after;
    }
}

/// Reads an attribute: its name, its value, and what follows.
fn attribute(text: &str) -> (&str, &str, &str) {
    let ends_name = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/');
    // A name may start with `=`, which moreover keeps this from standing still.
    let first = text.chars().next().map_or(0, char::len_utf8);
    let end = text.char_indices().find(|&(at, c)| at >= first && ends_name(c)).map_or(text.len(), |(at, _)| at);
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else { return (name, "", rest) };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let (value, after) = quoted.split_once(quote).unwrap_or((quoted, ""));
            return (name, value, after);
        }
    }
    let (value, after) = split_at(value, |c| c.is_ascii_whitespace() || c == '>');
    (name, value, after)
}

/// Splits before the first character that `ends` accepts.
fn split_at(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags() {
        let html = "<!doctype html><!-- <b> --><LINK Rel='icon' href=\"a>b\" hidden data-x=y/><p\nid = x>1 < 2</p>";
        let found = tags(html);
        let names: Vec<_> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "p"]);
        let link = found.first();
        assert_eq!(link.and_then(|t| t.attribute("href")), Some("a>b"));
        assert_eq!(link.and_then(|t| t.attribute("hidden")), Some(""));
        assert_eq!(link.and_then(|t| t.attribute("data-x")), Some("y/"));
        assert_eq!(link.map(|t| t.source), Some("<LINK Rel='icon' href=\"a>b\" hidden data-x=y/>"));
        assert!(link.is_some_and(|t| t.is_link("icon")));
        assert_eq!(found.get(1).and_then(|t| t.attribute("id")), Some("x"));
    }

    #[test]
    fn ends_with_broken_tags() {
        for html in ["<", "<a", "<a =", "<a ==>", "<a b", "<a b=", "<a b='", "<!--", "<a\u{e9}='1'", "</a"] {
            assert!(tags(html).len() <= 1, "{html}");
        }
    }

    #[test]
    fn writes_attributes_anew() {
        let found = tags("<script id=boot src='a.js'></script>");
        let written = found.first().map(|tag| tag.with(&[("src", "b.js"), ("data-text", "t")]));
        assert_eq!(written.as_deref(), Some(r#"<script id="boot" src="b.js" data-text="t">"#));
    }

    #[test]
    fn refuses_inline_code() {
        for html in [
            "<script>1</script>",
            "<SCRIPT type='module'>1</SCRIPT>",
            "<style>a{}</style>",
            "<p style=\"color:red\">",
            "<p\nSTYLE=x>",
            "<button onclick='1'>",
            "<svg/onload=1>",
        ] {
            assert!(refuse_inline(html).is_err(), "{html}");
        }
        assert!(refuse_inline("<script src=a.js></script><p class=style data-on=1>style = on</p>").is_ok());
    }
}
