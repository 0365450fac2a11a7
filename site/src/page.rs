//! The calculator's page in one language, made from the page that Trunk wrote.

use ::text::PAGE;
use anyhow::{Context as _, Result, bail, ensure};
use article83::app::{App, speak};
use leptos::prelude::*;
use lol_html::{RewriteStrSettings, doc_text, element, html_content::ContentType};

use crate::{
    assets::Asset,
    found::Found,
    header::{self, Place, header},
    html::{Tag, render, rewrite, tags},
    oembed::Address,
    one_file::ONE_FILE,
    text::Language,
    tiers::tiers,
    words::Words,
};

/// The page that Trunk wrote, with its files under names of their content.
pub(crate) struct Shell {
    pub(crate) html: String,
    icon: String,
    style: Asset,
    /// The two parts of the program.
    module: Asset,
    second: Asset,
}

impl Shell {
    /// Finds what other pages take from it.
    pub(crate) fn of(html: String, second: Asset) -> Result<Self> {
        let found = tags(&html)?;
        let value = |tag: Option<&Tag>, name: &str| {
            let value = tag.and_then(|tag| tag.attribute(name)).map(str::to_owned);
            value.with_context(|| format!("the page has no {name}"))
        };
        let above = |address: String| {
            let name = address.strip_prefix("../").map(str::to_owned);
            name.with_context(|| format!("{address} is not in the folder above the page"))
        };
        // Without an icon in the page, browsers request one from the server.
        let icon = value(found.iter().find(|tag| tag.is_link("icon")), "href").context("on the icon")?;
        let style = found.iter().find(|tag| tag.is_link("stylesheet"));
        let boot = found.iter().find(|tag| tag.is_boot());
        let preload = found.iter().find(|tag| tag.is_link("preload"));
        Ok(Self {
            icon,
            style: Asset {
                name: above(value(style, "href")?).context("on the style sheet")?,
                integrity: value(style, "integrity").context("on the style sheet")?,
            },
            module: Asset {
                name: above(value(boot, "data-wasm")?).context("on the script with the id boot")?,
                integrity: value(preload, "integrity").context("on the preload of the module")?,
            },
            second,
            html,
        })
    }

    /// What the head of every other page begins with: its policy, what a browser must know of it, its title and the icon.
    pub(crate) fn head(&self, policy: String, title: String) -> AnyView {
        view! {
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content=policy/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="referrer" content="no-referrer"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{title}</title>
            <link rel="icon" href=self.icon.clone()/>
        }
        .into_any()
    }

    /// The style sheet.
    pub(crate) fn style(&self) -> &Asset {
        &self.style
    }

    /// The names of the two parts of the program.
    pub(crate) fn parts(&self) -> [&str; 2] {
        [&self.module.name, &self.second.name]
    }
}

/// The texts that the page fetches.
pub(crate) struct Texts {
    /// With the first part of the program.
    pub(crate) first: Asset,
    /// With the second.
    pub(crate) second: Asset,
}

/// How the page reaches a visitor.
#[derive(Clone, Copy)]
pub(crate) enum Edition<'a> {
    /// On the site, with links to its other pages.
    Site,
    /// Alone, wherever somebody put it. It leads to other pages only with the address of the site that it is from.
    OneFile(Option<&'a Address>),
}

/// Fills Trunk's page with the texts of a language, and makes it load the boot script and that language's texts. With the address of the site
/// there is an `oembed.json` next to the page.
pub(crate) fn compose(
    shell: &Shell,
    words: &Words<'_>,
    languages: &[Language],
    boot: &Asset,
    texts: &Texts,
    address: Option<&Address>,
) -> Result<String> {
    let filled = fill_in(shell, words, languages, Edition::Site)?;
    let (title, description) = (words.say("page.title"), words.say("page.description"));
    let found = Found { address, up: "", folder: "", title: &title, description: &description }.head(words, languages);
    let described =
        address.map(|_| view! { <link rel="alternate" type="application/json+oembed" href="oembed.json"/> });
    let links = render(view! { {found}{described} });
    let boot_script = element!("script#boot", |script| {
        script.set_attribute("src", &format!("../{}", boot.name))?;
        script.set_attribute("integrity", &boot.integrity)?;
        script.set_attribute("crossorigin", "anonymous")?;
        script.set_attribute("data-wasm-integrity", &shell.module.integrity)?;
        script.set_attribute("data-second", &format!("../{}", shell.second.name))?;
        script.set_attribute("data-second-integrity", &shell.second.integrity)?;
        script.set_attribute("data-second-text", &format!("../{}", texts.second.name))?;
        script.set_attribute("data-second-text-integrity", &texts.second.integrity)?;
        script.set_attribute("data-text", &format!("../{}", texts.first.name))?;
        script.set_attribute("data-text-integrity", &texts.first.integrity)?;
        Ok(())
    });
    // The boot script fetches the module against its hash. A preload would be a second request: of one without the hash in Firefox and WebKit,
    // and of one with it Chromium says to everybody who looks that it ignores it.
    let preload = element!("link[rel=preload]", |preload| {
        preload.remove();
        Ok(())
    });
    let head = element!("head", |head| {
        head.append(&links, ContentType::Html);
        Ok(())
    });
    let handlers = RewriteStrSettings::new();
    let handlers = handlers.append_element_content_handler(boot_script).append_element_content_handler(preload);
    rewrite(&filled, handlers.append_element_content_handler(head))
}

