//! What the engine is built of: no browser and no binary float.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The crates in the tree of the engine, built without the page.
fn crates(target: &str) -> Vec<String> {
    crates_with(&["--no-default-features"], target)
}

fn crates_with(features: &[&str], target: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "-e", "normal", "-p", "article83", "--prefix", "none"])
        .args(["--format", "{lib}", "--target", target])
        .args(features)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|line| line.split_whitespace().next()).map(|name| name.replace('-', "_")).collect()
}

#[test]
fn the_engine_knows_no_browser() {
    for target in ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"] {
        let crates = crates(target);
        for needed in ["article83", "rust_decimal", "serde_json"] {
            assert!(crates.iter().any(|name| name == needed), "{needed} is not in the tree of {target}: {crates:?}");
        }
        for foreign in ["leptos", "web_sys", "js_sys", "wasm_bindgen", "toml", "getrandom"] {
            assert!(!crates.iter().any(|name| name == foreign), "{foreign} is in the tree of {target}");
        }
    }
}

#[test]
fn what_javascript_calls_is_no_part_of_the_page_and_has_nothing_of_a_browser() {
    let tree = |feature: &str| crates_with(&["--features", feature], "wasm32-unknown-unknown");
    let (page, package) = (tree("app"), tree("js"));
    for (crates, needed) in [(&page, "leptos"), (&package, "tsify")] {
        assert!(crates.iter().any(|name| name == needed), "{needed} is not there: {crates:?}");
    }
    assert!(!page.iter().any(|name| name == "tsify"), "tsify is in the tree of the page");
    for foreign in ["leptos", "web_sys"] {
        assert!(!package.iter().any(|name| name == foreign), "{foreign} is in the tree of the package");
    }
}

/// Every source file under a folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The files of the engine.
fn engine() -> Vec<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<_> =
        ["lib.rs", "csv.rs", "money.rs", "explain.rs", "link.rs"].map(|file| source.join(file)).into();
    for folder in ["law", "facts", "assess"] {
        sources(&source.join(folder), &mut found);
    }
    assert!(found.len() > 20, "the engine has more files than {}", found.len());
    found
}

#[test]
fn the_engine_has_no_binary_float() {
    for path in engine() {
        let text = fs::read_to_string(&path).unwrap();
        // A number of JSON that is one is dropped when it is read.
        let text = text.replace("fn visit_f64<E>(self, _: f64)", "");
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        for word in words {
            let suffixed =
                word.starts_with(|c: char| c.is_ascii_digit()) && (word.ends_with("f32") || word.ends_with("f64"));
            assert!(!["f32", "f64"].contains(&word) && !suffixed, "{word} in {}", path.display());
        }
    }
}

#[test]
fn only_the_surface_for_javascript_knows_javascript() {
    for path in engine() {
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
            for word in ["wasm_bindgen", "js_sys", "JsValue"] {
                assert!(!line.contains(word), "{word} in {}", path.display());
            }
            // Others may say how a type of theirs is called there, and no more.
            let said = line.contains("tsify") && !line.contains(r#"cfg_attr(feature = "js", "#);
            assert!(!said, "{line} in {}", path.display());
        }
    }
}

#[test]
fn the_engine_does_not_know_the_page() {
    for path in engine() {
        let text = fs::read_to_string(&path).unwrap();
        for word in ["crate::app", "leptos", "web_sys", "std::env", "std::fs", "SystemTime"] {
            let in_code = text.lines().any(|line| line.contains(word) && !line.trim_start().starts_with("//"));
            assert!(!in_code, "{word} in {}", path.display());
        }
    }
}
