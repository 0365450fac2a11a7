//! Tests that the documents agree with the data, and that the paths they name exist.

use std::{
    fs,
    path::{Path, PathBuf},
};

use article83::{
    facts::typed::number_words::{ALL, NUMBER_WORDS},
    law::{
        Country, gdpr,
        national::{self, BodyKind, DutyOf, National, PUBLIC, Treatment},
    },
};

const CASE_FILE: &str = include_str!("../docs/case-file.md");
const AMOUNTS: &str = include_str!("../docs/amounts.md");

/// The words in backticks, each once; a dash if there are none.
fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut listed: Vec<&str> = Vec::new();
    for word in words {
        if !listed.contains(&word) {
            listed.push(word);
        }
    }
    if listed.is_empty() {
        "–".to_owned()
    } else {
        listed.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
    }
}

/// The row of a country: its kinds of public bodies, what `public` means, its routes to a penalty payment and its own duties.
fn row(national: &National) -> String {
    let bodies = list(national.bodies.iter().map(|body| body.kind.key()).filter(|kind| *kind != PUBLIC));
    let ordinary = match national.ordinary.map(BodyKind::key) {
        Some(PUBLIC) => "itself".to_owned(),
        Some(kind) => format!("`{kind}`"),
        None => "unknown: it asks".to_owned(),
    };
    let routes = match national.penalties {
        None => "not known".to_owned(),
        Some([]) => "none".to_owned(),
        Some(routes) => list(routes.iter().map(|route| route.key)),
    };
    let own = national.duties.iter().filter_map(|duty| match duty.of {
        DutyOf::Own(name) => Some(name),
        _ => None,
    });
    format!("| {} | {bodies} | {ordinary} | {routes} | {} |", national.country.code(), list(own))
}

#[test]
fn the_case_file_lists_the_words_of_every_country() {
    let rows: Vec<_> = national::ALL.iter().map(row).collect();
    let missing: Vec<_> = rows.iter().filter(|row| !CASE_FILE.lines().any(|line| line == **row)).collect();
    assert!(missing.is_empty(), "docs/case-file.md lacks these rows:\n{}", rows.join("\n"));
}

#[test]
fn the_words_for_numbers_of_every_language_are_listed() {
    let mut languages: Vec<_> = NUMBER_WORDS.iter().map(|row| row.language).collect();
    languages.dedup();
    let words = |language: &str, power: usize| {
        let rows = NUMBER_WORDS.iter().filter(move |row| row.language == language && row.power == power);
        list(rows.flat_map(|row| row.words.split(' ')))
    };
    let row = |language: &&str| {
        let name = if *language == ALL { "all".to_owned() } else { format!("`{language}`") };
        format!("| {name} | {} |", [3, 6, 9, 12].map(|power| words(language, power)).join(" | "))
    };
    let rows: Vec<_> = languages.iter().map(row).collect();
    let missing: Vec<_> = rows.iter().filter(|row| !AMOUNTS.lines().any(|line| line == **row)).collect();
    assert!(missing.is_empty(), "docs/amounts.md lacks these rows:\n{}", rows.join("\n"));
}

#[test]
fn every_country_has_its_law_and_is_registered_once() {
    let mut countries: Vec<_> = Country::all().collect();
    countries.sort_unstable();
    assert!(countries.windows(2).all(|pair| pair[0] != pair[1]), "a country is registered twice");
    for national in national::ALL {
        let code = national.country.code();
        let known = |kind: BodyKind| national.bodies.iter().any(|body| body.kind == kind);
        assert!(national.ordinary.is_none_or(known), "{code}: the ordinary kind is not one of its kinds");
        let mut kinds = national.kinds();
        kinds.sort_unstable();
        assert!(kinds.windows(2).all(|pair| pair[0] != pair[1]), "{code}: the rows of a kind are not together");
        for route in national.penalties.into_iter().flatten() {
            let kinds = route.not_against.iter().chain(route.only_against);
            assert!(kinds.into_iter().all(|kind| known(*kind)), "{code}: {} names an unknown kind", route.key);
        }
        // The prefix of an act is that of a known duty, except for acts that are cited although none of their duties is known.
        let has_duty = |before: &str| {
            national.duties.iter().any(|duty| matches!(duty.of, DutyOf::Own(name) if name.starts_with(before)))
        };
        for act in national.acts.iter().filter(|act| !["LGT-", "L3471-", "L506-"].contains(&act.before)) {
            assert!(!act.before.ends_with('-') || has_duty(act.before), "{code}:{}", act.before);
        }
        for duty in national.duties {
            if let DutyOf::Own(name) = duty.of {
                let identifier = format!("{code}:{name}");
                assert!(identifier.parse::<article83::facts::Provision>().is_ok(), "{identifier} is not an identifier");
            }
        }
    }
}

