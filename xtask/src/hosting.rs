//! Tests that the examples in `docs/hosting` agree with the pages. `cargo xtask engines nginx` tests the one for nginx itself.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use scraper::{Html, Selector};

use crate::project_root;

const EXAMPLES: [&str; 3] = ["nginx.conf", "Caddyfile", "_headers"];

/// Headers that every example sends with every file, and how their values begin.
const EVERYWHERE: [(&str, &str); 4] = [
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
];

fn example(name: &str) -> Result<String> {
    fs::read_to_string(project_root()?.join("docs/hosting").join(name)).with_context(|| name.to_owned())
}

fn policy_of_the_page() -> Result<String> {
    let html = fs::read_to_string(project_root()?.join("index.html"))?;
    let policy = Selector::parse("meta[http-equiv=Content-Security-Policy]").map_err(|error| anyhow!("{error}"))?;
    let document = Html::parse_document(&html);
    let meta = document.select(&policy).next();
    Ok(meta.and_then(|meta| meta.attr("content")).context("the page has no policy")?.to_owned())
}

/// The lines that send the policy of a page.
fn policies(example: &str) -> Vec<&str> {
    example.lines().filter(|line| line.contains("default-src")).collect()
}

#[test]
fn each_example_sends_the_policy_of_the_page() -> Result<()> {
    let policy = policy_of_the_page()?;
    for name in EXAMPLES {
        let example = example(name)?;
        let found = policies(&example);
        assert_eq!(found.len(), 1, "{name}");
        for line in found {
            assert!(line.trim_end_matches([';', '"']).ends_with(&policy), "{name}: {line}");
        }
    }
    Ok(())
}

#[test]
fn each_example_sends_the_same_headers_with_every_file() -> Result<()> {
    for name in EXAMPLES {
        let example = example(name)?;
        for (header, value) in EVERYWHERE {
            let sent = example.lines().any(|line| {
                let words = line.trim().trim_start_matches("add_header ").trim_start_matches("header ");
                let rest = words.strip_prefix(header).map(|rest| rest.trim_start_matches([':', ' ', '"']));
                rest.is_some_and(|rest| rest.starts_with(value))
            });
            assert!(sent, "{name} does not send {header}: {value}");
        }
    }
    Ok(())
}

#[test]
fn no_example_forbids_embedding() -> Result<()> {
    for name in EXAMPLES {
        let example = example(name)?;
        for line in example.lines().filter(|line| !line.trim_start().starts_with('#')) {
            assert!(!line.contains("frame-ancestors") && !line.contains("X-Frame-Options"), "{name}: {line}");
        }
    }
    Ok(())
}

#[test]
fn headers_by_file_name_a_rule_for_the_languages_and_one_for_each_kind_of_hashed_file() -> Result<()> {
    let example = example("_headers")?;
    let rules: Vec<_> = example.lines().filter(|line| line.starts_with('/')).collect();
    assert!(rules.contains(&"/:language/"));
    for stem in ["boot", "page", "reference", "root", "text"] {
        assert!(rules.contains(&format!("/{stem}-*").as_str()), "{stem}");
    }
    Ok(())
}
