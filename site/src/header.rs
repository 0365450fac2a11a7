//! The header of every page: where one is, where else one can go, and what is proved about privacy.

use anyhow::Result;
use leptos::prelude::*;

use crate::{oembed::Address, one_file::ONE_FILE, reference::parts::joined, text::Language, words::Words};

/// The pages in the navigation, by folder; the first is the calculator.
const PAGES: [(&str, &str); 5] = [
    ("", "page.header.calculator"),
    ("decisions/", "page.header.decisions"),
    ("countries/", "page.header.countries"),
    ("how/", "page.header.how"),
    ("privacy/", "page.header.privacy"),
];

/// The pages that the footer leads to.
const MORE: [(&str, &str); 5] = [
    ("myths/", "page.footer.myths"),
    ("embed/", "page.footer.embed"),
    ("changes/", "page.footer.changes"),
    ("limits/", "page.footer.limits"),
    ("accessibility/", "page.footer.accessibility"),
];

/// Where a page is.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// From the page to the folder of its language, such as `../`.
    pub(crate) up: &'a str,
    /// Its folder below that, such as `how/`; the calculator's is empty.
    pub(crate) folder: &'a str,
}

/// The header of a page on the site. The calculator's ends in the lock, which is part of its own HTML; elsewhere a link leads to the page on
/// privacy.
pub(crate) fn header(words: &Words<'_>, languages: &[Language], place: Place<'_>) -> Result<AnyView> {
    let Place { up, folder } = place;
    let elsewhere = (!folder.is_empty()).then(|| {
        view! {
            <a class="chip" href=format!("{up}privacy/")>{padlock()}{words.say("page.header.private")}</a>
        }
    });
    let content = view! {
        <a class="brand" href=match up { "" => "./", up => up }.to_owned()>{mark()}"article83"</a>
        <button type="button" class="menu" popovertarget="pages" aria-label=words.say("page.header.menu")>{bars()}</button>
        <nav class="pages" id="pages" popover="" aria-label=words.say("page.header.pages")>{pages(words, place)}</nav>
        <button type="button" class="language" popovertarget="languages">
            {globe()}<span class="visually-hidden">{words.say("page.header.languages")}": "</span>{words.language.name()?.to_owned()}
        </button>
        <nav class="languages" id="languages" popover="" aria-label=words.say("page.header.languages")>
            {other_languages(words, languages, place)?}
        </nav>
        {elsewhere}
    };
    Ok(content.into_any())
}

/// The name without links, where the page may be anywhere.
pub(crate) fn name() -> AnyView {
    view! { <p class="brand">{mark()}"article83"</p> }.into_any()
}

/// The mark of the project.
fn mark() -> AnyView {
    view! { <span class="logo" aria-hidden="true">"83"</span> }.into_any()
}

/// A padlock, from the Lucide icons (ISC).
pub(crate) fn padlock() -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <rect width="18" height="11" x="3" y="11" rx="2"></rect>
            <path d="M7 11V7a5 5 0 0 1 10 0v4"></path>
        </svg>
    }
    .into_any()
}

/// A globe, from the Lucide icons (ISC).
fn globe() -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="10"></circle>
            <path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20"></path>
        </svg>
    }
    .into_any()
}

fn bars() -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 6h16M4 12h16M4 18h16"></path>
        </svg>
    }
    .into_any()
}

fn pages(words: &Words<'_>, place: Place<'_>) -> AnyView {
    links(words, place, &PAGES)
}

/// The pages that are not in the header.
pub(crate) fn more(words: &Words<'_>, place: Place<'_>) -> AnyView {
    let name = words.say("page.footer.more");
    view! { <nav class="more" aria-label=name>{links(words, place, &MORE)}</nav> }.into_any()
}

/// All pages of the site, from wherever the calculator as one file was put.
pub(crate) fn elsewhere(words: &Words<'_>, address: &Address) -> AnyView {
    let place = Place { up: &address.to(&format!("{}/", words.language.code)), folder: ONE_FILE };
    let name = words.say("page.footer.more");
    let pages = [pages(words, place), links(words, place, &MORE)];
    view! { <nav class="more" aria-label=name>{joined(pages, "\n")}</nav> }.into_any()
}

fn links(words: &Words<'_>, Place { up, folder }: Place<'_>, pages: &[(&'static str, &'static str)]) -> AnyView {
    let links = pages.iter().map(|&(target, key)| {
        let current = match (folder == target, !target.is_empty() && folder.starts_with(target)) {
            (true, _) => Some("page"),
            // Another order of the same page.
            (false, true) => Some("true"),
            (false, false) => None,
        };
        let address = match (up, target) {
            ("", "") => "./".to_owned(),
            (up, target) => format!("{up}{target}"),
        };
        view! { <a href=address aria-current=current>{words.say(key)}</a> }.into_any()
    });
    joined(links, "\n")
}

/// Links to the same page in the other languages, each by its own name; the calculator takes its case along.
fn other_languages(words: &Words<'_>, languages: &[Language], Place { up, folder }: Place<'_>) -> Result<AnyView> {
    let mut links = Vec::new();
    for language in languages {
        let (code, name) = (language.code.clone(), language.name()?.to_owned());
        links.push(if code == words.language.code {
            view! { <span aria-current="page">{name}</span> }.into_any()
        } else {
            let address = format!("{up}../{code}/{folder}");
            let takes_case = folder.is_empty().then_some("");
            view! { <a href=address hreflang=code.clone() lang=code data-language=takes_case>{name}</a> }.into_any()
        });
    }
    Ok(joined(links, "\n"))
}
