//! Filling `{{name}}` in a page.

use anyhow::{Context as _, Result, ensure};

/// Puts in place of each `{{name}}` what `fill` returns for the name. What is filled in is not filled again.
pub(crate) fn fill(template: &str, mut fill: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a {{ of the page has no }}")?;
        filled.push_str(before);
        filled.push_str(&fill(name)?);
        rest = after;
    }
    filled.push_str(rest);
    ensure!(!filled.contains("{{"), "a text of the page holds {{{{");
    Ok(filled)
}

/// A text as it is written in HTML, between tags or in an attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn fills_each_name() -> Result<()> {
        let filled = fill("<p>{{a}} {{b}}{{a}}</p>", |name| Ok(name.to_uppercase()))?;
        assert_eq!(filled, "<p>A BA</p>");
        Ok(())
    }

    #[test]
    fn refuses_unknown_open_and_filled_in_names() {
        assert!(fill("{{a}}", |_| bail!("unknown")).is_err());
        assert!(fill("{{a", |_| Ok(String::new())).is_err());
        assert!(fill("{{a}}", |_| Ok("{{b}}".to_owned())).is_err());
    }

    #[test]
    fn escapes_html() {
        assert_eq!(escape("<a b='c' d=\"e\"> & é"), "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt; &amp; é");
    }
}