/// Fills Trunk's page with the texts of a language: each `{{name}}` in a text or an attribute.
pub(crate) fn fill_in(
    shell: &Shell,
    words: &Words<'_>,
    languages: &[Language],
    edition: Edition<'_>,
) -> Result<String> {
    let mut node = String::new();
    let attributes = element!("*", |element| {
        let named: Vec<_> = element.attributes().iter().map(|a| (a.name(), a.value())).collect();
        for (name, value) in named.into_iter().filter(|(_, value)| value.contains("{{")) {
            // `set_attribute` escapes quotation marks, but not ampersands.
            let value = fill(&value, |place| Ok(text(words, place)?.replace('&', "&amp;")))?;
            element.set_attribute(&name, &value)?;
        }
        Ok(())
    });
    let texts = doc_text!(|chunk| {
        node.push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            let filled = fill(&node, |place| match place {
                "app" => Ok(form(words.language)),
                place => Ok(render(view(words, languages, edition, place)?)),
            })?;
            chunk.replace(&filled, ContentType::Html);
            node.clear();
        } else {
            chunk.remove();
        }
        Ok(())
    });
    let handlers = RewriteStrSettings::new();
    rewrite(&shell.html, handlers.append_element_content_handler(attributes).append_document_content_handler(texts))
}

/// The calculator as it is before anything was stated, which the program takes over.
fn form(language: &Language) -> String {
    speak(language, || Owner::new().with(|| render(view! { <App/> })))
}

