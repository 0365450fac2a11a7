//! What the engine is built of: modules that depend on each other in one direction, no browser, no binary floats.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The crates in the engine's dependency tree, without the page.
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
        for foreign in ["leptos", "web_sys", "js_sys", "wasm_bindgen", "tsify", "toml", "getrandom"] {
            assert!(!crates.iter().any(|name| name == foreign), "{foreign} is in the tree of {target}");
        }
    }
}

#[test]
fn the_javascript_interface_is_not_in_the_page_and_needs_no_browser() {
    let tree = |feature: &str| crates_with(&["--features", feature], "wasm32-unknown-unknown");
    let (page, package) = (tree("app"), tree("js"));
    for (crates, needed) in [(&page, "leptos"), (&package, "tsify")] {
        assert!(crates.iter().any(|name| name == needed), "{needed} is missing: {crates:?}");
    }
    assert!(!page.iter().any(|name| name == "tsify"), "tsify is in the tree of the page");
    for foreign in ["leptos", "web_sys"] {
        assert!(!package.iter().any(|name| name == foreign), "{foreign} is in the tree of the package");
    }
}

/// Every source file under a folder, except those of tests.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// The rooms (top modules) of the engine, each of which knows only those before it.
const ROOMS: [&str; 4] = ["law", "facts", "assess", "carry"];

/// The files of the engine.
fn engine() -> Vec<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<_> = ["lib.rs", "money.rs"].map(|file| source.join(file)).into();
    for room in ROOMS {
        sources(&source.join(room), &mut found);
    }
    assert!(found.len() > 20, "only {} files were found", found.len());
    found
}

/// The code of a file, without its comments and its tests.
fn code(text: &str) -> String {
    let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The rooms that some code names: as `crate::room`, or at the first level of `use crate::{…}`.
fn named(code: &str) -> Vec<String> {
    named_in(code, "crate::")
}

/// What some code names right after a path, or at the first level of a group after it.
fn named_in(code: &str, path: &str) -> Vec<String> {
    let mut named = Vec::new();
    for after in code.split(path).skip(1) {
        let Some(group) = after.strip_prefix('{') else {
            named.extend(after.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().map(str::to_owned));
            continue;
        };
        let (mut depth, mut word) = (0, String::new());
        for sign in group.chars() {
            match sign {
                '}' if depth == 0 => break,
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => named.push(std::mem::take(&mut word)),
                _ if depth == 0 => word.push(sign),
                _ => {}
            }
        }
        named.push(word);
    }
    let room = |path: &String| path.trim().split("::").next().unwrap_or_default().trim().to_owned();
    named.iter().map(room).filter(|room| !room.is_empty()).collect()
}

#[test]
fn the_rooms_that_code_names_are_found() {
    let text = "use crate::{\n    facts::{Case, Fact},\n    law,\n    money::Money,\n};\nuse crate::assess::Step;\n\
                fn of() -> crate::carry::X {}\n// crate::app\n\n#[cfg(test)]\nmod tests {\n    use crate::js;\n}\n";
    assert_eq!(named(&code(text)), ["facts", "law", "money", "assess", "carry"]);
}

/// The parts of `law`, a file or a folder each, with the others that each of them names: by its module or by a name that `mod.rs` exports.
fn parts_of_the_law() -> BTreeMap<String, BTreeSet<String>> {
    let law = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law");
    let front = code(&fs::read_to_string(law.join("mod.rs")).unwrap());
    let mut files = Vec::new();
    sources(&law, &mut files);
    let part = |file: &Path| {
        let first = file.strip_prefix(&law).unwrap().components().next().unwrap();
        first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
    };
    let mut parts: BTreeMap<_, BTreeSet<_>> = files.iter().map(|file| (part(file), BTreeSet::new())).collect();
    parts.remove("mod");
    let home = |name: String| {
        let exports = |other: &&String| named_in(&front, &format!("pub use {other}::")).contains(&name);
        if parts.contains_key(&name) { Some(name) } else { parts.keys().find(exports).cloned() }
    };
    let mut pairs = Vec::new();
    for file in &files {
        let code = code(&fs::read_to_string(file).unwrap());
        let above = file.strip_prefix(&law).unwrap().components().count() - usize::from(file.ends_with("mod.rs"));
        let mut others = named_in(&code, "law::");
        // One level up from a file of the room itself, two from a file in a folder of it.
        others.extend(named_in(&code, &format!(" {}", "super::".repeat(above))));
        pairs.extend(others.into_iter().filter_map(home).map(|other| (part(file), other)));
    }
    for (of, other) in pairs {
        if of != other && of != "mod" {
            parts.get_mut(&of).unwrap().insert(other);
        }
    }
    parts
}

#[test]
fn the_files_of_the_law_rest_on_each_other_without_a_circle() {
    let mut parts = parts_of_the_law();
    assert!(parts["national"].contains("duty") && parts["basis"].contains("tier"), "{parts:?}");
    // What rests on nothing that is left can be taken away; a circle cannot.
    while let Some(ground) = parts.iter().find(|(_, below)| below.is_empty()).map(|(part, _)| part.clone()) {
        parts.remove(&ground);
        for below in parts.values_mut() {
            below.remove(&ground);
        }
    }
    assert!(parts.is_empty(), "a circle: {parts:?}");
}

#[test]
fn no_room_knows_one_that_comes_after_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut kept = Vec::new();
    for (place, room) in ROOMS.into_iter().enumerate() {
        let known = &ROOMS[..=place];
        let mut files = Vec::new();
        sources(&source.join(room), &mut files);
        for path in files {
            for name in named(&code(&fs::read_to_string(&path).unwrap())) {
                let is_room =
                    ROOMS.contains(&&*name) || source.join(&name).is_dir() || name.starts_with(char::is_uppercase);
                assert!(!is_room || known.contains(&&*name), "{} knows {name}", path.display());
                kept.push((room, name));
            }
        }
    }
    // Each room uses the one before it; otherwise the search for names is broken.
    for pair in ROOMS.windows(2) {
        assert!(kept.iter().any(|(room, name)| (*room, &**name) == (pair[1], pair[0])), "{pair:?}");
    }
}