#[test]
fn every_rule_of_every_country_has_a_beginning_and_no_two_rows_overlap() {
    for national in national::ALL {
        let code = national.country.code();
        let begin: Vec<_> = national.fining.iter().map(|row| row.from).collect();
        assert!(
            begin.is_sorted() && begin.first().is_some_and(|first| *first >= gdpr::APPLIES_FROM),
            "{code}: {begin:?}"
        );
        assert!(
            national.limitation.is_empty() || national.no_limitation.is_empty(),
            "{code}: both a limitation period and none"
        );
        assert!(national.fining.iter().any(|row| row.under.is_some()), "{code}: no amounts at all");
        assert!(
            national.fining.iter().all(|row| row.under.is_some() || row.key.is_some()),
            "{code}: amounts unknown without a reason"
        );
        let times = (national.bodies.iter().map(|row| (format!("body {}", row.kind.key()), row.time)))
            .chain(national.duties.iter().map(|row| (format!("{:?}", row.of), row.time)))
            .chain(national.limitation.iter().map(|row| (format!("{:?} {:?}", row.tier, row.runs_from), row.time)))
            .chain(national.penalties.into_iter().flatten().map(|row| (format!("route {}", row.key), row.time)))
            .chain(national.procedures.iter().map(|row| (format!("procedure {}", row.procedure.key()), row.time)));
        let mut before: Vec<(String, national::Time)> = Vec::new();
        for (name, time) in times {
            let from = national.beginning(time);
            assert!(time.until.is_none_or(|until| from <= until), "{code}: {name} ends before it begins");
            for (other, earlier) in &before {
                let overlap = national.holds(*earlier, from, time.until.unwrap_or(time::Date::MAX));
                assert!(*other != name || !overlap, "{code}: two rows of {name} apply on the same day");
            }
            before.push((name, time));
        }
    }
}

#[test]
fn every_rule_of_every_country_has_a_source_that_can_be_found() {
    for national in national::ALL {
        let code = national.country.code();
        // What is not known has no source.
        let known = national.bodies.iter().filter(|row| row.treatment != Treatment::Unknown);
        let bodies = known.map(|row| row.sources);
        let duties = national.duties.iter().chain(national.residual).map(|row| row.sources);
        let procedures = national.procedures.iter().map(|row| row.sources);
        let penalties = national.penalties.into_iter().flatten().map(|row| row.sources);
        let limitation = national.limitation.iter().map(|row| row.sources);
        let remarks = national::remarks(national.country).iter().map(|row| row.sources);
        let fining = national.fining.iter().map(|row| row.sources).chain([national.act.sources]);
        let bodies = bodies.chain(fining);
        let all = bodies.chain(duties).chain(procedures).chain(penalties).chain(limitation).chain(remarks);
        for sources in all {
            assert!(!sources.is_empty(), "{code}: a rule without a source");
            for source in sources {
                assert!(source.document.address().starts_with("https://"), "{code}: {source}");
            }
        }
    }
}

/// Every document: those at the top, and those in `docs/`.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let within = |folder: &str| {
        let files = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|file| file.extension().is_some_and(|extension| extension == "md")).collect::<Vec<_>>()
    };
    ["", "docs", "docs/adr", "package"].into_iter().flat_map(within).collect()
}

/// What fuzzing creates, and so may be missing.
const MADE: [&str; 2] = ["fuzz/artifacts", "fuzz/target/found"];

/// The paths that a text names in backticks, with braces expanded: `src/facts/{case,check}.rs`.
fn paths(text: &str) -> Vec<String> {
    const FOLDERS: [&str; 14] = [
        ".github", "benches", "docs", "examples", "fuzz", "locales", "package", "site", "src", "style", "tests",
        "text", "web", "xtask",
    ];
    let is_path = |word: &&str| {
        let ordinary = word.chars().all(|sign| sign.is_ascii_alphanumeric() || "/._-{},".contains(sign));
        ordinary && word.split_once('/').is_some_and(|(folder, _)| FOLDERS.contains(&folder))
    };
    let words = text.split('`').skip(1).step_by(2).filter(is_path);
    let written_out =
        words.flat_map(|word| match word.split_once('{').and_then(|(a, rest)| Some((a, rest.split_once('}')?))) {
            Some((before, (names, after))) => names.split(',').map(|name| format!("{before}{name}{after}")).collect(),
            None => vec![word.to_owned()],
        });
    written_out.collect()
}

#[test]
fn a_path_in_a_document_leads_somewhere() {
    assert_eq!(
        paths("`src/a.rs`, `src/{b,c}.rs`, `cargo x`, `src/x/*.rs`, `a/b`"),
        ["src/a.rs", "src/b.rs", "src/c.rs"]
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut named, mut lost) = (0, Vec::new());
    for document in documents() {
        // A block of code may name what it makes.
        let text = fs::read_to_string(&document).unwrap();
        let prose: String = text.split("```").step_by(2).collect();
        for path in paths(&prose) {
            named += 1;
            if !MADE.contains(&&*path) && !root.join(&path).exists() {
                lost.push(format!("{}: {path}", document.strip_prefix(root).unwrap().display()));
            }
        }
    }
    assert!(named > 50, "only {named} paths were found");
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
