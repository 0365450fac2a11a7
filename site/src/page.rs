//! The page of one language, made from the page that Trunk wrote.

use ::text::PAGE;
use anyhow::{Context as _, Result, bail};

use crate::{
    assets::Asset,
    html::tags,
    one_file::ONE_FILE,
    reference::countries::by_name,
    template::{escape, fill},
    text::Language,
    tiers,
    words::Words,
};

/// How the page comes to a visitor.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edition {
    /// Among the other pages of the site, which it links.
    Site,
    /// Alone, wherever somebody put it: it links nothing that lies beside it.
    OneFile,
}

/// Fills Trunk's page with the texts of a language, and has it load the boot script and the language's texts.
pub(crate) fn compose(
    template: &str,
    words: &Words<'_>,
    languages: &[Language],
    boot: &Asset,
    text: &Asset,
) -> Result<String> {
    with_boot(&fill_in(template, words, languages, Edition::Site)?, boot, text)
}

/// Fills Trunk's page with the texts of a language.
pub(crate) fn fill_in(template: &str, words: &Words<'_>, languages: &[Language], edition: Edition) -> Result<String> {
    let on_site = |html: Result<String>| if edition == Edition::Site { html } else { Ok(String::new()) };
    fill(template, |name| match name {
        "lang" => Ok(words.language.code.clone()),
        "alternates" => on_site(Ok(alternates(languages))),
        "masthead" => masthead(words, languages, edition),
        "lock_more" => on_site(linked(words, "privacy/", "page.lock.more").map(|link| format!(" {link}."))),
        "pages" => on_site(pages(words)),
        "full" => {
            if edition == Edition::OneFile {
                full(words)
            } else {
                Ok(String::new())
            }
        }
        "tiers" => tiers::tiers_html(words),
        "countries" => countries(words, |code, name| format!(r#"<option value="{code}">{name}</option>"#)),
        "authorities" => countries(words, |code, name| {
            let input = format!(r#"<input type="checkbox" id="authority-{code}" value="{code}" autocomplete="off">"#);
            format!(r#"<label class="option">{input}<span>{name}</span></label>"#)
        }),
        key if key.starts_with(PAGE) => words.html(key, &[]),
        unknown => bail!("the page holds {{{{{unknown}}}}}, which stands for nothing"),
    })
}

fn masthead(words: &Words<'_>, languages: &[Language], edition: Edition) -> Result<String> {
    Ok(match edition {
        Edition::Site => format!(
            "<p class=\"brand\"><a href=\"../\">article83</a></p>\n<nav aria-label=\"{}\">{}</nav>",
            words.html("page.languages", &[])?,
            links(words.language, languages)?
        ),
        Edition::OneFile => r#"<p class="brand">article83</p>"#.to_owned(),
    })
}

/// What only a frame shows: the way out of it, which the page around it may not permit. The address is filled in where it is known.
fn full(words: &Words<'_>) -> Result<String> {
    let text = |key: &str| words.html(&format!("page.frame.{key}"), &[]);
    Ok(format!(
        "\n<div class=\"full\" id=\"full\"><p><a target=\"_blank\" rel=\"noopener\" data-language>{}</a></p>\n\
         <p class=\"help\">{} <code></code></p></div>",
        text("full")?,
        text("permits")?
    ))
}

/// The links to what lies beside the page.
fn pages(words: &Words<'_>) -> Result<String> {
    let pages = [
        linked(words, "countries/", "page.countries.link")?,
        linked(words, "decisions/", "page.decisions.link")?,
        linked(words, "method/", "page.method.link")?,
        linked(words, "privacy/", "page.private.link")?,
        linked(words, "embed/", "page.embed.link")?,
        format!(r#"<a href="{ONE_FILE}" download>{}</a>"#, words.html("page.one_file.link", &[])?),
    ];
    Ok(format!("<p>{}</p>", pages.join(" · ")))
}

fn linked(words: &Words<'_>, address: &str, key: &str) -> Result<String> {
    Ok(format!(r#"<a href="{address}">{}</a>"#, words.html(key, &[])?))
}

/// One piece of HTML for each country, by its name in the language of the page.
fn countries(words: &Words<'_>, piece: fn(&str, &str) -> String) -> Result<String> {
    let named = by_name(words)?;
    Ok(named.iter().map(|(name, national)| piece(national.country.code(), &escape(name))).collect())
}

fn alternates(languages: &[Language]) -> String {
    let links = languages.iter().map(|l| format!(r#"<link rel="alternate" hreflang="{0}" href="../{0}/">"#, l.code));
    links.collect::<Vec<_>>().join("\n")
}

/// The links from one language to the others.
fn links(current: &Language, languages: &[Language]) -> Result<String> {
    let links = languages.iter().map(|language| {
        let (code, name) = (&language.code, escape(language.name()?));
        Ok(if *code == current.code {
            format!(r#"<span aria-current="page">{name}</span>"#)
        } else {
            format!(r#"<a href="../{code}/" hreflang="{code}" lang="{code}" data-language>{name}</a>"#)
        })
    });
    Ok(links.collect::<Result<Vec<_>>>()?.join("\n"))
}

/// Gives the boot script its real name, and tells it where the texts are.
fn with_boot(html: &str, boot: &Asset, text: &Asset) -> Result<String> {
    let found = tags(html);
    let script = found.iter().find(|tag| tag.name == "script" && tag.attribute("id") == Some("boot"));
    let script = script.context("the page has no <script id=\"boot\">")?;
    let written = script.with(&[
        ("src", &format!("../{}", boot.name)),
        ("integrity", &boot.integrity),
        ("crossorigin", "anonymous"),
        ("data-text", &format!("../{}", text.name)),
        ("data-text-integrity", &text.integrity),
    ]);
    Ok(html.replacen(script.source, &written, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::of_texts;

    const BOOT: &str = r#"<script id="boot" src="../boot.js"></script>"#;

    fn language(code: &str, name: &str, texts: &[(&str, &str)]) -> Language {
        of_texts(code, &[&[("language.name", name)], texts].concat())
    }

    fn asset(name: &str) -> Asset {
        Asset { name: name.to_owned(), integrity: "sha384-x".to_owned() }
    }

    fn composed(template: &str, texts: &[(&str, &str)]) -> Result<String> {
        let languages = [language("en", "English", texts), language("fr", "Français", texts)];
        let [english, _] = &languages;
        let words = Words::new(english);
        let html = compose(template, &words, &languages, &asset("boot-1.js"), &asset("text-en-1.json"))?;
        words.refuse_unsaid()?;
        Ok(html)
    }

    fn error(template: &str, texts: &[(&str, &str)]) -> String {
        composed(template, texts).err().map(|e| format!("{e:#}")).unwrap_or_default()
    }

    #[test]
    fn fills_the_page() -> Result<()> {
        let html = composed(
            &format!("{{{{lang}}}} <p>{{{{page.a}}}}</p> {{{{masthead}}}}{{{{alternates}}}}{BOOT}"),
            &[("page.a", "1 < {version}"), ("page.languages", "Languages")],
        )?;
        assert!(html.contains(&format!("<p>1 &lt; {}</p>", article83::law::VERSION)), "{html}");
        assert!(html.contains(r#"<span aria-current="page">English</span>"#), "{html}");
        assert!(html.contains(r#"<a href="../fr/" hreflang="fr" lang="fr" data-language>Français</a>"#), "{html}");
        assert!(html.contains(r#"<link rel="alternate" hreflang="fr" href="../fr/">"#), "{html}");
        assert!(html.contains(r#"src="../boot-1.js" integrity="sha384-x" crossorigin="anonymous""#), "{html}");
        assert!(html.contains(r#"data-text="../text-en-1.json" data-text-integrity="sha384-x""#), "{html}");
        Ok(())
    }

    #[test]
    fn names_unknown_and_unused_keys() {
        assert!(error(&format!("{{{{page.b}}}}{BOOT}"), &[]).contains("page.b"));
        assert!(error(&format!("{{{{seiten}}}}{BOOT}"), &[]).contains("seiten"));
        assert!(error(BOOT, &[("page.c", "")]).contains("page.c"));
        assert!(error(&format!("{{{{page.d}}}}{BOOT}"), &[("page.d", "{versoin}")]).contains("page.d"));
    }

    #[test]
    fn needs_the_boot_script() {
        assert!(error("<script src=a.js></script>", &[]).contains("boot"));
    }
}
