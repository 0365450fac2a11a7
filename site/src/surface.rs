//! What the program can reach in the browser: the module's imports, and certain words in what is shipped. Compared with `surface.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    path::Path,
};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use wasmparser::{Parser, Payload};

use crate::{
    dist::Parts,
    files::{files, read},
    reference::embed::EMBED,
};

const ALLOWED: &str = include_str!("surface.toml");

/// Words with which a program would make a request, store something, or leave the page.
const WORDS: [&str; 22] = [
    "BroadcastChannel",
    "EventSource",
    "Function(",
    "RTCPeerConnection",
    "Storage",
    "WebSocket",
    "WebTransport",
    "Worker",
    "XMLHttpRequest",
    "caches",
    "cookie",
    "document.write",
    "eval(",
    "fetch",
    "import(",
    "indexedDB",
    "innerHTML",
    "location",
    "open(",
    "postMessage",
    "sendBeacon",
    "submit(",
];

/// From where the second part of the module imports: what the first exports, as `start.js` hands it over.
const FIRST_PART: &str = "__wasm_split";

/// From where the first part imports the function that asks for the second.
const OUR_SCRIPT: &str = "./second.js";

/// What is allowed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Surface {
    /// What the module may call, by purpose, as the glue writes it.
    pub(crate) imports: BTreeMap<String, Vec<String>>,
    /// How often each script must contain each of the words.
    pub(crate) scripts: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Surface {
    /// Reads `surface.toml`.
    pub(crate) fn allowed() -> Result<Self> {
        toml::from_str(ALLOWED).context("site/src/surface.toml")
    }

    /// Compares the program and the scripts of the site with what is allowed.
    pub(crate) fn check(&self, parts: &Parts, dist: &Path, inlined: &[(&str, &str)]) -> Result<()> {
        let find = |folder: &Path, stem: &str, extension: &str| -> Result<Vec<u8>> {
            let mut found = files(folder)?.into_iter().filter(|file| {
                let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
                name.starts_with(stem) && name.ends_with(extension) && file.parent() == Some(folder)
            });
            read(&found.next().with_context(|| format!("{stem}*{extension} is not in {}", folder.display()))?)
        };
        let (first, second) = (find(dist, "page-", ".wasm")?, find(dist, "second-", ".wasm")?);
        self.check_imports(&called(&imports(&first)?, &String::from_utf8(read(&parts.glue)?)?)?)?;
        only_from_the_first(&imports(&second)?)?;
        for part in [&first, &second] {
            check_words("the data of the module", &BTreeMap::new(), &data(part)?)?;
        }
        let mut published: BTreeMap<_, _> =
            inlined.iter().map(|(name, script)| (*name, script.as_bytes().to_vec())).collect();
        for (name, stem) in
            [("boot", "boot-"), ("embed", EMBED), ("glue", "page-"), ("root", "root-"), ("snippet", "snippet-")]
        {
            published.insert(name, find(dist, stem, ".js")?);
        }
        let known: BTreeSet<_> = self.scripts.keys().map(String::as_str).collect();
        ensure!(
            known == published.keys().copied().collect(),
            "the scripts in site/src/surface.toml are not those that are published"
        );
        for (name, script) in &published {
            check_words(name, self.scripts.get(*name).unwrap_or(&BTreeMap::new()), script)?;
        }
        Ok(())
    }

    fn check_imports(&self, called: &BTreeSet<String>) -> Result<()> {
        let allowed: Vec<_> = self.imports.values().flatten().collect();
        let set: BTreeSet<String> = allowed.iter().map(|call| (*call).clone()).collect();
        ensure!(set.len() == allowed.len(), "site/src/surface.toml has a call twice");
        let new: Vec<_> = called.difference(&set).map(String::as_str).collect();
        ensure!(new.is_empty(), "the module calls what site/src/surface.toml does not allow: {}", new.join(" | "));
        let gone: Vec<_> = set.difference(called).map(String::as_str).collect();
        ensure!(gone.is_empty(), "site/src/surface.toml allows what the module does not call: {}", gone.join(" | "));
        Ok(())
    }
}

/// An error if the second part reaches anything by itself, and not through what the first hands it.
fn only_from_the_first(imports: &BTreeSet<(String, String)>) -> Result<()> {
    for (from, name) in imports {
        ensure!(from == FIRST_PART, "the second part of the module imports {name} from {from}");
    }
    Ok(())
}