/// Replaces each `{{name}}` by its value. Values are not filled again.
fn fill(source: &str, mut value: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut filled = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a {{ in the page has no }}")?;
        let value = value(name)?;
        ensure!(!value.contains("{{"), "a text of the page contains {{{{");
        filled.push_str(before);
        filled.push_str(&value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The value of a name in an attribute.
fn text(words: &Words<'_>, name: &str) -> Result<String> {
    match name {
        "lang" => Ok(words.language.code.clone()),
        key if key.starts_with(PAGE) => Ok(words.say(key)),
        unknown => bail!("the page contains {{{{{unknown}}}}}, which is unknown"),
    }
}

/// The value of a name in a text.
fn view(words: &Words<'_>, languages: &[Language], edition: Edition<'_>, name: &str) -> Result<AnyView> {
    let on_site = matches!(edition, Edition::Site);
    Ok(match name {
        "masthead" if on_site => header(words, languages, Place { up: "", folder: "" })?,
        "masthead" => header::name(),
        "more" => match edition {
            Edition::Site => header::more(words, Place { up: "", folder: "" }),
            Edition::OneFile(address) => address.map(|address| header::elsewhere(words, address)).into_any(),
        },
        "padlock" => header::padlock(),
        "lock_more" if on_site => view! { " "<a href="privacy/">{words.say("page.lock.more")}</a>"." }.into_any(),
        "one_file" => on_site.then(|| one_file(words)).into_any(),
        "lock_more" => ().into_any(),
        "tiers" => tiers(words)?,
        text => self::text(words, text)?.into_any(),
    })
}

/// A link to the calculator in one file.
fn one_file(words: &Words<'_>) -> AnyView {
    view! { <p><a href=ONE_FILE download="">{words.say("page.one_file.link")}</a></p> }.into_any()
}

#[cfg(test)]
pub(crate) mod tests {
    use article83::law::VERSION;

    use super::*;
    use crate::{
        html::tests::{Html, one, text_of},
        text::{DATES, of_texts},
    };

    /// A page as Trunk could have written it, with this body.
    pub(crate) fn shell(body: &str) -> Result<Shell> {
        let html = format!(
            "<html lang=\"{{{{lang}}}}\"><head>\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
             <link rel=\"icon\" href=\"data:,\">\
             <link rel=\"stylesheet\" href=\"../page.css\" integrity=\"sha384-c\">\
             <script type=\"module\" id=\"boot\" src=\"../boot.js\" data-wasm=\"../page.wasm\"></script>\
             <link rel=\"modulepreload\" href=\"../page.js\"><link rel=\"preload\" href=\"../page.wasm\" integrity=\"sha384-w\" as=\"fetch\">\
             </head><body>{body}</body></html>"
        );
        Shell::of(html, asset("second.wasm"))
    }

    fn language(code: &str, name: &str, texts: &[(&str, &str)]) -> Language {
        of_texts(code, &[&[("language.name", name)], texts].concat())
    }

    fn asset(name: &str) -> Asset {
        Asset { name: name.to_owned(), integrity: "sha384-x".to_owned() }
    }

    /// What the header says.
    const HEADER: [(&str, &str); 10] = [
        ("page.description", "What it is for"),
        ("page.header.calculator", "Calculator"),
        ("page.header.countries", "Countries"),
        ("page.header.decisions", "Real cases"),
        ("page.header.languages", "Languages"),
        ("page.header.menu", "Menu"),
        ("page.header.how", "How it works"),
        ("page.header.pages", "Pages"),
        ("page.header.privacy", "Privacy"),
        ("page.title", "Fines"),
    ];

    fn composed(body: &str, texts: &[(&str, &str)]) -> Result<String> {
        let languages = [language("en", "English", texts), language("fr", "Français", texts)];
        let [english, _] = &languages;
        let words = Words::new(english);
        let (boot, texts) =
            (asset("boot-1.js"), Texts { first: asset("text-en-1.json"), second: asset("second-en-1.json") });
        let address = Address::of("https://name.example")?;
        let html = compose(&shell(body)?, &words, &languages, &boot, &texts, Some(&address))?;
        words.finish()?;
        Ok(html)
    }

    fn error(body: &str, texts: &[(&str, &str)]) -> String {
        composed(body, texts).err().map(|e| format!("{e:#}")).unwrap_or_default()
    }

    #[test]
    fn fills_the_page() -> Result<()> {
        let source = composed(
            "<p id=\"a\" title=\"{{page.a}}\">{{page.a}}</p> {{masthead}}<noscript><b>{{page.b}}</b></noscript>",
            &[&HEADER[..], &[("page.a", "1 < \"{version}\" &amp; 2"), ("page.b", "<i>")], &DATES[..]].concat(),
        )?;
        let html = Html::parse_document(&source);
        let day = Words::new(&language("en", "English", &DATES)).day(VERSION);
        let said = format!("1 < \"{day}\" &amp; 2");
        let paragraph = one(&html, "#a")?;
        assert_eq!((text_of(paragraph).as_str(), paragraph.attr("title")), (said.as_str(), Some(said.as_str())));
        assert!(source.contains("<noscript><b>&lt;i&gt;</b></noscript>"), "{source}");
        for css in [
            "html[lang=en]",
            "nav[aria-label=Languages] span[aria-current=page]",
            "a[href=\"../fr/\"][hreflang=fr][lang=fr][data-language]",
            "link[rel=alternate][hreflang=fr][href=\"https://name.example/fr/\"]",
            "link[type=\"application/json+oembed\"]",
            "script#boot[src=\"../boot-1.js\"][integrity=sha384-x][crossorigin=anonymous]",
            "script#boot[data-text=\"../text-en-1.json\"][data-text-integrity=sha384-x]",
            "script#boot[data-second-text=\"../second-en-1.json\"][data-second-text-integrity=sha384-x]",
        ] {
            one(&html, css)?;
        }
        Ok(())
    }

    #[test]
    fn names_unknown_and_unused_keys() {
        assert!(error("{{page.b}}", &[]).contains("page.b"));
        assert!(error("{{seiten}}", &[]).contains("seiten"));
        assert!(error("<p title=\"{{masthead}}\">", &[]).contains("masthead"));
        assert!(error("", &[("page.title", ""), ("page.description", ""), ("page.c", "")]).contains("page.c"));
        assert!(error("{{page.d}}", &[("page.d", "{versoin}")]).contains("page.d"));
        assert!(error("{{page.e", &[]).contains("}}"));
    }

    #[test]
    fn needs_the_boot_script() {
        let error =
            Shell::of("<link rel=icon href=a><script src=a.js></script>".to_owned(), asset("second.wasm")).err();
        assert!(error.is_some());
    }
}