/// The functions that some code adds to types of the facts, each with its type.
fn given(code: &str) -> Vec<(&str, &str)> {
    const TYPES: [&str; 5] = ["Case", "CaseFile", "Operation", "Infringement", "PenaltyPayment"];
    let mut given = Vec::new();
    for block in code.split("\nimpl ").skip(1) {
        let Some(of) = block.split(' ').next().filter(|of| TYPES.contains(of)) else { continue };
        let functions = block.split("\n}").next().unwrap_or_default().split("fn ").skip(1);
        given.extend(functions.filter_map(|function| Some((of, function.split(['(', '<']).next()?))));
    }
    given
}

#[test]
fn the_facts_use_nothing_that_a_later_room_adds_to_them() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let of = |room: &str| {
        let mut files = Vec::new();
        sources(&source.join(room), &mut files);
        files.into_iter().map(|path| code(&fs::read_to_string(path).unwrap())).collect::<Vec<_>>()
    };
    let (facts, later) = (of("facts"), ["assess", "carry"].into_iter().flat_map(of).collect::<Vec<_>>());
    let given: Vec<_> = later.iter().flat_map(|code| given(code)).collect();
    assert!(given.contains(&("Case", "check")) && given.contains(&("CaseFile", "penalty_limit")), "{given:?}");
    for (of, name) in given {
        let own = facts.iter().any(|code| code.contains(&format!("fn {name}(")));
        let used =
            |code: &String| code.contains(&format!("{of}::{name}")) || (!own && code.contains(&format!(".{name}(")));
        assert!(!facts.iter().any(used), "{of}::{name}");
    }
}

#[test]
fn the_engine_has_no_binary_float() {
    for path in engine() {
        let text = fs::read_to_string(&path).unwrap();
        // Numbers with fractions in JSON are dropped when read.
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
fn only_the_javascript_interface_knows_javascript() {
    for path in engine() {
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
            for word in ["wasm_bindgen", "js_sys", "JsValue"] {
                assert!(!line.contains(word), "{word} in {}", path.display());
            }
            // Other modules may only annotate their types for it.
            let is_more = line.contains("tsify") && !line.contains(r#"cfg_attr(feature = "js", "#);
            assert!(!is_more, "{line} in {}", path.display());
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