/// What a module imports: from where, and by what name.
fn imports(module: &[u8]) -> Result<BTreeSet<(String, String)>> {
    let mut found = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                found.insert((import.module.to_owned(), import.name.to_owned()));
            }
        }
    }
    Ok(found)
}

/// The initial contents of a module's memory, which include all its texts.
fn data(module: &[u8]) -> Result<Vec<u8>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::DataSection(section) = payload? {
            for segment in section {
                found.extend_from_slice(segment?.data);
            }
        }
    }
    Ok(found)
}

/// What the glue does for each import, as one expression. Imports of wasm-bindgen itself, which reach nothing, are left out, and so is the
/// function that asks for the second part, which is a script of ours.
fn called(imports: &BTreeSet<(String, String)>, glue: &str) -> Result<BTreeSet<String>> {
    let mut bodies = BTreeMap::new();
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        let Some((name, _)) = line.strip_prefix("        __").and_then(|line| line.split_once(": function(")) else {
            continue;
        };
        let body: Vec<_> = lines.by_ref().take_while(|line| !line.starts_with("        }")).collect();
        bodies.insert(format!("__{name}"), body);
    }
    let imports: BTreeSet<_> = imports.iter().filter(|(from, _)| from != OUR_SCRIPT).map(|(_, name)| name).collect();
    for name in bodies.keys() {
        ensure!(imports.contains(name), "the glue has {name}, which the module does not import");
    }
    let mut found = BTreeSet::new();
    for name in imports {
        let body = bodies.get(name).with_context(|| format!("the glue has no {name}, which the module imports"))?;
        if !name.contains("__wbindgen_") {
            found.insert(expression(body).with_context(|| format!("in {name}"))?);
        }
    }
    Ok(found)
}

/// What a function of the glue does, apart from converting values.
fn expression(body: &[&str]) -> Result<String> {
    const PASSING: [&str; 12] = [
        "const obj",
        "const ptr",
        "const len",
        "var ptr",
        "var len",
        "getDataView",
        "return ",
        "let result",
        "try {",
        "} catch",
        "result = false",
        "const ret = result",
    ];
    let lines = body.iter().map(|line| line.trim());
    let mut calls = lines.filter(|line| *line != "}" && !PASSING.iter().any(|start| line.starts_with(start)));
    let (Some(call), None) = (calls.next(), calls.next()) else { bail!("there is not exactly one expression") };
    let call = call.trim_start_matches("const ret = ").trim_start_matches("result = ").trim_end_matches(';');
    Ok(plain(call))
}

/// An expression without the numbers of the arguments: `x.addEventListener(text, x)`.
fn plain(expression: &str) -> String {
    let mut written = String::new();
    for (number, part) in expression.split("arg").enumerate() {
        let after = part.trim_start_matches(|c: char| c.is_ascii_digit());
        // `arg` without a number is part of another word, such as `target`.
        let before = if after.len() < part.len() { "x" } else { "arg" };
        written.extend([if number > 0 { before } else { "" }, if number > 0 { after } else { part }]);
    }
    for (long, short) in
        [("getStringFromWasm0(x, x)", "text"), ("x === 0 ? undefined : ", ""), ("x !== 0", "x"), ("x >>> 0", "x")]
    {
        written = written.replace(long, short);
    }
    written
}

