//! HTML: renders views, and inspects and changes pages by their elements.

use anyhow::{Result, anyhow, bail};
use leptos::prelude::*;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};

/// A view as HTML, without the marks that Leptos leaves at the ends of texts and lists for hydration, which these pages do not use.
pub(crate) fn render(view: impl IntoView) -> String {
    // Texts and attributes are escaped, so they cannot contain a mark.
    view.to_html().replace("<!>", "")
}

/// Changes a page with handlers for its elements and texts.
pub(crate) fn rewrite(html: &str, settings: RewriteStrSettings<'_, '_>) -> Result<String> {
    rewrite_str(html, settings).map_err(|error| anyhow!("{error}"))
}

/// An element of a page, with its attributes.
pub(crate) struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// The relations of a `<link>` that load a file.
const LOADED: [&str; 3] = ["stylesheet", "modulepreload", "preload"];

impl Tag {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Whether this is a `<link>` with that relation.
    pub(crate) fn is_link(&self, rel: &str) -> bool {
        self.name == "link" && self.attribute("rel") == Some(rel)
    }

    /// Whether this is the script that starts the application.
    pub(crate) fn is_boot(&self) -> bool {
        self.name == "script" && self.attribute("id") == Some("boot")
    }

    /// The address of the file that this element loads.
    pub(crate) fn loads(&self) -> Option<&str> {
        match self.name.as_str() {
            "script" => self.attribute("src"),
            "link" => self.attribute("href").filter(|_| LOADED.iter().any(|rel| self.is_link(rel))),
            _ => None,
        }
    }
}

/// All elements of a page in order, followed by those inside `<noscript>`.
pub(crate) fn tags(html: &str) -> Result<Vec<Tag>> {
    let (mut tags, mut hidden) = (Vec::new(), String::new());
    let elements = element!("*", |element| {
        let attributes = element.attributes().iter().map(|a| (a.name(), a.value())).collect();
        tags.push(Tag { name: element.tag_name(), attributes });
        Ok(())
    });
    let texts = text!("noscript", |text| {
        hidden.push_str(text.as_str());
        Ok(())
    });
    let handlers = RewriteStrSettings::new();
    rewrite(html, handlers.append_element_content_handler(elements).append_element_content_handler(texts))?;
    if !hidden.is_empty() {
        tags.extend(self::tags(&hidden)?);
    }
    Ok(tags)
}

/// An error if the page has inline code, which its content security policy would have to allow.
pub(crate) fn refuse_inline(html: &str) -> Result<()> {
    for tag in tags(html)? {
        let name = &tag.name;
        // Data is not run.
        let is_data = tag.attribute("type") == Some("application/ld+json");
        if name == "style" || (name == "script" && tag.attribute("src").is_none() && !is_data) {
            bail!("inline code in the page: <{name}>");
        }
        if let Some((attribute, value)) = tag.attributes.iter().find(|(n, _)| n == "style" || n.starts_with("on")) {
            bail!("inline code in the page: {attribute}=\"{value}\" on <{name}>");
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    pub(crate) use scraper::{ElementRef, Html, Selector};

    use super::*;

    /// A selector, or an error that names it.
    pub(crate) fn selector(css: &str) -> Result<Selector> {
        Selector::parse(css).map_err(|error| anyhow!("{css}: {error}"))
    }

    /// The text of an element, as a person would read it.
    pub(crate) fn text_of(element: ElementRef<'_>) -> String {
        element.text().collect()
    }

    /// All elements that match a selector.
    pub(crate) fn all<'a>(html: &'a Html, css: &str) -> Result<Vec<ElementRef<'a>>> {
        Ok(html.select(&selector(css)?).collect())
    }

    /// The one element that matches a selector.
    pub(crate) fn one<'a>(html: &'a Html, css: &str) -> Result<ElementRef<'a>> {
        let found = all(html, css)?;
        let [one] = found.as_slice() else { bail!("{} elements match {css}", found.len()) };
        Ok(*one)
    }

    /// A selector for an element by its id.
    pub(crate) fn id(element: &str, id: &str) -> String {
        format!("{element}[id=\"{id}\"]")
    }

    /// The texts of all elements that match a selector.
    pub(crate) fn texts(html: &Html, css: &str) -> Result<Vec<String>> {
        Ok(all(html, css)?.into_iter().map(text_of).collect())
    }

    #[test]
    fn reads_elements() -> Result<()> {
        let html = "<!doctype html><!-- <b> --><LINK Rel='icon' href=\"a>b\" hidden data-x=y><p\nid = x>1 < 2</p>";
        let found = tags(html)?;
        let [link, p] = found.as_slice() else { bail!("{} elements", found.len()) };
        assert_eq!(link.attribute("href"), Some("a>b"));
        assert_eq!(link.attribute("hidden"), Some(""));
        assert!(link.is_link("icon") && link.loads().is_none());
        assert_eq!(p.attribute("id"), Some("x"));
        Ok(())
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
            "<noscript><p style=x></noscript>",
        ] {
            assert!(refuse_inline(html).is_err(), "{html}");
        }
        assert!(refuse_inline("<script type=application/ld+json>{}</script>").is_ok());
        assert!(refuse_inline("<script src=a.js></script><p class=style data-on=1>style = on</p>").is_ok());
    }

    #[test]
    fn no_mark_is_left_and_no_text_is_taken_for_one() {
        let view = view! { <p title="<!>">{"<!>"}{["a", "b"].into_iter().collect_view()}</p> };
        assert_eq!(render(view), "<p title=\"&lt;!&gt;\">&lt;!&gt;ab</p>");
    }
}
