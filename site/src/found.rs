//! What search engines and other sites learn of the pages. Most of it needs the full address of the site, which only its publisher knows.

use std::{collections::BTreeSet, path::Path};

use anyhow::Result;
use article83::app::CARD_SIZE;
use leptos::{attr::custom::custom_attribute, prelude::*};
use serde_json::{Value, json};

use crate::{cards::CARD, files::write, oembed::Address, text::Language, words::Words};

/// The list of all pages, and where it is announced.
const SITEMAP: &str = "sitemap.xml";
const ROBOTS: &str = "robots.txt";

/// A page as others see it.
pub(crate) struct Found<'a> {
    /// The address of the site, if it is known.
    pub(crate) address: Option<&'a Address>,
    /// From the page to the folder of its language.
    pub(crate) up: &'a str,
    /// Its folder below that; the calculator's is empty.
    pub(crate) folder: &'a str,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
}

impl Found<'_> {
    /// For the head of the page: the same page in each language; with an address, also its own, a card, and structured data.
    pub(crate) fn head(&self, words: &Words<'_>, languages: &[Language]) -> AnyView {
        let Self { address, up, folder, title, description } = *self;
        let of = |code: &str| match address {
            Some(address) => address.to(&format!("{code}/{folder}")),
            None => format!("{up}../{code}/{folder}"),
        };
        let alternates = languages.iter().map(|language| {
            let code = language.code.clone();
            view! { <link rel="alternate" hreflang=code.clone() href=of(&code)/> }
        });
        let with_address = address.map(|address| {
            let own = of(&words.language.code);
            let default = address.to(if folder.is_empty() { "" } else { "en/" });
            let default = if folder.is_empty() { default } else { format!("{default}{folder}") };
            let card = [
                ("og:type", "website".to_owned()),
                ("og:site_name", "article83".to_owned()),
                ("og:title", title.to_owned()),
                ("og:description", description.to_owned()),
                ("og:url", own.clone()),
                ("og:locale", words.language.code.clone()),
                ("og:image", of(&words.language.code) + CARD),
                ("og:image:width", CARD_SIZE.0.to_string()),
                ("og:image:height", CARD_SIZE.1.to_string()),
                ("og:image:alt", format!("{title}. {description}")),
            ];
            view! {
                <link rel="alternate" hreflang="x-default" href=default/>
                <link rel="canonical" href=own.clone()/>
                {card.into_iter().map(|(name, content)| property(name, content)).collect_view()}
                <meta name="twitter:card" content="summary_large_image"/>
                {data(&self.structured(words, &own))}
            }
        });
        (alternates.collect_view(), with_address).into_any()
    }

    /// What the page is, in the vocabulary of <https://schema.org>.
    fn structured(&self, words: &Words<'_>, own: &str) -> Value {
        let mut page = json!({
            "@context": "https://schema.org",
            "@type": if self.folder.is_empty() { "WebApplication" } else { "WebPage" },
            "name": self.title,
            "description": self.description,
            "url": own,
            "inLanguage": words.language.code,
            "isAccessibleForFree": true,
        });
        if let (Some(page), true) = (page.as_object_mut(), self.folder.is_empty()) {
            page.insert("applicationCategory".to_owned(), "BusinessApplication".into());
            page.insert("operatingSystem".to_owned(), "Any".into());
            page.insert("offers".to_owned(), json!({ "@type": "Offer", "price": "0", "priceCurrency": "EUR" }));
        }
        page
    }
}

/// A property of the card that other sites show of the page (<https://ogp.me>).
fn property(name: &'static str, content: String) -> AnyView {
    view! { <meta content=content/> }.add_any_attr(custom_attribute("property", name)).into_any()
}

/// Data in a page. No browser runs it.
fn data(value: &Value) -> AnyView {
    // The end of the element is the only text that could end it.
    let json = value.to_string().replace('<', "\\u003c");
    view! { <script type="application/ld+json" inner_html=json></script> }.into_any()
}

/// Writes the list of all pages; `folders` are those below the folder of each language.
pub(crate) fn write_sitemap(
    dist: &Path,
    languages: &[Language],
    address: &Address,
    folders: &BTreeSet<String>,
) -> Result<()> {
    let sitemap = sitemap(languages, address, folders);
    write(&dist.join(SITEMAP), sitemap.as_bytes())?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}\n", address.to(SITEMAP));
    write(&dist.join(ROBOTS), robots.as_bytes())
}

fn sitemap(languages: &[Language], address: &Address, folders: &BTreeSet<String>) -> String {
    let of = |language: &Language, folder: &str| address.to(&format!("{}/{folder}", language.code));
    let mut pages = String::new();
    for folder in folders {
        let others = languages.iter().map(|other| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", other.code, of(other, folder))
        });
        let others = others.collect::<String>();
        // Neither an address of a site nor the name of a folder has a sign that XML would read otherwise.
        pages.extend(languages.iter().map(|one| format!("<url><loc>{}</loc>{others}</url>\n", of(one, folder))));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n\
         {pages}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        html::{
            render,
            tests::{Html, one, text_of},
        },
        text::of_texts,
    };

    fn found(folder: &'static str, address: Option<&Address>) -> String {
        let up = "../".repeat(folder.matches('/').count());
        let languages = ["en", "fr"].map(|code| of_texts(code, &[]));
        let [english, _] = &languages;
        let page = Found { address, up: &up, folder, title: "a </script>", description: "b" };
        render(page.head(&Words::new(english), &languages))
    }

    #[test]
    fn a_page_without_an_address_leads_to_its_translations_and_says_no_more() -> Result<()> {
        let html = Html::parse_fragment(&found("decisions/by-fine/", None));
        one(&html, "link[rel=alternate][hreflang=fr][href=\"../../../fr/decisions/by-fine/\"]")?;
        assert!(one(&html, "link[rel=canonical]").is_err() && one(&html, "script").is_err());
        Ok(())
    }

    #[test]
    fn a_page_with_an_address_says_which_it_is_and_nothing_in_it_runs() -> Result<()> {
        let address = Address::of("https://name.example/a")?;
        let html = Html::parse_fragment(&found("myths/", Some(&address)));
        one(&html, "link[rel=canonical][href=\"https://name.example/a/en/myths/\"]")?;
        one(&html, "link[rel=alternate][hreflang=fr][href=\"https://name.example/a/fr/myths/\"]")?;
        one(&html, "link[hreflang=x-default][href=\"https://name.example/a/en/myths/\"]")?;
        one(&html, "meta[property=\"og:image\"][content=\"https://name.example/a/en/myths/card.png\"]")?;
        let data: Value = serde_json::from_str(&text_of(one(&html, "script[type=\"application/ld+json\"]")?))?;
        assert_eq!(data.get("name"), Some(&json!("a </script>")));
        let html = Html::parse_fragment(&found("", Some(&address)));
        let data: Value = serde_json::from_str(&text_of(one(&html, "script[type=\"application/ld+json\"]")?))?;
        assert_eq!(data.get("@type"), Some(&json!("WebApplication")));
        Ok(())
    }

    #[test]
    fn the_list_has_each_page_in_each_language() -> Result<()> {
        let languages = ["en", "fr"].map(|code| of_texts(code, &[]));
        let list =
            sitemap(&languages, &Address::of("https://name.example")?, &[String::new(), "myths/".to_owned()].into());
        assert_eq!(list.matches("<loc>").count(), 4);
        assert!(list.contains("<loc>https://name.example/fr/myths/</loc>"), "{list}");
        Ok(())
    }
}