fn check_words(name: &str, allowed: &BTreeMap<String, usize>, content: &[u8]) -> Result<()> {
    for word in allowed.keys() {
        ensure!(
            WORDS.contains(&word.as_str()),
            "site/src/surface.toml counts {word} in {name}, but surface.rs does not look for it"
        );
    }
    for word in WORDS {
        let found = content.windows(word.len()).filter(|window| *window == word.as_bytes()).count();
        let allowed = allowed.get(word).copied().unwrap_or_default();
        ensure!(found == allowed, "{name} contains {word} {found} times; site/src/surface.toml says {allowed}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "        __wbg_open_1: function(arg0) {\n            const ret = arg0.open;\n            return ret;\n        },
        __wbg_addEventListener_2: function() { return handleError(function (arg0, arg1, arg2, arg3) {
            arg0.addEventListener(getStringFromWasm0(arg1, arg2), arg3);
        }, arguments); },
        __wbg___wbindgen_throw_3: function(arg0, arg1) {
            throw new Error(getStringFromWasm0(arg0, arg1));
        },\n";

    fn names(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn of_glue(names: &[&str]) -> BTreeSet<(String, String)> {
        names.iter().map(|name| ("./page_bg.js".to_owned(), (*name).to_owned())).collect()
    }

    fn allowing(calls: &[&str]) -> Surface {
        let calls = calls.iter().map(|call| (*call).to_owned()).collect();
        Surface { imports: BTreeMap::from([("page".to_owned(), calls)]), scripts: BTreeMap::new() }
    }

    #[test]
    fn an_import_is_what_the_glue_does_for_it() -> Result<()> {
        let all = of_glue(&["__wbg_open_1", "__wbg_addEventListener_2", "__wbg___wbindgen_throw_3"]);
        let called = called(&all, GLUE)?;
        assert_eq!(called, names(&["x.addEventListener(text, x)", "x.open"]));
        assert!(allowing(&["x.addEventListener(text, x)", "x.open"]).check_imports(&called).is_ok());
        Ok(())
    }

    #[test]
    fn arguments_have_no_numbers() {
        assert_eq!(plain("arg0.target"), "x.target");
        assert_eq!(plain("arg10.toggle(getStringFromWasm0(arg1, arg2), arg3 !== 0)"), "x.toggle(text, x)");
    }

    #[test]
    fn what_is_not_allowed_not_called_or_not_in_the_glue_is_refused() {
        let error = |result: Result<()>| result.err().map(|e| e.to_string()).unwrap_or_default();
        let opens = names(&["x.open(text)"]);
        assert!(error(allowing(&["x.open"]).check_imports(&opens)).contains("does not allow: x.open(text)"));
        assert!(error(allowing(&["x.open(text)", "fetch(x)"]).check_imports(&opens)).contains("not call: fetch(x)"));
        assert!(error(allowing(&["x.open(text)", "x.open(text)"]).check_imports(&opens)).contains("twice"));
        assert!(called(&of_glue(&["__wbg_fetch_1"]), GLUE).is_err());
    }

    #[test]
    fn reads_the_imports_and_the_data_of_a_module() -> Result<()> {
        // (module (import "m" "f" (func)) (memory 1) (data (i32.const 0) "fetch"))
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01m\x01f\0\0\x05\x03\x01\0\x01\x0b\x0b\x01\0\x41\0\x0b\x05fetch";
        assert_eq!(imports(module)?, BTreeSet::from([("m".to_owned(), "f".to_owned())]));
        assert_eq!(data(module)?, b"fetch");
        assert!(check_words("m", &BTreeMap::new(), &data(module)?).is_err());
        assert!(imports(b"\0asm").is_err());
        Ok(())
    }

    #[test]
    fn the_second_part_reaches_nothing_by_itself() {
        let of = |from: &str| BTreeSet::from([(from.to_owned(), "f".to_owned())]);
        assert!(only_from_the_first(&of("__wasm_split")).is_ok());
        assert!(only_from_the_first(&of("./page_bg.js")).is_err());
    }

    #[test]
    fn the_script_that_asks_for_the_second_part_is_not_in_the_glue() -> Result<()> {
        let mut all = of_glue(&["__wbg_open_1", "__wbg_addEventListener_2", "__wbg___wbindgen_throw_3"]);
        all.insert(("./second.js".to_owned(), "load".to_owned()));
        assert_eq!(called(&all, GLUE)?.len(), 2);
        Ok(())
    }

    #[test]
    fn words_are_counted() {
        let once = BTreeMap::from([("fetch".to_owned(), 1)]);
        assert!(check_words("s", &once, b"fetch(a)").is_ok());
        assert!(check_words("s", &once, b"fetch(a)||fetch(b)").is_err());
        assert!(check_words("s", &once, b"").is_err());
        assert!(check_words("s", &BTreeMap::from([("ask".to_owned(), 1)]), b"ask").is_err());
    }

    #[test]
    fn the_module_may_call_nothing_that_sends_or_stores() -> Result<()> {
        let allowed = Surface::allowed()?;
        for call in allowed.imports.values().flatten() {
            // Leptos can empty an element whose attributes it erased; no component writes anything that way.
            if call == "x.innerHTML = text" {
                continue;
            }
            for word in WORDS.iter().filter(|word| **word != "location") {
                assert!(!call.contains(word), "{call}");
            }
        }
        Ok(())
    }
}
